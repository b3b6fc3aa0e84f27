//! One exchange with a place: what waits goes out, what is new comes in.
//!
//! Pure steps between a [`Desk`], which is the phone, and a [`Remote`]. It can be given up between any two
//! of them: what was sent and not noted is sent again and found to be there; what was fetched and not kept
//! is fetched again.

use super::{Cursor, Locator, MAX_CURSOR, Name, Object, Pushed, Remote, Trouble};
use std::collections::{BTreeMap, BTreeSet};

/// How many objects are fetched before they are kept: what broke off goes on there.
const FETCH: usize = 64;

/// The phone's side of an exchange with one place. Every answer is durable before it is given.
#[allow(async_fn_in_trait, reason = "one thread in a worker: no future ever crosses threads")]
pub trait Desk {
    /// The spaces that this phone takes in; with `all`, also those that it is out of.
    ///
    /// # Errors
    /// [`Closed`].
    async fn spaces(&mut self, all: bool) -> Result<Vec<Locator>, Closed>;

    /// What waits to go there; some of it, the oldest of each log first. Empty when nothing waits.
    ///
    /// # Errors
    /// [`Closed`].
    async fn outgoing(&mut self) -> Result<Vec<Object>, Closed>;

    /// What came of it.
    ///
    /// # Errors
    /// [`Closed`].
    async fn pushed(&mut self, outcome: Vec<(Name, Pushed)>) -> Result<(), Closed>;

    /// Where looking for news goes on; none at first.
    ///
    /// # Errors
    /// [`Closed`].
    async fn cursor(&mut self) -> Result<Option<Cursor>, Closed>;

    /// Which of these are not on this phone, and wanted.
    ///
    /// # Errors
    /// [`Closed`].
    async fn lacks(&mut self, names: &[Name]) -> Result<Vec<Name>, Closed>;

    /// Takes in what came, notes that `seen` stands there, and then moves the cursor.
    ///
    /// # Errors
    /// [`Closed`].
    async fn came(&mut self, objects: Vec<Object>, seen: Vec<Name>, cursor: Option<Cursor>) -> Result<(), Closed>;

    /// So many are still to be told, as far as the place says.
    ///
    /// # Errors
    /// [`Closed`].
    async fn left(&mut self, left: usize) -> Result<(), Closed>;

    /// What was known to stand there may be gone: all of it is looked through before anything else is said of it.
    ///
    /// # Errors
    /// [`Closed`].
    async fn in_doubt(&mut self) -> Result<(), Closed>;

    /// Whether something of a space was known to stand there and is not among all that does.
    ///
    /// # Errors
    /// [`Closed`].
    async fn misses(&mut self, space: Locator, names: &[Name]) -> Result<bool, Closed>;

    /// Notes all that stands there of a space: what is not among it goes there again.
    ///
    /// # Errors
    /// [`Closed`].
    async fn counted(&mut self, space: Locator, names: &[Name]) -> Result<(), Closed>;

    /// Which of all that stands there of a space need not stand there any more.
    ///
    /// # Errors
    /// [`Closed`].
    async fn spare(&mut self, space: Locator, names: &[Name]) -> Result<Spare, Closed>;

    /// Notes that all of that is gone.
    ///
    /// # Errors
    /// [`Closed`].
    async fn cleared(&mut self, space: Locator) -> Result<(), Closed>;

    /// Which parts of photos and recordings are to be fetched; some of them, none when none are.
    ///
    /// # Errors
    /// [`Closed`].
    async fn wanted(&mut self) -> Result<Vec<Name>, Closed>;

    /// Takes in parts that were asked for, and notes which do not stand there.
    ///
    /// # Errors
    /// [`Closed`].
    async fn parts_came(&mut self, parts: Vec<Object>, not_there: Vec<Name>) -> Result<(), Closed>;

    /// Notes that something there is not what its name says. It counts as not there.
    ///
    /// # Errors
    /// [`Closed`].
    async fn other_bytes(&mut self, names: Vec<Name>) -> Result<(), Closed>;
}

/// What may go from a place.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spare {
    /// What stands in for it: read there, byte for byte, before anything goes.
    pub instead: Vec<Name>,
    /// What may go.
    pub old: Vec<Name>,
}

/// Why the phone takes nothing in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Closed {
    /// It is locked, in another tab, or the place was left: nothing is exchanged until that changes.
    #[error("the phone is closed")]
    Gone,
    /// It has no room. What came is fetched again when there is.
    #[error("the phone is full")]
    Full,
}

/// Why an exchange ended early.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Broke {
    /// The place did not do what was asked.
    #[error("the place: {0}")]
    Place(#[from] Trouble),
    /// The phone is closed.
    #[error("the phone is closed")]
    Phone(#[from] Closed),
}

/// Sends what waits. Returns how many pieces went.
///
/// # Errors
/// [`Broke`]; what was noted stays noted.
pub async fn send(desk: &mut impl Desk, remote: &impl Remote) -> Result<usize, Broke> {
    let mut sent = 0;
    let mut tried = BTreeSet::new();
    loop {
        let mut objects = desk.outgoing().await?;
        // One that a place does not take is not offered again in the same breath.
        objects.retain(|object| !tried.contains(&object.name));
        if objects.is_empty() {
            return Ok(sent);
        }
        tried.extend(objects.iter().map(|object| object.name));
        let outcome = remote.push(&objects).await?;
        let reached = outcome.len();
        let stored = outcome.iter().filter(|one| !matches!(one, Pushed::Refused(_))).count();
        let all = objects.iter().map(|object| object.name).zip(outcome).collect();
        desk.pushed(all).await?;
        sent += stored;
        if reached < objects.len() {
            // The rest was not reached: it is offered again, once the place has been heard of again.
            for object in objects.iter().skip(reached) {
                tried.remove(&object.name);
            }
            if reached == 0 {
                return Err(Trouble::Broken.into());
            }
        }
    }
}

/// What looking for news brought.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Brought {
    /// There was nothing.
    Nothing,
    /// All that was new.
    All,
    /// Some, or none that matters here: there is more right now.
    Some,
}

/// Brings in what is new; with `wait`, stays until something comes where the place can tell.
///
/// # Errors
/// [`Broke`]; what was taken in stays, and the cursor is where it was.
pub async fn fetch(desk: &mut impl Desk, remote: &impl Remote, wait: bool) -> Result<Brought, Broke> {
    let spaces = desk.spaces(false).await?;
    let cursor = desk.cursor().await?;
    let news = remote.news(&spaces, cursor.as_ref(), wait).await?;
    let cursor = news.cursor.filter(|cursor| cursor.0.len() <= MAX_CURSOR);
    let mut is_in_doubt = news.went_back;
    for space in news.whole {
        let names: Vec<Name> = news.found.iter().map(|(name, _)| *name).filter(|name| name.space == space).collect();
        is_in_doubt |= desk.misses(space, &names).await?;
    }
    if is_in_doubt {
        desk.in_doubt().await?;
    }
    let brought = match (news.more, news.found.is_empty()) {
        (true, _) => Brought::Some,
        (false, false) => Brought::All,
        (false, true) => Brought::Nothing,
    };
    take(desk, remote, &spaces, news.found, cursor).await?;
    desk.left(news.left).await?;
    Ok(brought)
}

/// Brings in the photos and recordings that are wanted, part by part: what broke off goes on there.
///
/// # Errors
/// [`Broke`]; what was taken in stays.
pub async fn fetch_parts(desk: &mut impl Desk, remote: &impl Remote) -> Result<(), Broke> {
    loop {
        let names = desk.wanted().await?;
        if names.is_empty() {
            return Ok(());
        }
        let (mut parts, mut not_there) = (Vec::new(), Vec::new());
        let mut found = remote.fetch(&names).await?.into_iter();
        for name in names {
            match found.next().flatten() {
                Some(bytes) if name.is_of(&bytes) => parts.push(Object { name, bytes }),
                // Other bytes under its name are as good as none; whoever has it sends it again.
                _ => not_there.push(name),
            }
        }
        desk.parts_came(parts, not_there).await?;
    }
}

/// Looks whether the place still has everything: what it lost goes there again with the next [`send`],
/// what it has and this phone lacks comes in. What nobody needs there any more goes, as far as the place lets
/// this access.
///
/// # Errors
/// [`Broke`].
pub async fn look_through(desk: &mut impl Desk, remote: &impl Remote) -> Result<(), Broke> {
    let wanted = desk.spaces(false).await?;
    // Of what this phone is out of nothing comes in, and nothing goes; what it wrote there must still stand.
    for space in desk.spaces(true).await? {
        let mut names = remote.list(&space).await?;
        desk.counted(space, &names).await?;
        if !wanted.contains(&space) {
            continue;
        }
        let spare = desk.spare(space, &names).await?;
        if !spare.old.is_empty() && stands(remote, &spare.instead).await? {
            remote.remove(&spare.old).await?;
            // What is there now is known from looking, not from what was asked for.
            names = remote.list(&space).await?;
            desk.counted(space, &names).await?;
            if !spare.old.iter().any(|old| names.contains(old)) {
                desk.cleared(space).await?;
            }
        }
        let found = names.into_iter().map(|name| (name, None)).collect();
        take(desk, remote, &[space], found, None).await?;
    }
    Ok(())
}

/// Takes everything of this phone's spaces away from the place. Returns how much it did not let go.
///
/// # Errors
/// [`Broke`]: some of it may be gone.
pub async fn clear(desk: &mut impl Desk, remote: &impl Remote) -> Result<usize, Broke> {
    let mut left = 0;
    for space in desk.spaces(true).await? {
        let names = remote.list(&space).await?;
        left += remote.remove(&names).await?;
    }
    Ok(left)
}

/// Whether all of these stand there, with the very bytes.
async fn stands(remote: &impl Remote, names: &[Name]) -> Result<bool, Trouble> {
    for some in names.chunks(FETCH) {
        let found = remote.fetch(some).await?;
        let is_whole = |(name, bytes): (&Name, &Option<Vec<u8>>)| bytes.as_ref().is_some_and(|b| name.is_of(b));
        if found.len() < some.len() || !some.iter().zip(&found).all(is_whole) {
            return Ok(false);
        }
    }
    Ok(true)
}

async fn take(
    desk: &mut impl Desk,
    remote: &impl Remote,
    spaces: &[Locator],
    found: Vec<(Name, Option<Vec<u8>>)>,
    cursor: Option<Cursor>,
) -> Result<(), Broke> {
    let (mut whole, mut bare, mut other) = (BTreeMap::new(), Vec::new(), Vec::new());
    for (name, bytes) in found {
        match bytes {
            _ if !spaces.contains(&name.space) => {}
            Some(bytes) if name.is_of(&bytes) => drop(whole.insert(name, bytes)),
            Some(_) => other.push(name),
            None => bare.push(name),
        }
    }
    bare.retain(|name| !whole.contains_key(name));
    // What the phone wants may be less once some of it has come: it asks for what it begins with first.
    while !bare.is_empty() {
        let lacking = desk.lacks(&bare).await?;
        if lacking.is_empty() {
            break;
        }
        for some in lacking.chunks(FETCH) {
            let mut objects = Vec::with_capacity(some.len());
            for (name, bytes) in some.iter().zip(remote.fetch(some).await?) {
                match bytes {
                    Some(bytes) if name.is_of(&bytes) => objects.push(Object { name: *name, bytes }),
                    Some(_) => other.push(*name),
                    // It was taken away in between.
                    None => {}
                }
            }
            desk.came(objects, Vec::new(), None).await?;
        }
        let asked: BTreeSet<Name> = lacking.into_iter().collect();
        bare.retain(|name| !asked.contains(name));
    }
    let mut seen = bare;
    if !other.is_empty() {
        desk.other_bytes(other).await?;
    }
    let objects: Vec<Object> = whole.into_iter().map(|(name, bytes)| Object { name, bytes }).collect();
    seen.sort_unstable();
    if !objects.is_empty() || !seen.is_empty() || cursor.is_some() {
        desk.came(objects, seen, cursor).await?;
    }
    Ok(())
}
