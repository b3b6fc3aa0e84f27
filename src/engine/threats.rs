//! The threats of security.md section 8, as far as they come through the engine: what a hostile packet,
//! a member with a changed app, an office or a thief gets. The space's own are in `crypto::space::threats`.

use super::sharing_tests::{GOAL, OTHER_GOAL, Phone, SPACE, exchange, goal, grant, reword, sam, today, two_phones};
use super::tests::NOON;
use crate::crypto::{DeviceRandom, MAX_BUNDLE};
use crate::document::{Actor, Document, Heads, Stamp};
use crate::domain::{
    Act, Ended, Field, Grant, LineId, May, MemberState, Moment, Party, Phrase, Relation, Scope, SpaceId, Why,
};
use crate::protocol::{AsideWhy, Brought, Command, Fault, Reply, ShareFault, Shown, Taken};
use chrono::Days;
use futures::executor::block_on;
use proptest::prelude::*;
use sha2::{Digest, Sha256};

/// Writes changes into this phone's log as a changed app would: without looking at them.
fn force(phone: &mut Phone, changes: Vec<Vec<u8>>) {
    let plan = block_on(phone.engine.plan(SPACE)).unwrap();
    let shared = plan.shared.as_mut().unwrap();
    let written = shared.space.write(changes, false, Moment(NOON), &mut DeviceRandom).unwrap();
    assert_eq!(shared.wrote(written), None);
    block_on(phone.engine.must_keep(SPACE)).unwrap();
}

/// Changes of the shared plan that `device` might have written.
fn changes_by(phone: &mut Phone, device: [u8; 16], acts: impl IntoIterator<Item = Act>) -> Vec<Vec<u8>> {
    let all = block_on(phone.engine.plan(SPACE)).unwrap().document.changes();
    let mut document = Document::new(Actor::new(device, 77));
    document.merge_changes(&all).unwrap();
    let heads: Heads = document.heads();
    let stamp = Stamp { by: Party::Worker, at: Moment(NOON), why: Why::default() };
    for act in acts {
        document.act(&stamp, &act, &mut || Some(LineId::from_bytes([99; 10]))).unwrap();
    }
    document.changes_since(&heads).into_iter().map(|(_, bytes)| bytes).collect()
}

fn device_of(phone: &mut Phone) -> [u8; 16] {
    block_on(phone.engine.plan(SPACE)).unwrap().shared.as_ref().unwrap().space.me().0
}

fn number(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 128 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

/// The bytes of a change or a document as Automerge writes them, with a checksum that fits.
fn chunk(kind: u8, body: &[u8]) -> Vec<u8> {
    let rest = [&[kind][..], &number(body.len() as u64), body].concat();
    [&[0x85, 0x6f, 0x4a, 0x83][..], &Sha256::digest(&rest)[..4], &rest].concat()
}

/// A change of a hundred bytes that puts so many elements into a list.
fn list_bomb(device: [u8; 16], rows: u64) -> Vec<u8> {
    let note = br#"{"v":1,"by":"worker","did":"reword"}"#;
    let run = |length: u64, value: u8| [signed(length), vec![value]].concat();
    let columns = [
        (17, run(rows - 1, 0)),
        (19, [run(1, 0), run(rows - 1, 1)].concat()),
        (52, [number(1), number(rows - 1)].concat()),
        (66, run(rows, 1)),
        (86, run(rows, 0)),
        (112, run(rows, 0)),
    ];
    let mut body = [&[0, 20][..], &device, &[0, 0, 0, 9, 1, 1, 0, note.len() as u8], note, &[0]].concat();
    body.extend(number(columns.len() as u64));
    columns.iter().for_each(|(column, data)| body.extend([number(*column), number(data.len() as u64)].concat()));
    columns.iter().for_each(|(_, data)| body.extend(data));
    chunk(1, &body)
}

fn signed(mut number: u64) -> Vec<u8> {
    let mut bytes = Vec::new();
    while number >= 64 {
        bytes.push(number as u8 | 128);
        number >>= 7;
    }
    bytes.push(number as u8);
    bytes
}

fn set_aside(brought: &Brought, why: AsideWhy) -> u32 {
    brought.aside.iter().filter(|aside| aside.why == why).map(|aside| aside.count).sum()
}

fn contains(bytes: &[u8], text: &str) -> bool {
    bytes.windows(text.len()).any(|part| part == text.as_bytes())
}

#[test]
fn the_three_bombs_of_a_member_are_set_aside_and_the_rest_goes_on() {
    let (mut carla, mut worker) = two_phones();
    let device = device_of(&mut worker);
    let deflated = miniz_oxide::deflate::compress_to_vec(&vec![0; 16 * 1024 * 1024], 6);
    let before = carla.plan();
    for bomb in [chunk(2, &deflated), list_bomb(device, 200_001), list_bomb(device, 2_000_001)] {
        assert!(bomb.len() < 20_000);
        force(&mut worker, vec![bomb]);
    }
    let given = worker.give();
    let brought = carla.bring(given);
    assert_eq!((brought.added, set_aside(&brought, AsideWhy::Refused)), (0, 3));
    assert!(brought.aside.iter().all(|aside| aside.name.as_deref() == Some("Sam")));
    assert_eq!(carla.plan(), before);
    worker.act(Party::Worker, goal(OTHER_GOAL, "A course")).unwrap();
    let given = worker.give();
    carla.bring(given);
    assert_eq!(carla.plan().goals.len(), 2);
}

#[test]
fn what_a_member_writes_in_anothers_name_is_set_aside_whole() {
    let (mut carla, mut worker) = two_phones();
    let (hers, his) = (device_of(&mut carla), device_of(&mut worker));
    let before = carla.plan();
    let forged = changes_by(&mut worker, hers, [reword("As if Carla had said it")]);
    let own = changes_by(&mut worker, his, [goal(OTHER_GOAL, "Beside it")]);
    force(&mut worker, [own, forged].concat());
    force(&mut worker, vec![b"no change at all".to_vec()]);
    let given = worker.give();
    let brought = carla.bring(given);
    assert_eq!((brought.added, set_aside(&brought, AsideWhy::Refused)), (0, 2));
    assert_eq!(carla.plan(), before);
}

#[test]
fn thousands_of_changes_of_a_member_in_one_packet_come_in() {
    let (mut carla, mut worker) = two_phones();
    let his = device_of(&mut worker);
    let line = LineId::from_bytes([5; 10]);
    let begin = goal(line, "0");
    let reword = |n| Act::Reword { line, field: Field::What, phrase: Phrase::words(format!("{n}")) };
    let many = changes_by(&mut worker, his, std::iter::once(begin).chain((1..MANY).map(reword)));
    assert_eq!(many.len(), MANY);
    force(&mut worker, many);
    let given = worker.give();
    assert!(given.len() < MAX_BUNDLE / 10);
    let brought = carla.bring(given.clone());
    assert_eq!((brought.added as usize, brought.aside), (MANY, Vec::new()));
    assert_eq!(carla.plan().goals[1].what.now, Phrase::words(format!("{}", MANY - 1)));
    assert_eq!(carla.bring(given).added, 0);
}

/// As many as take a second.
const MANY: usize = 1_000;

#[test]
fn a_file_of_fifty_megabytes_is_looked_through_and_one_byte_more_is_not() {
    let (mut carla, mut worker) = two_phones();
    carla.act(Party::Person, goal(OTHER_GOAL, "A course")).unwrap();
    let before = worker.plan();
    let mut packet = carla.give();
    // Without its end: noise that looks like the plan's envelopes, up to the last byte that is allowed.
    packet.truncate(packet.len() - 37);
    let mut noise =
        packet[10..].iter().position(|byte| *byte == 0xC3).map(|at| packet[10 + at..][..120].to_vec()).unwrap();
    noise.resize(250 * 1024, 0x5a);
    let mut n = 0u64;
    while packet.len() + 5 + noise.len() <= MAX_BUNDLE {
        noise[40..56].copy_from_slice(&[n.to_le_bytes(), (n + 1).to_le_bytes()].concat());
        packet.push(1);
        packet.extend((noise.len() as u32).to_le_bytes());
        packet.extend(&noise);
        n += 1;
    }
    packet.resize(MAX_BUNDLE, 1);
    let mut more = packet.clone();
    more.push(0);
    assert_eq!(worker.take(more).unwrap_err(), Fault::Share(ShareFault::TooLarge));
    assert_eq!(worker.plan(), before);
    let brought = worker.bring(packet);
    assert!(set_aside(&brought, AsideWhy::TooMuch) > 0 && set_aside(&brought, AsideWhy::Damaged) > 0);
    assert_eq!(worker.plan(), carla.plan(), "what is good in it came in");
    let kept: usize = worker.store.dump().iter().map(|(_, bytes)| bytes.len()).sum();
    assert!(kept < 8 * 1024 * 1024, "{kept}");
}

#[test]
fn an_ask_that_no_phone_made_lets_nobody_in_and_the_plan_goes_on() {
    let (mut carla, mut worker) = two_phones();
    let ask = Phone::new().ask();
    let at = ask.len() - 32;
    let hollow = [&ask[..at], &[0; 32]].concat();
    assert_eq!(carla.let_in(hollow, Scope::Plan, sam()).unwrap_err(), Fault::Share(ShareFault::Damaged));
    carla.act(Party::Person, goal(OTHER_GOAL, "A course")).unwrap();
    exchange(&mut carla, &mut worker);
    assert_eq!(worker.plan(), carla.plan());
    assert_eq!(carla.members().members.len(), 2);
}

#[test]
fn a_yes_that_has_run_out_or_lacks_its_why_lets_nobody_in() {
    let mut carla = two_phones().0;
    let before = carla.members();
    for bad in [
        Grant { until: today() - Days::new(1), ..sam() },
        Grant { until: today() + Days::new(366), ..sam() },
        Grant { why: Phrase::default(), ..sam() },
        Grant { may: May::Own, ..sam() },
    ] {
        let ask = Phone::new().ask();
        assert_eq!(carla.let_in(ask, Scope::Plan, bad).unwrap_err(), Fault::Share(ShareFault::Grant));
    }
    assert_eq!(carla.members(), before);
}

#[test]
fn a_welcome_from_before_the_stop_opens_nothing_that_came_after() {
    let (mut carla, mut worker) = (Phone::new(), Phone::new());
    carla.start(Party::Person);
    let ask = worker.ask();
    let welcome = carla.let_in(ask, Scope::Plan, sam()).unwrap();
    worker.take(welcome.clone()).unwrap();
    carla.stop("Sam");
    carla.act(Party::Person, goal(GOAL, "Only mine")).unwrap();
    let given = carla.give();
    worker.bring(given.clone());
    worker.take(welcome.clone()).unwrap();
    worker.bring(given);
    assert!(worker.plan().goals.is_empty());
    assert_eq!(worker.members().mine, None);
    // Nor on another phone, nor for another question of this one.
    assert_eq!(Phone::new().take(welcome).unwrap_err(), Fault::Share(ShareFault::NotForMe));
}

#[test]
fn news_that_is_held_back_is_missed() {
    let (mut carla, mut worker) = two_phones();
    let mut ana = Phone::new();
    let ask = ana.ask();
    let packet = carla.let_in(ask, Scope::Plan, grant("Ana", Relation::Worker, May::Write)).unwrap();
    ana.bring(packet);
    exchange(&mut carla, &mut worker);
    carla.act(Party::Person, goal(OTHER_GOAL, "Held back")).unwrap();
    let given = carla.give();
    ana.bring(given);
    // Sam is given only what Ana wrote.
    let hers = device_of(&mut ana);
    let bundle = crate::crypto::Bundle::from_bytes(&ana.give()).unwrap();
    let only = bundle.envelopes.into_iter().filter(|bytes| bytes[24..40] == hers).collect();
    let only = crate::crypto::Bundle { envelopes: only, whole: true, ..Default::default() };
    let brought = worker.bring(only.to_bytes().unwrap());
    assert!(brought.waiting > 0, "the screen says that something has not come yet: {brought:?}");
    let given = carla.give();
    assert_eq!(worker.bring(given).waiting, 0);
    assert_eq!(worker.plan(), carla.plan());
}

#[test]
fn a_stolen_phone_that_shuts_the_person_out_waits_for_a_second_yes() {
    let (mut carla, mut worker) = two_phones();
    let mut stolen = Phone::new();
    let ask = stolen.ask();
    let myself = Grant { why: Phrase::default(), brings_back: false, ..grant("Carla", Relation::Myself, May::Own) };
    let packet = carla.let_in(ask, Scope::Plan, myself).unwrap();
    stolen.bring(packet);
    let asked = stolen.stop("Carla");
    assert!(asked.members.iter().any(|member| member.state == MemberState::Leaving));
    let again = stolen.stop("Carla");
    assert!(again.members.iter().all(|member| !matches!(member.state, MemberState::Out { .. })));
    exchange(&mut stolen, &mut worker);
    exchange(&mut stolen, &mut carla);
    assert_eq!(carla.members().mine, Some(May::Own));
    carla.act(Party::Person, reword("Still mine")).unwrap();
    exchange(&mut carla, &mut worker);
    assert_eq!(worker.plan(), carla.plan());
}

#[test]
fn an_office_reaches_nothing_but_its_copy() {
    let (mut carla, mut worker) = two_phones();
    carla.act(Party::Person, reword("A home with two rooms")).unwrap();
    carla.act(Party::Person, goal(OTHER_GOAL, "My health, for nobody else")).unwrap();
    let mut office = Phone::new();
    let ask = office.ask();
    let scope = Scope::Goals(vec![GOAL]);
    let packet = carla.let_in(ask, scope, grant("Rent office", Relation::Service, May::Read)).unwrap();
    let Ok(Taken::Joined { space: copy, .. }) = office.take(packet) else { panic!("joined") };
    // Everything that the plan's members give each other, given to the office.
    for given in [carla.give(), worker.give()] {
        let brought = office.bring(given);
        assert_eq!(brought.added, 0);
        assert!(brought.aside.iter().all(|aside| aside.why == AsideWhy::NotOurs));
    }
    assert!(matches!(office.run(Command::Show { space: SPACE }), Err(Fault::NoSuchPlan)));
    let Ok(Reply::Members(members)) = office.run(Command::Members { space: copy }) else { panic!("told") };
    assert_eq!(members.members.len(), 2, "the office does not see who else is let in");
    let told = format!("{members:?}");
    let plan = block_on(office.engine.plan(copy)).unwrap();
    let bytes = plan.document.changes().concat();
    assert!(contains(&bytes, "A home with two rooms"));
    for text in ["\"A home\"", "health"] {
        assert!(!contains(&bytes, text) && !told.contains(text), "{text}");
    }
    // And it writes nothing into it.
    let act = Act::Reword { line: GOAL, field: Field::What, phrase: Phrase::words("Not theirs") };
    let wrote = office.run(Command::Do { space: copy, by: Party::Worker, act, why: Why::default() });
    assert_eq!(wrote.unwrap_err(), Fault::Share(ShareFault::NotYours));
}

#[test]
fn a_dump_of_both_phones_and_the_wire_holds_nothing_that_was_typed() {
    let (mut carla, mut worker) = (Phone::new(), Phone::new());
    carla.start(Party::Person);
    let say = |word: &str| Phrase::words(format!("typed-{word}"));
    let add = Act::AddGoal {
        goal: GOAL,
        what: say("what"),
        why: say("why"),
        sign: say("sign"),
        horizon: crate::domain::Horizon::Now,
    };
    let why = Why { words: "typed-because".to_owned(), ..Why::default() };
    carla.run(Command::Do { space: SPACE, by: Party::Person, act: add, why }).unwrap();
    carla.run(Command::KeepDraft { place: "typed-place".to_owned(), text: "typed-draft".to_owned() }).unwrap();
    let agreed = Grant { name: "typed-name".to_owned(), why: say("grant"), ..sam() };
    let refused = Grant { name: "typed-refused".to_owned(), ..agreed.clone() };
    carla.run(Command::Refuse { space: SPACE, scope: Scope::Plan, grant: refused }).unwrap();
    let (ask, shown) = (worker.ask(), Shown { language: "en".to_owned(), text: "typed-question".to_owned() });
    let asked = ask.clone();
    let let_in = Command::LetIn { space: SPACE, ask, scope: Scope::Plan, grant: agreed, spoken: false, shown };
    let Ok(Reply::LetIn { packet, welcome, .. }) = carla.run(let_in) else { panic!("let in") };
    worker.bring(packet.clone());
    worker.act(Party::Worker, goal(OTHER_GOAL, "typed-there")).unwrap();
    let given = worker.give();
    carla.bring(given.clone());
    carla.stop("typed-name");
    let last = carla.give();
    let dumps = carla.store.dump().into_iter().chain(worker.store.dump()).map(|(_, bytes)| bytes);
    let mut looked = 0;
    for bytes in dumps.chain([asked, packet, welcome, given, last]) {
        for text in ["typed", "Carla", "Sam", "leaf", "help", "reword", "person"] {
            assert!(!contains(&bytes, text), "{text}");
        }
        looked += 1;
    }
    assert!(looked > 10);
}

#[test]
fn what_a_stopped_member_floods_after_the_stop_waits_without_slowing_the_rest() {
    let (mut carla, mut worker) = two_phones();
    carla.stop("Sam");
    let his = device_of(&mut worker);
    for n in 0..100u8 {
        let late = changes_by(&mut worker, his, [goal(LineId::from_bytes([100 + n; 10]), "late")]);
        force(&mut worker, late);
    }
    let given = worker.give();
    let brought = carla.bring(given);
    assert_eq!((brought.added, set_aside(&brought, AsideWhy::Late)), (0, 100));
    let members = carla.members();
    assert!(
        members.members.iter().any(|member| {
            member.late == 100 && matches!(member.state, MemberState::Out { how: Ended::Stopped, .. })
        })
    );
    assert_eq!(carla.plan().goals.len(), 1);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// A code from anywhere: at most it asks, and nothing is kept of it.
    #[test]
    fn a_code_that_is_not_ours_changes_nothing(
        front in 0usize..6, bytes in proptest::collection::vec(any::<u8>(), 0..1_024)
    ) {
        let mut carla = Phone::new();
        carla.start(Party::Person);
        carla.ask();
        let before = (carla.plan(), carla.store.dump());
        let fronts: [&[u8]; 6] = [b"", b"WMA1", b"WMB1\x01", &[0xC3, 0x43, 0x4D, 1, 1, 1, 1, 0], b"WMX1", b"WMP1"];
        match carla.take([fronts[front], &bytes].concat()) {
            Ok(Taken::Joined { .. }) => prop_assert!(false, "joined by chance"),
            Ok(Taken::Asked(asker)) => prop_assert!(!asker.known && !asker.me),
            Ok(Taken::Brought { brought, .. }) => prop_assert_eq!(brought.added, 0),
            Ok(Taken::Copy | Taken::Place(_)) | Err(Fault::Share(_) | Fault::Place(_)) => {}
            Err(other) => prop_assert!(false, "{:?}", other),
        }
        prop_assert_eq!((carla.plan(), carla.store.dump()), before);
    }
}

#[test]
fn a_welcome_to_a_strangers_plan_does_not_take_the_place_of_ones_own() {
    let (mut carla, _) = two_phones();
    let before = carla.plan();
    // A stranger begins a plan under the name of Carla's.
    let mut stranger = Phone::new();
    stranger.start(Party::Person);
    let ask = carla.ask();
    let packet = stranger.let_in(ask, Scope::Plan, sam()).unwrap();
    assert_eq!(carla.take(packet).unwrap_err(), Fault::Share(ShareFault::Taken));
    assert_eq!(carla.plan(), before);
    assert_eq!(carla.members().mine, Some(May::Own));
    let elsewhere = SpaceId::from_bytes([9; 32]);
    assert!(matches!(carla.run(Command::Show { space: elsewhere }), Err(Fault::NoSuchPlan)));
}
