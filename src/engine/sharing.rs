//! Letting someone in, exchanging, seeing who is in, and stopping.

use super::kept_plan::KeptPlan;
use super::records::AskRecord;
use super::shared::{Shared, space_fault};
use super::{Engine, store_fault};
use crate::crypto::space::{
    ActiveConsent, Ask, Consent, ConsentError, Method, Space, SpaceError, SpaceKind, WelcomeError, Written, Yes,
    is_welcome, open_welcome,
};
use crate::crypto::{Bundle, BundleError, DeviceRandom, MAX_BUNDLE, Random};
use crate::domain::{
    Act, Decided, Decision, DeviceId, Ended, Grant, LineId, May, Media, MediaId, Moment, Party, Phrase, PictureId,
    Scope, SpaceId, Why, release,
};
use crate::protocol::{Asker, Fault, Reply, ShareFault, Shown, Taken};
use crate::store::{Batch, Store};
use crate::sync::Place;
use std::collections::{BTreeMap, BTreeSet};

/// How long an ask waits for its answer: the two are sitting together, or send each other files.
const ASK_WAITS: i64 = 3 * 86_400_000;
/// How many asks are remembered, the answered ones among them.
const ASKS: usize = 8;

impl<S: Store> Engine<S> {
    /// Makes the packet with which this phone asks to be let in.
    pub(super) async fn ask_in(&mut self) -> Result<Reply, Fault> {
        let secret = self.phone.secret(&self.records).await?;
        let mut asks = self.records.asks().await?;
        let now = self.clock.now();
        // The ask that is waiting is shown again, so that a code that was scanned twice is one ask.
        let waiting = asks.iter().rev().find(|ask| !ask.answered && waits(ask, now)).cloned();
        let ask = match waiting {
            Some(ask) => ask,
            None => {
                let ask = AskRecord { context: random()?, nonce: random()?, at: now, answered: false };
                asks.push(ask.clone());
                let over = asks.len().saturating_sub(ASKS);
                asks.drain(..over);
                self.records.keep_asks(asks).await?;
                ask
            }
        };
        Ok(Reply::Packet(Ask::new(ask.nonce, &secret.derive(&ask.context)).to_bytes()))
    }

    /// Takes in whatever came from another phone.
    pub(super) async fn take(&mut self, packet: &[u8], back: bool) -> Result<Reply, Fault> {
        if packet.len() > MAX_BUNDLE {
            return Err(Fault::Share(ShareFault::TooLarge));
        }
        if packet.starts_with(b"WMX1") {
            return Ok(Reply::Taken(Taken::Copy));
        }
        if Place::is_one(packet) {
            return Ok(Reply::Taken(Taken::Place(super::desk::shown(&super::invited(packet)?))));
        }
        if Ask::is_one(packet) {
            return self.asked(packet).await;
        }
        let mut bundle = if is_welcome(packet) {
            Bundle { welcomes: vec![packet.to_vec()], whole: true, ..Bundle::default() }
        } else {
            Bundle::from_bytes(packet).map_err(|error| {
                Fault::Share(match error {
                    BundleError::NotOurs => ShareFault::NotOurs,
                    BundleError::Newer => ShareFault::Newer,
                    BundleError::TooLarge => ShareFault::TooLarge,
                })
            })?
        };
        let mut joined = None;
        for welcome in std::mem::take(&mut bundle.welcomes) {
            let (space, before) = self.join(&welcome, back).await?;
            bundle.envelopes.extend(before);
            joined = Some(space);
        }
        let brought = self.bring(bundle, true).await?;
        let phone = self.phone();
        Ok(Reply::Taken(match joined {
            Some(space) => Taken::Joined { space, brought, phone },
            None => Taken::Brought { brought, phone },
        }))
    }

    async fn asked(&mut self, packet: &[u8]) -> Result<Reply, Fault> {
        let ask = Ask::from_bytes(packet).map_err(welcome_fault)?;
        let own = self.records.asks().await?.iter().any(|own| own.nonce == ask.nonce);
        let mut known = false;
        for space in self.phone.spaces().to_vec() {
            if self.phone.is_shared(space)
                && let Some(shared) = &self.plan(space).await?.shared
            {
                known |= shared.space.members().is_in(&ask.keys.device(&shared.space.id()));
            }
        }
        Ok(Reply::Taken(Taken::Asked(Asker { face: ask.keys.face(), known, me: own })))
    }

    /// Joins the space that a welcome is for. One that was joined already is opened again. With it come the logs
    /// that were here before, if this phone joins once more: what it wrote as who it was may have gone to nobody.
    async fn join(&mut self, welcome: &[u8], back: bool) -> Result<(SpaceId, Vec<Vec<u8>>), Fault> {
        let secret = self.phone.secret(&self.records).await?;
        let mut asks = self.records.asks().await?;
        let now = self.clock.now();
        let mut found = None;
        for ask in asks.iter_mut().rev() {
            match open_welcome(&secret.derive(&ask.context), &ask.nonce, welcome) {
                Ok(opened) => {
                    found = Some((opened, ask));
                    break;
                }
                Err(WelcomeError::NotForMe) => {}
                Err(error) => return Err(welcome_fault(error)),
            }
        }
        let (welcome, ask) = found.ok_or(Fault::Share(ShareFault::NotForMe))?;
        let document = welcome.document;
        let mut before = Vec::new();
        if self.phone.knows(document) {
            let plan = self.plan(document).await?;
            if let Some(shared) = &mut plan.shared {
                if shared.space.id() == welcome.space {
                    // Shown twice, or the keys again.
                    shared.space.learn_keys(&welcome);
                    shared.hold([]);
                    if ask.answered {
                        return self.must_keep(document).await.map(|()| (document, before));
                    }
                    let places = self.shared(document).await?.space.places_and_own();
                    self.must_keep(document).await?;
                    before = self.records.envelopes(document, &places).await?.into_iter().flatten().collect();
                } else if shared.space.mine().is_some() || !back {
                    return Err(Fault::Share(ShareFault::Taken));
                }
            } else if !back {
                // What stands on this phone alone goes to nobody who only names it.
                return Err(Fault::Share(ShareFault::Taken));
            }
        }
        if ask.answered || !waits(ask, now) {
            return Err(Fault::Share(ShareFault::Over));
        }
        ask.answered = true;
        let space = Space::join(&secret, ask.context, &welcome).map_err(|_| Fault::Share(ShareFault::Damaged))?;
        let mine = if welcome.may == May::Own { Party::Person } else { Party::Worker };
        let (writer, locator) = (self.phone.writer(), space.locator());
        let mut plan = if self.phone.knows(document) {
            self.take_out(document).await?
        } else {
            KeptPlan::new(document, mine, &writer)
        };
        plan.set_mine(mine);
        plan.document.write_as(writer.as_device(space.me()));
        plan.shared = Some(Shared::new(space));
        plan.tell(now, self.clock.today());
        self.phone.add_and(&self.records, &mut [&mut plan], |record| record.note_shared(document, locator)).await?;
        self.records.keep_asks(asks).await?;
        self.hold(plan);
        Ok((document, before))
    }

    /// Lets the one who asked in, as agreed.
    pub(super) async fn let_in(
        &mut self,
        space: SpaceId,
        ask: &[u8],
        (scope, grant, spoken, shown): (Scope, Grant, bool, Shown),
    ) -> Result<Reply, Fault> {
        let ask = Ask::from_bytes(ask).map_err(welcome_fault)?;
        let consent = self.consent(&scope, &grant, spoken, &shown)?;
        let of = match &scope {
            Scope::Plan => space,
            Scope::Goals(goals) => self.release(space, goals).await?,
        };
        let (at, today) = (self.clock.now(), self.clock.today());
        let shared = self.shared(of).await?;
        let welcome = if shared.space.members().is_in(&ask.keys.device(&shared.space.id())) {
            // Shown again; nothing new was agreed.
            shared.space.welcome_again(&ask, today, &mut DeviceRandom).map_err(space_fault)?
        } else {
            let decision = (space, Decision { at, what: Decided::LetIn, grant, scope });
            let let_in = |space: &mut Space| space.let_in(&ask, &consent, at, &mut DeviceRandom);
            self.say(of, let_in, Some(decision)).await?.ok_or(Fault::Broken)?
        };
        self.handed(of, welcome).await
    }

    /// Keeps a no in the person's own record.
    pub(super) async fn refuse(&mut self, space: SpaceId, scope: Scope, grant: Grant) -> Result<Reply, Fault> {
        let at = self.clock.now();
        let mut batch = Batch::default();
        self.decide(&mut batch, space, Decision { at, what: Decided::Refused, grant, scope }).await?;
        self.records.store.commit(batch).await.map_err(store_fault)?;
        self.members(space).await
    }

    /// Shuts a device out; or says the second yes to shutting out one of the person's own.
    pub(super) async fn stop(&mut self, space: SpaceId, of: SpaceId, device: DeviceId) -> Result<Reply, Fault> {
        self.end(space, of, device, Ended::Stopped).await?;
        self.members(space).await
    }

    pub(super) async fn end(&mut self, space: SpaceId, of: SpaceId, device: DeviceId, how: Ended) -> Result<(), Fault> {
        let at = self.clock.now();
        let shared = self.shared(of).await?;
        let standing = shared.space.members().devices.get(&device);
        let standing = standing.ok_or(Fault::Share(ShareFault::NoSuchMember))?;
        let asked_by_another = standing.leaving.values().any(|(asker, _)| *asker != shared.space.me());
        let what = if how == Ended::RanOut { Decided::RanOut } else { Decided::Stopped };
        let decision = standing.consent.clone().map(|consent| {
            let Consent { grant, scope, .. } = *consent;
            (space, Decision { at, what, grant, scope })
        });
        let end = |space: &mut Space| match asked_by_another {
            true => space.second(&device, at, &mut DeviceRandom),
            false => space.stop(&device, how, at, &mut DeviceRandom),
        };
        self.say(of, end, decision).await.map(drop)
    }

    /// Lets a person back in on a new phone, by the consent they gave for this.
    pub(super) async fn readmit(&mut self, space: SpaceId, ask: &[u8]) -> Result<Reply, Fault> {
        let ask = Ask::from_bytes(ask).map_err(welcome_fault)?;
        let (at, today) = (self.clock.now(), self.clock.today());
        let replace = |space: &mut Space| space.replace(&ask, at, today, &mut DeviceRandom);
        let welcome = self.say(space, replace, None).await?.ok_or(Fault::Broken)?;
        self.handed(space, welcome).await
    }

    /// Hands a plan that is held in trust over to the person.
    pub(super) async fn hand_over(
        &mut self,
        space: SpaceId,
        ask: &[u8],
        grant: Grant,
        shown: &Shown,
    ) -> Result<Reply, Fault> {
        let ask = Ask::from_bytes(ask).map_err(welcome_fault)?;
        let consent = self.consent(&Scope::Plan, &grant, true, shown)?;
        let at = self.clock.now();
        let decision = (space, Decision { at, what: Decided::HandedOver, grant, scope: Scope::Plan });
        let hand_over = |space: &mut Space| space.hand_over(&ask, &consent, at, &mut DeviceRandom);
        let welcome = self.say(space, hand_over, Some(decision)).await?.ok_or(Fault::Broken)?;
        self.handed(space, welcome).await
    }

    /// What others do not have yet of a plan.
    pub(super) async fn give(&mut self, space: SpaceId, all: bool) -> Result<Reply, Fault> {
        self.shared(space).await?;
        self.must_keep(space).await?;
        let bundle = self.bundle(space, all).await?;
        Ok(Reply::Packet(bundle.to_bytes().map_err(|_| Fault::Share(ShareFault::TooLarge))?))
    }

    /// The welcome and the plan, for the phone that was let in.
    async fn handed(&mut self, of: SpaceId, welcome: Vec<u8>) -> Result<Reply, Fault> {
        self.must_keep(of).await?;
        self.look_again();
        let mut bundle = self.bundle(of, true).await?;
        bundle.welcomes.push(welcome.clone());
        let packet = bundle.to_bytes().map_err(|_| Fault::Share(ShareFault::TooLarge))?;
        Ok(Reply::LetIn { space: of, packet, welcome, phone: self.phone() })
    }

    async fn bundle(&mut self, space: SpaceId, all: bool) -> Result<Bundle, Fault> {
        let shared = self.plan(space).await?.shared.as_ref().ok_or(Fault::NoSuchPlan)?;
        let places = if all { shared.space.places() } else { shared.space.unconfirmed() };
        let envelopes = self.records.envelopes(space, &places).await?;
        let envelopes = envelopes.into_iter().flatten().collect();
        let parts = if all { self.parts_to_give(space).await? } else { Vec::new() };
        Ok(Bundle { welcomes: Vec::new(), envelopes, parts, whole: true })
    }

    /// The plan as a shared one, with everything in its log; begun if it was this phone's alone.
    pub(super) async fn shared(&mut self, space: SpaceId) -> Result<&mut Shared, Fault> {
        self.shared_and(space, true).await
    }

    /// The same; what came is confirmed only if that is asked for. Two phones that are in step all the time
    /// would else answer each other's every word.
    pub(super) async fn shared_and(&mut self, space: SpaceId, confirm: bool) -> Result<&mut Shared, Fault> {
        let (at, today) = (self.clock.now(), self.clock.today());
        if self.plan(space).await?.shared.is_none() {
            self.begin(space, SpaceKind::Plan).await?;
        }
        let plan = self.plan(space).await?;
        let shared = plan.shared.as_mut().ok_or(Fault::NoSuchPlan)?;
        shared.flush(&mut plan.document, at, confirm)?;
        if shared.space.mine() == Some(May::Own) {
            for device in shared.space.run_out(today) {
                let written = shared.space.stop(&device, Ended::RanOut, at, &mut DeviceRandom);
                shared.wrote(written.map_err(space_fault)?);
            }
        }
        Ok(shared)
    }

    /// Makes a plan that only this phone has one that others can be let into.
    async fn begin(&mut self, space: SpaceId, kind: SpaceKind) -> Result<(), Fault> {
        let secret = self.phone.secret(&self.records).await?;
        let (writer, at) = (self.phone.writer(), self.clock.now());
        let mut plan = self.take_out(space).await?;
        let in_trust = kind == SpaceKind::Plan && plan.mine() == Party::Worker;
        let mut begun = Space::new(&secret, random()?, kind, in_trust, space).map_err(|_| Fault::Broken)?;
        let written = begun.begin_log(at, &mut DeviceRandom).map_err(space_fault)?;
        let (locator, me) = (begun.locator(), begun.me());
        let mut shared = Shared::new(begun);
        shared.wrote(written);
        plan.shared = Some(shared);
        plan.document.write_as(writer.as_device(me));
        self.phone.add_and(&self.records, &mut [&mut plan], |record| record.note_shared(space, locator)).await?;
        self.hold(plan);
        Ok(())
    }

    /// A fresh copy of some goals, without their story, in a space of its own.
    async fn release(&mut self, of: SpaceId, goals: &[LineId]) -> Result<SpaceId, Fault> {
        let (at, today) = (self.clock.now(), self.clock.today());
        let mut make_id = || super::make_line_id().ok_or(Fault::Stopped);
        let plan = self.plan(of).await?.document.plan().clone();
        let goes_out = |acts: Option<Vec<Act>>| acts.ok_or(Fault::Share(ShareFault::Grant));
        // Of photos and recordings only what stands in it goes along, not what was let go or said beside it.
        let as_said = goes_out(release::<Fault>(&plan, goals, &Phrase::clone, &mut make_id)?)?;
        let ids: BTreeSet<MediaId> = as_said.iter().flat_map(Act::media).map(|media| media.id).collect();
        let media = self.seal_anew(ids.into_iter()).await?;
        let say = |phrase: &Phrase| released_phrase(phrase, &media);
        let acts = goes_out(release::<Fault>(&plan, goals, &say, &mut make_id)?)?;
        let space = SpaceId::from_bytes(random()?);
        let mut plan = KeptPlan::new(space, Party::Person, &self.phone.writer());
        plan.document.enclose(self.manifests(media.values().map(|media| media.id)).await?);
        for act in acts {
            let stamp = crate::document::Stamp { by: Party::Person, at, why: Why::default() };
            plan.document.act(&stamp, &act, &mut super::make_line_id).map_err(super::fault)?;
        }
        plan.tell(at, today);
        self.phone
            .add_and(&self.records, &mut [&mut plan], |record| record.releases.push((of, space, goals.to_vec())))
            .await?;
        self.hold(plan);
        self.begin(space, SpaceKind::Release).await?;
        Ok(space)
    }

    fn consent(&self, scope: &Scope, grant: &Grant, spoken: bool, shown: &Shown) -> Result<ActiveConsent, Fault> {
        let yes = Yes {
            grant: grant.clone(),
            scope: scope.clone(),
            text: &shown.text,
            language: &shown.language,
            method: if spoken { Method::OnWorkersDevice } else { Method::OwnDevice },
            at: self.clock.now(),
        };
        ActiveConsent::given(yes, self.clock.today(), &mut DeviceRandom).map_err(|error| match error {
            ConsentError::Grant(_) => Fault::Share(ShareFault::Grant),
            ConsentError::NoRandom(_) => Fault::Stopped,
        })
    }

    /// Says who is in, and keeps it together with the person's own record of it. What cannot be kept was not
    /// said: kept later, it would shut people out, or let someone in, without a welcome to anyone.
    async fn say(
        &mut self,
        of: SpaceId,
        act: impl FnOnce(&mut Space) -> Result<Written, SpaceError>,
        decision: Option<(SpaceId, Decision)>,
    ) -> Result<Option<Vec<u8>>, Fault> {
        self.shared(of).await?;
        // What else was written here stays, whatever becomes of this.
        self.must_keep(of).await?;
        let mut batch = Batch::default();
        if let Some((space, decision)) = decision {
            self.decide(&mut batch, space, decision).await?;
        }
        let plan = self.open.iter_mut().find(|plan| plan.space == of).ok_or(Fault::NoSuchPlan)?;
        let shared = plan.shared.as_mut().ok_or(Fault::NoSuchPlan)?;
        let written = act(&mut shared.space).map_err(space_fault)?;
        let welcome = shared.wrote(written);
        let kept = match plan.prepare(&self.records, &mut batch) {
            Ok(keeping) => self.records.store.commit(batch).await.map(|()| keeping),
            Err(error) => Err(error),
        };
        match kept {
            Ok(keeping) => {
                plan.was_kept(keeping);
                self.has_news |= self.phone.note_logs(plan);
                Ok(welcome)
            }
            Err(error) => {
                // Opened anew, it is as it was before.
                self.open.retain(|plan| plan.space != of);
                Err(store_fault(error))
            }
        }
    }

    async fn decide(&self, batch: &mut Batch, space: SpaceId, decision: Decision) -> Result<(), Fault> {
        let mut decisions = self.records.decisions(space).await?;
        decisions.insert(0, decision);
        self.records.put_decisions(batch, space, decisions).map_err(store_fault)
    }

    /// Keeps the plan now. What others are told must be durable first.
    pub(super) async fn must_keep(&mut self, space: SpaceId) -> Result<(), Fault> {
        if self.keep(space).await? { Ok(()) } else { Err(Fault::Full) }
    }

    /// The plan, no longer held open. Everything in it was kept.
    pub(super) async fn take_out(&mut self, space: SpaceId) -> Result<KeptPlan, Fault> {
        self.plan(space).await?;
        self.must_keep(space).await?;
        self.open.pop().ok_or(Fault::NoSuchPlan)
    }

    /// What one who holds this phone may do in a plan.
    pub(super) fn mine(plan: &KeptPlan) -> Option<May> {
        plan.shared.as_ref().map_or(Some(May::Own), |shared| shared.space.mine())
    }

    /// Whether an act of this plan may be done here.
    pub(super) fn may_write(plan: &KeptPlan) -> Result<(), Fault> {
        if Self::mine(plan) >= Some(May::Write) { Ok(()) } else { Err(Fault::Share(ShareFault::NotYours)) }
    }
}

const fn waits(ask: &AskRecord, now: Moment) -> bool {
    // A clock that was set back makes no ask older.
    now.0 - ask.at.0 < ASK_WAITS
}

fn random<const N: usize>() -> Result<[u8; N], Fault> {
    let mut bytes = [0; N];
    DeviceRandom.fill(&mut bytes).map_err(|_| Fault::Stopped)?;
    Ok(bytes)
}

/// What is said in a copy that goes out: with the photos and recordings that were sealed anew for it.
fn released_phrase(phrase: &Phrase, media: &BTreeMap<MediaId, Media>) -> Phrase {
    let anew = |picture: &PictureId| match picture.media() {
        Some(of) => media.get(&of.id).map_or_else(|| picture.clone(), |media| PictureId::from(*media)),
        None => picture.clone(),
    };
    Phrase { words: phrase.words.clone(), pictures: phrase.pictures.iter().map(anew).collect() }
}

const fn welcome_fault(error: WelcomeError) -> Fault {
    Fault::Share(match error {
        WelcomeError::Damaged => ShareFault::Damaged,
        WelcomeError::Newer => ShareFault::Newer,
        WelcomeError::NotForMe => ShareFault::NotForMe,
    })
}
