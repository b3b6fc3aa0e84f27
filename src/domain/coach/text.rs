//! What was typed, as words that can be compared: small letters, one kind of apostrophe, no marks.

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Word {
    /// As it is compared: small letters, without apostrophes ("don’t" and "dont" are one).
    pub(super) folded: String,
    /// Where it stands in the text, in bytes.
    pub(super) start: usize,
    pub(super) end: usize,
    /// Whether it begins the text, or follows a mark that parts what is said.
    pub(super) opens: bool,
    /// Whether it stands between quotation marks: those are somebody's own words.
    pub(super) quoted: bool,
}

/// The words of a text, in their order.
pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut word: Option<Word> = None;
    let (mut opens, mut quoted) = (true, false);
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if letter.is_alphanumeric() && !is_apostrophe(letter) {
            let word = word.get_or_insert_with(|| Word { folded: String::new(), start: at, end, opens, quoted });
            word.folded.extend(letter.to_lowercase().filter(|letter| letter.is_alphanumeric()));
            word.end = end;
            opens = false;
            continue;
        }
        if is_apostrophe(letter) && word.is_some() {
            continue;
        }
        words.extend(word.take());
        quoted = match letter {
            '“' | '«' | '„' => true,
            '”' | '»' => false,
            '"' => !quoted,
            _ => quoted,
        };
        opens = opens || parts(letter);
    }
    words.extend(word);
    words
}

const fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '’' | '‘' | 'ʼ' | '`' | '´')
}

/// Whether a sign parts what is said before it from what is said after it. A hyphen does not: "ex-con" is "ex con".
const fn parts(letter: char) -> bool {
    matches!(letter, '.' | ',' | ';' | ':' | '!' | '?' | '…' | '(' | ')' | '[' | ']' | '\n' | '•' | '–' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> Vec<String> {
        words_of(text).into_iter().map(|word| word.folded).collect()
    }

    #[test]
    fn however_it_is_typed_it_is_the_same_word() {
        for text in ["Don't DRINK", "don’t drink", "dont drink", "donʼt   drink "] {
            assert_eq!(folded(text), ["dont", "drink"], "{text}");
        }
        assert_eq!(folded("ex-con, İ am"), ["ex", "con", "i", "am"]);
    }

    #[test]
    fn a_word_knows_where_it_stands() {
        let text = "Ring Zoë. Don’t “stop now” yet";
        let words = words_of(text);
        let spans: Vec<&str> = words.iter().filter_map(|word| text.get(word.start..word.end)).collect();
        assert_eq!(spans, ["Ring", "Zoë", "Don’t", "stop", "now", "yet"]);
        assert_eq!(words.iter().map(|word| word.opens).collect::<Vec<_>>(), [true, false, true, false, false, false]);
        assert_eq!(words.iter().map(|word| word.quoted).collect::<Vec<_>>(), [false, false, false, true, true, false]);
    }
}
