//! What the file of a language says, message by message, and where in it something is broken.
//!
//! `tests/it` reads with this too.

use fluent_syntax::ast::{Attribute, Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser::{self, ParserError};
use std::collections::{BTreeMap, BTreeSet};

/// The file of one language.
#[derive(Debug, Default)]
pub struct Words {
    /// The messages by key.
    pub messages: BTreeMap<String, Message>,
    /// Lines that cannot be read, and what the reader expected there.
    pub broken: Vec<(usize, String)>,
    /// Keys that are said more than once, and the line of the later one.
    pub twice: Vec<(usize, String)>,
}

/// One message.
#[derive(Debug, Default)]
pub struct Message {
    /// The line it begins on.
    pub line: usize,
    /// Every way it can read.
    pub readings: Vec<Reading>,
    /// What is filled in, or decides between its forms.
    pub variables: BTreeSet<String>,
    /// The forms it has for a number, by what is filled in.
    pub forms: BTreeMap<String, BTreeSet<String>>,
    /// The names of its attributes, and what they say.
    pub attributes: BTreeMap<String, String>,
}

/// One way a message can read.
#[derive(Debug, Default, Clone)]
pub struct Reading {
    /// The text; what is filled in shows as `…`.
    pub text: String,
    /// What is filled in, in this reading.
    pub filled: BTreeSet<String>,
}

impl Words {
    /// Reads a file, as far as it can be read.
    pub fn read(text: &str) -> Self {
        let mut words = Self::default();
        let resource = parser::parse(text).unwrap_or_else(|(whole, errors)| {
            // The reader stops where it can go no further; where the message begins is easier to find.
            let begins = |error: &ParserError| error.slice.as_ref().map_or(error.pos.start, |slice| slice.start);
            words.broken = errors.iter().map(|error| (line(text, begins(error)), error.kind.to_string())).collect();
            whole
        });
        for entry in resource.body {
            let Entry::Message(said) = entry else { continue };
            let key = said.id.name;
            let begins = text.lines().enumerate().filter(|(_, line)| begins_with_key(line, key)).map(|(at, _)| at + 1);
            let mut message = Message::read(said.value.as_ref(), &said.attributes);
            // The second of two is found on the second of their lines.
            let before = words.twice.iter().filter(|(_, other)| other == key).count();
            let known = words.messages.contains_key(key);
            message.line = begins.clone().nth(if known { before + 1 } else { 0 }).unwrap_or_default();
            if known {
                words.twice.push((message.line, key.to_owned()));
            } else {
                words.messages.insert(key.to_owned(), message);
            }
        }
        words
    }
}

impl Message {
    fn read(value: Option<&Pattern<&str>>, attributes: &[Attribute<&str>]) -> Self {
        let mut message = Self::default();
        if let Some(pattern) = value {
            message.readings = message.read_pattern(pattern);
        }
        for attribute in attributes {
            let says: String = message.read_pattern(&attribute.value).into_iter().map(|reading| reading.text).collect();
            message.attributes.insert(attribute.id.name.to_owned(), says);
        }
        message
    }

    /// Every way a pattern can read, noting what is filled in on the way.
    fn read_pattern(&mut self, pattern: &Pattern<&str>) -> Vec<Reading> {
        pattern.elements.iter().fold(vec![Reading::default()], |so_far, element| {
            let next = match element {
                PatternElement::TextElement { value } => {
                    vec![Reading { text: (*value).to_owned(), ..Reading::default() }]
                }
                PatternElement::Placeable { expression } => self.read_expression(expression),
            };
            so_far.iter().flat_map(|start| next.iter().map(move |end| start.then(end))).collect()
        })
    }

    fn read_expression(&mut self, expression: &Expression<&str>) -> Vec<Reading> {
        match expression {
            Expression::Inline(inline) => {
                vec![Reading { text: "…".to_owned(), filled: self.note(inline).into_iter().collect() }]
            }
            Expression::Select { selector, variants } => {
                let forms = variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                });
                if let Some(variable) = self.note(selector) {
                    self.forms.entry(variable).or_default().extend(forms);
                }
                variants.iter().flat_map(|variant| self.read_pattern(&variant.value)).collect()
            }
        }
    }

    fn note(&mut self, inline: &InlineExpression<&str>) -> Option<String> {
        let InlineExpression::VariableReference { id } = inline else { return None };
        self.variables.insert(id.name.to_owned());
        Some(id.name.to_owned())
    }
}

impl Reading {
    fn then(&self, next: &Self) -> Self {
        Self { text: format!("{}{}", self.text, next.text), filled: self.filled.union(&next.filled).cloned().collect() }
    }
}

fn begins_with_key(line: &str, key: &str) -> bool {
    line.strip_prefix(key).is_some_and(|rest| rest.trim_start().starts_with('='))
}

/// The line on which a place of the text lies.
fn line(text: &str, place: usize) -> usize {
    text.bytes().take(place).filter(|byte| *byte == b'\n').count() + 1
}
