//! From cells to lines, and from lines to a plan. Whatever cannot be read is left out, never an error:
//! one damaged line must not hide the others.

use super::cells::{Cells, Held};
use super::order;
use super::shape::{self, Fate, Kind};
use crate::domain::{
    Act, Alternative, Answers, Barrier, BroughtForm, Contact, Fact, Field, Goal, Half, Level, Line, LineId, LookBack,
    Meeting, MeetingTime, Message, Moment, Note, Party, Phrase, PictureId, Plan, Profile, Reach, Scale, SpokenWord,
    State, Step, Suggestion, Support, TimeOfDay, Told, Touch, Understanding, Way, Who, Wording, read_day,
    read_day_or_none, read_time_or_none,
};
use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// One line as the document holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    /// The goal it stands under, if it is of a kind that does.
    pub goal: Option<LineId>,
    /// Its place among its neighbours.
    pub place: String,
    /// Whether its writing was undone.
    pub removed: bool,
    /// What it says.
    pub says: Says,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Says {
    Line(Line),
    Suggestion(Suggestion, Option<Fate>),
    /// A note, which is no line of a plan.
    Note(Note),
    /// A half of a look-back. The story shows lines; what a half says is shown by the rules of looking back alone.
    Half(Half),
    /// A message: its writer's own, and taken back with all it says; no line of the story either.
    Message(Message),
    /// What the two did, in the words of whoever noted it; like a message.
    Contact(Contact),
    /// Recorded words of the screen, which nobody reads in the plan.
    Word(SpokenWord),
    /// A form that was brought.
    Form(BroughtForm),
}

impl Row {
    /// Whether the plan shows it at the same place. One of a look-back, a half, a suggestion, a message, what the two did, a
    /// note, a recorded word or a form is not known from here.
    fn stands_like(&self, other: &Self) -> bool {
        let same = (self.goal, &self.place, self.removed) == (other.goal, &other.place, other.removed);
        same && match (&self.says, &other.says) {
            (Says::Line(a), Says::Line(b)) => std::mem::discriminant(a) == std::mem::discriminant(b),
            _ => false,
        }
    }
}

/// All rows of a document, and the plan they make.
#[derive(Debug, Default)]
pub(super) struct Model {
    pub cells: Cells,
    pub rows: BTreeMap<LineId, Row>,
    pub plan: Plan,
}

impl Model {
    /// Reads every row.
    pub(super) fn of(cells: Cells) -> Self {
        let mut heads: Vec<LineId> = cells.keys().filter_map(shape::line_of).collect();
        heads.dedup();
        let rows: BTreeMap<_, _> = heads.into_iter().filter_map(|id| Some((id, row(&cells, id)?))).collect();
        let plan = plan(&cells, &rows);
        Self { cells, rows, plan }
    }

    /// Takes in that the values under these keys have changed. Only the lines they belong to are read
    /// again: a tick must not cost more in a long plan than in a short one.
    pub(super) fn update<'a>(&mut self, keys: impl IntoIterator<Item = &'a str>) {
        let lines: BTreeSet<LineId> = keys.into_iter().filter_map(shape::line_of).collect();
        let mut moved = false;
        for id in lines {
            let new = row(&self.cells, id);
            let old = match &new {
                Some(row) => self.rows.insert(id, row.clone()),
                None => self.rows.remove(&id),
            };
            moved |= !match (&old, &new) {
                (Some(old), Some(new)) if old.stands_like(new) => new.removed || replace(&mut self.plan, &new.says),
                (old, new) => old.is_none() && new.is_none(),
            };
        }
        if moved {
            self.plan = plan(&self.cells, &self.rows);
        } else {
            head(&self.cells, &mut self.plan);
        }
    }

    /// The line of this name, hidden or not.
    pub(super) fn line(&self, id: LineId) -> Option<&Line> {
        match &self.rows.get(&id)?.says {
            Says::Line(line) => Some(line),
            Says::Suggestion(..)
            | Says::Note(_)
            | Says::Half(_)
            | Says::Message(_)
            | Says::Contact(_)
            | Says::Word(_)
            | Says::Form(_) => None,
        }
    }
}

/// A wording as it is stored: the phrase itself, and what was said beside it where an undo brought
/// such a wording back.
#[derive(Serialize, Deserialize)]
pub(super) struct Said {
    #[serde(default, skip_serializing_if = "String::is_empty")]
    words: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pictures: Vec<PictureId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<Alternative>,
}

impl From<Wording> for Said {
    fn from(Wording { now: Phrase { words, pictures }, also }: Wording) -> Self {
        Self { words, pictures, also }
    }
}

/// Everything that stands under a phrase's key, as one wording. Both of two concurrent phrases are in
/// it; the winner is the same on every phone.
pub(super) fn wording(held: &[Held]) -> Wording {
    let mut wording: Option<Wording> = None;
    let mut also: Vec<Alternative> = Vec::new();
    for held in held.iter().rev() {
        let Ok(said) = serde_json::from_str::<Said>(&held.text) else { continue };
        let phrase = Phrase { words: said.words, pictures: said.pictures };
        also.extend(said.also);
        match (&wording, held.from) {
            (None, _) => wording = Some(phrase.into()),
            (Some(_), Some((_, by, at))) => also.push(Alternative { phrase, by, at }),
            (Some(_), None) => {}
        }
    }
    let mut wording = wording.unwrap_or_default();
    for other in also {
        let known = other.phrase == wording.now || wording.also.iter().any(|a| a.phrase == other.phrase);
        if !known && !other.phrase.is_empty() {
            wording.also.push(other);
        }
    }
    wording
}

/// The value that counts among concurrent ones.
pub(super) fn value<T: DeserializeOwned>(held: &[Held]) -> Option<T> {
    held.iter().rev().find_map(|held| serde_json::from_str(&held.text).ok())
}

/// When a meeting is, as it is stored: the time itself, and what was said beside it where an undo brought such a
/// time back.
#[derive(Serialize, Deserialize)]
pub(super) struct Times {
    #[serde(deserialize_with = "read_day")]
    day: NaiveDate,
    #[serde(default, deserialize_with = "read_time_or_none")]
    time: Option<TimeOfDay>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    also: Vec<MeetingTime>,
}

/// Everything that stands under the key of a meeting's time. Where two phones moved it apart, the one that counts
/// is the same on every phone, and the others stand beside it.
pub(super) fn times(held: &[Held]) -> Option<Times> {
    let mut all = held.iter().rev().filter_map(|held| serde_json::from_str::<Times>(&held.text).ok());
    let Times { day, time, mut also } = all.next()?;
    for Times { day, time, also: more } in all {
        also.push(MeetingTime { day, time });
        also.extend(more);
    }
    let mut seen = BTreeSet::from([MeetingTime { day, time }]);
    also.retain(|other| seen.insert(*other));
    Some(Times { day, time, also })
}

/// The state that counts among concurrent ones: what is done stays done (S164).
pub(super) fn state(held: &[Held]) -> State {
    let states = || held.iter().rev().filter_map(|held| serde_json::from_str::<State>(&held.text).ok());
    states().find(|state| state.is_done()).or_else(|| states().next()).unwrap_or_default()
}

/// The line of this name, if these cells hold one.
pub(super) fn row(cells: &Cells, id: LineId) -> Option<Row> {
    let head = id.to_string();
    let get = |field| cells.get(&head, field);
    let said = |field| wording(get(field));
    let kind: Kind = value(get(shape::KIND))?;
    let by: Party = value(get(shape::BY))?;
    let written = value(get(shape::WRITTEN)).unwrap_or_default();
    let state = state(get(shape::STATE));
    let answers = Answers {
        person: value(get(shape::answer_field(Party::Person))),
        worker: value(get(shape::answer_field(Party::Worker))),
    };
    let goal: Option<LineId> = value(get(shape::GOAL));
    let line = match kind {
        Kind::Goal => Line::Goal(Goal {
            id,
            by,
            written,
            what: said("what"),
            why: said("why"),
            sign: said("sign"),
            horizon: value(get(shape::HORIZON)).unwrap_or_default(),
            state,
            answers,
            scale: Box::new(Scale { levels: Level::ALL.map(|level| said(shape::phrase_field(Field::Level(level)))) }),
            steps: Vec::new(),
            ways: Vec::new(),
            barriers: Vec::new(),
        }),
        Kind::Step => Line::Step(Step {
            id,
            by,
            written,
            what: said("what"),
            how: said("how"),
            who: value(get(shape::WHO)).unwrap_or(Who::Person),
            with: value::<Option<Who>>(get(shape::WITH)).flatten(),
            when: value(get(shape::WHEN)).unwrap_or_default(),
            state,
            answers,
        }),
        Kind::Way => {
            let chosen = value(get(shape::CHOSEN)).unwrap_or_default();
            Line::Way(Way { id, by, written, what: said("what"), chosen, state, answers })
        }
        Kind::Barrier => {
            let (what, way_round) = (said("what"), said("way-round"));
            Line::Barrier(Barrier { id, by, written, what, way_round, state, answers })
        }
        Kind::LookBack => {
            let Day(day) = value(get(shape::DAY))?;
            let (because, levels) = (value(get(shape::BECAUSE)), value(get(shape::LEVELS)).unwrap_or_default());
            let parts = value(get(shape::PARTS)).unwrap_or_default();
            Line::LookBack(LookBack { id, day, by, written, because, said: said("said"), levels, parts, answers })
        }
        Kind::Support => {
            let (kind, call) = (value(get(shape::SIX))?, value(get(shape::CALL)).unwrap_or_default());
            let (helps, near) = (said("how"), value(get(shape::NEAR)).unwrap_or_default());
            Line::Support(Support { id, by, written, kind, what: said("what"), call, helps, near, state })
        }
        Kind::Meeting => {
            let Times { day, time, also } = times(get(shape::AT))?;
            let at = MeetingTime { day, time };
            let (with_whom, place, about, agreed) = (said("with-whom"), said("place"), said("about"), said("said"));
            Line::Meeting(Meeting { id, by, written, at, also, with_whom, place, about, agreed, state })
        }
        // There is one, and the rules look for it under its name.
        Kind::Understanding if id != Understanding::ID => return None,
        Kind::Understanding => {
            let (helps, hinders) = (said("helps"), said("hinders"));
            Line::Understanding(Understanding { by, written, helps, hinders, answers })
        }
        Kind::Fact => {
            let (form, question) = (value(get(shape::FORM))?, value(get(shape::QUESTION))?);
            let (said, source) = (said("said"), value(get(shape::SOURCE)).unwrap_or_default());
            // What one phone said stands, though another put it off.
            let is_said = !said.all().is_empty();
            let told = if is_said { Told::Said } else { value(get(shape::TOLD)).unwrap_or_default() };
            Line::Fact(Fact { id, form, question, by, written, said, told, source, answers })
        }
        Kind::Suggestion => {
            let act = value(get(shape::ACT))?;
            let suggestion = Suggestion { id, by, at: written, act };
            let says = Says::Suggestion(suggestion, value(get(shape::FATE)));
            return Some(Row { goal: None, place: String::new(), removed: removed(get(shape::REMOVED)), says });
        }
        Kind::Note => {
            let Day(day) = value(get(shape::DAY))?;
            let about = value(get(shape::TOPIC)).unwrap_or_default();
            let says = Says::Note(Note { id, day, written, about, said: said("said"), helped: said("how"), state });
            return Some(Row { goal: None, place: String::new(), removed: removed(get(shape::REMOVED)), says });
        }
        Kind::Message => {
            let Day(day) = value(get(shape::DAY))?;
            let about = value(get(shape::TOPIC)).unwrap_or_default();
            let says = Says::Message(Message { id, by, day, written, about, said: said("said"), state });
            return Some(Row { goal: None, place: String::new(), removed: removed(get(shape::REMOVED)), says });
        }
        Kind::Contact => {
            let Day(day) = value(get(shape::DAY))?;
            let (there, next) = (said(shape::THERE).now, said(shape::NEXT).now);
            let did = value(get(shape::DID)).unwrap_or_default();
            let says = Says::Contact(Contact { id, by, day, written, did, there, said: said("said"), next, state });
            return Some(Row { goal: None, place: String::new(), removed: removed(get(shape::REMOVED)), says });
        }
        Kind::Half => {
            let after = value(get(shape::AFTER));
            let says = Says::Half(Half { id, by, written, after, goal, said: said("said") });
            return Some(Row { goal: None, place: String::new(), removed: removed(get(shape::REMOVED)), says });
        }
        Kind::Form => {
            let says = Says::Form(BroughtForm { id, by, written, text: value(get(shape::TEXT))? });
            return Some(Row { goal: None, place: String::new(), removed: removed(get(shape::REMOVED)), says });
        }
        Kind::SpokenWord => {
            let language = value(get(shape::LANGUAGE))?;
            let says = Says::Word(SpokenWord { id, by, written, language, said: said("said"), state });
            return Some(Row { goal: None, place: String::new(), removed: removed(get(shape::REMOVED)), says });
        }
    };
    let place = value(get(shape::ORDER)).filter(|place: &String| order::is_place(place)).unwrap_or_default();
    Some(Row { goal, place, removed: removed(get(shape::REMOVED)), says: Says::Line(line) })
}

fn removed(held: &[Held]) -> bool {
    value(held).unwrap_or_default()
}

/// The plan that these rows make.
pub(super) fn plan(cells: &Cells, rows: &BTreeMap<LineId, Row>) -> Plan {
    let mut plan = Plan::default();
    head(cells, &mut plan);
    let mut shown: Vec<(&Row, LineId)> =
        rows.iter().filter(|(_, row)| !row.removed).map(|(id, row)| (row, *id)).collect();
    shown.sort_by(|(a, a_id), (b, b_id)| a.place.cmp(&b.place).then(a_id.cmp(b_id)));

    let mut at: BTreeMap<LineId, usize> = BTreeMap::new();
    for (row, id) in &shown {
        if let Says::Line(Line::Goal(goal)) = &row.says {
            at.insert(*id, plan.goals.len());
            plan.goals.push(goal.clone());
        }
    }
    let mut seen: BTreeSet<LineId> = at.keys().copied().collect();
    for (row, id) in &shown {
        let goal = row.goal.and_then(|goal| plan.goals.get_mut(*at.get(&goal)?));
        match (&row.says, goal) {
            (Says::Line(Line::Step(step)), Some(goal)) => goal.steps.push(step.clone()),
            (Says::Line(Line::Way(way)), Some(goal)) => goal.ways.push(way.clone()),
            (Says::Line(Line::Barrier(barrier)), Some(goal)) => goal.barriers.push(barrier.clone()),
            (Says::Line(Line::LookBack(look_back)), _) => plan.look_backs.push(look_back.clone()),
            (Says::Line(Line::Support(support)), _) if support.kind.is_safety() => plan.safety.push(support.clone()),
            (Says::Line(Line::Support(support)), _) if support.kind.is_offer() => {
                plan.offer.push(support.clone());
                continue;
            }
            (Says::Line(Line::Support(support)), _) => plan.strengths.push(support.clone()),
            (Says::Line(Line::Meeting(meeting)), _) => plan.meetings.push(meeting.clone()),
            (Says::Line(Line::Understanding(line)), _) => plan.understanding = Some(line.clone()),
            (Says::Line(Line::Fact(fact)), _) => plan.facts.push(fact.clone()),
            (Says::Note(note), _) => plan.notes.push(note.clone()),
            (Says::Half(half), _) => plan.halves.push(half.clone()),
            (Says::Message(message), _) => {
                plan.messages.push(message.clone());
                // Nothing is suggested beside it, whoever wrote that.
                continue;
            }
            (Says::Contact(contact), _) => {
                plan.contacts.push(contact.clone());
                continue;
            }
            (Says::Word(word), _) => plan.spoken_words.push(word.clone()),
            (Says::Form(form), _) => plan.forms.push(form.clone()),
            _ => continue,
        }
        seen.insert(*id);
    }
    for (row, _) in &shown {
        // A suggestion whose line is hidden waits, hidden, for the line to come back.
        if let Says::Suggestion(suggestion, None) = &row.says
            && stands_beside(&suggestion.act).is_none_or(|line| seen.contains(&line))
        {
            plan.suggestions.push(suggestion.clone());
        }
    }
    plan.look_backs.sort_by_key(|l| (l.day, l.written, l.id));
    plan.strengths.sort_by_key(|support| (support.written, support.id));
    for shelf in [&mut plan.safety, &mut plan.offer] {
        shelf.sort_by_key(|support| (support.kind, support.written, support.id));
    }
    plan.meetings.sort_by_key(|meeting| (meeting.at, meeting.written, meeting.id));
    plan.halves.sort_by_key(|half| (half.written, half.id));
    plan.messages.sort_by_key(|message| (message.written, message.id));
    plan.contacts.sort_by_key(|contact| (contact.written, contact.id));
    plan.notes.sort_by_key(|note| (note.day, note.written, note.id));
    plan.spoken_words.sort_by_key(|word| (word.written, word.id));
    plan.suggestions.sort_by_key(|s| (s.at, s.id));
    plan.forms.sort_by_key(|form| (form.written, form.id));
    plan.facts.sort_by_key(|fact| (fact.written, fact.id));
    plan
}

#[derive(Deserialize)]
struct Day(#[serde(deserialize_with = "read_day")] NaiveDate);

#[derive(Deserialize)]
struct Review(#[serde(deserialize_with = "read_day_or_none")] Option<NaiveDate>);

/// What belongs to the plan as a whole.
fn head(cells: &Cells, plan: &mut Plan) {
    plan.person = profile(cells, Party::Person);
    plan.worker = profile(cells, Party::Worker);
    let of_worker = |field| value(cells.get(shape::profile_head(Party::Worker), field)).unwrap_or_default();
    plan.reach = Reach { call: of_worker(shape::CALL), when: of_worker(shape::WHEN) };
    plan.touch = Touch {
        often: value::<Option<_>>(cells.get(shape::PLAN, shape::OFTEN)).flatten(),
        support: value::<Option<_>>(cells.get(shape::PLAN, shape::SUPPORT)).flatten(),
        call: value(cells.get(shape::profile_head(Party::Person), shape::CALL)).unwrap_or_default(),
        found: wording(cells.get(shape::profile_head(Party::Person), shape::FOUND)).all(),
    };
    plan.review = value::<Review>(cells.get(shape::PLAN, shape::REVIEW)).and_then(|review| review.0);
}

/// Puts a line in the place of the one of the same name. `false` if it is not that simple.
fn replace(plan: &mut Plan, says: &Says) -> bool {
    fn put<T: Clone>(lines: &mut [T], line: &T, id: impl Fn(&T) -> LineId) -> bool {
        let old = lines.iter_mut().find(|old| id(old) == id(line));
        old.map(|old| *old = line.clone()).is_some()
    }
    let mut goals = plan.goals.iter_mut();
    match says {
        Says::Line(Line::Goal(goal)) => goals.find(|old| old.id == goal.id).is_some_and(|old| {
            let (steps, ways) = (std::mem::take(&mut old.steps), std::mem::take(&mut old.ways));
            let barriers = std::mem::take(&mut old.barriers);
            *old = Goal { steps, ways, barriers, ..goal.clone() };
            true
        }),
        Says::Line(Line::Step(step)) => goals.any(|goal| put(&mut goal.steps, step, |s| s.id)),
        Says::Line(Line::Way(way)) => goals.any(|goal| put(&mut goal.ways, way, |w| w.id)),
        Says::Line(Line::Barrier(barrier)) => goals.any(|goal| put(&mut goal.barriers, barrier, |b| b.id)),
        Says::Line(
            Line::LookBack(_) | Line::Support(_) | Line::Meeting(_) | Line::Understanding(_) | Line::Fact(_),
        )
        | Says::Suggestion(..)
        | Says::Note(_)
        | Says::Half(_)
        | Says::Message(_)
        | Says::Contact(_)
        | Says::Word(_)
        | Says::Form(_) => false,
    }
}

/// The line that an act is shown beside.
const fn stands_beside(act: &Act) -> Option<LineId> {
    match act {
        Act::AddGoal { .. } | Act::AddSupport { .. } | Act::AddMeeting { .. } => None,
        Act::AddStep { goal, .. } | Act::AddWay { goal, .. } | Act::AddBarrier { goal, .. } => Some(*goal),
        _ => act.line(),
    }
}

fn profile(cells: &Cells, party: Party) -> Profile {
    let head = shape::profile_head(party);
    Profile {
        name: value(cells.get(head, shape::NAME)).unwrap_or_default(),
        picture: value::<Option<PictureId>>(cells.get(head, shape::PICTURE)).flatten(),
    }
}

/// What a line is answered to.
pub(super) fn digest(line: &Line) -> u64 {
    match line {
        Line::Goal(goal) => goal.digest(),
        Line::Step(step) => step.digest(),
        Line::Way(way) => way.digest(),
        Line::Barrier(barrier) => barrier.digest(),
        Line::LookBack(look_back) => look_back.digest(),
        Line::Support(support) => support.digest(),
        Line::Meeting(meeting) => meeting.digest(),
        Line::Understanding(line) => line.digest(),
        Line::Fact(fact) => fact.digest(),
    }
}

/// Who wrote a line, and when.
pub(super) const fn written(line: &Line) -> (Party, Moment) {
    match line {
        Line::Goal(goal) => (goal.by, goal.written),
        Line::Step(step) => (step.by, step.written),
        Line::Way(way) => (way.by, way.written),
        Line::Barrier(barrier) => (barrier.by, barrier.written),
        Line::LookBack(look_back) => (look_back.by, look_back.written),
        Line::Support(support) => (support.by, support.written),
        Line::Meeting(meeting) => (meeting.by, meeting.written),
        Line::Understanding(line) => (line.by, line.written),
        Line::Fact(fact) => (fact.by, fact.written),
    }
}
