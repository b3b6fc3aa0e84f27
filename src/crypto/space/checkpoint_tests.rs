//! Late newcomers: they begin where their host says, and have all the same.

use super::act::PolicyAct;
use super::checkpoint::Base;
use super::tests::{Asking, Drawn, NOON, Phone, asking, consent, grant, worker};
use super::*;
use crate::domain::{DeviceId, May, Relation};
use proptest::prelude::*;

impl Phone {
    fn checkpoint(&mut self, random: &mut Drawn) {
        let places = self.space.policy_places();
        let policies = places.iter().map(|at| self.envelopes[at].clone()).collect();
        let mut changes = self.let_in.clone();
        changes.sort();
        changes.dedup();
        let written = self.space.write_checkpoint(policies, changes, random).unwrap();
        assert!(!written.envelopes.is_empty());
        self.keep(&written);
    }

    /// Lets someone in who has nothing yet.
    fn welcome(&mut self, random: &mut Drawn) -> Self {
        let asking = asking(random);
        self.welcome_to(&asking, worker(), random)
    }

    fn welcome_to(&mut self, asking: &Asking, grant: crate::domain::Grant, random: &mut Drawn) -> Self {
        let written = self.space.let_in(&asking.ask, &consent(grant, random), NOON, random).unwrap();
        self.keep(&written);
        Self::join(asking, &written.welcome.unwrap())
    }

    /// What whoever is let in is handed.
    fn handed(&self) -> Vec<Vec<u8>> {
        self.space.places().iter().map(|at| self.envelopes[at].clone()).collect()
    }

    fn confirm(&mut self, random: &mut Drawn) {
        let written = self.space.write(Vec::new(), false, NOON, random).unwrap();
        self.keep(&written);
    }
}

/// Two who wrote a while: forty lines, and a checkpoint of Carla's.
fn a_long_plan(random: &mut Drawn) -> (Phone, Phone) {
    let mut carla = Phone::begin(false, random);
    let mut sam = carla.let_in(worker(), random).unwrap();
    for n in 0..20 {
        carla.write(&format!("carla {n}"), random).unwrap();
        sam.take_from(&carla);
        sam.write(&format!("sam {n}"), random).unwrap();
        carla.take_from(&sam);
    }
    carla.checkpoint(random);
    (carla, sam)
}

fn has_all(phone: &Phone) -> bool {
    (0..20).all(|n| phone.has(&format!("carla {n}")) && phone.has(&format!("sam {n}")))
}

#[test]
fn one_who_comes_late_needs_a_checkpoint_and_what_came_after() {
    let mut random = Drawn(1);
    let (mut carla, mut sam) = a_long_plan(&mut random);
    carla.write("after", &mut random).unwrap();
    let mut ana = carla.welcome(&mut random);
    let handed = carla.handed();
    assert!(handed.len() <= 4, "{} envelopes", handed.len());
    ana.take(handed);
    assert!(has_all(&ana) && ana.has("after"));
    assert_eq!(ana.view(), carla.view());
    assert_eq!(ana.space.missing(), 0);
    // All three go on writing.
    ana.write("from ana", &mut random).unwrap();
    sam.take_from(&carla);
    sam.take_from(&ana);
    sam.write("to ana", &mut random).unwrap();
    ana.take_from(&sam);
    carla.take_from(&ana);
    assert!(sam.has("from ana") && ana.has("to ana") && carla.has("from ana"));
    assert!(ana.space.forked().is_empty());
    // The old ones do no harm when they come after all.
    let news = ana.take_from(&carla);
    assert!(news.refused.is_empty() && ana.space.forked().is_empty());
}

#[test]
fn the_parts_may_come_one_by_one_and_in_any_order() {
    let mut random = Drawn(2);
    let (mut carla, _) = a_long_plan(&mut random);
    // More than goes into one part.
    for n in 0..6 {
        carla.write(&format!("{n}{}", "long ".repeat(10_000)), &mut random).unwrap();
    }
    carla.checkpoint(&mut random);
    let mut ana = carla.welcome(&mut random);
    let base = ana.space.awaits().unwrap();
    assert!(base.parts > 1);
    let mut handed = carla.handed();
    handed.reverse();
    let last = handed.pop().unwrap();
    for envelope in handed {
        ana.take([envelope]);
        assert_eq!(ana.space.mine(), None, "not before all have come");
    }
    // A phone that was closed in between goes on there.
    let again = Space::from_bytes(&ana.secret, &ana.space.to_bytes()).unwrap();
    ana.space = again;
    ana.take([last]);
    assert_eq!(ana.space.awaits(), None);
    assert!(has_all(&ana));
    assert_eq!(ana.view(), carla.view());
    let again = Space::from_bytes(&ana.secret, &ana.space.to_bytes()).unwrap();
    assert_eq!(again.to_bytes(), ana.space.to_bytes());
    assert_eq!(again.mine(), Some(May::Write));
}

#[test]
fn the_whole_log_is_as_good() {
    let mut random = Drawn(3);
    let (mut carla, _) = a_long_plan(&mut random);
    let mut ana = carla.welcome(&mut random);
    // One by one, from the beginning: as a place gives them that lost nothing.
    for envelope in carla.envelopes.values() {
        ana.take([envelope.clone()]);
    }
    assert!(has_all(&ana));
    assert_eq!(ana.view(), carla.view());
    assert_eq!(ana.space.early(), 0);
}

#[test]
fn whoever_began_late_lets_others_in() {
    let mut random = Drawn(4);
    let (mut carla, _) = a_long_plan(&mut random);
    let asking = asking(&mut random);
    let mut tablet = carla.welcome_to(&asking, grant(Relation::Myself, May::Own, false), &mut random);
    tablet.take(carla.handed());
    let mut ana = tablet.welcome(&mut random);
    ana.take(tablet.handed());
    assert!(has_all(&ana));
    assert_eq!(ana.view(), tablet.view());
    // And with a checkpoint of its own.
    tablet.checkpoint(&mut random);
    let mut eve = tablet.welcome(&mut random);
    eve.take(tablet.handed());
    assert!(has_all(&eve));
    assert_eq!(eve.view(), tablet.view());
}

#[test]
fn only_what_the_host_vouches_for_is_begun_with() {
    let mut random = Drawn(5);
    let (mut carla, mut sam) = a_long_plan(&mut random);
    sam.take_from(&carla);
    let mut ana = carla.welcome(&mut random);
    let base = ana.space.awaits().unwrap();
    // Sam, who may write, writes one too: nobody begins with it, and nobody is the worse for it.
    sam.let_in.retain(|change| change.starts_with(b"sam"));
    sam.checkpoint(&mut random);
    let others: Vec<Vec<u8>> =
        sam.envelopes.iter().filter(|((device, _), _)| *device == sam.me()).map(|(_, bytes)| bytes.clone()).collect();
    ana.take(others);
    assert_eq!(ana.space.awaits(), Some(base));
    assert!(!ana.has("sam 0"));
    carla.take_from(&sam);
    ana.take(carla.handed());
    assert!(has_all(&ana));
}

#[test]
fn a_checkpoint_that_is_not_what_it_says_is_set_aside() {
    let mut random = Drawn(6);
    let (mut carla, sam) = a_long_plan(&mut random);
    // A host whose app was changed: a record that nobody signed stands in for one of hers.
    let places = carla.space.policy_places();
    let mut policies: Vec<Vec<u8>> = places.iter().map(|at| carla.envelopes[at].clone()).collect();
    let foreign = sam.envelopes.iter().find(|((device, _), _)| *device == sam.me()).unwrap().1.clone();
    policies.push(foreign);
    let written = carla.space.write_checkpoint(policies, vec![b"hers".to_vec()], &mut random).unwrap();
    carla.keep(&written);
    let mut ana = carla.welcome(&mut random);
    let news = ana.take(carla.handed());
    assert!(news.refused.contains(&(Some(carla.me()), Refusal::Foreign)));
    assert_eq!(ana.space.awaits(), None);
    assert!(!ana.has("hers"));
    // From the beginning all comes in.
    ana.take_from(&carla);
    assert!(has_all(&ana));
    assert_eq!(ana.view(), carla.view());
}

#[test]
fn a_place_keeps_what_anyone_who_is_in_may_need() {
    let mut random = Drawn(7);
    let (mut carla, mut sam) = a_long_plan(&mut random);
    carla.write("not with Sam yet", &mut random).unwrap();
    carla.checkpoint(&mut random);
    let (base, spare) = carla.space.spare().unwrap();
    assert_eq!(base.device, carla.me());
    assert!(spare[&carla.me()] < base.first, "Sam has not said yet that he has the last");
    sam.take_from(&carla);
    sam.confirm(&mut random);
    carla.take_from(&sam);
    let (base, spare) = carla.space.spare().unwrap();
    assert_eq!(spare[&carla.me()], base.first, "all that lies before");
    assert_eq!(spare[&sam.me()], 20);
    assert_eq!(carla.space.needed_from(), sam.space.needed_from(), "both know it");
    // One who is let in begins with it, and needs nothing from before.
    let mut ana = carla.welcome(&mut random);
    sam.take_from(&carla);
    assert_eq!(carla.space.spare().unwrap().1[&sam.me()], 20);
    assert_eq!(sam.space.needed_from()[&carla.me()], base.first);
    // One who is let in by another begins at the beginning.
    let asking = asking(&mut random);
    let mut tablet = carla.welcome_to(&asking, grant(Relation::Myself, May::Own, false), &mut random);
    tablet.take(carla.envelopes.values().cloned());
    tablet.confirm(&mut random);
    let newest = Phone::welcome(&mut tablet, &mut random);
    carla.take_from(&tablet);
    assert_eq!(newest.space.awaits().map(|base| base.device), Some(carla.me()), "what its host began with itself");
    assert!(carla.space.needed_from().is_empty(), "but nobody else can know that");
    ana.take(carla.handed());
    assert!(has_all(&ana));
}

#[test]
fn one_is_due_when_much_was_written_and_all_of_it_is_here() {
    let mut random = Drawn(8);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    for n in 0..300 {
        carla.write(&format!("line {n}"), &mut random).unwrap();
    }
    sam.take_from(&carla);
    assert!(carla.space.is_checkpoint_due());
    assert!(!sam.space.is_checkpoint_due(), "only who lets others in");
    carla.checkpoint(&mut random);
    assert!(!carla.space.is_checkpoint_due());
    // Someone has confirmed what has not come here.
    let (first, last) = (carla.envelopes.len(), carla.envelopes.len() + 300);
    for n in first..last {
        carla.write(&format!("line {n}"), &mut random).unwrap();
    }
    assert!(carla.space.is_checkpoint_due());
    sam.take_from(&carla);
    sam.write("one", &mut random).unwrap();
    sam.write("two", &mut random).unwrap();
    let newest = sam.envelopes.values().last().unwrap().clone();
    carla.take([newest]);
    assert!(carla.space.early() > 0 && !carla.space.is_checkpoint_due());
}

#[test]
fn nobody_who_went_comes_back_by_a_checkpoint() {
    let mut random = Drawn(9);
    let (mut carla, mut sam) = a_long_plan(&mut random);
    sam.take_from(&carla);
    carla.stop(sam.me(), &mut random).unwrap();
    carla.write("not for Sam", &mut random).unwrap();
    carla.checkpoint(&mut random);
    let mut ana = carla.welcome(&mut random);
    ana.take(carla.handed());
    assert!(has_all(&ana) && ana.has("not for Sam"));
    assert!(!ana.space.members().is_in(&sam.me()));
    sam.take(carla.handed());
    assert!(!sam.has("not for Sam"), "nor opens one");
    // What Sam writes now stays out on both.
    let forced = {
        let epoch = sam.space.epochs.values().next().unwrap().clone();
        let changes = take::Changes { heads: Vec::new(), acks: Vec::new(), changes: vec![b"late".to_vec().into()] };
        sam.space.append(&epoch, (take::CHANGES, 0), &write(&changes), &mut random).unwrap().unwrap()
    };
    ana.take([forced.bytes.clone()]);
    carla.take([forced.bytes]);
    assert!(!ana.has("late") && !carla.has("late"));
    let admits = carla.space.kept.policies.iter().filter(|p| matches!(p.record.act, PolicyAct::Admit { .. })).count();
    assert_eq!(admits, 2);
}

#[derive(Debug, Clone, Copy)]
enum Step {
    Write(usize),
    Take(usize, usize),
    Checkpoint(usize),
    LetIn(usize),
    Stop(usize),
}

fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        6 => (0..5usize).prop_map(Step::Write),
        6 => (0..5usize, 0..5usize).prop_map(|(to, from)| Step::Take(to, from)),
        2 => (0..2usize).prop_map(Step::Checkpoint),
        2 => (0..2usize).prop_map(Step::LetIn),
        1 => (2..5usize).prop_map(Step::Stop),
    ];
    proptest::collection::vec(step, 1..60)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if cfg!(debug_assertions) { 48 } else { 1_000 }))]

    /// Whoever came when, with or without a checkpoint: in the end all who are in hold all that counts.
    #[test]
    fn all_come_to_the_same(steps in steps()) {
        let mut random = Drawn(10);
        let mut carla = Phone::begin(false, &mut random);
        let asking = asking(&mut random);
        let mut tablet = carla.welcome_to(&asking, grant(Relation::Myself, May::Own, false), &mut random);
        tablet.take(carla.handed());
        let mut phones = vec![carla, tablet];
        let mut written = Vec::new();
        for (number, step) in (0..).zip(steps) {
            match step {
                Step::Write(who) if who < phones.len() => {
                    let text = format!("line {number}");
                    if phones[who].write(&text, &mut random).is_ok() && who < 2 {
                        written.push(text);
                    }
                }
                Step::Take(to, from) if to < phones.len() && from < phones.len() && to != from => {
                    let all: Vec<Vec<u8>> = phones[from].envelopes.values().cloned().collect();
                    phones[to].take(all);
                }
                Step::Checkpoint(who) => {
                    let phone = &mut phones[who];
                    let is_ready = phone.space.early() == 0 && phone.space.members().epoch_to_write().is_some();
                    if is_ready {
                        phone.checkpoint(&mut random);
                    }
                }
                Step::LetIn(who) if phones.len() < 5 => {
                    let mut joined = phones[who].welcome(&mut random);
                    joined.take(phones[who].handed());
                    phones.push(joined);
                }
                Step::Stop(who) if who < phones.len() => {
                    let device = phones[who].me();
                    // Gone already, or not known here yet.
                    let _ = phones[0].stop(device, &mut random);
                }
                _ => {}
            }
        }
        for _ in 0..4 {
            // Whoever has a key that another lacks hands it on with what they write.
            for phone in phones.iter_mut().take(2).filter(|phone| phone.space.owes_ack()) {
                phone.confirm(&mut random);
            }
            for to in 0..phones.len() {
                for from in 0..phones.len() {
                    let all: Vec<Vec<u8>> = phones[from].envelopes.values().cloned().collect();
                    phones[to].take(all);
                }
            }
        }
        let view = phones[0].view();
        // One who went before they were handed the newest key may not know that they went.
        for phone in phones.iter().filter(|phone| phones[0].space.members().is_in(&phone.me())) {
            prop_assert_eq!(phone.view(), view.clone());
            for text in &written {
                prop_assert!(phone.has(text), "{} lacks {}", phone.me().0[0], text);
            }
            prop_assert!(phone.space.forked().is_empty());
        }
    }
}

#[test]
fn a_base_says_which_places_are_its_parts() {
    let device = DeviceId([1; 16]);
    let base = Base { device, first: 5, parts: 2, last: Digest([0; 32]) };
    let are = |seq| base.is_at(&device, seq);
    assert!(!are(4) && are(5) && are(6) && !are(7) && !base.is_at(&DeviceId([2; 16]), 5));
}
