//! Saying yes, not yet, or change it: one line or suggestion at a time (S84, S85).

use super::suggestions::SuggestionWords;
use super::use_plan;
use super::words::note_of;
use crate::domain::{
    Act, Answer, Awaited, Goal, LineId, Moment, Party, Phrase, Plan, Step, Understanding, Why, awaited_from,
};
use crate::session::Session;
use crate::ui::components::{
    Action, Foot, Go, Kind, PartyFace, PhraseCard, PhraseView, Screen, Settling, live, name_of, use_settled,
};
use crate::ui::i18n::{day_of, say, say_with, t, today, weekday_and_day};
use crate::ui::pictures::Picture;
use crate::ui::places::{InPlan, Place, use_go};
use leptos::prelude::*;
use leptos::task::spawn_local;

/// One thing to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// What waits.
    pub about: Awaited,
    /// Whether the worker writes down what the person says across the table.
    pub spoken: bool,
}

/// What `by` can answer now: what waits for themselves, and for a worker what the person may say by
/// word of mouth. A suggestion is only ever taken by the other's own hand.
pub fn questions(plan: &Plan, by: Party) -> Vec<Question> {
    let own = awaited_from(plan, by).into_iter().map(|about| Question { about, spoken: false });
    let spoken = match by {
        Party::Person => Vec::new(),
        Party::Worker => awaited_from(plan, Party::Person),
    };
    let spoken = spoken.into_iter().filter(|about| !matches!(about, Awaited::Suggestion(_)));
    own.chain(spoken.map(|about| Question { about, spoken: true })).collect()
}

/// One question after the other, until nothing waits.
#[component]
pub fn Agree() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let later = RwSignal::new(Vec::<Question>::new());
    let waiting = Memo::new(move |_| open.plan.with(|plan| questions(plan, session.by().get())));
    let ahead = Memo::new(move |_| {
        let later = later.get();
        waiting.with(|all| all.iter().filter(|q| !later.contains(q)).copied().collect::<Vec<_>>())
    });
    // Everything that was ever asked on this visit, so that "2 of 3" holds after an undo too.
    let asked = Memo::new(move |before: Option<&Vec<Question>>| {
        let mut all = before.cloned().unwrap_or_default();
        waiting.with(|waiting| all.extend(waiting.iter().filter(|q| !before.is_some_and(|b| b.contains(q))).copied()));
        all
    });
    let now = Memo::new(move |_| ahead.with(|ahead| ahead.first().copied()));
    let title = move || match now.get() {
        Some(Question { spoken: true, .. }) => {
            let name = open.plan.with(|plan| name_of(plan, Party::Person, Party::Worker));
            say_with("agree-title-spoken", &[("name", name.into())])
        }
        Some(_) => say("agree-title"),
        None => say("agree-title-done"),
    };
    let place = move || {
        let (of, left) = (asked.with(Vec::len), ahead.with(Vec::len));
        say_with("page-of", &[("page", (of + 1 - left.min(of)).into()), ("pages", of.into())])
    };
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-agree"
            back=Signal::derive(move || Some::<Place>(open.at(InPlan::Together)))
        >
            {move || match now.get() {
                Some(question) => {
                    view! {
                        <p class="soft" role="status">
                            {move || place()}
                        </p>
                        <Ask question on_later=move || later.update(|later| later.push(question)) />
                    }
                        .into_any()
                }
                None => view! { <AllAnswered later=waiting.with(Vec::len) /> }.into_any(),
            }}
        </Screen>
    }
}

/// One question with its answers.
#[component]
fn Ask(question: Question, on_later: impl Fn() + Copy + Send + Sync + 'static) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let go = use_go();
    let busy = RwSignal::new(false);
    let settled = use_settled();
    let answer = move |act: Act, then: Option<Place>| {
        if busy.get_untracked() {
            return;
        }
        busy.set(true);
        let go = go.clone();
        spawn_local(async move {
            let done = session.act(act, Why::default()).await.is_some();
            busy.try_set(false);
            if let (true, Some(place)) = (done, then) {
                go(place);
            }
        });
    };
    let enabled = Signal::derive(move || settled.get() && !busy.get());
    let Question { about, spoken } = question;
    match about {
        Awaited::Suggestion(suggestion) => {
            let found = open.plan.with_untracked(|plan| plan.suggestions.iter().find(|s| s.id == suggestion).cloned());
            let take = {
                let answer = answer.clone();
                move || answer(Act::Take { suggestion }, None)
            };
            let leave = move || answer(Act::Leave { suggestion }, None);
            view! {
                {found.map(|suggestion| view! { <article class="card" data-kind="suggestion"><SuggestionWords suggestion /></article> })}
                <Foot><Settling settled>
                    <Action kind=Kind::Main word=Signal::derive(t("answer-yes")) picture="thumb" on_tap=take enabled />
                    <Action word=Signal::derive(t("suggestion-leave")) picture="ui-close" on_tap=leave enabled />
                    <Action kind=Kind::Bare word=Signal::derive(t("answer-later")) picture="ui-later" on_tap=on_later enabled />
                </Settling></Foot>
            }
            .into_any()
        }
        Awaited::Goal(line) | Awaited::Step(line) | Awaited::Understanding(line) => {
            let change = match about {
                Awaited::Goal(_) => InPlan::ChangeGoal(line),
                Awaited::Understanding(_) => InPlan::Understood,
                _ => InPlan::ChangeStep(line),
            };
            let from = move || if spoken { Party::Person } else { session.by().get_untracked() };
            let say_so = move |said: Answer, then: Option<Place>| {
                answer(Act::Answer { line, from: from(), answer: said, spoken }, then);
            };
            let (yes, not_yet) = (say_so.clone(), say_so.clone());
            let (yes_word, not_yet_word) =
                if spoken { ("answer-they-yes", "answer-they-not-yet") } else { ("answer-yes", "not-yet") };
            view! {
                <LineToAnswer about />
                {spoken
                    .then(|| {
                        view! { <p class="soft">{say_with("answer-spoken-note", &[("day", weekday_and_day(today()).into())])}</p> }
                    })}
                <Foot><Settling settled>
                    <Action kind=Kind::Main word=Signal::derive(t(yes_word)) picture="thumb" on_tap=move || yes(Answer::Yes, None) enabled />
                    <Action word=Signal::derive(t(not_yet_word)) picture="wait" on_tap=move || not_yet(Answer::NotYet, None) enabled />
                    {(!spoken)
                        .then(|| {
                            view! {
                                <Action
                                    word=Signal::derive(t("answer-change"))
                                    picture="ui-edit"
                                    on_tap=move || say_so(Answer::ChangeIt, Some(open.at(change)))
                                    enabled
                                />
                            }
                        })}
                    <Action kind=Kind::Bare word=Signal::derive(t("answer-later")) picture="ui-later" on_tap=on_later enabled />
                </Settling></Foot>
            }
            .into_any()
        }
    }
}

/// The line in full: who wrote it and when, its pictures and words, and what belongs to it.
#[component]
fn LineToAnswer(about: Awaited) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let seen = Memo::new(move |_| open.plan.with(|plan| Seen::of(plan, about, session.by().get())));
    live(move || {
        seen.get().map(|Seen { by, written, goal, what, more }| {
            view! {
                {goal
                    .map(|goal| {
                        view! {
                            <div class="card" data-kind="quiet">
                                <PhraseCard phrase=Signal::stored(goal) fallback="goal" note=Signal::derive(t("agree-leads-to")) />
                            </div>
                        }
                    })}
                <article class="card big">
                    <p class="said-by">
                        <PartyFace party=by />
                        <span class="note">{weekday_and_day(day_of(written))}</span>
                    </p>
                    {what
                        .into_iter()
                        .map(|(word, said)| {
                            view! {
                                {word.map(|word| view! { <h2 class="suggested-label">{say(word)}</h2> })}
                                <PhraseView phrase=Signal::stored(said) />
                            }
                        })
                        .collect_view()}
                    {(!more.is_empty()).then(|| view! { <p class="soft">{more}</p> })}
                </article>
            }
        })
    })
}

/// What is shown of a line that waits.
#[derive(Debug, Clone, PartialEq)]
struct Seen {
    by: Party,
    written: Moment,
    goal: Option<Phrase>,
    /// What it says, each with the key of what it is called where it says more than one thing.
    what: Vec<(Option<&'static str>, Phrase)>,
    more: String,
}

impl Seen {
    fn of(plan: &Plan, about: Awaited, by: Party) -> Option<Self> {
        match about {
            Awaited::Goal(line) => plan.goal(line).map(Self::goal),
            Awaited::Step(line) => Self::step(plan, line, by),
            Awaited::Understanding(_) => plan.understanding.as_ref().map(Self::understanding),
            Awaited::Suggestion(_) => None,
        }
    }

    fn goal(goal: &Goal) -> Self {
        let why = crate::ui::pictures::in_words(&goal.why.now);
        let more = if why.is_empty() { String::new() } else { say_with("because", &[("why", why.into())]) };
        Self { by: goal.by, written: goal.written, goal: None, what: vec![(None, goal.what.now.clone())], more }
    }

    fn understanding(line: &Understanding) -> Self {
        let both = [("understood-helps", &line.helps.now), ("understood-hinders", &line.hinders.now)];
        let what = both.into_iter().filter(|(_, said)| !said.is_empty());
        let what = what.map(|(word, said)| (Some(word), said.clone())).collect();
        Self { by: line.by, written: line.written, goal: None, what, more: String::new() }
    }

    fn step(plan: &Plan, line: LineId, by: Party) -> Option<Self> {
        let (goal, step): (&Goal, &Step) = plan.step(line)?;
        Some(Self {
            by: step.by,
            written: step.written,
            goal: Some(goal.what.now.clone()),
            what: vec![(None, step.what.now.clone())],
            more: note_of(plan, step, by),
        })
    }
}

/// Nothing waits any more, or only what was left for later.
#[component]
fn AllAnswered(later: usize) -> impl IntoView {
    let open = use_plan();
    let words = if later == 0 { say("agree-done") } else { say_with("agree-later", &[("count", later.into())]) };
    view! {
        <div class="calm">
            <Picture id="ui-together" />
            <p>{words}</p>
        </div>
        <Foot>
            <Go kind=Kind::Main to=open.at(InPlan::Together) word=Signal::derive(t("tab-together")) picture="ui-together" />
            <Go to=open.at(InPlan::Goals) word=Signal::derive(t("see-plan")) picture="ui-plan" />
        </Foot>
    }
}
