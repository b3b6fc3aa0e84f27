//! Which pictures there are and where each is offered. The file's own head says how it is written.

use crate::domain::FACES;
use std::collections::HashMap;
use std::sync::LazyLock;

static ENTRIES: LazyLock<Vec<Entry>> = LazyLock::new(|| {
    let rows = include_str!("catalogue.tsv").lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
    rows.filter_map(|row| {
        let mut cells = row.split('\t');
        let (id, uses) = (cells.next()?, cells.next()?);
        let flags = cells.nth(1).unwrap_or_default().split(' ').collect();
        Some(Entry { id, uses, flags })
    })
    .collect()
});

static BY_ID: LazyLock<HashMap<&'static str, &'static Entry>> =
    LazyLock::new(|| ENTRIES.iter().map(|entry| (entry.id, entry)).collect());

pub(super) struct Entry {
    id: &'static str,
    uses: &'static str,
    pub(super) flags: Vec<&'static str>,
}

/// What a picture is looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PictureUse {
    /// What I want.
    Goal,
    /// What I do.
    Step,
    /// Why it matters.
    Why,
    /// Who does it, who helps.
    People,
    /// What is in the way.
    Barrier,
    /// A way round; help.
    WayRound,
    /// How I feel.
    Feeling,
    /// How I feel, beside the five faces.
    BesideFaces,
    /// A picture for oneself.
    Self_,
}

impl PictureUse {
    const fn letter(self) -> char {
        match self {
            Self::Goal => 'g',
            Self::Step => 's',
            Self::Why => 'w',
            Self::People => 'p',
            Self::Barrier => 'b',
            Self::WayRound => 'y',
            Self::Feeling | Self::BesideFaces => 'f',
            Self::Self_ => 'm',
        }
    }
}

/// The pictures offered for a use, the most wanted first.
pub fn pictures_for(use_: PictureUse) -> impl Iterator<Item = &'static str> {
    let faces: &[&str] = if use_ == PictureUse::BesideFaces { &FACES } else { &[] };
    let offered = move |entry: &&Entry| entry.uses.contains(use_.letter()) && !faces.contains(&entry.id);
    ENTRIES.iter().filter(offered).map(|entry| entry.id)
}

/// All pictures that can be written with.
pub(super) fn writable() -> impl Iterator<Item = &'static str> {
    ENTRIES.iter().filter(|entry| entry.uses != "u").map(|entry| entry.id)
}

/// Whether this version has a picture of that name.
pub fn known(id: &str) -> bool {
    BY_ID.contains_key(id)
}

pub(super) fn entry(id: &str) -> Option<&'static Entry> {
    BY_ID.get(id).copied()
}
