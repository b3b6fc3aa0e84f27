//! Questions a worker can ask: to begin with (S33), to find strengths (S58, S59), and for a moment in which someone
//! weighs a change (S106). Their words stand in the files of the languages, as `ask-` and the question's name.

use crate::domain::SupportKind;

/// The moment for which a question is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// The first talk.
    Start,
    /// Finding what someone has going for them.
    Strengths,
    /// Before something changes.
    Change,
    /// When someone is in two minds.
    TwoMinds,
    /// After something went otherwise.
    Setback,
    /// When it goes well.
    Well,
}

impl Occasion {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Start, Self::Strengths, Self::Change, Self::TwoMinds, Self::Setback, Self::Well];
}

/// What a worker does with it: the five ways of talking with someone about a change (S106).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Technique {
    /// Asks what cannot be answered with yes or no.
    Open,
    /// Names what someone has done or can do.
    Affirm,
    /// Says back what was heard.
    Reflect,
    /// Lays together what was said.
    SumUp,
    /// Draws out why and how someone wants the change.
    DrawOut,
}

/// One question, or one thing to say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// Its name in the files of the languages, behind `ask-`.
    pub name: &'static str,
    /// When it is asked.
    pub occasion: Occasion,
    /// How it helps.
    pub technique: Technique,
    /// Which kind of strength it finds, of those that do.
    pub finds: Option<SupportKind>,
}

const fn ask(name: &'static str, occasion: Occasion, technique: Technique) -> Question {
    Question { name, occasion, technique, finds: None }
}

const fn find(name: &'static str, finds: SupportKind) -> Question {
    Question { name, occasion: Occasion::Strengths, technique: Technique::Open, finds: Some(finds) }
}

/// All of them, in the order in which they are asked.
pub const QUESTIONS: [Question; 33] = [
    ask("start-want", Occasion::Start, Technique::Open),
    ask("start-hope", Occasion::Start, Technique::DrawOut),
    ask("start-strengths", Occasion::Start, Technique::Affirm),
    find("who-calls", SupportKind::Connection),
    find("who-proud", SupportKind::Connection),
    find("good-at", SupportKind::Skill),
    find("did-work", SupportKind::Skill),
    find("friend-says", SupportKind::Attribute),
    find("hard-time", SupportKind::Attribute),
    find("show-someone", SupportKind::Knowledge),
    find("learned", SupportKind::Knowledge),
    find("have-already", SupportKind::Resource),
    find("helped-before", SupportKind::Resource),
    find("place-good", SupportKind::Environment),
    find("near-home", SupportKind::Environment),
    ask("change-why", Occasion::Change, Technique::DrawOut),
    ask("change-scale", Occasion::Change, Technique::DrawOut),
    ask("change-not-lower", Occasion::Change, Technique::DrawOut),
    ask("change-first", Occasion::Change, Technique::Open),
    ask("change-sum", Occasion::Change, Technique::SumUp),
    ask("minds-good", Occasion::TwoMinds, Technique::Open),
    ask("minds-less-good", Occasion::TwoMinds, Technique::Open),
    ask("minds-both", Occasion::TwoMinds, Technique::Reflect),
    ask("minds-year", Occasion::TwoMinds, Technique::DrawOut),
    ask("minds-yours", Occasion::TwoMinds, Technique::Affirm),
    ask("setback-happened", Occasion::Setback, Technique::Open),
    ask("setback-sounds", Occasion::Setback, Technique::Reflect),
    ask("setback-held", Occasion::Setback, Technique::Affirm),
    ask("setback-other", Occasion::Setback, Technique::DrawOut),
    ask("well-how", Occasion::Well, Technique::Open),
    ask("well-you-did", Occasion::Well, Technique::Affirm),
    ask("well-tells", Occasion::Well, Technique::DrawOut),
    ask("well-sum", Occasion::Well, Technique::SumUp),
];

/// The questions for a moment.
pub fn questions_for(occasion: Occasion) -> impl Iterator<Item = &'static Question> {
    QUESTIONS.iter().filter(move |question| question.occasion == occasion)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn three_questions_begin_and_each_kind_of_strength_has_two() {
        assert_eq!(questions_for(Occasion::Start).count(), 3, "S33");
        for kind in SupportKind::STRENGTHS {
            assert_eq!(QUESTIONS.iter().filter(|question| question.finds == Some(kind)).count(), 2, "S58, {kind:?}");
        }
    }

    #[test]
    fn a_talk_about_change_has_all_five_ways() {
        let talk = QUESTIONS.iter().filter(|question| question.finds.is_none());
        let ways: BTreeSet<Technique> = talk.map(|question| question.technique).collect();
        assert_eq!(ways.len(), 5, "S106");
        assert!(Occasion::ALL.into_iter().all(|occasion| questions_for(occasion).count() >= 3));
    }
}
