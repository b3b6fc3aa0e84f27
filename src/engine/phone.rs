//! The phone's own record: who writes here, which plans there are, and a line about each.

use super::kept_plan::KeptPlan;
use super::records::{Expected, PhoneRecord, Records, VERSION};
use super::{a_day_after, store_fault};
use crate::crypto::{DeviceRandom, Random};
use crate::document::Actor;
use crate::domain::{Moment, SpaceId, Summary};
use crate::protocol::{self, Fault};
use crate::store::{Batch, Store, StoreError};

pub(super) struct KeptPhone {
    record: PhoneRecord,
    expected: Expected,
    summaries: Vec<Summary>,
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
            // A full disk can still be read, and made room on. The number counts in memory; what is
            // written under it expects the record that is there now.
            Err(StoreError::Full) => return Self::read_only(record, records).await,
            Err(error) => return Err(store_fault(error)),
        };
        let summaries = Self::summaries(records, &record, &mut damaged).await?;
        Ok(Self { record, expected, summaries, damaged })
    }

    async fn read_only<S: Store>(mut record: PhoneRecord, records: &Records<S>) -> Result<Self, Fault> {
        let mut damaged = 0;
        // Far from any number that will be used up in order, so that no session is written twice.
        record.session |= 1 << 31;
        let expected = records.phone().await?.map(|read| read.expected).unwrap_or_default();
        let summaries = Self::summaries(records, &record, &mut damaged).await?;
        Ok(Self { record, expected, summaries, damaged })
    }

    async fn summaries<S: Store>(
        records: &Records<S>,
        record: &PhoneRecord,
        damaged: &mut u32,
    ) -> Result<Vec<Summary>, Fault> {
        let heads = records.heads(&record.spaces).await?;
        let mut summaries = Vec::with_capacity(heads.len());
        for head in heads {
            match head {
                Some(read) => {
                    *damaged += read.damaged;
                    summaries.push(read.record.summary);
                }
                None => *damaged += 1,
            }
        }
        Ok(summaries)
    }

    /// The writer of this session's changes.
    pub(super) fn actor(&self) -> Actor {
        let mut device = [0; 16];
        for (to, from) in device.iter_mut().zip(&self.record.device) {
            *to = *from;
        }
        Actor::new(device, self.record.session)
    }

    /// Whether a plan is on this phone, on the list or off it.
    pub(super) fn knows(&self, space: SpaceId) -> bool {
        self.record.spaces.contains(&space)
    }

    /// All plans on this phone.
    pub(super) fn spaces(&self) -> &[SpaceId] {
        &self.record.spaces
    }

    /// Keeps new or changed plans, and the list with them, all in one.
    pub(super) async fn add<S: Store>(
        &mut self,
        records: &Records<S>,
        plans: &mut [&mut KeptPlan],
    ) -> Result<(), Fault> {
        let mut record = self.record.clone();
        for plan in plans.iter() {
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
        let mut record = self.record.clone();
        record.off_list.retain(|off| *off != space);
        if !listed {
            record.off_list.push(space);
        }
        let mut batch = Batch { expect: self.expected.clone(), ..Batch::default() };
        let expected = records.put_phone(&mut batch, &record).map_err(store_fault)?;
        records.store.commit(batch).await.map_err(store_fault)?;
        self.record = record;
        self.expected = expected;
        Ok(())
    }

    /// Replaces a plan's line in the list.
    pub(super) fn summarise(&mut self, summary: Summary) {
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
    pub(super) fn told(&self, kept: bool, now: Moment) -> protocol::Phone {
        let on_list = |line: &&Summary| !self.record.off_list.contains(&line.space);
        let mut plans: Vec<Summary> = self.summaries.iter().filter(on_list).cloned().collect();
        plans.sort_by_key(|line| std::cmp::Reverse(line.changed));
        let clock_behind = plans.iter().any(|line| line.changed > a_day_after(now));
        protocol::Phone { plans, damaged: self.damaged, kept, clock_behind, lock: None }
    }
}

fn new_record() -> Result<PhoneRecord, Fault> {
    let mut device = vec![0; 16];
    DeviceRandom.fill(&mut device).map_err(|_| Fault::Stopped)?;
    Ok(PhoneRecord { v: VERSION, device, session: 0, spaces: Vec::new(), off_list: Vec::new() })
}
