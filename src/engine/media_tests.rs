//! Photos and recordings: sealed, durable, found again, gone when they were not said; through places, in files and
//! in copies (S83).

use super::Engine;
use super::sharing_tests::{GOAL, OTHER_GOAL, Phone, SPACE, goal, grant};
use super::sync_tests::{Beside, exchange, pair, settle};
use super::tests::{NOON, open_at, run};
use crate::crypto::part_hash;
use crate::document::Stamp;
use crate::domain::{
    Act, Field, Horizon, LineId, Manifest, May, Media, MediaId, MediaKind, Moment, Party, Phrase, PictureId, Profile,
    Relation, Scope, SpaceId, SpokenWord, When, Who, Why,
};
use crate::protocol::{Command, Fault, LineAt, MediaAt, MediaFault, PlaceId, Reply, Taken};
use crate::store::{MemoryStore, StoreError};
use crate::sync::{Broke, Closed, Desk, Fault as Amiss, MemoryRemote, Name, Object, Op, Remote, Trouble, round};
use futures::executor::block_on;

fn photo(len: usize) -> Vec<u8> {
    (0..len).map(|at| (at % 253) as u8).collect()
}

fn begin(store: &MemoryStore) -> Engine<MemoryStore> {
    let mut engine = open_at(store, NOON);
    let person = Profile { name: "Carla".to_owned(), picture: None };
    run(&mut engine, Command::Start { space: SPACE, person, worker: Profile::default(), mine: Party::Person }).unwrap();
    engine
}

fn keep(engine: &mut Engine<MemoryStore>, len: usize) -> Media {
    let command = Command::KeepMedia { kind: MediaKind::Photo, mime: "image/jpeg".to_owned(), bytes: photo(len) };
    match run(engine, command) {
        Ok(Reply::MediaKept(media)) => media,
        other => panic!("{other:?}"),
    }
}

fn say(engine: &mut Engine<MemoryStore>, media: Media) {
    let what = Phrase { words: String::new(), pictures: vec![PictureId::from(media)] };
    let (why, sign) = (Phrase::default(), Phrase::default());
    let act = Act::AddGoal { goal: GOAL, what, why, sign, horizon: Horizon::Now };
    run(engine, Command::Do { space: SPACE, by: Party::Person, act, why: Why::default() }).unwrap();
}

/// What is seen of a photo: itself, by its length, or why not.
type Seen = Result<usize, &'static str>;

const COMING: Seen = Err("coming");
const NOT_HERE: Seen = Err("not here");

fn seen(engine: &mut Engine<MemoryStore>, space: SpaceId, media: MediaId, fetch: bool) -> Seen {
    match run(engine, Command::Media { space, media, fetch }).unwrap() {
        Reply::Media(MediaAt::Here { mime, bytes }) => {
            assert!(mime == "image/jpeg" && bytes == photo(bytes.len()), "the very photo");
            Ok(bytes.len())
        }
        Reply::Media(MediaAt::Coming) => COMING,
        Reply::Media(MediaAt::Elsewhere { .. }) => Err("elsewhere"),
        Reply::Media(MediaAt::NotHere) => NOT_HERE,
        _ => Err("no answer"),
    }
}

fn look(engine: &mut Engine<MemoryStore>, media: MediaId) -> Seen {
    seen(engine, SPACE, media, false)
}

#[test]
fn a_goal_can_be_a_photo_alone_and_is_there_after_the_phone_was_off() {
    let store = MemoryStore::default();
    let mut engine = begin(&store);
    let media = keep(&mut engine, 200_000);
    assert_eq!(look(&mut engine, media.id), Ok(200_000), "before it is said");
    say(&mut engine, media);
    let mut engine = open_at(&store, NOON);
    assert_eq!(look(&mut engine, media.id), Ok(200_000), "S83");
    run(&mut engine, Command::ForgetMedia { media: media.id }).unwrap();
    assert_eq!(look(&mut engine, media.id), Ok(200_000), "what stands in a plan stays");
}

#[test]
fn one_that_was_not_said_is_gone_when_it_is_taken_out() {
    let store = MemoryStore::default();
    let mut engine = begin(&store);
    let (before, media) = (store.dump().len(), keep(&mut engine, 200_000));
    run(&mut engine, Command::ForgetMedia { media: media.id }).unwrap();
    assert_eq!(look(&mut engine, media.id), NOT_HERE);
    assert!(store.dump().len() <= before + 2, "nothing of it is kept but the two lists that it is not in");
}

#[test]
fn what_is_no_picture_or_too_large_is_refused() {
    let mut engine = begin(&MemoryStore::default());
    let mut keep = |mime: &str, bytes: Vec<u8>| {
        run(&mut engine, Command::KeepMedia { kind: MediaKind::Photo, mime: mime.to_owned(), bytes })
    };
    assert_eq!(keep("text/html", photo(9)), Err(Fault::Media(MediaFault::Foreign)));
    assert_eq!(keep("image/jpeg", photo(4 * 1024 * 1024)), Err(Fault::Media(MediaFault::TooLarge)));
    assert_eq!(keep("image/jpeg", Vec::new()), Err(Fault::Media(MediaFault::TooLarge)));
}

#[test]
fn a_goal_that_was_undone_is_seen_again_with_its_photo() {
    let store = MemoryStore::default();
    let mut engine = begin(&store);
    let media = keep(&mut engine, 900);
    say(&mut engine, media);
    let story = run(&mut engine, Command::Story { space: SPACE, skip: 0, take: 1 });
    let Ok(Reply::Story { entries, .. }) = story else { panic!("{story:?}") };
    run(&mut engine, Command::Undo { space: SPACE, by: Party::Person, change: entries[0].id }).unwrap();
    run(&mut engine, Command::ForgetMedia { media: media.id }).unwrap();
    let mut engine = open_at(&store, NOON);
    assert_eq!(look(&mut engine, media.id), Ok(900), "undoing takes nothing away for good");
}

/// Carla says her goal anew with a photo in it.
fn say_with_photo(phone: &mut Phone, len: usize) -> Media {
    let media = keep(&mut phone.engine, len);
    let phrase = Phrase::words("This one").with_pictures(&[&PictureId::from(media).0]);
    phone.act(Party::Person, Act::Reword { line: GOAL, field: Field::What, phrase }).unwrap();
    media
}

fn fetch(phone: &mut Phone, id: PlaceId, remote: &MemoryRemote) -> Result<(), Broke> {
    block_on(round::fetch_parts(&mut Beside(&mut phone.engine, id), remote))
}

fn look_at(phone: &mut Phone, media: Media, fetch: bool) -> Seen {
    seen(&mut phone.engine, SPACE, media.id, fetch)
}

/// Whether the place is said to have Carla's goal.
fn goal_at(phone: &mut Phone) -> LineAt {
    match phone.run(Command::LineAt { space: SPACE, lines: vec![GOAL] }) {
        Ok(Reply::LineAt(at)) => at[0].1,
        other => panic!("{other:?}"),
    }
}

fn waiting_photos(phone: &mut Phone) -> u32 {
    match phone.run(Command::Places) {
        Ok(Reply::Places(places)) => places[0].media.iter().map(|(_, count)| count).sum(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_photo_goes_through_a_place_and_nothing_of_it_can_be_read_there() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = say_with_photo(&mut phones[0].0, 200_000);
    assert_eq!(waiting_photos(&mut phones[0].0), 1);
    settle(&mut phones, &remote);
    assert_eq!((waiting_photos(&mut phones[0].0), goal_at(&mut phones[0].0)), (0, LineAt::There));
    let parts: Vec<_> = remote.dump().into_iter().filter(|object| object.name.part().is_some()).collect();
    assert_eq!(parts.len(), 4);
    assert!(parts.iter().all(|part| part.bytes.len() == parts[0].bytes.len()), "one size, whatever the photo");
    assert!(parts.iter().all(|part| !part.bytes.windows(64).any(|some| some == &photo(64)[..])), "sealed");
    let (sam, id) = &mut phones[1];
    assert_eq!(look_at(sam, media, false), COMING);
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(sam.engine.take_media_came(), [media.id]);
    assert_eq!(look_at(sam, media, false), Ok(200_000));
    sam.later(0);
    assert_eq!(look_at(sam, media, false), Ok(200_000), "and it is kept");
}

#[test]
fn a_photo_that_broke_off_goes_on_where_it_was_both_ways() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = say_with_photo(&mut phones[0].0, 1_200_000);
    let (carla, id) = &mut phones[0];
    let cut = |at| [None, Some(Amiss::PartUnsaid(at, Trouble::Unreached))];
    remote.script(cut(5));
    assert_eq!(exchange(carla, *id, &remote)[0], Err(Broke::Place(Trouble::Unreached)));
    assert!(matches!(goal_at(carla), LineAt::Waits(_)), "half a photo is not there");
    carla.later(0);
    settle(&mut phones, &remote);
    assert_eq!(waiting_photos(&mut phones[0].0), 0);
    let (sam, id) = &mut phones[1];
    sam.store.pass_next();
    remote.script([None, Some(Amiss::Before(Trouble::Unreached))]);
    assert_eq!(fetch(sam, *id, &remote), Err(Broke::Place(Trouble::Unreached)));
    sam.later(0);
    drop(remote.asked());
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Ok(1_200_000));
    let asked: usize = remote.asked().iter().map(|op| if let Op::Fetch(count) = op { *count } else { 0 }).sum();
    assert_eq!(asked, 1_200_000_usize.div_ceil(65_536) - 8, "what came before was not fetched again");
}

#[test]
fn on_a_line_that_costs_words_go_and_photos_wait_until_someone_asks() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    phones.iter_mut().for_each(|(phone, _)| phone.engine.set_metered(true));
    let media = say_with_photo(&mut phones[0].0, 100_000);
    settle(&mut phones, &remote);
    assert_eq!(phones[1].0.plan(), phones[0].0.plan(), "the words are there");
    assert_eq!(waiting_photos(&mut phones[0].0), 1);
    assert!(matches!(goal_at(&mut phones[0].0), LineAt::Waits(_)));
    phones[0].0.run(Command::SendMedia).unwrap();
    settle(&mut phones, &remote);
    assert_eq!(waiting_photos(&mut phones[0].0), 0);
    let (sam, id) = &mut phones[1];
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Err("elsewhere"));
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, true), COMING);
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Ok(100_000));
}

#[test]
fn where_the_phone_s_holder_wants_it_so_photos_wait_on_any_line_until_they_say_so() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    phones.iter_mut().for_each(|(phone, _)| drop(phone.run(Command::HoldMedia { hold: true }).unwrap()));
    // Most browsers tell nothing of the line, so it is remembered.
    phones.iter_mut().for_each(|(phone, _)| phone.later(0));
    let media = say_with_photo(&mut phones[0].0, 100_000);
    settle(&mut phones, &remote);
    assert_eq!(phones[1].0.plan(), phones[0].0.plan(), "the words are there");
    assert_eq!(waiting_photos(&mut phones[0].0), 1);
    phones[0].0.run(Command::SendMedia).unwrap();
    settle(&mut phones, &remote);
    assert_eq!(waiting_photos(&mut phones[0].0), 0);
    let (sam, id) = &mut phones[1];
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Err("elsewhere"));
    sam.run(Command::HoldMedia { hold: false }).unwrap();
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Ok(100_000), "it comes by itself again");
}

#[test]
fn a_place_that_lost_its_photos_gets_them_again_from_whoever_has_them() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = say_with_photo(&mut phones[0].0, 100_000);
    settle(&mut phones, &remote);
    let (sam, id) = &mut phones[1];
    fetch(sam, *id, &remote).unwrap();
    remote.lose_everything();
    settle(&mut phones[1..], &remote);
    assert_eq!(remote.dump().iter().filter(|object| object.name.part().is_some()).count(), 2);
    assert_eq!(look_at(&mut phones[0].0, media, false), Ok(100_000));
}

#[test]
fn other_bytes_in_place_of_a_photo_are_not_shown_and_what_is_right_is_fetched_later() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = say_with_photo(&mut phones[0].0, 100_000);
    settle(&mut phones, &remote);
    let (sam, id) = &mut phones[1];
    remote.script([Some(Amiss::OtherBytes), Some(Amiss::OtherBytes)]);
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), COMING);
    settle(&mut phones, &remote);
    let (sam, id) = &mut phones[1];
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Ok(100_000));
}

#[test]
fn a_full_phone_takes_in_no_photo_and_all_words() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = say_with_photo(&mut phones[0].0, 100_000);
    settle(&mut phones, &remote);
    let (sam, id) = &mut phones[1];
    sam.store.fail_next_commit(StoreError::Full);
    assert_eq!(fetch(sam, *id, &remote), Err(Broke::Phone(Closed::Full)));
    assert_eq!(sam.plan(), phones[0].0.plan());
    let (sam, id) = &mut phones[1];
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Ok(100_000));
}

#[test]
fn a_photo_that_came_to_a_place_while_it_was_asked_for_is_asked_for_again() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = say_with_photo(&mut phones[0].0, 900);
    // Her words are there, and her photo is on its way.
    let (carla, id) = &mut phones[0];
    let mut desk = Beside(&mut carla.engine, *id);
    let words = block_on(desk.outgoing()).unwrap();
    let outcome = block_on(remote.push(&words)).unwrap();
    block_on(desk.pushed(words.iter().map(|object| object.name).zip(outcome).collect())).unwrap();
    let (sam, of_sam) = &mut phones[1];
    exchange(sam, *of_sam, &remote)[1].unwrap();
    let asked = block_on(Beside(&mut sam.engine, *of_sam).wanted()).unwrap();
    assert_eq!(block_on(remote.fetch(&asked)).unwrap(), [None], "not there yet");
    // It comes, and is heard of, before that answer is.
    let (carla, id) = &mut phones[0];
    exchange(carla, *id, &remote)[0].unwrap();
    let (sam, of_sam) = &mut phones[1];
    exchange(sam, *of_sam, &remote)[1].unwrap();
    block_on(Beside(&mut sam.engine, *of_sam).parts_came(Vec::new(), asked)).unwrap();
    fetch(sam, *of_sam, &remote).unwrap();
    assert_eq!(look_at(sam, media, false), Ok(900));
}

/// Carla's phone, which is not honest, says something of a photo that is not so.
fn lie(phone: &mut Phone, media: Media, change: impl FnOnce(&mut Manifest)) {
    let mut manifest = block_on(phone.engine.album()).unwrap()[&media.id].manifest();
    change(&mut manifest);
    let plan = block_on(phone.engine.plan(SPACE)).unwrap();
    plan.document.enclose([(media.id, manifest)].into());
    let phrase = Phrase::words("This one").with_pictures(&[&PictureId::from(media).0]);
    let act = Act::Reword { line: GOAL, field: Field::What, phrase };
    let stamp = Stamp { by: Party::Person, at: Moment(NOON), why: Why::default() };
    plan.document.act(&stamp, &act, &mut || None).unwrap();
    // With the next honest words it goes out.
    phone.act(Party::Person, goal(OTHER_GOAL, "A door that locks")).unwrap();
}

#[test]
fn a_photo_whose_plan_lies_about_it_is_not_seen_and_not_fetched_without_end() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = keep(&mut phones[0].0.engine, 900);
    lie(&mut phones[0].0, media, |manifest| manifest.key = [1; 32]);
    settle(&mut phones, &remote);
    let (sam, id) = &mut phones[1];
    for expected in [COMING, NOT_HERE, NOT_HERE] {
        fetch(sam, *id, &remote).unwrap();
        assert_eq!(look_at(sam, media, true), expected);
    }
}

#[test]
fn a_part_of_another_size_is_not_taken_in_and_not_asked_for_without_end() {
    let (mut phones, remote) = pair();
    settle(&mut phones, &remote);
    let media = keep(&mut phones[0].0.engine, 900);
    let small = b"not a part".to_vec();
    lie(&mut phones[0].0, media, |manifest| manifest.parts = vec![part_hash(&small)]);
    settle(&mut phones, &remote);
    let locator = phones[0].0.engine.located(true).unwrap()[0];
    let name = Name::of_part(locator, *media.id.as_bytes(), 0, part_hash(&small));
    block_on(remote.push(&[Object { name, bytes: small }])).unwrap();
    let (sam, id) = &mut phones[1];
    fetch(sam, *id, &remote).unwrap();
    assert_eq!(look_at(sam, media, true), COMING);
}

#[test]
fn a_photo_goes_along_in_a_file() {
    let (mut phones, _) = pair();
    let media = say_with_photo(&mut phones[0].0, 100_000);
    let Ok(Reply::Packet(packet)) = phones[0].0.run(Command::Give { space: SPACE, all: true }) else { panic!("given") };
    assert!(matches!(phones[1].0.take(packet).unwrap(), Taken::Brought { .. }));
    assert_eq!(look_at(&mut phones[1].0, media, false), Ok(100_000));
}

#[test]
fn a_photo_is_in_a_copy_and_comes_back_with_it() {
    let store = MemoryStore::default();
    let mut engine = begin(&store);
    let media = keep(&mut engine, 100_000);
    say(&mut engine, media);
    let copy = run(&mut engine, Command::MakeCopy { by: Party::Person });
    let Ok(Reply::Copy { file, code, without: 0 }) = copy else { panic!("{copy:?}") };
    let mut other = open_at(&MemoryStore::default(), NOON);
    run(&mut other, Command::OpenCopy { file, code }).unwrap();
    assert_eq!(look(&mut other, media.id), Ok(100_000));
}

#[test]
fn a_word_that_was_recorded_goes_along_in_a_file_and_in_a_copy() {
    let (mut phones, _) = pair();
    let bytes = photo(9_000);
    let keep = Command::KeepMedia { kind: MediaKind::Voice, mime: "audio/webm".to_owned(), bytes: bytes.clone() };
    let Ok(Reply::MediaKept(media)) = phones[0].0.run(keep) else { panic!("kept") };
    let act = Act::RecordWord { language: "ti".to_owned(), said: SpokenWord::said("Next", media.id) };
    phones[0].0.act(Party::Person, act).unwrap();
    let heard = |engine: &mut Engine<MemoryStore>| {
        let Ok(Reply::Plan(plan)) = run(engine, Command::Show { space: SPACE }) else { panic!("shown") };
        let media = plan.recording("ti", "Next").expect("it stands in the plan");
        match run(engine, Command::Media { space: SPACE, media, fetch: true }) {
            Ok(Reply::Media(MediaAt::Here { mime, bytes })) => (mime, bytes),
            other => panic!("{other:?}"),
        }
    };
    let Ok(Reply::Packet(packet)) = phones[0].0.run(Command::Give { space: SPACE, all: true }) else { panic!("given") };
    assert!(matches!(phones[1].0.take(packet).unwrap(), Taken::Brought { .. }));
    assert_eq!(heard(&mut phones[1].0.engine), ("audio/webm".to_owned(), bytes.clone()));
    let copy = phones[0].0.run(Command::MakeCopy { by: Party::Person });
    let Ok(Reply::Copy { file, code, without: 0 }) = copy else { panic!("{copy:?}") };
    let mut other = open_at(&MemoryStore::default(), NOON);
    run(&mut other, Command::OpenCopy { file, code }).unwrap();
    assert_eq!(heard(&mut other), ("audio/webm".to_owned(), bytes));
}

#[test]
fn what_goes_out_of_a_plan_takes_its_photos_along_under_other_names() {
    let (mut phones, _) = pair();
    let media = say_with_photo(&mut phones[0].0, 100_000);
    let mut helper = Phone::new();
    let ask = helper.ask();
    let scope = Scope::Goals(vec![GOAL]);
    let packet = phones[0].0.let_in(ask, scope, grant("Bo", Relation::People, May::Read)).unwrap();
    let Ok(Taken::Joined { space, .. }) = helper.take(packet) else { panic!("joined") };
    let Ok(Reply::Plan(plan)) = helper.run(Command::Show { space }) else { panic!("shown") };
    let photo = plan.goals[0].what.now.pictures.iter().find_map(PictureId::media).expect("a photo");
    assert_ne!(photo.id, media.id, "a place cannot tell that they are one");
    assert_eq!(seen(&mut helper.engine, space, photo.id, false), Ok(100_000));
}

#[test]
fn a_photo_of_a_step_that_was_let_go_does_not_go_out() {
    let (mut phones, _) = pair();
    let media = keep(&mut phones[0].0.engine, 900);
    let step = LineId::from_bytes([77; 10]);
    let what = Phrase::pictures(&[&PictureId::from(media).0]);
    let add = Act::AddStep {
        step,
        goal: GOAL,
        what,
        how: Phrase::default(),
        who: Who::Person,
        when: When::Ready,
        before: None,
    };
    phones[0].0.act(Party::Person, add).unwrap();
    phones[0].0.act(Party::Person, Act::LetGo { line: step }).unwrap();
    let mut helper = Phone::new();
    let ask = helper.ask();
    let scope = Scope::Goals(vec![GOAL]);
    let packet = phones[0].0.let_in(ask, scope, grant("Bo", Relation::People, May::Read)).unwrap();
    let Ok(Taken::Joined { space, .. }) = helper.take(packet) else { panic!("joined") };
    assert!(block_on(helper.engine.plan(space)).unwrap().document.media().is_empty());
    assert!(block_on(helper.engine.album()).unwrap().is_empty(), "nothing of it is on their phone");
}
