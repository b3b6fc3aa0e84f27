//! What a member with a changed app, a server or a stranger could do to a space, each by name
//! (security.md section 8).

use super::act::{self, Cut, PolicyAct, Record};
use super::epoch::{EpochKey, Rotation};
use super::state::{Ack, Envelope};
use super::take::{CHANGES, Changes, DEFLATED, PACK, POLICY};
use super::tests::{Asking, Drawn, NOON, Phone, asking, consent, grant, live, meet, steps, today, worker};
use super::*;
use crate::crypto::DeviceSecret;
use crate::crypto::device::PublicKeys;
use crate::crypto::random::{NoRandom, Random};
use crate::domain::{DeviceId, Ended, Grant, May, Phrase, Relation};
use proptest::prelude::*;
use serde_bytes::ByteBuf;
use std::collections::BTreeSet;

fn myself() -> Grant {
    Grant { why: Phrase::default(), ..grant(Relation::Myself, May::Own, false) }
}

/// Carla's phone, and Sam, Ana and others who may write, each of whom has all that there is.
fn together<const N: usize>(seed: u64) -> (Phone, [Phone; N], Drawn) {
    let mut random = Drawn(seed);
    let mut carla = Phone::begin(false, &mut random);
    let mut others: [Phone; N] = std::array::from_fn(|_| carla.let_in(worker(), &mut random).unwrap());
    others.iter_mut().for_each(|other| drop(other.take_from(&carla)));
    (carla, others, random)
}

/// Writes what no honest app would.
fn force(phone: &mut Phone, form: (u8, u8), body: &[u8], random: &mut Drawn) -> Envelope {
    let epoch = phone.space.members.epoch_to_write().and_then(|id| phone.space.epochs.get(&id)).unwrap().clone();
    let envelope = phone.space.append(&epoch, form, body, random).unwrap().unwrap();
    phone.envelopes.insert((envelope.device, envelope.seq), envelope.bytes.clone());
    envelope
}

fn force_act(phone: &mut Phone, act: PolicyAct, random: &mut Drawn) -> Envelope {
    let record = Record { v: act::VERSION, heads: phone.space.members.heads.clone(), at: NOON, act };
    force(phone, (POLICY, 0), &write(&record), random)
}

fn changes(changes: Vec<Vec<u8>>, acks: Vec<Ack>) -> Vec<u8> {
    write(&Changes { heads: Vec::new(), acks, changes: changes.into_iter().map(ByteBuf::from).collect() })
}

/// An epoch that `maker` made and handed to `holders`, with a number that beats all others.
fn planted(maker: &Phone, holders: &[&Phone], random: &mut Drawn) -> (EpochKey, Rotation) {
    let key = EpochKey::make(&maker.space.id, random).unwrap();
    let members: Vec<(DeviceId, PublicKeys)> =
        holders.iter().map(|phone| (phone.me(), phone.space.keys.public())).collect();
    let rotation = Rotation::new(&maker.space.id, &key, u32::MAX, &maker.space.epochs, &members, random).unwrap();
    (key, rotation)
}

#[test]
fn a_key_that_a_member_planted_before_they_were_stopped_is_not_written_with() {
    let (mut carla, [mut sam, mut ana], mut random) = together(101);
    let (key, rotation) = planted(&sam, &[&carla, &ana], &mut random);
    force_act(&mut sam, PolicyAct::Rotate { rotation }, &mut random);
    carla.take_from(&sam);
    ana.take_from(&sam);
    carla.stop(sam.me(), &mut random).unwrap();
    ana.take_from(&carla);
    for phone in [&mut carla, &mut ana] {
        phone.write("not for sam", &mut random).unwrap();
        let envelope = phone.envelopes.iter().rfind(|((device, _), _)| *device == phone.space.me()).unwrap();
        assert!(envelope::open_envelope(&phone.space.id, &key, envelope.1).is_err(), "sam could open it");
    }
    sam.take_from(&carla);
    sam.take_from(&ana);
    assert!(!sam.has("not for sam"));
    ana.take_from(&carla);
    assert!(ana.has("not for sam"));
}

#[test]
fn nobody_decides_how_much_of_their_own_log_counts() {
    let (mut carla, [mut sam], mut random) = together(102);
    let cut = Cut { count: u64::MAX, last: Digest::default() };
    let act = PolicyAct::Remove { device: sam.me(), how: Ended::Stopped, cut, rotation: None };
    force_act(&mut sam, act, &mut random);
    carla.take_from(&sam);
    assert!(carla.space.members().is_in(&sam.me()), "who leaves is stopped by the person");
    carla.stop(sam.me(), &mut random).unwrap();
    let body = changes(vec![b"after the stop".to_vec()], Vec::new());
    force(&mut sam, (CHANGES, 0), &body, &mut random);
    carla.take_from(&sam);
    assert!(!carla.has("after the stop"));
    assert_eq!(carla.space.late(&sam.me()).len(), 1);
}

#[test]
fn an_ask_with_keys_that_no_device_has_is_refused_and_leaves_the_log_whole() {
    let (mut carla, [mut sam], mut random) = together(103);
    let good = asking(&mut random);
    let mut one = [0; 32];
    one[0] = 1;
    let right = good.ask.keys;
    for keys in [
        PublicKeys { x: [0; 32], ..right },
        PublicKeys { x: one, ..right },
        PublicKeys { ed: [0; 32], ..right },
        PublicKeys { ed: one, ..right },
    ] {
        let mut ask = good.ask.clone();
        ask.keys = keys;
        let before = carla.space.to_bytes();
        let yes = consent(worker(), &mut random);
        assert_eq!(carla.space.let_in(&ask, &yes, NOON, &mut random).err(), Some(SpaceError::BadKeys));
        assert_eq!(carla.space.to_bytes(), before, "{keys:?}");
        // Another app of the person's might let them in all the same: the record is not learned.
        let act = PolicyAct::Admit { keys, consent: Box::new(yes.consent().clone()), epochs: Vec::new() };
        force_act(&mut carla, act, &mut random);
        sam.take_from(&carla);
        assert!(!sam.space.members().devices.contains_key(&keys.device(&sam.space.id)));
    }
    carla.write("goes on", &mut random).unwrap();
    sam.take_from(&carla);
    assert!(sam.has("goes on"));
}

/// Gives random bytes so many times, and then none.
struct Drying(u32, Drawn);

impl Random for Drying {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
        self.0 = self.0.checked_sub(1).ok_or(NoRandom)?;
        self.1.fill(bytes)
    }
}

#[test]
fn letting_in_that_breaks_off_halfway_was_never_begun() {
    let (mut carla, [mut sam, ana], mut random) = together(104);
    carla.stop(ana.me(), &mut random).unwrap();
    let asked = asking(&mut random);
    let yes = consent(worker(), &mut random);
    let before = carla.space.to_bytes();
    let mut breaks = 0;
    let written = loop {
        match carla.space.let_in(&asked.ask, &yes, NOON, &mut Drying(breaks, Drawn(9))) {
            Ok(written) => break written,
            Err(error) => assert_eq!(error, SpaceError::NoRandom(NoRandom)),
        }
        assert_eq!(carla.space.to_bytes(), before, "after {breaks} draws");
        breaks += 1;
    };
    assert!(breaks > 1);
    carla.keep(&written);
    sam.take_from(&carla);
    assert!(sam.space.members().is_in(&asked.ask.keys.device(&sam.space.id)));
}

#[test]
fn a_body_that_inflates_to_more_than_a_phone_holds_is_refused() {
    let (mut carla, [mut sam], mut random) = together(105);
    // A list of sixteen million empty changes: sixteen kilobytes, and half a gigabyte once it is read.
    let empty = write(&Changes { heads: Vec::new(), acks: Vec::new(), changes: Vec::new() });
    let mut bomb = empty.get(..empty.len() - 1).unwrap().to_vec();
    bomb.extend([0x9a, 0x00, 0xff, 0xff, 0xff]);
    bomb.resize(bomb.len() + 0x00ff_ffff, 0x40);
    let body = miniz_oxide::deflate::compress_to_vec(&bomb, 8);
    assert!(body.len() < 20_000);
    force(&mut sam, (PACK, DEFLATED), &body, &mut random);
    sam.write("after it", &mut random).unwrap();
    carla.take_from(&sam);
    assert_eq!(carla.let_in, [b"after it".to_vec()], "the rest goes on");
}

#[test]
fn what_a_member_claims_to_have_is_believed_without_harm() {
    let (mut carla, others, mut random) = together::<2>(106);
    for mut other in others {
        let acks = (0..2).map(|n| Ack { device: DeviceId([n; 16]), count: u64::MAX, last: Digest::default() });
        let body = changes(Vec::new(), acks.collect());
        force(&mut other, (CHANGES, 0), &body, &mut random);
        let many = vec![Ack { device: DeviceId([9; 16]), count: 1, last: Digest::default() }; 3_000];
        let body = miniz_oxide::deflate::compress_to_vec(&changes(Vec::new(), many), 8);
        force(&mut other, (PACK, DEFLATED), &body, &mut random);
        carla.take_from(&other);
    }
    assert_eq!(carla.space.missing(), u64::MAX);
    assert!(carla.space.to_bytes().len() < 16 * 1024, "nothing of it is kept");
}

#[test]
fn two_who_only_confirm_come_to_an_end() {
    let (mut carla, [mut sam], mut random) = together(107);
    sam.write("a course", &mut random).unwrap();
    let mut exchanges = 0;
    loop {
        let mut wrote = false;
        for _ in 0..2 {
            carla.take_from(&sam);
            for phone in [&mut carla, &mut sam] {
                if phone.space.owes_ack() {
                    let written = phone.space.write(Vec::new(), false, NOON, &mut random).unwrap();
                    phone.keep(&written);
                    wrote = true;
                }
            }
            sam.take_from(&carla);
        }
        if !wrote {
            break;
        }
        exchanges += 1;
        assert!(exchanges < 4, "they would go on for ever");
    }
    assert_eq!(carla.space.missing() + sam.space.missing(), 0);
}

#[test]
fn a_member_who_floods_the_record_of_who_is_in_is_held_to_a_thousand() {
    let (mut carla, [mut sam], mut random) = together(108);
    let act = PolicyAct::Remove { device: carla.me(), how: Ended::Lost, cut: Cut::default(), rotation: None };
    let flood: Vec<Vec<u8>> = (0..1_100).map(|_| force_act(&mut sam, act.clone(), &mut random).bytes).collect();
    carla.take(flood);
    assert_eq!(carla.space.kept.policies.iter().filter(|policy| policy.device == sam.me()).count(), 1_000);
    assert_eq!(carla.space.mine(), Some(May::Own));
    carla.stop(sam.me(), &mut random).unwrap();
}

#[test]
fn a_worker_who_claims_to_be_an_owner_goes_when_the_person_says_so() {
    for seed in 120..128 {
        let mut random = Drawn(seed);
        let mut carla = Phone::begin(false, &mut random);
        let mut sam = carla.let_in(grant(Relation::Worker, May::Write, true), &mut random).unwrap();
        let claim = consent(myself(), &mut random).consent().clone();
        let keys = sam.space.keys.public();
        let act = PolicyAct::Admit { keys, consent: Box::new(claim), epochs: Vec::new() };
        force_act(&mut sam, act, &mut random);
        carla.take_from(&sam);
        // Apart, the person stops him, and he brings in a phone of his as the person's.
        let asking = asking(&mut random);
        let written = sam.space.replace(&asking.ask, NOON, today(), &mut random).unwrap();
        sam.keep(&written);
        carla.stop(sam.me(), &mut random).unwrap();
        carla.take_from(&sam);
        assert_eq!(carla.space.mine(), Some(May::Own));
        assert!(!carla.space.members().is_in(&sam.me()));
        assert!(!carla.space.members().is_in(&asking.ask.keys.device(&carla.space.id)));
    }
}

#[test]
fn a_record_of_a_newer_app_is_kept_and_not_acted_on() {
    let (mut carla, [mut sam], mut random) = together(109);
    let act = PolicyAct::Remove { device: sam.me(), how: Ended::Stopped, cut: Cut::default(), rotation: None };
    let record = Record { v: act::VERSION + 1, heads: Vec::new(), at: NOON, act };
    let envelope = force(&mut carla, (POLICY, 0), &write(&record), &mut random);
    carla.write("the rest goes on", &mut random).unwrap();
    sam.take_from(&carla);
    assert!(sam.space.members().is_in(&sam.me()));
    assert!(sam.envelopes.contains_key(&(envelope.device, envelope.seq)));
    assert!(sam.has("the rest goes on"));
}

#[test]
fn strangers_cannot_fill_the_room_for_what_waits() {
    let (mut carla, [mut sam], mut random) = together(110);
    for n in 0..3 {
        sam.write(&format!("line {n}"), &mut random).unwrap();
    }
    let own: Vec<Vec<u8>> =
        sam.envelopes.iter().filter(|((device, _), _)| *device == sam.me()).map(|(_, bytes)| bytes.clone()).collect();
    // All that a server knows: the head of an envelope of Sam's, with another place and made-up contents.
    let junk = |n: u64, known: bool| {
        let mut bytes = own[2].clone();
        bytes[40..48].copy_from_slice(&(n + 3).to_le_bytes());
        if !known {
            bytes[48..56].copy_from_slice(&n.to_le_bytes());
        }
        bytes
    };
    let news = carla.take((0..2_500).map(|n| junk(n, true)));
    assert_eq!((news.early, news.refused.len()), (0, 2_500), "made with no key of ours");
    let news = carla.take((0..2_500).map(|n| junk(n, false)));
    assert!(news.early <= 2_000);
    carla.take([own[2].clone()]);
    carla.take([own[0].clone(), own[1].clone()]);
    assert!((0..3).all(|n| carla.has(&format!("line {n}"))));
}

#[test]
fn a_server_that_swaps_replays_drops_forks_or_moves_is_seen_or_has_no_effect() {
    let (mut carla, [mut sam, mut ana], mut random) = together(111);
    let (other, [_elsewhere], _) = together::<1>(112);
    for n in 0..4 {
        carla.write(&format!("line {n}"), &mut random).unwrap();
    }
    let own: Vec<Vec<u8>> = carla.envelopes.values().cloned().collect();
    // Swap: the second under the name of the third. Move: into another space.
    let mut swapped = own.clone();
    let (head, _) = own[3].split_at(120);
    swapped[2].splice(..120, head.iter().copied()).for_each(drop);
    let moved: Vec<Vec<u8>> = other.envelopes.values().cloned().collect();
    let mut relabelled = moved.clone();
    relabelled.iter_mut().for_each(|bytes| bytes[8..24].copy_from_slice(&carla.space.locator()));
    for bad in [&swapped[2..3], &moved[..], &relabelled[..]] {
        let before = sam.space.to_bytes();
        assert!(sam.take(bad.to_vec()).keep.is_empty());
        sam.space.kept.early.clear();
        assert_eq!(sam.space.to_bytes(), before);
    }
    // Truncate: each one, at each length.
    for length in 0..own[3].len() {
        assert!(sam.take([own[3][..length].to_vec()]).keep.is_empty(), "{length}");
    }
    // Drop the tail: seen as soon as anyone who has it writes.
    let (early, tail) = own.split_at(own.len() - 2);
    sam.take(early.to_vec());
    assert_eq!(sam.space.missing(), 0);
    ana.take_from(&carla);
    ana.write("i have it all", &mut random).unwrap();
    sam.take(ana.envelopes.iter().filter(|((device, _), _)| *device == ana.me()).map(|(_, bytes)| bytes.clone()));
    assert_eq!(sam.space.missing(), 2);
    sam.take(tail.to_vec());
    assert_eq!(sam.space.missing(), 0);
    // Replay: any number of times.
    let lines = sam.let_in.len();
    for _ in 0..3 {
        let news = sam.take(own.clone());
        assert_eq!((news.keep.len(), news.had), (0, own.len()));
    }
    assert_eq!(sam.let_in.len(), lines);
}

#[test]
fn who_tells_two_phones_two_different_things_is_found_out_when_they_meet() {
    let (mut carla, [mut sam, mut ana], mut random) = together(113);
    let mut other = Phone {
        secret: DeviceSecret::from_bytes(*sam.secret.to_bytes()),
        space: Space::from_bytes(&sam.secret, &sam.space.to_bytes()).unwrap(),
        envelopes: sam.envelopes.clone(),
        let_in: Vec::new(),
    };
    sam.write("to carla", &mut random).unwrap();
    carla.take_from(&sam);
    other.write("to ana", &mut random).unwrap();
    ana.take_from(&other);
    assert!(carla.has("to carla") && ana.has("to ana"));
    let news = carla.take_from(&ana);
    assert!(news.refused.iter().any(|(who, why)| *who == Some(other.me()) && *why == Refusal::Forked));
    assert_eq!(carla.space.forked(), [other.me()]);
    other.write("more", &mut random).unwrap();
    ana.take_from(&carla);
    ana.take_from(&other);
    carla.take_from(&other);
    assert!(!carla.has("more"), "nothing more of theirs is let in");
}

#[test]
fn a_late_chunk_under_the_old_key_is_set_aside_and_the_new_key_is_out_of_reach() {
    let (mut carla, [mut sam, mut ana], mut random) = together(114);
    carla.stop(sam.me(), &mut random).unwrap();
    ana.take_from(&carla);
    let old: BTreeSet<KeyId> = sam.space.epochs.keys().copied().collect();
    sam.write("late", &mut random).unwrap();
    carla.take_from(&sam);
    ana.take_from(&sam);
    assert!(!carla.has("late") && !ana.has("late"));
    assert_eq!(carla.space.late(&sam.me()).len(), 1);
    // Sam's phone is given all there is, and tries every packet in it.
    sam.take_from(&carla);
    sam.take_from(&ana);
    assert_eq!(sam.space.epochs.keys().copied().collect::<BTreeSet<_>>(), old);
    let new: Vec<&EpochKey> = carla.space.epochs.values().filter(|key| !old.contains(&key.id)).collect();
    assert_eq!(new.len(), 1);
    for policy in &carla.space.kept.policies {
        if let Some(rotation) = policy.record.act.rotation().filter(|rotation| rotation.key_id() == new[0].id) {
            for key in sam.space.epochs.values() {
                assert!(rotation.climb_down(&sam.space.id, key).is_empty());
            }
            assert!(rotation.open(&sam.space.id, &sam.me(), &sam.space.keys).is_none());
            assert!(rotation.packets.iter().all(|packet| packet.device != sam.me()));
        }
    }
}

#[test]
fn a_stolen_phone_that_sends_the_persons_other_phone_away_waits_for_a_second_yes() {
    let (mut carla, [mut ana], mut random) = together(115);
    let mut stolen = carla.let_in(myself(), &mut random).unwrap();
    stolen.take_from(&carla);
    stolen.stop(carla.me(), &mut random).unwrap();
    // Not even with a second yes of its own, forced.
    let removal = stolen.space.members.devices[&carla.me()].leaving.keys().next().copied().unwrap();
    let (_, rotation) = planted(&stolen, &[&stolen, &ana], &mut random);
    force_act(&mut stolen, PolicyAct::Second { removal, rotation: rotation.clone() }, &mut random);
    // Nor with that of a worker whom nobody asked to bring the person back.
    ana.take_from(&stolen);
    force_act(&mut ana, PolicyAct::Second { removal, rotation }, &mut random);
    carla.take_from(&stolen);
    carla.take_from(&ana);
    assert_eq!(carla.space.mine(), Some(May::Own));
    carla.write("still mine", &mut random).unwrap();
}

#[test]
fn what_only_the_person_may_do_counts_for_nothing_when_a_worker_writes_it() {
    let (mut carla, [mut sam, ana], mut random) = together(116);
    let Asking { ask, .. } = asking(&mut random);
    let yes = consent(worker(), &mut random).consent().clone();
    let (_, rotation) = planted(&sam, &[&sam], &mut random);
    let cut = Cut::default();
    for act in [
        PolicyAct::Admit { keys: ask.keys, consent: Box::new(yes.clone()), epochs: Vec::new() },
        PolicyAct::Remove { device: ana.me(), how: Ended::Stopped, cut, rotation: Some(rotation.clone()) },
        PolicyAct::Remove { device: carla.me(), how: Ended::Lost, cut, rotation: Some(rotation.clone()) },
        PolicyAct::Replace {
            old: vec![(carla.me(), cut)],
            keys: ask.keys,
            epochs: Vec::new(),
            rotation: rotation.clone(),
        },
        PolicyAct::HandOver { keys: ask.keys, consent: Box::new(yes), epochs: Vec::new() },
        PolicyAct::Begin { rotation },
    ] {
        let before = carla.view();
        force_act(&mut sam, act, &mut random);
        carla.take_from(&sam);
        assert_eq!(carla.view(), before);
        assert!(carla.space.members.epoch_to_write().is_some_and(|id| carla.space.epochs.contains_key(&id)));
    }
}

#[test]
fn an_expired_or_incomplete_consent_hands_out_no_key_whoever_wrote_it() {
    let (mut carla, [mut sam], mut random) = together(117);
    let good = consent(worker(), &mut random).consent().clone();
    let days = chrono::Days::new;
    let mut bad = vec![good.clone(); 5];
    bad[0].no_was_offered = false;
    bad[1].not_a_condition = false;
    bad[2].grant.until = today() - days(2);
    bad[3].grant.until = today() + days(400);
    bad[4].grant.why = Phrase::default();
    for consent in bad {
        let asked = asking(&mut random);
        let act = PolicyAct::Admit { keys: asked.ask.keys, consent: Box::new(consent), epochs: Vec::new() };
        force_act(&mut carla, act, &mut random);
        sam.take_from(&carla);
        assert!(!sam.space.members().is_in(&asked.ask.keys.device(&sam.space.id)));
    }
}

/// A server that gives out what was said later first: whoever finds the new key in it does not know yet whom it is
/// to keep out.
#[test]
fn a_key_that_came_before_its_record_is_handed_to_nobody() {
    let (mut carla, [mut sam], mut random) = together(91);
    let mut tablet = carla.let_in(myself(), &mut random).unwrap();
    let here: BTreeSet<(DeviceId, u64)> = carla.envelopes.keys().copied().collect();
    carla.write("what is held back", &mut random).unwrap();
    carla.stop(sam.me(), &mut random).unwrap();
    carla.write("not for Sam", &mut random).unwrap();
    let fresh = carla.envelopes.iter().filter(|(place, _)| !here.contains(place)).map(|(_, bytes)| bytes.clone());
    tablet.take(fresh.skip(1).collect::<Vec<_>>());
    tablet.write("from the tablet", &mut random).unwrap();
    let other = carla.let_in(worker(), &mut random).unwrap();
    for from in [&tablet, &carla, &other, &tablet] {
        sam.take_from(from);
    }
    assert!(!sam.has("not for Sam"));
    // With what was held back all is well.
    tablet.take_from(&carla);
    assert!(tablet.has("not for Sam"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    /// Whoever is shown as in holds the newest key, and whoever holds it is shown.
    #[test]
    fn those_who_hold_the_newest_key_are_those_who_are_shown(steps in steps()) {
        let mut phones = live(&steps);
        let mut random = Drawn(7);
        for _ in 0..3 {
            for one in 0..phones.len() {
                for other in 0..phones.len() {
                    meet(&mut phones, one, other);
                }
            }
        }
        let Some(owner) = (0..phones.len()).find(|n| phones[*n].space.mine() == Some(May::Own)) else { return Ok(()) };
        prop_assert_eq!(phones[owner].write("the newest", &mut random), Ok(()));
        let newest = phones[owner].space.members.epoch_to_write().unwrap();
        for other in 0..phones.len() {
            meet(&mut phones, owner, other);
        }
        let shown: BTreeSet<DeviceId> = phones[owner].space.members().inside().into_iter().map(|(d, _)| d).collect();
        let hold: BTreeSet<DeviceId> =
            phones.iter().filter(|phone| phone.space.epochs.contains_key(&newest)).map(Phone::me).collect();
        prop_assert_eq!(shown, hold);
    }

    /// Bytes from a code or a file that are no ask and no welcome are refused; whatever they are, they
    /// open nothing.
    #[test]
    fn random_packets_open_nothing(bytes in proptest::collection::vec(any::<u8>(), 0..1_200), seed in any::<u64>()) {
        let Asking { secret, context, ask } = asking(&mut Drawn(seed));
        let keys = secret.derive(&context);
        prop_assert!(Ask::from_bytes(&bytes).is_err());
        prop_assert!(open_welcome(&keys, &ask.nonce, &bytes).is_err());
        let welcome = [&[0xC3, 0x43, 0x4D, 1, 1, 1, 1, 0][..], &bytes].concat();
        prop_assert!(open_welcome(&keys, &ask.nonce, &welcome).is_err());
        if let Ok(read) = Ask::from_bytes(&[b"WMA1".as_slice(), &bytes].concat()) {
            prop_assert_eq!(read.to_bytes(), [b"WMA1".as_slice(), &bytes].concat());
        }
    }
}
