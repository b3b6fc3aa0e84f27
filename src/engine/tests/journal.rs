//! A journal: kept like a plan, and seen by nobody but its owner.

use super::{GOAL, SPACE, act, copy, goal, open, phone, run, shown, start};
use crate::domain::{About, Act, ChangeId, Field, LineId, Moment, Note, Party, Phrase, Profile, Refusal, SpaceId, Why};
use crate::engine::Engine;
use crate::protocol::{Command, Done, Fault, Phone, Reply};
use crate::store::MemoryStore;

const NOTE: LineId = LineId::from_bytes([3; 10]);
const OTHER: SpaceId = SpaceId::from_bytes([8; 32]);

fn journal(engine: &mut Engine<MemoryStore>, plan: SpaceId) -> (SpaceId, Vec<Note>) {
    match run(engine, Command::Journal { space: plan, by: Party::Person }) {
        Ok(Reply::Journal { space, notes }) => (space, notes),
        other => panic!("{other:?}"),
    }
}

fn write(engine: &mut Engine<MemoryStore>, journal: SpaceId, act: Act) -> Result<Done, Fault> {
    match run(engine, Command::Do { space: journal, by: Party::Person, act, why: Why::default() }) {
        Ok(Reply::Done(done)) => Ok(*done),
        Ok(other) => panic!("{other:?}"),
        Err(fault) => Err(fault),
    }
}

fn note(words: &str) -> Act {
    let (day, about) = ("2026-11-25".parse().unwrap(), About::Going);
    Act::AddNote { note: NOTE, day, about, said: Phrase::words(words).with_pictures(&["sad"]) }
}

fn words(notes: &[Note]) -> Vec<&str> {
    notes.iter().map(|note| note.said.now.words.as_str()).collect()
}

/// A phone of the person's with a plan, a goal and a note, and the journal's space.
fn with_note(store: &MemoryStore) -> (Engine<MemoryStore>, SpaceId) {
    let mut engine = open(store);
    start(&mut engine, SPACE, "Ana");
    act(&mut engine, goal("A home"));
    let (space, notes) = journal(&mut engine, SPACE);
    assert!(notes.is_empty());
    assert!(write(&mut engine, space, note("Marmalade")).unwrap().kept);
    (engine, space)
}

/// A phone of a worker's with a plan of the same name.
fn of_worker(store: &MemoryStore, space: SpaceId) -> Engine<MemoryStore> {
    let mut engine = open(store);
    let person = Profile { name: "Ana".to_owned(), picture: None };
    run(&mut engine, Command::Start { space, person, worker: Profile::default(), mine: Party::Worker }).unwrap();
    engine
}

fn bring(engine: &mut Engine<MemoryStore>, (file, code): (Vec<u8>, String)) -> Phone {
    match run(engine, Command::OpenCopy { file, code }) {
        Ok(Reply::Opened(phone)) => phone,
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_note_is_there_after_the_page_was_killed_and_stays_one_journal() {
    let store = MemoryStore::default();
    let (engine, space) = with_note(&store);
    drop(engine);
    let mut again = open(&store);
    let (same, notes) = journal(&mut again, SPACE);
    assert_eq!((same, words(&notes)), (space, vec!["Marmalade"]));
    assert_eq!(journal(&mut again, SPACE).0, space, "opened twice, begun once");
}

#[test]
fn a_note_is_said_anew_let_go_and_taken_back() {
    let store = MemoryStore::default();
    let (mut engine, space) = with_note(&store);
    let reword = Act::Reword { line: NOTE, field: Field::Said, phrase: Phrase::words("Marmalade and bread") };
    write(&mut engine, space, reword).unwrap();
    let gone = write(&mut engine, space, Act::LetGo { line: NOTE }).unwrap();
    assert!(gone.plan.notes[0].state.is_let_go());
    run(&mut engine, Command::Undo { space, by: Party::Person, change: gone.change.unwrap() }).unwrap();
    let (_, notes) = journal(&mut open(&store), SPACE);
    assert_eq!(words(&notes), ["Marmalade and bread"]);
    assert!(notes[0].state.is_open(), "and the undo was kept as well");
}

#[test]
fn nothing_of_a_journal_can_be_read_in_the_store() {
    let store = MemoryStore::default();
    let (_, space) = with_note(&store);
    for (key, sealed) in store.dump() {
        let text = String::from_utf8_lossy(&[&key.0[..], &sealed].concat()).into_owned();
        for word in ["Marmalade", "journals", "add-note", &space.to_string()] {
            assert!(!text.contains(word), "{word}");
        }
    }
}

#[test]
fn the_phone_lists_and_counts_no_journal() {
    let store = MemoryStore::default();
    let (mut engine, _) = with_note(&store);
    for told in [phone(&mut engine), phone(&mut open(&store))] {
        let listed: Vec<SpaceId> = told.plans.iter().map(|line| line.space).collect();
        assert_eq!(listed, [SPACE]);
        assert_eq!(told.damaged, 0);
    }
    assert!(shown(&mut engine).notes.is_empty(), "and no note stands in the plan");
}

#[test]
fn a_journal_is_there_for_the_person_alone() {
    let store = MemoryStore::default();
    let (mut engine, space) = with_note(&store);
    let by = Party::Worker;
    let change = write(&mut engine, space, Act::LetGo { line: NOTE }).unwrap().change.unwrap();
    let told = (space, NOTE, change);
    for command in [
        Command::Journal { space: SPACE, by },
        Command::Do { space, by, act: Act::Reopen { line: NOTE }, why: Why::default() },
        Command::Undo { space, by, change },
        Command::BringBack { space: told.0, by, line: told.1, from: told.2 },
    ] {
        assert_eq!(run(&mut engine, command.clone()), Err(Fault::NoSuchPlan), "{command:?}");
    }
    let (_, notes) = journal(&mut engine, SPACE);
    assert!(notes[0].state.is_let_go(), "nothing was changed");
}

#[test]
fn what_is_told_of_plans_is_not_told_of_a_journal() {
    let store = MemoryStore::default();
    let (mut engine, space) = with_note(&store);
    for command in [
        Command::Show { space },
        Command::Story { space, skip: 0, take: 10 },
        Command::AsOf { space, moment: Moment(i64::MAX) },
        Command::List { space, listed: true },
        Command::Journal { space, by: Party::Person },
    ] {
        assert_eq!(run(&mut engine, command.clone()), Err(Fault::NoSuchPlan), "{command:?}");
    }
}

#[test]
fn a_worker_s_own_notes_are_for_them_alone() {
    let store = MemoryStore::default();
    let mut engine = of_worker(&store, SPACE);
    let before = store.dump();
    let by = Party::Person;
    assert_eq!(run(&mut engine, Command::Journal { space: SPACE, by }), Err(Fault::NoSuchPlan));
    assert_eq!(store.dump(), before, "none is begun for the person, whom the phone is handed to");

    let Ok(Reply::Journal { space, .. }) = run(&mut engine, Command::Journal { space: SPACE, by: Party::Worker })
    else {
        panic!("the worker opens theirs")
    };
    let write = Command::Do { space, by: Party::Worker, act: note("Ask my supervisor"), why: Why::default() };
    let Ok(Reply::Done(done)) = run(&mut engine, write) else { panic!("and writes in it") };
    let change = done.change.unwrap();
    for command in [
        Command::Journal { space: SPACE, by },
        Command::Do { space, by, act: Act::LetGo { line: NOTE }, why: Why::default() },
        Command::Undo { space, by, change },
    ] {
        assert_eq!(run(&mut engine, command.clone()), Err(Fault::NoSuchPlan), "{command:?}");
    }
    assert!(shown(&mut engine).notes.is_empty(), "nothing of it stands in the plan");

    // Their own copy takes it along to their next phone; the person's, made on this phone, does not.
    for (by, notes) in [(Party::Worker, vec!["Ask my supervisor"]), (Party::Person, vec![])] {
        let Ok(Reply::Copy { file, code, .. }) = run(&mut engine, Command::MakeCopy { by }) else { panic!() };
        let mut new = open(&MemoryStore::default());
        bring(&mut new, (file.clone(), code.clone()));
        let Ok(Reply::Journal { notes: came, .. }) =
            run(&mut new, Command::Journal { space: SPACE, by: Party::Worker })
        else {
            panic!()
        };
        assert_eq!(words(&came), notes);
        // On the person's phone it comes to nobody.
        let mut person = open(&MemoryStore::default());
        start(&mut person, SPACE, "Ana");
        bring(&mut person, (file, code));
        assert!(journal(&mut person, SPACE).1.is_empty());
    }
}

#[test]
fn notes_and_lines_of_a_plan_do_not_mix() {
    let store = MemoryStore::default();
    let (mut engine, space) = with_note(&store);
    let refused = Err(Fault::Refused(Refusal::NotHere));
    assert_eq!(write(&mut engine, space, goal("A home")), refused);
    assert_eq!(write(&mut engine, space, Act::SetReview { day: None }), refused);
    assert_eq!(write(&mut engine, SPACE, note("Marmalade")), refused);
    let hidden = Act::Suggest { suggestion: NOTE, act: Box::new(note("Marmalade")) };
    assert!(write(&mut engine, SPACE, hidden).is_err(), "nor as a suggestion");
    let no_change = Command::Undo { space, by: Party::Person, change: ChangeId([0; 32]) };
    assert_eq!(run(&mut engine, no_change), Err(Fault::Refused(Refusal::NoSuchLine)));
}

#[test]
fn the_person_s_copy_brings_the_journal_to_a_new_phone() {
    let (mut old, _) = with_note(&MemoryStore::default());
    let file = copy(&mut old);
    let store = MemoryStore::default();
    let mut new = open(&store);
    let told = bring(&mut new, file.clone());
    assert_eq!(told.plans.len(), 1, "the plan is listed, the journal is not");
    drop(new);
    let mut new = open(&store);
    let (space, notes) = journal(&mut new, SPACE);
    assert_eq!(words(&notes), ["Marmalade"]);

    // A second time doubles nothing, and what was written since stays.
    let reword = Act::Reword { line: NOTE, field: Field::Said, phrase: Phrase::words("Marmalade and bread") };
    write(&mut new, space, reword).unwrap();
    bring(&mut new, file);
    assert_eq!(journal(&mut new, SPACE), journal(&mut open(&store), SPACE), "what is open is what is kept");
    assert_eq!(words(&journal(&mut new, SPACE).1), ["Marmalade and bread"]);
}

#[test]
fn a_copy_joins_the_journal_that_a_new_phone_has_begun() {
    let (mut old, _) = with_note(&MemoryStore::default());
    let mut new = open(&MemoryStore::default());
    start(&mut new, SPACE, "Ana");
    let (space, _) = journal(&mut new, SPACE);
    let (day, about) = ("2026-11-26".parse().unwrap(), About::Treated);
    let later = Act::AddNote { note: GOAL, day, about, said: Phrase::words("Bread") };
    write(&mut new, space, later).unwrap();
    bring(&mut new, copy(&mut old));
    let (same, notes) = journal(&mut new, SPACE);
    assert_eq!((same, words(&notes)), (space, vec!["Marmalade", "Bread"]));
}

#[test]
fn a_copy_made_while_the_worker_writes_holds_no_journal() {
    let (mut old, _) = with_note(&MemoryStore::default());
    let Ok(Reply::Copy { file, code, .. }) = run(&mut old, Command::MakeCopy { by: Party::Worker }) else { panic!() };
    let mut new = open(&MemoryStore::default());
    bring(&mut new, (file, code));
    assert_eq!(shown(&mut new).goals.len(), 1, "the plan is in it");
    assert!(journal(&mut new, SPACE).1.is_empty());
}

#[test]
fn a_journal_never_comes_onto_a_worker_s_phone() {
    let (mut person, _) = with_note(&MemoryStore::default());
    let store = MemoryStore::default();
    let mut worker = of_worker(&store, SPACE);
    bring(&mut worker, copy(&mut person));
    assert_eq!(shown(&mut worker).goals.len(), 1, "the plan was joined");
    // Were it kept after all, a copy from there would hold it.
    let mut third = open(&MemoryStore::default());
    start(&mut third, SPACE, "Ana");
    bring(&mut third, copy(&mut worker));
    assert!(journal(&mut third, SPACE).1.is_empty());
}

#[test]
fn each_plan_has_a_journal_of_its_own() {
    let store = MemoryStore::default();
    let (mut engine, space) = with_note(&store);
    start(&mut engine, OTHER, "Ana");
    let (second, notes) = journal(&mut engine, OTHER);
    assert!(second != space && notes.is_empty());
}

#[test]
fn a_full_phone_holds_a_note_and_keeps_it_when_there_is_room() {
    let store = MemoryStore::default();
    let (mut engine, space) = with_note(&store);
    store.set_room(Some(1));
    let held = Act::Reword { line: NOTE, field: Field::Said, phrase: Phrase::words("Marmalade and bread") };
    assert!(!write(&mut engine, space, held).unwrap().kept, "it must not be shown as kept");
    store.set_room(None);
    assert!(write(&mut engine, space, Act::LetGo { line: NOTE }).unwrap().kept);
    assert_eq!(words(&journal(&mut open(&store), SPACE).1), ["Marmalade and bread"]);
}
