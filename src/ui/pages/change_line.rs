//! Changing one thing about a line: pick what, change it, and say why if one likes (S153).
//!
//! A worker's change of the person's line becomes a suggestion beside it by itself (S84).

use super::line::{LineGone, use_line_in};
use super::meet_when::{DayChoice, MeetWhen, TimeChoice};
use super::meet_where::{PlaceChoice, WithChoice};
use super::new_goal::HorizonChoice;
use super::path::level_words;
use super::people_map::NearChoice;
use super::use_plan;
use super::when::WhenChoice;
use super::who::{ANYONE, WhoChoice, WhoForm, WhoKind, WhoName, who_can_help};
use super::why::WhyForm;
use crate::domain::coach::TypedAs;
use crate::domain::{Act, Field, Goal, Horizon, Line, LineId, Nearness, Phrase, Plan, Step, Understanding, When, Why};
use crate::session::{Draft, Session};
use crate::ui::components::{Busy, PathFoot, PhraseCard, PhraseForm, Screen, Show, live};
use crate::ui::i18n::{say, t};
use crate::ui::pages::facets::{fallback_of, field_label, line_of, told_of, wording_of};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};

/// One thing about a line that can be changed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
enum Part {
    Said(Field),
    Horizon,
    Who,
    With,
    When,
    /// When a meeting is.
    Meet,
    /// How close someone is.
    Near,
}

/// Who goes along with a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
enum Along {
    Nobody,
    Someone(WhoForm),
}

impl Along {
    const fn kind(&self) -> Option<WhoKind> {
        match self {
            Self::Nobody => None,
            Self::Someone(who) => Some(who.kind),
        }
    }
}

/// What has been changed so far, each for itself: what is none still says what the plan says.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Form {
    part: Option<Part>,
    asks: Asks,
    said: Vec<(Field, Phrase)>,
    horizon: Option<Horizon>,
    who: Option<WhoForm>,
    with: Option<Along>,
    when: Option<When>,
    meet: Option<MeetWhen>,
    near: Option<Nearness>,
    why: Why,
}

/// The questions after "What shall be changed?". The second asks for a name, or for the time of a meeting's day.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
enum Asks {
    #[default]
    Change,
    // As it was called in what may be half written on a phone.
    #[serde(alias = "Name")]
    Second,
    Why,
}

impl Form {
    fn said(&self, line: &Line, field: Field) -> Phrase {
        let typed = self.said.iter().find(|(of, _)| *of == field).map(|(_, phrase)| phrase.clone());
        typed.or_else(|| wording_of(line, field).map(|wording| wording.now.clone())).unwrap_or_default()
    }

    fn say(&mut self, field: Field, phrase: Phrase) {
        self.said.retain(|(of, _)| *of != field);
        self.said.push((field, phrase));
    }

    fn horizon(&self, line: &Line) -> Horizon {
        let now = if let Line::Goal(Goal { horizon, .. }) = line { *horizon } else { Horizon::default() };
        self.horizon.unwrap_or(now)
    }

    fn near(&self, line: &Line) -> Nearness {
        let now = if let Line::Support(support) = line { support.near } else { Nearness::default() };
        self.near.unwrap_or(now)
    }

    fn who(&self, line: &Line) -> WhoForm {
        let now = || if let Line::Step(Step { who, .. }) = line { WhoForm::from(who) } else { WhoForm::default() };
        self.who.clone().unwrap_or_else(now)
    }

    fn with(&self, line: &Line) -> Along {
        let now = || match line {
            Line::Step(Step { with: Some(with), .. }) => Along::Someone(WhoForm::from(with)),
            _ => Along::Nobody,
        };
        self.with.clone().unwrap_or_else(now)
    }

    /// Whoever the open part is about, if it is about someone: who does it, or who goes along.
    fn someone(&self, line: &Line) -> Option<WhoForm> {
        match (self.part?, self.with(line)) {
            (Part::Who, _) => Some(self.who(line)),
            (Part::With, Along::Someone(who)) => Some(who),
            _ => None,
        }
    }

    fn set_someone(&mut self, who: WhoForm) {
        match self.part {
            Some(Part::With) => self.with = Some(Along::Someone(who)),
            _ => self.who = Some(who),
        }
    }

    fn when(&self, line: &Line) -> When {
        let now = if let Line::Step(Step { when, .. }) = line { *when } else { When::default() };
        self.when.unwrap_or(now)
    }

    fn meet(&self, line: &Line) -> MeetWhen {
        let now = || if let Line::Meeting(meeting) = line { MeetWhen::of(meeting.at) } else { MeetWhen::default() };
        self.meet.clone().unwrap_or_else(now)
    }

    /// Whether the open part asks a second question.
    fn asks_twice(&self, line: &Line) -> bool {
        self.part == Some(Part::Meet) || self.someone(line).is_some_and(|who| who.kind.has_name())
    }

    /// What would be done. `None` while it would change nothing or say nothing.
    fn act(&self, line: &Line, id: LineId) -> Option<Act> {
        match (self.part?, line) {
            (Part::Said(field), _) => {
                let phrase = self.said(line, field);
                let changed = wording_of(line, field).is_some_and(|wording| wording.now != phrase);
                let sayable = field != Field::What || !phrase.is_empty();
                (changed && sayable).then_some(Act::Reword { line: id, field, phrase })
            }
            (Part::Horizon, Line::Goal(goal)) => {
                let horizon = self.horizon(line);
                (goal.horizon != horizon).then_some(Act::SetHorizon { goal: id, horizon })
            }
            (Part::Near, Line::Support(support)) => {
                let near = self.near(line);
                (support.near != near).then_some(Act::SetNear { support: id, near })
            }
            (Part::Who, Line::Step(step)) => {
                let who = self.who(line).who();
                (step.who != who).then_some(Act::SetWho { step: id, who })
            }
            (Part::With, Line::Step(step)) => {
                let with = match self.with(line) {
                    Along::Nobody => None,
                    Along::Someone(who) => Some(who.who()),
                };
                (step.with != with).then_some(Act::SetWith { step: id, with })
            }
            (Part::When, Line::Step(step)) => {
                let when = self.when(line);
                (step.when != when).then_some(Act::SetWhen { step: id, when })
            }
            (Part::Meet, Line::Meeting(meeting)) => {
                let to = self.meet(line).at()?;
                (meeting.at != to).then_some(Act::MoveMeeting { meeting: id, to })
            }
            _ => None,
        }
    }

    /// Forgets the change that was just written; what was typed for the other parts stays.
    fn written(&mut self) {
        match self.part.take() {
            Some(Part::Said(field)) => self.said.retain(|(of, _)| *of != field),
            Some(Part::Horizon) => self.horizon = None,
            Some(Part::Who) => self.who = None,
            Some(Part::With) => self.with = None,
            Some(Part::When) => self.when = None,
            Some(Part::Meet) => self.meet = None,
            Some(Part::Near) => self.near = None,
            None => {}
        }
        self.asks = Asks::default();
        self.why = Why::default();
    }
}

/// The path for the line that the URL names.
#[component]
pub fn ChangeLine() -> impl IntoView {
    let line = use_line_in(|plan, line| line_of(plan, line).is_some());
    live(move || match line.get() {
        Some(line) => view! { <ChangePath line /> }.into_any(),
        None => view! { <LineGone /> }.into_any(),
    })
}

#[component]
fn ChangePath(line: LineId) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let draft: Draft<Form> = session.draft(format!("{}/{line}/change", open.space));
    let now = Memo::new(move |_| open.plan.with(|plan| line_of(plan, line)));
    let home = open.plan.with_untracked(|plan| page_of(plan, line));
    let part = Memo::new(move |_| draft.with(|form| form.part));
    let asks = Memo::new(move |_| draft.with(|form| form.asks));
    let act = Memo::new(move |_| now.with(|now| now.as_ref().and_then(|now| draft.with(|form| form.act(now, line)))));
    let someone = move || now.with(|now| now.as_ref().and_then(|now| draft.with(|form| form.someone(now))));
    let twice = move || now.with(|now| now.as_ref().is_some_and(|now| draft.with(|form| form.asks_twice(now))));

    let title = move || match (part.get(), asks.get()) {
        (None, _) => say("change-what"),
        (Some(_), Asks::Why) => say("change-why"),
        (Some(Part::Meet), Asks::Second) => say("meet-time"),
        (Some(_), Asks::Second) => say(someone().unwrap_or_default().kind.question()),
        (Some(part), Asks::Change) => {
            now.with(|now| now.as_ref().map(|now| say(word_of_part(now, part))).unwrap_or_default())
        }
    };
    let back = Signal::derive(move || part.get().is_none().then(|| open.at(home)));
    let write = move || {
        let replace = replace.clone();
        busy.run(async move {
            let Some(act) = act.get_untracked() else { return };
            let why = draft.with_untracked(|form| form.why.clone());
            if session.act(act, why).await.is_some() {
                draft.update(Form::written);
                if draft.with_untracked(|form| *form == Form::default()) {
                    draft.forget();
                }
                replace(open.at(home));
            }
        });
    };
    let on_next = move || match (part.get_untracked(), asks.get_untracked()) {
        (_, Asks::Change) if untrack(twice) => draft.update(|form| form.asks = Asks::Second),
        (_, Asks::Why) => write(),
        _ => draft.update(|form| form.asks = Asks::Why),
    };
    let on_next = StoredValue::new(on_next);
    let on_before = move || {
        let twice = untrack(twice);
        draft.update(|form| match form.asks {
            Asks::Change => form.part = None,
            Asks::Why if twice => form.asks = Asks::Second,
            Asks::Second | Asks::Why => form.asks = Asks::Change,
        });
    };
    let last = move || asks.get() == Asks::Why;
    let asks_more = move || asks.get() == Asks::Change && twice();
    let can_go_on = move || act.with(Option::is_some) || asks_more();
    let next_word = move || {
        say(match (last(), draft.with(|form| form.why.is_empty())) {
            (false, _) => "next",
            (true, true) => "change-without-why",
            (true, false) => "change-write",
        })
    };
    let next_picture = move || if last() { "ui-check" } else { "ui-next" }.to_owned();
    view! {
        <Screen title=Signal::derive(title) name="screen-change" back=back>
            {move || {
                let Some(shown) = now.get() else { return ().into_any() };
                let what = told_of(&shown);
                let above = view! {
                    <div class="card" data-kind="quiet">
                        <PhraseCard phrase=Signal::stored(what) fallback=fallback_of(&shown) />
                    </div>
                };
                match (part.get(), asks.get()) {
                    (None, _) => view! { {above} <Parts line=shown draft /> }.into_any(),
                    (Some(_), Asks::Why) => {
                        view! {
                            {above}
                            <WhyForm
                                why=Signal::derive(move || draft.with(|form| form.why.clone()))
                                on_change=move |why| draft.update(|form| form.why = why)
                            />
                        }
                            .into_any()
                    }
                    (Some(part), asks) => {
                        let on_done = Callback::new(move |()| {
                            if untrack(can_go_on) {
                                on_next.with_value(|on_next| on_next());
                            }
                        });
                        view! { <PartForm line=shown part asks draft on_done /> }.into_any()
                    }
                }
            }}
            <Show when=move || part.get().is_some()>
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

/// What can be changed about this line; a tap leads on.
#[component]
fn Parts(line: Line, draft: Draft<Form>) -> impl IntoView {
    let tiles = parts_of(&line).iter().map(|part| {
        let part = *part;
        view! {
            <button
                type="button"
                class="choice"
                on:click=move |_| {
                    draft
                        .update(|form| {
                            form.part = Some(part);
                            form.asks = Asks::Change;
                        })
                }
            >
                <Picture id=picture_of_part(&line, part) />
                <span>{t(word_of_part(&line, part))}</span>
            </button>
        }
    });
    view! {
        <div class="choices" role="group" data-choices aria-label=t("change-what")>
            {tiles.collect_view()}
        </div>
    }
}

/// The form for one part, or for the name that "who" asks for.
#[component]
fn PartForm(line: Line, part: Part, asks: Asks, draft: Draft<Form>, on_done: Callback<()>) -> impl IntoView {
    let line = StoredValue::new(line);
    let someone = Memo::new(move |_| line.with_value(|line| draft.with(|form| form.someone(line))));
    // The name of a service is not the name of a sister.
    let pick = move |kind: WhoKind| {
        let before = someone.get_untracked().unwrap_or_default();
        let name = if before.kind == kind { before.name } else { Phrase::default() };
        draft.update(|form| form.set_someone(WhoForm { kind, name }));
    };
    let said =
        move |field: Field| Signal::derive(move || line.with_value(|line| draft.with(|form| form.said(line, field))));
    let on_said = move |field: Field| Callback::new(move |phrase| draft.update(|form| form.say(field, phrase)));
    let meet = Signal::derive(move || line.with_value(|line| draft.with(|form| form.meet(line))));
    let on_meet = Callback::new(move |when| draft.update(|form| form.meet = Some(when)));
    match part {
        Part::Said(Field::Place) => {
            view! { <PlaceChoice place=said(Field::Place) on_change=on_said(Field::Place) on_done /> }.into_any()
        }
        Part::Said(Field::WithWhom) => {
            view! { <WithChoice with_whom=said(Field::WithWhom) on_change=on_said(Field::WithWhom) on_done /> }
                .into_any()
        }
        Part::Meet if asks == Asks::Second => view! { <TimeChoice when=meet on_change=on_meet on_done /> }.into_any(),
        Part::Meet => view! { <DayChoice when=meet on_change=on_meet on_done /> }.into_any(),
        Part::Said(field) => view! {
            <PhraseForm
                phrase=said(field)
                on_change=on_said(field)
                pictures=line.with_value(|line| pictures_of(line, field))
                label=Signal::derive(t("in-my-words"))
                coach=line.with_value(|line| coach_for(line, field))
            />
        }
        .into_any(),
        Part::Horizon => view! {
            <HorizonChoice
                horizon=Signal::derive(move || line.with_value(|line| draft.with(|form| form.horizon(line))))
                on_pick=move |horizon| draft.update(|form| form.horizon = Some(horizon))
            />
        }
        .into_any(),
        Part::Near => view! {
            <NearChoice
                near=Signal::derive(move || line.with_value(|line| draft.with(|form| form.near(line))))
                on_pick=move |near| draft.update(|form| form.near = Some(near))
            />
        }
        .into_any(),
        Part::Who | Part::With if asks == Asks::Second => view! {
            <WhoName
                name=Signal::derive(move || someone.get().unwrap_or_default().name)
                on_change=move |name| {
                    let kind = someone.get_untracked().unwrap_or_default().kind;
                    draft.update(|form| form.set_someone(WhoForm { kind, name }));
                }
            />
        }
        .into_any(),
        Part::Who => view! {
            <WhoChoice
                label="step-who"
                kinds=ANYONE
                kind=Signal::derive(move || someone.get().map(|who| who.kind))
                on_pick=pick
            />
        }
        .into_any(),
        Part::With => view! {
            <WhoChoice
                label="on-with-whom"
                kinds=line.with_value(|line| if let Line::Step(step) = line { who_can_help(&step.who) } else { ANYONE })
                kind=Signal::derive(move || line.with_value(|line| draft.with(|form| form.with(line).kind())))
                on_pick=pick
                on_nobody=Callback::new(move |()| draft.update(|form| form.with = Some(Along::Nobody)))
            />
        }
        .into_any(),
        Part::When => view! {
            <WhenChoice
                when=Signal::derive(move || line.with_value(|line| draft.with(|form| form.when(line))))
                on_pick=move |when| draft.update(|form| form.when = Some(when))
            />
        }
        .into_any(),
    }
}

const fn parts_of(line: &Line) -> &'static [Part] {
    match line {
        Line::Goal(_) => &[Part::Said(Field::What), Part::Said(Field::Why), Part::Said(Field::Sign), Part::Horizon],
        Line::Step(_) => &[Part::Said(Field::What), Part::Said(Field::How), Part::Who, Part::With, Part::When],
        Line::Support(support) if support.kind.is_someone() => {
            &[Part::Said(Field::What), Part::Said(Field::How), Part::Near]
        }
        Line::Way(_) | Line::Support(_) => &[Part::Said(Field::What)],
        Line::Barrier(_) => &[Part::Said(Field::What), Part::Said(Field::WayRound)],
        Line::Meeting(_) => &[
            Part::Meet,
            Part::Said(Field::Place),
            Part::Said(Field::WithWhom),
            Part::Said(Field::About),
            Part::Said(Field::Said),
        ],
        Line::Understanding(_) => &[Part::Said(Field::Helps), Part::Said(Field::Hinders)],
        // A fact is said anew where it was said.
        Line::LookBack(_) | Line::Fact(_) => &[],
    }
}

const fn word_of_part(line: &Line, part: Part) -> &'static str {
    match part {
        Part::Said(field) => field_label(line, field),
        Part::Horizon => "facet-horizon",
        Part::Who => "facet-who",
        Part::With => "facet-with",
        Part::When => "facet-when",
        Part::Meet => "facet-meet-when",
        Part::Near => "people-near",
    }
}

const fn picture_of_part(line: &Line, part: Part) -> &'static str {
    match part {
        Part::Said(Field::Said) if matches!(line, Line::Meeting(_)) => "ui-agreed",
        Part::Said(Field::What | Field::Said) => fallback_of(line),
        Part::Said(Field::Why) => "hope",
        Part::Said(Field::Sign) => "star",
        Part::Said(Field::How) if matches!(line, Line::Support(_)) => "help",
        Part::Said(Field::How) => "ui-question",
        Part::Near => "ui-near",
        Part::Said(Field::WayRound) => "ui-another-way",
        Part::Horizon => "ui-horizon-soon",
        Part::Who => "meet",
        Part::With => "ui-with-someone",
        Part::When => "thismonth",
        Part::Meet => "appointment",
        Part::Said(Field::Place) => "place",
        Part::Said(Field::WithWhom) => "ui-people",
        Part::Said(Field::About) => "talk",
        Part::Said(Field::Level(level)) => level_words(level).2,
        Part::Said(Field::Helps) => "ui-helps",
        Part::Said(Field::Hinders) => "ui-hinders",
    }
}

const fn pictures_of(line: &Line, field: Field) -> PictureUse {
    match (field, line) {
        (Field::Why, _) => PictureUse::Why,
        (Field::How, Line::Support(_)) => PictureUse::WayRound,
        (Field::WayRound | Field::Helps, _) | (Field::What, Line::Way(_)) => PictureUse::WayRound,
        (Field::How, _) | (Field::What, Line::Step(_)) => PictureUse::Step,
        (Field::Said, Line::Meeting(_)) => PictureUse::Step,
        (Field::What, Line::Barrier(_)) | (Field::Hinders, _) => PictureUse::Barrier,
        (Field::What, Line::Support(support)) => super::new_support::pictures_of(support.kind),
        _ => PictureUse::Goal,
    }
}

/// What a field of a line is to the coach; none of it where what is said is nobody's to word (S75-S78).
const fn coach_for(line: &Line, field: Field) -> Option<TypedAs> {
    match (line, field) {
        (Line::Goal(_), Field::What) => Some(TypedAs::Goal),
        (Line::Goal(_), Field::Sign) => Some(TypedAs::Sign),
        (Line::Step(_), Field::What) => Some(TypedAs::Step),
        (Line::Barrier(_), Field::What) => Some(TypedAs::Barrier),
        (Line::Barrier(_), Field::WayRound) | (Line::Way(_), Field::What) => Some(TypedAs::Way),
        _ => None,
    }
}

/// The page that shows a line: its own, or its goal's.
fn page_of(plan: &Plan, line: LineId) -> InPlan {
    if plan.step(line).is_some() {
        return InPlan::Step(line);
    }
    if plan.support(line).is_some() {
        return InPlan::Support(line);
    }
    if plan.meeting(line).is_some() {
        return InPlan::Meeting(line);
    }
    if line == Understanding::ID {
        return InPlan::Glance;
    }
    let goal = plan.way(line).map(|(goal, _)| goal).or_else(|| plan.barrier(line).map(|(goal, _)| goal));
    InPlan::Goal(goal.map_or(line, |goal| goal.id))
}
