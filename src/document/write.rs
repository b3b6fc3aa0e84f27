//! From an act to what is written under which key.

use super::cells::Cells;
use super::foresee::{foresee, is_suggestible};
use super::read::{self, Model, Said, Says, digest};
use super::shape::{self, Fate, Kind};
use super::{DocumentError, Stamp, order};
use crate::domain::{
    About, Act, Answer, Answered, Field, Half, Level, Line, LineId, Moment, Party, Phrase, Refusal, Ruling, SpokenWord,
    State, Suggestion, Touch, Understanding, Wording, rule,
};
use serde::Serialize;
use std::collections::BTreeMap;

/// What one change will write. Nothing is in the document before it is committed.
#[derive(Debug, Default)]
pub(super) struct Draft {
    writes: BTreeMap<String, Option<String>>,
    lines: Vec<LineId>,
    /// Committed even if it writes nothing: a "not yet" is told, and changes nothing (S114).
    pub tells: bool,
}

impl Draft {
    /// Writes a value under a field of a head.
    pub(super) fn put(&mut self, head: &str, field: &str, value: &impl Serialize) -> Result<(), DocumentError> {
        self.writes.insert(shape::key(head, field), Some(serde_json::to_string(value)?));
        Ok(())
    }

    /// Writes a text that is JSON already, or takes the key away.
    pub(super) fn put_text(&mut self, key: String, text: Option<String>) {
        self.writes.insert(key, text);
    }

    /// Says that the change is about this line. The first one named is the one the story shows.
    pub(super) fn about(&mut self, line: LineId) {
        if !self.lines.contains(&line) {
            self.lines.push(line);
        }
    }

    /// The lines the change is about.
    pub(super) fn lines(&self) -> &[LineId] {
        &self.lines
    }

    /// What differs from what stands there already. Writing what is there anyway would be a change
    /// that changes nothing.
    pub(super) fn news(self, cells: &Cells) -> BTreeMap<String, Option<String>> {
        let mut writes = self.writes;
        writes.retain(|key, text| match (cells.at(key), text.as_deref()) {
            ([], None | Some("null")) => false,
            ([held], Some(text)) => held.text != text,
            _ => true,
        });
        writes
    }

    fn phrase(&mut self, head: &str, field: &str, phrase: &Phrase) -> Result<(), DocumentError> {
        if phrase.is_empty() { Ok(()) } else { self.put(head, field, &said(phrase)) }
    }
}

fn said(phrase: &Phrase) -> Said {
    Wording::from(phrase.clone()).into()
}

/// Drafts an act that the rule allows.
pub(super) fn write(model: &Model, draft: &mut Draft, stamp: &Stamp, act: &Act) -> Result<(), DocumentError> {
    if let Some(line) = act.line() {
        draft.about(line);
    }
    let line = |draft: &mut Draft, id: LineId, kind: Kind| -> Result<String, DocumentError> {
        // A line of this name may lie hidden, or be a suggestion's: it is not written over.
        if model.rows.contains_key(&id) {
            return Err(DocumentError::Refused(Refusal::NoSuchLine));
        }
        let head = id.to_string();
        draft.put(&head, shape::KIND, &kind)?;
        draft.put(&head, shape::BY, &stamp.by)?;
        draft.put(&head, shape::WRITTEN, &stamp.at)?;
        Ok(head)
    };
    match act {
        Act::Introduce { party, name, picture } => {
            draft.put(shape::profile_head(*party), shape::NAME, name)?;
            draft.put(shape::profile_head(*party), shape::PICTURE, picture)?;
        }
        Act::SetReach { call, when } => {
            draft.put(shape::profile_head(Party::Worker), shape::CALL, call)?;
            draft.put(shape::profile_head(Party::Worker), shape::WHEN, when)?;
        }
        Act::SetTouch { touch: Touch { often, support, call, found } } => {
            draft.put(shape::PLAN, shape::OFTEN, often)?;
            draft.put(shape::PLAN, shape::SUPPORT, support)?;
            let person = shape::profile_head(Party::Person);
            draft.put(person, shape::CALL, call)?;
            // What nobody has said needs no place of its own.
            draft.put_text(shape::key(person, shape::FOUND), None);
            draft.phrase(person, shape::FOUND, found)?;
        }
        Act::AddGoal { goal, what, why, sign, horizon } => {
            let head = line(draft, *goal, Kind::Goal)?;
            draft.phrase(&head, "what", what)?;
            draft.phrase(&head, "why", why)?;
            draft.phrase(&head, "sign", sign)?;
            draft.put(&head, shape::HORIZON, horizon)?;
            draft.put(&head, shape::ORDER, &place(model, *goal, None, None))?;
        }
        Act::AddStep { step, goal, what, how, who, when, before } => {
            let head = line(draft, *step, Kind::Step)?;
            draft.put(&head, shape::GOAL, goal)?;
            draft.phrase(&head, "what", what)?;
            draft.phrase(&head, "how", how)?;
            draft.put(&head, shape::WHO, who)?;
            draft.put(&head, shape::WHEN, when)?;
            draft.put(&head, shape::ORDER, &place(model, *step, Some(*goal), *before))?;
        }
        Act::AddWay { way, goal, what } => {
            let head = line(draft, *way, Kind::Way)?;
            draft.put(&head, shape::GOAL, goal)?;
            draft.phrase(&head, "what", what)?;
            draft.put(&head, shape::ORDER, &place(model, *way, Some(*goal), None))?;
        }
        Act::AddBarrier { barrier, goal, what, way_round } => {
            let head = line(draft, *barrier, Kind::Barrier)?;
            draft.put(&head, shape::GOAL, goal)?;
            draft.phrase(&head, "what", what)?;
            draft.phrase(&head, "way-round", way_round)?;
            draft.put(&head, shape::ORDER, &place(model, *barrier, Some(*goal), None))?;
        }
        Act::AddSupport { support, kind, what, call } => {
            let head = line(draft, *support, Kind::Support)?;
            draft.put(&head, shape::SIX, kind)?;
            draft.phrase(&head, "what", what)?;
            if !call.is_empty() {
                draft.put(&head, shape::CALL, call)?;
            }
        }
        Act::Understand { helps, hinders } => {
            let id = Understanding::ID;
            let head = match model.rows.get(&id).map(|row| &row.says) {
                None => line(draft, id, Kind::Understanding)?,
                // Its writing was undone: whoever writes it now writes it anew.
                Some(Says::Line(Line::Understanding(_))) => {
                    let head = id.to_string();
                    draft.put(&head, shape::BY, &stamp.by)?;
                    draft.put(&head, shape::WRITTEN, &stamp.at)?;
                    draft.put_text(shape::key(&head, shape::REMOVED), None);
                    head
                }
                Some(_) => return Err(DocumentError::Refused(Refusal::NoSuchLine)),
            };
            draft.put(&head, "helps", &said(helps))?;
            draft.put(&head, "hinders", &said(hinders))?;
        }
        Act::SetCall { support, call } => draft.put(&support.to_string(), shape::CALL, call)?,
        Act::SetNear { support, near } => draft.put(&support.to_string(), shape::NEAR, near)?,
        Act::AddMeeting { meeting, at, with_whom, place, about } => {
            let head = line(draft, *meeting, Kind::Meeting)?;
            draft.put(&head, shape::AT, at)?;
            draft.phrase(&head, "with-whom", with_whom)?;
            draft.phrase(&head, "place", place)?;
            draft.phrase(&head, "about", about)?;
        }
        Act::MoveMeeting { meeting, to } => draft.put(&meeting.to_string(), shape::AT, to)?,
        Act::SetReview { day } => draft.put(shape::PLAN, shape::REVIEW, day)?,
        Act::LookBack { look_back, day, said, next, levels, parts, because } => {
            let head = line(draft, *look_back, Kind::LookBack)?;
            draft.put(&head, shape::DAY, day)?;
            draft.phrase(&head, "said", said)?;
            if !levels.is_empty() {
                draft.put(&head, shape::LEVELS, levels)?;
            }
            if !parts.is_empty() {
                draft.put(&head, shape::PARTS, parts)?;
            }
            if because.is_some() {
                draft.put(&head, shape::BECAUSE, because)?;
            }
            draft.put(shape::PLAN, shape::REVIEW, next)?;
        }
        Act::SayHalf { after, goal, said: words } => {
            let id = Half::name(*after, stamp.by, *goal);
            draft.about(id);
            let head = match model.rows.get(&id).map(|row| &row.says) {
                None => {
                    let head = line(draft, id, Kind::Half)?;
                    draft.put(&head, shape::AFTER, after)?;
                    draft.put(&head, shape::GOAL, goal)?;
                    head
                }
                Some(Says::Half(half)) if half.by == stamp.by => id.to_string(),
                Some(_) => return Err(DocumentError::Refused(Refusal::NotYours)),
            };
            // Its saying may have been undone: now it is said again.
            draft.put_text(shape::key(&head, shape::REMOVED), None);
            draft.put(&head, "said", &said(words))?;
        }
        Act::AddMessage { message: new, day, about, said } | Act::AddNote { note: new, day, about, said } => {
            let kind = if matches!(act, Act::AddNote { .. }) { Kind::Note } else { Kind::Message };
            let head = line(draft, *new, kind)?;
            draft.put(&head, shape::DAY, day)?;
            if *about != About::Going {
                draft.put(&head, shape::TOPIC, about)?;
            }
            draft.phrase(&head, "said", said)?;
        }
        Act::AddContact { contact, day, did, there, said, next } => {
            let head = line(draft, *contact, Kind::Contact)?;
            draft.put(&head, shape::DAY, day)?;
            draft.put(&head, shape::DID, did)?;
            draft.phrase(&head, shape::THERE, there)?;
            draft.phrase(&head, "said", said)?;
            draft.phrase(&head, shape::NEXT, next)?;
        }
        Act::Reword { line, field, phrase } => {
            draft.put(&line.to_string(), shape::phrase_field(*field), &said(phrase))?;
        }
        Act::SetHorizon { goal, horizon } => draft.put(&goal.to_string(), shape::HORIZON, horizon)?,
        Act::SetScale { goal, levels } => {
            let head = goal.to_string();
            let is = |level| matches!(model.line(*goal), Some(Line::Goal(goal)) if goal.scale.of(level).now.is_empty());
            for (level, words) in Level::ALL.into_iter().zip(levels) {
                // A level of which nobody ever said anything needs no place of its own.
                if !(words.is_empty() && is(level)) {
                    draft.put(&head, shape::phrase_field(Field::Level(level)), &said(words))?;
                }
            }
        }
        Act::OrderGoals { goals } => {
            let mut last = None;
            for goal in goals {
                let place = order::between(last.as_deref(), None, *goal);
                draft.put(&goal.to_string(), shape::ORDER, &place)?;
                last = Some(place);
            }
        }
        Act::SetWho { step, who } => draft.put(&step.to_string(), shape::WHO, who)?,
        Act::SetWith { step, with } => draft.put(&step.to_string(), shape::WITH, with)?,
        Act::SetWhen { step, when } => draft.put(&step.to_string(), shape::WHEN, when)?,
        Act::ChooseWay { way, chosen } => draft.put(&way.to_string(), shape::CHOSEN, chosen)?,
        Act::Finish { line } => {
            draft.put(&line.to_string(), shape::STATE, &State::Done { at: stamp.at, by: stamp.by })?;
        }
        Act::LetGo { line } => {
            draft.put(&line.to_string(), shape::STATE, &State::LetGo { at: stamp.at, by: stamp.by })?;
        }
        Act::Reopen { line } => draft.put(&line.to_string(), shape::STATE, &State::Open)?,
        Act::NotYet { .. } => draft.tells = true,
        Act::Answer { line, from, answer, spoken } => {
            let to = model.line(*line).map(digest).ok_or(DocumentError::Refused(Refusal::NoSuchLine))?;
            let given = Answered { answer: *answer, at: stamp.at, noted_by: stamp.by, spoken: *spoken, to };
            draft.put(&line.to_string(), shape::answer_field(*from), &given)?;
        }
        Act::Suggest { suggestion, act } => {
            if !is_suggestible(act) {
                return Err(DocumentError::Refused(Refusal::NoSuchField));
            }
            // What the other could not do by taking it cannot be suggested.
            match rule(&model.plan, stamp.by.other(), Act::clone(act)).map_err(DocumentError::Refused)? {
                Ruling::Nothing => return Ok(()),
                Ruling::Do(_) | Ruling::Suggest(_) => {}
            }
            draft.about(*suggestion);
            let head = line(draft, *suggestion, Kind::Suggestion)?;
            draft.put(&head, shape::ACT, act)?;
        }
        Act::Take { suggestion } => take(model, draft, stamp, *suggestion)?,
        Act::Leave { suggestion } => draft.put(&suggestion.to_string(), shape::FATE, &Fate::Left)?,
        Act::RecordWord { language, said: words } => {
            let id = SpokenWord::name(language, &words.words);
            draft.about(id);
            let head = match model.rows.get(&id).map(|row| &row.says) {
                None => line(draft, id, Kind::SpokenWord)?,
                Some(Says::Word(_)) => id.to_string(),
                Some(_) => return Err(DocumentError::Refused(Refusal::NoSuchLine)),
            };
            draft.put(&head, shape::LANGUAGE, language)?;
            draft.put(&head, "said", &said(words))?;
            // It may have been undone, or taken away: now it is recorded again.
            draft.put_text(shape::key(&head, shape::REMOVED), None);
            draft.put(&head, shape::STATE, &State::Open)?;
        }
        Act::Tell { fact, form, question, said: words, told, source } => {
            let head = match model.rows.get(fact).map(|row| &row.says) {
                None => line(draft, *fact, Kind::Fact)?,
                Some(Says::Line(Line::Fact(_))) => fact.to_string(),
                Some(_) => return Err(DocumentError::Refused(Refusal::NoSuchLine)),
            };
            draft.put(&head, shape::FORM, form)?;
            draft.put(&head, shape::QUESTION, question)?;
            draft.put(&head, "said", &said(words))?;
            draft.put(&head, shape::TOLD, told)?;
            draft.put(&head, shape::SOURCE, source)?;
            // Whoever tells it anew has said what stands; its telling may have been undone.
            draft.put(&head, shape::BY, &stamp.by)?;
            draft.put(&head, shape::WRITTEN, &stamp.at)?;
            draft.put_text(shape::key(&head, shape::REMOVED), None);
        }
        Act::AddForm { form, text } => {
            let head = match model.rows.get(form).map(|row| &row.says) {
                None => line(draft, *form, Kind::Form)?,
                Some(Says::Form(_)) => form.to_string(),
                Some(_) => return Err(DocumentError::Refused(Refusal::NoSuchLine)),
            };
            draft.put(&head, shape::TEXT, text)?;
            // Its bringing may have been undone.
            draft.put_text(shape::key(&head, shape::REMOVED), None);
        }
        Act::SilenceWord { word } => {
            draft.put(&word.to_string(), shape::STATE, &State::LetGo { at: stamp.at, by: stamp.by })?;
        }
    }
    make_ones_own(model, draft, stamp, act)
}

/// Whoever changes what a line says has written the words that stand: now the other is asked (S84).
fn make_ones_own(model: &Model, draft: &mut Draft, stamp: &Stamp, act: &Act) -> Result<(), DocumentError> {
    let is_wording = matches!(
        act,
        Act::Reword { .. }
            | Act::SetHorizon { .. }
            | Act::SetScale { .. }
            | Act::SetWho { .. }
            | Act::SetWith { .. }
            | Act::SetWhen { .. }
            | Act::SetCall { .. }
            | Act::SetNear { .. }
            | Act::MoveMeeting { .. }
    );
    let Some(before) = act.line().filter(|_| is_wording).and_then(|line| model.line(line)).cloned() else {
        return Ok(());
    };
    let (author, _) = read::written(&before);
    let was = digest(&before);
    let says_more = foresee(Some(before), act, stamp.by, stamp.at).is_some_and(|is| digest(&is) != was);
    match act.line() {
        Some(line) if author != stamp.by && says_more => draft.put(&line.to_string(), shape::BY, &stamp.by),
        _ => Ok(()),
    }
}

fn take(model: &Model, draft: &mut Draft, stamp: &Stamp, id: LineId) -> Result<(), DocumentError> {
    let Some(Says::Suggestion(Suggestion { by, at, act, .. }, None)) = model.rows.get(&id).map(|row| &row.says) else {
        return Ok(());
    };
    if !is_suggestible(act) {
        return Err(DocumentError::Refused(Refusal::NoSuchField));
    }
    if let Some(line) = act.line() {
        draft.lines.clear();
        draft.about(line);
        draft.about(id);
    }
    draft.put(&id.to_string(), shape::FATE, &Fate::Taken)?;
    match rule(&model.plan, stamp.by, act.clone()).map_err(DocumentError::Refused)? {
        // It is the other's yes to what the first suggested: both have agreed, whoever wrote the line.
        Ruling::Do(act) | Ruling::Suggest(act) => write(model, draft, stamp, &act)?,
        Ruling::Nothing => return Ok(()),
    }
    let Some(line) = act.line() else { return Ok(()) };
    let before = model.line(line).cloned();
    let was = before.as_ref().map(digest);
    let is = foresee(before, act, stamp.by, stamp.at).as_ref().map(digest);
    if let (Some(to), true) = (is, was != is) {
        let yes = |party: Party, at: Moment| Answered { answer: Answer::Yes, at, noted_by: party, spoken: false, to };
        draft.put(&line.to_string(), shape::answer_field(*by), &yes(*by, *at))?;
        draft.put(&line.to_string(), shape::answer_field(stamp.by), &yes(stamp.by, stamp.at))?;
    }
    Ok(())
}

/// The place of a new line: before the line that was named, at the end if none was.
fn place(model: &Model, id: LineId, goal: Option<LineId>, before: Option<LineId>) -> String {
    let is_goal = |line: &Says| matches!(line, Says::Line(Line::Goal(_)));
    let next_to = |says: &Says| match goal {
        None => is_goal(says),
        Some(_) => {
            let apart = |line: &Line| {
                matches!(
                    line,
                    Line::Goal(_)
                        | Line::LookBack(_)
                        | Line::Support(_)
                        | Line::Meeting(_)
                        | Line::Understanding(_)
                        | Line::Fact(_)
                )
            };
            matches!(says, Says::Line(line) if !apart(line))
        }
    };
    let beside =
        || model.rows.values().filter(|row| row.goal == goal && next_to(&row.says)).map(|row| row.place.as_str());
    let after = before
        .and_then(|before| model.rows.get(&before))
        .filter(|row| row.goal == goal && !row.place.is_empty())
        .map(|row| row.place.as_str());
    let last = beside().filter(|place| after.is_none_or(|after| *place < after)).max();
    order::between(last, after, id)
}
