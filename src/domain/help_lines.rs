//! The numbers of a country for whoever needs help now. They are part of the app and work with no network (S171).

/// Every row, with its source and its date.
const FILE: &str = include_str!("help_lines.tsv");

/// What stands in for a country that the file does not name. The number in it is taken as an emergency call by
/// every mobile phone, in whatever country it is (3GPP TS 22.101, section 10).
const ELSEWHERE: &str = "*";

/// One number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HelpLine {
    /// What it is for.
    pub purpose: Purpose,
    /// What the service calls itself; empty for the number of all emergencies.
    pub name: &'static str,
    /// The number, as its callers write it.
    pub number: &'static str,
}

/// What a number is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// In danger, or when someone must come at once.
    Emergency,
    /// Someone who listens, at any hour.
    Talk,
    /// When someone hurts me.
    Harm,
    /// Advice about health.
    Health,
}

impl Purpose {
    fn read(text: &str) -> Option<Self> {
        match text {
            "emergency" => Some(Self::Emergency),
            "talk" => Some(Self::Talk),
            "harm" => Some(Self::Harm),
            "health" => Some(Self::Health),
            _ => None,
        }
    }
}

/// The numbers of a country (ISO 3166), the one for emergencies first. Of any other: the one that works in most.
pub fn help_lines(country: &str) -> Vec<HelpLine> {
    let of = |wanted: &str| rows().filter(|row| row.first() == Some(&wanted)).filter_map(read).collect::<Vec<_>>();
    let found = of(country);
    if found.is_empty() { of(ELSEWHERE) } else { found }
}

fn rows() -> impl Iterator<Item = Vec<&'static str>> {
    let told = FILE.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    told.map(|line| line.split('\t').collect())
}

fn read(row: Vec<&'static str>) -> Option<HelpLine> {
    let [_, purpose, name, number, ..] = row[..] else { return None };
    Some(HelpLine { purpose: Purpose::read(purpose)?, name, number })
}

#[cfg(test)]
mod tests {
    use super::super::dial;
    use super::*;
    use chrono::NaiveDate;
    use std::collections::BTreeSet;

    #[test]
    fn every_row_dials_and_says_where_it_is_from() {
        for row in rows() {
            let [country, purpose, name, number, source, date] = row[..] else { panic!("{row:?}") };
            let letters = country.len() == 2 && country.chars().all(|letter| letter.is_ascii_uppercase());
            assert!(letters || country == ELSEWHERE, "{row:?}");
            assert!(Purpose::read(purpose).is_some(), "{row:?}");
            assert!(purpose == "emergency" || !name.is_empty(), "{row:?} has no name");
            assert!(dial(number).is_some(), "{row:?} does not dial");
            let host = source.strip_prefix("https://");
            assert!(host.is_some_and(|host| host.contains('.')), "{row:?} has no source");
            assert!(date.parse::<NaiveDate>().is_ok(), "{row:?} has no date");
        }
    }

    #[test]
    fn every_country_begins_with_its_number_for_emergencies() {
        let countries: BTreeSet<&str> = rows().map(|row| row[0]).collect();
        let named = ["*", "AU", "CA", "DE", "ES", "FR", "GB", "IE", "NZ", "US"];
        assert_eq!(countries, BTreeSet::from(named));
        for country in countries {
            let lines = help_lines(country);
            assert_eq!(lines[0].purpose, Purpose::Emergency, "{country}");
            let numbers: BTreeSet<_> = lines.iter().map(|line| dial(line.number)).collect();
            assert_eq!(numbers.len(), lines.len(), "{country} has a number twice");
        }
    }

    #[test]
    fn where_nothing_is_known_the_number_of_every_mobile_phone_stands() {
        let lines = help_lines("XX");
        assert_eq!(lines.iter().map(|line| line.number).collect::<Vec<_>>(), ["112"]);
    }
}
