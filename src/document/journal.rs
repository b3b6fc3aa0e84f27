//! A journal is a document of the same kind as a plan, under a rule of its own.

use super::Document;
use crate::domain::Party;

impl Document {
    /// The same document as the journal of `owner`: it takes notes and nothing else, from them and nobody else.
    #[must_use]
    pub const fn into_journal(mut self, owner: Party) -> Self {
        self.journal = Some(owner);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Actor, Document, DocumentError, Done, Stamp};
    use crate::domain::{About, Act, Field, LineId, Moment, Party, Phrase, Refusal};
    use proptest::prelude::*;
    use proptest::sample::Index;
    use proptest::test_runner::FileFailurePersistence;

    /// One thing done to a journal, on one of the person's two phones.
    #[derive(Debug, Clone)]
    enum Deed {
        Write,
        Reword(Index),
        LetGo(Index),
        Reopen(Index),
        UndoLast,
        Meet,
    }

    fn deed() -> impl Strategy<Value = (bool, Deed)> {
        let what = prop_oneof![
            4 => Just(Deed::Write),
            3 => any::<Index>().prop_map(Deed::Reword),
            2 => any::<Index>().prop_map(Deed::LetGo),
            1 => any::<Index>().prop_map(Deed::Reopen),
            1 => Just(Deed::UndoLast),
            1 => Just(Deed::Meet),
        ];
        (any::<bool>(), what)
    }

    fn journal(device: u8) -> Document {
        Document::new(Actor::new([device; 16], 0)).into_journal(Party::Person)
    }

    fn by(by: Party, at: i64) -> Stamp {
        Stamp { by, at: Moment(at), why: Phrase::default() }
    }

    fn note(number: u8) -> LineId {
        LineId::from_bytes([number; 10])
    }

    fn write(number: u8, words: &str) -> Act {
        let (day, about) = ("2026-11-25".parse().unwrap(), About::Going);
        Act::AddNote { note: note(number), day, about, said: Phrase::words(words) }
    }

    fn none() -> Option<LineId> {
        unreachable!("nothing is ever suggested in a journal")
    }

    fn play(journals: &mut [Document; 2], number: u8, on: usize, deed: &Deed) {
        let stamp = by(Party::Person, i64::from(number));
        if let Deed::Meet = deed {
            let changes = journals[1 - on].changes();
            journals[on].merge_changes(&changes).unwrap();
            return;
        }
        let journal = &mut journals[on];
        let ids: Vec<LineId> = journal.plan().notes.iter().map(|note| note.id).collect();
        let pick = |index: &Index| (!ids.is_empty()).then(|| ids[index.index(ids.len())]);
        let act = match deed {
            Deed::Write => Some(write(number, &format!("words {number}"))),
            Deed::Reword(index) => pick(index).map(|line| Act::Reword {
                line,
                field: Field::Said,
                phrase: Phrase::words(format!("other words {number}")),
            }),
            Deed::LetGo(index) => pick(index).map(|line| Act::LetGo { line }),
            Deed::Reopen(index) => pick(index).map(|line| Act::Reopen { line }),
            Deed::UndoLast | Deed::Meet => {
                if let Some(last) = journal.history(0, 1).first() {
                    journal.undo(&stamp, last.id).unwrap();
                }
                None
            }
        };
        if let Some(act) = act {
            journal.act(&stamp, &act, &mut none).unwrap();
        }
    }

    /// As in `properties.rs`: seeds of failures are kept beside this file and tried first.
    fn config() -> ProptestConfig {
        let (usual, seeds) = (ProptestConfig::default(), FileFailurePersistence::WithSource("seeds"));
        ProptestConfig { cases: usual.cases / 4, failure_persistence: Some(Box::new(seeds)), ..usual }
    }

    proptest! {
        #![proptest_config(config())]

        #[test]
        fn two_phones_of_one_person_hold_one_journal(script in proptest::collection::vec(deed(), 1..24)) {
            let mut journals = [journal(1), journal(2)];
            for (number, (second, deed)) in (1..).zip(&script) {
                play(&mut journals, number, usize::from(*second), deed);
            }
            let last: Vec<_> = journals.iter().map(|journal| journal.plan().notes.clone()).collect();
            for on in [0, 1] {
                play(&mut journals, 0, on, &Deed::Meet);
            }
            prop_assert_eq!(journals[0].plan(), journals[1].plan());
            for note in last.iter().flatten() {
                let met = journals[0].plan().note(note.id);
                // An undo of the writing on the other phone hides a note; nothing else does.
                prop_assert!(met.is_some() || last.iter().any(|notes| !notes.iter().any(|n| n.id == note.id)));
            }
        }
    }

    #[test]
    fn words_written_apart_are_both_kept() {
        let mut journals = [journal(1), journal(2)];
        play(&mut journals, 1, 0, &Deed::Write);
        play(&mut journals, 0, 1, &Deed::Meet);
        let reword = |words: &str| Act::Reword { line: note(1), field: Field::Said, phrase: Phrase::words(words) };
        journals[0].act(&by(Party::Person, 2), &reword("It was hard"), &mut none).unwrap();
        journals[1].act(&by(Party::Person, 3), &reword("I got through"), &mut none).unwrap();
        play(&mut journals, 0, 0, &Deed::Meet);
        let said = &journals[0].plan().notes[0].said;
        let mut words: Vec<&str> = said.also.iter().map(|other| other.phrase.words.as_str()).collect();
        words.push(&said.now.words);
        words.sort_unstable();
        assert_eq!(words, ["I got through", "It was hard"]);
    }

    #[test]
    fn nobody_else_changes_it_not_even_by_an_undo() {
        let mut journal = journal(1);
        let done = journal.act(&by(Party::Person, 1), &write(1, "words"), &mut none).unwrap();
        let undone = journal.undo(&by(Party::Worker, 2), done.change.unwrap());
        assert!(matches!(undone, Err(DocumentError::Refused(Refusal::NotHere))));
        assert_eq!(journal.plan().notes.len(), 1);
    }

    #[test]
    fn a_note_that_was_undone_is_not_written_again() {
        let mut journal = journal(1);
        let stamp = by(Party::Person, 1);
        let done = journal.act(&stamp, &write(1, "words"), &mut none).unwrap();
        journal.undo(&stamp, done.change.unwrap()).unwrap();
        assert!(journal.plan().notes.is_empty());
        assert_eq!(journal.act(&stamp, &write(1, "words"), &mut none).unwrap(), Done::NOTHING, "sent twice, done once");
    }
}
