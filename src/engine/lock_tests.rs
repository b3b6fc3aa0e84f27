//! The lock over a store in memory: who gets in, when, and that nobody loses anything by it.

use super::stretching::tests::SlowPhone;
use super::{Clock, Engine, Found, LockedPhone, Stretch, Tried};
use crate::crypto::LADDER;
use crate::domain::{Moment, Party, Profile, SpaceId};
use crate::protocol::{Code, Command, Fault, LockKind, Locked, Marks, Phone, Reply};
use crate::store::{MemoryStore, Store, StoreError};
use futures::FutureExt;
use futures::executor::block_on;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

const SPACE: SpaceId = SpaceId::from_bytes([7; 32]);
const NOON: i64 = 1_795_348_800_000;

#[derive(Clone)]
struct TestClock(Rc<Cell<i64>>);

impl Clock for TestClock {
    fn now(&self) -> Moment {
        Moment(self.0.get())
    }

    fn minutes_east(&self) -> i32 {
        0
    }
}

/// A phone that someone holds: its store, and what time it says it is.
struct Held {
    store: MemoryStore,
    now: Rc<Cell<i64>>,
    /// Milliseconds for the cheapest job.
    floor: u32,
    /// How many rungs of the ladder it has memory for.
    largest: usize,
}

impl Held {
    fn new() -> Self {
        Self { store: MemoryStore::default(), now: Rc::new(Cell::new(NOON)), floor: 600, largest: 2 }
    }

    fn found(&self) -> Found<MemoryStore> {
        self.found_with(Box::new(Honest(SlowPhone {
            floor: self.floor,
            largest: self.largest,
            asked: RefCell::default(),
        })))
    }

    fn found_with(&self, stretch: Box<dyn Stretch>) -> Found<MemoryStore> {
        block_on(Engine::open(self.store.clone(), Box::new(TestClock(Rc::clone(&self.now))), stretch, true)).unwrap()
    }

    #[track_caller]
    fn open(&self) -> Engine<MemoryStore> {
        match self.found() {
            Found::Open(engine) => *engine,
            Found::Locked(_) => panic!("it is locked"),
        }
    }

    #[track_caller]
    fn locked(&self) -> LockedPhone<MemoryStore> {
        match self.found() {
            Found::Locked(phone) => *phone,
            Found::Open(_) => panic!("it stands open"),
        }
    }

    /// A code on the unlock screen, after the app was opened anew.
    #[track_caller]
    fn tap(&self, code: Code) -> Result<Engine<MemoryStore>, Locked> {
        match block_on(self.locked().unlock(code)).unwrap() {
            Tried::Open(engine) => Ok(*engine),
            Tried::Locked(_, told) => Err(told.unwrap()),
        }
    }

    fn later(&self, seconds: i64) {
        self.now.set(self.now.get() + seconds * 1_000);
    }
}

/// Takes as long as a slow phone would, and gives what Argon2 would in its place: another key for every
/// code, salt and cost.
struct Honest(SlowPhone);

impl Stretch for Honest {
    fn stretch<'a>(&'a self, job: &'a crate::crypto::StretchJob) -> super::Doing<'a> {
        use sha2::{Digest, Sha256};
        let key: [u8; 32] = Sha256::digest(&*job.to_bytes()).into();
        Box::pin(async move {
            let took = self.0.stretch(job).await?.took;
            Some(super::Stretching { stretched: crate::crypto::Stretched::from_bytes(&key)?, took })
        })
    }
}

fn run(engine: &mut Engine<MemoryStore>, command: Command) -> Result<Reply, Fault> {
    block_on(engine.run(command))
}

fn start(engine: &mut Engine<MemoryStore>, mine: Party) {
    let person = Profile { name: "Ana".to_owned(), picture: None };
    run(engine, Command::Start { space: SPACE, person, worker: Profile::default(), mine }).unwrap();
}

#[track_caller]
fn given(engine: &mut Engine<MemoryStore>, kind: LockKind, other: bool) -> (Code, u8) {
    match run(engine, Command::GiveCode { kind, other }) {
        Ok(Reply::Given { marks, others }) => (Code { kind, marks }, others),
        told => panic!("{told:?}"),
    }
}

/// Turns the lock on, and tells the code.
#[track_caller]
fn lock(engine: &mut Engine<MemoryStore>, kind: LockKind) -> Code {
    let (code, _) = given(engine, kind, false);
    assert_eq!(changed(run(engine, Command::SetLock { kind })).lock, Some(kind));
    code
}

#[track_caller]
fn changed(reply: Result<Reply, Fault>) -> Phone {
    match reply {
        Ok(Reply::LockChanged(phone)) => phone,
        told => panic!("{told:?}"),
    }
}

fn wrong(code: Code) -> Code {
    let mut marks = code.marks.0;
    marks[0] = (marks[0] + 1) % 10;
    Code { marks: Marks(marks), ..code }
}

fn phone(engine: &mut Engine<MemoryStore>) -> Phone {
    match run(engine, Command::Open { keep: crate::protocol::Keeping::Kept, take_over: false, beside: 0 }) {
        Ok(Reply::Opened(phone)) => phone,
        told => panic!("{told:?}"),
    }
}

fn plans(engine: &mut Engine<MemoryStore>) -> usize {
    phone(engine).plans.len()
}

#[test]
fn a_locked_phone_asks_and_its_code_opens_everything() {
    for kind in [LockKind::Pictures, LockKind::Digits] {
        let held = Held::new();
        let mut engine = held.open();
        start(&mut engine, Party::Person);
        let code = lock(&mut engine, kind);
        assert_eq!(plans(&mut engine), 1, "it goes on while it is open");
        drop(engine);
        assert_eq!(held.locked().told(), Locked { kind: Some(kind), shuffled: false, wait: 0 });
        assert!(held.tap(wrong(code)).is_err());
        assert_eq!(plans(&mut held.tap(code).unwrap()), 1);
    }
}

#[test]
fn a_workers_phone_shuffles_its_board() {
    let held = Held::new();
    let mut engine = held.open();
    start(&mut engine, Party::Worker);
    lock(&mut engine, LockKind::Pictures);
    assert!(held.locked().told().shuffled);
}

#[test]
fn a_lock_is_made_of_a_code_that_was_given_and_three_others_can_be_asked_for() {
    let held = Held::new();
    let mut engine = held.open();
    assert_eq!(run(&mut engine, Command::SetLock { kind: LockKind::Digits }), Err(Fault::Stopped), "none was given");
    let (first, others) = given(&mut engine, LockKind::Digits, false);
    assert_eq!((given(&mut engine, LockKind::Digits, false), others), ((first, 3), 3), "asking again gives the same");
    let mut last = first;
    for left in [2, 1, 0] {
        let (next, others) = given(&mut engine, LockKind::Digits, true);
        assert_eq!(others, left);
        last = next;
    }
    assert_eq!(given(&mut engine, LockKind::Digits, true), (last, 0), "no fifth one");
    assert_eq!(given(&mut engine, LockKind::Pictures, false).1, 3, "pictures have their own");
    lock(&mut engine, LockKind::Digits);
    assert!(held.tap(last).is_ok());
}

#[test]
fn whoever_finds_the_phone_open_cannot_lock_its_owner_out() {
    let held = Held::new();
    let mut engine = held.open();
    let code = lock(&mut engine, LockKind::Digits);
    for command in [
        Command::GiveCode { kind: LockKind::Digits, other: false },
        Command::SetLock { kind: LockKind::Digits },
        Command::TakeOffLock,
        Command::Unlock { code: wrong(code) },
    ] {
        let told = run(&mut engine, command.clone());
        assert!(matches!(told, Ok(Reply::Locked(_))), "{command:?}: {told:?}");
    }
    assert!(held.tap(code).is_ok());
}

#[test]
fn with_the_code_the_lock_is_changed_and_taken_off() {
    let held = Held::new();
    let mut engine = held.open();
    start(&mut engine, Party::Person);
    let first = lock(&mut engine, LockKind::Digits);
    assert!(matches!(run(&mut engine, Command::Unlock { code: first }), Ok(Reply::Opened(_))));
    let second = lock(&mut engine, LockKind::Pictures);
    assert!(held.tap(first).is_err(), "the old code is gone");
    let mut engine = held.tap(second).unwrap();
    assert!(matches!(run(&mut engine, Command::TakeOffLock), Ok(Reply::Locked(_))), "asked anew each time");
    assert!(matches!(run(&mut engine, Command::Unlock { code: second }), Ok(Reply::Opened(_))));
    assert_eq!(changed(run(&mut engine, Command::TakeOffLock)).lock, None);
    assert_eq!(plans(&mut held.open()), 1);
}

#[test]
fn five_wrong_codes_are_free_then_it_waits_and_the_right_one_must_wait_too() {
    let held = Held::new();
    let code = lock(&mut held.open(), LockKind::Pictures);
    for guess in 1..5 {
        assert_eq!(held.tap(wrong(code)).err().unwrap().wait, 0, "guess {guess}");
    }
    assert_eq!(held.tap(wrong(code)).err().unwrap().wait, 30);
    held.later(20);
    assert_eq!(held.tap(code).err().unwrap().wait, 10, "not even the right one");
    held.later(10);
    assert_eq!(held.tap(wrong(code)).err().unwrap().wait, 60);
    held.later(60);
    assert!(held.tap(code).is_ok());
    assert_eq!(held.tap(wrong(code)).err().unwrap().wait, 0, "after the right one five are free again");
}

#[test]
fn ending_the_app_in_the_middle_of_a_guess_buys_none() {
    let held = Held::new();
    let code = lock(&mut held.open(), LockKind::Digits);
    for _ in 0..5 {
        // Argon2 never answers: the app is killed there.
        let Found::Locked(phone) = held.found_with(Box::new(Endless)) else { panic!("it is locked") };
        assert!(phone.unlock(wrong(code)).now_or_never().is_none());
    }
    assert_eq!(held.locked().told().wait, 30);
}

#[test]
fn a_clock_set_back_shortens_no_wait_and_stretches_none_either() {
    let held = Held::new();
    let code = lock(&mut held.open(), LockKind::Digits);
    for _ in 0..5 {
        assert!(held.tap(wrong(code)).is_err());
    }
    held.later(-1_000_000);
    assert_eq!(held.locked().told().wait, 30);
    held.later(30);
    assert!(held.tap(code).is_ok());
}

#[test]
fn guesses_at_an_open_phone_count_as_well() {
    let held = Held::new();
    let mut engine = held.open();
    let code = lock(&mut engine, LockKind::Digits);
    for _ in 0..5 {
        run(&mut engine, Command::Unlock { code: wrong(code) }).unwrap();
    }
    let told = run(&mut engine, Command::Unlock { code });
    assert_eq!(told, Ok(Reply::Locked(Locked { kind: Some(LockKind::Digits), shuffled: false, wait: 30 })));
    assert_eq!(held.locked().told().wait, 30);
}

#[test]
fn a_code_that_could_not_be_tried_for_want_of_memory_does_not_count() {
    let held = Held::new();
    let code = lock(&mut held.open(), LockKind::Digits);
    for _ in 0..10 {
        let Found::Locked(locked) = held.found_with(Box::new(NoMemory)) else { panic!("it is locked") };
        let Tried::Locked(_, told) = block_on(locked.unlock(code)).unwrap() else { panic!("nothing was tried") };
        assert_eq!(told, Err(Fault::NoMemory));
    }
    assert!(held.tap(code).is_ok());
}

struct NoMemory;

impl Stretch for NoMemory {
    fn stretch<'a>(&'a self, _: &'a crate::crypto::StretchJob) -> super::Doing<'a> {
        Box::pin(std::future::ready(None))
    }
}

/// Never answers.
struct Endless;

impl Stretch for Endless {
    fn stretch<'a>(&'a self, _: &'a crate::crypto::StretchJob) -> super::Doing<'a> {
        Box::pin(std::future::pending())
    }
}

#[test]
fn a_full_phone_lets_its_owner_in() {
    let held = Held::new();
    let code = lock(&mut held.open(), LockKind::Digits);
    held.store.set_room(Some(1));
    assert!(held.tap(code).is_ok());
}

#[test]
fn a_lock_that_could_not_be_kept_is_not_on() {
    // In turn: two secrets of the browser, the gate read and kept, the header read and replaced.
    for at in 0..6 {
        let held = Held::new();
        let mut engine = held.open();
        start(&mut engine, Party::Person);
        let kind = LockKind::Digits;
        given(&mut engine, kind, false);
        for _ in 0..at {
            held.store.pass_next();
        }
        held.store.fail_next(StoreError::Broken(crate::store::Fault::Disk));
        assert_eq!(run(&mut engine, Command::SetLock { kind }), Err(Fault::Broken), "call {at}");
        assert_eq!(phone(&mut engine).lock, None);
        assert_eq!(plans(&mut held.open()), 1, "it opens by itself as before");
    }
}

#[test]
fn a_lock_whose_gate_is_lost_still_opens_with_its_code() {
    let held = Held::new();
    let code = lock(&mut held.open(), LockKind::Digits);
    for (key, _) in held.store.dump() {
        held.store.damage(key, vec![1, 2, 3]);
    }
    assert_eq!(held.locked().told(), Locked { kind: None, shuffled: false, wait: 0 });
    // The phone's own record is damaged too here, so it opens as far as to say so.
    assert_eq!(block_on(held.locked().unlock(code)).err(), Some(Fault::Damaged));
}

#[test]
fn a_code_made_on_a_slow_day_costs_more_once_the_phone_is_quick() {
    let mut held = Held::new();
    let code = lock(&mut held.open(), LockKind::Digits);
    let cost = || block_on(held.store.header()).unwrap().unwrap()[6..12].to_vec();
    let before = cost();
    let mut engine = held.tap(code).unwrap();
    block_on(engine.strengthen()).unwrap();
    assert_eq!(cost(), before, "a slow phone stays as it is");
    held.floor = 73;
    let mut rungs = Vec::new();
    for _ in 0..3 {
        let mut engine = held.tap(code).unwrap();
        block_on(engine.strengthen()).unwrap();
        rungs.push(block_on(held.store.header()).unwrap().unwrap()[6..10].to_vec());
    }
    let memory = |kib: u32| kib.to_le_bytes().to_vec();
    assert_eq!(rungs, [memory(32 * 1024), memory(64 * 1024), memory(64 * 1024)]);
    assert!(held.tap(code).is_ok());
    assert_eq!(LADDER.len(), 3);
}

#[test]
fn what_opens_the_lock_is_nowhere_in_what_is_kept() {
    let held = Held::new();
    let code = lock(&mut held.open(), LockKind::Digits);
    let ascii: Vec<u8> = code.marks.0.iter().map(|mark| b'0' + mark).collect();
    let header = block_on(held.store.header()).unwrap().unwrap();
    let kept = held.store.dump().into_iter().map(|(_, sealed)| sealed).chain([header]);
    for sealed in kept {
        assert!(!sealed.windows(6).any(|part| part == ascii || part == code.marks.0));
    }
    assert_eq!(format!("{code:?}"), "Code { kind: Digits, marks: Marks(…) }", "nor in a log");
}

#[test]
fn a_locked_phone_still_knows_its_language_and_nothing_else() {
    let held = Held::new();
    let mut engine = held.open();
    start(&mut engine, Party::Person);
    for (place, text) in [(crate::protocol::LOOKS, "ar, large"), ("goal", "half a wish")] {
        let kept = run(&mut engine, Command::KeepDraft { place: place.to_owned(), text: text.to_owned() });
        assert_eq!(kept, Ok(Reply::Kept));
    }
    lock(&mut engine, LockKind::Digits);
    drop(engine);
    assert_eq!(block_on(held.locked().looks()), Ok(Reply::Draft("ar, large".to_owned())));
    let shown: Vec<u8> = held.store.dump().into_iter().flat_map(|(_, bytes)| bytes).collect();
    assert!(!shown.windows(5).any(|part| part == b"large"));
}
