//! What has been said so far about letting someone in, and which question comes next.

use super::until::Until;
use crate::domain::{Grant, LineId, May, Phrase, PictureId, Profile, Relation, Scope};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// What the questions are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// Letting someone into the plan.
    LetIn,
    /// Giving a plan that is held in trust to the person: what may the worker do from then on?
    GivePlan,
}

/// The answers so far.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Form {
    /// Where on the path they are.
    pub question: Question,
    /// Who it is to the person.
    pub relation: Option<Relation>,
    /// What they are called.
    pub name: String,
    /// Their picture.
    pub picture: Option<PictureId>,
    /// Whether they will see some goals only.
    pub some_goals: Option<bool>,
    /// Which.
    pub goals: Vec<LineId>,
    /// Whether they may write.
    pub writes: Option<bool>,
    /// Until when.
    pub until: Until,
    /// Why.
    pub why: Phrase,
    /// Whether they may bring the person back when their phone is lost.
    pub brings_back: Option<bool>,
    /// The language and the words to which the person said yes, as they stood on the screen.
    pub shown: (String, String),
}

/// The questions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Question {
    /// Who is it to me?
    #[default]
    Who,
    /// What are they called?
    Name,
    /// What will they see?
    See,
    /// Which goals?
    Goals,
    /// May they write?
    May,
    /// Until when?
    Until,
    /// Why?
    Why,
    /// May they bring me back?
    BringsBack,
    /// Everything in one place: yes or no?
    Sure,
    /// It is yes: their code is read.
    Scan,
    /// It is no. Nothing changes.
    No,
}

impl Question {
    /// The key of its words.
    pub const fn words(self) -> &'static str {
        match self {
            Self::Who => "let-in-who",
            Self::Name => "let-in-name",
            Self::See => "let-in-see",
            Self::Goals => "let-in-goals",
            Self::May => "let-in-may",
            Self::Until => "let-in-until",
            Self::Why => "let-in-why",
            Self::BringsBack => "let-in-brings-back",
            Self::Sure => "consent-title",
            Self::Scan => "read-ask-title",
            Self::No => "let-in-no-title",
        }
    }
}

impl Form {
    /// The questions that are asked, in their order, as the answers stand.
    pub fn path(&self, purpose: Purpose) -> Vec<Question> {
        use Question::{BringsBack, Goals, May, Name, Scan, See, Sure, Until, Who, Why};
        let worker_writes = self.may(purpose) == crate::domain::May::Write;
        let mut path = match (purpose, self.relation) {
            (Purpose::GivePlan, _) => vec![May, Until, Why],
            (Purpose::LetIn, Some(Relation::Myself)) => vec![Who],
            (Purpose::LetIn, relation) => {
                let mut path = vec![Who, Name, See];
                match self.some_goals {
                    Some(true) => path.push(Goals),
                    _ if relation.is_some_and(Relation::reads_only) => {}
                    _ => path.push(May),
                }
                path.extend([Until, Why]);
                path
            }
        };
        let is_worker = purpose == Purpose::GivePlan || self.relation == Some(Relation::Worker);
        if is_worker && worker_writes {
            path.push(BringsBack);
        }
        path.extend([Sure, Scan]);
        path
    }

    /// The question that is asked now.
    pub fn now(&self, purpose: Purpose) -> Question {
        let path = self.path(purpose);
        match self.question {
            Question::No => Question::No,
            question if path.contains(&question) => question,
            _ => path.first().copied().unwrap_or_default(),
        }
    }

    /// The question after the present one, and the one before it.
    pub fn around(&self, purpose: Purpose) -> (Option<Question>, Option<Question>) {
        let (path, now) = (self.path(purpose), self.now(purpose));
        let at = path.iter().position(|question| *question == now);
        let next = at.and_then(|at| path.get(at + 1));
        let before = at.and_then(|at| at.checked_sub(1)).and_then(|at| path.get(at));
        (next.copied(), before.copied())
    }

    /// Whether the present question is answered well enough to go on.
    pub fn is_answered(&self, purpose: Purpose) -> bool {
        match self.now(purpose) {
            Question::Who => self.relation.is_some(),
            Question::See => self.some_goals.is_some(),
            Question::Goals => !self.goals.is_empty(),
            Question::May => self.writes.is_some(),
            Question::Why => !self.why.is_empty(),
            Question::BringsBack => self.brings_back.is_some(),
            Question::Name | Question::Until | Question::Sure | Question::Scan | Question::No => true,
        }
    }

    /// What they will see.
    pub fn scope(&self) -> Scope {
        if self.some_goals == Some(true) { Scope::Goals(self.goals.clone()) } else { Scope::Plan }
    }

    fn may(&self, purpose: Purpose) -> May {
        match (purpose, self.relation) {
            (Purpose::LetIn, Some(Relation::Myself)) => May::Own,
            (Purpose::LetIn, Some(relation)) if relation.reads_only() => May::Read,
            _ if self.some_goals == Some(true) || self.writes != Some(true) => May::Read,
            _ => May::Write,
        }
    }

    /// What is agreed if the answer is yes, counted from `today`. `worker` is who holds a plan in trust.
    pub fn grant(&self, purpose: Purpose, worker: &Profile, today: NaiveDate) -> Grant {
        let (name, picture, relation) = match purpose {
            Purpose::LetIn => (&self.name, &self.picture, self.relation.unwrap_or(Relation::People)),
            Purpose::GivePlan => (&worker.name, &worker.picture, Relation::Worker),
        };
        let may = self.may(purpose);
        let until = if may == May::Own { Until::LONGEST } else { self.until };
        Grant {
            name: name.trim().to_owned(),
            picture: picture.clone(),
            relation,
            may,
            until: until.day(today),
            why: if may == May::Own { Phrase::default() } else { self.why.clone() },
            brings_back: relation == Relation::Worker && may == May::Write && self.brings_back == Some(true),
        }
    }

    /// The same answers as were agreed before, with everything asked once more at the end.
    pub fn again(grant: &Grant, scope: &Scope) -> Self {
        let goals = match scope {
            Scope::Plan => Vec::new(),
            Scope::Goals(goals) => goals.clone(),
        };
        Self {
            question: Question::Sure,
            relation: Some(grant.relation),
            name: grant.name.clone(),
            picture: grant.picture.clone(),
            some_goals: Some(!goals.is_empty()),
            goals,
            writes: Some(grant.may == May::Write),
            until: Until::default(),
            why: grant.why.clone(),
            brings_back: Some(grant.brings_back),
            shown: <(String, String)>::default(),
        }
    }
}
