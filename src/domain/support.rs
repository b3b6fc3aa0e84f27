//! What holds a person: what they have going for them, which comes before every need (S58-S62), their safety plan for
//! when it gets hard (S169), and what they can count on from the service (S11, S97, S142).

use super::{LineId, Moment, Party, State, Wording};
use serde::{Deserialize, Serialize};

/// The most characters of a number to call.
pub const MAX_CALL: usize = 40;

/// One strength, one line of the safety plan, or one thing that the service says of itself: lines of the same shape.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Support {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand.
    pub by: Party,
    /// When.
    pub written: Moment,
    /// Which kind of strength it is, which part of the safety plan it belongs to, or what the service says with it.
    pub kind: SupportKind,
    /// What it is, or who, or where.
    pub what: Wording,
    /// The number to call, of a kind that [has one](SupportKind::has_number); may be empty.
    pub call: String,
    /// What they help with, of a [person](SupportKind::is_someone); may be empty (S62).
    pub helps: Wording,
    /// How close they are, of a [person](SupportKind::is_someone) (S62).
    pub near: Nearness,
    /// Open, or let go. It is never done.
    pub state: State,
}

impl Support {
    /// What a telephone dials to reach them; none for what was let go, and where there is no number.
    pub fn dialled(&self) -> Option<String> {
        if self.state.is_let_go() { None } else { dial(&self.call) }
    }
}

/// How close someone is to the person, as the person sees it (S62).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Nearness {
    /// Very close.
    Close,
    /// Near. So is everyone of whom nothing else was said.
    #[default]
    Near,
    /// Further away.
    Far,
}

impl Nearness {
    /// All of them, the closest first.
    pub const ALL: [Self; 3] = [Self::Close, Self::Near, Self::Far];
}

/// The six kinds of strengths (S58), the five parts of a safety plan (S169), and what the service can and cannot do
/// (S11, S97, S142).
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
    /// What the worker's service can do.
    Offered,
    /// What it cannot do: nobody is to hope for it in vain (S142).
    NotOffered,
}

impl SupportKind {
    /// The kinds of strengths; who I can turn to comes first.
    pub const STRENGTHS: [Self; 6] =
        [Self::Connection, Self::Skill, Self::Attribute, Self::Knowledge, Self::Resource, Self::Environment];

    /// The parts of a safety plan, from what one notices first to whom one calls last (S169).
    pub const SAFETY: [Self; 5] = [Self::Sign, Self::Relief, Self::Company, Self::Place, Self::Service];

    /// What the worker's service says of itself.
    pub const OFFER: [Self; 2] = [Self::Offered, Self::NotOffered];

    /// Whether the service says it of itself: its worker alone writes it.
    pub const fn is_offer(self) -> bool {
        matches!(self, Self::Offered | Self::NotOffered)
    }

    /// Whether it is a part of the safety plan, and no strength.
    pub fn is_safety(self) -> bool {
        Self::SAFETY.contains(&self)
    }

    /// Whether it is one of the people of the person, who stand on the map of them (S62).
    pub const fn is_someone(self) -> bool {
        matches!(self, Self::Connection | Self::Company)
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

    fn line(id: u8, kind: SupportKind) -> Support {
        Support {
            id: LineId::from_bytes([id; 10]),
            by: Party::Person,
            written: Moment(0),
            kind,
            what: Wording::default(),
            call: String::new(),
            helps: Wording::default(),
            near: Nearness::default(),
            state: State::Open,
        }
    }

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
        let line = |id, kind, call: &str| Support { call: call.to_owned(), ..line(id, kind) };
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
    fn the_people_stand_on_the_map_the_closest_first() {
        let line = |id, kind, near| Support { near, ..line(id, kind) };
        let let_go = State::LetGo { at: Moment(1), by: Party::Person };
        let plan = Plan {
            strengths: vec![
                line(1, SupportKind::Connection, Nearness::Far),
                line(2, SupportKind::Connection, Nearness::Close),
                line(3, SupportKind::Skill, Nearness::Close),
            ],
            safety: vec![
                Support { state: let_go, ..line(4, SupportKind::Company, Nearness::Close) },
                line(5, SupportKind::Company, Nearness::Near),
                line(6, SupportKind::Service, Nearness::Near),
            ],
            ..Plan::default()
        };
        let mapped: Vec<_> = plan.people().map(|(near, support)| (near, support.id)).collect();
        let id = |id| LineId::from_bytes([id; 10]);
        assert_eq!(mapped, [(Nearness::Close, id(2)), (Nearness::Near, id(5)), (Nearness::Far, id(1))]);
    }

    #[test]
    fn the_kinds_are_told_apart() {
        assert!(SupportKind::SAFETY.into_iter().all(SupportKind::is_safety));
        assert!(!SupportKind::STRENGTHS.into_iter().any(SupportKind::is_safety));
        assert!(SupportKind::OFFER.into_iter().all(|kind| kind.is_offer() && !kind.is_safety()));
        assert!(SupportKind::SAFETY.is_sorted(), "a plan lists its parts in this order");
    }
}
