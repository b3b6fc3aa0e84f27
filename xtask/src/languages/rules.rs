//! What a translation must hold to, and what is worth a look. `tests/it` goes by these too.

use super::reading::{Message, Reading, Words};
use intl_pluralrules::{PluralCategory, PluralRuleType, PluralRules};
use std::collections::BTreeSet;
use unic_langid::LanguageIdentifier;

/// How many words are said in one breath.
pub const BREATH: usize = 15;

/// The forms for numbers that there are.
const FORMS: [&str; 6] = ["zero", "one", "two", "few", "many", "other"];

/// Something found in the file of a language.
#[derive(Debug, PartialEq, Eq)]
pub struct Finding {
    /// The line.
    pub line: usize,
    /// The message, where it is about one.
    pub key: String,
    /// What it is, and what to do.
    pub says: String,
    /// Whether the file must not go out like this.
    pub wrong: bool,
}

/// All that the file of a language says amiss, in the order of its lines; `tag` is the language's.
pub fn findings(tag: &str, words: &Words, english: &Words) -> Vec<Finding> {
    let mut found: Vec<Finding> = Vec::new();
    found.extend(words.broken.iter().map(|(line, expected)| Finding {
        line: *line,
        key: String::new(),
        says: format!("cannot be read: {expected}. Mend it as the same message stands in en.ftl, or take it out"),
        wrong: true,
    }));
    found.extend(words.twice.iter().map(|(line, key)| Finding {
        line: *line,
        key: key.clone(),
        says: "is said a second time. Take one of the two out".to_owned(),
        wrong: true,
    }));
    let forms = forms(tag);
    for (key, message) in &words.messages {
        let mut say = |wrong, says| found.push(Finding { line: message.line, key: key.clone(), says, wrong });
        let Some(source) = english.messages.get(key) else {
            say(true, "English has no such message. Take it out, or mend its name".to_owned());
            continue;
        };
        amiss(message, source, forms.as_ref()).into_iter().for_each(|says| say(true, says));
        worth_a_look(message, source).into_iter().for_each(|says| say(false, says));
    }
    found.sort_by_key(|finding| finding.line);
    found
}

/// The forms that whole numbers take in a language, as Fluent chooses them; none where it knows no rules.
pub fn forms(tag: &str) -> Option<BTreeSet<&'static str>> {
    let language: LanguageIdentifier = tag.parse().ok()?;
    let rules = PluralRules::create(language, PluralRuleType::CARDINAL).ok()?;
    let numbers = (0..=200_u64).chain([1_000, 1_000_000]);
    Some(numbers.filter_map(|number| rules.select(number).ok()).map(name).collect())
}

/// The sentences of a text that are too long for one breath.
pub fn breathless(text: &str) -> Vec<String> {
    sentences(text).into_iter().filter(|sentence| words_in(sentence) > BREATH).collect()
}

/// The sentences of a text. A dot inside a number ends none.
pub fn sentences(text: &str) -> Vec<String> {
    let mut found = vec![String::new()];
    let mut signs = text.chars().peekable();
    while let Some(sign) = signs.next() {
        let stops = matches!(sign, '.' | '!' | '?' | '؟' | '。' | '\n');
        if stops && signs.peek().is_none_or(|next| next.is_whitespace()) {
            found.push(String::new());
        } else if let Some(sentence) = found.last_mut() {
            sentence.push(sign);
        }
    }
    let trimmed = found.iter().map(|sentence| sentence.trim().to_owned());
    trimmed.filter(|sentence| !sentence.is_empty()).collect()
}

/// The words of a sentence. A sign that stands by itself, as French has them, is none.
fn words_in(sentence: &str) -> usize {
    let is_word = |part: &&str| part.contains(|letter: char| letter.is_alphanumeric() || letter == '…');
    sentence.split_whitespace().filter(is_word).count()
}

/// What must not go out: a reader would miss something, or see the name of what is filled in.
fn amiss(message: &Message, source: &Message, forms: Option<&BTreeSet<&'static str>>) -> Vec<String> {
    let mut amiss = Vec::new();
    if message.readings.is_empty() {
        amiss.push("says nothing".to_owned());
    }
    for variable in source.variables.difference(&message.variables) {
        amiss.push(format!("lacks {{ ${variable} }}, which English fills in. Put it where it belongs in the sentence"));
    }
    for variable in message.variables.difference(&source.variables) {
        amiss
            .push(format!("fills in {{ ${variable} }}, which English has not: nothing would stand there. Take it out"));
    }
    for variable in always(source).into_iter().filter(|variable| message.variables.contains(*variable)) {
        let lacking = message.readings.iter().find(|reading| !reading.filled.contains(variable));
        // A form may say its number in a word of its own.
        if let Some(Reading { text, .. }) = lacking.filter(|_| !message.forms.contains_key(variable)) {
            amiss.push(format!("lacks {{ ${variable} }} in one of its forms: {text}"));
        }
    }
    for (variable, of_source) in &source.forms {
        let own = message.forms.get(variable);
        let has = |form: &str| own.is_some_and(|own| own.contains(form) || (form == "zero" && own.contains("0")));
        let by_itself = |form: &&&str| own.is_none() && **form == "other";
        let needed =
            forms.into_iter().flatten().filter(|form| !has(form) && !by_itself(form)).map(|form| (*form).to_owned());
        // What English says of a number by itself (`[0]`), and what is no number at all.
        let exact = of_source.iter().filter(|form| !FORMS.contains(&form.as_str()) && !has(form));
        let exact = exact.filter(|form| !(form.as_str() == "0" && own.is_some_and(|own| own.contains("zero"))));
        let lacks: Vec<String> = needed.chain(exact.cloned()).map(|form| format!("[{form}]")).collect();
        if !lacks.is_empty() {
            amiss.push(format!("lacks the form {} for ${variable}. Add a line for it", lacks.join(" and ")));
        }
    }
    for attribute in source.attributes.keys().filter(|name| !message.attributes.contains_key(*name)) {
        amiss.push(format!("lacks .{attribute}, the words that find it"));
    }
    amiss
}

/// What is filled in in every reading, and decides between none of them.
fn always(message: &Message) -> Vec<&String> {
    let everywhere = |variable: &&String| message.readings.iter().all(|reading| reading.filled.contains(*variable));
    message.variables.iter().filter(everywhere).collect()
}

/// What may be as it is, and what someone who speaks the language should see.
fn worth_a_look(message: &Message, source: &Message) -> Vec<String> {
    let mut remarks = Vec::new();
    let longest =
        |of: &Message| of.readings.iter().map(|reading| reading.text.chars().count()).max().unwrap_or_default();
    let (own, english) = (longest(message), longest(source));
    if own > 24 && own * 10 > english * 16 {
        remarks.push(format!("is much longer than English: {own} letters for {english}"));
    }
    for reading in &message.readings {
        for sentence in breathless(&reading.text) {
            remarks.push(format!("has {} words in one breath, {BREATH} fit: {sentence}", words_in(&sentence)));
        }
    }
    remarks
}

fn name(category: PluralCategory) -> &'static str {
    match category {
        PluralCategory::ZERO => "zero",
        PluralCategory::ONE => "one",
        PluralCategory::TWO => "two",
        PluralCategory::FEW => "few",
        PluralCategory::MANY => "many",
        PluralCategory::OTHER => "other",
    }
}
