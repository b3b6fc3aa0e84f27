//! Bringing a copy back: the file, then its code. What both hold is merged; nothing is replaced (S102).

use super::WhenOpen;
use crate::session::Session;
use crate::session::{CopyFault, Fault};
use crate::ui::components::{Action, Foot, Go, Kind, Screen, fault_words};
use crate::ui::files::read;
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_replace};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

/// A file that was chosen.
#[derive(Clone)]
struct Chosen {
    name: String,
    bytes: Vec<u8>,
}

/// The file and its code.
#[component]
pub fn OpenCopy() -> impl IntoView {
    view! {
        <WhenOpen>
            <FileAndCode />
        </WhenOpen>
    }
}

#[component]
fn FileAndCode() -> impl IntoView {
    let session: Session = expect_context();
    let replace = use_replace();
    // What came over from another phone's screen is as good as a file.
    let came = session.take_handed_on().map(|bytes| Chosen { name: say("open-copy-came"), bytes });
    let chosen = RwSignal::new(came);
    // The code is no draft: it is kept nowhere.
    let code = RwSignal::new(String::new());
    let fault = RwSignal::new(None::<Fault>);
    let opening = RwSignal::new(false);
    let back = Signal::derive(move || Some(before(session)));

    let open = move || {
        let Some(Chosen { bytes, .. }) = chosen.get_untracked() else { return };
        opening.set(true);
        fault.set(None);
        let replace = replace.clone();
        spawn_local(async move {
            match session.open_copy(bytes, code.get_untracked()).await {
                Ok(()) => replace(after(session)),
                Err(found) => {
                    fault.try_set(Some(found));
                    opening.try_set(false);
                }
            }
        });
    };
    let at_code = move || fault.get().filter(|fault| is_of_the_code(*fault));
    let at_file = move || fault.get().filter(|fault| !is_of_the_code(*fault));
    let ready = move || !opening.get() && chosen.with(Option::is_some) && code.with(|code| !code.trim().is_empty());
    let word = move || if opening.get() { say("opening") } else { say("open-copy-open") };
    view! {
        <Screen title=Signal::derive(t("open-copy-title")) name="screen-open-copy" back=back>
            <p class="soft">{t("open-copy-what")}</p>
            <FileField chosen fault />
            <p role="alert" class="field-fault" id="file-fault">
                {move || at_file().map(|fault| say(fault_words(fault)))}
            </p>
            {move || {
                chosen
                    .with(Option::is_none)
                    .then(|| view! { <Go to=Place::Take word=Signal::derive(t("open-copy-camera")) picture="ui-photo" /> })
            }}
            <label class="field">
                <span class="field-label">
                    <Picture id="key" />
                    {t("open-copy-code")}
                </span>
                <input
                    type="text"
                    class="code-field"
                    inputmode="numeric"
                    dir="ltr"
                    autocomplete="off"
                    spellcheck="false"
                    aria-describedby="code-fault"
                    aria-invalid=move || at_code().is_some().to_string()
                    prop:value=code
                    on:input=move |event| {
                        fault.set(None);
                        code.set(event_target_value(&event));
                    }
                />
            </label>
            <p role="alert" class="field-fault" id="code-fault">
                {move || at_code().map(|fault| say(fault_words(fault)))}
            </p>
            <Foot>
                <Action kind=Kind::Main word=Signal::derive(word) picture="ui-open-file" on_tap=open enabled=Signal::derive(ready) />
            </Foot>
        </Screen>
    }
}

/// Chooses a file by tapping, or by dropping one on it.
#[component]
fn FileField(chosen: RwSignal<Option<Chosen>>, fault: RwSignal<Option<Fault>>) -> impl IntoView {
    let picked = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        fault.set(None);
        spawn_local(async move {
            match read(&file).await {
                Ok(bytes) => {
                    chosen.try_set(Some(Chosen { name: file.name(), bytes }));
                }
                Err(found) => {
                    fault.try_set(Some(found));
                }
            }
        });
    };
    let name = move || chosen.with(|chosen| chosen.as_ref().map(|chosen| chosen.name.clone()));
    view! {
        <label class="file-field" data-chosen=move || chosen.with(Option::is_some).to_string()>
            <Picture id="ui-open-file" />
            <span class="file-words">
                <span>{move || if name().is_some() { say("open-copy-other") } else { say("open-copy-choose") }}</span>
                {move || name().map(|name| view! { <bdi class="note">{name}</bdi> })}
            </span>
            // It covers the whole field, unseen: what is tapped or dropped there is its own.
            <input type="file" aria-describedby="file-fault" on:change=picked />
        </label>
    }
}

const fn is_of_the_code(fault: Fault) -> bool {
    matches!(fault, Fault::Copy(CopyFault::NotACode | CopyFault::WrongCode))
}

/// Where this screen is come to from.
fn before(session: Session) -> Place {
    match session.space() {
        Some(space) => Place::Plan(space, InPlan::Copy),
        None if session.phone().with(|phone| phone.plans.is_empty()) => Place::Start,
        None => Place::People,
    }
}

/// Where to go with what was brought back: to the one plan, or to the list.
fn after(session: Session) -> Place {
    session.phone().with_untracked(|phone| match phone.plans.as_slice() {
        [only] => Place::Plan(only.space, InPlan::Today),
        _ => Place::People,
    })
}
