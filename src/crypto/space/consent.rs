//! A yes that was given, and the proof that one stands. No key is handed over without it (S16-S18;
//! security.md section 6).

use super::Digest;
use crate::crypto::random::{NoRandom, Random, make_bytes};
use crate::domain::{Grant, GrantError, Moment, Scope};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

/// How the yes was given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Method {
    /// By the person, on a phone of their own.
    OwnDevice,
    /// By the person, on the worker's phone, who says so (S84).
    OnWorkersDevice,
}

/// A yes, as the record that lets someone in carries it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Consent {
    /// Its name: every welcome says under which yes it was written.
    #[serde(with = "serde_bytes")]
    pub id: [u8; 16],
    /// Who, what they may do, until when, why.
    pub grant: Grant,
    /// What they see.
    pub scope: Scope,
    /// The hash of the words that were shown, and their language.
    pub words: Digest,
    /// The language they were shown in.
    pub language: String,
    /// How it was given.
    pub method: Method,
    /// When.
    pub at: Moment,
    /// No was offered, as easily as yes. There is no other kind of yes.
    pub no_was_offered: bool,
    /// Nothing else depends on it. There is no other kind of yes.
    pub not_a_condition: bool,
}

/// A consent that stands today. The only way to one is through [`ActiveConsent::given`], or from the
/// record of one that was given and has not ended; and only with one is a key handed over.
pub struct ActiveConsent(Consent);

/// What was asked, and how it was answered with yes.
pub struct Yes<'a> {
    /// Who, what they may do, until when, why.
    pub grant: Grant,
    /// What they see.
    pub scope: Scope,
    /// The words that were shown.
    pub text: &'a str,
    /// Their language.
    pub language: &'a str,
    /// How it was given.
    pub method: Method,
    /// When.
    pub at: Moment,
}

impl ActiveConsent {
    /// The person said yes.
    ///
    /// # Errors
    /// [`ConsentError::Grant`] names what is missing in what was agreed: ask for it.
    pub fn given(yes: Yes<'_>, today: NaiveDate, random: &mut dyn Random) -> Result<Self, ConsentError> {
        yes.grant.check(&yes.scope, today)?;
        if yes.language.len() > 35 {
            return Err(GrantError::TooLong.into());
        }
        Ok(Self(Consent {
            id: make_bytes(random)?,
            grant: yes.grant,
            scope: yes.scope,
            words: Digest(Sha256::digest(yes.text).into()),
            language: yes.language.to_owned(),
            method: yes.method,
            at: yes.at,
            no_was_offered: true,
            not_a_condition: true,
        }))
    }

    /// A yes that was given before and is in force: the record of it was checked, and today is within it.
    pub(super) fn standing(consent: &Consent, today: NaiveDate) -> Option<Self> {
        (consent.is_complete() && today <= consent.grant.until).then(|| Self(consent.clone()))
    }

    pub(super) const fn consent(&self) -> &Consent {
        &self.0
    }
}

impl Consent {
    /// Whether it says all that a yes has to say: refused otherwise, whoever wrote it.
    pub(super) fn is_complete(&self) -> bool {
        let day = self.at.day(0);
        // A phone's clock may be a day off the day that the person saw.
        let begun = day.and_then(|day| day.pred_opt()).is_some_and(|day| self.grant.check(&self.scope, day).is_ok())
            || day.is_some_and(|day| self.grant.check(&self.scope, day).is_ok());
        begun && self.no_was_offered && self.not_a_condition
    }
}

/// Why there is no consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum ConsentError {
    /// What was agreed is not complete.
    #[error(transparent)]
    Grant(#[from] GrantError),
    /// The device gives no random bytes.
    #[error(transparent)]
    NoRandom(#[from] NoRandom),
}
