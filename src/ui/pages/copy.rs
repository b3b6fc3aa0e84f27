//! Keeping a copy: on paper in pictures, on paper as a table, or one file of everything (S99, S102).

use super::use_plan;
use crate::domain::Party;
use crate::session::Session;
use crate::ui::browser::{call, get, object};
use crate::ui::components::{Action, Foot, Kind, Screen};
use crate::ui::i18n::{say, t, today};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place};
use crate::ui::speech;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::A;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

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
}

/// A sealed file and its code, forgotten with this screen.
struct Made {
    file: web_sys::File,
    url: String,
    name: String,
    code: String,
}

impl Drop for Made {
    fn drop(&mut self) {
        // A URL that we have made can be taken back.
        drop(web_sys::Url::revoke_object_url(&self.url));
    }
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
        (Party::Worker, _) => None,
    };
    let title = move || match making.get() {
        Making::Choosing => say("copy-title"),
        Making::Explained | Making::Sealing => say("copy-file"),
        Making::Made => say("copy-code-title"),
    };
    let back = Signal::derive(move || (making.get() == Making::Choosing).then(|| open.at(InPlan::More)));
    let make = move || {
        making.set(Making::Sealing);
        spawn_local(async move {
            let now = match session.make_copy().await {
                Ok((bytes, code)) => wrap(&bytes, code).map_or(Making::Explained, |new| {
                    made.try_set_value(Some(new));
                    Making::Made
                }),
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
        <p class="soft">{t("copy-which")}</p>
        <div class="choices" role="group" data-choices aria-label=t("copy-title")>
            {tile(InPlan::PrintPictures, "ui-print", "copy-pictures")} {tile(InPlan::PrintTable, "form", "copy-table")}
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
    let refused = RwSignal::new(false);
    let shared = move || made.with_value(|made| shares(&made.as_ref()?.file));
    let part =
        move |part: fn(&Made) -> &str| made.with_value(|made| made.as_ref().map(part).unwrap_or_default().to_owned());
    let code = part(|made| &made.code);
    let groups = code.split_whitespace().map(|group| view! { <span>{group.to_owned()}</span> }).collect_view();
    let aloud = digit_by_digit(&code);
    let label = aloud.clone();
    let share = move || {
        let Some(sharing) = shared() else { return };
        refused.set(false);
        spawn_local(async move {
            if let Err(error) = JsFuture::from(sharing.start()).await {
                // Someone who closes the share sheet has chosen to.
                let closed = get(&error, "name").is_some_and(|name| name == "AbortError");
                refused.try_set(!closed);
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
        <p role="alert" class="field-fault">
            {move || refused.get().then(|| say("copy-share-refused"))}
        </p>
        <Foot>
            <a class="action" data-kind="main" href=part(|made| &made.url) download=part(|made| &made.name)>
                <Picture id="ui-keep" />
                <span>{t("copy-save")}</span>
            </a>
            {shared().is_some().then(|| view! { <Action word=Signal::derive(t("copy-share")) picture="ui-share" on_tap=share /> })}
            <Action word=Signal::derive(t("copy-done")) picture="ui-check" on_tap=move || making.set(Making::Choosing) />
        </Foot>
    }
}

/// A voice would make thousands of four digits.
fn digit_by_digit(code: &str) -> String {
    let groups = code.split_whitespace().map(|group| group.chars().map(String::from).collect::<Vec<_>>().join(" "));
    groups.collect::<Vec<_>>().join(". ")
}

/// The bytes as a file with a name that says nothing about anyone.
fn wrap(bytes: &[u8], code: String) -> Option<Made> {
    let parts = js_sys::Array::of1(&js_sys::Uint8Array::from(bytes));
    let name = format!("waymark-{}.waymark", today());
    let file = web_sys::File::new_with_blob_sequence(&parts, &name).ok()?;
    let url = web_sys::Url::create_object_url_with_blob(&file).ok()?;
    Some(Made { file, url, name, code })
}

/// What a share sheet needs, where the browser has one that takes files.
struct Sharing {
    navigator: JsValue,
    data: JsValue,
}

impl Sharing {
    /// Opens the share sheet. The promise fails where the phone refuses.
    fn start(self) -> js_sys::Promise {
        let shared = call(&self.navigator, "share", Some(&self.data));
        shared.and_then(|shared| shared.dyn_into().ok()).unwrap_or_else(|| js_sys::Promise::reject(&JsValue::NULL))
    }
}

fn shares(file: &web_sys::File) -> Option<Sharing> {
    let navigator = JsValue::from(window().navigator());
    let files = js_sys::Array::of1(file);
    let data = JsValue::from(object(&[("files", &files)]));
    let can = call(&navigator, "canShare", Some(&data)).is_some_and(|can| can.is_truthy());
    can.then_some(Sharing { navigator, data })
}
