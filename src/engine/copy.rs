//! The file of everything: made here, and brought back on another phone (S102).
//!
//! Inside the seal (`crypto::NewCopy`) stands CBOR with its version: each plan with all its changes,
//! each change as the wire takes it. Bringing a copy back merges: what both phones have is there once,
//! what either has is there.

use super::Engine;
use super::kept_plan::KeptPlan;
use super::media::IN_COPY;
use super::records::MediaRecord;
use crate::crypto::{ClosedCopy, CopyCode, CopyError, DeviceRandom, MAX_COPY, NewCopy, NoRandom, make_code};
use crate::domain::{MediaId, Party, SpaceId};
use crate::protocol::{CopyFault, Fault, Reply, ShareFault};
use crate::store::Store;
use serde::de::{Error, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use serde_bytes::ByteBuf;
use std::collections::BTreeSet;
use std::fmt;

const VERSION: u16 = 1;

#[derive(Serialize, Deserialize)]
struct Contents {
    v: u16,
    plans: Vec<CopiedPlan>,
    /// The photos and recordings in them, as far as they fit.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    media: Vec<CopiedMedia>,
}

/// A photo or a recording, sealed in its parts. What opens it stands in a plan.
#[derive(Serialize, Deserialize)]
struct CopiedMedia {
    id: MediaId,
    #[serde(deserialize_with = "changes")]
    parts: Vec<ByteBuf>,
}

#[derive(Serialize, Deserialize)]
struct CopiedPlan {
    space: SpaceId,
    mine: Party,
    #[serde(deserialize_with = "changes")]
    changes: Vec<ByteBuf>,
    /// The journal beside it, of whoever the phone belongs to. Its space is not told: where it is brought back it has a new one.
    #[serde(default, deserialize_with = "changes", skip_serializing_if = "Vec::is_empty")]
    journal: Vec<ByteBuf>,
}

impl CopiedMedia {
    fn new((id, parts): (MediaId, Vec<Vec<u8>>)) -> Self {
        Self { id, parts: parts.into_iter().map(ByteBuf::from).collect() }
    }
}

/// No change is shorter, in bytes. A list of millions of nothings would take more memory than a phone has.
const LEAST: usize = 32;

/// The changes of a plan. Refused as soon as one is none.
fn changes<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<ByteBuf>, D::Error> {
    struct Changes;
    impl<'de> Visitor<'de> for Changes {
        type Value = Vec<ByteBuf>;

        fn expecting(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
            to.write_str("changes")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut all: A) -> Result<Self::Value, A::Error> {
            let mut changes = Vec::new();
            while let Some(change) = all.next_element::<ByteBuf>()? {
                if change.len() < LEAST {
                    return Err(A::Error::custom("this is no change"));
                }
                changes.push(change);
            }
            Ok(changes)
        }
    }
    from.deserialize_seq(Changes)
}

#[derive(Deserialize)]
struct Version {
    v: u16,
}

impl<S: Store> Engine<S> {
    pub(super) async fn make_copy(&mut self, by: Party) -> Result<Reply, Fault> {
        let (mut plans, mut ids) = (Vec::new(), BTreeSet::new());
        for space in self.phone.spaces().to_vec() {
            let (mine, changes) = match self.seen(space).await {
                Ok(plan) => {
                    ids.extend(plan.document.media());
                    (plan.mine(), plan.copied())
                }
                // A plan that cannot be read, or no longer may be, is left out; the rest is worth having.
                Err(Fault::NoSuchPlan | Fault::Damaged | Fault::Share(ShareFault::TimeOver { .. })) => continue,
                Err(fault) => return Err(fault),
            };
            let journal = self.copied_journal(space, by).await?;
            ids.extend(self.journal_media(space, by).await?);
            plans.push(CopiedPlan { space, mine, changes, journal });
        }
        let spaces = plans.iter().map(|plan| plan.space).collect();
        let known = ids.len();
        let media: Vec<CopiedMedia> =
            self.copied_media(ids, IN_COPY).await?.into_iter().map(CopiedMedia::new).collect();
        let without = u32::try_from(known - media.len()).unwrap_or(u32::MAX);
        let contents = minicbor_serde::to_vec(&Contents { v: VERSION, plans, media }).map_err(|_| Fault::Broken)?;
        let code = make_code(&mut DeviceRandom).map_err(|NoRandom| Fault::Stopped)?;
        let new = NewCopy::make(&contents, &mut DeviceRandom).map_err(copy_fault)?;
        let key = self.stretch.stretch(&new.job(&code)).await.ok_or(Fault::NoMemory)?;
        let file = new.seal(&key.stretched).map_err(copy_fault)?;
        self.copied = spaces;
        Ok(Reply::Copy { file, code: code.to_string(), without })
    }

    /// Notes that the copy that was made last is in its holder's hands. One that was made and left is not.
    pub(super) async fn copy_saved(&mut self) -> Result<Reply, Fault> {
        let at = self.clock.now();
        self.phone.note_copied(&self.records, self.copied.clone(), at).await?;
        Ok(Reply::Listed(self.phone()))
    }

    pub(super) async fn open_copy(&mut self, file: &[u8], code: &str) -> Result<Reply, Fault> {
        if file.len() > MAX_COPY {
            return Err(Fault::Copy(CopyFault::TooLarge));
        }
        let code: CopyCode = code.parse().map_err(|_| Fault::Copy(CopyFault::NotACode))?;
        let closed = ClosedCopy::read(file).map_err(copy_fault)?;
        let key = self.stretch.stretch(&closed.job(&code)).await.ok_or(Fault::NoMemory)?;
        let contents = closed.open(&key.stretched).map_err(copy_fault)?;
        let no_plan = |_| Fault::Copy(CopyFault::NoPlan);
        let version: Version = minicbor_serde::from_slice(&contents).map_err(no_plan)?;
        if version.v > VERSION {
            return Err(Fault::Copy(CopyFault::Newer));
        }
        let contents: Contents = minicbor_serde::from_slice(&contents).map_err(no_plan)?;
        // Everything is read before anything is kept: a copy comes back whole or not at all.
        let mut brought = Vec::new();
        for mut copied in contents.plans {
            let (owner, journal) = (copied.mine, std::mem::take(&mut copied.journal));
            if let Some(plan) = self.bring_in(copied).await? {
                brought.extend(self.bring_in_journal(&plan, owner, journal).await?);
                brought.push(plan);
            }
        }
        if brought.is_empty() {
            return Err(Fault::Copy(CopyFault::NoPlan));
        }
        let mut plans: Vec<&mut KeptPlan> = brought.iter_mut().collect();
        let copied: Vec<SpaceId> = plans.iter().filter(|p| p.journal_of.is_none()).map(|plan| plan.space).collect();
        let at = self.clock.now();
        let kept = self.phone.add_and(&self.records, &mut plans, |record| record.note_copied(copied, at)).await;
        // A plan that is open is opened anew, with what was brought in or, if that failed, without it.
        self.open.retain(|open| !open.is_kept() || !brought.iter().any(|plan| plan.space == open.space));
        kept?;
        let spaces: Vec<SpaceId> = brought.iter().map(|plan| plan.space).collect();
        self.bring_in_media(&spaces, contents.media).await?;
        Ok(Reply::Opened(self.phone()))
    }

    /// The photos and recordings of a copy, as far as these plans know them. They are of this phone from now on: where
    /// else they are is not known.
    async fn bring_in_media(&mut self, spaces: &[SpaceId], copied: Vec<CopiedMedia>) -> Result<(), Fault> {
        for CopiedMedia { id, parts } in copied {
            for space in spaces {
                let Some(manifest) = self.kept(*space).await?.document.manifest(id) else { continue };
                let parts = (0..).zip(parts.into_iter().map(ByteBuf::into_vec)).collect();
                self.keep_parts(id, MediaRecord::new(manifest), parts).await?;
                break;
            }
        }
        Ok(())
    }

    /// One plan of a copy, joined with what the phone has of it; `None` if it holds nothing readable.
    async fn bring_in(&mut self, copied: CopiedPlan) -> Result<Option<KeptPlan>, Fault> {
        // No copy of ours names a journal's space as a plan's.
        if self.phone.plan_of(copied.space).is_some() {
            return Ok(None);
        }
        let known = self.phone.knows(copied.space);
        let mut plan = if known {
            // What is held in memory is kept first, so that the copy meets all of it.
            self.plan(copied.space).await?;
            if !self.keep(copied.space).await? {
                return Err(Fault::Full);
            }
            KeptPlan::load(&self.records, copied.space, &self.phone.writer()).await?
        } else {
            KeptPlan::new(copied.space, copied.mine, &self.phone.writer())
        };
        let added = plan.bring_in(copied.changes, self.clock.now(), self.clock.today())?;
        Ok((known || added > 0).then_some(plan))
    }
}

const fn copy_fault(error: CopyError) -> Fault {
    Fault::Copy(match error {
        CopyError::NotOurs => CopyFault::NotOurs,
        CopyError::Newer => CopyFault::Newer,
        CopyError::CutOff => CopyFault::CutOff,
        CopyError::TooLarge | CopyError::TooCostly => CopyFault::TooLarge,
        CopyError::WrongCode => CopyFault::WrongCode,
        CopyError::NoRandom(_) => return Fault::Stopped,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A plan of a copy with these changes, however many.
    fn contents(changes: &[&[u8]]) -> Vec<u8> {
        #[derive(Serialize)]
        struct Plan<'a> {
            space: SpaceId,
            mine: Party,
            changes: Vec<&'a serde_bytes::Bytes>,
        }
        #[derive(Serialize)]
        struct Hostile<'a> {
            v: u16,
            plans: Vec<Plan<'a>>,
        }
        let changes = changes.iter().map(|bytes| serde_bytes::Bytes::new(bytes)).collect();
        let plan = Plan { space: SpaceId::from_bytes([1; 32]), mine: Party::Person, changes };
        minicbor_serde::to_vec(&Hostile { v: VERSION, plans: vec![plan] }).unwrap()
    }

    #[test]
    fn a_copy_of_nothings_is_refused_at_the_first() {
        let is_read = |changes: &[&[u8]]| minicbor_serde::from_slice::<Contents>(&contents(changes)).is_ok();
        assert!(is_read(&[&[7; LEAST], &[8; 900]]));
        assert!(!is_read(&[&[7; LEAST], &[]]));
        assert!(!is_read(&[&[7; LEAST - 1]]));
    }
}
