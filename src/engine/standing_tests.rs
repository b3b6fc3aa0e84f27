//! What is told of a line, and of how long work goes, against a place that goes wrong.

use super::sharing_tests::{GOAL, OTHER_GOAL, Phone, SPACE, goal, reword};
use super::sync_tests::{connect, exchange, pair, settle};
use super::tests::NOON;
use crate::domain::{LineId, Moment, Party};
use crate::protocol::{Command, LineAt, Place, PlaceTrouble, Progress, Reply, Stand};
use crate::sync::{Fault, MemoryRemote, Trouble};
use futures::executor::block_on;

fn line_at(phone: &mut Phone, line: LineId) -> Vec<LineAt> {
    match phone.run(Command::LineAt { space: SPACE, lines: vec![line] }) {
        Ok(Reply::LineAt(told)) => told.into_iter().map(|(_, at)| at).collect(),
        other => panic!("{other:?}"),
    }
}

fn place(phone: &mut Phone) -> Place {
    match phone.run(Command::Places) {
        Ok(Reply::Places(mut places)) => places.remove(0),
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_the_line_that_is_not_there_yet_is_said_to_wait() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let (phone, id) = &mut phones[0];
    assert_eq!(line_at(phone, GOAL), [LineAt::There]);
    phone.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    // In no log yet; in a log and not sent; sent; sent and lost again.
    let waits = [LineAt::Waits(Some(Moment(NOON)))];
    assert_eq!((line_at(phone, OTHER_GOAL), line_at(phone, GOAL)), (waits.to_vec(), vec![LineAt::There]));
    remote.script([Some(Fault::Before(Trouble::Unreached))]);
    exchange(phone, *id, &remote)[0].unwrap_err();
    assert_eq!((line_at(phone, OTHER_GOAL), line_at(phone, GOAL)), (waits.to_vec(), vec![LineAt::There]));
    phone.later(3);
    assert_eq!(line_at(phone, OTHER_GOAL), waits, "the day on which it was written, not today");
    exchange(phone, *id, &remote)[0].unwrap();
    assert_eq!(line_at(phone, OTHER_GOAL), [LineAt::There]);
    phone.act(Party::Person, reword("A home near my sister")).unwrap();
    assert_eq!(line_at(phone, GOAL), [LineAt::Waits(Some(Moment(NOON + 3 * 86_400_000)))]);
    assert_eq!(line_at(phone, OTHER_GOAL), [LineAt::There]);
}

#[test]
fn a_line_that_a_place_did_not_take_says_why() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let (phone, id) = &mut phones[0];
    phone.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    remote.script([Some(Fault::Refuse(0, Trouble::TooLarge))]);
    exchange(phone, *id, &remote)[0].unwrap();
    block_on(phone.engine.is_in_step(*id)).unwrap();
    block_on(phone.engine.stands(*id, Stand::InStep)).unwrap();
    assert_eq!(line_at(phone, OTHER_GOAL), [LineAt::Aside(PlaceTrouble::TooLarge)]);
    assert_eq!(line_at(phone, GOAL), [LineAt::There]);
    let told = place(phone);
    assert_eq!((told.waiting, told.refused), (vec![], vec![(PlaceTrouble::TooLarge, 1)]));
    assert_ne!(told.stand, Stand::InStep, "something of it is not there");
}

#[test]
fn a_plan_that_goes_nowhere_is_at_no_place() {
    let mut alone = Phone::new();
    alone.start(Party::Person);
    alone.act(Party::Person, goal(GOAL, "A door that locks")).unwrap();
    connect(&mut alone);
    assert_eq!(line_at(&mut alone, GOAL), []);
}

#[test]
fn what_was_just_written_is_never_told_as_there() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let (phone, id) = &mut phones[0];
    block_on(phone.engine.stands(*id, Stand::InStep)).unwrap();
    assert_eq!(place(phone).stand, Stand::InStep);
    phone.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    let told = place(phone);
    assert_eq!((told.stand, told.waiting), (Stand::Working, vec![(SPACE, 1)]));
}

#[test]
fn having_nothing_to_send_mends_no_trouble_and_hearing_of_the_place_does() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let (phone, id) = &mut phones[0];
    let stand = |phone: &mut Phone| place(phone).stand;
    for trouble in [Stand::Beginning, Stand::Trouble(PlaceTrouble::Access), Stand::Trouble(PlaceTrouble::Unreached)] {
        block_on(phone.engine.stands(*id, trouble)).unwrap();
        block_on(phone.engine.nothing_waits(*id, false)).unwrap();
        assert_eq!(stand(phone), trouble);
        assert!(block_on(phone.engine.answers(*id)).unwrap(), "it is back");
        assert_eq!(stand(phone), Stand::InStep);
    }
    // A place that can be read and takes nothing stays in trouble while something waits.
    phone.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
    block_on(phone.engine.stands(*id, Stand::Trouble(PlaceTrouble::Access))).unwrap();
    assert!(!block_on(phone.engine.answers(*id)).unwrap());
    assert_eq!(stand(phone), Stand::Trouble(PlaceTrouble::Access));
    exchange(phone, *id, &remote)[0].unwrap();
    block_on(phone.engine.nothing_waits(*id, true)).unwrap();
    assert_eq!(stand(phone), Stand::InStep);
}

#[test]
fn long_work_is_told_as_it_goes() {
    let (mut phones, _) = pair();
    let remote = MemoryRemote::default();
    for number in 0..120u8 {
        let line = LineId::from_bytes([number; 10]);
        let (phone, id) = &mut phones[0];
        phone.act(Party::Person, goal(line, "A small thing")).unwrap();
        // Each goes into a piece of its own, and none gets through.
        remote.script([Some(Fault::Before(Trouble::Unreached))]);
        exchange(phone, *id, &remote)[0].unwrap_err();
    }
    let (phone, id) = &mut phones[0];
    let Some(Progress { done: 0, known }) = place(phone).going else { panic!("{:?}", place(phone)) };
    assert!(known > 100);
    remote.script([Some(Fault::Part(50)), Some(Fault::Before(Trouble::Unreached))]);
    exchange(phone, *id, &remote)[0].unwrap_err();
    assert_eq!(place(phone).going, Some(Progress { done: 50, known }));
    exchange(phone, *id, &remote)[0].unwrap();
    assert_eq!(place(phone).going, None, "it ended");
}

#[test]
fn what_a_place_says_is_left_is_told_and_never_goes_backwards() {
    let (mut phones, _) = pair();
    let (phone, id) = &mut phones[0];
    let mut told = |left: usize| {
        block_on(phone.engine.left_at(*id, left)).unwrap();
        // That nothing of what it told is lacking here does not end what it has not told yet.
        assert_eq!(block_on(phone.engine.lacks(*id, &[])), Ok(vec![]));
        place(phone).coming
    };
    assert_eq!(told(400), Some(Progress { done: 0, known: 400 }));
    assert_eq!(told(150), Some(Progress { done: 250, known: 400 }));
    assert_eq!(told(200), Some(Progress { done: 250, known: 400 }), "others wrote meanwhile");
    assert_eq!(told(0), None, "all is here");
}
