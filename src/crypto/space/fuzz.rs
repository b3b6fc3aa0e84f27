//! For fuzzing: hostile bytes where only a member, or the phone itself, could put them. Not in the app.

use super::checkpoint::{Base, Beginning};
use super::envelope::{Place, digest, seal_envelope};
use super::genesis::{self, SpaceKind};
use super::state::Space;
use super::take::{CHECKPOINT, POLICY};
use super::welcome::{Ask, open_welcome, seal_inside};
use crate::crypto::DeviceSecret;
use crate::crypto::random::{NoRandom, Random};
use crate::domain::{DeviceId, May, Moment, SpaceId};

/// The same bytes in every run.
struct Drawn(u64);

impl Random for Drawn {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
        for byte in bytes {
            self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            *byte = (self.0 >> 33) as u8;
        }
        Ok(())
    }
}

/// A space with one phone in it that owns it.
pub struct Sharing {
    secret: DeviceSecret,
    kept: Vec<u8>,
    /// Its first record.
    begun: Vec<u8>,
}

thread_local! {
    static SHARING: Option<Sharing> = Sharing::begin();
}

impl Sharing {
    fn begin() -> Option<Self> {
        let secret = DeviceSecret::from_bytes([1; 32]);
        let mut space = Space::new(&secret, [2; 32], SpaceKind::Plan, false, SpaceId::from_bytes([3; 32])).ok()?;
        let begun = space.begin_log(Moment(1_795_608_000_000), &mut Drawn(4)).ok()?.envelopes.pop()?.bytes;
        let kept = space.to_bytes().to_vec();
        Some(Self { secret, kept, begun })
    }

    /// The space, made once a thread.
    ///
    /// # Panics
    /// When it cannot be begun.
    pub fn with(act: impl FnOnce(&Self)) {
        SHARING.with(|sharing| sharing.as_ref().map_or_else(|| panic!("a space is begun"), act));
    }

    fn space(&self) -> Space {
        Space::from_bytes(&self.secret, &self.kept).unwrap_or_else(|_| panic!("what was begun opens"))
    }

    /// Bytes from a stranger as an envelope.
    pub fn take(&self, bytes: &[u8]) {
        let mut space = self.space();
        let news = space.take([bytes.to_vec()]);
        // What the owner wrote is in the corpus; nothing that was changed of it is let in.
        let written = self.written().concat();
        assert!(news.keep.iter().all(|kept| kept.bytes == written), "a stranger wrote into a log");
        assert_eq!(space.mine(), Some(May::Own));
    }

    /// Bytes that a member has sealed: what kind of body, its flags, and the body.
    pub fn take_body(&self, bytes: &[u8]) {
        if let Some(([kind, flags], body)) = bytes.split_first_chunk() {
            self.take_sealed((*kind, *flags), body);
        }
    }

    /// Bytes that a member has sealed as a record of who is in.
    pub fn take_policy(&self, bytes: &[u8]) {
        self.take_sealed((POLICY, 0), bytes);
    }

    /// Bytes that whoever let this phone in has sealed as what it begins with.
    pub fn take_checkpoint(&self, bytes: &[u8]) {
        let Some((flags, body)) = bytes.split_first() else { return };
        let (host, mut space) = (self.space(), self.space());
        let Some(epoch) = host.members().epoch_to_write().and_then(|id| host.epochs.get(&id)).cloned() else {
            panic!("there is a key")
        };
        let before = host.ack_of(&host.me);
        let place = Place { space: &host.id, device: host.me, seq: before.count, prev: before.last };
        let form = (CHECKPOINT, *flags);
        let Ok(Some(part)) = seal_envelope(&place, &epoch, &host.keys, form, body, &mut Drawn(5)) else { return };
        // A newcomer has the keys and no log.
        (space.kept.logs, space.kept.policies) = Default::default();
        let base = Base { device: host.me, first: before.count, parts: 1, last: digest(&part) };
        space.kept.base = Some(Beginning::new(base));
        space.me = DeviceId([1; 16]);
        space.reckon();
        let news = space.take([part.clone()]);
        assert!(space.awaits().is_none() && news.refused.len() <= 1, "it is begun with, or set aside");
        for (device, seq) in space.ripe() {
            drop(space.open_changes(&part));
            space.settle(&device, seq, true);
        }
        drop((space.missing(), space.unconfirmed(), space.owes_ack(), space.needed_from(), space.places()));
    }

    fn take_sealed(&self, form: (u8, u8), body: &[u8]) {
        let mut space = self.space();
        let Some(epoch) = space.members().epoch_to_write().and_then(|id| space.epochs.get(&id)).cloned() else {
            panic!("there is a key")
        };
        let before = space.ack_of(&space.me);
        let place = Place { space: &space.id, device: space.me, seq: before.count, prev: before.last };
        let Ok(Some(bytes)) = seal_envelope(&place, &epoch, &space.keys, form, body, &mut Drawn(5)) else { return };
        let news = space.take([bytes.clone()]);
        assert_eq!(news.keep.len(), 1, "it has its place in the log");
        for (device, seq) in space.ripe() {
            drop(space.open_changes(&bytes));
            space.settle(&device, seq, true);
        }
        drop((space.missing(), space.unconfirmed(), space.owes_ack(), digest(&bytes)));
        let again = Space::from_bytes(&self.secret, &space.to_bytes());
        assert!(again.is_ok_and(|again| again.to_bytes() == space.to_bytes()), "what is kept opens again");
        assert!(space.members().is_in(&space.me()), "one owner alone cannot be sent away");
    }

    /// Bytes as a welcome; and as what stands inside one that was sealed to this very phone.
    pub fn open_welcome(&self, bytes: &[u8]) {
        let keys = self.secret.derive(&[9; 16]);
        let ask = Ask::new([8; 16], &keys);
        assert!(open_welcome(&keys, &ask.nonce, bytes).is_err(), "opened by chance");
        if let Ok(Some(sealed)) = seal_inside(&self.space(), &ask, bytes, &mut Drawn(6))
            && let Ok(welcome) = open_welcome(&keys, &ask.nonce, &sealed)
            && let Ok(space) = Space::join(&self.secret, [9; 16], &welcome)
        {
            assert_eq!(space.mine(), None, "who is in, records say");
        }
    }

    /// Bytes as what a phone keeps of a space, and as how one begins.
    pub fn open_kept(&self, bytes: &[u8]) {
        drop(genesis::open(bytes));
        if let Ok(mut space) = Space::from_bytes(&self.secret, bytes) {
            drop((space.missing(), space.unconfirmed(), space.owes_ack(), space.ripe(), space.forked()));
            drop(space.take([Vec::new()]));
            let again = Space::from_bytes(&self.secret, &space.to_bytes());
            assert!(again.is_ok(), "what is kept opens again");
        }
    }

    /// A good input for each of them, by its name.
    pub fn seeds(&self) -> Vec<(&'static str, Vec<u8>)> {
        let (space, none) = (self.space(), DeviceId([0; 16]));
        let envelopes = self.written();
        let body = envelopes.first().and_then(|bytes| self.opened(bytes)).unwrap_or_default();
        let policy = space.kept.policies.first().map(|policy| super::write(&policy.record)).unwrap_or_default();
        let keys = self.secret.derive(&[9; 16]);
        let all = self.written();
        let checkpoint = self.space().write_checkpoint(vec![self.begun.clone()], all, &mut Drawn(8));
        let part = checkpoint.ok().and_then(|written| self.opened(&written.envelopes.first()?.bytes));
        let inside = super::welcome::inside(&space, &Ask::new([8; 16], &keys), none.0, May::Write);
        vec![
            ("envelope", envelopes.concat()),
            ("body", [&[1, 0][..], &body].concat()),
            ("policy", policy),
            ("checkpoint", [&[1][..], &part.unwrap_or_default()].concat()),
            ("welcome", inside.to_vec()),
            ("kept-space", self.kept.clone()),
            ("ask", Ask::new([8; 16], &keys).to_bytes()),
        ]
    }

    /// What the owner writes: always the same.
    fn written(&self) -> Vec<Vec<u8>> {
        let written = self.space().write(vec![b"a change".to_vec()], false, Moment(0), &mut Drawn(7));
        let envelopes = written.map(|written| written.envelopes).unwrap_or_default();
        envelopes.into_iter().map(|envelope| envelope.bytes).collect()
    }

    fn opened(&self, bytes: &[u8]) -> Option<Vec<u8>> {
        let (space, head) = (self.space(), super::envelope::read_head(bytes).ok()?);
        let opened = super::envelope::open_envelope(&space.id, space.epochs.get(&head.key)?, bytes).ok()?;
        Some(opened.body.to_vec())
    }
}
