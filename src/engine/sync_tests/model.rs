//! What must be true after any days of any phones (S23): whoever is in comes to one plan, nothing that was typed
//! is lost, nothing reaches whom it should not, and no place is said to have what it has not.

use super::days::{Days, Role, Step, Text, packet, steps};
use crate::crypto::Repeated;
use crate::document::Heads;
use crate::domain::{DeviceId, LineId, May, Media, Party, State};
use crate::engine::sharing_tests::{GOAL, SPACE, goal};
use crate::engine::sync_tests::Beside;
use crate::protocol::{Command, MediaAt, Reply};
use crate::sync::round;
use futures::executor::block_on;
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::{RngAlgorithm, TestRng, TestRunner};
use std::collections::BTreeMap;

/// How often all phones go round before nothing is new any more.
const ROUNDS: usize = 16;

/// How many schedules are tried beside the committed ones; `WAYMARK_SCHEDULES` says otherwise.
fn schedules() -> u32 {
    count("WAYMARK_SCHEDULES", 150)
}

/// How many are the same in every run; `WAYMARK_SAME_SCHEDULES` says otherwise.
fn same_schedules() -> u32 {
    count("WAYMARK_SAME_SCHEDULES", 50)
}

fn count(name: &str, otherwise: u32) -> u32 {
    std::env::var(name).ok().and_then(|count| count.parse().ok()).unwrap_or(otherwise)
}

/// Lives through it all, and looks. What is drawn at random is the same for the same seed.
fn live_through(seed: u64, steps: &[Step]) {
    let _repeated = Repeated::from(seed);
    let mut days = Days::new();
    steps.iter().for_each(|step| days.live(step));
    days.come_together();
    days.take_what_came_late();
    days.say_the_last_word();
    days.are_of_one_mind();
    days.hold_all_that_was_typed();
    days.hold_nothing_that_is_not_theirs();
}

proptest! {
    #![proptest_config(ProptestConfig { cases: schedules(), max_shrink_iters: 2_000, ..ProptestConfig::default() })]

    /// Other days in each run. What goes wrong is printed as short as it can be told, with its seed: add it to
    /// the days that went wrong once.
    #[test]
    fn whatever_happened_nothing_is_lost_and_nothing_goes_astray(seed in any::<u64>().no_shrink(), steps in steps()) {
        live_through(seed, &steps);
    }
}

/// The same days in every run, on all cores.
#[test]
fn what_held_once_still_holds() {
    let seeds = u64::from(same_schedules());
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    std::thread::scope(|scope| {
        for first in (0..seeds).take(cores) {
            scope.spawn(move || (first..seeds).step_by(cores).for_each(live_again));
        }
    });
}

fn live_again(seed: u64) {
    println!("seed {seed}");
    let mut bytes = [0; 32];
    bytes[..8].copy_from_slice(&u64::to_le_bytes(seed));
    let random = TestRng::from_seed(RngAlgorithm::ChaCha, &bytes);
    let mut runner = TestRunner::new_with_rng(ProptestConfig::default(), random);
    live_through(seed, &steps().new_tree(&mut runner).unwrap().current());
}

#[test]
fn days_that_went_wrong_once() {
    use Role::{Keeper, Office, Person, Reader, Worker};
    use Step::{
        Again, BringBack, Checkpoint, Exchange, Full, Kill, LetIn, LookThrough, Lose, Meet, Reach, RollBack, SendAway,
        Write,
    };
    let days: [(u64, &[Step]); 19] = [
        // A checkpoint let go who had sent someone away who had not heard of it (the same limit; whoever wrote it had
        // not heard of it either).
        (
            5_932_060_739_459_210_991,
            &[
                LetIn(0, Person, false),
                LetIn(0, Worker, false),
                Reach(1, 0),
                Meet(0, 2),
                Write(0, 0),
                Exchange(0, 1, None),
                Exchange(1, 1, None),
                Write(1, 0),
                LetIn(0, Person, true),
                SendAway(3, 2),
                Exchange(1, 1, None),
                Write(0, 0),
                Checkpoint(0),
                Exchange(3, 0, None),
                Exchange(0, 0, None),
                Exchange(0, 1, None),
            ],
        ),
        // Who was let in again left behind what they had written before their own checkpoint.
        (
            5_394_812_520_874_808_253,
            &[
                LetIn(0, Keeper, true),
                Write(0, 0),
                Checkpoint(1),
                Write(0, 0),
                Reach(0, 0),
                SendAway(0, 1),
                Again(0, 1),
            ],
        ),
        // A photo that came to a phone that is out is not its to carry (these days thought so).
        (
            6_525_934_602_715_171_695,
            &[LetIn(0, Worker, false), Write(0, 133), SendAway(0, 1), Meet(0, 1), Exchange(1, 0, None)],
        ),
        // A full phone heard that it was sent away and forgot it when it was closed (a known limit: a checkpoint stood
        // for the record of it).
        (
            149_877_312_953_121_737,
            &[
                LetIn(0, Reader, false),
                Exchange(0, 0, None),
                Exchange(1, 0, None),
                Full(1),
                SendAway(0, 1),
                Write(0, 0),
                Exchange(0, 0, None),
                Exchange(1, 0, None),
                Checkpoint(0),
                Exchange(0, 0, None),
                Kill(1),
                Write(0, 0),
            ],
        ),
        // A worker took in the words of one who was let in by a lost phone before it heard that the person was brought
        // back without them (a known limit).
        (
            363_393_031_085_947_348,
            &[
                LetIn(0, Worker, false),
                LetIn(0, Keeper, true),
                LetIn(0, Person, false),
                Exchange(0, 1, None),
                BringBack(2),
                Exchange(3, 1, None),
                Write(3, 0),
                Exchange(3, 0, None),
            ],
        ),
        // The phone that had made a copy reached one place, and the office the other (these days knew of no phone but
        // the person's last one that carries things between places).
        (
            516_586_076_300_222_602,
            &[
                LetIn(0, Keeper, false),
                Reach(0, 1),
                LetIn(0, Office, false),
                Reach(2, 0),
                Exchange(0, 0, None),
                Exchange(1, 0, None),
                BringBack(1),
            ],
        ),
        // A full phone kept its checkpoint once there was room, and pieces went from the place for it (these days
        // knew of no checkpoint that was not kept at once).
        (
            5_103_471_110_094_847_139,
            &[
                LetIn(0, Person, true),
                Full(1),
                Full(0),
                Checkpoint(0),
                Full(0),
                Exchange(1, 0, None),
                Exchange(0, 0, None),
                LookThrough(0, 0),
                Exchange(1, 0, None),
            ],
        ),
        // A full phone held what its checkpoint stood for, and one who lacked it was sent away (a known limit that
        // these days knew too little of).
        (
            6_447_870_837_869_966_871,
            &[
                LetIn(0, Worker, false),
                Full(0),
                Write(0, 0),
                Exchange(0, 0, None),
                Checkpoint(0),
                Exchange(0, 1, None),
                Full(0),
                Exchange(1, 0, None),
                SendAway(0, 1),
            ],
        ),
        // A phone that had been sent away did not see that a place had lost what only it had.
        (
            1_230_255_812_259_496_548,
            &[
                LetIn(0, Person, false),
                LetIn(0, Worker, true),
                SendAway(0, 2),
                Exchange(0, 0, None),
                Exchange(2, 0, None),
                Lose(0),
            ],
        ),
        // A full phone said that nobody was brought back, and kept it later: nobody had the plan any more.
        (
            14_871_802_222_101_665_831,
            &[LetIn(0, Keeper, false), Exchange(0, 0, None), Full(1), Exchange(1, 0, None), BringBack(1)],
        ),
        (1, &[LetIn(0, Keeper, true), Exchange(1, 0, None), Full(1), BringBack(1)]),
        // Who was let in again left behind what they had written before.
        (484_055_503_197_990_372, &[LetIn(0, Worker, true), SendAway(0, 1), Reach(0, 0), Write(1, 0), Again(0, 1)]),
        // A place that was rolled back gave out a new key before the record that says whom it is to keep out;
        // who found it there handed it to them.
        (
            17_509_022_264_931_613_592,
            &[
                LetIn(0, Worker, false),
                LetIn(0, Person, true),
                Exchange(2, 0, None),
                Write(0, 0),
                RollBack(0),
                SendAway(0, 1),
                LetIn(0, Person, true),
                Exchange(0, 0, None),
                Exchange(2, 0, None),
                Meet(2, 0),
                Write(3, 0),
            ],
        ),
        // A checkpoint of one who had not heard yet of who was sent away: one took their late words from the place
        // and they put them there again, without end.
        (
            4_663_251_408_411_366_197,
            &[
                LetIn(0, Worker, true),
                LetIn(0, Keeper, true),
                SendAway(0, 4),
                Exchange(4, 1, None),
                Exchange(2, 1, None),
                Checkpoint(2),
            ],
        ),
        // One who was let in by a lost phone, and so is not in, put there again and again what a checkpoint stands for.
        (
            15_856_444_804_410_825_773,
            &[
                LetIn(0, Keeper, true),
                LetIn(0, Person, false),
                BringBack(1),
                Exchange(1, 0, None),
                Exchange(0, 0, None),
                Checkpoint(1),
            ],
        ),
        // One who was sent away twice kept back what they had written as who they were at first.
        (
            11_101_156_765_318_160_064,
            &[LetIn(0, Worker, true), SendAway(0, 1), Again(0, 1), SendAway(0, 1), LookThrough(0, 0)],
        ),
        // Words were built on those of a phone that a lost one had let in: nobody could read them.
        (
            8_414_143_825_855_490_258,
            &[
                LetIn(0, Keeper, true),
                LetIn(0, Worker, false),
                LetIn(0, Person, true),
                Write(3, 88),
                BringBack(1),
                Exchange(3, 0, None),
                Exchange(0, 0, None),
                Write(0, 8),
            ],
        ),
        // A checkpoint stood for the words of one whom a lost phone had let in: whoever wrote it took them away from
        // the place, and they put them there again, without end.
        (
            9_882,
            &[
                LetIn(0, Worker, true),
                LetIn(0, Keeper, true),
                LetIn(3, Reader, true),
                BringBack(2),
                Exchange(2, 1, Some(50)),
                Exchange(3, 0, None),
                Exchange(0, 1, Some(167)),
                Exchange(4, 0, Some(16)),
                Checkpoint(4),
            ],
        ),
        // One whom a lost phone had let in after the cut knew of no checkpoint, and put there again what it stands for,
        // without end.
        (
            19_902,
            &[LetIn(0, Keeper, true), LetIn(0, Keeper, true), BringBack(1), Meet(1, 0), Checkpoint(1), Meet(3, 1)],
        ),
    ];
    days.iter().for_each(|(seed, steps)| live_through(*seed, steps));
}

impl Days {
    /// Nothing goes wrong any more; the person's phone, and one that made a copy, reach both places, everyone else at
    /// least one.
    fn come_together(&mut self) {
        for who in 0..self.holders.len() {
            self.make_room(who, true);
            self.holders[who].phone.open_again();
            // A copy is carried by the phone that made it, and by no other.
            let made_copy = self.holders.iter().any(|holder| holder.copy.as_ref().is_some_and(|(_, by, _)| *by == who));
            let reach = &mut self.holders[who].reach;
            if who == self.main || made_copy || *reach == [false; 2] {
                *reach = [true; 2];
            }
        }
        self.go_round();
    }

    /// Everyone exchanges until nothing new is written: phones in step do not answer each other without end.
    fn go_round(&mut self) {
        let mut quiet = 0;
        for _ in 0..ROUNDS {
            let before = self.places.each_ref().map(|place| place.dump().len());
            self.wait();
            for who in 0..self.holders.len() {
                for place in 0..2 {
                    if self.holders[who].reach[place] {
                        self.look_through(who, place);
                        let holder = &mut self.holders[who];
                        let done = super::exchange(&mut holder.phone, holder.places[place], &self.places[place]);
                        assert_eq!(done, [Ok(()), Ok(())]);
                        let mut desk = Beside(&mut holder.phone.engine, holder.places[place]);
                        assert_eq!(block_on(round::fetch_parts(&mut desk, &self.places[place])), Ok(()));
                    }
                }
            }
            let is_quiet = before == self.places.each_ref().map(|place| place.dump().len());
            quiet = if is_quiet { quiet + 1 } else { 0 };
            // What came from one place in the first goes to the other in the second.
            if quiet == 2 {
                return self.nothing_waits();
            }
        }
        panic!("phones that are in step still write to each other");
    }

    /// All that stands on a phone stands at each place that it reaches, and is said to.
    fn nothing_waits(&mut self) {
        for who in 0..self.holders.len() {
            for place in 0..2 {
                let holder = &mut self.holders[who];
                if holder.reach[place] {
                    let id = holder.places[place];
                    let Ok(Reply::Places(told)) = holder.phone.run(Command::Places) else { panic!("told") };
                    let told = told.into_iter().find(|told| told.id == id).unwrap();
                    assert_eq!((told.waiting, told.refused), (Vec::new(), Vec::new()), "phone {who}, place {place}");
                    assert_eq!(told.media, Vec::new(), "phone {who}, place {place}");
                    self.tells_the_truth(who, place);
                }
            }
        }
    }

    /// The person looks at what was written by those who did not know yet that they had been sent away, and
    /// wants it.
    fn take_what_came_late(&mut self) {
        let phone = &mut self.holders[self.main].phone;
        if !phone.engine.phone.is_shared(SPACE) {
            return;
        }
        for member in phone.members().members.iter().filter(|member| member.late > 0) {
            let taken = phone.run(Command::TakeLate { space: SPACE, device: member.device });
            assert!(matches!(taken, Ok(Reply::Members(_))), "{taken:?}");
        }
        self.go_round();
    }

    fn say_the_last_word(&mut self) {
        let (main, words) = (self.main, "typed-last-".to_owned());
        let gone = self.gone(main);
        let device = self.device(main);
        self.holders[main].phone.act(Party::Person, goal(LineId::from_bytes([9; 10]), &words)).unwrap();
        self.texts.push(Text { words, by: main, device, gone, kept: true, ticked: None, photo: None });
        self.go_round();
    }

    /// Whether a phone is in, as the person's phone sees it.
    fn is_in(&mut self, who: usize) -> bool {
        let Some(device) = self.device(who) else { return who == self.main };
        self.standing(self.main).iter().any(|(of, _, is_out)| *of == device && !is_out)
    }

    /// Who is in and who was, as a phone sees it.
    fn standing(&mut self, who: usize) -> Vec<(DeviceId, May, bool)> {
        let plan = block_on(self.holders[who].phone.engine.plan(SPACE)).unwrap();
        let devices = plan.shared.iter().flat_map(|shared| &shared.space.members().devices);
        devices.map(|(device, standing)| (*device, standing.may, standing.out.is_some())).collect()
    }

    /// Whoever is in sees one plan, and the same people in it; whoever was sent away knows.
    fn are_of_one_mind(&mut self) {
        let (plan, people) = (self.holders[self.main].phone.plan(), self.standing(self.main));
        for who in 0..self.holders.len() {
            let Some(device) = self.device(who) else { continue };
            if self.is_in(who) {
                assert_eq!(self.standing(who), people, "phone {who}");
                let is_one = self.holders[who].phone.plan() == plan || self.has_words_of_nobody(who, &people);
                assert!(is_one, "phone {who} has another plan");
                let kept = block_on(self.holders[who].phone.engine.plan(SPACE)).unwrap();
                let space = &kept.shared.as_ref().unwrap().space;
                assert_eq!((space.early(), space.missing()), (0, 0), "phone {who}");
            } else if people.iter().any(|(of, ..)| *of == device) {
                assert_eq!(self.holders[who].phone.members().mine, None, "phone {who}");
            }
            // Else it stands only by the word of one who had been sent away before.
        }
        for who in 0..self.holders.len() {
            let Some((copy, maker, _)) = self.holders[who].copy.clone() else { continue };
            let mut shown = |who: usize| self.holders[who].phone.run(Command::Show { space: copy });
            let (theirs, made) = (shown(who), shown(maker));
            assert_eq!(theirs, made);
        }
    }

    /// Whether all that a phone has beyond the person's was written by those who were let in by a lost phone after the
    /// one that brought the person back heard of it last: it took that in before it knew (a known limit).
    fn has_words_of_nobody(&mut self, who: usize, people: &[(DeviceId, May, bool)]) -> bool {
        let written = |days: &mut Self, who: usize| -> BTreeMap<Vec<u8>, [u8; 16]> {
            let plan = block_on(days.holders[who].phone.engine.plan(SPACE)).unwrap();
            let all = plan.document.changes_since(&Heads::default());
            all.into_iter().map(|(writer, bytes)| (bytes, writer)).collect()
        };
        let (theirs, mains) = (written(self, who), written(self, self.main));
        let is_nobody = |writer: &[u8; 16]| people.iter().all(|(device, ..)| device.0 != *writer);
        let beyond: Vec<_> = theirs.iter().filter(|(bytes, _)| !mains.contains_key(*bytes)).collect();
        !beyond.is_empty()
            && beyond.iter().all(|(_, writer)| is_nobody(writer))
            && mains.keys().all(|bytes| theirs.contains_key(bytes))
    }

    /// Everything that was typed by whoever was in stands on every phone that is in; what was ticked stays so.
    fn hold_all_that_was_typed(&mut self) {
        let people = self.standing(self.main);
        for who in 0..self.holders.len() {
            if !self.is_in(who) {
                continue;
            }
            let changes = self.changes(who);
            let plan = self.holders[who].phone.plan();
            let steps: Vec<_> = plan.goals.iter().filter(|goal| goal.id == GOAL).flat_map(|goal| &goal.steps).collect();
            for text in self.texts.clone() {
                let was_in = text.device.is_none_or(|device| people.iter().any(|(of, ..)| *of == device));
                if was_in {
                    assert!(contains(&changes, &text.words), "phone {who} lacks {} of {}", text.words, text.by);
                    let is_done =
                        |line| steps.iter().any(|step| step.id == line && matches!(step.state, State::Done { .. }));
                    assert!(text.ticked.is_none_or(is_done), "phone {who} has no tick of {}", text.by);
                    assert!(text.photo.is_none_or(|photo| self.sees(who, photo)), "phone {who} lacks a photo");
                }
            }
        }
    }

    /// Whether a phone shows a photo.
    fn sees(&mut self, who: usize, photo: Media) -> bool {
        let shown = self.holders[who].phone.run(Command::Media { space: SPACE, media: photo.id, fetch: true });
        matches!(shown, Ok(Reply::Media(MediaAt::Here { .. })))
    }

    /// Whoever was sent away has nothing that was typed by those who knew, and can open nothing of it; an office
    /// nothing but what was in its copy. Even if it is handed all that stands at both places.
    fn hold_nothing_that_is_not_theirs(&mut self) {
        let objects: Vec<Vec<u8>> =
            self.places.iter().flat_map(|place| place.dump()).map(|object| object.bytes).collect();
        for who in 0..self.holders.len() {
            if self.is_in(who) {
                continue;
            }
            let all = packet(objects.iter().filter(|bytes| !bytes.is_empty()).cloned().collect());
            self.holders[who].phone.take(all).unwrap();
            let has = [self.changes(who), self.opened(who, &objects)].concat();
            let holder = &self.holders[who];
            for text in self.texts.iter().filter(|text| text.by != who) {
                let is_theirs = match (&holder.role, &holder.copy) {
                    (Role::Office, Some((_, _, typed))) => typed.contains(&text.words),
                    // It was let in after that, or the writer did not know.
                    _ => !holder.devices.iter().all(|device| text.gone.contains(device)),
                };
                assert!(is_theirs || !contains(&has, &text.words), "{} reached phone {who}", text.words);
            }
        }
    }

    /// Every change of every plan of a phone.
    fn changes(&mut self, who: usize) -> Vec<u8> {
        let engine = &mut self.holders[who].phone.engine;
        let spaces = engine.phone.spaces().to_vec();
        spaces.into_iter().flat_map(|space| block_on(engine.plan(space)).unwrap().document.changes().concat()).collect()
    }

    /// What a phone can open of these, whatever the app would make of it.
    fn opened(&mut self, who: usize, objects: &[Vec<u8>]) -> Vec<u8> {
        let engine = &mut self.holders[who].phone.engine;
        let mut opened = Vec::new();
        for space in engine.phone.spaces().to_vec() {
            let plan = block_on(engine.plan(space)).unwrap();
            let Some(shared) = &plan.shared else { continue };
            opened
                .extend(objects.iter().filter_map(|bytes| shared.space.open_changes(bytes)).flat_map(|(some, _)| some));
        }
        opened.concat()
    }
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}
