//! What a person has going for them: it stands beside every need, and comes before it (S58-S62).

use super::{LineId, Moment, Party, State, Wording};
use serde::{Deserialize, Serialize};

/// The most characters of a number to call.
pub const MAX_CALL: usize = 40;

/// One strength.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Strength {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand.
    pub by: Party,
    /// When.
    pub written: Moment,
    /// Which of the six kinds it is.
    pub kind: StrengthKind,
    /// What it is, or who.
    pub what: Wording,
    /// The number to call, of someone one can turn to; may be empty.
    pub call: String,
    /// Open, or let go. A strength is never done.
    pub state: State,
}

impl Strength {
    /// What a telephone dials to reach them; none for what was let go, and where there is no number.
    pub fn dialled(&self) -> Option<String> {
        if self.state.is_let_go() { None } else { dial(&self.call) }
    }
}

/// The six kinds (S58).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum StrengthKind {
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
}

impl StrengthKind {
    /// All six; who I can turn to comes first.
    pub const ALL: [Self; 6] =
        [Self::Connection, Self::Skill, Self::Attribute, Self::Knowledge, Self::Resource, Self::Environment];
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
}
