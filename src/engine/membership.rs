//! Who can open a plan, computed from the keys that were handed over.

use super::Engine;
use super::kept_plan::KeptPlan;
use crate::domain::{Grant, May, Member, MemberState, Membership, Party, Phrase, Profile, Relation, Release, SpaceId};
use crate::protocol::{Fault, Reply};
use crate::store::Store;
use chrono::NaiveDate;

impl<S: Store> Engine<S> {
    /// Who can open a plan.
    pub(super) async fn members(&mut self, space: SpaceId) -> Result<Reply, Fault> {
        if self.plan(space).await?.shared.is_some() {
            self.shared(space).await?;
            self.must_keep(space).await?;
        }
        let mut releases = Vec::new();
        for (release, goals) in self.phone.releases(space) {
            self.shared(release).await?;
            self.must_keep(release).await?;
            let members = members(self.plan(release).await?);
            releases.push(Release { space: release, goals, members });
        }
        let decisions = self.records.decisions(space).await?;
        let plan = self.plan(space).await?;
        let (in_trust, brings_back) = plan.shared.as_ref().map_or((plan.mine() == Party::Worker, false), |shared| {
            let members = shared.space.members();
            (members.in_trust, members.brings_back(&shared.space.me()))
        });
        Ok(Reply::Members(Membership {
            mine: Self::mine(plan),
            in_trust,
            brings_back,
            members: members(plan),
            releases,
            decisions,
        }))
    }
}

/// Everyone who can open it, and then those who no longer can.
fn members(plan: &KeptPlan) -> Vec<Member> {
    let Some(shared) = &plan.shared else { return Vec::new() };
    let (all, me) = (shared.space.members(), shared.space.me());
    let mut members: Vec<Member> = all
        .devices
        .iter()
        .map(|(device, standing)| Member {
            device: *device,
            grant: standing.consent.as_ref().map_or_else(|| owner(plan, all.in_trust), |consent| consent.grant.clone()),
            me: *device == me,
            since: standing.since,
            state: match standing.out {
                Some(out) => MemberState::Out { at: out.at, how: out.how },
                None if !standing.leaving.is_empty() => MemberState::Leaving,
                None => MemberState::In,
            },
            heard: plan.document.last_of(device.0),
            late: u32::try_from(shared.space.late(device).len()).unwrap_or(u32::MAX),
        })
        .collect();
    let key = |member: &Member| (matches!(member.state, MemberState::Out { .. }), !member.me, member.since);
    members.sort_by_key(|member| (key(member), member.device));
    members
}

/// The one whose plan it is needs nobody's yes.
fn owner(plan: &KeptPlan, in_trust: bool) -> Grant {
    let (profile, relation): (&Profile, Relation) = if in_trust {
        (&plan.document.plan().worker, Relation::Worker)
    } else {
        (&plan.document.plan().person, Relation::Myself)
    };
    Grant {
        name: profile.name.clone(),
        picture: profile.picture.clone(),
        relation,
        may: May::Own,
        until: NaiveDate::MAX,
        why: Phrase::default(),
        brings_back: false,
    }
}
