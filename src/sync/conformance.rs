//! What every remote must do, as one suite that runs on any of them, and on any server an agency has.
//!
//! Natively it runs on [`super::MemoryRemote`] and, in `tests/remotes`, on real servers; `cargo xtask
//! conformance KIND URL` runs it on the one that is named. Each case uses spaces of its own.

use super::{Cursor, Locator, MAX_CURSOR, Name, News, Object, Pushed, Remote, Trouble};
use futures::future::join;
use sha2::{Digest, Sha256};
use std::collections::BTreeMap;

/// How one case went.
#[derive(Debug)]
pub struct Outcome {
    /// What the place must do.
    pub name: &'static str,
    /// Whether it did.
    pub result: Result<(), Failure>,
}

/// What a place did wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Failure {
    /// It failed where it should not.
    #[error("it failed where it should not: {0}")]
    Remote(#[from] Trouble),
    /// It did something else than it must.
    #[error("not so: {0}")]
    Not(&'static str),
}

type Case = Result<(), Failure>;

/// Runs every case. `make` opens the place: called twice with one name of a case, two ways to the same. It may
/// be one place for all cases.
pub async fn run<R: Remote>(make: impl AsyncFn(&str) -> Result<R, Trouble>) -> Vec<Outcome> {
    run_as("", make).await
}

/// The same, in spaces that belong to `word`: for a server that still holds what earlier runs put there.
pub async fn run_as<R: Remote>(word: &str, make: impl AsyncFn(&str) -> Result<R, Trouble>) -> Vec<Outcome> {
    let mut outcomes = Vec::new();
    macro_rules! cases {
        ($($case:ident: $name:literal,)*) => {
            $(outcomes.push(Outcome { name: $name, result: $case(&make, &format!("{word} {}", stringify!($case))).await });)*
        };
    }
    cases! {
        empty: "an empty place has nothing, and says so without fault",
        nothing: "nothing is done for nothing",
        round_trip: "what is pushed is listed, fetched and found as news, with the same bytes",
        every_byte: "every byte value comes back, and so do no bytes at all",
        twice: "pushing twice keeps it once and harms nothing",
        two_devices: "two devices that push at once both have it there",
        news_since: "news since a cursor tell what came after it, and not all again",
        idle: "where nothing came, news are empty and the cursor stays good",
        later_space: "a space that is asked for later is found whole, though the cursor is newer",
        many_spaces: "several spaces are looked through at once",
        unknown_cursor: "a cursor that means nothing starts from the beginning",
        small_cursor: "a cursor is short enough to keep",
        other_spaces: "what belongs to other spaces is not listed",
        order_of_names: "names of one log are told apart, however large their numbers",
        large: "an object of 256 KiB is kept whole",
        part: "a part of a photo is kept, comes when it is asked for, and is listed",
        many: "a thousand small objects are kept, and all found",
        not_there: "what is not there is fetched as nothing, between what is",
        removed: "what is removed is gone, and does not come as news with bytes",
        back_again: "what was removed can be pushed again",
        waiting: "waiting for news ends when something comes, and again the next time",
    }
    outcomes
}

/// What a server must refuse. `amiss` opens the place with a wrong password; `elsewhere` opens an address on the
/// same server where no place is.
pub async fn run_refusals<R: Remote>(
    amiss: impl AsyncFn() -> Result<R, Trouble>,
    elsewhere: impl AsyncFn() -> Result<R, Trouble>,
) -> Vec<Outcome> {
    vec![
        Outcome {
            name: "a wrong password is refused, in reading and writing",
            result: refused(&amiss, Trouble::Access).await,
        },
        Outcome {
            name: "an address where no place is is told from one that does not answer",
            result: refused(&elsewhere, Trouble::NotThere).await,
        },
    ]
}

async fn refused<R: Remote>(make: &impl AsyncFn() -> Result<R, Trouble>, trouble: Trouble) -> Case {
    let object = object("refused", 1, 0, b"never kept");
    let is_it = |said: Option<Trouble>| said == Some(trouble);
    let remote = make().await?;
    let pushed = remote.push(std::slice::from_ref(&object)).await;
    let each = pushed.as_ref().ok().and_then(|pushed| pushed.first().cloned());
    must(is_it(pushed.err()) || each == Some(Pushed::Refused(trouble)), "pushing says so")?;
    must(is_it(make().await?.news(&[object.name.space], None, false).await.err()), "news say so")
}

fn must(holds: bool, what: &'static str) -> Case {
    if holds { Ok(()) } else { Err(Failure::Not(what)) }
}

fn space(of: &str) -> Locator {
    let mut space = [0; 16];
    space.copy_from_slice(&Sha256::digest(of)[..16]);
    space
}

fn object(of: &str, device: u8, seq: u64, bytes: &[u8]) -> Object {
    Object::new(space(of), [device; 16], seq, bytes.to_vec())
}

fn is_kept(pushed: &[Pushed], count: usize) -> bool {
    pushed.len() == count && pushed.iter().all(|each| matches!(each, Pushed::Stored | Pushed::There))
}

/// Pushes all of these, as often as it takes where the place stops short.
async fn push<R: Remote>(remote: &R, objects: &[Object]) -> Case {
    let mut rest = objects;
    while !rest.is_empty() {
        let pushed = remote.push(rest).await?;
        must(!pushed.is_empty() && is_kept(&pushed, pushed.len()), "it keeps what is pushed")?;
        rest = rest.get(pushed.len()..).unwrap_or_default();
    }
    Ok(())
}

/// All news since a cursor, with their bytes, and where they end.
async fn all_news<R: Remote>(
    remote: &R,
    spaces: &[Locator],
    cursor: Option<Cursor>,
) -> Result<(BTreeMap<Name, Vec<u8>>, Option<Cursor>), Failure> {
    let (mut found, mut cursor) = (BTreeMap::new(), cursor);
    for _ in 0..2_000 {
        let News { found: some, cursor: next, more, .. } = remote.news(spaces, cursor.as_ref(), false).await?;
        cursor = next.or(cursor);
        let (with, without): (Vec<_>, Vec<_>) = some.into_iter().partition(|(_, bytes)| bytes.is_some());
        found.extend(with.into_iter().filter_map(|(name, bytes)| Some((name, bytes?))));
        let names: Vec<Name> =
            without.into_iter().map(|(name, _)| name).filter(|name| !found.contains_key(name)).collect();
        if !names.is_empty() {
            let fetched = remote.fetch(&names).await?;
            found.extend(names.into_iter().zip(fetched).filter_map(|(name, bytes)| Some((name, bytes?))));
        }
        if !more {
            found.retain(|name, _| spaces.contains(&name.space));
            return Ok((found, cursor));
        }
    }
    Err(Failure::Not("news come to an end"))
}

fn as_map(objects: &[Object]) -> BTreeMap<Name, Vec<u8>> {
    objects.iter().map(|object| (object.name, object.bytes.clone())).collect()
}

fn sorted(mut names: Vec<Name>) -> Vec<Name> {
    names.sort_unstable();
    names
}

fn names(objects: &[Object]) -> Vec<Name> {
    sorted(objects.iter().map(|object| object.name).collect())
}

type Make<'a, F> = &'a F;

async fn empty<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    must(remote.list(&space(of)).await?.is_empty(), "nothing is listed")?;
    must(all_news(&remote, &[space(of)], None).await?.0.is_empty(), "nothing is new")?;
    must(remote.fetch(&[object(of, 1, 0, b"x").name]).await? == [None], "nothing is fetched")
}

async fn nothing<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    must(remote.push(&[]).await?.is_empty(), "nothing pushed")?;
    must(remote.fetch(&[]).await?.is_empty(), "nothing fetched")?;
    must(remote.remove(&[]).await? == 0, "nothing removed")?;
    must(all_news(&remote, &[], None).await?.0.is_empty(), "no news of no space")
}

async fn round_trip<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all = [object(of, 1, 0, b"first"), object(of, 1, 1, b"second"), object(of, 2, 0, b"other device")];
    must(is_kept(&remote.push(&all).await?, 3), "an answer for each")?;
    let other = make(of).await?;
    must(sorted(other.list(&space(of)).await?) == names(&all), "listed")?;
    let asked = [all[2].name, all[0].name];
    let fetched = [all[2].bytes.clone(), all[0].bytes.clone()].map(Some);
    must(other.fetch(&asked).await? == fetched, "fetched in the order asked for")?;
    must(all_news(&other, &[space(of)], None).await?.0 == as_map(&all), "found as news")
}

async fn every_byte<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let bytes: Vec<u8> = (0..=255).chain((0..=255).rev()).collect();
    let all = [object(of, 1, 0, &bytes), object(of, 1, 1, b""), object(of, 1, 2, b"\r\n\0")];
    push(&remote, &all).await?;
    must(all_news(&remote, &[space(of)], None).await?.0 == as_map(&all), "as it was pushed")
}

async fn twice<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all = [object(of, 1, 0, b"once"), object(of, 1, 1, b"and once")];
    push(&remote, &all[..1]).await?;
    must(is_kept(&remote.push(&all).await?, 2), "the second time is no fault")?;
    must(is_kept(&make(of).await?.push(&all).await?, 2), "nor from another phone")?;
    must(sorted(remote.list(&space(of)).await?) == names(&all), "each is there once")?;
    must(all_news(&remote, &[space(of)], None).await?.0 == as_map(&all), "with its bytes")
}

async fn two_devices<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let (one, two) = (make(of).await?, make(of).await?);
    let same = object(of, 9, 0, b"both bring this");
    let first: Vec<Object> = (0..20).map(|seq| object(of, 1, seq, b"from one")).chain([same.clone()]).collect();
    let second: Vec<Object> = [same].into_iter().chain((0..20).map(|seq| object(of, 2, seq, b"from two"))).collect();
    let (first_pushed, second_pushed) = join(one.push(&first), two.push(&second)).await;
    must(is_kept(&first_pushed?, 21) && is_kept(&second_pushed?, 21), "both are told that it is there")?;
    let mut all = as_map(&first);
    all.extend(as_map(&second));
    must(all_news(&one, &[space(of)], None).await?.0 == all, "everything of both is there")
}

async fn news_since<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let before: Vec<Object> = (0..5).map(|seq| object(of, 1, seq, b"before")).collect();
    push(&remote, &before).await?;
    let (_, cursor) = all_news(&remote, &[space(of)], None).await?;
    must(cursor.is_some(), "there is a cursor")?;
    let after = [object(of, 1, 5, b"after"), object(of, 2, 0, b"after")];
    push(&remote, &after).await?;
    let found = all_news(&make(of).await?, &[space(of)], cursor.clone()).await?.0;
    must(after.iter().all(|object| found.get(&object.name) == Some(&object.bytes)), "what came after")?;
    let again = all_news(&remote, &[space(of)], cursor).await?.0;
    must(after.iter().all(|object| again.contains_key(&object.name)), "and again, if it was not kept")
}

async fn idle<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    push(&remote, &[object(of, 1, 0, b"known")]).await?;
    let (_, mut cursor) = all_news(&remote, &[space(of)], None).await?;
    for _ in 0..3 {
        let (found, next) = all_news(&remote, &[space(of)], cursor).await?;
        must(found.is_empty(), "nothing is told twice")?;
        cursor = next;
    }
    let late = object(of, 1, 1, b"late");
    push(&remote, std::slice::from_ref(&late)).await?;
    must(all_news(&remote, &[space(of)], cursor).await?.0.contains_key(&late.name), "what comes then is told")
}

async fn later_space<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let other = format!("{of} later");
    let old = [object(&other, 1, 0, b"old"), object(&other, 1, 1, b"older than the cursor")];
    push(&remote, &old).await?;
    push(&remote, &[object(of, 1, 0, b"mine")]).await?;
    let (_, cursor) = all_news(&remote, &[space(of)], None).await?;
    let (found, cursor) = all_news(&remote, &[space(of), space(&other)], cursor).await?;
    must(old.iter().all(|object| found.get(&object.name) == Some(&object.bytes)), "all of it")?;
    let late = [object(of, 1, 1, b"late"), object(&other, 1, 2, b"late")];
    push(&remote, &late).await?;
    let found = all_news(&remote, &[space(of), space(&other)], cursor).await?.0;
    must(late.iter().all(|object| found.contains_key(&object.name)), "and what comes to both from then on")
}

async fn many_spaces<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all: Vec<Object> = (0..8).map(|number| object(&format!("{of} {number}"), 1, 0, b"one in each")).collect();
    push(&remote, &all).await?;
    let spaces: Vec<Locator> = all.iter().map(|object| object.name.space).collect();
    must(all_news(&remote, &spaces, None).await?.0 == as_map(&all), "all of them")
}

async fn unknown_cursor<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all = [object(of, 1, 0, b"here")];
    push(&remote, &all).await?;
    for foreign in [&b""[..], b"{}", b"\x01nonsense", &[0xFF; 200]] {
        let found = all_news(&remote, &[space(of)], Some(Cursor(foreign.to_vec()))).await?.0;
        must(found == as_map(&all), "everything is found")?;
    }
    Ok(())
}

async fn small_cursor<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all: Vec<Object> = (0..100).map(|seq| object(of, (seq % 7) as u8, seq, b"some")).collect();
    push(&remote, &all).await?;
    let (_, cursor) = all_news(&remote, &[space(of)], None).await?;
    must(cursor.is_some_and(|cursor| cursor.0.len() <= MAX_CURSOR), "not longer than is kept")
}

async fn other_spaces<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let mut near = space(of);
    near[15] ^= 1;
    let mine = object(of, 1, 0, b"mine");
    let theirs = Object::new(near, [1; 16], 0, b"theirs".to_vec());
    push(&remote, &[mine.clone(), theirs.clone()]).await?;
    must(remote.list(&space(of)).await? == [mine.name], "only mine")?;
    must(remote.list(&near).await? == [theirs.name], "only theirs")
}

async fn order_of_names<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all: Vec<Object> =
        [0, 9, 10, 0xFFFF, 1 << 32, (1 << 40) - 1].into_iter().map(|seq| object(of, 0xF0, seq, b"x")).collect();
    push(&remote, &all).await?;
    must(sorted(remote.list(&space(of)).await?) == names(&all), "each of them")
}

async fn large<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let bytes: Vec<u8> = (0..256 * 1024_u32).map(|at| (at % 251) as u8).collect();
    let all = [object(of, 1, 0, &bytes), object(of, 1, 1, b"small")];
    push(&remote, &all).await?;
    must(remote.fetch(&[all[0].name]).await? == [Some(bytes)], "every byte of it")?;
    must(all_news(&remote, &[space(of)], None).await?.0 == as_map(&all), "as news too")
}

async fn part<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let bytes: Vec<u8> = (0..65_552_u32).map(|at| (at.wrapping_mul(0x9E37_79B1) >> 24) as u8).collect();
    let hash = Object::new(space(of), [0; 16], 0, bytes.clone()).name.hash;
    let name = Name::of_part(space(of), [7; 16], 0, hash);
    push(&remote, &[Object { name, bytes: bytes.clone() }, object(of, 1, 0, b"words")]).await?;
    must(remote.fetch(&[name]).await? == [Some(bytes)], "it comes with its bytes when it is asked for")?;
    must(remote.list(&space(of)).await?.contains(&name), "it is listed")
}

async fn many<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all: Vec<Object> = (0..1_000).map(|seq: u64| object(of, 1, seq, &seq.to_be_bytes().repeat(80))).collect();
    push(&remote, &all).await?;
    must(sorted(remote.list(&space(of)).await?) == names(&all), "all are listed")?;
    must(all_news(&remote, &[space(of)], None).await?.0 == as_map(&all), "all are found")
}

async fn not_there<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let (here, gone) = (object(of, 1, 0, b"here"), object(of, 1, 1, b"never pushed"));
    push(&remote, std::slice::from_ref(&here)).await?;
    let fetched = remote.fetch(&[gone.name, here.name, gone.name]).await?;
    must(fetched == [None, Some(here.bytes), None], "nothing for what is not there")
}

async fn removed<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all = [object(of, 1, 0, b"goes"), object(of, 1, 1, b"stays")];
    push(&remote, &all).await?;
    let (_, cursor) = all_news(&remote, &[space(of)], None).await?;
    must(remote.remove(&[all[0].name, object(of, 1, 7, b"never there").name]).await? == 0, "it lets it go")?;
    must(remote.list(&space(of)).await? == [all[1].name], "not listed")?;
    must(remote.fetch(&names(&all[..1])).await? == [None], "not fetched")?;
    must(!all_news(&remote, &[space(of)], cursor).await?.0.contains_key(&all[0].name), "no news")?;
    must(all_news(&remote, &[space(of)], None).await?.0 == as_map(&all[1..]), "nor for a new phone")
}

async fn back_again<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let remote = make(of).await?;
    let all = [object(of, 1, 0, b"comes back")];
    push(&remote, &all).await?;
    must(remote.remove(&names(&all)).await? == 0, "it lets it go")?;
    push(&remote, &all).await?;
    must(all_news(&remote, &[space(of)], None).await?.0 == as_map(&all), "it is there again")
}

async fn waiting<R: Remote>(make: Make<'_, impl AsyncFn(&str) -> Result<R, Trouble>>, of: &str) -> Case {
    let (one, two) = (make(of).await?, make(of).await?);
    if !one.can_wait() {
        return Ok(());
    }
    push(&two, &[object(of, 1, 0, b"before")]).await?;
    let spaces = [space(of)];
    let (_, mut cursor) = all_news(&one, &spaces, None).await?;
    for seq in 1..4 {
        let late = [object(of, 1, seq, b"while one waits")];
        let (told, pushed) = join(one.news(&spaces, cursor.as_ref(), true), push(&two, &late)).await;
        pushed?;
        let News { found, cursor: next, .. } = told?;
        cursor = next.or(cursor);
        if found.iter().any(|(name, _)| *name == late[0].name) {
            continue;
        }
        let (rest, next) = all_news(&one, &spaces, cursor).await?;
        must(rest.contains_key(&late[0].name), "what came is told")?;
        cursor = next;
    }
    Ok(())
}
