//! How the parts of a life are, then and now, on the five faces with which they were told first (S72, S148).
//!
//! Every question that is answered with a face is such a part, whoever wrote the form. Each stands for itself: there is
//! no sum, and nothing is better for being more.

use super::{FACES, Fact, LineId, Plan, Told};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// How a part of a life is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feeling {
    /// Very good.
    VeryGood,
    /// Good.
    Good,
    /// So-so.
    SoSo,
    /// Bad.
    Bad,
    /// Very bad.
    VeryBad,
}

impl Feeling {
    /// All of them, as the faces stand.
    pub const ALL: [Self; 5] = [Self::VeryGood, Self::Good, Self::SoSo, Self::Bad, Self::VeryBad];

    /// The name of its face.
    pub const fn face(self) -> &'static str {
        FACES[self as usize]
    }

    /// What this answer to a question says, if it is a face.
    fn of(answer: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|feeling| feeling.face() == answer.trim())
    }
}

/// How a part of a life was before a look-back and at it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LifePart {
    /// The fact that told of it first.
    pub fact: LineId,
    /// How it was when it was told before.
    pub then: Feeling,
    /// How it was at the look-back.
    pub now: Feeling,
}

impl Fact {
    /// How this part of the life is, where it was told with a face.
    pub fn feeling(&self) -> Option<Feeling> {
        (self.told == Told::Said).then(|| Feeling::of(&self.said.now.words)).flatten()
    }
}

impl Plan {
    /// The parts of the life that were told with a face, in the order in which they were told.
    pub fn life_parts(&self) -> impl Iterator<Item = LineId> {
        self.facts.iter().filter(|fact| fact.feeling().is_some()).map(|fact| fact.id)
    }

    /// How a part was when it was told last: at a look-back or, if at none, when it was told first.
    pub fn feeling_before(&self, fact: LineId) -> Option<Feeling> {
        let mut held = self.look_backs.iter().rev().flat_map(|held| &held.parts);
        held.find(|part| part.fact == fact).map(|part| part.now).or_else(|| self.fact(fact)?.feeling())
    }

    /// Whether a look-back can say this of the parts: each once, and each was told with a face.
    pub(super) fn has_life_parts(&self, parts: &[LifePart]) -> bool {
        let facts: BTreeSet<LineId> = parts.iter().map(|part| part.fact).collect();
        let is_told = |fact: &LineId| self.feeling_before(*fact).is_some();
        facts.len() == parts.len() && facts.iter().all(is_told)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Act, Answers, LookBack, Moment, Party, Phrase, Refusal, Ruling, Source, rule};
    use super::Feeling::{Bad, Good, SoSo};
    use super::*;

    fn fact(question: &str, said: &str, told: Told) -> Fact {
        Fact {
            id: Fact::name("home", question),
            form: "home".to_owned(),
            question: question.to_owned(),
            by: Party::Person,
            written: Moment(1),
            said: Phrase::words(said).into(),
            told,
            source: Source::Person,
            answers: Answers::default(),
        }
    }

    fn held(id: u8, parts: &[LifePart]) -> LookBack {
        LookBack {
            id: LineId::from_bytes([id; 10]),
            day: "2026-12-01".parse().unwrap(),
            by: Party::Worker,
            written: Moment(i64::from(id)),
            because: None,
            said: Phrase::default().into(),
            levels: Vec::new(),
            parts: parts.to_vec(),
            answers: Answers::default(),
        }
    }

    fn plan() -> Plan {
        let facts = vec![
            fact("feels", "feel2", Told::Said),
            fact("where", "room", Told::Said),
            fact("health", "", Told::RatherNot),
            fact("work", " feel4 ", Told::Said),
        ];
        Plan { facts, ..Plan::default() }
    }

    #[test]
    fn what_was_told_with_a_face_is_asked_again_and_nothing_else() {
        let plan = plan();
        let told: Vec<LineId> = plan.life_parts().collect();
        assert_eq!(told, ["feels", "work"].map(|question| Fact::name("home", question)), "S148");
        assert_eq!(plan.feeling_before(told[1]), Some(Good));
        assert_eq!(plan.feeling_before(Fact::name("home", "where")), None);
    }

    #[test]
    fn then_is_what_was_said_at_the_look_back_before_and_first_what_was_told() {
        let mut plan = plan();
        let home = Fact::name("home", "feels");
        assert_eq!(plan.feeling_before(home), Some(Bad), "S72");
        plan.look_backs.push(held(1, &[LifePart { fact: home, then: Bad, now: SoSo }]));
        assert_eq!(plan.feeling_before(home), Some(SoSo));
        // One at which it was not asked leaves it as it was.
        plan.look_backs.push(held(2, &[]));
        assert_eq!(plan.feeling_before(home), Some(SoSo));
        plan.facts.clear();
        assert_eq!(plan.feeling_before(home), Some(SoSo), "what was held stays, whatever becomes of the form");
    }

    #[test]
    fn a_look_back_says_of_each_part_once_how_it_is() {
        let plan = plan();
        let part = |question| LifePart { fact: Fact::name("home", question), then: Bad, now: Good };
        let look_back = |parts: &[LifePart]| Act::LookBack {
            look_back: LineId::from_bytes([9; 10]),
            day: "2026-12-01".parse().unwrap(),
            said: Phrase::default(),
            next: None,
            levels: Vec::new(),
            parts: parts.to_vec(),
            because: None,
        };
        for by in Party::BOTH {
            let both = look_back(&[part("feels"), part("work")]);
            assert_eq!(rule(&plan, by, both.clone()), Ok(Ruling::Do(both)));
            for amiss in [[part("feels"), part("feels")].as_slice(), &[part("where")], &[part("nothing")]] {
                assert_eq!(rule(&plan, by, look_back(amiss)), Err(Refusal::NoSuchField));
            }
        }
    }

    #[test]
    fn feelings_are_stored_under_names_that_stay() {
        let named = |feeling| serde_json::to_string(&feeling).unwrap();
        let names = r#""very-good" "good" "so-so" "bad" "very-bad""#;
        assert_eq!(Feeling::ALL.map(named).join(" "), names);
        assert_eq!(Feeling::ALL.map(Feeling::face), FACES);
    }
}
