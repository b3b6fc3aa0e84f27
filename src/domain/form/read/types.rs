//! What stands in the column `type`.

use crate::domain::form::Kind;

/// A row's type.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Type<'a> {
    /// A question without choices, or a note.
    Plain(Kind),
    /// One or several of a list.
    Select {
        list: &'a str,
        several: bool,
        other: bool,
    },
    Begin,
    BeginRepeat,
    /// Of a group, or of a part that is asked several times.
    End,
    /// What a device would fill in by itself.
    Metadata,
    Calculate,
    Unknown,
}

const METADATA: [&str; 15] = [
    "start",
    "end",
    "today",
    "deviceid",
    "device id",
    "phonenumber",
    "phone number",
    "username",
    "email",
    "audit",
    "simserial",
    "subscriberid",
    "start-geopoint",
    "background-audio",
    "background-geopoint",
];

/// How a question with choices begins, in all spellings; the longer first. Whether it takes several.
const SELECTS: [(&[&str], bool); 8] = [
    (&["select", "all", "that", "apply", "from"], true),
    (&["select", "all", "that", "apply"], true),
    (&["select", "one", "from"], false),
    (&["select", "multiple", "from"], true),
    (&["select", "one"], false),
    (&["select", "multiple"], true),
    (&["select1"], false),
    (&["select"], true),
];

impl<'a> Type<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        let parts = text.split_whitespace().collect::<Vec<_>>();
        // `begin_group` and `begin group` are one.
        let lower = text.to_lowercase().replace('_', " ");
        let lower = lower.split_whitespace().collect::<Vec<_>>().join(" ");
        match lower.as_str() {
            "note" => Self::Plain(Kind::Note),
            "text" | "string" => Self::Plain(Kind::Words),
            "integer" | "int" => Self::Plain(Kind::Whole),
            "decimal" => Self::Plain(Kind::Decimal),
            "date" => Self::Plain(Kind::Day),
            "begin group" => Self::Begin,
            "begin repeat" => Self::BeginRepeat,
            "end group" | "end repeat" => Self::End,
            "calculate" | "calculate here" => Self::Calculate,
            other if METADATA.contains(&other) => Self::Metadata,
            _ => Self::select(&parts).unwrap_or(Self::Unknown),
        }
    }

    fn select(parts: &[&'a str]) -> Option<Self> {
        // Only in its first word does an underscore part words; a list may have one in its name.
        let (first, rest) = parts.split_first()?;
        let mut words = first.split('_').map(|word| word.to_lowercase()).collect::<Vec<_>>();
        let head = words.len();
        words.extend(rest.iter().map(|word| word.to_lowercase()));
        let begins = |start: &[&str]| words.len() > start.len() && start.iter().zip(&words).all(|(a, b)| a == b);
        let (start, several) = SELECTS.iter().find(|(start, _)| start.len() >= head && begins(start))?;
        match rest.get(start.len() - head..)? {
            [list] => Some(Self::Select { list, several: *several, other: false }),
            [list, "or_other" | "or_specify_other"] | [list, "or", "specify", "other"] => {
                Some(Self::Select { list, several: *several, other: true })
            }
            _ => None,
        }
    }

    /// Whether it asks something that can be named.
    pub(super) const fn is_question(&self) -> bool {
        matches!(self, Self::Plain(_) | Self::Select { .. })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_are_read_in_every_spelling() {
        let select = |list, several| Type::Select { list, several, other: false };
        for (text, expected) in [
            ("text", Type::Plain(Kind::Words)),
            (" Integer ", Type::Plain(Kind::Whole)),
            ("begin group", Type::Begin),
            ("begin_group", Type::Begin),
            ("end  group", Type::End),
            ("begin_repeat", Type::BeginRepeat),
            ("select_one yes_no", select("yes_no", false)),
            ("select one yes_no", select("yes_no", false)),
            ("select one from Yes_No", select("Yes_No", false)),
            ("select_multiple ways", select("ways", true)),
            ("select all that apply from ways", select("ways", true)),
            ("select_one ways or_other", Type::Select { list: "ways", several: false, other: true }),
            ("select one from ways or specify other", Type::Select { list: "ways", several: false, other: true }),
            ("select_one", Type::Unknown),
            ("select_one a b", Type::Unknown),
            ("select_one_from_file ways.csv", Type::Unknown),
            ("deviceid", Type::Metadata),
            ("start-geopoint", Type::Metadata),
            ("calculate", Type::Calculate),
            ("geopoint", Type::Unknown),
            ("", Type::Unknown),
        ] {
            assert_eq!(Type::read(text), expected, "{text:?}");
        }
    }
}
