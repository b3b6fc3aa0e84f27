//! What must hold whatever two people do, in whatever order their phones meet.

use super::read::Says;
use super::*;
use crate::domain::{
    About, Answer, Because, Contact, DEEDS, Entry, Fact, Feeling, Field, Frame, Horizon, Intensity, Level, LifePart,
    Line, MeetingTime, Message, Nearness, Often, Phrase, PictureId, Profile, Source, SpokenWord, SupportKind,
    TimeOfDay, Told, Touch, When, Who, Wording,
};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::FileFailurePersistence;
use std::collections::BTreeSet;

/// One thing done on one of the phones.
#[derive(Debug, Clone)]
enum Deed {
    /// An act, made of these by [`Pair::act`].
    Act { person: bool, verb: u8, line: Index, other: Index, words: u8 },
    /// An undo of one of the last changes.
    Undo { person: bool, change: Index },
    /// A line brought back as it was.
    BringBack { person: bool, line: Index, change: Index },
    /// The other phone's changes come over.
    Meet,
    /// The app is killed and opened again.
    Reopen,
}

fn deed() -> impl Strategy<Value = (bool, Deed)> {
    let act = (any::<bool>(), any::<u8>(), any::<Index>(), any::<Index>(), any::<u8>())
        .prop_map(|(person, verb, line, other, words)| Deed::Act { person, verb, line, other, words });
    let undo = (any::<bool>(), any::<Index>()).prop_map(|(person, change)| Deed::Undo { person, change });
    let back = (any::<bool>(), any::<Index>(), any::<Index>()).prop_map(|(person, line, change)| Deed::BringBack {
        person,
        line,
        change,
    });
    (any::<bool>(), prop_oneof![16 => act, 3 => undo, 2 => back, 2 => Just(Deed::Meet), 1 => Just(Deed::Reopen)])
}

fn script() -> impl Strategy<Value = Vec<(bool, Deed)>> {
    proptest::collection::vec(deed(), 1..40)
}

struct Phone {
    document: Document,
    pieces: Vec<Vec<u8>>,
    number: u8,
}

impl Phone {
    fn new(number: u8) -> Self {
        Self { document: Document::new(Actor::new([number; 16], 0)), pieces: Vec::new(), number }
    }

    fn save(&mut self) {
        let piece = if self.pieces.is_empty() { self.document.save() } else { self.document.save_new() };
        self.pieces.push(piece);
    }

    fn reopened(&mut self, session: u32) -> Document {
        self.save();
        let pieces = self.pieces.iter().map(Vec::as_slice);
        let (document, loaded) = Document::load(Actor::new([self.number; 16], session), pieces).unwrap();
        assert_eq!(loaded, Loaded { damaged: 0, waiting: 0 });
        document
    }
}

/// Two phones, a clock that is wrong on one of them, and everything that was ever typed.
struct Pair {
    phones: [Phone; 2],
    count: u32,
    typed: Vec<Phrase>,
}

impl Pair {
    fn new() -> Self {
        Self { phones: [Phone::new(1), Phone::new(2)], count: 0, typed: Vec::new() }
    }

    fn after(script: &[(bool, Deed)]) -> Self {
        let mut pair = Self::new();
        for (second, deed) in script {
            pair.play(usize::from(*second), deed);
        }
        pair
    }

    fn play(&mut self, on: usize, deed: &Deed) {
        self.count += 1;
        let now = i64::from(self.count) * 1_000 + if on == 1 { 40_000 } else { 0 };
        let stamp = |person: bool| Stamp {
            by: if person { Party::Person } else { Party::Worker },
            at: Moment(now),
            why: if now % 3_000 == 0 { Phrase::words(format!("why {now}")) } else { Phrase::default() },
        };
        let number = self.count;
        let mut id = 0;
        let mut make_id = move || {
            id += 1;
            Some(new_line(number, id))
        };
        let done = match deed {
            Deed::Act { person, verb, line, other, words } => {
                let act = self.make_act(on, *verb, line, other, *words);
                let stamp = stamp(*person);
                let done = self.phones[on].document.act(&stamp, &act, &mut make_id);
                // Who says their half anew before it is heard, or a message, takes back what they said: that alone is
                // told nowhere. So does who records a word anew, and the words stand on the screen; and where one finds
                // the person is a setting, like a name: the plan as it was tells it.
                let is_taken_back = matches!(
                    act,
                    Act::SayHalf { .. }
                        | Act::AddMessage { .. }
                        | Act::AddContact { .. }
                        | Act::RecordWord { .. }
                        | Act::SetTouch { .. }
                );
                let told = !is_taken_back && act.line().is_none_or(|line| !self.is_message(on, line));
                if let (Ok(Done { change: Some(_), .. }), true) = (&done, told) {
                    self.typed.extend(act.phrases().into_iter().cloned());
                    self.typed.push(stamp.why);
                }
                done
            }
            Deed::Undo { person, change } => {
                let document = &mut self.phones[on].document;
                let Some(hash) = pick(document.story.order(), change) else { return };
                document.undo(&stamp(*person), ChangeId(hash.0))
            }
            Deed::BringBack { person, line, change } => {
                let document = &mut self.phones[on].document;
                let lines: Vec<LineId> = document.model.rows.keys().copied().collect();
                let (Some(hash), Some(line)) = (pick(document.story.order(), change), pick(&lines, line)) else {
                    return;
                };
                document.bring_back(&stamp(*person), line, ChangeId(hash.0), &mut make_id)
            }
            Deed::Meet => {
                let changes = self.phones[1 - on].document.changes();
                let merged = self.phones[on].document.merge_changes(&changes).unwrap();
                assert_eq!((merged.refused, merged.waiting), (0, 0));
                Ok(Done::NOTHING)
            }
            Deed::Reopen => {
                let reopened = self.phones[on].reopened(self.count);
                assert_eq!(reopened.plan(), self.phones[on].document.plan());
                self.phones[on].document = reopened;
                Ok(Done::NOTHING)
            }
        };
        match done {
            Ok(_) | Err(DocumentError::Refused(_)) => {}
            Err(error) => panic!("{deed:?}: {error:?}"),
        }
    }

    fn make_act(&self, on: usize, verb: u8, line: &Index, other: &Index, words: u8) -> Act {
        let document = &self.phones[on].document;
        let of = |wanted: fn(&Line) -> bool| -> Vec<LineId> {
            document.model.rows.keys().copied().filter(|id| document.model.line(*id).is_some_and(wanted)).collect()
        };
        let (new, nowhere) = (new_line(self.count, 0), LineId::from_bytes([255; 10]));
        let any = pick(&of(|_| true), line).unwrap_or(nowhere);
        let goal = pick(&of(|l| matches!(l, Line::Goal(_))), line).unwrap_or(nowhere);
        let step = pick(&of(|l| matches!(l, Line::Step(_))), line).unwrap_or(nowhere);
        let way = pick(&of(|l| matches!(l, Line::Way(_))), line).unwrap_or(nowhere);
        let suggestions: Vec<LineId> = document.plan().suggestions.iter().map(|s| s.id).collect();
        let suggestion = pick(&suggestions, line).unwrap_or(nowhere);
        // Now and then the same words as before, or a picture alone.
        let say = |part: &str| match words % 8 {
            0 => Phrase::words("same"),
            1 => Phrase::pictures(&["home", part]),
            _ => Phrase::words(format!("{part} {} {words}", self.count)).with_pictures(&["key"]),
        };
        let who = [Who::Person, Who::Worker, Who::People(say("who")), Who::Service(say("who"))];
        let who = who[usize::from(words % 4)].clone();
        let when = [When::Ready, When::within(Frame::Week, "2026-11-22".parse().unwrap())][usize::from(words % 2)];
        let fields = [
            Field::What,
            Field::Why,
            Field::Sign,
            Field::How,
            Field::WayRound,
            Field::Said,
            Field::WithWhom,
            Field::Place,
            Field::About,
            Field::Helps,
            Field::Hinders,
            Field::Level(Level::Hoped),
        ];
        let field = fields[other.index(fields.len())];
        let day = ["2026-12-01", "2026-12-02", "2027-01-01"][usize::from(words % 3)].parse().unwrap();
        let time = [None, Some(TimeOfDay::Morning), Some(TimeOfDay::At(870))][other.index(3)];
        let (meeting, at) = (any, MeetingTime { day, time });
        let reword = Act::Reword { line: any, field, phrase: say("reword") };
        let kinds = [&SupportKind::STRENGTHS[..], &SupportKind::SAFETY, &SupportKind::OFFER].concat();
        let kind = kinds[other.index(kinds.len())];
        let call = ["112", ""][usize::from(words % 2)].to_owned();
        let messages: Vec<LineId> = document.plan().messages.iter().map(|message| message.id).collect();
        let message = pick(&messages, line).unwrap_or(nowhere);
        let contacts: Vec<LineId> = document.plan().contacts.iter().map(|contact| contact.id).collect();
        let told = pick(&contacts, other).filter(|_| words.is_multiple_of(2)).unwrap_or(message);
        match verb % 47 {
            0 | 1 => Act::AddGoal {
                goal: new,
                what: say("goal"),
                why: say("why"),
                sign: Phrase::default(),
                horizon: Horizon::Soon,
            },
            2..=4 => {
                let before = pick(&of(|l| matches!(l, Line::Step(_))), other).filter(|_| words.is_multiple_of(2));
                Act::AddStep { step: new, goal, what: say("step"), how: say("how"), who, when, before }
            }
            5 => Act::AddWay { way: new, goal, what: say("way") },
            6 => Act::AddBarrier { barrier: new, goal, what: say("barrier"), way_round: say("round") },
            7..=11 => reword,
            12 => Act::SetHorizon { goal, horizon: [Horizon::Now, Horizon::Later][usize::from(words % 2)] },
            13 => Act::SetWho { step, who },
            14 => Act::SetWith { step, with: Some(who).filter(|_| words.is_multiple_of(2)) },
            15 => Act::SetWhen { step, when },
            16 => Act::ChooseWay { way, chosen: words.is_multiple_of(2) },
            17 => Act::Finish { line: any },
            18 => Act::NotYet { step },
            19 => Act::LetGo { line: any },
            20 => Act::Reopen { line: any },
            21 => {
                let from = if words.is_multiple_of(2) { Party::Person } else { Party::Worker };
                Act::Answer { line: any, from, answer: Answer::Yes, spoken: words.is_multiple_of(3) }
            }
            22 => Act::Suggest { suggestion: new, act: Box::new(reword) },
            23 => Act::Take { suggestion },
            24 => Act::Leave { suggestion },
            25 => Act::AddSupport { support: new, kind, what: say("support"), call },
            26 if words.is_multiple_of(2) => Act::SetNear { support: any, near: Nearness::ALL[usize::from(words % 3)] },
            26 => Act::SetCall { support: any, call },
            27 => Act::AddMeeting {
                meeting: new,
                at,
                with_whom: Phrase::default(),
                place: say("place"),
                about: say("about"),
            },
            28 | 29 => Act::MoveMeeting { meeting, to: at },
            30 | 31 => {
                let after = document.plan().last_look_back().filter(|_| !words.is_multiple_of(5));
                Act::SayHalf { after, goal: Some(goal).filter(|_| words.is_multiple_of(2)), said: say("half") }
            }
            32 | 33 => {
                let about = [About::Going, About::Treated][usize::from(words % 2)];
                Act::AddMessage { message: new, day, about, said: say("message") }
            }
            34 => {
                let deeds = [
                    Act::Reword { line: told, field: Field::Said, phrase: say("reword") },
                    Act::LetGo { line: told },
                    Act::Reopen { line: told },
                    Act::Finish { line: told },
                ];
                let deed = deeds[other.index(deeds.len())].clone();
                if words.is_multiple_of(5) { Act::Suggest { suggestion: new, act: Box::new(deed) } } else { deed }
            }
            35 | 36 => {
                let (text, voice) = (["Next", "Skip"][other.index(2)], MediaId::from_bytes([words % 4; 16]));
                Act::RecordWord { language: "en".to_owned(), said: SpokenWord::said(text, voice) }
            }
            37 => {
                let recorded: Vec<LineId> = document.plan().spoken_words.iter().map(|word| word.id).collect();
                Act::SilenceWord { word: pick(&recorded, line).unwrap_or(nowhere) }
            }
            38 | 39 => {
                let did = Phrase::pictures(&DEEDS[..usize::from(words % 3)]).pictures;
                let (there, next) = (say("there"), Phrase::default());
                Act::AddContact { contact: new, day, did, there, said: say("contact"), next }
            }
            41 => {
                let levels = [say("start"), Phrase::default(), say("hoped"), Phrase::default(), Phrase::default()];
                Act::SetScale { goal, levels }
            }
            40 => Act::Understand { helps: say("helps"), hinders: say("hinders") },
            42 | 43 => {
                let (form, question) = ("home".to_owned(), ["where", "rent"][other.index(2)].to_owned());
                let told = [Told::Said, Told::Later, Told::RatherNot][usize::from(words % 5).saturating_sub(2)];
                let said = if told == Told::Said { say("fact") } else { Phrase::default() };
                let source = Source::ALL[usize::from(words % 3)];
                Act::Tell { fact: Fact::name(&form, &question), form, question, said, told, source }
            }
            44 => Act::AddForm { form: Fact::form_line("intake"), text: format!("form {words}") },
            _ => match words % 6 {
                5 => {
                    let mut goals: Vec<LineId> = document.plan().goals.iter().map(|goal| goal.id).collect();
                    let turn = other.index(goals.len().max(1));
                    goals.rotate_left(turn);
                    Act::OrderGoals { goals }
                }
                4 => {
                    let (often, support) = (Some(Often::ALL[other.index(6)]), Some(Intensity::ALL[other.index(3)]));
                    Act::SetTouch { touch: Touch { often, support, call, found: say("found") } }
                }
                3 => Act::SetReach { call, when: format!("at {words}") },
                0 => {
                    Act::Introduce { party: Party::Person, name: format!("name {words}"), picture: Some("key".into()) }
                }
                1 => Act::SetReview { day: "2027-01-01".parse().ok() },
                _ => {
                    let with_path = document.plan().goals.iter().filter(|goal| goal.scale.is_set());
                    let levels = with_path.map(|goal| (goal.id, Level::ALL[usize::from(words % 5)])).collect();
                    let (because, next) = (Some(Because::ALL[other.index(5)]), None);
                    let now = Feeling::ALL[other.index(5)];
                    let parts = document
                        .plan()
                        .facts
                        .iter()
                        .filter_map(|fact| Some(LifePart { fact: fact.id, then: fact.feeling()?, now }));
                    let parts = parts.collect();
                    Act::LookBack { look_back: new, day, said: say("said"), next, levels, parts, because }
                }
            },
        }
    }

    fn is_message(&self, on: usize, line: LineId) -> bool {
        let row = self.phones[on].document.model.rows.get(&line);
        matches!(row.map(|row| &row.says), Some(Says::Message(_) | Says::Contact(_)))
    }

    /// Both phones know all that the other knows.
    fn meet(&mut self) {
        for on in [0, 1] {
            self.play(on, &Deed::Meet);
        }
    }
}

fn new_line(number: u32, part: u8) -> LineId {
    let [a, b, c, d] = number.to_be_bytes();
    LineId::from_bytes([d, c, b, a, part, 7, 7, 7, 7, 7])
}

fn pick<T: Copy>(from: &[T], index: &Index) -> Option<T> {
    (!from.is_empty()).then(|| from[index.index(from.len())])
}

fn merged(into: &Document, from: &Document) -> Document {
    let mut both = copy(into);
    both.merge_changes(&from.changes()).unwrap();
    both
}

fn copy(document: &Document) -> Document {
    let mut new = Document::new(Actor::new([9; 16], 0));
    new.merge_changes(&document.changes()).unwrap();
    new
}

fn tells_the_same(a: &Document, b: &Document) {
    assert_eq!(a.plan(), b.plan());
    assert_eq!(a.history(0, usize::MAX), b.history(0, usize::MAX));
    assert_eq!(a.last_change(), b.last_change());
}

/// Every phrase that can still be found by someone looking for it.
fn findable(document: &Document) -> BTreeSet<String> {
    fn all<'a>(wordings: impl IntoIterator<Item = &'a Wording>) -> Vec<Phrase> {
        wordings
            .into_iter()
            .flat_map(|w| std::iter::once(&w.now).chain(w.also.iter().map(|a| &a.phrase)))
            .cloned()
            .collect()
    }
    fn named(who: &Who) -> Option<Phrase> {
        match who {
            Who::People(name) | Who::Service(name) => Some(name.clone()),
            Who::Person | Who::Worker => None,
        }
    }
    fn of(line: &Line) -> Vec<Phrase> {
        match line {
            Line::Goal(goal) => all([&goal.what, &goal.why, &goal.sign].into_iter().chain(&goal.scale.levels)),
            Line::Step(step) => {
                let people = named(&step.who).into_iter().chain(step.with.as_ref().and_then(named));
                all([&step.what, &step.how]).into_iter().chain(people).collect()
            }
            Line::Way(way) => all([&way.what]),
            Line::Barrier(barrier) => all([&barrier.what, &barrier.way_round]),
            Line::LookBack(look_back) => all([&look_back.said]),
            Line::Support(support) => all([&support.what, &support.helps]),
            Line::Meeting(meeting) => all([&meeting.with_whom, &meeting.place, &meeting.about, &meeting.agreed]),
            Line::Understanding(line) => all([&line.helps, &line.hinders]),
            Line::Fact(fact) => all([&fact.said]),
        }
    }
    let story = document.history(0, usize::MAX);
    let told = story.iter().flat_map(|Entry { why, was, is, .. }| {
        was.iter().chain(is).flat_map(of).chain([why.clone()]).collect::<Vec<_>>()
    });
    let plan = document.plan();
    let lines = plan.goals.iter().flat_map(|goal| {
        let steps = goal.steps.iter().cloned().map(Line::Step);
        let ways = goal.ways.iter().cloned().map(Line::Way);
        let barriers = goal.barriers.iter().cloned().map(Line::Barrier);
        [Line::Goal(goal.clone())].into_iter().chain(steps).chain(ways).chain(barriers).collect::<Vec<_>>()
    });
    let lines = lines.chain(plan.supports().cloned().map(Line::Support));
    let lines = lines.chain(plan.meetings.iter().cloned().map(Line::Meeting));
    let lines = lines.chain(plan.understanding.iter().cloned().map(Line::Understanding));
    let lines = lines.chain(plan.facts.iter().cloned().map(Line::Fact));
    let suggested = plan.suggestions.iter().flat_map(|s| s.act.phrases().into_iter().cloned());
    let phrases = told.chain(lines.flat_map(|line| of(&line))).chain(suggested);
    phrases.map(|phrase| format!("{phrase:?}")).collect()
}

/// Seeds of failures are kept beside this file and tried first. `PROPTEST_CASES` asks for more.
fn config() -> ProptestConfig {
    let (usual, seeds) = (ProptestConfig::default(), FileFailurePersistence::WithSource("seeds"));
    ProptestConfig { cases: usual.cases / 8, failure_persistence: Some(Box::new(seeds)), ..usual }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn two_phones_that_met_tell_the_same(script in script()) {
        let mut pair = Pair::after(&script);
        pair.meet();
        tells_the_same(&pair.phones[0].document, &pair.phones[1].document);
    }

    #[test]
    fn nothing_typed_is_lost(script in script()) {
        let mut pair = Pair::after(&script);
        pair.meet();
        let findable = findable(&pair.phones[0].document);
        for phrase in pair.typed.iter().filter(|phrase| !phrase.is_empty()) {
            prop_assert!(findable.contains(&format!("{phrase:?}")), "lost: {phrase:?}");
        }
    }

    #[test]
    fn what_one_tells_is_changed_by_nobody_else(script in script()) {
        let mut pair = Pair::new();
        for (second, deed) in &script {
            let on = usize::from(*second);
            let before = pair.phones[on].document.plan().clone();
            pair.play(on, deed);
            let (Deed::Act { person, .. } | Deed::Undo { person, .. } | Deed::BringBack { person, .. }) = deed else {
                continue;
            };
            let by = if *person { Party::Person } else { Party::Worker };
            let others = |messages: &[Message]| messages.iter().filter(|m| m.by != by).cloned().collect::<Vec<_>>();
            let noted = |contacts: &[Contact]| contacts.iter().filter(|c| c.by != by).cloned().collect::<Vec<_>>();
            let plan = pair.phones[on].document.plan();
            prop_assert_eq!(others(&before.messages), others(&plan.messages));
            prop_assert_eq!(noted(&before.contacts), noted(&plan.contacts));
            // What the service says of itself is untouched by the person.
            prop_assert!(by == Party::Worker || before.offer == plan.offer);
            let is_offer = |line| plan.offer.iter().any(|offer| offer.id == line);
            let is_told = |line| plan.message(line).is_some() || plan.contact(line).is_some() || is_offer(line);
            prop_assert!(plan.suggestions.iter().all(|s| s.act.line().is_none_or(|line| !is_told(line))));
        }
        pair.meet();
        let plan = pair.phones[0].document.plan();
        prop_assert!(plan.messages.is_sorted_by_key(|message| (message.written, message.id)));
        prop_assert!(plan.messages.iter().all(|message| !message.said.now.is_empty()));
        prop_assert!(plan.contacts.is_sorted_by_key(|contact| (contact.written, contact.id)));
        prop_assert!(plan.contacts.iter().all(|contact| contact.by == Party::Worker));
        prop_assert!(plan.offer.iter().all(|offer| offer.by == Party::Worker));
    }

    #[test]
    fn it_does_not_matter_who_meets_whom_first(one in script(), two in script(), three in script()) {
        let [a, b, c] = [one, two, three].map(|script| Pair::after(&script).phones).map(|[phone, _]| phone);
        // Three devices: their writers must not be the same ones.
        let (a, b, c) = (a.document, rewritten(&b.document, 12), rewritten(&c.document, 13));
        tells_the_same(&merged(&a, &b), &merged(&b, &a));
        tells_the_same(&merged(&merged(&a, &b), &c), &merged(&a, &merged(&b, &c)));
        let mut ab = merged(&a, &b);
        let again = ab.merge_changes(&b.changes()).unwrap();
        prop_assert_eq!(again, Merged::default());
        tells_the_same(&ab, &merged(&a, &b));
    }

    #[test]
    fn changes_may_come_in_any_order(script in script(), order in any::<Vec<Index>>()) {
        let pair = Pair::after(&script);
        let mut changes = pair.phones[0].document.changes();
        for (at, other) in order.iter().enumerate().take(changes.len()) {
            let other = other.index(changes.len());
            changes.swap(at, other);
        }
        let mut new = Document::new(Actor::new([9; 16], 0));
        for change in &changes {
            new.merge_changes(std::slice::from_ref(change)).unwrap();
        }
        prop_assert_eq!(new.merge_changes(&[]).unwrap().waiting, 0);
        tells_the_same(&new, &pair.phones[0].document);
    }

    #[test]
    fn undoing_the_last_change_gives_the_plan_before_it(script in script(), last in deed()) {
        let mut pair = Pair::after(&script);
        let on = usize::from(last.0);
        let before = pair.phones[on].document.plan().clone();
        let count = pair.phones[on].document.history_len();
        let (Deed::Act { person, .. } | Deed::Undo { person, .. } | Deed::BringBack { person, .. }) = last.1 else { return Ok(()) };
        pair.play(on, &last.1);
        let document = &mut pair.phones[on].document;
        if document.history_len() == count {
            prop_assert_eq!(document.plan(), &before);
            return Ok(());
        }
        let after = document.plan().clone();
        let stamp = Stamp { by: if person { Party::Person } else { Party::Worker }, at: Moment(0), why: Phrase::default() };
        let id = document.history(0, 1)[0].id;
        let done = document.undo(&stamp, id).unwrap();
        prop_assert_eq!(document.plan(), &before);
        if let Some(undo) = done.change {
            document.undo(&stamp, undo).unwrap();
            prop_assert_eq!(document.plan(), &after);
        }
    }

    #[test]
    fn what_is_kept_in_memory_is_what_the_document_says(script in script()) {
        let pair = Pair::after(&script);
        for phone in &pair.phones {
            let read = Model::of(Cells::read(&phone.document.doc, None));
            prop_assert_eq!(&read.plan, &phone.document.model.plan);
            prop_assert_eq!(&read.rows, &phone.document.model.rows);
            let at_the_end = phone.document.plan_at(Moment(i64::MAX));
            prop_assert_eq!(&at_the_end, phone.document.plan());
            for change in phone.document.changes() {
                prop_assert_eq!(scan(&change), Ok(()));
            }
        }
    }

    #[test]
    fn a_damaged_piece_takes_nothing_else_with_it(
        script in script(), piece in any::<Index>(), byte in any::<Index>(), bit in 0u8..8, cut in any::<bool>()
    ) {
        let mut phone = Phone::new(1);
        let mut pair = Pair::new();
        phone.save();
        // The first change of every document is in that piece: from here on a piece is one change.
        pair.phones[0].document.save_new();
        for (_, deed) in script.iter().filter(|(_, deed)| !matches!(deed, Deed::Reopen)) {
            pair.play(0, deed);
            let new = pair.phones[0].document.save_new();
            if !new.is_empty() {
                phone.pieces.push(new);
            }
        }
        let at = piece.index(phone.pieces.len());
        let damaged = &mut phone.pieces[at];
        let byte = byte.index(damaged.len());
        if cut { damaged.truncate(byte) } else { damaged[byte] ^= 1 << bit }
        let pieces = phone.pieces.iter().map(Vec::as_slice);
        let (mut document, loaded) = Document::load(Actor::new([1; 16], 9), pieces).unwrap();
        prop_assert!(loaded.damaged == 1 || (cut && byte == 0));
        // With the lost piece brought back from the other phone all is there again.
        document.merge_changes(&pair.phones[0].document.changes()).unwrap();
        tells_the_same(&document, &pair.phones[0].document);
    }
}

/// The same document written by another device: its story told again.
fn rewritten(document: &Document, device: u8) -> Document {
    let mut new = Document::new(Actor::new([device; 16], 0));
    for (number, entry) in document.history(0, usize::MAX).into_iter().rev().enumerate() {
        let Some(line) = entry.is else { continue };
        let stamp = Stamp { by: entry.by, at: entry.at, why: entry.why };
        let phrase = line.what().clone();
        let goal = new_line(number as u32, device);
        let act = match new.plan().goals.first().map(|goal| goal.id) {
            Some(goal) if number % 3 != 0 => Act::Reword { line: goal, field: Field::What, phrase },
            _ => Act::AddGoal {
                goal: if number == 0 { new_line(0, 0) } else { goal },
                what: phrase,
                why: Phrase::default(),
                sign: Phrase::default(),
                horizon: Horizon::Now,
            },
        };
        match new.act(&stamp, &act, &mut || Some(new_line(number as u32, device + 100))) {
            Ok(_) | Err(DocumentError::Refused(_)) => {}
            Err(error) => panic!("{error:?}"),
        }
    }
    new
}

#[test]
fn profiles_are_kept_as_well() {
    let mut document = Document::new(Actor::new([1; 16], 0));
    let stamp = Stamp { by: Party::Person, at: Moment(1), why: Phrase::default() };
    let act = Act::Introduce { party: Party::Worker, name: "Sam".into(), picture: Some(PictureId::from("key")) };
    document.act(&stamp, &act, &mut || Some(new_line(0, 0))).unwrap();
    assert_eq!(document.plan().worker, Profile { name: "Sam".into(), picture: Some(PictureId::from("key")) });
}
