//! Phones that keep one plan in step through a place that goes wrong: all come to the same plan, nothing
//! typed is lost, nothing goes to whom it should not (S23).

use super::Engine;
use super::sharing_tests::{OTHER_GOAL, Phone, goal, grant, reword, two_phones};
use super::tests::run;
use crate::domain::{LineId, May, Party, Relation, Scope};
use crate::protocol::{Command, PlaceId, PlaceTrouble, Reply, Stand, Taken};
use crate::store::{MemoryStore, StoreError};
use crate::sync::{
    Broke, Closed, Cursor, Desk, Fault, Kind, Locator, MemoryRemote, Name, Object, Op, Place, Pushed, Spare, Trouble,
    round,
};
use futures::executor::block_on;
use proptest::prelude::*;

/// One phone's desk for one place, without a worker between.
pub(super) struct Beside<'a>(pub(super) &'a mut Engine<MemoryStore>, pub(super) PlaceId);

impl Desk for Beside<'_> {
    async fn spaces(&mut self, all: bool) -> Result<Vec<Locator>, Closed> {
        self.0.located(all)
    }

    async fn outgoing(&mut self) -> Result<Vec<Object>, Closed> {
        self.0.outgoing(self.1).await
    }

    async fn pushed(&mut self, outcome: Vec<(Name, Pushed)>) -> Result<(), Closed> {
        self.0.pushed(self.1, outcome).await
    }

    async fn cursor(&mut self) -> Result<Option<Cursor>, Closed> {
        self.0.cursor(self.1).await
    }

    async fn lacks(&mut self, names: &[Name]) -> Result<Vec<Name>, Closed> {
        self.0.lacks(self.1, names).await
    }

    async fn came(&mut self, objects: Vec<Object>, seen: Vec<Name>, cursor: Option<Cursor>) -> Result<(), Closed> {
        self.0.came_from(self.1, objects, &seen, cursor).await
    }

    async fn counted(&mut self, space: Locator, names: &[Name]) -> Result<(), Closed> {
        self.0.counted(self.1, space, names).await
    }

    async fn spare(&mut self, space: Locator, names: &[Name]) -> Result<Spare, Closed> {
        self.0.spare(space, names).await
    }

    async fn other_bytes(&mut self, names: Vec<Name>) -> Result<(), Closed> {
        self.0.other_bytes(self.1, names).await
    }
}

pub(super) fn connect(phone: &mut Phone) -> PlaceId {
    let place = Place::new(Kind::CouchDb, "https://sync.example/team", "ada", "s3cret", "").unwrap();
    match phone.run(Command::Connect { invitation: place.to_bytes() }) {
        Ok(Reply::Places(places)) => places.first().unwrap().id,
        other => panic!("{other:?}"),
    }
}

/// One exchange, each half whatever becomes of the other.
pub(super) fn exchange(phone: &mut Phone, id: PlaceId, remote: &MemoryRemote) -> [Result<(), Broke>; 2] {
    let mut desk = Beside(&mut phone.engine, id);
    let sent = block_on(round::send(&mut desk, remote)).map(drop);
    [sent, block_on(round::fetch(&mut desk, remote, false)).map(drop)]
}

pub(super) fn settle(phones: &mut [(Phone, PlaceId)], remote: &MemoryRemote) {
    for _ in 0..4 {
        for (phone, id) in phones.iter_mut() {
            let mut desk = Beside(&mut phone.engine, *id);
            block_on(round::look_through(&mut desk, remote)).unwrap();
            assert_eq!(exchange(phone, *id, remote), [Ok(()), Ok(())]);
        }
    }
}

pub(super) fn waiting(phone: &mut Phone) -> u32 {
    match run(&mut phone.engine, Command::Places) {
        Ok(Reply::Places(places)) => places.iter().flat_map(|place| &place.waiting).map(|(_, count)| *count).sum(),
        other => panic!("{other:?}"),
    }
}

/// How much stands there, what was taken away aside.
pub(super) fn standing(remote: &MemoryRemote) -> usize {
    remote.dump().iter().filter(|object| !object.bytes.is_empty()).count()
}

pub(super) fn pair() -> ([(Phone, PlaceId); 2], MemoryRemote) {
    let (mut carla, mut sam) = two_phones();
    let ids = [connect(&mut carla), connect(&mut sam)];
    ([(carla, ids[0]), (sam, ids[1])], MemoryRemote::default())
}

#[test]
fn what_one_writes_the_other_sees_through_a_place() {
    let (mut phones, remote) = pair();
    phones[0].0.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    for (phone, id) in &mut phones {
        assert_eq!(exchange(phone, *id, &remote), [Ok(()), Ok(())]);
    }
    assert_eq!(phones[1].0.plan(), phones[0].0.plan());
    assert_eq!(waiting(&mut phones[0].0), 0, "and the phone knows that it is there");
    // Nothing more is asked or sent when nothing is new.
    drop(remote.asked());
    let (phone, id) = &mut phones[0];
    exchange(phone, *id, &remote)[0].unwrap();
    exchange(phone, *id, &remote)[1].unwrap();
    assert_eq!(remote.asked(), [Op::News, Op::News], "one question each time");
}

#[test]
fn what_waits_still_waits_after_the_phone_was_killed() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    phones[0].0.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    phones[0].0.later(0);
    remote.script([Some(Fault::Before(Trouble::Unreached))]);
    let (phone, id) = &mut phones[0];
    assert_eq!(exchange(phone, *id, &remote)[0], Err(Broke::Place(Trouble::Unreached)));
    phone.later(0);
    settle(&mut phones, &remote);
    assert_eq!(phones[1].0.plan(), phones[0].0.plan());
}

#[test]
fn a_place_that_lost_everything_gets_it_again() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let before = remote.snapshot();
    phones[0].0.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    settle(&mut phones, &remote);
    remote.lose_everything();
    settle(&mut phones, &remote);
    assert_eq!(waiting(&mut phones[0].0), 0);
    remote.roll_back(&before);
    settle(&mut phones, &remote);
    // A third phone of Carla's finds all of it there.
    let mut third = Phone::new();
    let ask = third.ask();
    let packet = phones[0].0.let_in(ask, Scope::Plan, grant("Carla", Relation::Myself, May::Own)).unwrap();
    assert!(matches!(third.take(packet).unwrap(), Taken::Joined { .. }));
    assert_eq!(third.plan(), phones[0].0.plan());
}

#[test]
fn other_bytes_are_set_aside_and_said() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    phones[0].0.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    let (phone, id) = &mut phones[0];
    exchange(phone, *id, &remote)[0].unwrap();
    let before = phones[1].0.plan();
    remote.script([Some(Fault::OtherBytes)]);
    let (phone, id) = &mut phones[1];
    exchange(phone, *id, &remote)[1].unwrap();
    assert_eq!(phone.plan(), before);
    match run(&mut phone.engine, Command::Places) {
        Ok(Reply::Places(places)) => {
            assert!(places[0].refused.iter().any(|(why, _)| *why == PlaceTrouble::OtherBytes), "{places:?}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_full_phone_loses_nothing_that_comes() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    phones[0].0.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    let (phone, id) = &mut phones[0];
    exchange(phone, *id, &remote)[0].unwrap();
    let (phone, id) = &mut phones[1];
    phone.store.fail_next_commit(StoreError::Full);
    assert_eq!(exchange(phone, *id, &remote)[1], Err(Broke::Phone(Closed::Full)));
    settle(&mut phones, &remote);
    assert_eq!(phones[1].0.plan(), phones[0].0.plan());
}

#[test]
fn nothing_goes_to_a_place_that_was_left_and_nothing_that_is_not_shared() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    assert!(standing(&remote) > 0);
    let (phone, id) = &mut phones[0];
    let left = block_on(round::clear(&mut Beside(&mut phone.engine, *id), &remote)).unwrap();
    assert_eq!((left, standing(&remote)), (0, 0), "what can be taken away is");
    phone.run(Command::LeavePlace { place: *id, clear: false }).unwrap();
    assert_eq!(exchange(phone, *id, &remote), [Err(Broke::Phone(Closed::Gone)); 2]);
    // A plan that only this phone has goes nowhere.
    let mut alone = Phone::new();
    alone.start(Party::Person);
    let id = connect(&mut alone);
    exchange(&mut alone, id, &remote)[0].unwrap();
    assert_eq!(standing(&remote), 0);
}

#[test]
fn how_it_goes_is_told() {
    let ([(mut phone, id), _], _) = pair();
    assert!(block_on(phone.engine.stands(id, Stand::Trouble(PlaceTrouble::Access))).unwrap());
    assert!(!block_on(phone.engine.stands(id, Stand::Trouble(PlaceTrouble::Access))).unwrap(), "once");
    match run(&mut phone.engine, Command::Places) {
        Ok(Reply::Places(places)) => assert_eq!(places[0].stand, Stand::Trouble(PlaceTrouble::Access)),
        other => panic!("{other:?}"),
    }
}

/// What may happen next.
#[derive(Debug, Clone)]
enum Step {
    Write(usize, u8),
    Exchange(usize, Option<u8>),
    Kill(usize),
    Lose,
    Full(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        4 => (0..2usize, any::<u8>()).prop_map(|(who, what)| Step::Write(who, what)),
        6 => (0..2usize, proptest::option::of(any::<u8>())).prop_map(|(who, fault)| Step::Exchange(who, fault)),
        1 => (0..2usize).prop_map(Step::Kill),
        1 => Just(Step::Lose),
        1 => (0..2usize).prop_map(Step::Full),
    ];
    proptest::collection::vec(step, 1..24)
}

fn fault(number: u8) -> Fault {
    match number % 12 {
        0 => Fault::Before(Trouble::Unreached),
        1 => Fault::After(Trouble::Unreached),
        2 => Fault::Part(usize::from(number / 12)),
        3 => Fault::PartUnsaid(1, Trouble::Broken),
        4 => Fault::Refuse(0, Trouble::TooLarge),
        5 => Fault::Late(2),
        6 => Fault::Shuffled,
        7 => Fault::Replayed,
        8 => Fault::Forgotten,
        9 => Fault::NamesOnly,
        10 => Fault::Few(1),
        _ => Fault::OtherBytes,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 48 } else { 2_000 }))]

    /// Whatever a network, a place and a killed page do: afterwards both hold all that either wrote.
    #[test]
    fn random_days_come_to_one_plan(steps in steps()) {
        let (mut phones, remote) = pair();
        let mut written = Vec::new();
        for (number, step) in (0u8..).zip(steps) {
            match step {
                Step::Write(who, what) => {
                    let line = LineId::from_bytes([100 + number; 10]);
                    let words = format!("{what} of {number}");
                    let by = if who == 0 { Party::Person } else { Party::Worker };
                    phones[who].0.act(by, goal(line, &words)).unwrap();
                    written.push(words);
                }
                Step::Exchange(who, number) => {
                    let mut twice = number.map(fault);
                    remote.answer_with(move |_: Op| twice.take());
                    let (phone, id) = &mut phones[who];
                    let _ = exchange(phone, *id, &remote);
                }
                Step::Kill(who) => phones[who].0.later(0),
                Step::Lose => remote.lose_everything(),
                Step::Full(who) => {
                    let (phone, id) = &mut phones[who];
                    phone.store.fail_next_commit(StoreError::Full);
                    let _ = exchange(phone, *id, &remote);
                    // There is room again, whether or not it was wanted.
                    let draft = Command::KeepDraft { place: "a".to_owned(), text: "b".to_owned() };
                    let _ = phone.run(draft);
                }
            }
        }
        remote.answer_with(|_| None);
        for (phone, _) in &mut phones {
            // A tap on "try now", and a phone that has room again.
            let _ = phone.run(Command::KeepNow);
            phone.later(0);
        }
        settle(&mut phones, &remote);
        let plans = [phones[0].0.plan(), phones[1].0.plan()];
        prop_assert_eq!(&plans[0], &plans[1]);
        let all = format!("{:?}", plans[0]);
        for words in written {
            prop_assert!(all.contains(&words), "{} is lost", words);
        }
        prop_assert_eq!(waiting(&mut phones[0].0), 0);
    }
}

#[test]
fn a_line_that_both_changed_keeps_both_words() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    phones[0].0.act(Party::Person, reword("A home near my sister")).unwrap();
    phones[1].0.act(Party::Worker, reword("A home with a garden")).unwrap();
    settle(&mut phones, &remote);
    let plan = format!("{:?}", phones[0].0.plan());
    assert!(plan.contains("near my sister") && plan.contains("with a garden"));
    assert_eq!(phones[0].0.plan(), phones[1].0.plan());
}
