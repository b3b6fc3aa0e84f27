//! What was said about a person, bit by bit, over any number of meetings (S32-S57).
//!
//! A fact is an answer to one question of a form. Skipping it, "later" and "rather not say" are answers as good as any.
//! It says where it comes from, and what the worker wrote is held lightly until the person says that it is so (S37).

use super::plan::{digest, name_made_of};
use super::{Act, Answer, Answers, LineId, Moment, Party, Phrase, Plan, Refusal, Ruling, Standing, Wording};
use serde::{Deserialize, Serialize};

/// The most letters of what a form or a question is called.
pub const MAX_FORM_NAME: usize = 120;

/// One thing that is known of the person, or that they would not say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// Its name on every phone; see [`Fact::name`].
    pub id: LineId,
    /// The form whose question it answers.
    pub form: String,
    /// The question, by its name in the form.
    pub question: String,
    /// Who wrote the words that stand.
    pub by: Party,
    /// When they were written.
    pub written: Moment,
    /// What was said. The words of a choice, a number or a day are as the form holds them ("bus walk").
    pub said: Wording,
    /// Whether anything was said.
    pub told: Told,
    /// Where it comes from.
    pub source: Source,
    /// What each of the two says to it.
    pub answers: Answers,
}

/// What became of a question. None of them is better than another.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Told {
    /// It was answered.
    #[default]
    Said,
    /// Not now; it may be asked again.
    Later,
    /// It is theirs to keep, and is not asked again (S13, S18).
    RatherNot,
}

/// Where a fact comes from (S37).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Source {
    /// The person said it.
    #[default]
    Person,
    /// The worker saw it.
    Seen,
    /// A paper, or another service, says it.
    Paper,
}

impl Source {
    /// All of them, what the person said first.
    pub const ALL: [Self; 3] = [Self::Person, Self::Seen, Self::Paper];
}

/// The most bytes of a brought form's text: what one change can carry to every phone.
pub const MAX_FORM: usize = 48 * 1024;

/// A form that someone brought into this plan, for both of them to answer (S66). What it asks is read where it is shown.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct BroughtForm {
    /// Its name on every phone; see [`Fact::form_line`]. A newer edition takes its place.
    pub id: LineId,
    /// Who brought it.
    pub by: Party,
    /// When.
    pub written: Moment,
    /// Its text, for [`super::form::Form::read`].
    pub text: String,
}

impl Fact {
    /// The name of the answer to a question of a form. Two phones that answer it apart write one line, and both
    /// wordings stay on it.
    pub fn name(form: &str, question: &str) -> LineId {
        name_made_of(|number| digest(&(number, "fact", form, question)))
    }

    /// What a form is called in an address: nobody who sees it learns what the form is about.
    pub fn form_line(form: &str) -> LineId {
        name_made_of(|number| digest(&(number, "form", form)))
    }

    /// What was said, all of it, if anything was.
    pub fn answer(&self) -> Option<Phrase> {
        (self.told == Told::Said).then(|| self.said.all()).filter(|said| !said.is_empty())
    }

    /// Where it stands between the two.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.answers, self.by, self.digest())
    }

    /// Whether it is held lightly: the worker wrote it, and the person has not said that it is so (S37).
    pub fn is_held_lightly(&self) -> bool {
        self.is_of_worker() && self.standing() != Standing::Agreed
    }

    /// Whether the person is asked if it is so: what they have answered already, they are not asked again.
    pub fn asks_person(&self) -> bool {
        self.is_of_worker() && self.standing() == (Standing::Waiting { on: Party::Person })
    }

    /// Whether the question may be asked again: it was put off, or never answered.
    pub const fn is_put_off(&self) -> bool {
        matches!(self.told, Told::Later)
    }

    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        digest(&(&self.said.now, self.told, self.source))
    }

    /// What nobody said holds nothing to agree to.
    const fn is_of_worker(&self) -> bool {
        matches!((self.by, self.told), (Party::Worker, Told::Said))
    }

    fn says(&self, said: &Phrase, told: Told, source: Source) -> bool {
        self.said.now == *said && self.said.also.is_empty() && self.told == told && self.source == source
    }
}

impl Plan {
    /// The fact of this name.
    pub fn fact(&self, id: LineId) -> Option<&Fact> {
        self.facts.iter().find(|fact| fact.id == id)
    }

    /// What became of a question of a form; none where it was not asked yet.
    pub fn fact_of(&self, form: &str, question: &str) -> Option<&Fact> {
        self.fact(Fact::name(form, question))
    }

    /// All that was said to the questions of a form, what was put off or kept back included.
    pub fn facts_of(&self, form: &str) -> impl Iterator<Item = &Fact> {
        self.facts.iter().filter(move |fact| fact.form == form)
    }

    /// What becomes of bringing a form. Either of the two brings one: nothing is said by it.
    pub(super) fn bring(&self, act: Act) -> Result<Ruling, Refusal> {
        let Act::AddForm { form, text } = &act else { return Err(Refusal::NoSuchField) };
        if text.len() > MAX_FORM {
            return Err(Refusal::TooLong);
        }
        if text.trim().is_empty() {
            return Err(Refusal::Empty);
        }
        let is_there = self.forms.iter().any(|brought| brought.id == *form && brought.text == *text);
        Ok(if is_there { Ruling::Nothing } else { Ruling::Do(act) })
    }

    /// What becomes of telling something about the person. What the person said is theirs: the worker's other words
    /// stand beside it, and what the person keeps to themselves the worker does not fill in (S12, S37).
    pub(super) fn tell(&self, by: Party, act: Act) -> Result<Ruling, Refusal> {
        let Act::Tell { fact, form, question, said, told, source } = &act else { return Err(Refusal::NoSuchField) };
        if form.chars().count() > MAX_FORM_NAME || question.chars().count() > MAX_FORM_NAME {
            return Err(Refusal::TooLong);
        }
        if *fact != Fact::name(form, question) {
            return Err(Refusal::NoSuchLine);
        }
        if said.is_empty() == (*told == Told::Said) {
            return Err(Refusal::Empty);
        }
        match self.fact(*fact) {
            Some(stands) if stands.says(said, *told, *source) && (stands.by == by || by == Party::Worker) => {
                Ok(Ruling::Nothing)
            }
            Some(stands) if by == Party::Worker && stands.by == Party::Person && !stands.is_put_off() => {
                if *told == Told::Said && stands.told == Told::Said {
                    Ok(Ruling::Suggest(act))
                } else {
                    Err(Refusal::NotYours)
                }
            }
            _ => Ok(Ruling::Do(act)),
        }
    }
}

/// What can be done to a fact beside telling it anew: saying whether it is so, and saying it in other words.
pub(super) const fn allows(act: &Act) -> bool {
    matches!(act, Act::Answer { answer: Answer::Yes | Answer::NotYet | Answer::ChangeIt, .. } | Act::Reword { .. })
}

#[cfg(test)]
mod tests {
    use super::super::{Answered, Field, rule};
    use super::*;
    use Party::{Person, Worker};

    const FORM: &str = "home";

    fn tell(said: &str, told: Told) -> Act {
        let (fact, source) = (Fact::name(FORM, "where"), Source::Person);
        Act::Tell { fact, form: FORM.into(), question: "where".into(), said: Phrase::words(said), told, source }
    }

    fn plan(by: Party, said: &str, told: Told) -> Plan {
        let id = Fact::name(FORM, "where");
        let (said, source, answers) = (Phrase::words(said).into(), Source::Person, Answers::default());
        let (form, question) = (FORM.to_owned(), "where".to_owned());
        Plan {
            facts: vec![Fact { id, form, question, by, written: Moment(1), said, told, source, answers }],
            ..Plan::default()
        }
    }

    #[test]
    fn who_tells_what_over_whose_words() {
        #[track_caller]
        fn check(plan: &Plan, by: Party, act: Act, expected: fn(Act) -> Result<Ruling, Refusal>) {
            assert_eq!(rule(plan, by, act.clone()), expected(act), "S34, S37");
        }
        let (said, later, kept) = (Told::Said, Told::Later, Told::RatherNot);
        for by in Party::BOTH {
            // Skipping, another day and rather not are answers like any other.
            for (words, told) in [("room", said), ("", later), ("", kept)] {
                check(&Plan::default(), by, tell(words, told), |act| Ok(Ruling::Do(act)));
            }
            check(&Plan::default(), by, tell("", said), |_| Err(Refusal::Empty));
            check(&Plan::default(), by, tell("room", later), |_| Err(Refusal::Empty));
            check(&plan(by, "room", said), by, tell("room", said), |_| Ok(Ruling::Nothing));
            check(&plan(by, "room", said), by, tell("car", said), |act| Ok(Ruling::Do(act)));
            let long = Act::Tell {
                fact: Fact::name(FORM, &"a".repeat(121)),
                form: FORM.into(),
                question: "a".repeat(121),
                said: Phrase::words("x"),
                told: said,
                source: Source::Person,
            };
            check(&Plan::default(), by, long, |_| Err(Refusal::TooLong));
        }
        // What the person said is theirs, and what they keep to themselves is not filled in for them.
        check(&plan(Person, "room", said), Worker, tell("car", said), |act| Ok(Ruling::Suggest(act)));
        check(&plan(Person, "room", said), Worker, tell("", kept), |_| Err(Refusal::NotYours));
        check(&plan(Person, "", kept), Worker, tell("car", said), |_| Err(Refusal::NotYours));
        check(&plan(Person, "", later), Worker, tell("car", said), |act| Ok(Ruling::Do(act)));
        check(&plan(Person, "room", said), Worker, tell("room", said), |_| Ok(Ruling::Nothing));
        // The person says anew what the worker wrote, and the same words make it theirs.
        for words in ["car", "room"] {
            check(&plan(Worker, "room", said), Person, tell(words, said), |act| Ok(Ruling::Do(act)));
        }
        check(&plan(Worker, "room", said), Person, tell("", kept), |act| Ok(Ruling::Do(act)));
    }

    #[test]
    fn a_fact_is_called_after_its_question_and_is_no_other_line() {
        assert_ne!(Fact::name("home", "where"), Fact::name("home", "why"));
        assert_ne!(Fact::name("home", "where"), Fact::name("homew", "here"));
        assert_ne!(Fact::form_line("home"), Fact::form_line("health"));
        let astray = Act::Tell {
            fact: Fact::name("home", "why"),
            form: "home".into(),
            question: "where".into(),
            said: Phrase::words("room"),
            told: Told::Said,
            source: Source::Person,
        };
        assert_eq!(rule(&Plan::default(), Person, astray), Err(Refusal::NoSuchLine));
    }

    #[test]
    fn what_the_worker_wrote_is_held_lightly_until_the_person_says_that_it_is_so() {
        let line = Fact::name(FORM, "where");
        let yes = |by, from, spoken| {
            rule(&plan(Worker, "room", Told::Said), by, Act::Answer { line, from, answer: Answer::Yes, spoken })
        };
        assert!(matches!(yes(Person, Person, false), Ok(Ruling::Do(_))), "S37");
        assert_eq!(yes(Worker, Person, false), Err(Refusal::OwnSuggestion), "not in their name");
        let mut plan = plan(Worker, "room", Told::Said);
        let fact = &mut plan.facts[0];
        assert!(fact.is_held_lightly() && fact.asks_person());
        let to = fact.digest();
        let answered = |answer| Some(Answered { answer, at: Moment(2), noted_by: Person, spoken: false, to });
        fact.answers.person = answered(Answer::NotYet);
        assert!(fact.is_held_lightly() && !fact.asks_person());
        fact.answers.person = answered(Answer::Yes);
        assert!(!fact.is_held_lightly() && !fact.asks_person());
        // Another source is another thing that was said.
        fact.source = Source::Paper;
        assert!(fact.is_held_lightly() && fact.asks_person());
        fact.by = Person;
        assert!(!fact.is_held_lightly() && !fact.asks_person(), "their own words wait for nobody");
    }

    #[test]
    fn nothing_else_is_done_to_a_fact() {
        let line = Fact::name(FORM, "where");
        for by in Party::BOTH {
            for act in [Act::Finish { line }, Act::LetGo { line }, Act::Reopen { line }] {
                assert_eq!(rule(&plan(by, "room", Told::Said), by, act), Err(Refusal::NoSuchField));
            }
            let reword = |words| Act::Reword { line, field: Field::Said, phrase: Phrase::words(words) };
            assert_eq!(rule(&plan(by, "room", Told::Said), by, reword("")), Err(Refusal::Empty));
            assert!(matches!(rule(&plan(by, "room", Told::Said), by, reword("car")), Ok(Ruling::Do(_))));
        }
    }

    #[test]
    fn a_form_is_brought_by_either_and_its_newer_edition_too() {
        let form = Fact::form_line("intake");
        let bring = |text: &str| Act::AddForm { form, text: text.to_owned() };
        let brought = BroughtForm { id: form, by: Worker, written: Moment(1), text: "one".to_owned() };
        let plan = Plan { forms: vec![brought], ..Plan::default() };
        for by in Party::BOTH {
            assert_eq!(rule(&plan, by, bring("two")), Ok(Ruling::Do(bring("two"))), "S66");
            assert_eq!(rule(&plan, by, bring("one")), Ok(Ruling::Nothing));
            assert_eq!(rule(&plan, by, bring(" ")), Err(Refusal::Empty));
            assert_eq!(rule(&plan, by, bring(&"a".repeat(MAX_FORM + 1))), Err(Refusal::TooLong));
            let beside = Act::Suggest { suggestion: form, act: Box::new(Act::LetGo { line: form }) };
            assert_eq!(rule(&plan, by, Act::LetGo { line: form }), Err(Refusal::NoSuchLine));
            assert!(rule(&plan, by, beside).is_ok(), "the document refuses it: there is no such line");
        }
    }

    #[test]
    fn facts_are_stored_under_names_that_stay() {
        let named = |source| serde_json::to_string(&source).unwrap();
        assert_eq!(Source::ALL.map(named).join(" "), r#""person" "seen" "paper""#);
        let named = |told| serde_json::to_string(&told).unwrap();
        assert_eq!([Told::Said, Told::Later, Told::RatherNot].map(named).join(" "), r#""said" "later" "rather-not""#);
        assert_eq!(Fact::name("home", "where").to_string(), "w2zh7h6p3bfrr00b");
    }
}
