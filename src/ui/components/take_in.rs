//! Taking in what another phone gives: with the camera, as a picture or a file, or as text.

use super::{Action, CameraView, Kind, Parts, code_fault_words, fault_words, follow, live};
use crate::session::{Came, Fault, Seen, Session};
use crate::ui::camera::Sheet;
use crate::ui::files::read;
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;
use web_sys::{File, HtmlInputElement};

/// How the text of our codes begins; a file that holds it is no other file.
const CODES: &[u8] = b"WM1:";

/// All the ways in. What comes over in parts stays when the screen is left, and goes on later.
#[component]
pub fn TakeIn(
    /// Hears what came over in codes, whole; and whether this phone's camera saw it, on a screen that is
    /// here.
    on_came: impl Fn(Came, bool) + Copy + Send + Sync + 'static,
    /// Hears of a file that holds no codes.
    on_file: impl Fn(Vec<u8>) + Copy + Send + Sync + 'static,
    /// The key of the words for why what came last was no use, whoever found it.
    #[prop(optional)]
    amiss: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    take_in(Arc::new(on_came), Arc::new(on_file), amiss)
}

/// Boxed, and not hung on the screen: what comes over whole as it is left is still heard.
fn take_in(
    on_came: Arc<dyn Fn(Came, bool) + Send + Sync>,
    on_file: Arc<dyn Fn(Vec<u8>) + Send + Sync>,
    amiss: RwSignal<Option<&'static str>>,
) -> impl IntoView {
    let session: Session = expect_context();
    let parts = RwSignal::new((0, 0));
    let pasting = RwSignal::new(false);
    let came = RwSignal::new(false);

    let on_seen = Arc::new(move |seen: Seen, by_camera: bool| {
        let Seen { held, count, came: whole, fault: found } = seen;
        let before = parts.try_get_untracked();
        parts.try_set((usize::from(held), usize::from(count)));
        match (whole, found) {
            (Some(whole), _) => {
                came.try_set(true);
                on_came(whole, by_camera);
            }
            (None, Some(found)) => {
                amiss.try_set(Some(code_fault_words(found)));
            }
            // What was said of another code stays until this one goes on.
            (None, None) if before != parts.try_get_untracked() => {
                amiss.try_set(None);
            }
            (None, None) => {}
        }
    });
    let by_camera = Arc::clone(&on_seen);
    let heard = Arc::new(move |seen: Result<Seen, Fault>| match seen {
        Ok(seen) => on_seen(seen, false),
        Err(found) => {
            amiss.try_set(Some(fault_words(found)));
        }
    });
    let read_out = Arc::clone(&heard);
    let take_file = UnsyncCallback::new(move |file: File| {
        amiss.set(None);
        let (heard, on_file) = (Arc::clone(&read_out), Arc::clone(&on_file));
        spawn_local(async move {
            if file.type_().starts_with("image/") {
                let luma = match Sheet::new() {
                    Some(sheet) => sheet.file(&file).await,
                    None => None,
                };
                match luma {
                    Some(luma) => match session.look(luma.width, luma.height, luma.bytes).await {
                        Ok(seen) if is_nothing(&seen) => drop(amiss.try_set(Some("take-no-code"))),
                        seen => heard(seen),
                    },
                    None => drop(amiss.try_set(Some("take-no-code"))),
                }
                return;
            }
            match read(&file).await {
                Ok(bytes) if bytes.starts_with(CODES) => {
                    heard(session.take_in_text(String::from_utf8_lossy(&bytes).into_owned()).await);
                }
                Ok(bytes) => on_file(bytes),
                Err(found) => drop(amiss.try_set(Some(fault_words(found)))),
            }
        });
    });
    let take_text = Callback::new(move |text: String| {
        amiss.set(None);
        let heard = Arc::clone(&heard);
        spawn_local(async move { heard(session.take_in_text(text).await) });
    });
    view! {
        <CameraView on_seen=move |seen| by_camera(seen, true) />
        <Progress parts />
        <p role="alert" class="field-fault" id="take-fault">
            {move || amiss.get().map(say)}
        </p>
        <div class="choices" data-row="true" role="group" data-choices aria-label=t("take-instead")>
            <button
                type="button"
                class="choice"
                aria-expanded=move || pasting.get().to_string()
                on:click=move |_| pasting.update(|pasting| *pasting = !*pasting)
            >
                <Picture id="ui-edit" />
                <span>{t("take-paste")}</span>
            </button>
            <FileChoice take_file />
        </div>
        {move || (pasting.get() && !came.get()).then(|| view! { <PasteField take_text /> })}
    }
}

/// How much is here of what comes over in parts.
#[component]
fn Progress(parts: RwSignal<(usize, usize)>) -> impl IntoView {
    let (held, count) = (Signal::derive(move || parts.get().0), Signal::derive(move || parts.get().1));
    let begun = Memo::new(move |_| count.get() > 1);
    let said = move || say_with("take-parts", &[("held", held.get().into()), ("count", count.get().into())]);
    live(move || {
        begun.get().then(|| {
            view! {
                <div
                    class="take-parts"
                    role="progressbar"
                    aria-label=t("take-coming")
                    aria-valuemin="0"
                    aria-valuemax=move || count.get().to_string()
                    aria-valuenow=move || held.get().to_string()
                    aria-valuetext=said
                >
                    <Parts held count />
                    <p>{move || said()}</p>
                </div>
            }
        })
    })
}

/// A file or a picture, chosen or dropped.
#[component]
fn FileChoice(#[prop(into)] take_file: UnsyncCallback<File>) -> impl IntoView {
    let picked = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        if let Some(file) = input.files().and_then(|files| files.get(0)) {
            take_file.run(file);
        }
        // So that the same file can be chosen again.
        input.set_value("");
    };
    view! {
        <label class="choice file-choice">
            <Picture id="ui-open-file" />
            <span>{t("take-file")}</span>
            <input type="file" aria-describedby="take-fault" on:change=picked />
        </label>
    }
}

/// A field to paste into.
#[component]
fn PasteField(#[prop(into)] take_text: Callback<String>) -> impl IntoView {
    let text = RwSignal::new(String::new());
    let field = NodeRef::<leptos::html::Textarea>::new();
    follow(move || {
        if let Some(field) = field.get() {
            // A field on the screen can always take the focus.
            drop(field.focus());
        }
    });
    view! {
        <label class="field paste-field">
            <span class="field-label">
                <Picture id="ui-edit" />
                {t("take-paste-what")}
            </span>
            <textarea
                rows="3"
                dir="ltr"
                autocomplete="off"
                spellcheck="false"
                aria-describedby="take-fault"
                node_ref=field
                prop:value=text
                on:input=move |event| text.set(event_target_value(&event))
            ></textarea>
        </label>
        <Action
            kind=Kind::Main
            word=Signal::derive(t("take-paste-in"))
            picture="ui-check"
            on_tap=move || take_text.run(std::mem::take(&mut *text.write()))
            enabled=Signal::derive(move || text.with(|text| !text.trim().is_empty()))
        />
    }
}

/// Whether a look has found nothing at all.
fn is_nothing(seen: &Seen) -> bool {
    seen.came.is_none() && seen.fault.is_none() && seen.count == 0
}
