//! Photos and recordings: sealed, durable, found again, gone when they were not said.

use super::Engine;
use super::tests::{NOON, open_at, run};
use crate::domain::{Act, Horizon, LineId, Media, MediaId, MediaKind, Party, Phrase, PictureId, Profile, SpaceId, Why};
use crate::protocol::{Command, Fault, MediaAt, MediaFault, Reply};
use crate::store::MemoryStore;

const SPACE: SpaceId = SpaceId::from_bytes([7; 32]);
const GOAL: LineId = LineId::from_bytes([1; 10]);

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

fn look(engine: &mut Engine<MemoryStore>, media: MediaId) -> MediaAt {
    match run(engine, Command::Media { space: SPACE, media, fetch: false }) {
        Ok(Reply::Media(at)) => at,
        other => panic!("{other:?}"),
    }
}

fn here(len: usize) -> MediaAt {
    MediaAt::Here { mime: "image/jpeg".to_owned(), bytes: photo(len) }
}

#[test]
fn a_goal_can_be_a_photo_alone_and_is_there_after_the_phone_was_off() {
    let store = MemoryStore::default();
    let mut engine = begin(&store);
    let media = keep(&mut engine, 200_000);
    assert_eq!(look(&mut engine, media.id), here(200_000), "before it is said");
    say(&mut engine, media);
    let mut engine = open_at(&store, NOON);
    assert_eq!(look(&mut engine, media.id), here(200_000), "S83");
    run(&mut engine, Command::ForgetMedia { media: media.id }).unwrap();
    assert_eq!(look(&mut engine, media.id), here(200_000), "what stands in a plan stays");
}

#[test]
fn one_that_was_not_said_is_gone_when_it_is_taken_out() {
    let store = MemoryStore::default();
    let mut engine = begin(&store);
    let (before, media) = (store.dump().len(), keep(&mut engine, 200_000));
    run(&mut engine, Command::ForgetMedia { media: media.id }).unwrap();
    assert_eq!(look(&mut engine, media.id), MediaAt::NotHere);
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
    assert_eq!(look(&mut engine, media.id), here(900), "undoing takes nothing away for good");
}
