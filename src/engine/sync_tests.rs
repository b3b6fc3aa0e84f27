//! Phones that keep one plan in step through a place that goes wrong: all come to the same plan, nothing
//! typed is lost, nothing goes to whom it should not (S23).

mod days;
mod deciding;
mod model;

use super::Engine;
use super::sharing_tests::{OTHER_GOAL, Phone, SPACE, goal, grant, reword, two_phones};
use super::tests::run;
use crate::domain::{May, Party, Profile, Relation, Scope, SpaceId, Why};
use crate::protocol::{Command, PlaceId, PlaceTrouble, Reply, Shown, Stand, Taken};
use crate::store::{MemoryStore, StoreError};
use crate::sync::{
    Broke, Closed, Cursor, Desk, Fault, Kind, Locator, MemoryRemote, Name, Object, Op, Place, Pushed, Spare, Trouble,
    round,
};
use futures::executor::block_on;

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

    async fn left(&mut self, left: usize) -> Result<(), Closed> {
        self.0.left_at(self.1, left).await.map(drop)
    }

    async fn in_doubt(&mut self) -> Result<(), Closed> {
        self.0.in_doubt(self.1).await
    }

    async fn misses(&mut self, space: Locator, names: &[Name]) -> Result<bool, Closed> {
        self.0.misses(self.1, space, names).await
    }

    async fn counted(&mut self, space: Locator, names: &[Name]) -> Result<(), Closed> {
        self.0.counted(self.1, space, names).await
    }

    async fn spare(&mut self, space: Locator, names: &[Name]) -> Result<Spare, Closed> {
        self.0.spare(self.1, space, names).await
    }

    async fn cleared(&mut self, space: Locator) -> Result<(), Closed> {
        self.0.cleared(self.1, space).await
    }

    async fn other_bytes(&mut self, names: Vec<Name>) -> Result<(), Closed> {
        self.0.other_bytes(self.1, names).await
    }

    async fn wanted(&mut self) -> Result<Vec<Name>, Closed> {
        self.0.wanted_parts(self.1).await
    }

    async fn parts_came(&mut self, parts: Vec<Object>, not_there: Vec<Name>) -> Result<(), Closed> {
        self.0.parts_came(self.1, parts, &not_there).await
    }
}

pub(super) fn connect(phone: &mut Phone) -> PlaceId {
    connect_to(phone, "sync")
}

fn connect_to(phone: &mut Phone, name: &str) -> PlaceId {
    let address = format!("https://{name}.example/team");
    let place = Place::new(Kind::CouchDb, &address, "ada", "s3cret", "").unwrap();
    match phone.run(Command::Connect { invitation: place.to_bytes() }) {
        Ok(Reply::Places(places)) => places.last().unwrap().id,
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
fn a_place_that_was_put_back_to_an_earlier_state_is_looked_through_at_once() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let before = remote.snapshot();
    phones[0].0.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    settle(&mut phones, &remote);
    let (phone, id) = &mut phones[0];
    assert_eq!(block_on(phone.engine.is_to_be_counted(*id)), Ok(false), "it was counted just now");
    remote.roll_back(&before);
    exchange(phone, *id, &remote)[1].unwrap();
    assert_eq!(block_on(phone.engine.is_to_be_counted(*id)), Ok(true), "what it said to be there may be gone");
    block_on(round::look_through(&mut Beside(&mut phone.engine, *id), &remote)).unwrap();
    assert!(waiting(phone) > 0, "a line that is not there any more is not said to be");
    exchange(phone, *id, &remote)[0].unwrap();
    assert_eq!((waiting(phone), block_on(phone.engine.is_to_be_counted(*id))), (0, Ok(false)));
}

#[test]
fn what_is_missing_from_a_whole_folder_is_noticed() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let (phone, id) = &mut phones[0];
    let names: Vec<Name> = remote.dump().iter().map(|object| object.name).collect();
    let space = names[0].space;
    assert_eq!(block_on(phone.engine.misses(*id, space, &names)), Ok(false));
    for at in 0..names.len() {
        let rest: Vec<Name> = names.iter().enumerate().filter(|(other, _)| *other != at).map(|(_, n)| *n).collect();
        assert_eq!(block_on(phone.engine.misses(*id, space, &rest)), Ok(true), "{at}");
    }
    assert_eq!(block_on(phone.engine.misses(*id, [0xEE; 16], &[])), Ok(false), "no plan of this phone's");
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
    drop(phone.engine.take_came());
    phone.store.fail_next_commit(StoreError::Full);
    assert_eq!(exchange(phone, *id, &remote)[1], Err(Broke::Phone(Closed::Full)));
    settle(&mut phones, &remote);
    assert_eq!(phones[1].0.plan(), phones[0].0.plan());
    assert_eq!(phones[1].0.engine.take_came(), [SPACE], "the screen is told of it");
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

#[test]
fn a_plan_that_cannot_be_read_keeps_no_other_waiting() {
    let (mut phones, remote) = pair();
    // Sam sees the plan of someone else too.
    let other = SpaceId::from_bytes([8; 32]);
    let mut ana = Phone::new();
    let (person, worker) = (Profile { name: "Ana".to_owned(), picture: None }, Profile::default());
    ana.run(Command::Start { space: other, person, worker, mine: Party::Person }).unwrap();
    let shown = Shown { language: "en".to_owned(), text: "May Sam see it?".to_owned() };
    let (ask, grant) = (phones[1].0.ask(), grant("Sam", Relation::Worker, May::Write));
    let let_in = Command::LetIn { space: other, ask, scope: Scope::Plan, grant, spoken: false, shown };
    let Ok(Reply::LetIn { packet, .. }) = ana.run(let_in) else { panic!("let in") };
    phones[1].0.bring(packet);
    let id = connect(&mut ana);
    settle(&mut phones, &remote);
    let write = |phone: &mut Phone, words: &str| {
        let (act, why) = (goal(OTHER_GOAL, words), Why::default());
        phone.run(Command::Do { space: other, by: Party::Person, act, why }).unwrap();
    };
    write(&mut ana, "A course");
    assert_eq!(exchange(&mut ana, id, &remote), [Ok(()), Ok(())]);
    phones[0].0.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    let (carla, carlas) = &mut phones[0];
    assert_eq!(exchange(carla, *carlas, &remote), [Ok(()), Ok(())]);

    // Ana's plan is damaged on Sam's phone.
    let (sam, id) = &mut phones[1];
    let kept = block_on(sam.engine.records.shared(other)).unwrap().unwrap().expected;
    let good: Vec<_> = kept.into_iter().map(|(key, bytes)| (key, bytes.unwrap())).collect();
    good.iter().for_each(|(key, _)| sam.store.damage(*key, vec![0; 99]));
    sam.open_again();
    assert_eq!(exchange(sam, *id, &remote), [Ok(()), Ok(())]);
    block_on(round::look_through(&mut Beside(&mut sam.engine, *id), &remote)).unwrap();
    assert_eq!(sam.plan().goals.len(), 2, "Carla's comes in");
    let Ok(Reply::Places(places)) = sam.run(Command::Places) else { panic!("told") };
    assert!(places[0].refused.iter().any(|(why, count)| *why == PlaceTrouble::Unread && *count > 0), "{places:?}");
    sam.act(Party::Worker, reword("What Sam writes goes out")).unwrap();
    assert_eq!(exchange(sam, *id, &remote), [Ok(()), Ok(())]);

    // Mended, it comes in.
    good.into_iter().for_each(|(key, bytes)| sam.store.damage(key, bytes));
    sam.open_again();
    settle(&mut phones, &remote);
    let shown = phones[1].0.run(Command::Show { space: other });
    assert!(matches!(shown, Ok(Reply::Plan(plan)) if plan.goals.len() == 1));
    let Ok(Reply::Places(places)) = phones[1].0.run(Command::Places) else { panic!("told") };
    assert_eq!(places[0].refused, []);
    assert_eq!(phones[0].0.plan(), phones[1].0.plan());
}
