//! Days of a few phones, drawn at random: who writes what, who meets whom, which place is reached and what it
//! does, who is let in and who is sent away. [`super::model`] says what must be true afterwards.

use super::{Beside, connect_to, exchange, fault};
use crate::crypto::Bundle;
use crate::domain::{
    Act, DeviceId, Field, Horizon, LineId, Media, MediaKind, Party, Phrase, PictureId, SpaceId, When, Who, Why,
};
use crate::engine::records::MediaRecord;
use crate::engine::sharing_tests::{GOAL, Phone, SPACE, goal};
use crate::engine::tests::NOON;
use crate::protocol::{Command, Fault, PlaceId, Reply, ShareFault};
use crate::sync::{self, Broke, Closed, MemoryRemote, Name, Op, Snapshot, Trouble, round};
use futures::executor::block_on;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};

/// The most phones of one plan.
pub(super) const PHONES: usize = 5;
const MINUTE: i64 = 60_000;
/// The goal is said anew with a photo when this is drawn, of 64: sealing takes long in a test.
const PHOTO: u8 = 5;

/// What happens next. Whoever cannot do it just now does not.
#[derive(Debug, Clone)]
pub(super) enum Step {
    Write(usize, u8),
    /// One exchange with one of the two places, and what goes wrong with it.
    Exchange(usize, usize, Option<u8>),
    /// Whether everything still stands there is looked through.
    LookThrough(usize, usize),
    Kill(usize),
    /// The phone has no room from now on, or has room again.
    Full(usize),
    /// The phone reaches a place no longer, or again.
    Reach(usize, usize),
    Lose(usize),
    Remember(usize),
    RollBack(usize),
    /// Two phones meet, and one gives the other all that it has.
    Meet(usize, usize),
    /// A phone lets a new one in; the whole plan is handed over with it, or only the keys.
    LetIn(usize, Role, bool),
    SendAway(usize, usize),
    /// The second yes to sending away one of the person's own phones.
    Second(usize, usize),
    /// One who was sent away is let in again.
    Again(usize, usize),
    /// A worker brings the person back on a new phone.
    BringBack(usize),
    /// A phone writes a checkpoint, as it would after hundreds of pieces.
    Checkpoint(usize),
    /// A minute goes by for everyone.
    Minute,
}

/// Who holds a phone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    Person,
    Worker,
    /// A worker who may bring the person back.
    Keeper,
    Reader,
    /// Sees a copy of one goal.
    Office,
}

pub(super) fn steps() -> impl Strategy<Value = Vec<Step>> {
    let (who, place) = (0..PHONES, 0..2usize);
    let role = prop_oneof![
        3 => Just(Role::Person), 3 => Just(Role::Worker), 2 => Just(Role::Keeper), 2 => Just(Role::Reader),
        1 => Just(Role::Office),
    ];
    let step = prop_oneof![
        14 => (who.clone(), any::<u8>()).prop_map(|(who, what)| Step::Write(who, what)),
        14 => (who.clone(), place.clone(), proptest::option::of(any::<u8>()))
            .prop_map(|(who, place, fault)| Step::Exchange(who, place, fault)),
        2 => (who.clone(), place.clone()).prop_map(|(who, place)| Step::LookThrough(who, place)),
        2 => who.clone().prop_map(Step::Checkpoint),
        2 => who.clone().prop_map(Step::Kill),
        2 => who.clone().prop_map(Step::Full),
        2 => (who.clone(), place.clone()).prop_map(|(who, place)| Step::Reach(who, place)),
        1 => place.clone().prop_map(Step::Lose),
        1 => place.clone().prop_map(Step::Remember),
        1 => place.prop_map(Step::RollBack),
        1 => (who.clone(), who.clone()).prop_map(|(one, other)| Step::Meet(one, other)),
        2 => (who.clone(), role.clone(), any::<bool>()).prop_map(|(who, role, whole)| Step::LetIn(who, role, whole)),
        4 => (who.clone(), who.clone()).prop_map(|(who, whom)| Step::SendAway(who, whom)),
        3 => (who.clone(), who.clone()).prop_map(|(who, whom)| Step::Second(who, whom)),
        3 => (who.clone(), who.clone()).prop_map(|(who, whom)| Step::Again(who, whom)),
        2 => who.prop_map(Step::BringBack),
        2 => Just(Step::Minute),
    ];
    // Most days begin with a few who were let in.
    let first = (role, any::<bool>()).prop_map(|(role, whole)| Step::LetIn(0, role, whole));
    (proptest::collection::vec(first, 0..PHONES), proptest::collection::vec(step, 4..48))
        .prop_map(|(first, steps)| [first, steps].concat())
}

/// Something that someone typed.
#[derive(Clone)]
pub(super) struct Text {
    pub(super) words: String,
    pub(super) by: usize,
    pub(super) device: Option<DeviceId>,
    /// Who had been sent away, as far as the writer knew.
    pub(super) gone: BTreeSet<DeviceId>,
    /// Whether the phone said that it is kept.
    pub(super) kept: bool,
    /// The step that was ticked with it.
    pub(super) ticked: Option<LineId>,
    /// The photo in it, if there is one.
    pub(super) photo: Option<Media>,
}

/// One phone, and who holds it.
pub(super) struct Holder {
    pub(super) phone: Phone,
    pub(super) role: Role,
    pub(super) places: [PlaceId; 2],
    pub(super) reach: [bool; 2],
    pub(super) has_room: bool,
    /// Whether the person asked it to go.
    pub(super) is_lost: bool,
    /// As whom it was let in, each time.
    pub(super) devices: Vec<DeviceId>,
    /// What an office was let in to: the copy, who made it, and all that was typed into it.
    pub(super) copy: Option<(SpaceId, usize, Vec<String>)>,
}

pub(super) struct Days {
    pub(super) holders: Vec<Holder>,
    pub(super) places: [MemoryRemote; 2],
    remembered: [Snapshot; 2],
    /// Whether a place never lost anything.
    is_true: [bool; 2],
    pub(super) texts: Vec<Text>,
    typed: usize,
    /// What checkpoints stand in for.
    pub(super) covered: BTreeMap<DeviceId, u64>,
    /// The person's phone that stays theirs.
    pub(super) main: usize,
    pub(super) was_brought_back: bool,
    now: i64,
}

impl Days {
    pub(super) fn new() -> Self {
        let mut carla = Phone::new();
        carla.start(Party::Person);
        carla.act(Party::Person, goal(GOAL, "A home")).unwrap();
        let places = [MemoryRemote::default(), MemoryRemote::default()];
        let remembered = [places[0].snapshot(), places[1].snapshot()];
        let mut days = Self {
            holders: Vec::new(),
            places,
            remembered,
            is_true: [true; 2],
            texts: Vec::new(),
            typed: 0,
            covered: BTreeMap::new(),
            main: 0,
            was_brought_back: false,
            now: NOON,
        };
        days.hold(carla, Role::Person);
        days
    }

    pub(super) fn hold(&mut self, mut phone: Phone, role: Role) {
        phone.clock.set(self.now);
        let places = ["one", "two"].map(|name| connect_to(&mut phone, name));
        let (reach, has_room) = ([true; 2], true);
        let (devices, is_lost, copy) = (Vec::new(), false, None);
        self.holders.push(Holder { phone, role, places, reach, has_room, is_lost, devices, copy });
    }

    pub(super) fn live(&mut self, step: &Step) {
        let count = self.holders.len();
        match *step {
            Step::Write(who, what) => self.write(who % count, what),
            Step::Exchange(who, place, number) => self.exchange(who % count, place, number),
            Step::LookThrough(who, place) => self.look_through(who % count, place),
            Step::Kill(who) => self.open_again(who % count),
            Step::Full(who) => {
                let has_room = !self.holders[who % count].has_room;
                self.make_room(who % count, has_room);
            }
            Step::Reach(who, place) => self.holders[who % count].reach[place] ^= true,
            Step::Lose(place) => {
                self.places[place].lose_everything();
                self.remembered[place] = self.places[place].snapshot();
                self.is_true[place] = false;
            }
            Step::Remember(place) => self.remembered[place] = self.places[place].snapshot(),
            Step::RollBack(place) => {
                self.places[place].roll_back(&self.remembered[place]);
                self.is_true[place] = false;
            }
            Step::Meet(one, other) => self.meet(one % count, other % count),
            Step::LetIn(by, role, whole) => self.let_in(by % count, role, whole),
            Step::SendAway(by, whom) => self.send_away(by % count, whom % count),
            Step::Second(by, whom) => self.second(by % count, whom % count),
            Step::Again(by, whom) => self.again(by % count, whom % count),
            Step::BringBack(by) => self.bring_back(by % count),
            Step::Checkpoint(who) => self.write_checkpoint(who % count),
            Step::Minute => self.wait(),
        }
    }

    fn write_checkpoint(&mut self, who: usize) {
        // Whoever was sent away, by anyone, and has not heard of it would never do (a known limit): the record of it
        // goes too, or of who wrote it.
        let gone: BTreeSet<DeviceId> = (0..self.holders.len()).flat_map(|of| self.gone(of)).collect();
        let has_heard = |days: &mut Self, of: usize| {
            // What a full phone has heard is gone when it is closed.
            let hears = days.holders[of].has_room;
            days.device(of).is_none_or(|device| !gone.contains(&device) || hears && days.gone(of).contains(&device))
        };
        let all_have = (0..self.holders.len()).all(|of| has_heard(self, of));
        if !self.holders[who].phone.engine.phone.is_shared(SPACE) || !all_have {
            return;
        }
        let holder = &mut self.holders[who];
        // It stands for what is only held on a full phone too.
        let plan = block_on(holder.phone.engine.plan(SPACE)).unwrap();
        for (device, count) in plan.shared.iter().flat_map(|shared| shared.space.counts()) {
            let covered = self.covered.entry(device).or_default();
            *covered = count.max(*covered);
        }
        if let Err(fault) = block_on(holder.phone.engine.write_checkpoint(SPACE)) {
            assert!(fault == Fault::Full && !holder.has_room, "{fault:?}");
        }
        // Whoever has not looked since does not know what may go from a place for it. A full phone keeps it later.
        self.is_true = [false; 2];
    }

    /// A minute goes by.
    pub(super) fn wait(&mut self) {
        self.now += MINUTE;
        self.holders.iter().for_each(|holder| holder.phone.clock.set(self.now));
    }

    pub(super) fn make_room(&mut self, who: usize, has_room: bool) {
        let holder = &mut self.holders[who];
        holder.has_room = has_room;
        holder.phone.store.set_room(if has_room { None } else { Some(1) });
        if has_room {
            // The app tries again by itself.
            assert_eq!(holder.phone.run(Command::KeepNow), Ok(Reply::Kept));
            self.texts.iter_mut().filter(|text| text.by == who).for_each(|text| text.kept = true);
        }
    }

    fn open_again(&mut self, who: usize) {
        self.holders[who].phone.open_again();
        // What it said is not kept may be gone.
        self.texts.retain(|text| text.by != who || text.kept);
    }

    fn write(&mut self, who: usize, what: u8) {
        self.typed += 1;
        let number = self.typed;
        let words = format!("typed-{number}-");
        let phrase = Phrase::words(&*words);
        let line = LineId::from_bytes([100 + who as u8, number as u8, (number >> 8) as u8, 0, 0, 0, 0, 0, 0, 0]);
        let (device, gone) = (self.device(who), self.gone(who));
        let holder = &mut self.holders[who];
        let by = if holder.role == Role::Person { Party::Person } else { Party::Worker };
        let photo = if what % 64 == PHOTO { take_photo(&mut holder.phone) } else { None };
        let mut phrase = phrase;
        phrase.pictures.extend(photo.map(PictureId::from));
        let mut ticked = None;
        let act = match what % 8 {
            0 => goal(line, &words),
            1 => Act::AddWay { way: line, goal: GOAL, what: phrase },
            2 | 3 => Act::AddStep {
                step: line,
                goal: GOAL,
                what: phrase,
                how: Phrase::default(),
                who: Who::Person,
                when: When::Ready,
                before: None,
            },
            4 | 5 => Act::Reword { line: GOAL, field: Field::What, phrase },
            6 => Act::Reword { line: GOAL, field: Field::Sign, phrase },
            _ => match holder.phone.run(Command::Show { space: SPACE }) {
                Ok(Reply::Plan(plan)) if plan.goals.iter().any(|goal| goal.id == GOAL && !goal.steps.is_empty()) => {
                    let goal = plan.goals.iter().find(|goal| goal.id == GOAL).unwrap();
                    let line = goal.steps[usize::from(what / 8) % goal.steps.len()].id;
                    ticked = Some(line);
                    Act::Finish { line }
                }
                _ => Act::SetHorizon { goal: GOAL, horizon: Horizon::Now },
            },
        };
        let why = Why { words: words.clone(), ..Why::default() };
        match holder.phone.run(Command::Do { space: SPACE, by, act, why }) {
            // An act that changes nothing writes nothing.
            Ok(Reply::Done(done)) if done.change.is_none() => {}
            Ok(Reply::Done(done)) => {
                assert!(done.kept == holder.has_room, "it says that it is kept if it is");
                let ticked = ticked.filter(|_| !done.suggested);
                self.texts.push(Text { words, by: who, device, gone, kept: done.kept, ticked, photo });
            }
            Err(Fault::Share(ShareFault::NotYours) | Fault::NoSuchPlan | Fault::Refused(_)) => {}
            other => panic!("{other:?}"),
        }
    }

    fn exchange(&mut self, who: usize, place: usize, number: Option<u8>) {
        let (holder, remote) = (&mut self.holders[who], &self.places[place]);
        // What goes wrong strikes one of the first few questions.
        let mut questions = number.map_or(0, |number| number / 12 % 4);
        let mut once = number.map(fault);
        let reaches = holder.reach[place];
        remote.answer_with(move |_: Op| {
            if !reaches {
                return Some(sync::Fault::Before(Trouble::Unreached));
            }
            questions = questions.checked_sub(1)?;
            if questions == 0 { once.take() } else { None }
        });
        let results = exchange(&mut holder.phone, holder.places[place], remote);
        let photos = block_on(round::fetch_parts(&mut Beside(&mut holder.phone.engine, holder.places[place]), remote));
        remote.mend();
        for result in results.into_iter().chain([photos]) {
            match result {
                Ok(()) | Err(Broke::Place(_)) => {}
                Err(Broke::Phone(Closed::Full)) => assert!(!holder.has_room),
                Err(Broke::Phone(Closed::Gone)) => panic!("the courier ends"),
            }
        }
        if self.is_true[place] {
            self.tells_the_truth(who, place);
        }
    }

    pub(super) fn look_through(&mut self, who: usize, place: usize) {
        let holder = &mut self.holders[who];
        if !holder.reach[place] {
            return;
        }
        let mut desk = Beside(&mut holder.phone.engine, holder.places[place]);
        match block_on(round::look_through(&mut desk, &self.places[place])) {
            Ok(()) => self.tells_the_truth(who, place),
            Err(broke) => assert!(!holder.has_room && broke == Broke::Phone(Closed::Full), "{broke:?}"),
        }
    }

    /// No more is said to stand at a place than does.
    pub(super) fn tells_the_truth(&mut self, who: usize, place: usize) {
        let there: BTreeSet<_> = self.places[place].dump().into_iter().map(|object| object.name).collect();
        let holder = &mut self.holders[who];
        let told = match holder.phone.run(Command::Places) {
            Ok(Reply::Places(places)) => places.into_iter().find(|told| told.id == holder.places[place]).unwrap(),
            other => panic!("{other:?}"),
        };
        let refused: usize = told.refused.iter().map(|(_, count)| *count as usize).sum();
        for space in holder.phone.engine.phone.spaces().to_vec() {
            let logs = holder.phone.engine.phone.logs(space).cloned().unwrap_or_default();
            let plan = block_on(holder.phone.engine.plan(space)).unwrap();
            let Some(shared) = &plan.shared else { continue };
            let locator = shared.space.locator();
            // What a checkpoint stands in for needs not be there.
            let all =
                logs.counts.iter().flat_map(|(device, count)| logs.needed(device, *count, 0).map(|seq| (*device, seq)));
            let lacks = all.filter(|(device, seq)| {
                let digest = shared.space.digest_at(device, *seq).unwrap();
                !there.iter().any(|name| {
                    name.space == locator
                        && name.device == device.0
                        && name.seq == *seq
                        && digest.0.starts_with(&name.hash)
                })
            });
            let lacks = lacks.count();
            let album = block_on(holder.phone.engine.album()).unwrap();
            // What came to a phone that is out is not its to carry.
            let is_carried = |record: &MediaRecord| record.is_whole() && !(logs.out && record.fetched);
            let of_plan = album.iter().filter(|(id, record)| logs.media.contains(id) && is_carried(record));
            let lacks_of = of_plan.filter(|(id, record)| {
                let names = record.parts().map(|(number, hash)| Name::of_part(locator, *id.as_bytes(), number, hash));
                names.into_iter().any(|name| !there.contains(&name))
            });
            // What the place did not take is told by itself.
            let said = |told: &[(SpaceId, u32)]| {
                told.iter().find(|(of, _)| *of == space).map_or(0, |(_, count)| *count as usize) + refused
            };
            let (waiting, media) = (said(&told.waiting), said(&told.media));
            assert!(waiting >= lacks, "{lacks} pieces do not stand there, and {waiting} are said to wait");
            let photos = lacks_of.count();
            assert!(media >= photos, "{photos} photos do not stand there, and {media} are said to wait");
        }
    }

    fn meet(&mut self, one: usize, other: usize) {
        let given = match self.holders[one].phone.run(Command::Give { space: SPACE, all: true }) {
            Ok(Reply::Packet(packet)) => packet,
            Err(Fault::NoSuchPlan) => return,
            Err(Fault::Full) if !self.holders[one].has_room => return,
            Ok(other) => panic!("{other:?}"),
            Err(other) => panic!("{other:?}"),
        };
        match self.holders[other].phone.run(Command::Take { packet: given, back: false }) {
            Ok(_) => {}
            Err(fault) => assert!(fault == Fault::Full && !self.holders[other].has_room, "{fault:?}"),
        }
    }

    /// As whom a phone writes in the plan.
    pub(super) fn device(&mut self, who: usize) -> Option<DeviceId> {
        let plan = block_on(self.holders[who].phone.engine.plan(SPACE)).ok()?;
        plan.shared.as_ref().map(|shared| shared.space.me())
    }

    /// Who was sent away, as far as a phone knows.
    pub(super) fn gone(&mut self, who: usize) -> BTreeSet<DeviceId> {
        let Ok(plan) = block_on(self.holders[who].phone.engine.plan(SPACE)) else { return BTreeSet::new() };
        let members = plan.shared.iter().flat_map(|shared| &shared.space.members().devices);
        members.filter(|(_, standing)| standing.out.is_some()).map(|(device, _)| *device).collect()
    }
}

/// A photo of one part; none where there is no room for it.
fn take_photo(phone: &mut Phone) -> Option<Media> {
    let bytes = vec![7; 900];
    match phone.run(Command::KeepMedia { kind: MediaKind::Photo, mime: "image/jpeg".to_owned(), bytes }) {
        Ok(Reply::MediaKept(media)) => Some(media),
        Err(Fault::Full) => None,
        other => panic!("{other:?}"),
    }
}

/// All that anyone was given, in one packet.
pub(super) fn packet(envelopes: Vec<Vec<u8>>) -> Vec<u8> {
    Bundle { envelopes, whole: true, ..Bundle::default() }.to_bytes().unwrap()
}
