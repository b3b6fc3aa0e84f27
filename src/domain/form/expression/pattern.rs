//! What `regex` looks for: the patterns that people write for numbers of phones and papers. All of a text has to be it.
//! It is gone through once, whatever the pattern, so no pattern takes long.

use std::iter::Peekable;
use std::str::Chars;

/// The most steps of a pattern, and how deep its brackets are.
const MAX_STEPS: usize = 2_000;
const MAX_DEPTH: usize = 16;

/// A pattern, as steps from one letter of a text to the next.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Pattern(Vec<Step>);

#[derive(Debug, Clone, PartialEq)]
enum Step {
    /// Takes a letter that is one of these, and goes on to the next step.
    Letter(Letters),
    /// Goes on at either of two steps, without a letter.
    Either(usize, usize),
}

/// Letters from one to another, or all but those.
#[derive(Debug, Clone, Default, PartialEq)]
struct Letters {
    but: bool,
    of: Vec<(char, char)>,
}

impl Letters {
    fn from(of: &[(char, char)], but: bool) -> Self {
        Self { but, of: of.to_vec() }
    }

    fn has(&self, letter: char) -> bool {
        self.of.iter().any(|(first, last)| (*first..=*last).contains(&letter)) != self.but
    }
}

enum Part {
    Letter(Letters),
    Row(Vec<Part>),
    Any(Vec<Part>),
    /// So often at least, and at most.
    Times(Box<Part>, usize, Option<usize>),
}

impl Pattern {
    /// Reads one; none of what is not understood, or is too large.
    pub(super) fn read(text: &str) -> Option<Self> {
        // All of a text has to be it, so where it begins and ends need not be said.
        let text = text.strip_prefix('^').unwrap_or(text);
        let text = text.strip_suffix('$').filter(|before| !before.ends_with('\\')).unwrap_or(text);
        let mut reader = Reader { letters: text.chars().peekable(), depth: 0 };
        let part = reader.any()?;
        let mut pattern = Self(Vec::new());
        pattern.add(&part)?;
        reader.letters.next().is_none().then_some(pattern)
    }

    pub(super) fn fits(&self, text: &str) -> bool {
        let mut at = vec![false; self.0.len() + 1];
        self.reach(0, &mut at);
        for letter in text.chars() {
            let mut next = vec![false; at.len()];
            for (step, (is_here, what)) in at.iter().zip(&self.0).enumerate() {
                if matches!(what, Step::Letter(letters) if *is_here && letters.has(letter)) {
                    self.reach(step + 1, &mut next);
                }
            }
            at = next;
        }
        at.last().copied().unwrap_or_default()
    }

    /// Marks a step, and all that are reached from it without a letter.
    fn reach(&self, step: usize, reached: &mut [bool]) {
        let mut left = vec![step];
        while let Some(step) = left.pop() {
            let Some(is_known) = reached.get_mut(step) else { continue };
            if !std::mem::replace(is_known, true)
                && let Some(Step::Either(one, other)) = self.0.get(step)
            {
                left.extend([*one, *other]);
            }
        }
    }

    fn add(&mut self, part: &Part) -> Option<()> {
        if self.0.len() > MAX_STEPS {
            return None;
        }
        match part {
            Part::Letter(letters) => self.0.push(Step::Letter(letters.clone())),
            Part::Row(parts) => parts.iter().try_for_each(|part| self.add(part))?,
            Part::Any(parts) => {
                let Some((last, others)) = parts.split_last() else { return Some(()) };
                let mut ends = Vec::new();
                for part in others {
                    let fork = self.fork();
                    self.add(part)?;
                    ends.push(self.fork());
                    self.lead(fork, fork + 1, self.0.len());
                }
                self.add(last)?;
                ends.into_iter().for_each(|end| self.lead(end, self.0.len(), self.0.len()));
            }
            Part::Times(part, least, most) => {
                (0..*least).try_for_each(|_| self.add(part))?;
                let mut forks = Vec::new();
                let again = most.map_or(1, |most| most.saturating_sub(*least));
                for _ in 0..again {
                    forks.push(self.fork());
                    self.add(part)?;
                }
                if let (None, Some(first)) = (most, forks.first()) {
                    let back = self.fork();
                    self.lead(back, *first, *first);
                }
                forks.into_iter().for_each(|fork| self.lead(fork, fork + 1, self.0.len()));
            }
        }
        Some(())
    }

    /// A step that is led somewhere later.
    fn fork(&mut self) -> usize {
        self.0.push(Step::Either(0, 0));
        self.0.len() - 1
    }

    fn lead(&mut self, fork: usize, one: usize, other: usize) {
        if let Some(step) = self.0.get_mut(fork) {
            *step = Step::Either(one, other);
        }
    }
}

const DIGITS: [(char, char); 1] = [('0', '9')];
const WORD: [(char, char); 4] = [('0', '9'), ('A', 'Z'), ('a', 'z'), ('_', '_')];
const SPACES: [(char, char); 2] = [('\t', '\r'), (' ', ' ')];

struct Reader<'a> {
    letters: Peekable<Chars<'a>>,
    depth: usize,
}

impl Reader<'_> {
    fn takes(&mut self, wanted: char) -> bool {
        self.letters.next_if_eq(&wanted).is_some()
    }

    fn any(&mut self) -> Option<Part> {
        let mut parts = vec![self.row()?];
        while self.takes('|') {
            parts.push(self.row()?);
        }
        Some(Part::Any(parts))
    }

    fn row(&mut self) -> Option<Part> {
        let mut parts = Vec::new();
        while self.letters.peek().is_some_and(|next| !matches!(next, '|' | ')')) {
            let part = self.one()?;
            parts.push(self.times(part)?);
        }
        Some(Part::Row(parts))
    }

    fn times(&mut self, part: Part) -> Option<Part> {
        let (least, most) = match self.letters.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => return self.counted(part),
            _ => return Some(part),
        };
        self.letters.next();
        Some(Part::Times(Box::new(part), least, most))
    }

    /// `{2}`, `{2,}` or `{2,4}`.
    fn counted(&mut self, part: Part) -> Option<Part> {
        self.letters.next();
        let mut said = String::new();
        while let Some(letter) = self.letters.next_if(|next| *next != '}') {
            said.push(letter);
        }
        let (least, most) = said.split_once(',').unwrap_or((&said, &said));
        let (least, most) = (least.parse().ok()?, if most.is_empty() { None } else { Some(most.parse().ok()?) });
        (self.takes('}') && most.is_none_or(|most| most >= least)).then(|| Part::Times(Box::new(part), least, most))
    }

    fn one(&mut self) -> Option<Part> {
        match self.letters.next()? {
            '(' => self.group(),
            '[' => self.letters().map(Part::Letter),
            '.' => Some(Part::Letter(Letters::from(&[('\n', '\n')], true))),
            '\\' => self.escaped().map(Part::Letter),
            '*' | '+' | '?' | '{' | '^' | '$' => None,
            letter => Some(Part::Letter(Letters::from(&[(letter, letter)], false))),
        }
    }

    fn group(&mut self) -> Option<Part> {
        self.depth += 1;
        if self.depth > MAX_DEPTH || (self.takes('?') && !self.takes(':')) {
            return None;
        }
        let part = self.any()?;
        self.depth -= 1;
        self.takes(')').then_some(part)
    }

    fn escaped(&mut self) -> Option<Letters> {
        Some(match self.letters.next()? {
            'd' => Letters::from(&DIGITS, false),
            'D' => Letters::from(&DIGITS, true),
            'w' => Letters::from(&WORD, false),
            'W' => Letters::from(&WORD, true),
            's' => Letters::from(&SPACES, false),
            'S' => Letters::from(&SPACES, true),
            letter if letter.is_alphanumeric() => return None,
            letter => Letters::from(&[(letter, letter)], false),
        })
    }

    /// What stands in square brackets.
    fn letters(&mut self) -> Option<Letters> {
        let mut letters = Letters { but: self.takes('^'), of: Vec::new() };
        loop {
            let first = match self.letters.next()? {
                ']' => return (!letters.of.is_empty()).then_some(letters),
                '[' => return None,
                '\\' => {
                    let these = self.escaped().filter(|these| !these.but)?;
                    let [(one, other)] = these.of[..] else {
                        letters.of.extend(these.of);
                        continue;
                    };
                    if one != other {
                        letters.of.push((one, other));
                        continue;
                    }
                    one
                }
                letter => letter,
            };
            if !self.takes('-') {
                letters.of.push((first, first));
                continue;
            }
            match self.letters.peek()? {
                // A dash at the end is a dash.
                ']' => letters.of.extend([(first, first), ('-', '-')]),
                '[' | '\\' => return None,
                _ => {
                    let last = self.letters.next()?;
                    letters.of.push((first <= last).then_some((first, last))?);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_pattern_is_all_of_a_text() {
        #[track_caller]
        fn check(pattern: &str, fits: &[&str], not: &[&str]) {
            let read = Pattern::read(pattern).unwrap_or_else(|| panic!("{pattern}"));
            fits.iter().for_each(|text| assert!(read.fits(text), "{pattern}: {text:?}"));
            not.iter().for_each(|text| assert!(!read.fits(text), "{pattern}: {text:?}"));
        }
        check("[0-9]{10}", &["0123456789"], &["", "012345678", "01234567890", "012345678a"]);
        check("^[0-9]{10}$", &["0123456789"], &["a0123456789"]);
        check(r"^\+?\d{2,3}[ -]?\d+$", &["+49 123", "4912", "491-2"], &["+4", "49 ", "+49  1"]);
        check("[A-Z]{2,}", &["AB", "ABCD"], &["A", "Ab"]);
        check("(yes|no|)", &["yes", "no", ""], &["yesno", "y"]);
        check("(?:ab|a)*c?", &["", "c", "abaac", "ab"], &["b", "cc"]);
        check("(a*)*", &["", "aaa"], &["b"]);
        check(r"[^\s@]+@[^\s@]+\.[a-z]+", &["a@b.org"], &["a@b", "a b@c.org"]);
        check(r"[\w.-]+\$", &["a-b.c_1$"], &["$", "é$"]);
        check("é.ü", &["éaü", "é-ü"], &["éü", "é\nü"]);
        check("a{0}b", &["b"], &["ab"]);
        check("", &[""], &["a"]);
        check("[-a]", &["-", "a"], &["b"]);
    }

    #[test]
    fn what_is_not_understood_is_none() {
        let many = "(a{99}){99}";
        let deep = format!("{}a{}", "(".repeat(20), ")".repeat(20));
        for pattern in [
            "(",
            ")",
            "a)",
            "[a",
            "[]",
            "[z-a]",
            "*",
            "a**b{",
            "a{2",
            "a{3,2}",
            "a{x}",
            "(?=a)",
            "(?i)a",
            r"\b",
            r"\1",
            "a^b",
            r"\",
            many,
            &deep,
            "[[:alpha:]]",
        ] {
            assert_eq!(Pattern::read(pattern), None, "{pattern}");
        }
    }

    proptest! {
        #[test]
        fn any_pattern_is_read_or_refused(pieces in prop::collection::vec(prop::sample::select(vec![
            "a", "b", ".", "*", "+", "?", "{2,3}", "{0}", "(", ")", "(?:", "|", "[ab]", "[^a]", r"\d", "^", "$",
        ]), 0..12), text in "[ab1]{0,8}") {
            if let Some(pattern) = Pattern::read(&pieces.concat()) {
                let _ = pattern.fits(&text);
            }
        }
    }
}
