//! When a question is shown, and what its answer has to keep to: the part of XPath that people write in XLSForms.

mod parse;
mod pattern;
mod value;

use super::{Broken, Said};
use chrono::NaiveDate;
use pattern::Pattern;
use value::Value;
pub(super) use value::number_in;

/// The longest expression, in bytes.
const MAX_LENGTH: usize = 4_000;
/// How deep one is nested at most; a row of `or` or `and` is no deeper for being long.
const MAX_DEPTH: usize = 64;

/// A condition on what was said so far.
#[derive(Debug, Clone, PartialEq)]
pub struct Expression(Node);

#[derive(Debug, Clone, PartialEq)]
enum Node {
    Number(f64),
    Text(String),
    /// `${name}`.
    Answer(String),
    /// `.`: the answer in question.
    This,
    Any(Vec<Node>),
    All(Vec<Node>),
    Two(Sign, Box<Node>, Box<Node>),
    Minus(Box<Node>),
    Call(Function, Vec<Node>),
    /// Whether all of a text is a pattern.
    Regex(Box<Node>, Pattern),
}

/// What stands between two values.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sign {
    Equal,
    Unequal,
    Less,
    AtMost,
    More,
    AtLeast,
    Plus,
    Minus,
    Times,
    Div,
    Mod,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Function {
    Selected,
    CountSelected,
    StringLength,
    Today,
    Coalesce,
    If,
    Not,
    True,
    False,
    Number,
    Text,
    Truth,
    Int,
    Round,
    Contains,
    StartsWith,
    Date,
}

/// Each function with its name and how many values it takes.
const FUNCTIONS: [(&str, Function, std::ops::RangeInclusive<usize>); 17] = [
    ("selected", Function::Selected, 2..=2),
    ("count-selected", Function::CountSelected, 1..=1),
    ("string-length", Function::StringLength, 1..=1),
    ("today", Function::Today, 0..=0),
    ("coalesce", Function::Coalesce, 2..=2),
    ("if", Function::If, 3..=3),
    ("not", Function::Not, 1..=1),
    ("true", Function::True, 0..=0),
    ("false", Function::False, 0..=0),
    ("number", Function::Number, 1..=1),
    ("string", Function::Text, 1..=1),
    ("boolean", Function::Truth, 1..=1),
    ("int", Function::Int, 1..=1),
    ("round", Function::Round, 1..=2),
    ("contains", Function::Contains, 2..=2),
    ("starts-with", Function::StartsWith, 2..=2),
    ("date", Function::Date, 1..=1),
];

/// What an expression is asked about.
#[derive(Clone, Copy)]
pub(super) struct Asked<'a> {
    /// What was said so far.
    pub(super) said: &'a Said,
    /// The answer in question.
    pub(super) this: &'a str,
    /// Today.
    pub(super) today: NaiveDate,
}

impl Expression {
    /// Reads one as it is written in a form.
    pub(super) fn read(text: &str) -> Result<Self, Broken> {
        parse::read(text).map(Self)
    }

    /// Whether it holds. What was not said is empty: as a number it is none, which is neither more nor less than any.
    pub(super) fn holds(&self, asked: Asked) -> bool {
        self.0.value(asked).truth()
    }

    /// The names of the questions that it is about.
    pub(super) fn names(&self) -> Vec<&str> {
        let mut names = Vec::new();
        self.0.collect_names(&mut names);
        names
    }
}

impl Node {
    fn value(&self, asked: Asked) -> Value {
        match self {
            Self::Number(number) => Value::Number(*number),
            Self::Text(text) => Value::Text(text.clone()),
            Self::Answer(name) => Value::Text(asked.said.get(name).cloned().unwrap_or_default()),
            Self::This => Value::Text(asked.this.to_owned()),
            Self::Any(nodes) => Value::Truth(nodes.iter().any(|node| node.value(asked).truth())),
            Self::All(nodes) => Value::Truth(nodes.iter().all(|node| node.value(asked).truth())),
            Self::Two(sign, left, right) => left.value(asked).with(*sign, &right.value(asked)),
            Self::Minus(node) => Value::Number(-node.value(asked).number()),
            Self::Call(function, given) => call(*function, given, asked),
            Self::Regex(node, pattern) => Value::Truth(pattern.fits(&node.value(asked).text())),
        }
    }

    fn collect_names<'a>(&'a self, names: &mut Vec<&'a str>) {
        match self {
            Self::Answer(name) => names.push(name),
            Self::Any(nodes) | Self::All(nodes) | Self::Call(_, nodes) => {
                nodes.iter().for_each(|node| node.collect_names(names));
            }
            Self::Two(_, left, right) => {
                left.collect_names(names);
                right.collect_names(names);
            }
            Self::Minus(node) | Self::Regex(node, _) => node.collect_names(names),
            Self::Number(_) | Self::Text(_) | Self::This => {}
        }
    }

    /// How deep it is nested, itself counted.
    fn depth(&self) -> usize {
        let below = match self {
            Self::Any(nodes) | Self::All(nodes) | Self::Call(_, nodes) => nodes.iter().map(Self::depth).max(),
            Self::Two(_, left, right) => Some(left.depth().max(right.depth())),
            Self::Minus(node) | Self::Regex(node, _) => Some(node.depth()),
            Self::Number(_) | Self::Text(_) | Self::Answer(_) | Self::This => None,
        };
        below.unwrap_or_default() + 1
    }
}

fn call(function: Function, given: &[Node], asked: Asked) -> Value {
    let value = |at: usize| given.get(at).map_or_else(Value::nothing, |node: &Node| node.value(asked));
    let text = |at: usize| value(at).text();
    let number = |at: usize| value(at).number();
    match function {
        Function::Selected => Value::Truth(text(0).split_whitespace().any(|chosen| chosen == text(1).trim())),
        Function::CountSelected => Value::count(text(0).split_whitespace().count()),
        Function::StringLength => Value::count(text(0).chars().count()),
        Function::Today => Value::Text(asked.today.to_string()),
        Function::Coalesce => Some(value(0)).filter(|first| !first.text().is_empty()).unwrap_or_else(|| value(1)),
        Function::If if value(0).truth() => value(1),
        Function::If => value(2),
        Function::Not => Value::Truth(!value(0).truth()),
        Function::True => Value::Truth(true),
        Function::False => Value::Truth(false),
        Function::Number => Value::Number(number(0)),
        Function::Text => Value::Text(text(0)),
        Function::Truth => Value::Truth(value(0).truth()),
        Function::Int => Value::Number(number(0).trunc()),
        Function::Round => Value::Number(rounded(number(0), if given.len() > 1 { number(1) } else { 0.0 })),
        Function::Contains => Value::Truth(text(0).contains(&text(1))),
        Function::StartsWith => Value::Truth(text(0).starts_with(&text(1))),
        Function::Date => Value::day(&value(0)),
    }
}

/// A number with so many digits behind the point; a half goes up, as in XPath.
fn rounded(number: f64, digits: f64) -> f64 {
    let by = 10_f64.powf(digits);
    (number * by + 0.5).floor() / by
}

#[cfg(test)]
mod tests;
