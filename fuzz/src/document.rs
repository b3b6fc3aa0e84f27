//! Changes from other phones, as they reach the document.

use sha2::{Digest, Sha256};
use waymark::document::{Actor, Document, Stamp, scan};
use waymark::domain::{Act, Field, Horizon, LineId, Moment, Party, Phrase, Why};

/// A change whose outer bytes fit what is in it: a checksum keeps nobody out.
fn framed(body: &[u8]) -> Vec<u8> {
    let mut rest = vec![1];
    let mut length = body.len();
    while length >= 128 {
        rest.push((length & 127) as u8 | 128);
        length >>= 7;
    }
    rest.push(length as u8);
    rest.extend(body);
    [&[0x85, 0x6f, 0x4a, 0x83][..], &Sha256::digest(&rest)[..4], &rest].concat()
}

fn plan() -> Document {
    let mut document = Document::new(Actor::new([1; 16], 0));
    let stamp = Stamp { by: Party::Person, at: Moment(1_700_000_000_000), why: Why::default() };
    let goal = Act::AddGoal {
        goal: LineId::from_bytes([1; 10]),
        what: Phrase::words("A home"),
        why: Phrase::default(),
        sign: Phrase::default(),
        horizon: Horizon::Now,
    };
    let added = document.act(&stamp, &goal, &mut || Some(LineId::from_bytes([2; 10])));
    assert!(added.is_ok(), "a goal is added");
    document
}

/// Changes of a member's, each behind its length, merged into a plan that has a goal: what comes of it can be
/// kept and opened.
pub fn changes(bytes: &[u8]) {
    let (mut changes, mut rest) = (Vec::new(), bytes);
    while let Some((length, after)) = rest.split_first_chunk::<2>() {
        let (body, after) = after.split_at(after.len().min(u16::from_le_bytes(*length).into()));
        changes.push(framed(body));
        rest = after;
    }
    changes.iter().for_each(|change| {
        let _scanned = scan(change);
    });
    let mut document = plan();
    if document.merge_changes(&changes).is_ok() {
        opens_again(&mut document);
    }
}

/// A good input: a goal, and what another phone made of it.
pub fn seed() -> Vec<u8> {
    let mut document = plan();
    let heads = document.heads();
    document.write_as(Actor::new([4; 16], 0));
    let stamp = Stamp { by: Party::Worker, at: Moment(1_700_000_000_001), why: Why::default() };
    let goal = LineId::from_bytes([1; 10]);
    for act in [
        Act::AddWay { way: LineId::from_bytes([5; 10]), goal, what: Phrase::words("Ask Ama") },
        Act::Reword { line: goal, field: Field::Sign, phrase: Phrase::words("A key") },
    ] {
        drop(document.act(&stamp, &act, &mut || Some(LineId::from_bytes([6; 10]))));
    }
    let changes = document.changes_since(&heads);
    changes.iter().flat_map(|(_, bytes)| body(bytes)).collect()
}

/// A change without what frames it, behind its length.
fn body(change: &[u8]) -> Vec<u8> {
    // Magic 4, checksum 4, kind 1, then its length in as many bytes as have their first bit set, and one.
    let length = change.iter().skip(9).take_while(|byte| **byte >= 128).count() + 1;
    let body = change.get(9 + length..).unwrap_or_default();
    [&(body.len() as u16).to_le_bytes()[..], body].concat()
}

fn opens_again(document: &mut Document) {
    drop(document.history(0, 100));
    let saved = document.save();
    let again = Document::load(Actor::new([3; 16], 1), [saved.as_slice()]);
    assert!(again.is_ok_and(|(again, _)| again.plan() == document.plan()), "it opens again as it was");
}
