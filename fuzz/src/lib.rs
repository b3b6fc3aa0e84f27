//! What a stranger or a member with a changed app can hand to this app, one target for each decoder.
//!
//! A target must neither panic nor take more memory or time than a phone has, whatever the bytes are, and
//! says what must hold beside that. `corpus/` holds a few inputs for each; what once did harm stays there.

mod document;
mod forms;
mod places;

use std::hint::black_box;
use waymark::crypto::space::fuzz::Sharing;
use waymark::crypto::space::{Ask, locator_of};
use waymark::crypto::{Bundle, ClosedCopy, LockCode, LockKind, Stretched, Vault, salt_of, unlock_job};
use waymark::qr::{Collector, cut, draw, see};

/// One decoder under fire.
pub struct Target {
    /// Its name, and that of the folder with its inputs.
    pub name: &'static str,
    /// Hands it bytes.
    pub run: fn(&[u8]),
}

/// All of them. A new decoder adds its line, and a folder with one good input.
pub const TARGETS: [Target; 21] = [
    Target { name: "changes", run: document::changes },
    Target { name: "envelope", run: |bytes| Sharing::with(|sharing| sharing.take(bytes)) },
    Target { name: "body", run: |bytes| Sharing::with(|sharing| sharing.take_body(bytes)) },
    Target { name: "policy", run: |bytes| Sharing::with(|sharing| sharing.take_policy(bytes)) },
    Target { name: "checkpoint", run: |bytes| Sharing::with(|sharing| sharing.take_checkpoint(bytes)) },
    Target { name: "welcome", run: |bytes| Sharing::with(|sharing| sharing.open_welcome(bytes)) },
    Target { name: "kept-space", run: |bytes| Sharing::with(|sharing| sharing.open_kept(bytes)) },
    Target { name: "ask", run: ask },
    Target { name: "bundle", run: bundle },
    Target { name: "copy", run: copy },
    Target { name: "vault", run: vault },
    Target { name: "codes", run: codes },
    Target { name: "picture", run: picture },
    Target { name: "name", run: places::name },
    Target { name: "invitation", run: places::invitation },
    Target { name: "couchdb", run: places::couchdb },
    Target { name: "webdav", run: places::webdav },
    Target { name: "remotestorage", run: places::remotestorage },
    Target { name: "account", run: places::account },
    Target { name: "form", run: forms::text },
    Target { name: "table", run: forms::table },
];

/// The target of this name.
pub fn target(name: &str) -> Option<Target> {
    TARGETS.into_iter().find(|target| target.name == name)
}

fn ask(bytes: &[u8]) {
    if let Ok(ask) = Ask::from_bytes(bytes) {
        assert_eq!(ask.to_bytes(), bytes, "an ask has one spelling");
        assert!(bytes.len() <= 1024);
    }
}

fn bundle(bytes: &[u8]) {
    let Ok(bundle) = Bundle::from_bytes(bytes) else { return };
    bundle.envelopes.iter().chain(&bundle.welcomes).for_each(|piece| {
        black_box(locator_of(piece));
    });
    if bundle.whole && bundle.welcomes.is_empty() {
        assert_eq!(bundle.to_bytes().as_deref(), Ok(bytes), "a whole bundle has one spelling");
    }
}

fn copy(bytes: &[u8]) {
    if let (Ok(copy), Some(key)) = (ClosedCopy::read(bytes), Stretched::from_bytes(&[7; 32])) {
        assert!(copy.open(&key).is_err(), "opened by chance");
    }
}

fn vault(bytes: &[u8]) {
    let _read = salt_of(bytes);
    assert!(Vault::open(bytes, &[7; 32]).is_err(), "opened by chance");
    if let Some(code) = LockCode::from_marks(LockKind::Digits, [1, 2, 3, 4, 5, 6]) {
        // The work of trying a code is a cipher's; what says how much of it is not.
        drop(unlock_job(bytes, &code));
    }
    if let Some(stretched) = Stretched::from_bytes(&[7; 32]) {
        assert!(Vault::unlock(bytes, &stretched, &[7; 32]).is_err(), "opened by chance");
    }
}

fn codes(bytes: &[u8]) {
    let mut collector = Collector::default();
    for line in String::from_utf8_lossy(bytes).split_whitespace() {
        drop(collector.take_in(line));
        let (held, count) = collector.progress();
        assert!(held <= count);
    }
    let mut again = Collector::default();
    collector.lines().iter().for_each(|line| drop(again.take_in(line)));
    assert_eq!(again.progress(), collector.progress(), "a scan that broke off goes on");
}

fn picture(bytes: &[u8]) {
    if let Some(([width, height], luma)) = bytes.split_first_chunk() {
        drop(see(luma, (*width).into(), (*height).into()));
    }
}

/// A good input for each target, by its name: `corpus/NAME/good` is this.
pub fn seeds() -> Vec<(&'static str, Vec<u8>)> {
    let mut seeds = Vec::new();
    Sharing::with(|sharing| seeds = sharing.seeds());
    let envelope = seeds.iter().find(|(name, _)| *name == "envelope").map(|(_, bytes)| bytes.clone());
    let bundle = Bundle { envelopes: envelope.into_iter().collect(), whole: true, ..Bundle::default() };
    let mut copy = [&b"WMX1\x01\x01\x00\x4c\x00\x00\x02\x01\x10\x00\x00\x00"[..], &[0; 40]].concat();
    copy.extend([5; 16]);
    let mut vault = b"WMK1\x01\x01\x00\x4c\x00\x00\x02\x01".to_vec();
    vault.resize(1024, 0);
    vault.iter_mut().skip(16).for_each(|byte| *byte = 9);
    let lines = cut(2, &[7; 900]).unwrap_or_default();
    seeds.extend([
        ("changes", document::seed()),
        ("bundle", bundle.to_bytes().unwrap_or_default()),
        ("copy", copy),
        ("vault", vault),
        ("codes", lines.join("\n").into_bytes()),
        ("picture", drawn()),
    ]);
    seeds.extend(places::seeds());
    seeds.extend(forms::seeds());
    seeds
}

/// A small code as a camera sees it: three dots a field, a white edge.
fn drawn() -> Vec<u8> {
    let Some(line) = cut(2, b"a").ok().and_then(|lines| lines.into_iter().next()) else { return Vec::new() };
    let Ok(fields) = draw(&line) else { return Vec::new() };
    let side = fields.side * 3 + 24;
    let dark = |x: usize, y: usize| {
        let (x, y) = (x.checked_sub(12)? / 3, y.checked_sub(12)? / 3);
        fields.dark.get(y * fields.side + x).filter(|_| x < fields.side)
    };
    let light = |at: usize| if dark(at % side, at / side) == Some(&true) { 20 } else { 235 };
    let edge = u8::try_from(side).unwrap_or_default();
    [edge, edge].into_iter().chain((0..side * side).map(light)).collect()
}
