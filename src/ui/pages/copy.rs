//! Keeping a copy: on paper in pictures, on paper as a table, or one file of everything (S99, S102).

use super::only_here::LastCopy;
use super::use_plan;
use crate::domain::Party;
use crate::session::{CodeKind, Session};
use crate::ui::components::{Action, CodePicture, Foot, Kind, Screen};
use crate::ui::files::FileToGive;
use crate::ui::i18n::{say, say_with, t, today};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use crate::ui::speech;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;

/// How far the file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Making {
    /// Choosing between paper and file.
    Choosing,
    /// The file is explained.
    Explained,
    /// It is being sealed, which takes a moment on purpose.
    Sealing,
    /// It is there, with its code.
    Made,
    /// It is shown to the camera of another phone.
    Shown,
}

/// A sealed file and its code, forgotten with this screen.
struct Made {
    file: FileToGive,
    code: String,
    /// The same file as codes; none when it is too large for them.
    lines: Vec<String>,
    /// How many photos and recordings are not in it.
    without: u32,
}

/// Which copy?
#[component]
pub fn CopyPage() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let making = RwSignal::new(Making::Choosing);
    let made = StoredValue::new_local(None::<Made>);
    // Said whether there is a journal or not: it tells the worker nothing about the person.
    let journal_word = move || match (session.mine(), session.by().get()) {
        (Party::Person, Party::Person) => Some("copy-journal-in"),
        (Party::Person, Party::Worker) => Some("copy-journal-out"),
        (Party::Worker, Party::Worker) => Some("copy-own-notes-in"),
        (Party::Worker, Party::Person) => None,
    };
    let title = move || match making.get() {
        Making::Choosing => say("copy-title"),
        Making::Explained | Making::Sealing => say("copy-file"),
        Making::Made => say("copy-code-title"),
        Making::Shown => say("copy-show-title"),
    };
    let back = Signal::derive(move || (making.get() == Making::Choosing).then(|| open.at(InPlan::More)));
    let make = move || {
        making.set(Making::Sealing);
        spawn_local(async move {
            let now = match session.make_copy().await {
                Ok((bytes, code, without)) => {
                    // The name says nothing about anyone.
                    let file = FileToGive::new(format!("waymark-{}.waymark", today()), &bytes);
                    // What is too large for codes goes by file only.
                    let lines = session.make_codes(CodeKind::Copy, bytes).await.unwrap_or_default();
                    file.map_or(Making::Explained, |file| {
                        made.try_set_value(Some(Made { file, code, lines, without }));
                        Making::Made
                    })
                }
                Err(fault) => {
                    session.trouble().set(Some(fault));
                    Making::Explained
                }
            };
            making.try_set(now);
        });
    };
    view! {
        <Screen title=Signal::derive(title) name="screen-copy" back=back>
            {move || match making.get() {
                Making::Choosing => view! { <Kinds making /> }.into_any(),
                Making::Explained | Making::Sealing => {
                    let sealing = making.get() == Making::Sealing;
                    let word = if sealing { "copy-making" } else { "copy-make" };
                    view! {
                        <div class="calm">
                            <Picture id="ui-keep" />
                            <p>{t("copy-file-what")}</p>
                            <p>{move || journal_word().map(say)}</p>
                            <p>{t("copy-file-code")}</p>
                        </div>
                        <Foot>
                            <Action kind=Kind::Main word=Signal::derive(t(word)) picture="ui-lock" on_tap=make enabled=!sealing />
                            <Action
                                word=Signal::derive(t("back"))
                                picture="ui-back"
                                on_tap=move || making.set(Making::Choosing)
                                enabled=!sealing
                            />
                        </Foot>
                    }
                        .into_any()
                }
                Making::Made => view! { <FileMade made making /> }.into_any(),
                Making::Shown => view! { <FileShown made making /> }.into_any(),
            }}
        </Screen>
    }
}

/// Paper or file.
#[component]
fn Kinds(making: RwSignal<Making>) -> impl IntoView {
    let open = use_plan();
    let tile = move |place: InPlan, picture: &'static str, word: &'static str| {
        view! {
            <A href=open.at(place).path() attr:class="choice">
                <Picture id=picture />
                <span>{t(word)}</span>
            </A>
        }
    };
    view! {
        <p class="soft aside">{t("copy-which")}</p>
        <LastCopy />
        <div class="choices" role="group" data-choices aria-label=t("copy-title")>
            {tile(InPlan::PrintPictures, "ui-print", "copy-pictures")} {tile(InPlan::PrintTable, "form", "copy-table")}
            {tile(InPlan::StepCards, "ui-step-card", "step-card-title")}
            {tile(InPlan::WalletCard, "ui-wallet", "wallet-title")}
            <button type="button" class="choice" on:click=move |_| making.set(Making::Explained)>
                <Picture id="ui-keep" />
                <span>{t("copy-file")}</span>
            </button>
            <A href=Place::OpenCopy.path() attr:class="choice">
                <Picture id="ui-open-file" />
                <span>{t("open-copy-title")}</span>
            </A>
        </div>
    }
}

/// The code, large, and the ways to take the file along.
#[component]
fn FileMade(made: StoredValue<Option<Made>, LocalStorage>, making: RwSignal<Making>) -> impl IntoView {
    let session: Session = expect_context();
    let refused = RwSignal::new(false);
    let shared = move || made.with_value(|made| made.as_ref()?.file.sharing());
    let has_codes = made.with_value(|made| made.as_ref().is_some_and(|made| !made.lines.is_empty()));
    let part =
        move |part: fn(&Made) -> &str| made.with_value(|made| made.as_ref().map(part).unwrap_or_default().to_owned());
    let code = part(|made| &made.code);
    let without = made.with_value(|made| made.as_ref().map_or(0, |made| made.without));
    let groups = code.split_whitespace().map(|group| view! { <span>{group.to_owned()}</span> }).collect_view();
    let aloud = digit_by_digit(&code);
    let label = aloud.clone();
    let share = move || {
        let Some(sharing) = shared() else { return };
        refused.set(false);
        spawn_local(async move {
            let gone = sharing.start().await;
            refused.try_set(gone.is_err());
            if gone == Ok(true) {
                note_saved(session);
            }
        });
    };
    view! {
        <div class="card code-card">
            <p class="code" dir="ltr" role="img" aria-label=label>
                {groups}
            </p>
            {move || {
                let aloud = aloud.clone();
                speech::can_speak_now()
                    .then(|| {
                        view! {
                            <Action word=Signal::derive(t("listen")) picture="ui-listen" on_tap=move || speech::speak(&aloud) />
                        }
                    })
            }}
        </div>
        <p>
            <strong>{t("copy-code-write")}</strong>
        </p>
        <p>{t("copy-code-without")}</p>
        {(without > 0).then(|| view! { <p>{say_with("copy-without-photos", &[("count", without.into())])}</p> })}
        <p role="alert" class="field-fault">
            {move || refused.get().then(|| say("copy-share-refused"))}
        </p>
        <Foot>
            <a
                class="action"
                data-kind="main"
                href=part(|made| made.file.url())
                download=part(|made| made.file.name())
                on:click=move |_| note_saved(session)
            >
                <Picture id="ui-keep" />
                <span>{t("copy-save")}</span>
            </a>
            {shared().is_some().then(|| view! { <Action word=Signal::derive(t("copy-share")) picture="ui-share" on_tap=share /> })}
            {has_codes
                .then(|| {
                    view! {
                        <Action word=Signal::derive(t("copy-show")) picture="ui-qr" on_tap=move || making.set(Making::Shown) />
                    }
                })}
            <Action word=Signal::derive(t("copy-done")) picture="ui-check" on_tap=move || making.set(Making::Choosing) />
        </Foot>
    }
}

/// The file as codes, for the camera of the phone that it goes to.
#[component]
fn FileShown(made: StoredValue<Option<Made>, LocalStorage>, making: RwSignal<Making>) -> impl IntoView {
    let session: Session = expect_context();
    let lines = made.with_value(|made| made.as_ref().map(|made| made.lines.clone()).unwrap_or_default());
    let came_over = move || {
        note_saved(session);
        making.set(Making::Made);
    };
    view! {
        <div class="codes-how">
            <Picture id="ui-photo" />
            <p>{t("copy-show-how")}</p>
        </div>
        <CodePicture lines />
        <Foot>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("copy-show-done"))
                picture="ui-check"
                on_tap=came_over
            />
        </Foot>
    }
}

/// From now on there is a copy outside this phone. A full phone cannot note it, and the copy is as good.
fn note_saved(session: Session) {
    spawn_local(async move {
        let _ = session.copy_saved().await;
    });
}

/// A voice would make thousands of four digits.
fn digit_by_digit(code: &str) -> String {
    let groups = code.split_whitespace().map(|group| group.chars().map(String::from).collect::<Vec<_>>().join(" "));
    groups.collect::<Vec<_>>().join(". ")
}
