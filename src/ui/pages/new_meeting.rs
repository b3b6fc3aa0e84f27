//! A new meeting: when, where, with whom, and what about; one question a screen, and only the day is needed (S2, S126).

use super::meet_when::{DayChoice, MeetWhen, TimeChoice};
use super::meet_where::{PlaceChoice, WithChoice};
use super::meetings::meeting_card;
use super::use_plan;
use crate::domain::{Act, Party, Phrase, Why};
use crate::session::{Draft, Session, make_line_id};
use crate::ui::components::{Busy, PathFoot, PhraseCard, PhraseForm, Screen, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::PictureUse;
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// What has been said so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    asks: Asks,
    when: MeetWhen,
    place: Phrase,
    with_whom: Phrase,
    about: Phrase,
}

/// The questions in their order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Asks {
    #[default]
    Day,
    Time,
    Place,
    With,
    About,
}

impl Asks {
    const ALL: [Self; 5] = [Self::Day, Self::Time, Self::Place, Self::With, Self::About];

    fn beside(self, step: isize) -> Option<Self> {
        let here = Self::ALL.iter().position(|one| *one == self)?;
        Self::ALL.get(here.checked_add_signed(step)?).copied()
    }
}

impl Form {
    /// Whether the question that is open was answered.
    fn is_answered(&self) -> bool {
        match self.asks {
            Asks::Day => self.when.day.is_some(),
            Asks::Time => self.when.time.is_some(),
            Asks::Place => !self.place.is_empty(),
            // Nobody else is an answer.
            Asks::With => true,
            Asks::About => !self.about.is_empty(),
        }
    }
}

/// The path of questions.
#[component]
pub fn NewMeeting() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/new-meeting", open.space));
    let meeting = make_line_id();
    let asks = Memo::new(move |_| draft.with(|form| form.asks));
    let title = move || {
        say(match asks.get() {
            Asks::Day => "meet-day",
            Asks::Time => "meet-time",
            Asks::Place if session.by().get() == Party::Person => "meet-place",
            Asks::Place => "meet-place-theirs",
            Asks::With => "meet-with",
            Asks::About => "meet-about",
        })
    };
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Form { when, place, with_whom, about, .. } = draft.get_untracked();
            let Some(at) = when.at() else { return };
            let act = Act::AddMeeting { meeting, at, with_whom, place, about };
            if session.act(act, Why::default()).await.is_some() {
                draft.forget();
                replace(open.at(InPlan::Meetings));
            }
        });
    };
    let turn = move |step: isize| {
        if let Some(asks) = draft.with_untracked(|form| form.asks.beside(step)) {
            draft.update(|form| form.asks = asks);
        }
    };
    let on_next = move || {
        if asks.get_untracked() == Asks::About {
            write();
        } else {
            turn(1);
        }
    };
    let is_last = move || asks.get() == Asks::About;
    let can_go_on = move || asks.get() != Asks::Day || draft.with(Form::is_answered);
    let next_word = move || match asks.get() {
        Asks::About => say("goal-write"),
        asks => say(if asks == Asks::Day || draft.with(Form::is_answered) { "next" } else { "skip" }),
    };
    let on_done = Callback::new(move |()| turn(1));
    let when = Signal::derive(move || draft.with(|form| form.when.clone()));
    let on_when = Callback::new(move |when| draft.update(|form| form.when = when));
    let so_far = Memo::new(move |_| {
        draft.with(|form| {
            let at = form.when.at().filter(|_| form.asks != Asks::Day)?;
            let by = session.by().get();
            Some(open.plan.with(|plan| meeting_card(plan, at, &form.place, &form.with_whom, by)))
        })
    });
    view! {
        <Screen
            title=Signal::derive(title)
            name="screen-new-meeting"
            back=Signal::derive(move || (asks.get() == Asks::Day).then(|| open.at(InPlan::Meetings)))
        >
            {live(move || {
                so_far
                    .get()
                    .map(|(phrase, note)| {
                        view! {
                            <div class="card" data-kind="quiet">
                                <PhraseCard phrase=Signal::stored(phrase) fallback="meet" note=Signal::stored(note) />
                            </div>
                        }
                    })
            })}
            {live(move || match asks.get() {
                Asks::Day => view! { <DayChoice when on_change=on_when on_done /> }.into_any(),
                Asks::Time => view! { <TimeChoice when on_change=on_when on_done /> }.into_any(),
                Asks::Place => {
                    view! {
                        <PlaceChoice
                            place=Signal::derive(move || draft.with(|form| form.place.clone()))
                            on_change=move |place| draft.update(|form| form.place = place)
                            on_done
                        />
                    }
                        .into_any()
                }
                Asks::With => {
                    view! {
                        <WithChoice
                            with_whom=Signal::derive(move || draft.with(|form| form.with_whom.clone()))
                            on_change=move |with_whom| draft.update(|form| form.with_whom = with_whom)
                            on_done
                        />
                    }
                        .into_any()
                }
                Asks::About => {
                    view! {
                        <PhraseForm
                            phrase=Signal::derive(move || draft.with(|form| form.about.clone()))
                            on_change=move |about| draft.update(|form| form.about = about)
                            pictures=PictureUse::Goal
                            label=Signal::derive(t("in-my-words"))
                        />
                    }
                        .into_any()
                }
            })}
            <PathFoot
                word=Signal::derive(next_word)
                picture=Signal::derive(move || if is_last() { "ui-check" } else { "ui-next" }.to_owned())
                on_next
                enabled=Signal::derive(can_go_on)
                has_before=Signal::derive(move || asks.get() != Asks::Day)
                on_before=move || turn(-1)
            />
        </Screen>
    }
}
