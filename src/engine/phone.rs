//! The phone's own record: who writes here, which plans there are, and a line about each.

use super::kept_plan::KeptPlan;
use super::records::{Expected, Logs, PhoneRecord, Records, VERSION};
use super::{a_day_after, store_fault};
use crate::crypto::{DeviceRandom, DeviceSecret, Random};
use crate::document::Actor;
use crate::domain::{DeviceId, LineId, MediaId, Moment, SpaceId, Summary};
use crate::protocol::{self, Fault};
use crate::store::{Batch, Store, StoreError};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// Who writes on this phone, in plans of its own and in shared ones.
pub(super) struct Writer {
    device: [u8; 16],
    session: u32,
    pub(super) secret: Option<DeviceSecret>,
}

impl Writer {
    /// As the writer of a plan that only this phone has.
    pub(super) fn alone(&self) -> Actor {
        Actor::new(self.device, self.session)
    }

    /// As a device in a shared plan.
    pub(super) fn as_device(&self, device: DeviceId) -> Actor {
        Actor::new(device.0, self.session)
    }
}

pub(super) struct KeptPhone {
    record: PhoneRecord,
    expected: Expected,
    summaries: Vec<Summary>,
    /// Where the logs of each plan stand, as it is durable.
    logs: BTreeMap<SpaceId, Logs>,
    damaged: u32,
}

impl KeptPhone {
    /// Opens the phone's record under a new session, or makes one.
    pub(super) async fn open<S: Store>(records: &Records<S>) -> Result<Self, Fault> {
        let (mut record, expected, mut damaged) = match records.phone().await? {
            Some(read) => (read.record, read.expected, read.damaged),
            None => (new_record()?, Expected::new(), 0),
        };
        // A session's number is used up before anything is written under it.
        record.session = record.session.wrapping_add(1);
        let mut batch = Batch { expect: expected, ..Batch::default() };
        let put = records.put_phone(&mut batch, &record).map_err(store_fault)?;
        let expected = match records.store.commit(batch).await {
            Ok(()) => put,
            // A full disk, which some browsers call a broken one, can still be read, and made room on. What
            // is written expects the record that is there now.
            Err(StoreError::Full | StoreError::Broken(_)) => return Self::read_only(record, records).await,
            Err(error) => return Err(store_fault(error)),
        };
        let (summaries, logs) = Self::summaries(records, &record, &mut damaged).await?;
        Ok(Self { record, expected, summaries, logs, damaged })
    }

    async fn read_only<S: Store>(mut record: PhoneRecord, records: &Records<S>) -> Result<Self, Fault> {
        let mut damaged = 0;
        // A number that cannot be used up is drawn, far from those that are used up in order: what an
        // earlier session on the full disk wrote may live in a copy alone.
        let mut drawn = [0; 4];
        DeviceRandom.fill(&mut drawn).map_err(|_| Fault::Stopped)?;
        record.session = u32::from_le_bytes(drawn) | 1 << 31;
        let expected = records.phone().await?.map(|read| read.expected).unwrap_or_default();
        let (summaries, logs) = Self::summaries(records, &record, &mut damaged).await?;
        Ok(Self { record, expected, summaries, logs, damaged })
    }

    async fn summaries<S: Store>(
        records: &Records<S>,
        record: &PhoneRecord,
        damaged: &mut u32,
    ) -> Result<(Vec<Summary>, BTreeMap<SpaceId, Logs>), Fault> {
        let heads = records.heads(&record.spaces).await?;
        let mut summaries = Vec::with_capacity(heads.len());
        let mut logs = BTreeMap::new();
        for (space, head) in record.spaces.iter().zip(heads) {
            match head {
                Some(read) => {
                    *damaged += read.damaged;
                    summaries.push(read.record.summary);
                    logs.insert(*space, read.record.logs);
                }
                None => *damaged += 1,
            }
        }
        Ok((summaries, logs))
    }

    /// Where a plan's logs stand; none for a plan that cannot be read.
    pub(super) fn logs(&self, space: SpaceId) -> Option<&Logs> {
        self.logs.get(&space)
    }

    /// Notes where a plan's logs stand, now that it is durable. Answers whether that is news.
    pub(super) fn note_logs(&mut self, plan: &KeptPlan) -> bool {
        let logs = plan.kept_logs();
        self.logs.insert(plan.space, logs.clone()).as_ref() != Some(logs)
    }

    /// The plans that others can open too, each with the only name of it that a place sees.
    pub(super) fn shared(&self) -> Vec<(SpaceId, [u8; 16])> {
        self.record.shared.iter().map(|(space, locator)| (*space, **locator)).collect()
    }

    /// This phone as a writer.
    pub(super) fn writer(&self) -> Writer {
        let mut device = [0; 16];
        for (to, from) in device.iter_mut().zip(&self.record.device) {
            *to = *from;
        }
        let secret = self.record.secret.as_slice().try_into().ok().map(DeviceSecret::from_bytes);
        Writer { device, session: self.record.session, secret }
    }

    /// What this device's keys come from; made when it is first needed, and kept before it is used.
    pub(super) async fn secret<S: Store>(&mut self, records: &Records<S>) -> Result<DeviceSecret, Fault> {
        if let Some(secret) = self.writer().secret {
            return Ok(secret);
        }
        let secret = DeviceSecret::make(&mut DeviceRandom).map_err(|_| Fault::Stopped)?;
        self.change(records, |record| record.secret = secret.to_bytes().to_vec()).await?;
        Ok(secret)
    }

    /// The plan that what comes under this name belongs to.
    pub(super) fn located(&self, locator: &[u8; 16]) -> Option<SpaceId> {
        self.record.shared.iter().find(|(_, name)| **name == *locator).map(|(space, _)| *space)
    }

    /// Whether others can open a plan too.
    pub(super) fn is_shared(&self, space: SpaceId) -> bool {
        self.record.shared.iter().any(|(shared, _)| *shared == space)
    }

    /// The copies of some goals that went out of a plan.
    pub(super) fn releases(&self, space: SpaceId) -> Vec<(SpaceId, Vec<LineId>)> {
        let of_this = self.record.releases.iter().filter(|(of, ..)| *of == space);
        of_this.map(|(_, release, goals)| (*release, goals.clone())).collect()
    }

    async fn change<S: Store>(
        &mut self,
        records: &Records<S>,
        change: impl FnOnce(&mut PhoneRecord),
    ) -> Result<(), Fault> {
        let mut record = self.record.clone();
        change(&mut record);
        let mut batch = Batch { expect: self.expected.clone(), ..Batch::default() };
        let expected = records.put_phone(&mut batch, &record).map_err(store_fault)?;
        records.store.commit(batch).await.map_err(store_fault)?;
        self.record = record;
        self.expected = expected;
        Ok(())
    }

    /// Whether a plan is on this phone, on the list or off it.
    pub(super) fn knows(&self, space: SpaceId) -> bool {
        self.record.spaces.contains(&space)
    }

    /// The journal beside a plan, once it was begun.
    pub(super) fn journal_of(&self, plan: SpaceId) -> Option<SpaceId> {
        self.record.journals.get(&plan).copied()
    }

    /// The plan that a space is the journal of; `None` for everything that is no journal.
    pub(super) fn plan_of(&self, journal: SpaceId) -> Option<SpaceId> {
        self.record.journals.iter().find(|(_, space)| **space == journal).map(|(plan, _)| *plan)
    }

    /// Whether what is large waits until someone asks, whatever the line.
    pub(super) fn holds_media(&self) -> bool {
        self.record.holds_media
    }

    /// Lets what is large wait until someone asks, or go and come by itself.
    pub(super) async fn hold_media<S: Store>(&mut self, records: &Records<S>, hold: bool) -> Result<(), Fault> {
        self.change(records, |record| record.holds_media = hold).await
    }

    /// Notes that a copy with these plans was saved.
    pub(super) async fn note_copied<S: Store>(
        &mut self,
        records: &Records<S>,
        spaces: Vec<SpaceId>,
        at: Moment,
    ) -> Result<(), Fault> {
        self.change(records, |record| record.note_copied(spaces, at)).await
    }

    /// The photos and recordings that any plan or journal on this phone knows.
    pub(super) async fn all_media<S: Store>(&self, records: &Records<S>) -> Result<BTreeSet<MediaId>, Fault> {
        let spaces: Vec<SpaceId> = self.record.spaces.iter().chain(self.record.journals.values()).copied().collect();
        let heads = records.heads(&spaces).await?.into_iter().flatten();
        Ok(heads.flat_map(|read| read.record.logs.media).collect())
    }

    /// All plans on this phone.
    pub(super) fn spaces(&self) -> &[SpaceId] {
        &self.record.spaces
    }

    /// Keeps new or changed plans and journals, and the list with them, all in one. A journal is on no list.
    pub(super) async fn add<S: Store>(
        &mut self,
        records: &Records<S>,
        plans: &mut [&mut KeptPlan],
    ) -> Result<(), Fault> {
        self.add_and(records, plans, |_| ()).await
    }

    /// The same, and what is noted of them with it.
    pub(super) async fn add_and<S: Store>(
        &mut self,
        records: &Records<S>,
        plans: &mut [&mut KeptPlan],
        note: impl FnOnce(&mut PhoneRecord),
    ) -> Result<(), Fault> {
        let mut record = self.record.clone();
        note(&mut record);
        for plan in plans.iter() {
            if let Some(of) = plan.journal_of {
                record.journals.insert(of, plan.space);
                continue;
            }
            record.off_list.retain(|space| *space != plan.space);
            if !record.spaces.contains(&plan.space) {
                record.spaces.push(plan.space);
            }
        }
        let mut batch = Batch { expect: self.expected.clone(), ..Batch::default() };
        let expected = records.put_phone(&mut batch, &record).map_err(store_fault)?;
        let mut keeping = Vec::with_capacity(plans.len());
        for plan in plans.iter_mut() {
            keeping.push(plan.prepare(records, &mut batch).map_err(store_fault)?);
        }
        records.store.commit(batch).await.map_err(store_fault)?;
        self.record = record;
        self.expected = expected;
        for (plan, kept) in plans.iter_mut().zip(keeping) {
            plan.was_kept(kept);
            self.note_logs(plan);
            self.summarise(plan.summary().clone());
        }
        Ok(())
    }

    /// Takes a plan off the list, or puts it back. The plan itself stays.
    pub(super) async fn list<S: Store>(
        &mut self,
        records: &Records<S>,
        space: SpaceId,
        listed: bool,
    ) -> Result<(), Fault> {
        if !self.knows(space) {
            return Err(Fault::NoSuchPlan);
        }
        self.change(records, |record| {
            record.off_list.retain(|off| *off != space);
            if !listed {
                record.off_list.push(space);
            }
        })
        .await
    }

    /// Replaces a plan's line in the list. A journal has none.
    pub(super) fn summarise(&mut self, summary: Summary) {
        if self.plan_of(summary.space).is_some() {
            return;
        }
        match self.summaries.iter_mut().find(|line| line.space == summary.space) {
            Some(line) => *line = summary,
            None => self.summaries.push(summary),
        }
    }

    /// Counts records of an opened plan that could not be read.
    pub(super) fn note_damage(&mut self, damaged: u32) {
        self.damaged = self.damaged.max(damaged);
    }

    /// The phone as the page is told of it: the plans on the list, the last changed first.
    pub(super) fn told(&self, kept: bool, now: Moment, today: NaiveDate) -> protocol::Phone {
        let is_release = |space: SpaceId| self.record.releases.iter().any(|(_, release, _)| *release == space);
        let on_list = |line: &&Summary| !self.record.off_list.contains(&line.space) && !is_release(line.space);
        let mut plans: Vec<Summary> =
            self.summaries.iter().filter(on_list).cloned().map(|line| line.as_agreed(today)).collect();
        plans.sort_by_key(|line| std::cmp::Reverse(line.changed));
        let clock_behind = plans.iter().any(|line| line.changed > a_day_after(now));
        let copies =
            plans.iter().filter_map(|line| Some((line.space, *self.record.copies.get(&line.space)?))).collect();
        protocol::Phone { plans, damaged: self.damaged, kept, clock_behind, lock: None, copies }
    }
}

fn new_record() -> Result<PhoneRecord, Fault> {
    let mut device = vec![0; 16];
    DeviceRandom.fill(&mut device).map_err(|_| Fault::Stopped)?;
    Ok(PhoneRecord {
        v: VERSION,
        device,
        session: 0,
        spaces: Vec::new(),
        off_list: Vec::new(),
        secret: Vec::new(),
        shared: Vec::new(),
        releases: Vec::new(),
        journals: BTreeMap::new(),
        holds_media: false,
        copies: BTreeMap::new(),
    })
}
