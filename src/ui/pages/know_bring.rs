//! Bringing a form of one's own: an XLSForm, or the text of one (S66). What is not understood is said to the cell, before
//! anything is brought.

use super::use_plan;
use crate::domain::form::{Form, Remark};
use crate::domain::{Act, Fact, Why};
use crate::session::{Fault, Session};
use crate::ui::components::{Action, Busy, Foot, Kind, Screen, fault_words, live};
use crate::ui::files::read;
use crate::ui::forms::words;
use crate::ui::i18n::{amiss_in_words, left_out_in_words, place_in_words, say, say_with, t};
use crate::ui::pictures::{Picture, known};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::HtmlInputElement;

/// How much of a form, and of what is amiss in it, is in sight.
const IN_SIGHT: usize = 6;

/// What became of the file that was chosen.
#[derive(Clone, PartialEq)]
enum Found {
    Nothing,
    NoForm(Fault),
    /// What is amiss, a line each.
    Amiss(Vec<(String, String)>),
    Form {
        form: Form,
        text: String,
        left_out: Vec<(String, String)>,
    },
}

/// Chooses a file, shows what is in it, and brings it.
#[component]
pub fn KnowBring() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let found = RwSignal::new(Found::Nothing);
    let bring = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Found::Form { form, text, .. } = found.get_untracked() else { return };
            let line = Fact::form_line(&form.id);
            session.trouble().set(None);
            let act = Act::AddForm { form: line, text };
            if session.act(act, Why::default()).await.is_some() || session.trouble().with_untracked(Option::is_none) {
                replace(open.at(InPlan::KnowForm(line)));
            }
        });
    };
    let is_form = Memo::new(move |_| found.with(|found| matches!(found, Found::Form { .. })));
    view! {
        <Screen
            title=Signal::derive(t("know-bring"))
            name="screen-know"
            back=Signal::derive(move || Some(open.at(InPlan::KnowMore)))
        >
            <p class="soft">{t("know-bring-how")}</p>
            <FormFile found />
            <div role="status">{live(move || found.with(shown))}</div>
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("know-bring-it"))
                    picture="ui-check"
                    on_tap=bring
                    enabled=is_form
                />
            </Foot>
        </Screen>
    }
}

/// What is in the file: the form as it would be asked, or what is amiss in it and where.
fn shown(found: &Found) -> AnyView {
    match found {
        Found::Nothing => ().into_any(),
        Found::NoForm(fault) => view! { <p class="field-fault">{say(fault_words(*fault))}</p> }.into_any(),
        Found::Amiss(lines) => view! { <p>{say("know-bring-amiss")}</p> {list(lines)} }.into_any(),
        Found::Form { form, left_out, .. } => {
            let questions = form.questions();
            let more = questions.len().saturating_sub(IN_SIGHT);
            let asked = questions.iter().take(IN_SIGHT).map(|question| view! { <li>{words(&question.label)}</li> });
            view! {
                <section class="card">
                    <h2>{words(&form.title)}</h2>
                    <ul>{asked.collect_view()}</ul>
                    {(more > 0).then(|| view! { <p class="note">{say_with("know-bring-more", &[("count", more.into())])}</p> })}
                </section>
                {(!left_out.is_empty())
                    .then(|| view! { <p class="soft">{say("know-bring-left-out")}</p> {list(left_out)} })}
            }
                .into_any()
        }
    }
}

/// What, and where, a card each.
fn list(lines: &[(String, String)]) -> impl IntoView + use<> {
    let more = lines.len().saturating_sub(IN_SIGHT);
    let line = |(place, what): &(String, String)| {
        view! {
            <li class="card" data-kind="quiet">
                <span class="note">{place.clone()}</span>
                <span>{what.clone()}</span>
            </li>
        }
    };
    let shown = lines.iter().take(IN_SIGHT).map(line).collect_view();
    view! {
        <ul class="cards">{shown}</ul>
        {(more > 0).then(|| view! { <p class="note">{say_with("know-bring-more", &[("count", more.into())])}</p> })}
    }
}

/// Chooses the file by tapping, or by dropping it there.
#[component]
fn FormFile(found: RwSignal<Found>) -> impl IntoView {
    let session: Session = expect_context();
    let picked = move |event: leptos::ev::Event| {
        let input: HtmlInputElement = event_target(&event);
        let Some(file) = input.files().and_then(|files| files.get(0)) else { return };
        spawn_local(async move {
            let text = match read(&file).await {
                Ok(bytes) => session.form_in(bytes).await,
                Err(fault) => Err(fault),
            };
            found.try_set(match text {
                Err(fault) => Found::NoForm(fault),
                Ok(text) => match Form::read(&text, |picture| known(&picture.0)) {
                    Err(faults) => {
                        let line = |fault: &crate::domain::form::Fault| {
                            (place_in_words(fault.place), amiss_in_words(&fault.what))
                        };
                        Found::Amiss(faults.iter().map(line).collect())
                    }
                    Ok((form, remarks)) => {
                        let line = |remark: &Remark| (place_in_words(remark.place), left_out_in_words(&remark.what));
                        Found::Form { form, text, left_out: remarks.iter().map(line).collect() }
                    }
                },
            });
        });
    };
    view! {
        <label class="file-field" data-chosen=move || found.with(|found| *found != Found::Nothing).to_string()>
            <Picture id="ui-open-file" />
            <span class="file-words">
                <span>{t("know-bring-choose")}</span>
            </span>
            // It covers the whole field, unseen: what is tapped or dropped there is its own.
            <input type="file" on:change=picked />
        </label>
    }
}
