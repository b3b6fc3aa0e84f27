//! A plan that is long: who comes late fetches little, and a place does not grow with its age.

use super::sharing_tests::{Phone, SPACE, goal, grant, sam, today};
use super::sync_tests::{Beside, connect, exchange, pair, settle, standing, waiting};
use crate::domain::{Grant, LineId, May, Party, Relation, Scope};
use crate::protocol::{Command, PlaceId, Reply, Shown, Taken};
use crate::sync::{MemoryRemote, Op, round};
use futures::executor::block_on;

/// Writes so many goals, each in a piece of its own at the place.
fn write(phone: &mut Phone, id: PlaceId, remote: &MemoryRemote, from: u16, count: u16) {
    for number in from..from + count {
        let mut line = [0; 10];
        line[..2].copy_from_slice(&number.to_be_bytes());
        phone.act(Party::Person, goal(LineId::from_bytes(line), &format!("Wish {number}"))).unwrap();
        assert_eq!(block_on(round::send(&mut Beside(&mut phone.engine, id), remote)).map(|_| ()), Ok(()));
    }
}

/// Lets someone in who is handed the keys alone: everything else comes from the place.
fn welcome(host: &mut Phone, newcomer: &mut Phone, grant: Grant) {
    let ask = newcomer.ask();
    let shown = Shown { language: "en".to_owned(), text: "May they see your plan?".to_owned() };
    let let_in = Command::LetIn { space: SPACE, ask, scope: Scope::Plan, grant, spoken: false, shown };
    let Ok(Reply::LetIn { welcome, .. }) = host.run(let_in) else { panic!("not let in") };
    assert!(matches!(newcomer.take(welcome), Ok(Taken::Joined { .. })));
}

fn confirm(phones: &mut [(Phone, PlaceId)], remote: &MemoryRemote) {
    for _ in 0..2 {
        for (phone, id) in phones.iter_mut() {
            phone.later(0);
            assert_eq!(exchange(phone, *id, remote), [Ok(()), Ok(())]);
        }
    }
}

fn fetched(remote: &MemoryRemote) -> usize {
    remote.asked().into_iter().map(|op| if let Op::Fetch(count) = op { count } else { 0 }).sum()
}

#[test]
fn who_comes_late_fetches_a_checkpoint_and_what_came_after() {
    let (mut phones, remote) = pair();
    let (carla, id) = &mut phones[0];
    write(carla, *id, &remote, 0, 270);
    let mut late = Phone::new();
    welcome(&mut phones[0].0, &mut late, grant("Ana", Relation::Worker, May::Write));
    let (carla, id) = &mut phones[0];
    assert_eq!(exchange(carla, *id, &remote), [Ok(()), Ok(())]);
    let id = connect(&mut late);
    drop(remote.asked());
    // As from a place that tells names alone.
    block_on(round::look_through(&mut Beside(&mut late.engine, id), &remote)).unwrap();
    let count = fetched(&remote);
    assert!(count < 40, "{count} pieces of {}", standing(&remote));
    assert_eq!(late.plan(), phones[0].0.plan());
    // It is as good as any other phone: it writes, and is read.
    let mut all: Vec<(Phone, PlaceId)> = phones.into_iter().chain([(late, id)]).collect();
    all[2].0.act(Party::Worker, goal(LineId::from_bytes([200; 10]), "From Ana")).unwrap();
    settle(&mut all, &remote);
    assert_eq!(all[2].0.plan(), all[0].0.plan());
    assert_eq!(all[1].0.plan(), all[0].0.plan());
    assert_eq!(waiting(&mut all[2].0), 0);
}

#[test]
fn a_place_gets_rid_of_what_nobody_needs_and_of_nothing_else() {
    let (mut phones, remote) = pair();
    let (carla, id) = &mut phones[0];
    write(carla, *id, &remote, 0, 270);
    let all = standing(&remote);
    assert!(all > 270);
    let (carla, id) = &mut phones[0];
    block_on(round::look_through(&mut Beside(&mut carla.engine, *id), &remote)).unwrap();
    assert_eq!(standing(&remote), all, "Sam has not said that he has it");
    let (worker, id) = &mut phones[1];
    exchange(worker, *id, &remote)[1].unwrap();
    confirm(&mut phones, &remote);
    settle(&mut phones, &remote);
    let left = standing(&remote);
    assert!(left < 60, "{left} of {all}");
    assert_eq!([waiting(&mut phones[0].0), waiting(&mut phones[1].0)], [0, 0], "and nobody brings it back");
    // A place that loses all of it gets as little again.
    remote.lose_everything();
    settle(&mut phones, &remote);
    assert!((1..60).contains(&standing(&remote)), "{}", standing(&remote));
    // Whoever is let in now has everything; by whomever.
    let mut tablet = Phone::new();
    welcome(&mut phones[0].0, &mut tablet, grant("Carla", Relation::Myself, May::Own));
    let id = connect(&mut tablet);
    let mut phones: Vec<(Phone, PlaceId)> = phones.into_iter().chain([(tablet, id)]).collect();
    settle(&mut phones, &remote);
    assert_eq!(phones[2].0.plan(), phones[0].0.plan());
    let mut ana = Phone::new();
    welcome(&mut phones[2].0, &mut ana, Grant { until: today(), ..sam() });
    let id = connect(&mut ana);
    phones.push((ana, id));
    settle(&mut phones, &remote);
    assert_eq!(phones[3].0.plan(), phones[0].0.plan());
    assert_eq!(waiting(&mut phones[0].0), 0);
}

#[test]
fn nothing_goes_before_what_stands_in_for_it_was_read_there() {
    let (mut phones, remote) = pair();
    let (carla, id) = &mut phones[0];
    write(carla, *id, &remote, 0, 270);
    let (worker, id) = &mut phones[1];
    exchange(worker, *id, &remote)[1].unwrap();
    confirm(&mut phones, &remote);
    let all = standing(&remote);
    // The place lists the checkpoint, and gives other bytes.
    remote.answer_with(|op| matches!(op, Op::Fetch(_)).then_some(crate::sync::Fault::OtherBytes));
    let (carla, id) = &mut phones[0];
    block_on(round::look_through(&mut Beside(&mut carla.engine, *id), &remote)).unwrap();
    assert_eq!(standing(&remote), all);
    remote.mend();
    block_on(round::look_through(&mut Beside(&mut carla.engine, *id), &remote)).unwrap();
    assert!(standing(&remote) < 60);
}

#[test]
fn a_packet_for_someone_new_is_short_too() {
    let (mut phones, remote) = pair();
    let (carla, id) = &mut phones[0];
    write(carla, *id, &remote, 0, 270);
    let whole: usize = remote.dump().iter().map(|object| object.bytes.len()).sum();
    let mut late = Phone::new();
    let ask = late.ask();
    let packet = carla.let_in(ask, Scope::Plan, grant("Ana", Relation::Worker, May::Write)).unwrap();
    assert!(packet.len() * 4 < whole, "{} bytes of {whole}", packet.len());
    assert!(matches!(late.take(packet), Ok(Taken::Joined { .. })));
    assert_eq!(late.plan(), carla.plan());
}
