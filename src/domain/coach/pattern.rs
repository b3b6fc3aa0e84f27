//! What a rule looks for in a text. docs/coach.md says how it is written.

use super::text::Word;
use std::collections::BTreeMap;
use thiserror::Error;

/// Groups of words that patterns name, as `@act`.
pub(super) type Sets = BTreeMap<String, Vec<String>>;

/// Why a pattern cannot be read, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PatternFault {
    /// It names a group of words that is not there.
    #[error("there is no set {0:?}: write its row above this one")]
    NoSet(String),
    /// It looks for nothing.
    #[error("the pattern looks for no word: write at least one")]
    Empty,
    /// It is not written as the text is compared.
    #[error("{0:?} never stands in a text: write small letters, without apostrophe or hyphen")]
    Unfolded(String),
}

/// How many words in a row one piece may stand for. A vague text is short, and a long one must not cost a phone much.
const MOST_IN_A_ROW: usize = 8;

/// What is looked for, part by part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Pattern(Vec<Part>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Part {
    piece: Piece,
    /// It may be missing.
    optional: bool,
    /// It may stand there several times in a row.
    many: bool,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Piece {
    /// One of these, or a name of the person where that is among them.
    Word(Vec<String>, bool),
    /// Any word.
    Any,
    /// A word with a digit in it.
    Number,
    /// Here begins the text or a part of it.
    Opens,
    /// Here begins a part of the text that is not the first.
    Parts,
    /// Here it ends.
    Closes,
    /// What follows is looked for, and is not part of what was found.
    Ahead,
}

/// The words that were found, by their places: from the first to before the last.
pub(super) type Found = std::ops::Range<usize>;

impl Pattern {
    pub(super) fn read(text: &str, sets: &Sets) -> Result<Self, PatternFault> {
        let pieces = text.split_whitespace().map(|piece| read_piece(piece, sets)).collect::<Result<Vec<_>, _>>()?;
        let looks =
            |part: &Part| !part.optional && matches!(part.piece, Piece::Word(..) | Piece::Number | Piece::Parts);
        if pieces.iter().any(looks) { Ok(Self(pieces)) } else { Err(PatternFault::Empty) }
    }

    /// Where it is first found. The words of the person's name are folded already.
    pub(super) fn find(&self, words: &[Word], person: &[Word]) -> Option<Found> {
        (0..words.len()).find_map(|first| Some(first..go_on(&self.0, words, person, first, first)?))
    }

    /// How often it is found, each word counted once.
    pub(super) fn count(&self, words: &[Word], person: &[Word]) -> usize {
        let (mut first, mut count) = (0, 0);
        while first < words.len() {
            match go_on(&self.0, words, person, first, first) {
                Some(end) => {
                    count += 1;
                    first = end.max(first + 1);
                }
                None => first += 1,
            }
        }
        count
    }
}

fn go_on(parts: &[Part], words: &[Word], person: &[Word], first: usize, at: usize) -> Option<usize> {
    let Some((part, rest)) = parts.split_first() else { return Some(at) };
    match part.piece {
        Piece::Ahead => return go_on(rest, words, person, first, at).map(|_| at),
        Piece::Opens if words.get(at)?.opens => return go_on(rest, words, person, first, at),
        Piece::Closes if words.get(at).is_none_or(|word| word.opens) => {
            return go_on(rest, words, person, first, at);
        }
        // What is looked for after it begins anew.
        Piece::Parts if at > 0 && words.get(at)?.opens => return go_on(rest, words, person, at, at),
        Piece::Opens | Piece::Parts | Piece::Closes => return None,
        Piece::Word(..) | Piece::Any | Piece::Number => {}
    }
    // What is parted by a mark is not said in one breath.
    let one_breath = |at: usize| words.get(at).filter(|word| !word.quoted && (at == first || !word.opens));
    let most = if part.many { MOST_IN_A_ROW } else { 1 };
    let fitting = (at..at + most).take_while(|at| one_breath(*at).is_some_and(|word| fits(&part.piece, word, person)));
    let least = usize::from(!part.optional);
    (least..=fitting.count()).rev().find_map(|far| go_on(rest, words, person, first, at + far))
}

fn fits(piece: &Piece, word: &Word, person: &[Word]) -> bool {
    match piece {
        Piece::Word(forms, names) => {
            forms.contains(&word.folded) || *names && person.iter().any(|name| name.folded == word.folded)
        }
        Piece::Number => word.folded.contains(|letter: char| letter.is_ascii_digit()),
        Piece::Any => true,
        Piece::Opens | Piece::Parts | Piece::Closes | Piece::Ahead => false,
    }
}

fn read_piece(text: &str, sets: &Sets) -> Result<Part, PatternFault> {
    let sure = text.strip_suffix('?').unwrap_or(text);
    let plain = sure.strip_suffix('*').filter(|plain| !plain.is_empty()).unwrap_or(sure);
    let piece = match plain {
        "^" => Piece::Opens,
        "," => Piece::Parts,
        "$" => Piece::Closes,
        ">" => Piece::Ahead,
        "*" => Piece::Any,
        "#" => Piece::Number,
        _ => {
            let (mut forms, mut names) = (Vec::new(), false);
            for one in plain.split('|') {
                match one {
                    "@person" => names = true,
                    _ => forms.extend(words_in(one, sets)?),
                }
            }
            Piece::Word(forms, names)
        }
    };
    Ok(Part { piece, optional: sure.len() < text.len(), many: plain.len() < sure.len() })
}

/// A word in its forms, or all words of a set.
pub(super) fn words_in(one: &str, sets: &Sets) -> Result<Vec<String>, PatternFault> {
    match one.strip_prefix('@') {
        Some(set) => sets.get(set).cloned().ok_or_else(|| PatternFault::NoSet(set.to_owned())),
        None => forms_of(one),
    }
}

/// A word; with a plus behind it, in all its everyday forms ("stop+" is stops, stopped, stopping, stoppin too).
fn forms_of(written: &str) -> Result<Vec<String>, PatternFault> {
    let word = written.strip_suffix('+').unwrap_or(written);
    if word.is_empty() || !word.chars().all(|letter| letter.is_alphanumeric() && !letter.is_uppercase()) {
        return Err(PatternFault::Unfolded(written.to_owned()));
    }
    let mut forms = vec![word.to_owned()];
    if word.len() == written.len() {
        return Ok(forms);
    }
    let without_e = word.strip_suffix('e').filter(|stem| !stem.ends_with('e'));
    let stem = without_e.unwrap_or(word);
    forms.push(format!("{word}s"));
    forms.extend(["ed", "ing", "in"].map(|ending| format!("{stem}{ending}")));
    if let Some(stem) = word.strip_suffix('y') {
        forms.extend(["ies", "ied"].map(|ending| format!("{stem}{ending}")));
    }
    if word.ends_with(['s', 'h', 'x', 'z']) {
        forms.push(format!("{word}es"));
    }
    if let Some(last) = doubled(word) {
        forms.extend(["ed", "ing", "in"].map(|ending| format!("{word}{last}{ending}")));
    }
    Ok(forms)
}

/// The last letter of a word, where it is written twice before an ending: after one vowel ("stop", not "need").
fn doubled(word: &str) -> Option<char> {
    let mut letters = word.chars().rev();
    let (last, vowel, before) = (letters.next()?, letters.next()?, letters.next()?);
    let is_vowel = |letter: char| "aeiou".contains(letter);
    (!is_vowel(last) && !"wxy".contains(last) && is_vowel(vowel) && !is_vowel(before)).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::super::text::words_of;
    use super::*;

    #[track_caller]
    fn check(pattern: &str, text: &str, found: Option<&str>) {
        let sets = Sets::from([("act".to_owned(), vec!["find".to_owned(), "go".to_owned()])]);
        let words = words_of(text);
        let range = Pattern::read(pattern, &sets).unwrap().find(&words, &words_of("Carla Rossi"));
        let span = range.map(|range| text.get(words[range.start].start..words[range.end - 1].end).unwrap());
        assert_eq!(span, found, "{pattern} in {text}");
    }

    #[test]
    fn a_word_is_found_in_its_forms_and_nothing_that_only_holds_it() {
        check("stop+", "I stopped smoking", Some("stopped"));
        check("stop+", "the nonstop bus", None);
        check("smoke+", "no smokin", Some("smokin"));
        check("carry+", "he carries it", Some("carries"));
        check("need+", "needed", Some("needed"));
    }

    #[test]
    fn pieces_stand_in_one_breath() {
        check("avoid+ drink+", "Avoid drinking", Some("Avoid drinking"));
        check("no drugs", "house no. drugs", None);
        check("avoid+ the? drink", "avoid drink, and fights", Some("avoid drink"));
        check("say no", "say \"no\" to him", None);
    }

    #[test]
    fn where_it_stands_and_what_follows_can_matter() {
        check("^ help * to? > @act", "help Joe to find a flat", Some("help Joe to"));
        check("^ help * to? > @act", "I help Joe to find a flat", None);
        check("get clean $", "get clean sheets", None);
        check("get clean $", "get clean. Then rest", Some("get clean"));
        check("help @person", "help carla today", Some("help carla"));
        check("find *? *? , * and", "find a flat, work and friends", Some("find a flat, work and"));
        check(", *", "calm down", None);
        check("pay #", "pay $50", Some("pay $50"));
    }

    #[test]
    fn a_star_behind_stands_for_several_in_a_row() {
        check("^ more|better* $", "more more better", Some("more more better"));
        check("^ more|better* $", "more bread", None);
        check("^ be|more*? better $", "better", Some("better"));
        check("^ be|more*? better $", "be more and better", None);
        check("^ find **? for her", "find a warm place for her", Some("find a warm place for her"));
        check("^ find **? for her", "find a warm place. Cook for her", None);
        check("^ find **? her", &format!("find {}her", "a ".repeat(MOST_IN_A_ROW)), Some("find a a a a a a a a her"));
        check("^ find **? her", &format!("find {}her", "a ".repeat(MOST_IN_A_ROW + 1)), None);
    }

    #[test]
    fn what_cannot_be_read_says_why() {
        let fault = |pattern: &str| Pattern::read(pattern, &Sets::new()).unwrap_err();
        assert_eq!(fault("go @there"), PatternFault::NoSet("there".to_owned()));
        assert_eq!(fault("^ *"), PatternFault::Empty);
        assert_eq!(fault("Don't"), PatternFault::Unfolded("Don't".to_owned()));
    }
}
