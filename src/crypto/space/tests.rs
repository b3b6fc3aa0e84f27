//! Many phones, one space: what each can open, and that all who have the same records agree.

use super::give::Written;
use super::state::Fate;
use super::*;
use crate::crypto::DeviceSecret;
use crate::crypto::random::{NoRandom, Random};
use crate::domain::{DeviceId, Ended, Grant, May, Moment, Phrase, Relation, Scope, SpaceId};
use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// Different bytes each time, the same in every run.
pub(super) struct Drawn(pub(super) u64);

impl Random for Drawn {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (self.0 >> 33) as u8;
        }
        Ok(())
    }
}

pub(super) fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 25).unwrap()
}

pub(super) const PLAN: SpaceId = SpaceId::from_bytes([3; 32]);
pub(super) const NOON: Moment = Moment(1_795_608_000_000);

pub(super) fn grant(relation: Relation, may: May, brings_back: bool) -> Grant {
    Grant {
        name: "Sam".to_owned(),
        picture: None,
        relation,
        may,
        until: today() + Days::new(90),
        why: Phrase::pictures(&["help"]),
        brings_back,
    }
}

pub(super) fn worker() -> Grant {
    grant(Relation::Worker, May::Write, false)
}

/// A device as a phone sees it: what it may do, how it went and what of its log counts, who asks it to go.
pub(super) type View = (DeviceId, May, Option<(Ended, u64)>, usize);

/// One phone with everything it keeps of the space.
pub(super) struct Phone {
    pub(super) secret: DeviceSecret,
    pub(super) space: Space,
    pub(super) envelopes: BTreeMap<(DeviceId, u64), Vec<u8>>,
    /// The changes that were let in here.
    pub(super) let_in: Vec<Vec<u8>>,
}

/// Someone who has asked and was not let in yet.
pub(super) struct Asking {
    pub(super) secret: DeviceSecret,
    pub(super) context: [u8; 16],
    pub(super) ask: Ask,
}

pub(super) fn asking(random: &mut Drawn) -> Asking {
    let secret = DeviceSecret::make(random).unwrap();
    let (mut context, mut nonce) = ([0; 16], [0; 16]);
    random.fill(&mut context).unwrap();
    random.fill(&mut nonce).unwrap();
    let ask = Ask::new(nonce, &secret.derive(&context));
    Asking { secret, context, ask }
}

pub(super) fn consent(grant: Grant, random: &mut Drawn) -> ActiveConsent {
    let yes = Yes {
        grant,
        scope: Scope::Plan,
        text: "May Sam see your plan?",
        language: "en",
        method: Method::OwnDevice,
        at: NOON,
    };
    ActiveConsent::given(yes, today(), random).ok().unwrap()
}

impl Phone {
    pub(super) fn begin(in_trust: bool, random: &mut Drawn) -> Self {
        let secret = DeviceSecret::make(random).unwrap();
        let mut salt = [0; 32];
        random.fill(&mut salt).unwrap();
        let space = Space::new(&secret, salt, SpaceKind::Plan, in_trust, PLAN).unwrap();
        let mut phone = Self { secret, space, envelopes: BTreeMap::new(), let_in: Vec::new() };
        let written = phone.space.begin_log(NOON, random).unwrap();
        phone.keep(&written);
        phone
    }

    pub(super) fn join(asking: &Asking, welcome: &[u8]) -> Self {
        let keys = asking.secret.derive(&asking.context);
        let welcome = open_welcome(&keys, &asking.ask.nonce, welcome).ok().unwrap();
        let space = Space::join(&asking.secret, asking.context, &welcome).unwrap();
        let secret = DeviceSecret::from_bytes(*asking.secret.to_bytes());
        Self { secret, space, envelopes: BTreeMap::new(), let_in: Vec::new() }
    }

    pub(super) fn keep(&mut self, written: &Written) {
        for envelope in &written.envelopes {
            self.envelopes.insert((envelope.device, envelope.seq), envelope.bytes.clone());
        }
    }

    pub(super) fn write(&mut self, text: &str, random: &mut Drawn) -> Result<(), SpaceError> {
        let written = self.space.write(vec![text.as_bytes().to_vec()], false, NOON, random)?;
        self.let_in.push(text.as_bytes().to_vec());
        self.keep(&written);
        Ok(())
    }

    pub(super) fn let_in(&mut self, grant: Grant, random: &mut Drawn) -> Result<Self, SpaceError> {
        let asking = asking(random);
        let written = self.space.let_in(&asking.ask, &consent(grant, random), NOON, random)?;
        self.keep(&written);
        let mut joined = Self::join(&asking, &written.welcome.unwrap());
        joined.take_from(self);
        Ok(joined)
    }

    pub(super) fn stop(&mut self, device: DeviceId, random: &mut Drawn) -> Result<(), SpaceError> {
        let written = self.space.stop(&device, Ended::Stopped, NOON, random)?;
        self.keep(&written);
        Ok(())
    }

    pub(super) fn take_from(&mut self, other: &Self) -> News {
        self.take(other.envelopes.values().cloned())
    }

    pub(super) fn take(&mut self, envelopes: impl IntoIterator<Item = Vec<u8>>) -> News {
        let news = self.space.take(envelopes);
        for envelope in &news.keep {
            self.envelopes.insert((envelope.device, envelope.seq), envelope.bytes.clone());
        }
        for (device, seq) in self.space.ripe() {
            let (changes, _) = self.space.open_changes(&self.envelopes[&(device, seq)]).unwrap();
            self.let_in.extend(changes);
            self.space.settle(&device, seq, true);
        }
        news
    }

    /// What another phone must agree on.
    pub(super) fn view(&self) -> Vec<View> {
        let devices = self.space.members.devices.iter();
        devices.map(|(d, s)| (*d, s.may, s.out.map(|out| (out.how, out.cut.count)), s.leaving.len())).collect()
    }

    pub(super) fn me(&self) -> DeviceId {
        self.space.me()
    }

    pub(super) fn has(&self, text: &str) -> bool {
        self.let_in.iter().any(|change| change == text.as_bytes())
    }
}

#[test]
fn two_phones_write_one_plan_and_nothing_is_lost_or_doubled() {
    let mut random = Drawn(1);
    let mut carla = Phone::begin(false, &mut random);
    carla.write("a home", &mut random).unwrap();
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    assert!(sam.has("a home"));
    sam.write("call the centre", &mut random).unwrap();
    carla.write("a door that locks", &mut random).unwrap();
    for _ in 0..2 {
        carla.take_from(&sam);
        sam.take_from(&carla);
    }
    assert_eq!(carla.let_in.len(), 3);
    assert_eq!(sam.let_in.len(), 3);
    assert_eq!(carla.view(), sam.view());
    assert_eq!(sam.take_from(&carla).keep.len(), 0, "twice does no harm");
}

#[test]
fn much_that_is_written_at_once_is_deflated_and_a_few_lines_are_not() {
    let mut random = Drawn(11);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    let mut size = |lines: usize, random: &mut Drawn| {
        let changes: Vec<Vec<u8>> =
            (0..lines).map(|n| format!("line {n} of {lines}: call the rent office").into()).collect();
        let plain: usize = changes.iter().map(Vec::len).sum();
        let written = sam.space.write(changes, false, NOON, random).unwrap();
        sam.keep(&written);
        (plain, written.envelopes.iter().map(|envelope| envelope.bytes.len()).sum::<usize>())
    };
    let (plain, sealed) = size(100, &mut random);
    assert!(sealed > plain, "{sealed} of {plain}");
    let (plain, sealed) = size(4_000, &mut random);
    assert!(sealed < plain / 2, "{sealed} of {plain}");
    carla.take_from(&sam);
    assert!(carla.has("line 99 of 100: call the rent office") && carla.has("line 3999 of 4000: call the rent office"));
}

#[test]
fn what_comes_in_any_order_comes_to_the_same() {
    let mut random = Drawn(2);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    for n in 0..4 {
        carla.write(&format!("line {n}"), &mut random).unwrap();
    }
    let mut backwards: Vec<Vec<u8>> = carla.envelopes.values().cloned().collect();
    backwards.reverse();
    for envelope in backwards {
        sam.take([envelope]);
    }
    assert!((0..4).all(|n| sam.has(&format!("line {n}"))));
    assert_eq!(sam.space.kept.early.len(), 0);
}

#[test]
fn whoever_is_stopped_opens_nothing_that_comes_after() {
    let mut random = Drawn(3);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    let mut ana = carla.let_in(worker(), &mut random).unwrap();
    sam.take_from(&carla);
    carla.stop(sam.me(), &mut random).unwrap();
    carla.write("only for ana", &mut random).unwrap();
    ana.take_from(&carla);
    sam.take_from(&carla);
    assert!(ana.has("only for ana"));
    assert!(!sam.has("only for ana"));
    assert_eq!(sam.space.mine(), None, "sam's phone knows that it is out");
    assert_eq!(sam.write("late", &mut random), Err(SpaceError::NotAllowed));
}

#[test]
fn what_a_stopped_member_writes_is_set_aside_and_can_be_taken_in() {
    let mut random = Drawn(4);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    carla.stop(sam.me(), &mut random).unwrap();
    sam.write("written without knowing", &mut random).unwrap();
    carla.take_from(&sam);
    assert!(!carla.has("written without knowing"));
    assert_eq!(carla.space.late(&sam.me()), [0]);
    let bytes = &carla.envelopes[&(sam.me(), 0)];
    assert_eq!(carla.space.open_changes(bytes).unwrap().0, [b"written without knowing".to_vec()]);
}

#[test]
fn a_reader_writes_nothing() {
    let mut random = Drawn(5);
    let mut carla = Phone::begin(false, &mut random);
    let mut ana = carla.let_in(grant(Relation::People, May::Read, false), &mut random).unwrap();
    assert_eq!(ana.write("mine", &mut random), Err(SpaceError::NotAllowed));
    // An app that was changed writes all the same.
    let epoch = ana.space.epochs.values().next().unwrap().clone();
    let changes = take::Changes { heads: Vec::new(), acks: Vec::new(), changes: vec![b"mine".to_vec().into()] };
    let forced = ana.space.append(&epoch, (take::CHANGES, 0), &write(&changes), &mut random).unwrap().unwrap();
    carla.take([forced.bytes]);
    assert!(!carla.has("mine"));
    assert_eq!(carla.space.kept.logs[&ana.me()].entries[0].fate, Fate::Refused);
    // But it can say what it has.
    let mut honest = carla.let_in(grant(Relation::People, May::Read, false), &mut random).unwrap();
    assert!(honest.space.owes_ack());
    let written = honest.space.write(Vec::new(), false, NOON, &mut random).unwrap();
    honest.keep(&written);
    carla.take_from(&honest);
    assert!(!honest.space.owes_ack());
}

#[test]
fn two_who_are_stopped_apart_are_both_out_and_those_who_stay_meet_under_one_key() {
    let mut random = Drawn(6);
    let mut phone = Phone::begin(false, &mut random);
    let myself = Grant { may: May::Own, why: Phrase::default(), ..grant(Relation::Myself, May::Own, false) };
    let mut tablet = phone.let_in(myself, &mut random).unwrap();
    let mut sam = phone.let_in(worker(), &mut random).unwrap();
    let mut ana = phone.let_in(worker(), &mut random).unwrap();
    let mut kim = phone.let_in(worker(), &mut random).unwrap();
    for other in [&mut tablet, &mut sam, &mut ana, &mut kim] {
        other.take_from(&phone);
    }
    phone.stop(sam.me(), &mut random).unwrap();
    tablet.stop(ana.me(), &mut random).unwrap();
    phone.take_from(&tablet);
    tablet.take_from(&phone);
    assert_eq!(phone.view(), tablet.view());
    phone.write("after both", &mut random).unwrap();
    for other in [&mut tablet, &mut sam, &mut ana, &mut kim] {
        other.take_from(&phone);
    }
    assert!(kim.has("after both") && tablet.has("after both"));
    assert!(!sam.has("after both") && !ana.has("after both"));
}

#[test]
fn a_phone_of_ones_own_is_shut_out_only_with_a_second_yes() {
    let mut random = Drawn(7);
    let mut phone = Phone::begin(false, &mut random);
    let myself = Grant { may: May::Own, why: Phrase::default(), ..grant(Relation::Myself, May::Own, false) };
    let mut lost = phone.let_in(myself, &mut random).unwrap();
    let mut sam = phone.let_in(grant(Relation::Worker, May::Write, true), &mut random).unwrap();
    lost.take_from(&phone);
    // The thief's try: it stays pending.
    lost.stop(phone.me(), &mut random).unwrap();
    sam.take_from(&lost);
    assert!(sam.space.members().is_in(&phone.me()));
    assert_eq!(lost.space.second(&phone.me(), NOON, &mut random).err(), Some(SpaceError::NoSuchDevice));
    // The person's, with the worker's yes.
    phone.stop(lost.me(), &mut random).unwrap();
    sam.take_from(&phone);
    assert!(sam.space.members().is_in(&lost.me()));
    let written = sam.space.second(&lost.me(), NOON, &mut random).unwrap();
    sam.keep(&written);
    phone.take_from(&sam);
    assert!(!phone.space.members().is_in(&lost.me()));
    phone.write("not for the thief", &mut random).unwrap();
    lost.take_from(&sam);
    lost.take_from(&phone);
    assert!(!lost.has("not for the thief"));
}

#[test]
fn a_person_comes_back_through_their_worker_and_the_lost_phone_is_out() {
    let mut random = Drawn(8);
    let mut lost = Phone::begin(false, &mut random);
    lost.write("my goal", &mut random).unwrap();
    let mut sam = lost.let_in(grant(Relation::Worker, May::Write, true), &mut random).unwrap();
    let mut ana = lost.let_in(worker(), &mut random).unwrap();
    let asking = asking(&mut random);
    assert_eq!(
        ana.space.replace(&asking.ask, NOON, today(), &mut random).err(),
        Some(SpaceError::NotAllowed),
        "only with the person's standing yes"
    );
    let late = today() + Days::new(91);
    assert_eq!(sam.space.replace(&asking.ask, NOON, late, &mut random).err(), Some(SpaceError::NotAllowed));
    sam.take_from(&lost);
    let written = sam.space.replace(&asking.ask, NOON, today(), &mut random).unwrap();
    sam.keep(&written);
    let mut back = Phone::join(&asking, &written.welcome.unwrap());
    back.take_from(&sam);
    assert_eq!(back.space.mine(), Some(May::Own));
    assert!(back.has("my goal"));
    assert!(!back.space.members().is_in(&lost.me()));
    back.write("new start", &mut random).unwrap();
    lost.take_from(&back);
    lost.take_from(&sam);
    assert!(!lost.has("new start"));
    assert_eq!(lost.space.mine(), None);
    // What the thief writes is set aside.
    sam.take_from(&back);
    assert!(sam.has("new start"));
}

#[test]
fn a_plan_in_trust_goes_to_the_person_and_the_worker_stays_as_the_person_says() {
    let mut random = Drawn(9);
    let mut sam = Phone::begin(true, &mut random);
    sam.write("begun on the worker's phone", &mut random).unwrap();
    let asking = asking(&mut random);
    let yes = consent(worker(), &mut random);
    let written = sam.space.hand_over(&asking.ask, &yes, NOON, &mut random).unwrap();
    sam.keep(&written);
    let mut carla = Phone::join(&asking, &written.welcome.unwrap());
    carla.take_from(&sam);
    assert_eq!(carla.space.mine(), Some(May::Own));
    assert_eq!(sam.space.mine(), Some(May::Write));
    assert!(carla.has("begun on the worker's phone"));
    assert!(!carla.space.members().in_trust);
    carla.stop(sam.me(), &mut random).unwrap();
    assert!(!carla.space.members().is_in(&sam.me()));
}

#[test]
fn a_welcome_opens_for_the_one_who_asked_and_only_for_that_ask() {
    let mut random = Drawn(10);
    let mut carla = Phone::begin(false, &mut random);
    let (first, other) = (asking(&mut random), asking(&mut random));
    let yes = consent(worker(), &mut random);
    let welcome = carla.space.let_in(&first.ask, &yes, NOON, &mut random).unwrap().welcome.unwrap();
    let keys = first.secret.derive(&first.context);
    assert!(open_welcome(&keys, &first.ask.nonce, &welcome).is_ok());
    assert_eq!(open_welcome(&keys, &[9; 16], &welcome).err(), Some(WelcomeError::NotForMe));
    let stranger = other.secret.derive(&other.context);
    assert_eq!(open_welcome(&stranger, &other.ask.nonce, &welcome).err(), Some(WelcomeError::NotForMe));
    for at in 0..welcome.len() {
        let mut flipped = welcome.clone();
        flipped[at] ^= 1 << (at % 8);
        assert!(open_welcome(&keys, &first.ask.nonce, &flipped).is_err(), "byte {at}");
        assert!(open_welcome(&keys, &first.ask.nonce, &welcome[..at]).is_err(), "cut at {at}");
    }
    assert!(welcome.len() < 1024, "short enough for codes: {}", welcome.len());
    assert!(carla.space.let_in(&first.ask, &yes, NOON, &mut random).is_err(), "once");
    assert!(carla.space.welcome_again(&first.ask, today(), &mut random).is_ok());
    let late = today() + Days::new(91);
    assert!(carla.space.welcome_again(&first.ask, late, &mut random).is_err(), "not when it has run out");
}

#[test]
fn every_bit_flip_of_an_envelope_is_refused_and_changes_nothing() {
    let mut random = Drawn(11);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    carla.write("a home", &mut random).unwrap();
    let right = carla.envelopes.values().last().unwrap().clone();
    for at in 0..right.len() {
        let mut bytes = right.clone();
        bytes[at] ^= 1 << (at % 8);
        let news = sam.take([bytes]);
        assert_eq!(news.keep.len(), 0, "byte {at}");
        assert!(!sam.has("a home"), "byte {at}");
        sam.space.kept.early.clear();
    }
    for length in 0..right.len() {
        assert_eq!(sam.take([right[..length].to_vec()]).keep.len(), 0);
        sam.space.kept.early.clear();
    }
    sam.take([right]);
    assert!(sam.has("a home"), "the whole one still comes in");
    assert!(sam.space.forked().is_empty());
}

#[test]
fn a_log_that_forks_is_let_in_no_further() {
    let mut random = Drawn(12);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    sam.write("to carla", &mut random).unwrap();
    carla.take_from(&sam);
    // The same phone again, as it was: a copy of its storage.
    sam.space.kept.logs.get_mut(&sam.space.me).unwrap().entries.clear();
    sam.envelopes.retain(|(device, _), _| *device != sam.space.me);
    sam.write("to ana", &mut random).unwrap();
    let news = carla.take_from(&sam);
    assert!(news.refused.contains(&(Some(sam.me()), Refusal::Forked)));
    assert_eq!(carla.space.forked(), [sam.me()]);
    assert!(!carla.has("to ana"));
}

#[test]
fn what_is_kept_of_a_space_comes_back() {
    let mut random = Drawn(13);
    let secret = DeviceSecret::make(&mut random).unwrap();
    let mut space = Space::new(&secret, [5; 32], SpaceKind::Plan, false, PLAN).unwrap();
    space.begin_log(NOON, &mut random).unwrap();
    let again = Space::from_bytes(&secret, &space.to_bytes()).unwrap();
    assert_eq!(again.to_bytes(), space.to_bytes());
    assert_eq!(again.mine(), Some(May::Own));
    assert_eq!(Space::new(&secret, [5; 32], SpaceKind::Plan, false, PLAN).unwrap().id(), space.id());
    let other = DeviceSecret::make(&mut random).unwrap();
    assert_ne!(
        Space::from_bytes(&other, &space.to_bytes()).unwrap().mine(),
        Some(May::Own),
        "another device is nobody"
    );
}

#[test]
fn envelopes_that_are_held_back_are_missed_as_soon_as_anyone_tells_of_them() {
    let mut random = Drawn(14);
    let mut carla = Phone::begin(false, &mut random);
    let mut sam = carla.let_in(worker(), &mut random).unwrap();
    let mut ana = carla.let_in(worker(), &mut random).unwrap();
    sam.take_from(&carla);
    sam.write("held back from ana", &mut random).unwrap();
    carla.take_from(&sam);
    carla.write("carla knows it", &mut random).unwrap();
    let without_sam: Vec<_> =
        carla.envelopes.iter().filter(|((device, _), _)| *device != sam.me()).map(|(_, b)| b.clone()).collect();
    ana.take(without_sam);
    assert_eq!(ana.space.missing(), 1);
    ana.take_from(&sam);
    assert_eq!(ana.space.missing(), 0);
}

fn own() -> Grant {
    Grant { why: Phrase::default(), ..grant(Relation::Myself, May::Own, false) }
}

#[test]
fn nobody_cuts_off_what_they_stand_on() {
    let mut random = Drawn(15);
    let mut first = Phone::begin(false, &mut random);
    let mut second = first.let_in(own(), &mut random).unwrap();
    second.stop(first.me(), &mut random).unwrap();
    // Asked to go, the first lets in a third, who would say the second yes: to their own coming in as well.
    first.take_from(&second);
    let mut third = first.let_in(own(), &mut random).unwrap();
    assert_eq!(third.space.second(&first.me(), NOON, &mut random).err(), Some(SpaceError::NotAllowed));
    assert!(third.space.members.is_in(&first.me()));
}

#[test]
fn of_two_who_would_undo_each_other_one_counts_on_every_phone() {
    for seed in 0..16 {
        let mut random = Drawn(seed);
        let mut ana = Phone::begin(false, &mut random);
        let mut sam = ana.let_in(own(), &mut random).unwrap();
        let mut tom = ana.let_in(own(), &mut random).unwrap();
        meet_all(&mut [&mut ana, &mut sam, &mut tom]);
        ana.stop(tom.me(), &mut random).unwrap();
        // Tom lets someone in who then sends Sam away, while Sam agrees that Tom goes.
        let mut ulf = tom.let_in(own(), &mut random).unwrap();
        tom.stop(sam.me(), &mut random).unwrap();
        ulf.take_from(&tom);
        sam.take_from(&ana);
        for (one, whom) in [(&mut ulf, sam.me()), (&mut sam, tom.me())] {
            let written = one.space.second(&whom, NOON, &mut random).unwrap();
            one.keep(&written);
        }
        meet_all(&mut [&mut ana, &mut sam, &mut tom, &mut ulf]);
        assert_eq!(ana.view(), sam.view(), "seed {seed}");
        assert_eq!(ana.view(), tom.view(), "seed {seed}");
        let (sam_is_in, tom_is_in) = (ana.space.members.is_in(&sam.me()), ana.space.members.is_in(&tom.me()));
        assert!(!tom_is_in || !sam_is_in, "seed {seed}: what two said is not undone by who came first");
    }
}

fn meet_all(phones: &mut [&mut Phone]) {
    for _ in 0..3 {
        let all: Vec<Vec<u8>> = phones.iter().flat_map(|phone| phone.envelopes.values().cloned()).collect();
        for phone in phones.iter_mut() {
            phone.take(all.clone());
        }
    }
}

/// One thing that happens in a random history.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Write(usize),
    LetIn(usize, u8),
    Stop(usize, usize),
    Second(usize, usize),
    Replace(usize),
    Meet(usize, usize),
}

pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let step = prop_oneof![
        3 => (0usize..8).prop_map(Step::Write),
        2 => (0usize..8, 0u8..4).prop_map(|(who, kind)| Step::LetIn(who, kind)),
        2 => (0usize..8, 0usize..8).prop_map(|(who, whom)| Step::Stop(who, whom)),
        1 => (0usize..8, 0usize..8).prop_map(|(who, whom)| Step::Second(who, whom)),
        1 => (0usize..8).prop_map(Step::Replace),
        4 => (0usize..8, 0usize..8).prop_map(|(one, other)| Step::Meet(one, other)),
    ];
    proptest::collection::vec(step, 1..28)
}

/// Lives a history; some of its steps are refused, as they would be on a phone.
pub(super) fn live(steps: &[Step]) -> Vec<Phone> {
    let mut random = Drawn(steps.len() as u64);
    let mut phones = vec![Phone::begin(false, &mut random)];
    let mut written = 0;
    for step in steps {
        let count = phones.len();
        match step {
            Step::Write(who) => {
                written += 1;
                let _refused = phones[who % count].write(&format!("text {written}"), &mut random);
            }
            Step::LetIn(who, kind) if count < 7 => {
                let grant = match kind {
                    0 => own(),
                    1 => grant(Relation::People, May::Read, false),
                    2 => grant(Relation::Worker, May::Write, true),
                    _ => worker(),
                };
                phones[who % count].let_in(grant, &mut random).into_iter().for_each(|joined| phones.push(joined));
            }
            Step::LetIn(..) => {}
            Step::Stop(who, whom) => {
                let device = phones[whom % count].me();
                let _refused = phones[who % count].stop(device, &mut random);
            }
            Step::Second(who, whom) => {
                let device = phones[whom % count].me();
                let phone = &mut phones[who % count];
                if let Ok(written) = phone.space.second(&device, NOON, &mut random) {
                    phone.keep(&written);
                }
            }
            Step::Replace(who) if count < 7 => {
                let asking = asking(&mut random);
                let phone = &mut phones[who % count];
                if let Ok(written) = phone.space.replace(&asking.ask, NOON, today(), &mut random) {
                    phone.keep(&written);
                    let mut back = Phone::join(&asking, &written.welcome.unwrap());
                    back.take_from(phone);
                    phones.push(back);
                }
            }
            Step::Replace(_) => {}
            Step::Meet(one, other) => meet(&mut phones, one % count, other % count),
        }
    }
    phones
}

pub(super) fn meet(phones: &mut [Phone], one: usize, other: usize) {
    let from_one: Vec<_> = phones[one].envelopes.values().cloned().collect();
    let from_other: Vec<_> = phones[other].envelopes.values().cloned().collect();
    phones[other].take(from_one);
    phones[one].take(from_other);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(512))]

    /// Whatever happened in whatever order: once all records have been everywhere, everyone who is in
    /// agrees on who is in; a new key reaches exactly those; and nobody who is out opens what follows. Whoever
    /// stands only by the word of one who had been stopped, or of one who did not know that they had been,
    /// cannot open what was written since, and sees that they cannot.
    #[test]
    fn random_histories_converge_and_keys_reach_members_only(steps in steps()) {
        let mut phones = live(&steps);
        let mut random = Drawn(99);
        for _ in 0..4 {
            for one in 0..phones.len() {
                for other in 0..phones.len() {
                    meet(&mut phones, one, other);
                }
                // Whoever takes something in confirms it, under a key that everyone holds.
                let phone = &mut phones[one];
                if phone.space.mine().is_some() && phone.space.owes_ack() {
                    match phone.space.write(Vec::new(), false, NOON, &mut random) {
                        Ok(written) => phone.keep(&written),
                        Err(error) => prop_assert_eq!(error, SpaceError::NoKey, "a reader waits for a writer"),
                    }
                }
            }
        }
        let has_all = |phone: &Phone| phone.space.mine().is_some() && phone.space.early() == 0;
        let inside: Vec<usize> = (0..phones.len()).filter(|n| has_all(&phones[*n])).collect();
        for pair in inside.windows(2) {
            prop_assert_eq!(phones[pair[0]].view(), phones[pair[1]].view());
        }
        let writer = inside.iter().copied().find(|n| phones[*n].space.mine() >= Some(May::Write));
        let Some(writer) = writer else { return Ok(()) };
        prop_assert_eq!(phones[writer].write("the last word", &mut random), Ok(()));
        let view = phones[writer].space.members().clone();
        for _ in 0..2 {
            for other in 0..phones.len() {
                meet(&mut phones, writer, other);
            }
        }
        for phone in &phones {
            prop_assert_eq!(phone.has("the last word"), view.is_in(&phone.me()), "{:?}", phone.me());
        }
    }
}
