//! What each of the two says to a line, and the place to say it (S84, S85).

use super::use_plan;
use crate::domain::{
    Act, Answer, Answered, Answers, LineId, Moment, Party, Plan, Profile, Standing, Understanding, Why,
};
use crate::session::Session;
use crate::ui::components::{Action, Busy, PartyFace, live, name_of};
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::{Place, use_go};
use leptos::prelude::*;

/// What is needed to tell where a line stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stand {
    by: Party,
    written: Moment,
    answers: Answers,
    standing: Standing,
    digest: u64,
}

/// Where the goal or step `line` stands, while it is on the way, or what the two understand together.
fn stand(plan: &Plan, line: LineId) -> Option<Stand> {
    if let Some(goal) = plan.goal(line).filter(|goal| goal.state.is_open()) {
        let (by, written, answers) = (goal.by, goal.written, goal.answers);
        return Some(Stand { by, written, answers, standing: goal.standing(), digest: goal.digest() });
    }
    if let Some(said) = plan.understanding.as_ref().filter(|_| line == Understanding::ID) {
        let (by, written, answers) = (said.by, said.written, said.answers);
        return Some(Stand { by, written, answers, standing: said.standing(), digest: said.digest() });
    }
    let (_, step) = plan.step(line).filter(|(_, step)| step.state.is_open())?;
    let (by, written, answers) = (step.by, step.written, step.answers);
    Some(Stand { by, written, answers, standing: step.standing(), digest: step.digest() })
}

/// The answers of both with their days, a difference told kindly, and buttons for the one who is asked.
#[component]
pub fn LineAnswers(
    /// The goal or step, or what the two understand together.
    line: LineId,
    /// Where "change it" leads.
    #[prop(into)]
    change: Signal<Place>,
) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let stand = Memo::new(move |_| open.plan.with(|plan| stand(plan, line)));
    // Someone who plans alone is not told of an answer that nobody will give.
    let alone = Memo::new(move |_| open.plan.with(|plan| plan.worker == Profile::default()));
    let shown = move || {
        stand.get().filter(|stand| {
            let waits_for_nobody = stand.standing == Standing::Waiting { on: Party::Worker };
            !(waits_for_nobody && alone.get() && session.by().get() == Party::Person)
        })
    };
    live(move || {
        shown().map(|stand| {
            let by = session.by().get();
            view! {
                <section class="card answers">
                    <h2>{t("answers")}</h2>
                    <ul class="answer-list">
                        {[Party::Person, Party::Worker]
                            .map(|party| {
                                view! {
                                    <li>
                                        <PartyFace party />
                                        <span class="answer" data-answer=mark_of(&stand, party)>
                                            {answer_in_words(&stand, party)}
                                        </span>
                                    </li>
                                }
                            })
                            .collect_view()}
                    </ul>
                    {difference(&stand, by)}
                    {session
                        .writes()
                        .get()
                        .then(|| view! { <AnswerButtons line standing=stand.standing change /> })}
                </section>
            }
        })
    })
}

/// A difference stays in sight and nobody has to give way (S85).
fn difference(stand: &Stand, by: Party) -> impl IntoView + use<> {
    let open = use_plan();
    let Standing::Open { by: who, answer } = stand.standing else { return None };
    let words = match (who == by, answer) {
        (true, Answer::ChangeIt) => say("answers-i-change"),
        (true, _) => say("answers-i-differ"),
        (false, _) => {
            let name = open.plan.with_untracked(|plan| name_of(plan, who, by));
            say_with("answers-differ", &[("name", name.into())])
        }
    };
    Some(view! { <p>{words}</p> })
}

/// Yes, not yet, change it; and for the worker what the person said aloud.
#[component]
fn AnswerButtons(line: LineId, standing: Standing, change: Signal<Place>) -> impl IntoView {
    let session: Session = expect_context();
    let go = use_go();
    let busy = Busy::idle();
    let writer = session.by().get_untracked();
    let asked = match standing {
        Standing::Agreed => return None,
        Standing::Waiting { on: party } | Standing::Open { by: party, .. } => party,
    };
    let spoken = asked != writer;
    if spoken && asked == Party::Worker {
        return None;
    }
    let say_it = move |answer: Answer| {
        busy.run(async move {
            session.act(Act::Answer { line, from: asked, answer, spoken }, Why::default()).await;
        });
    };
    let change_it = move || {
        let go = go.clone();
        busy.run(async move {
            let act = Act::Answer { line, from: asked, answer: Answer::ChangeIt, spoken };
            if session.act(act, Why::default()).await.is_some() {
                go(change.get_untracked());
            }
        });
    };
    let (yes, not_yet) = if spoken { ("line-they-yes", "line-they-not-yet") } else { ("answer-yes", "not-yet") };
    // An answer that was given already is not offered again.
    let given = match standing {
        Standing::Open { answer, .. } => Some(answer),
        _ => None,
    };
    Some(view! {
        <div class="card-actions">
            <Action word=Signal::derive(t(yes)) picture="thumb" on_tap=move || say_it(Answer::Yes) />
            {(given != Some(Answer::NotYet))
                .then(|| {
                    view! { <Action word=Signal::derive(t(not_yet)) picture="wait" on_tap=move || say_it(Answer::NotYet) /> }
                })}
            {(!spoken)
                .then(|| {
                    view! { <Action word=Signal::derive(t("line-change-it")) picture="ui-edit" on_tap=change_it /> }
                })}
        </div>
        {spoken
            .then(|| {
                view! {
                    <p class="soft spoken">
                        <Picture id="talk" />
                        <span>{t("line-spoken-why")}</span>
                    </p>
                }
            })}
    })
}

fn now(stand: &Stand, party: Party) -> Option<Answered> {
    stand.answers.of(party).filter(|answered| answered.to == stand.digest)
}

fn mark_of(stand: &Stand, party: Party) -> &'static str {
    match now(stand, party).map(|answered| answered.answer) {
        Some(Answer::Yes) => "yes",
        Some(_) => "open",
        None if stand.by == party => "yes",
        None => "none",
    }
}

fn answer_in_words(stand: &Stand, party: Party) -> String {
    let Some(answered) = now(stand, party) else {
        return if stand.by == party {
            say_with("answered-wrote", &[("day", day_in_words(day_of(stand.written)).into())])
        } else {
            say("answered-none")
        };
    };
    let key = match answered.answer {
        Answer::Yes => "answered-yes",
        Answer::NotYet => "answered-not-yet",
        Answer::ChangeIt => "answered-change",
    };
    let mut words = say_with(key, &[("day", day_in_words(day_of(answered.at)).into())]);
    if answered.spoken {
        words = format!("{words} · {}", say("answered-spoken"));
    }
    words
}
