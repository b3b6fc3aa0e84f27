//! Taking in what other phones wrote: any number of times, in any order, piece by piece.

use super::Engine;
use crate::crypto::space::{Envelope, Refusal, locator_of};
use crate::crypto::{Bundle, BundledPart, part_hash};
use crate::document::Arrived;
use crate::domain::{DeviceId, Moment, SpaceId};
use crate::protocol::{Aside, AsideWhy, Brought, Fault, Reply};
use crate::store::Store;
use crate::sync::{Name, Object};
use std::collections::BTreeMap;

/// How many envelopes are taken in before they are kept and progress is told: what broke off goes on there.
const AT_ONCE: usize = 64;

/// What was set aside, counted.
type Set = BTreeMap<(Option<String>, AsideWhy), u32>;

impl<S: Store> Engine<S> {
    /// Takes in the envelopes of a bundle, and confirms them if asked to.
    pub(super) async fn bring(&mut self, bundle: Bundle, confirm: bool) -> Result<Brought, Fault> {
        let mut brought = Brought::default();
        let mut aside = Set::new();
        let total = u32::try_from(bundle.envelopes.len()).unwrap_or(u32::MAX);
        let mut by_space: BTreeMap<SpaceId, Vec<Vec<u8>>> = BTreeMap::new();
        for envelope in bundle.envelopes {
            let located = locator_of(&envelope).map(|locator| self.phone.located(&locator));
            match located {
                Some(Some(space)) => by_space.entry(space).or_default().push(envelope),
                Some(None) => *aside.entry((None, AsideWhy::NotOurs)).or_default() += 1,
                None => *aside.entry((None, AsideWhy::Damaged)).or_default() += 1,
            }
        }
        if !bundle.whole {
            *aside.entry((None, AsideWhy::Damaged)).or_default() += 1;
        }
        let mut done = 0;
        for (space, envelopes) in by_space {
            brought.spaces.push(space);
            // What was written here stands in this phone's log before anything comes on top of it.
            self.shared_and(space, confirm).await?;
            let mut envelopes = envelopes.into_iter().peekable();
            while envelopes.peek().is_some() {
                let some: Vec<Vec<u8>> = envelopes.by_ref().take(AT_ONCE).collect();
                done += u32::try_from(some.len()).unwrap_or(u32::MAX);
                self.bring_some(space, some, &mut brought, &mut aside).await?;
                self.must_keep(space).await?;
                (self.on_progress)(done, total);
            }
            // Confirms what came; it is kept and given with the next packet.
            self.shared_and(space, confirm).await?;
            let plan = self.plan(space).await?;
            let shared = plan.shared.as_ref().ok_or(Fault::NoSuchPlan)?;
            let missing = u32::try_from(shared.space.missing()).unwrap_or(u32::MAX);
            brought.waiting = brought.waiting.saturating_add(missing);
            self.must_keep(space).await?;
        }
        // What they belong to is here now.
        let parts: Vec<Object> = bundle.parts.into_iter().map(object_of).collect();
        if self.take_in_parts(parts.iter()).await? {
            self.note_news();
        }
        brought.aside = aside.into_iter().map(|((name, why), count)| Aside { name, why, count }).collect();
        Ok(brought)
    }

    async fn bring_some(
        &mut self,
        space: SpaceId,
        envelopes: Vec<Vec<u8>>,
        brought: &mut Brought,
        aside: &mut Set,
    ) -> Result<(), Fault> {
        let plan = self.plan(space).await?;
        let shared = plan.shared.as_mut().ok_or(Fault::NoSuchPlan)?;
        let early_before = shared.space.early();
        let news = shared.space.take(envelopes);
        brought.had = brought.had.saturating_add(u32::try_from(news.had).unwrap_or(u32::MAX));
        for (device, why) in &news.refused {
            let name = device.and_then(|device| self.name_of(space, device));
            *aside.entry((name, aside_why(*why))).or_default() += 1;
        }
        let plan = self.plan(space).await?;
        let shared = plan.shared.as_mut().ok_or(Fault::NoSuchPlan)?;
        let late_before: usize = late(shared).len();
        let forked = news.refused.iter().any(|(_, why)| *why == Refusal::Forked);
        // What brought nothing is not written again: a file full of it would keep the phone busy.
        if !news.keep.is_empty() || news.early != early_before || forked {
            shared.hold(news.keep.iter().cloned());
        }
        let ripe = shared.space.ripe();
        let late_now = late(shared);
        let fresh: BTreeMap<(DeviceId, u64), Vec<u8>> =
            news.keep.into_iter().map(|Envelope { device, seq, bytes }| ((device, seq), bytes)).collect();
        let mut by_device: BTreeMap<DeviceId, Vec<u64>> = BTreeMap::new();
        for (device, seq) in ripe {
            by_device.entry(device).or_default().push(seq);
        }
        for (device, seqs) in by_device {
            let refused = self.let_in_changes(space, device, &seqs, &fresh, brought).await?;
            if refused > 0 {
                *aside.entry((self.name_of(space, device), AsideWhy::Refused)).or_default() += refused;
            }
        }
        self.adopt_needed(space, brought).await?;
        if late_now.len() > late_before {
            for device in late_now.iter().map(|(device, _)| *device).collect::<std::collections::BTreeSet<_>>() {
                let count = late_now.iter().filter(|(of, _)| *of == device).count();
                *aside.entry((self.name_of(space, device), AsideWhy::Late)).or_default() =
                    u32::try_from(count).unwrap_or(u32::MAX);
            }
        }
        Ok(())
    }

    /// Lets in the changes of one device's envelopes. Returns how many envelopes held what no honest app
    /// writes.
    async fn let_in_changes(
        &mut self,
        space: SpaceId,
        device: DeviceId,
        seqs: &[u64],
        fresh: &BTreeMap<(DeviceId, u64), Vec<u8>>,
        brought: &mut Brought,
    ) -> Result<u32, Fault> {
        let bytes = self.envelopes_at(space, device, seqs, fresh).await?;
        let (now, today) = (self.clock.now(), self.clock.today());
        let plan = self.plan(space).await?;
        let shared = plan.shared.as_mut().ok_or(Fault::NoSuchPlan)?;
        let (mut arrived, mut refused) = (Vec::new(), 0);
        for (seq, bytes) in seqs.iter().zip(bytes) {
            let opened = bytes.as_deref().and_then(|bytes| shared.space.open_changes(bytes));
            let honest = opened.and_then(|(changes, own)| {
                let read: Option<Vec<Arrived>> = changes.iter().map(|change| Arrived::read(change)).collect();
                // A member signs what it wrote itself, and nothing in another's name.
                let may_sign = |writer: [u8; 16]| !own || writer == device.0;
                read.filter(|all| all.iter().all(|change| change.writer().is_some_and(may_sign)))
            });
            shared.space.settle(&device, *seq, honest.is_some());
            match honest {
                Some(some) => arrived.extend(some),
                None => refused += 1,
            }
        }
        shared.hold([]);
        let merged = shared.let_in(&mut plan.document, arrived)?;
        brought.added = brought.added.saturating_add(u32::try_from(merged.added).unwrap_or(u32::MAX));
        let changed = plan.document.last_change().unwrap_or(now).min(Moment(now.0.max(0)));
        plan.tell(changed, today);
        let summary = plan.summary().clone();
        self.phone.summarise(summary);
        Ok(refused + u32::try_from(merged.refused).unwrap_or(u32::MAX))
    }

    /// What was written after its writer was stopped, or by whom no record that counts let in, stays out; but for
    /// what those who stay have built on: without it theirs could not be read.
    async fn adopt_needed(&mut self, space: SpaceId, brought: &mut Brought) -> Result<(), Fault> {
        loop {
            let plan = self.plan(space).await?;
            let Some(shared) = plan.shared.as_ref().filter(|_| plan.document.waits()) else { return Ok(()) };
            let mut needed = Vec::new();
            for (device, seq) in late(shared).into_iter().chain(shared.space.unlet()) {
                let bytes = self.envelopes_at(space, device, &[seq], &BTreeMap::new()).await?;
                let plan = self.plan(space).await?;
                let Some(shared) = &plan.shared else { return Ok(()) };
                let opened = bytes.first().and_then(|bytes| shared.space.open_changes(bytes.as_deref()?));
                if opened.is_some_and(|(changes, _)| plan.document.waits_for(&changes)) {
                    needed.push((device, seq));
                }
            }
            if needed.is_empty() {
                return Ok(());
            }
            for (device, seq) in needed {
                self.let_in_changes(space, device, &[seq], &BTreeMap::new(), brought).await?;
            }
        }
    }

    /// Takes in what a member wrote after they were stopped: the person has looked at it and wants it.
    pub(super) async fn take_late(&mut self, space: SpaceId, device: DeviceId) -> Result<Reply, Fault> {
        let seqs = self.shared(space).await?.space.late(&device);
        self.must_keep(space).await?;
        let at = self.clock.now();
        let mut brought = Brought::default();
        for seq in seqs {
            self.let_in_changes(space, device, &[seq], &BTreeMap::new(), &mut brought).await?;
        }
        self.adopt_needed(space, &mut brought).await?;
        let plan = self.plan(space).await?;
        if let Some(shared) = &mut plan.shared {
            // Nobody else lets it in by itself: this phone vouches for it.
            shared.vouch(&mut plan.document, device, at)?;
        }
        self.must_keep(space).await?;
        self.members(space).await
    }

    /// Envelopes that came just now, or that are kept.
    async fn envelopes_at(
        &self,
        space: SpaceId,
        device: DeviceId,
        seqs: &[u64],
        fresh: &BTreeMap<(DeviceId, u64), Vec<u8>>,
    ) -> Result<Vec<Option<Vec<u8>>>, Fault> {
        let places: Vec<(DeviceId, u64)> = seqs.iter().map(|seq| (device, *seq)).collect();
        let older: Vec<(DeviceId, u64)> = places.iter().filter(|at| !fresh.contains_key(at)).copied().collect();
        let mut kept = self.records.envelopes(space, &older).await?.into_iter();
        Ok(places.iter().map(|at| fresh.get(at).cloned().or_else(|| kept.next().flatten())).collect())
    }

    /// How a member is called.
    fn name_of(&self, space: SpaceId, device: DeviceId) -> Option<String> {
        let plan = self.open.iter().find(|plan| plan.space == space)?;
        let standing = plan.shared.as_ref()?.space.members().devices.get(&device)?;
        let profile = &plan.document.plan().person;
        Some(standing.consent.as_ref().map_or_else(|| profile.name.clone(), |consent| consent.grant.name.clone()))
    }
}

fn object_of(part: BundledPart) -> Object {
    let name = Name::of_part(part.locator, *part.media.as_bytes(), part.number.into(), part_hash(&part.bytes));
    Object { name, bytes: part.bytes }
}

fn late(shared: &super::shared::Shared) -> Vec<(DeviceId, u64)> {
    let devices = shared.space.members().devices.keys();
    devices.flat_map(|device| shared.space.late(device).into_iter().map(|seq| (*device, seq))).collect()
}

const fn aside_why(why: Refusal) -> AsideWhy {
    match why {
        Refusal::Damaged => AsideWhy::Damaged,
        Refusal::Elsewhere => AsideWhy::NotOurs,
        Refusal::Forked => AsideWhy::Forked,
        Refusal::Foreign => AsideWhy::Refused,
        Refusal::Newer => AsideWhy::Newer,
        Refusal::TooMuch => AsideWhy::TooMuch,
    }
}
