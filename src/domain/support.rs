//! What holds a person: what they have going for them, which comes before every need (S58-S62), and their
//! safety plan for when it gets hard (S169).

use super::{LineId, Moment, Party, State, Wording};
use serde::{Deserialize, Serialize};

/// The most characters of a number to call.
pub const MAX_CALL: usize = 40;

/// One strength, or one line of the safety plan. Both are lines of the same shape under the same rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand.
    pub by: Party,
    /// When.
    pub written: Moment,
    /// Which kind of strength it is, or which part of the safety plan it belongs to.
    pub kind: SupportKind,
    /// What it is, or who, or where.
    pub what: Wording,
    /// The number to call, of a kind that [has one](SupportKind::has_number); may be empty.
    pub call: String,
    /// Open, or let go. It is never done.
    pub state: State,
}

impl Support {
    /// What a telephone dials to reach them; none for what was let go, and where there is no number.
    pub fn dialled(&self) -> Option<String> {
        if self.state.is_let_go() { None } else { dial(&self.call) }
    }
}

/// The six kinds of strengths (S58), and the five parts of a safety plan (S169).
///
/// An app that does not know a kind shows no such line, and keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SupportKind {
    /// How I am: attributes.
    Attribute,
    /// What I can do: skills.
    Skill,
    /// What I know: knowledge.
    Knowledge,
    /// Who I can turn to: connections.
    Connection,
    /// What I have: resources.
    Resource,
    /// What is around me: environment.
    Environment,
    /// A sign that it gets hard: what I notice.
    Sign,
    /// What I can do myself that helps.
    Relief,
    /// Someone I can be with, or call.
    Company,
    /// A place where I feel safe.
    Place,
    /// A service that helps.
    Service,
}

impl SupportKind {
    /// The kinds of strengths; who I can turn to comes first.
    pub const STRENGTHS: [Self; 6] =
        [Self::Connection, Self::Skill, Self::Attribute, Self::Knowledge, Self::Resource, Self::Environment];

    /// The parts of a safety plan, from what one notices first to whom one calls last (S169).
    pub const SAFETY: [Self; 5] = [Self::Sign, Self::Relief, Self::Company, Self::Place, Self::Service];

    /// Whether it is a part of the safety plan, and no strength.
    pub fn is_safety(self) -> bool {
        Self::SAFETY.contains(&self)
    }

    /// Whether a number to call belongs to it: to whoever can answer one.
    pub const fn has_number(self) -> bool {
        matches!(self, Self::Connection | Self::Company | Self::Service)
    }
}

/// What a telephone dials for what someone typed: digits, and a plus before them. `None` where that is no number,
/// such as a name or half of one.
pub fn dial(typed: &str) -> Option<String> {
    let typed = typed.trim();
    let mut dialled = String::new();
    for character in typed.chars() {
        match character {
            '+' if dialled.is_empty() => dialled.push('+'),
            ' ' | '-' | '/' | '.' | '(' | ')' | '\u{A0}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => {}
            '*' | '#' => dialled.push(character),
            _ => dialled.push(char::from_digit(decimal(character)?, 10)?),
        }
    }
    let digits = dialled.chars().filter(char::is_ascii_digit).count();
    ((2..=20).contains(&digits) && typed.chars().count() <= MAX_CALL).then_some(dialled)
}

/// The value of a digit, in the scripts that people here type numbers in.
fn decimal(character: char) -> Option<u32> {
    ['0', '\u{660}', '\u{6F0}', '\u{966}']
        .into_iter()
        .find_map(|zero| u32::from(character).checked_sub(u32::from(zero)).filter(|digit| *digit < 10))
}

#[cfg(test)]
mod tests {
    use super::super::Plan;
    use super::*;

    #[test]
    fn a_number_is_dialled_as_it_was_meant() {
        assert_eq!(dial(" +49 (0)30 / 12-34.5 ").as_deref(), Some("+4903012345"));
        assert_eq!(dial("112").as_deref(), Some("112"));
        assert_eq!(dial("٠١٢٣٤").as_deref(), Some("01234"));
        assert_eq!(dial("*100#").as_deref(), Some("*100#"));
        for none in ["", "7", "Ana", "12 or 13", "++12", "javascript:alert(1)", &"1".repeat(21)] {
            assert_eq!(dial(none), None, "{none}");
        }
    }

    #[test]
    fn whoever_can_be_called_is_listed_once_and_those_of_the_safety_plan_first() {
        let line = |id: u8, kind, call: &str| Support {
            id: LineId::from_bytes([id; 10]),
            by: Party::Person,
            written: Moment(0),
            kind,
            what: Wording::default(),
            call: call.to_owned(),
            state: State::Open,
        };
        let let_go = State::LetGo { at: Moment(1), by: Party::Person };
        let plan = Plan {
            strengths: vec![line(1, SupportKind::Connection, "030 12-34"), line(2, SupportKind::Connection, "113")],
            safety: vec![
                line(3, SupportKind::Company, "0301234"),
                line(4, SupportKind::Company, ""),
                Support { state: let_go, ..line(5, SupportKind::Company, "114") },
                line(6, SupportKind::Service, "115"),
            ],
            ..Plan::default()
        };
        let called: Vec<_> = plan.to_call().into_iter().map(|support| support.id).collect();
        assert_eq!(called, [3, 6, 2].map(|id| LineId::from_bytes([id; 10])), "S171");
    }

    #[test]
    fn the_kinds_are_told_apart() {
        assert!(SupportKind::SAFETY.into_iter().all(SupportKind::is_safety));
        assert!(!SupportKind::STRENGTHS.into_iter().any(SupportKind::is_safety));
        assert!(SupportKind::SAFETY.is_sorted(), "a plan lists its parts in this order");
    }
}
