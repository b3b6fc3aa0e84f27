//! The card for the wallet: whom to call, on paper. A wallet is lost sooner than a phone, so nothing stands on the card
//! that the person did not tick (S99, S171).

use super::{LineId, Plan};
use serde::{Deserialize, Serialize};

/// The most lines that can be read on a card of that size.
pub const WALLET_LINES: usize = 6;

/// One line that can be ticked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum WalletLine {
    /// Someone or a service of their own, with the number.
    Own(LineId),
    /// A number of the country, as its callers write it.
    Country(String),
    /// Who the worker is.
    Worker,
}

/// What was ticked, in the order in which it was.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WalletCard {
    /// The lines.
    pub lines: Vec<WalletLine>,
    /// Whether a code stands on it that calls the first of one's own.
    pub code: bool,
}

impl WalletCard {
    /// Ticks a line, or takes the tick away. A full card takes no more.
    pub fn turn(&mut self, line: WalletLine) {
        match self.lines.iter().position(|one| *one == line) {
            Some(at) => drop(self.lines.remove(at)),
            None if self.lines.len() < WALLET_LINES => self.lines.push(line),
            None => {}
        }
    }

    /// The card without what the plan says no more, and without numbers of another country than those `of` this one.
    #[must_use]
    pub fn as_it_stands(&self, plan: &Plan, of: &[&str]) -> Self {
        let stands = |line: &&WalletLine| match line {
            WalletLine::Own(id) => plan.support(*id).is_some_and(|one| one.dialled().is_some()),
            WalletLine::Country(number) => of.contains(&number.as_str()),
            WalletLine::Worker => true,
        };
        Self { lines: self.lines.iter().filter(stands).cloned().collect(), code: self.code }
    }

    /// Whom the code can call: the first of one's own, where a code can say the number.
    pub fn called(&self, plan: &Plan) -> Option<(LineId, String)> {
        let own = self.lines.iter().find_map(|line| match line {
            WalletLine::Own(id) => Some(*id),
            _ => None,
        })?;
        let number = plan.support(own)?.dialled()?;
        // What has other signs in it is for a keypad alone.
        let plain = number.chars().all(|sign| sign == '+' || sign.is_ascii_digit());
        plain.then_some((own, number))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Moment, Nearness, Party, Phrase, State, Support, SupportKind};
    use super::*;

    const ANA: LineId = LineId::from_bytes([1; 10]);
    const BO: LineId = LineId::from_bytes([2; 10]);

    fn one(id: LineId, call: &str) -> Support {
        let what = Phrase::words("Ana").into();
        let (kind, call, state) = (SupportKind::Connection, call.to_owned(), State::Open);
        let (helps, near) = (Phrase::default().into(), Nearness::Near);
        Support { id, by: Party::Person, written: Moment(0), kind, what, call, helps, near, state }
    }

    fn plan(numbers: &[(LineId, &str)]) -> Plan {
        Plan { strengths: numbers.iter().map(|(id, call)| one(*id, call)).collect(), ..Plan::default() }
    }

    #[test]
    fn a_card_begins_with_nothing_and_holds_what_can_be_read() {
        let mut card = WalletCard::default();
        assert!(card.lines.is_empty() && !card.code, "a wallet is lost");
        for number in 0..9 {
            card.turn(WalletLine::Country(number.to_string()));
        }
        assert_eq!(card.lines.len(), WALLET_LINES);
        card.turn(WalletLine::Country("0".to_owned()));
        card.turn(WalletLine::Worker);
        assert_eq!(card.lines.last(), Some(&WalletLine::Worker));
    }

    #[test]
    fn what_no_longer_stands_is_not_on_it() {
        let mut card = WalletCard::default();
        for line in [WalletLine::Own(ANA), WalletLine::Own(BO), WalletLine::Country("000".to_owned())] {
            card.turn(line);
        }
        let plan = plan(&[(ANA, ""), (BO, "030 12 34")]);
        let here = card.as_it_stands(&plan, &["112"]);
        assert_eq!(here.lines, [WalletLine::Own(BO)]);
        assert_eq!(here.called(&plan), Some((BO, "0301234".to_owned())));
    }

    #[test]
    fn the_code_calls_only_what_a_code_can_say() {
        #[track_caller]
        fn check(call: &str, expected: Option<&str>) {
            let card = WalletCard { lines: vec![WalletLine::Worker, WalletLine::Own(ANA)], code: true };
            let called = card.called(&plan(&[(ANA, call)]));
            assert_eq!(called.map(|(_, number)| number).as_deref(), expected);
        }
        check("+49 30 12 34", Some("+49301234"));
        check("*21#", None);
        check("", None);
    }
}
