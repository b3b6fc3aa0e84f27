//! Not yet: that is fine, and there are four ways on. What was done stays done (S114, S152, S164).

use super::line::{LineGone, use_line_in};
use super::use_plan;
use super::when::WhenChoice;
use super::who::{WhoChoice, WhoForm, WhoKind, WhoName, who_can_help};
use super::why::WhyForm;
use super::words::let_go_words;
use crate::domain::{Act, LineId, Phrase, When, Who, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{Action, Busy, Foot, PathFoot, PhraseCard, Screen, Show, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, use_go, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    asks: Asks,
    why: Why,
    help: Option<WhoKind>,
    name: Phrase,
    when: Option<When>,
}

/// What would help, and what that asks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Asks {
    #[default]
    What,
    With,
    Name,
    When,
}

/// The four ways on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum WayOn {
    Smaller,
    Another,
    With,
    Later,
}

const WAYS_ON: [(WayOn, &str, &str); 4] = [
    (WayOn::Smaller, "ui-smaller", "on-smaller"),
    (WayOn::Another, "ui-another-way", "on-another-way"),
    (WayOn::With, "ui-with-someone", "on-with-someone"),
    (WayOn::Later, "ui-later", "on-later"),
];

/// The screen for the step that the URL names.
#[component]
pub fn NotYet() -> impl IntoView {
    let step = use_line_in(|plan, line| plan.step(line).is_some());
    live(move || match step.get() {
        Some(step) => view! { <NotYetPath step /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn NotYetPath(step: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/step/{step}/not-yet", open.space));
    let asks = Memo::new(move |_| draft.with(|form| form.asks));
    let what = move || open.plan.with(|plan| plan.step(step).map(|(_, s)| s.what.now.clone()).unwrap_or_default());
    let title = move || match asks.get() {
        Asks::What => say("not-yet-title"),
        Asks::With => say("on-with-whom"),
        Asks::Name => say(draft.with(|form| form.help.unwrap_or_default().question())),
        Asks::When => say("step-when"),
    };
    let back = Signal::derive(move || (asks.get() == Asks::What).then(|| open.at(InPlan::Step(step))));
    let now = move || open.plan.with(|plan| plan.step(step).map(|(_, s)| (s.who.clone(), s.when)));
    let when = move || draft.with(|form| form.when).or_else(|| now().map(|(_, when)| when)).unwrap_or_default();

    // Writes what was chosen, and with it why it has to wait: one act, that one tap takes back.
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { asks, why, help, name, .. } = draft.get_untracked();
            let act = match (asks, help) {
                (Asks::When, _) => Act::SetWhen { step, when: untrack(when) },
                (_, Some(kind)) => Act::SetWith { step, with: Some(WhoForm { kind, name }.who()) },
                (_, None) => return,
            };
            if session.act(act, why).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Step(step)));
            }
        });
    };
    let on_next = move || match draft.with_untracked(|form| (form.asks, form.help)) {
        (Asks::With, Some(help)) if help.has_name() => draft.update(|form| form.asks = Asks::Name),
        _ => write(),
    };
    let on_next = StoredValue::new(on_next);
    let on_before = move || {
        draft.update(|form| form.asks = if form.asks == Asks::Name { Asks::With } else { Asks::What });
    };
    let can_go_on = move || match asks.get() {
        Asks::With => draft.with(|form| form.help.is_some()),
        Asks::When => now().is_some_and(|(_, now)| now != when()),
        _ => true,
    };
    let asks_name = move || asks.get() == Asks::With && draft.with(|form| form.help.is_some_and(WhoKind::has_name));
    let next_word = move || say(if asks_name() { "next" } else { "change-write" });
    let next_picture = move || if asks_name() { "ui-next" } else { "ui-check" }.to_owned();
    view! {
        <Screen title=Signal::derive(title) name="screen-step" back=back>
            <div class="card" data-kind="quiet">
                <PhraseCard phrase=Signal::derive(what) fallback="steps" />
            </div>
            {move || {
                match asks.get() {
                    Asks::What => view! { <WaysOn step draft busy /> }.into_any(),
                    Asks::With => {
                        let who = now().map_or(Who::Person, |(who, _)| who);
                        view! {
                            <WhoChoice
                                label="on-with-whom"
                                kinds=who_can_help(&who)
                                kind=Signal::derive(move || draft.with(|form| form.help))
                                on_pick=move |kind| {
                                    draft
                                        .update(|form| {
                                            if form.help != Some(kind) {
                                                form.name = Phrase::default();
                                            }
                                            form.help = Some(kind);
                                        })
                                }
                            />
                        }
                            .into_any()
                    }
                    Asks::Name => {
                        view! {
                            <WhoName
                                name=Signal::derive(move || draft.with(|form| form.name.clone()))
                                on_change=move |name| draft.update(|form| form.name = name)
                            />
                        }
                            .into_any()
                    }
                    Asks::When => {
                        view! {
                            <WhenChoice
                                when=Signal::derive(when)
                                on_pick=move |when| draft.update(|form| form.when = Some(when))
                            />
                        }
                            .into_any()
                    }
                }
            }}
            <Show when=move || asks.get() != Asks::What>
                <PathFoot
                    word=Signal::derive(next_word)
                    picture=Signal::derive(next_picture)
                    on_next=move || on_next.with_value(|on_next| on_next())
                    enabled=Signal::derive(can_go_on)
                    on_before
                />
            </Show>
        </Screen>
    }
}

/// The four ways on; why, for who wants to say it; and that it is not one's own any more.
#[component]
fn WaysOn(step: LineId, draft: Draft<Form>, busy: Busy) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let has_why = Memo::new(move |_| draft.with(|form| !form.why.is_empty()));
    let lead_on = {
        let go = go.clone();
        move |way: WayOn| {
            let go = go.clone();
            let place = match way {
                WayOn::With => return draft.update(|form| form.asks = Asks::With),
                WayOn::Later => return draft.update(|form| form.asks = Asks::When),
                WayOn::Smaller => InPlan::SmallerStep(step),
                WayOn::Another => InPlan::ChangeStep(step),
            };
            busy.run(async move {
                if keep_why(session, draft, step).await {
                    go(open.at(place));
                }
            });
        }
    };
    let only_why = {
        let go = go.clone();
        move || {
            let go = go.clone();
            busy.run(async move {
                if keep_why(session, draft, step).await {
                    go(open.at(InPlan::Today));
                }
            });
        }
    };
    let let_go = move || {
        let go = go.clone();
        busy.run(async move {
            let why = draft.with_untracked(|form| form.why.clone());
            if session.act(Act::LetGo { line: step }, why).await.is_some() {
                draft.forget();
                go(open.at(InPlan::Today));
            }
        });
    };
    view! {
        <section class="band">
            <h2>{t("not-yet-help")}</h2>
            <div class="choices" role="group" data-choices aria-label=t("not-yet-help")>
                {WAYS_ON
                    .map(|(way, picture, word)| {
                        let lead_on = lead_on.clone();
                        view! {
                            <button type="button" class="choice" on:click=move |_| lead_on(way)>
                                <Picture id=picture />
                                <span>{t(word)}</span>
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
        </section>
        <section class="band">
            <h2>{t("not-yet-why")}</h2>
            <WhyForm
                why=Signal::derive(move || draft.with(|form| form.why.clone()))
                on_change=move |why| draft.update(|form| form.why = why)
            />
            <Show when=move || has_why.get()>
                <Action word=Signal::derive(t("not-yet-only-why")) picture="ui-keep" on_tap=only_why.clone() />
            </Show>
        </section>
        <Foot>
            <Action word=Signal::derive(move || say(let_go_words(session.by().get()))) picture="ui-not-mine" on_tap=let_go />
        </Foot>
    }
}

/// Writes down why the step has to wait, if that was said. False when it could not be kept; then it
/// stands in the form as before.
async fn keep_why(session: Session, draft: Draft<Form>, step: LineId) -> bool {
    let why = draft.with_untracked(|form| form.why.clone());
    if why.is_empty() {
        return true;
    }
    let kept = session.act(Act::NotYet { step }, why).await.is_some();
    if kept {
        draft.update(|form| form.why = Why::default());
    }
    kept
}
