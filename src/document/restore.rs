//! Undoing, and bringing back (S154). Both are new changes: the story only ever grows.

use super::cells::{Cells, Held};
use super::read::{self, Said};
use super::shape::{self, PHRASES};
use super::write::{Draft, write};
use super::{Document, DocumentError, Done, Stamp};
use crate::domain::{Act, ChangeId, Fact, Field, Goal, Line, LineId, Party, Refusal, Step, Wording};
use automerge::legacy::Key;
use automerge::{ChangeHash, ReadDoc};

impl Document {
    /// Puts what `change` wrote back as it was before, as a new change; a line that did not exist is
    /// hidden. What was written since under other fields stays. An undo can be undone.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchChange`], or [`Refusal::NotYours`] when the worker would take back what
    /// the person did with a line of the person's.
    pub fn undo(&mut self, stamp: &Stamp, change: ChangeId) -> Result<Done, DocumentError> {
        let hash = ChangeHash(change.0);
        let (note, _) = self.note(hash).ok_or(DocumentError::NoSuchChange)?;
        let undone = self.doc.get_change_by_hash(&hash).ok_or(DocumentError::NoSuchChange)?;
        let before = self.story.deps(&hash).to_vec();
        let mut keys: Vec<String> = undone
            .decode()
            .operations
            .iter()
            .filter_map(|op| match &op.key {
                Key::Map(key) => Some(key.to_string()),
                Key::Seq(_) => None,
            })
            .collect();
        keys.sort_unstable();
        keys.dedup();

        let mut lines: Vec<LineId> = keys.iter().filter_map(|key| shape::line_of(key)).collect();
        lines.dedup();
        // A half, a message and a note of what the two did are their speaker's own, whoever of the two that is; what the
        // service says of itself is its worker's.
        let is_others = |line: &LineId| match self.model.rows.get(line).map(|row| &row.says) {
            Some(read::Says::Half(half)) => half.by != stamp.by,
            Some(read::Says::Message(message)) => message.by != stamp.by,
            Some(read::Says::Contact(contact)) => contact.by != stamp.by,
            Some(read::Says::Line(Line::Support(support))) if support.kind.is_offer() => stamp.by != Party::Worker,
            _ => false,
        };
        if lines.iter().any(is_others) {
            return Err(DocumentError::Refused(Refusal::NotYours));
        }
        if stamp.by == Party::Worker && note.by == Party::Person {
            let theirs =
                |line: &LineId| self.model.line(*line).is_some_and(|line| read::written(line).0 == Party::Person);
            if lines.iter().any(theirs) {
                return Err(DocumentError::Refused(Refusal::NotYours));
            }
        }
        let mut draft = Draft::default();
        // In the order of the change that is undone, so that the story shows the same line.
        note.lines.iter().filter(|line| lines.contains(line)).for_each(|line| draft.about(*line));
        lines.iter().for_each(|line| draft.about(*line));

        let mut head = String::new();
        let mut was = Cells::default();
        for key in keys {
            let Some((of, field)) = shape::split(&key) else { continue };
            // A photo stays known: what is undone can be done again.
            if of == shape::MEDIA {
                continue;
            }
            if of != head {
                head = of.to_owned();
                was = Cells::read_head(&self.doc, of, Some(&before));
            }
            let is_line = of.parse::<LineId>().is_ok();
            if is_line && was.get(of, shape::KIND).is_empty() {
                // The line was first written by this change: hide it, and leave its words where they are.
                draft.put(of, shape::REMOVED, &true)?;
                continue;
            }
            // Said at the same time by somebody else: that stays, only this change's value goes.
            let others: Vec<Held> = others_than(self.model.cells.at(&key), hash);
            let back = if others.is_empty() { was.at(&key) } else { &others };
            let text = restored(field, back)?;
            draft.put_text(key, text);
        }
        let change = self.commit(stamp, "undo", draft)?;
        Ok(Done { change, suggested: false })
    }

    /// Gives a line the words and fields it had after `from` (S154). Where a worker brings back a line
    /// of the person's, it stands beside the line as suggestions.
    ///
    /// # Errors
    /// [`DocumentError::NoSuchChange`], a [`Refusal`] if there was no such line then, or
    /// [`DocumentError::NoName`] if `make_id` gave none.
    pub fn bring_back(
        &mut self,
        stamp: &Stamp,
        line: LineId,
        from: ChangeId,
        make_id: &mut dyn FnMut() -> Option<LineId>,
    ) -> Result<Done, DocumentError> {
        let hash = ChangeHash(from.0);
        if !self.story.tells(&hash) {
            return Err(DocumentError::NoSuchChange);
        }
        let head = line.to_string();
        let then = Cells::read_head(&self.doc, &head, Some(&[hash]));
        let no_line = DocumentError::Refused(Refusal::NoSuchLine);
        let Some(read::Row { says: read::Says::Line(was), .. }) = read::row(&then, line) else { return Err(no_line) };
        let is = self.model.line(line).cloned().ok_or(no_line)?;
        if stamp.by != Party::Worker && matches!(&is, Line::Support(support) if support.kind.is_offer()) {
            return Err(DocumentError::Refused(Refusal::NotYours));
        }
        let mut draft = Draft::default();
        draft.about(line);
        if stamp.by == Party::Worker && read::written(&is).0 == Party::Person {
            if self.model.rows.get(&line).is_some_and(|row| row.removed) {
                return Err(DocumentError::Refused(Refusal::NotYours));
            }
            for act in differences(line, &is, &was) {
                if !self.is_suggested(stamp, &act) {
                    let suggestion = make_id().ok_or(DocumentError::NoName)?;
                    let suggest = Act::Suggest { suggestion, act: Box::new(act) };
                    write(&self.model, &mut draft, stamp, &suggest)?;
                }
            }
            let change = self.commit(stamp, "suggest", draft)?;
            return Ok(Done { change, suggested: change.is_some() });
        }
        let fields = PHRASES.iter().chain(&FIELDS);
        for field in fields {
            let text = restored(field, then.get(&head, field))?;
            draft.put_text(shape::key(&head, field), text);
        }
        draft.put_text(shape::key(&head, shape::REMOVED), None);
        let change = self.commit(stamp, "bring-back", draft)?;
        Ok(Done { change, suggested: false })
    }
}

/// What is brought back of a line, beside its phrases. Answers are not: they are each one's own, and
/// count again by themselves for the words they were given to.
const FIELDS: [&str; 12] = [
    shape::HORIZON,
    shape::WHO,
    shape::WITH,
    shape::WHEN,
    shape::CHOSEN,
    shape::STATE,
    shape::DAY,
    shape::CALL,
    shape::NEAR,
    shape::AT,
    shape::TOLD,
    shape::SOURCE,
];

fn others_than(held: &[Held], hash: ChangeHash) -> Vec<Held> {
    let wrote = |held: &Held| held.from.is_some_and(|(from, ..)| from == hash);
    if held.iter().any(wrote) { held.iter().filter(|held| !wrote(held)).cloned().collect() } else { Vec::new() }
}

/// One text that says what all these values say together. `None` where there are none.
fn restored(field: &str, held: &[Held]) -> Result<Option<String>, DocumentError> {
    match held {
        [] => Ok(None),
        [one] => Ok(Some(one.text.clone())),
        several if PHRASES.contains(&field) => Ok(Some(serde_json::to_string(&Said::from(read::wording(several)))?)),
        several if field == shape::AT => Ok(read::times(several).map(|at| serde_json::to_string(&at)).transpose()?),
        several if field == shape::STATE => Ok(Some(serde_json::to_string(&read::state(several))?)),
        [.., winner] => Ok(Some(winner.text.clone())),
    }
}

/// The acts that lead from one state of a line to another, as far as words and promises go.
fn differences(line: LineId, is: &Line, was: &Line) -> Vec<Act> {
    let mut acts = Vec::new();
    let mut reword = |field: Field, is: &Wording, was: &Wording| {
        if is.now != was.now {
            acts.push(Act::Reword { line, field, phrase: was.now.clone() });
        }
    };
    match (is, was) {
        (Line::Goal(is), Line::Goal(was)) => {
            reword(Field::What, &is.what, &was.what);
            reword(Field::Why, &is.why, &was.why);
            reword(Field::Sign, &is.sign, &was.sign);
            let Goal { horizon, .. } = *was;
            if is.horizon != horizon {
                acts.push(Act::SetHorizon { goal: line, horizon });
            }
            if is.scale.now() != was.scale.now() {
                acts.push(Act::SetScale { goal: line, levels: was.scale.now() });
            }
        }
        (Line::Step(is), Line::Step(was)) => {
            reword(Field::What, &is.what, &was.what);
            reword(Field::How, &is.how, &was.how);
            let Step { who, with, when, .. } = was.clone();
            if is.who != who {
                acts.push(Act::SetWho { step: line, who });
            }
            if is.with != with {
                acts.push(Act::SetWith { step: line, with });
            }
            if is.when != when {
                acts.push(Act::SetWhen { step: line, when });
            }
        }
        (Line::Way(is), Line::Way(was)) => reword(Field::What, &is.what, &was.what),
        (Line::Barrier(is), Line::Barrier(was)) => {
            reword(Field::What, &is.what, &was.what);
            reword(Field::WayRound, &is.way_round, &was.way_round);
        }
        (Line::Support(is), Line::Support(was)) => {
            reword(Field::What, &is.what, &was.what);
            reword(Field::How, &is.helps, &was.helps);
            if is.call != was.call {
                acts.push(Act::SetCall { support: line, call: was.call.clone() });
            }
            if is.near != was.near {
                acts.push(Act::SetNear { support: line, near: was.near });
            }
        }
        (Line::Meeting(is), Line::Meeting(was)) => {
            reword(Field::WithWhom, &is.with_whom, &was.with_whom);
            reword(Field::Said, &is.agreed, &was.agreed);
            reword(Field::Place, &is.place, &was.place);
            reword(Field::About, &is.about, &was.about);
            if is.at != was.at {
                acts.push(Act::MoveMeeting { meeting: line, to: was.at });
            }
        }
        (Line::Understanding(is), Line::Understanding(was)) => {
            reword(Field::Helps, &is.helps, &was.helps);
            reword(Field::Hinders, &is.hinders, &was.hinders);
        }
        (Line::Fact(is), Line::Fact(was)) if is.digest() != was.digest() => {
            let Fact { form, question, told, source, .. } = was.clone();
            acts.push(Act::Tell { fact: line, form, question, said: was.said.now.clone(), told, source });
        }
        (Line::LookBack(is), Line::LookBack(was)) => reword(Field::Said, &is.said, &was.said),
        _ => {}
    }
    acts
}
