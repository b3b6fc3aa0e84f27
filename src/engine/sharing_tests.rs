//! Two and three phones that meet: what each can see, what comes over, and what they say when it cannot.

use super::Engine;
use super::tests::{NOON, TestClock, open_with, run};
use crate::domain::{
    About, Act, Decided, Ended, Field, Grant, Horizon, LineId, May, MemberState, Membership, Moment, Party, Phrase,
    Plan, Profile, Relation, Scope, SpaceId, Why,
};
use crate::protocol::{AsideWhy, Brought, Command, Fault, Keeping, Reply, ShareFault, Shown, Taken};
use crate::store::MemoryStore;
use chrono::{Days, NaiveDate};

pub(super) const SPACE: SpaceId = SpaceId::from_bytes([7; 32]);
pub(super) const GOAL: LineId = LineId::from_bytes([1; 10]);
pub(super) const OTHER_GOAL: LineId = LineId::from_bytes([2; 10]);
const DAY: i64 = 86_400_000;

pub(super) fn today() -> NaiveDate {
    Moment(NOON).day(60).unwrap()
}

/// A phone: its engine, what it keeps, and its clock.
pub(super) struct Phone {
    pub(super) engine: Engine<MemoryStore>,
    pub(super) store: MemoryStore,
    pub(super) clock: TestClock,
}

impl Phone {
    pub(super) fn new() -> Self {
        let (store, clock) = (MemoryStore::default(), TestClock::at(NOON));
        Self { engine: open_with(&store, clock.clone()), store, clock }
    }

    /// The same phone, later, opened again.
    pub(super) fn later(&mut self, days: i64) {
        self.clock.set(NOON + days * DAY);
        self.open_again();
    }

    /// The app was killed, and is opened again.
    pub(super) fn open_again(&mut self) {
        self.engine = open_with(&self.store, self.clock.clone());
    }

    pub(super) fn run(&mut self, command: Command) -> Result<Reply, Fault> {
        run(&mut self.engine, command)
    }

    pub(super) fn start(&mut self, mine: Party) {
        let person = Profile { name: "Carla".to_owned(), picture: Some("leaf".into()) };
        let worker = Profile { name: "Sam".to_owned(), picture: None };
        self.run(Command::Start { space: SPACE, person, worker, mine }).unwrap();
    }

    pub(super) fn act(&mut self, by: Party, act: Act) -> Result<Plan, Fault> {
        match self.run(Command::Do { space: SPACE, by, act, why: Why::default() })? {
            Reply::Done(done) => Ok(done.plan),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn plan(&mut self) -> Plan {
        match self.run(Command::Show { space: SPACE }) {
            Ok(Reply::Plan(plan)) => *plan,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn ask(&mut self) -> Vec<u8> {
        match self.run(Command::AskIn) {
            Ok(Reply::Packet(packet)) => packet,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn let_in(&mut self, ask: Vec<u8>, scope: Scope, grant: Grant) -> Result<Vec<u8>, Fault> {
        let shown = Shown { language: "en".to_owned(), text: "May Sam see your plan?".to_owned() };
        match self.run(Command::LetIn { space: SPACE, ask, scope, grant, spoken: false, shown })? {
            Reply::LetIn { packet, .. } => Ok(packet),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn take(&mut self, packet: Vec<u8>) -> Result<Taken, Fault> {
        match self.run(Command::Take { packet, back: false })? {
            Reply::Taken(taken) => Ok(taken),
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn bring(&mut self, packet: Vec<u8>) -> Brought {
        match self.take(packet) {
            Ok(Taken::Brought { brought, .. } | Taken::Joined { brought, .. }) => brought,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn give(&mut self) -> Vec<u8> {
        match self.run(Command::Give { space: SPACE, all: true }) {
            Ok(Reply::Packet(packet)) => packet,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn members(&mut self) -> Membership {
        match self.run(Command::Members { space: SPACE }) {
            Ok(Reply::Members(members)) => members,
            other => panic!("{other:?}"),
        }
    }

    pub(super) fn stop(&mut self, name: &str) -> Membership {
        let members = self.members();
        // Of two phones of one name, the one that was asked to go.
        let mut named = members.members.iter().filter(|m| m.grant.name == name && !m.me).collect::<Vec<_>>();
        named.sort_by_key(|m| m.state != MemberState::Leaving);
        let device = named.first().unwrap().device;
        match self.run(Command::Stop { space: SPACE, of: SPACE, device }) {
            Ok(Reply::Members(members)) => members,
            other => panic!("{other:?}"),
        }
    }
}

pub(super) fn goal(id: LineId, words: &str) -> Act {
    Act::AddGoal {
        goal: id,
        what: Phrase::words(words),
        why: Phrase::default(),
        sign: Phrase::default(),
        horizon: Horizon::Now,
    }
}

pub(super) fn reword(words: &str) -> Act {
    Act::Reword { line: GOAL, field: Field::What, phrase: Phrase::words(words) }
}

pub(super) fn grant(name: &str, relation: Relation, may: May) -> Grant {
    Grant {
        name: name.to_owned(),
        picture: None,
        relation,
        may,
        until: today() + Days::new(90),
        why: Phrase::pictures(&["help"]),
        brings_back: false,
    }
}

pub(super) fn sam() -> Grant {
    Grant { brings_back: true, ..grant("Sam", Relation::Worker, May::Write) }
}

/// Carla's plan on her phone, and Sam let in on Sam's.
pub(super) fn two_phones() -> (Phone, Phone) {
    let (mut carla, mut worker) = (Phone::new(), Phone::new());
    carla.start(Party::Person);
    carla.act(Party::Person, goal(GOAL, "A home")).unwrap();
    let ask = worker.ask();
    let packet = carla.let_in(ask, Scope::Plan, sam()).unwrap();
    assert!(matches!(worker.take(packet), Ok(Taken::Joined { space: SPACE, .. })));
    (carla, worker)
}

pub(super) fn exchange(one: &mut Phone, other: &mut Phone) {
    let given = one.give();
    other.bring(given);
    let given = other.give();
    one.bring(given);
}

#[test]
fn a_worker_is_let_in_and_both_read_the_same() {
    let (mut carla, mut worker) = two_phones();
    assert_eq!(worker.plan(), carla.plan());
    worker.act(Party::Worker, goal(OTHER_GOAL, "A course")).unwrap();
    exchange(&mut worker, &mut carla);
    assert_eq!(worker.plan(), carla.plan());
    assert_eq!(carla.plan().goals.len(), 2);
    // Killed and opened again.
    carla.later(0);
    worker.later(0);
    assert_eq!(worker.plan(), carla.plan());
    exchange(&mut carla, &mut worker);
}

#[test]
fn taking_the_same_twice_or_in_another_order_changes_nothing() {
    let (mut carla, mut worker) = two_phones();
    worker.act(Party::Worker, goal(OTHER_GOAL, "A course")).unwrap();
    let first = worker.give();
    worker.act(Party::Worker, Act::SetReview { day: Some(today()) }).unwrap();
    let second = worker.give();
    carla.bring(second.clone());
    let plan = carla.plan();
    let again = carla.bring(first);
    assert_eq!((again.added, carla.plan()), (0, plan.clone()));
    let again = carla.bring(second);
    assert_eq!((again.added, again.aside, carla.plan()), (0, Vec::new(), plan));
}

#[test]
fn both_who_changed_one_line_apart_see_both_wordings() {
    let (mut carla, mut worker) = two_phones();
    carla.act(Party::Person, reword("A room for my boys")).unwrap();
    // On Sam's phone, Carla says it too, spoken across the table.
    worker.act(Party::Person, reword("A flat near the school")).unwrap();
    exchange(&mut carla, &mut worker);
    let (mine, theirs) = (carla.plan(), worker.plan());
    assert_eq!(mine, theirs);
    assert_eq!(mine.goals[0].what.also.len(), 1, "both are kept");
    let settled = carla.act(Party::Person, reword("A flat for my boys")).unwrap();
    assert!(settled.goals[0].what.also.is_empty());
    exchange(&mut carla, &mut worker);
    assert_eq!(worker.plan(), settled);
}

#[test]
fn who_can_open_it_is_seen_and_stopped() {
    let (mut carla, mut worker) = two_phones();
    let members = carla.members();
    assert_eq!(members.mine, Some(May::Own));
    assert_eq!(members.members.len(), 2);
    assert_eq!(members.members[1].grant, sam());
    assert_eq!(members.decisions.iter().map(|d| d.what).collect::<Vec<_>>(), [Decided::LetIn]);

    let after = carla.stop("Sam");
    assert!(matches!(after.members[1].state, MemberState::Out { how: Ended::Stopped, .. }));
    assert_eq!(after.decisions.iter().map(|d| d.what).collect::<Vec<_>>(), [Decided::Stopped, Decided::LetIn]);
    carla.act(Party::Person, goal(OTHER_GOAL, "Only mine")).unwrap();
    let given = carla.give();
    let brought = worker.bring(given);
    assert_eq!(worker.plan().goals.len(), 1, "{brought:?}");
    assert_eq!(worker.members().mine, None);
    assert_eq!(worker.act(Party::Worker, goal(OTHER_GOAL, "Late")).unwrap_err(), Fault::Share(ShareFault::NotYours));
}

#[test]
fn what_was_written_after_the_stop_is_set_aside_and_taken_in_when_the_person_wants_it() {
    let (mut carla, mut worker) = two_phones();
    carla.stop("Sam");
    worker.act(Party::Worker, goal(OTHER_GOAL, "Written without knowing")).unwrap();
    let given = worker.give();
    let brought = carla.bring(given);
    assert_eq!(brought.added, 0);
    assert!(brought.aside.iter().any(|aside| aside.why == AsideWhy::Late && aside.name.as_deref() == Some("Sam")));
    assert_eq!(carla.plan().goals.len(), 1);
    let members = carla.members();
    let late = members.members.iter().find(|m| m.late > 0).unwrap();
    let taken = carla.run(Command::TakeLate { space: SPACE, device: late.device });
    assert!(matches!(taken, Ok(Reply::Members(members)) if members.members.iter().all(|m| m.late == 0)));
    assert_eq!(carla.plan().goals.len(), 2);
}

#[test]
fn one_who_may_only_read_writes_nothing() {
    let mut carla = Phone::new();
    carla.start(Party::Person);
    carla.act(Party::Person, goal(GOAL, "A home")).unwrap();
    let mut sister = Phone::new();
    let ask = sister.ask();
    let packet = carla.let_in(ask, Scope::Plan, grant("Ana", Relation::People, May::Read)).unwrap();
    sister.bring(packet);
    assert_eq!(sister.plan().goals.len(), 1);
    assert_eq!(sister.members().mine, Some(May::Read));
    for by in [Party::Person, Party::Worker] {
        assert_eq!(sister.act(by, reword("Mine")).unwrap_err(), Fault::Share(ShareFault::NotYours));
    }
    let given = sister.give();
    assert!(carla.bring(given).aside.is_empty());
}

#[test]
fn an_office_gets_a_fresh_copy_of_chosen_goals_and_nothing_else() {
    let mut carla = Phone::new();
    carla.start(Party::Person);
    carla.act(Party::Person, goal(GOAL, "A home")).unwrap();
    carla.act(Party::Person, reword("A home with two rooms")).unwrap();
    carla.act(Party::Person, goal(OTHER_GOAL, "My health, for nobody else")).unwrap();
    // What each of the two says of that goal alone is for the other of them, before a look-back and after it.
    let look_back = LineId::from_bytes([3; 10]);
    let say = |after, goal| Act::SayHalf { after, goal, said: Phrase::words("Said alone").with_pictures(&["feel2"]) };
    let held = Act::LookBack {
        look_back,
        day: today(),
        said: Phrase::words("Said together"),
        next: None,
        levels: Vec::new(),
        parts: Vec::new(),
        because: None,
    };
    for by in Party::BOTH {
        carla.act(by, say(None, Some(GOAL))).unwrap();
        carla.act(by, say(None, None)).unwrap();
        // Nor does it get what they tell each other.
        let message = LineId::from_bytes([if by == Party::Person { 4 } else { 5 }; 10]);
        let said = Phrase::words("Said between us");
        carla.act(by, Act::AddMessage { message, day: today(), about: About::Going, said }).unwrap();
    }
    let (contact, did) = (LineId::from_bytes([6; 10]), vec!["talk".into()]);
    let (there, said, next) = (Phrase::default(), Phrase::words("Said of the two"), Phrase::default());
    let note = Act::AddContact { contact, day: today(), did, there, said, next };
    assert_eq!(carla.act(Party::Worker, note).unwrap().contacts.len(), 1);
    carla.act(Party::Person, held).unwrap();
    let plan = carla.act(Party::Worker, say(Some(look_back), Some(GOAL))).unwrap();
    assert_eq!((plan.halves.len(), plan.messages.len()), (5, 2));
    let media = carla.run(Command::KeepMedia {
        kind: crate::domain::MediaKind::Voice,
        mime: "audio/webm".to_owned(),
        bytes: vec![7; 900],
    });
    let Ok(Reply::MediaKept(media)) = media else { panic!("{media:?}") };
    let recorded = crate::domain::SpokenWord::said("Said aloud", media.id);
    let plan = carla.act(Party::Person, Act::RecordWord { language: "en".to_owned(), said: recorded }).unwrap();
    assert_eq!(plan.recording("en", "Said aloud"), Some(media.id));
    let mut office = Phone::new();
    let ask = office.ask();
    let scope = Scope::Goals(vec![GOAL]);
    let packet = carla.let_in(ask, scope, grant("Rent office", Relation::Service, May::Read)).unwrap();
    let Ok(Taken::Joined { space, .. }) = office.take(packet) else { panic!("joined") };
    assert_ne!(space, SPACE);
    let Ok(Reply::Plan(copy)) = office.run(Command::Show { space }) else { panic!("shown") };
    assert_eq!(copy.goals.len(), 1);
    assert_eq!(copy.goals[0].what.now, Phrase::words("A home with two rooms"));
    assert!(
        copy.contacts.is_empty() && copy.halves.is_empty() && copy.messages.is_empty() && copy.look_backs.is_empty()
    );
    assert!(copy.spoken_words.is_empty() && !format!("{copy:?}").contains("Said"));
    let Ok(Reply::Story { entries, .. }) = office.run(Command::Story { space, skip: 0, take: 50 }) else {
        panic!("told")
    };
    let told = format!("{entries:?}");
    assert!(
        !told.contains("\"A home\"") && !told.contains("health") && !told.contains("half"),
        "no story goes with it"
    );
    assert_eq!(
        (copy.person.name.as_str(), copy.worker),
        ("Carla", Profile::default()),
        "nor what the worker is called"
    );
    // It is no plan on Carla's list, and it can be stopped.
    let Ok(Reply::Opened(phone)) = carla.run(Command::Open { keep: Keeping::Kept, take_over: false, beside: 0 }) else {
        panic!("opened")
    };
    assert_eq!(phone.plans.len(), 1);
    let members = carla.members();
    assert_eq!(members.releases.len(), 1);
    let device = members.releases[0].members.iter().find(|m| !m.me).unwrap().device;
    let of = members.releases[0].space;
    carla.run(Command::Stop { space: SPACE, of, device }).unwrap();
    let members = carla.members();
    assert!(members.releases[0].members.iter().any(|m| matches!(m.state, MemberState::Out { .. })));
}

#[test]
fn a_no_is_kept_as_the_persons_own_record_and_changes_nothing_else() {
    let mut carla = Phone::new();
    carla.start(Party::Person);
    carla.run(Command::Refuse { space: SPACE, scope: Scope::Plan, grant: sam() }).unwrap();
    carla.later(1);
    let members = carla.members();
    assert_eq!(members.decisions[0].what, Decided::Refused);
    assert!(members.members.is_empty(), "nobody was let in, no key was made");
}

#[test]
fn what_was_agreed_runs_out_by_itself() {
    let (mut carla, mut worker) = two_phones();
    carla.later(91);
    let members = carla.members();
    assert!(members.members.iter().any(|m| matches!(m.state, MemberState::Out { how: Ended::RanOut, .. })));
    carla.act(Party::Person, goal(OTHER_GOAL, "After")).unwrap();
    let given = carla.give();
    worker.bring(given);
    assert_eq!(worker.plan().goals.len(), 1);
}

#[test]
fn a_worker_whose_time_is_over_sees_nothing_more_and_can_still_give_what_they_wrote() {
    let (mut carla, mut worker) = two_phones();
    worker.act(Party::Worker, goal(OTHER_GOAL, "A course")).unwrap();
    worker.later(91);
    let over = |result: Result<Reply, Fault>| {
        assert!(matches!(result, Err(Fault::Share(ShareFault::TimeOver { wrote: true, .. }))), "{result:?}");
    };
    over(worker.run(Command::Show { space: SPACE }));
    over(worker.run(Command::Story { space: SPACE, skip: 0, take: 9 }));
    over(worker.run(Command::AsOf { space: SPACE, moment: Moment(NOON) }));
    // Whoever the phone was handed to: what is written would be answered with the plan.
    for by in [Party::Worker, Party::Person] {
        let act = goal(LineId::from_bytes([8; 10]), "Later");
        over(worker.run(Command::Do { space: SPACE, by, act, why: Why::default() }));
    }
    let Ok(Reply::Opened(phone)) = worker.run(Command::Open { keep: Keeping::Kept, take_over: false, beside: 0 })
    else {
        panic!("the phone opens");
    };
    let [line] = &phone.plans[..] else { panic!("one plan: {:?}", phone.plans) };
    assert!(line.is_over(today() + Days::new(91)));
    assert_eq!((line.next.as_ref(), line.waiting, line.review), (None, 0, None));
    // What they wrote before is the person's to look at.
    let given = worker.give();
    carla.bring(given);
    assert_eq!(carla.plan().goals.len(), 2);
    // A clock that was wrong takes nothing away.
    worker.later(0);
    assert_eq!(worker.plan().goals.len(), 2);
}

#[test]
fn a_person_who_lost_their_phone_comes_back_through_their_worker() {
    let (mut lost, mut worker) = two_phones();
    worker.act(Party::Worker, goal(OTHER_GOAL, "A course")).unwrap();
    let mut new = Phone::new();
    let ask = new.ask();
    let packet = match worker.run(Command::ReadmitPerson { space: SPACE, ask }) {
        Ok(Reply::LetIn { packet, .. }) => packet,
        other => panic!("{other:?}"),
    };
    new.bring(packet);
    assert_eq!(new.plan(), worker.plan());
    assert_eq!(new.members().mine, Some(May::Own));
    new.act(Party::Person, reword("A new start")).unwrap();
    exchange(&mut new, &mut worker);
    assert_eq!(new.plan(), worker.plan());
    // Whoever has the old phone sees nothing new, and writes nothing that counts.
    lost.act(Party::Person, goal(LineId::from_bytes([9; 10]), "Not hers")).unwrap();
    let given = lost.give();
    new.bring(given);
    assert_eq!(new.plan().goals.len(), 2);
    let given = new.give();
    lost.bring(given);
    assert_eq!(lost.members().mine, None);
    assert!(!format!("{:?}", lost.plan()).contains("A new start"));
}

#[test]
fn a_plan_begun_for_someone_without_a_phone_becomes_theirs() {
    let mut worker = Phone::new();
    worker.start(Party::Worker);
    worker.act(Party::Person, goal(GOAL, "A home")).unwrap();
    assert!(worker.members().in_trust);
    let mut carla = Phone::new();
    let ask = carla.ask();
    let shown = Shown { language: "en".to_owned(), text: "What may Sam do?".to_owned() };
    let packet = match worker.run(Command::HandOver { space: SPACE, ask, grant: sam(), shown }) {
        Ok(Reply::LetIn { packet, .. }) => packet,
        other => panic!("{other:?}"),
    };
    carla.bring(packet);
    let (mine, theirs) = (carla.members(), worker.members());
    assert_eq!((mine.mine, theirs.mine), (Some(May::Own), Some(May::Write)));
    assert!(!mine.in_trust && !theirs.in_trust);
    assert_eq!(carla.plan(), worker.plan());
    worker.act(Party::Worker, goal(OTHER_GOAL, "A course")).unwrap();
    exchange(&mut worker, &mut carla);
    assert_eq!(carla.plan(), worker.plan());
    carla.stop("Sam");
}

#[test]
fn a_second_phone_of_ones_own_can_do_all_that_the_first_can() {
    let (mut carla, mut worker) = two_phones();
    let mut tablet = Phone::new();
    let ask = tablet.ask();
    let myself = Grant { why: Phrase::default(), brings_back: false, ..grant("Carla", Relation::Myself, May::Own) };
    let packet = carla.let_in(ask, Scope::Plan, myself).unwrap();
    tablet.bring(packet);
    tablet.act(Party::Person, goal(OTHER_GOAL, "From the tablet")).unwrap();
    exchange(&mut tablet, &mut worker);
    exchange(&mut worker, &mut carla);
    assert_eq!(carla.plan(), tablet.plan());
    assert_eq!(carla.plan(), worker.plan());
    // One of them is lost: the other asks it to go, the worker says the second yes.
    let asked = carla.stop("Carla");
    assert!(asked.members.iter().any(|m| m.state == MemberState::Leaving));
    exchange(&mut carla, &mut worker);
    let gone = worker.stop("Carla");
    assert!(gone.members.iter().any(|m| matches!(m.state, MemberState::Out { how: Ended::Lost, .. })), "{gone:?}");
}

#[test]
fn what_is_not_for_this_phone_says_so_and_changes_nothing() {
    let (mut carla, mut worker) = two_phones();
    let mut other = Phone::new();
    #[track_caller]
    fn check(phone: &mut Phone, packet: &[u8], expected: ShareFault) {
        assert_eq!(phone.take(packet.to_vec()).unwrap_err(), Fault::Share(expected));
    }
    check(&mut other, b"PK\x03\x04 holiday pictures", ShareFault::NotOurs);
    check(&mut other, b"", ShareFault::NotOurs);
    check(&mut other, b"WMB1\x09", ShareFault::Newer);
    check(&mut other, b"WMA1\xff", ShareFault::Damaged);
    let ask = worker.ask();
    let welcome = carla.let_in(ask, Scope::Plan, sam()).unwrap();
    check(&mut other, &welcome, ShareFault::NotForMe);
    assert!(worker.take(welcome.clone()).is_ok());
    assert!(worker.take(welcome).is_ok(), "shown twice does no harm");
    // News of a plan that this phone cannot open is set aside.
    let given = carla.give();
    let brought = other.bring(given);
    assert!(brought.aside.iter().all(|aside| aside.why == AsideWhy::NotOurs) && !brought.aside.is_empty());
    // An answer that comes after days is no longer waited for.
    let ask = other.ask();
    let welcome = carla.let_in(ask, Scope::Plan, grant("Kim", Relation::Worker, May::Write)).unwrap();
    other.later(4);
    check(&mut other, &welcome, ShareFault::Over);
}

#[test]
fn a_packet_that_was_cut_off_is_worth_what_has_come_and_goes_on_later() {
    let (mut carla, mut worker) = two_phones();
    for n in 0..5u8 {
        carla.act(Party::Person, goal(LineId::from_bytes([20 + n; 10]), &format!("Goal {n}"))).unwrap();
        carla.give();
    }
    let whole = carla.give();
    let brought = worker.bring(whole[..whole.len() * 2 / 3].to_vec());
    assert!(brought.aside.iter().any(|aside| aside.why == AsideWhy::Damaged));
    let some = worker.plan().goals.len();
    assert!(some < 6);
    worker.bring(whole);
    assert_eq!(worker.plan(), carla.plan());
}

#[test]
fn every_flipped_byte_of_a_packet_leaves_both_plans_whole() {
    let (mut carla, mut worker) = two_phones();
    carla.act(Party::Person, goal(OTHER_GOAL, "A course")).unwrap();
    let packet = carla.give();
    let before = worker.plan();
    for at in (0..packet.len()).step_by(37) {
        let mut flipped = packet.clone();
        flipped[at] ^= 0x10;
        drop(worker.take(flipped));
        let now = worker.plan();
        assert!(now == before || now == carla.plan(), "byte {at}");
    }
    worker.bring(packet);
    assert_eq!(worker.plan(), carla.plan());
}

#[test]
fn nothing_typed_can_be_read_in_what_is_given_or_kept() {
    let (mut carla, mut worker) = two_phones();
    carla.act(Party::Person, goal(OTHER_GOAL, "unmistakable")).unwrap();
    let packet = carla.give();
    let contains = |bytes: &[u8], text: &str| bytes.windows(text.len()).any(|part| part == text.as_bytes());
    worker.bring(packet.clone());
    // Shorter words turn up by chance in so many sealed bytes.
    for text in ["unmistakable", "Carla", "A home"] {
        assert!(!contains(&packet, text), "{text}");
        for (_, bytes) in carla.store.dump().into_iter().chain(worker.store.dump()) {
            assert!(!contains(&bytes, text), "{text}");
        }
    }
}

#[test]
fn a_stranger_who_names_a_plan_of_this_phone_gets_nothing_of_it() {
    let mut carla = Phone::new();
    carla.start(Party::Person);
    carla.act(Party::Person, goal(GOAL, "For nobody else")).unwrap();
    // Someone who knows the plan's name begins a space about it, and makes Carla its owner.
    let mut stranger = Phone::new();
    stranger.start(Party::Person);
    let ask = carla.ask();
    let myself = Grant { why: Phrase::default(), brings_back: false, ..grant("Carla", Relation::Myself, May::Own) };
    let packet = stranger.let_in(ask, Scope::Plan, myself).unwrap();
    assert_eq!(carla.take(packet.clone()).unwrap_err(), Fault::Share(ShareFault::Taken));
    assert!(carla.members().members.is_empty());
    assert_eq!(carla.plan().goals.len(), 1);
    // Whoever says that they come back means it.
    assert!(matches!(carla.run(Command::Take { packet, back: true }), Ok(Reply::Taken(Taken::Joined { .. }))));
}

#[test]
fn a_person_who_brought_a_copy_to_a_new_phone_comes_back_with_all_of_it() {
    let (mut lost, mut worker) = two_phones();
    // Written after the two had met, and in the copy only.
    lost.act(Party::Person, goal(OTHER_GOAL, "In the copy")).unwrap();
    let Ok(Reply::Copy { file, code, .. }) = lost.run(Command::MakeCopy { by: Party::Person }) else {
        panic!("copied")
    };
    let mut new = Phone::new();
    new.run(Command::OpenCopy { file, code }).unwrap();
    let ask = new.ask();
    let Ok(Reply::LetIn { packet, .. }) = worker.run(Command::ReadmitPerson { space: SPACE, ask }) else {
        panic!("let in")
    };
    assert!(matches!(new.run(Command::Take { packet, back: true }), Ok(Reply::Taken(Taken::Joined { .. }))));
    assert_eq!(new.plan().goals.len(), 2);
    exchange(&mut new, &mut worker);
    assert_eq!(new.plan(), worker.plan());
    assert_eq!(worker.plan().goals.len(), 2);
}
