//! The engine over a store in memory: what stays, what comes back, and what it says when it cannot.

mod journal;

use super::{Clock, Engine, Found, InPlace};
use crate::domain::{Act, Field, Horizon, LineId, Moment, Party, Phrase, Plan, Profile, SpaceId, Why};
use crate::protocol::{Command, CopyFault, Done, Fault, Phone, Reply};
use crate::store::{MemoryStore, Store, StoreError};
use futures::executor::block_on;
use std::cell::Cell;
use std::rc::Rc;

const SPACE: SpaceId = SpaceId::from_bytes([7; 32]);
const GOAL: LineId = LineId::from_bytes([1; 10]);
/// 2026-11-22, noon.
pub(super) const NOON: i64 = 1_795_348_800_000;

/// A clock that the test sets.
#[derive(Clone)]
pub(super) struct TestClock(Rc<Cell<i64>>);

impl TestClock {
    pub(super) fn at(now: i64) -> Self {
        Self(Rc::new(Cell::new(now)))
    }

    pub(super) fn set(&self, now: i64) {
        self.0.set(now);
    }
}

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment(self.0.get())
    }

    fn minutes_east(&self) -> i32 {
        60
    }
}

pub(super) fn open_at(store: &MemoryStore, now: i64) -> Engine<MemoryStore> {
    open_with(store, TestClock::at(now))
}

pub(super) fn open_with(store: &MemoryStore, clock: TestClock) -> Engine<MemoryStore> {
    match block_on(Engine::open(store.clone(), Box::new(clock), Box::new(InPlace), true)).unwrap() {
        Found::Open(engine) => *engine,
        Found::Locked(_) => panic!("nobody has locked it"),
    }
}

fn open(store: &MemoryStore) -> Engine<MemoryStore> {
    open_at(store, NOON)
}

pub(super) fn run(engine: &mut Engine<MemoryStore>, command: Command) -> Result<Reply, Fault> {
    block_on(engine.run(command))
}

fn start(engine: &mut Engine<MemoryStore>, space: SpaceId, name: &str) -> Phone {
    let person = Profile { name: name.to_owned(), picture: Some("leaf".into()) };
    match run(engine, Command::Start { space, person, worker: Profile::default(), mine: Party::Person }) {
        Ok(Reply::Started(phone)) => phone,
        other => panic!("{other:?}"),
    }
}

fn act(engine: &mut Engine<MemoryStore>, act: Act) -> Done {
    match run(engine, Command::Do { space: SPACE, by: Party::Person, act, why: Why::default() }) {
        Ok(Reply::Done(done)) => *done,
        other => panic!("{other:?}"),
    }
}

fn goal(words: &str) -> Act {
    Act::AddGoal {
        goal: GOAL,
        what: Phrase::words(words),
        why: Phrase::default(),
        sign: Phrase::default(),
        horizon: Horizon::Now,
    }
}

fn reword(words: &str) -> Act {
    Act::Reword { line: GOAL, field: Field::What, phrase: Phrase::words(words) }
}

fn shown(engine: &mut Engine<MemoryStore>) -> Plan {
    match run(engine, Command::Show { space: SPACE }) {
        Ok(Reply::Plan(plan)) => *plan,
        other => panic!("{other:?}"),
    }
}

fn phone(engine: &mut Engine<MemoryStore>) -> Phone {
    let open = Command::Open { keep: crate::protocol::Keeping::Kept, take_over: false, beside: 0 };
    match run(engine, open) {
        Ok(Reply::Opened(phone)) => phone,
        other => panic!("{other:?}"),
    }
}

fn copy(engine: &mut Engine<MemoryStore>) -> (Vec<u8>, String) {
    match run(engine, Command::MakeCopy { by: Party::Person }) {
        Ok(Reply::Copy { file, code, .. }) => (file, code),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_was_answered_is_there_after_the_page_was_killed() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    assert!(act(&mut engine, goal("A home")).kept);
    drop(engine);
    let mut again = open(&store);
    assert_eq!(phone(&mut again).plans[0].person.name, "Ana");
    assert_eq!(shown(&mut again).goals[0].what.now.words, "A home");
}

#[test]
fn nothing_that_was_typed_can_be_read_in_the_store() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Zacharias");
    act(&mut engine, goal("Lighthouse keeper"));
    run(&mut engine, Command::KeepDraft { place: "here".to_owned(), text: "Marmalade".to_owned() }).unwrap();
    for (_, sealed) in store.dump() {
        let text = String::from_utf8_lossy(&sealed).into_owned();
        for word in ["Zacharias", "Lighthouse", "Marmalade", "goal", "leaf"] {
            assert!(!text.contains(word), "{word}");
        }
    }
}

#[test]
fn a_full_phone_holds_what_was_said_and_keeps_it_when_there_is_room() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    act(&mut engine, goal("A home"));
    store.set_room(Some(1));
    let held = act(&mut engine, reword("A home with a garden"));
    assert!(!held.kept, "it must not be shown as kept");
    assert_eq!(held.plan.goals[0].what.now.words, "A home with a garden", "and must not be lost");
    store.set_room(None);
    assert!(act(&mut engine, Act::SetHorizon { goal: GOAL, horizon: Horizon::Soon }).kept);
    let plan = shown(&mut open(&store));
    assert_eq!(plan.goals[0].what.now.words, "A home with a garden");
    assert_eq!(plan.goals[0].horizon, Horizon::Soon);
}

#[test]
fn a_full_phone_still_opens_and_gives_a_copy() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    act(&mut engine, goal("A home"));
    store.set_room(Some(1));
    let mut again = open(&store);
    assert_eq!(shown(&mut again).goals.len(), 1);
    assert!(!copy(&mut again).0.is_empty());
    store.set_room(None);
    // Some browsers call a full disk a broken one.
    let open_broken = || {
        // The header, the secret and the phone's record are read; the new session is not written.
        let clock = TestClock(Rc::new(Cell::new(NOON)));
        store.fail_next_commit(StoreError::Broken(crate::store::Fault::Disk));
        block_on(Engine::open(store.clone(), Box::new(clock), Box::new(InPlace), true))
    };
    let Ok(Found::Open(mut broken)) = open_broken() else { panic!("it can be read") };
    assert_eq!(shown(&mut broken).goals.len(), 1);
}

#[test]
fn two_openings_of_a_full_phone_never_write_as_one() {
    let store = MemoryStore::default();
    start(&mut open(&store), SPACE, "Ana");
    let (mut first, mut second) = {
        store.set_room(Some(1));
        (open(&store), open(&store))
    };
    act(&mut first, goal("A home"));
    let (file, code) = copy(&mut first);
    drop(first);
    act(&mut second, Act::SetReview { day: "2026-12-22".parse().ok() });
    let (later, later_code) = copy(&mut second);
    let mut new = open(&MemoryStore::default());
    for (file, code) in [(file, code), (later, later_code)] {
        assert!(matches!(run(&mut new, Command::OpenCopy { file, code }), Ok(Reply::Opened(_))));
    }
    let plan = shown(&mut new);
    assert_eq!((plan.goals.len(), plan.review.is_some()), (1, true), "what either wrote is there");
}

#[test]
fn what_is_typed_on_a_full_phone_is_held_and_kept_when_there_is_room() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    store.set_room(Some(1));
    let (place, text) = ("p/new".to_owned(), "half a wo".to_owned());
    let typed = Command::KeepDraft { place: place.clone(), text: text.clone() };
    assert_eq!(run(&mut engine, typed), Err(Fault::Full));
    assert!(!act(&mut engine, goal("A home")).kept);
    assert_eq!(run(&mut engine, Command::KeepNow), Err(Fault::Full));
    assert_eq!(run(&mut engine, Command::Draft { place: place.clone() }), Ok(Reply::Draft(text.clone())), "held");
    store.set_room(None);
    assert_eq!(run(&mut engine, Command::KeepNow), Ok(Reply::Kept));
    let mut again = open(&store);
    assert_eq!(run(&mut again, Command::Draft { place }), Ok(Reply::Draft(text)));
    assert_eq!(shown(&mut again).goals.len(), 1);
}

#[test]
fn two_tabs_never_fork_a_plan() {
    let store = MemoryStore::default();
    let mut first = open(&store);
    start(&mut first, SPACE, "Ana");
    let mut second = open(&store);
    act(&mut second, goal("A home"));
    let late = run(&mut first, Command::Do { space: SPACE, by: Party::Person, act: goal("Work"), why: Why::default() });
    assert_eq!(late, Err(Fault::GivenWay));
    assert_eq!(shown(&mut open(&store)).goals[0].what.now.words, "A home");
}

#[test]
fn any_one_damaged_record_leaves_the_phone_open_and_says_so() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    act(&mut engine, goal("A home"));
    act(&mut engine, reword("A home with a garden"));
    for (key, sealed) in store.dump() {
        let mut broken = sealed.clone();
        let middle = broken.len() / 2;
        broken[middle] ^= 1;
        store.damage(key, broken);
        let mut again = open(&store);
        let plan = shown(&mut again);
        assert!(plan.goals.len() <= 1);
        store.damage(key, sealed);
    }
    assert_eq!(shown(&mut open(&store)).goals[0].what.now.words, "A home with a garden", "and nothing was taken out");
}

#[test]
fn a_damaged_piece_is_counted_and_never_taken_out() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    let before = store.dump();
    act(&mut engine, goal("A home"));
    let piece = store.dump().into_iter().find(|(key, _)| !before.iter().any(|(old, _)| old == key)).unwrap();
    act(&mut engine, Act::SetReview { day: "2026-12-22".parse().ok() });
    let mut broken = piece.1.clone();
    broken[60] ^= 1;
    store.damage(piece.0, broken.clone());
    let mut again = open(&store);
    shown(&mut again);
    assert_eq!(phone(&mut again).damaged, 1);
    for n in 0..80 {
        act(
            &mut again,
            Act::SetReview {
                day: "2026-12-22"
                    .parse::<chrono::NaiveDate>()
                    .ok()
                    .and_then(|d| d.checked_add_days(chrono::Days::new(n))),
            },
        );
    }
    assert!(store.dump().contains(&(piece.0, broken)), "left for someone who can mend it");
    store.damage(piece.0, piece.1);
    assert_eq!(shown(&mut open(&store)).goals[0].what.now.words, "A home", "mended, it is all there again");
}

#[test]
fn a_year_of_changes_is_kept_in_few_pieces() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    act(&mut engine, goal("A home"));
    for n in 0..300 {
        act(&mut engine, reword(&format!("A home, said for the {n}th time")));
    }
    assert!(store.dump().len() < 80, "{} records", store.dump().len());
    let mut again = open(&store);
    assert_eq!(shown(&mut again).goals[0].what.now.words, "A home, said for the 299th time");
    let story = run(&mut again, Command::Story { space: SPACE, skip: 0, take: 2 });
    assert!(matches!(story, Ok(Reply::Story { entries, total: 302 }) if entries.len() == 2));
}

#[test]
fn a_long_plan_that_was_brought_in_is_kept_as_one_document() {
    let mut old = open(&MemoryStore::default());
    start(&mut old, SPACE, "Ana");
    act(&mut old, goal("A home"));
    for n in 0..200 {
        act(&mut old, reword(&format!("A home, said for the {n}th time")));
    }
    let (file, code) = copy(&mut old);
    let store = MemoryStore::default();
    let mut new = open(&store);
    run(&mut new, Command::OpenCopy { file: file.clone(), code }).unwrap();
    // As loose changes, each of which would be looked through at every opening, they fill the copy.
    let kept: usize = store.dump().iter().map(|(_, sealed)| sealed.len()).sum();
    assert!(kept < file.len() / 2, "{kept} bytes of {}", file.len());
    assert_eq!(shown(&mut open(&store)), shown(&mut old));
}

#[test]
fn what_is_being_typed_comes_back_until_it_is_written() {
    let store = MemoryStore::default();
    let place = || "p/new".to_owned();
    run(&mut open(&store), Command::KeepDraft { place: place(), text: "half a wo".to_owned() }).unwrap();
    let mut again = open(&store);
    assert_eq!(run(&mut again, Command::Draft { place: place() }), Ok(Reply::Draft("half a wo".to_owned())));
    run(&mut again, Command::KeepDraft { place: place(), text: String::new() }).unwrap();
    assert_eq!(run(&mut again, Command::Draft { place: place() }), Ok(Reply::Draft(String::new())));
}

#[test]
fn a_copy_is_known_once_it_is_in_someones_hands() {
    const LATER: SpaceId = SpaceId::from_bytes([8; 32]);
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    let (file, code) = copy(&mut engine);
    assert_eq!(phone(&mut engine).copies, [], "made, and not saved yet");
    start(&mut engine, LATER, "Bo");
    let saved = run(&mut engine, Command::CopySaved);
    assert!(matches!(saved, Ok(Reply::Listed(phone)) if phone.copies == [(SPACE, Moment(NOON))]));
    drop(engine);
    let mut again = open_at(&store, NOON + 1);
    assert_eq!(phone(&mut again).copies, [(SPACE, Moment(NOON))], "the plan begun later is in no copy");

    let mut new = open_at(&MemoryStore::default(), NOON + 2);
    start(&mut new, LATER, "Bo");
    assert!(matches!(run(&mut new, Command::OpenCopy { file, code }), Ok(Reply::Opened(_))));
    assert_eq!(phone(&mut new).copies, [(SPACE, Moment(NOON + 2))], "what was opened from a file is in that file");
}

#[test]
fn a_copy_brings_everything_to_a_new_phone_and_doubles_nothing() {
    let mut old = open(&MemoryStore::default());
    start(&mut old, SPACE, "Ana");
    act(&mut old, goal("A home"));
    let (file, code) = copy(&mut old);

    let store = MemoryStore::default();
    let mut new = open(&store);
    let bring = |engine: &mut Engine<MemoryStore>, code: &str| {
        run(engine, Command::OpenCopy { file: file.clone(), code: code.to_owned() })
    };
    assert!(matches!(bring(&mut new, &code), Ok(Reply::Opened(phone)) if phone.plans.len() == 1));
    assert_eq!(shown(&mut new), shown(&mut old));
    act(&mut new, reword("A home with a garden"));
    assert!(matches!(bring(&mut new, &code), Ok(Reply::Opened(phone)) if phone.plans.len() == 1), "a second time");
    assert_eq!(shown(&mut open(&store)).goals[0].what.now.words, "A home with a garden", "newer words stay");
}

#[test]
fn a_bad_file_is_told_apart_and_changes_nothing() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    act(&mut engine, goal("A home"));
    let (file, code) = copy(&mut engine);
    let before = store.dump();
    let mut check = |file: &[u8], code: &str, expected: CopyFault| {
        let opened = run(&mut engine, Command::OpenCopy { file: file.to_vec(), code: code.to_owned() });
        assert_eq!(opened, Err(Fault::Copy(expected)));
    };
    let other_code = if code == "0000 0000 0000" { "0000 0000 0001" } else { "0000 0000 0000" };
    check(&file, other_code, CopyFault::WrongCode);
    check(&file, "12345", CopyFault::NotACode);
    check(&file[..file.len() - 1], &code, CopyFault::CutOff);
    check(b"%PDF-1.7 a letter", &code, CopyFault::NotOurs);
    check(&[], &code, CopyFault::NotOurs);
    check(&vec![0; crate::crypto::MAX_COPY + 1], &code, CopyFault::TooLarge);
    let mut newer = file.clone();
    newer[4] = 9;
    check(&newer, &code, CopyFault::Newer);
    assert_eq!(store.dump(), before);
}

#[test]
fn a_plan_taken_off_the_list_stays_and_comes_back() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    run(&mut engine, Command::List { space: SPACE, listed: false }).unwrap();
    let mut again = open(&store);
    assert!(phone(&mut again).plans.is_empty());
    run(&mut again, Command::List { space: SPACE, listed: true }).unwrap();
    assert_eq!(phone(&mut open(&store)).plans.len(), 1);
}

#[test]
fn a_clock_set_back_a_year_is_noticed_and_loses_nothing() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    act(&mut engine, goal("A home"));
    let mut back = open_at(&store, NOON - 365 * 86_400_000);
    assert!(phone(&mut back).clock_behind);
    act(&mut back, reword("A home with a garden"));
    assert_eq!(
        shown(&mut open(&store)).goals[0].what.now.words,
        "A home with a garden",
        "the later act wins, not the later clock"
    );
}

#[test]
fn a_store_that_fails_is_named_and_tried_again() {
    let store = MemoryStore::default();
    let mut engine = open(&store);
    start(&mut engine, SPACE, "Ana");
    store.fail_next(StoreError::Broken(crate::store::Fault::Disk));
    assert!(!act(&mut engine, goal("A home")).kept);
    assert!(act(&mut engine, Act::SetHorizon { goal: GOAL, horizon: Horizon::Later }).kept);
    assert_eq!(shown(&mut open(&store)).goals.len(), 1);
}

#[test]
fn what_a_newer_app_wrote_is_left_alone() {
    let store = MemoryStore::default();
    start(&mut open(&store), SPACE, "Ana");
    let mut header = block_on(store.header()).unwrap().unwrap();
    let old = header.clone();
    header[4] = 2;
    block_on(store.put_header(&header, Some(&old))).unwrap();
    let clock = TestClock(Rc::new(Cell::new(NOON)));
    let opened = block_on(Engine::open(store.clone(), Box::new(clock), Box::new(InPlace), true));
    assert!(matches!(opened.map(|_| ()), Err(Fault::Newer)));
    assert_eq!(block_on(store.header()).unwrap(), Some(header));
}
