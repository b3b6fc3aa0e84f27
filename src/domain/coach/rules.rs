//! The rules of one language, read from their file. docs/coach.md says how the file is written.

use super::pattern::{Pattern, PatternFault, Sets, words_in};
use super::{HintKind, TypedAs};
use std::collections::BTreeMap;
use thiserror::Error;

/// What the first line of a file says before its language.
const HEAD: &str = "waymark-coach\t1\t";

/// What is amiss in a file of rules, and where.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("line {line}: {fault}")]
pub struct RuleError {
    /// The line, from 1.
    pub line: usize,
    /// What is amiss in it.
    pub fault: RuleFault,
}

/// What is amiss in a line, and what to do.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum RuleFault {
    /// The file does not say what it is.
    #[error(
        "the file begins with waymark-coach, 1 and the language's tag, apart by tabs; another version needs another app"
    )]
    Head,
    /// A row of no known sort.
    #[error("{0:?} begins no row: write source, limit, set, quiet, join or a rule")]
    Sort(String),
    /// A row with too few cells, or too many.
    #[error("write this row as {0}, apart by tabs")]
    Cells(&'static str),
    /// A rule that is not there.
    #[error("{0:?} is no rule: write positive, whose, specific, measurable, small, few, person or promise")]
    Kind(String),
    /// A line of a plan that is not there.
    #[error("{0:?} is no line: write letters of g, n, t, b and w (goal, sign, step, barrier, way), or * for all")]
    Lines(String),
    /// A number that cannot be read.
    #[error("{0:?} is no number: write digits")]
    Number(String),
    /// A rule that says not where it comes from.
    #[error("no source for {0}: write its row, with an S-number of the practice")]
    NoSource(&'static str),
    /// A pattern that cannot be read.
    #[error(transparent)]
    Pattern(#[from] PatternFault),
}

/// One thing to look for.
#[derive(Debug, Clone)]
pub(super) struct Rule {
    pub(super) kind: HintKind,
    pub(super) lines: Vec<TypedAs>,
    /// Any of these is enough; the first that is found counts.
    pub(super) wanted: Vec<Pattern>,
    /// What may stand in the place of what was found; none where only the two know.
    pub(super) instead: Option<String>,
    pub(super) unless: Vec<Pattern>,
}

/// All of one language.
#[derive(Debug, Clone, Default)]
pub(super) struct Rules {
    pub(super) language: String,
    pub(super) sources: BTreeMap<HintKind, String>,
    pub(super) hints: Vec<Rule>,
    /// What makes all rules of a kind silent.
    pub(super) quiet: Vec<(HintKind, Pattern)>,
    /// What joins one act to another, and for how much it counts.
    pub(super) joins: Vec<(usize, Pattern)>,
    /// How much of that makes a step large.
    pub(super) small: usize,
    /// How many words make it large.
    pub(super) long: usize,
    /// How many goals may stand under "now".
    pub(super) few: usize,
    sets: Sets,
}

impl Rules {
    /// Reads a file of rules.
    pub(super) fn read(file: &str) -> Result<Self, RuleError> {
        let mut rules = Self::default();
        let mut lines = file.lines().enumerate().map(|(at, text)| (at + 1, text));
        let head = lines.next().and_then(|(_, text)| text.strip_prefix(HEAD));
        rules.language = match head {
            Some(tag) if !tag.is_empty() && !tag.contains('\t') => tag.to_owned(),
            _ => return Err(RuleError { line: 1, fault: RuleFault::Head }),
        };
        let mut last = 1;
        for (line, text) in lines.filter(|(_, text)| !text.trim().is_empty() && !text.starts_with('#')) {
            last = line;
            rules.take(text).map_err(|fault| RuleError { line, fault })?;
        }
        match HintKind::ALL.into_iter().find(|kind| !rules.sources.contains_key(kind)) {
            Some(kind) => Err(RuleError { line: last, fault: RuleFault::NoSource(kind.id()) }),
            None => Ok(rules),
        }
    }

    fn take(&mut self, text: &str) -> Result<(), RuleFault> {
        let cells: Vec<&str> = text.split('\t').collect();
        match cells[..] {
            ["source", kind, source] => {
                self.sources.insert(kind_of(kind)?, source.to_owned());
            }
            ["source", ..] => return Err(RuleFault::Cells("source, rule, S-number")),
            ["limit", what, number] => {
                let number = number.parse().map_err(|_| RuleFault::Number(number.to_owned()))?;
                match what {
                    "small" => self.small = number,
                    "long" => self.long = number,
                    "few" => self.few = number,
                    _ => return Err(RuleFault::Cells("limit, small or long or few, number")),
                }
            }
            ["limit", ..] => return Err(RuleFault::Cells("limit, small or long or few, number")),
            ["set", name, words] => {
                let words = words.split_whitespace().map(|one| words_in(one, &self.sets));
                let words: Vec<_> = words.collect::<Result<_, _>>()?;
                self.sets.entry(name.to_owned()).or_default().extend(words.into_iter().flatten());
            }
            ["set", ..] => return Err(RuleFault::Cells("set, name, words with spaces between")),
            ["quiet", kinds, patterns] => {
                for kind in kinds.split(',') {
                    let kind = kind_of(kind)?;
                    self.quiet.extend(self.patterns(patterns)?.into_iter().map(|pattern| (kind, pattern)));
                }
            }
            ["quiet", ..] => return Err(RuleFault::Cells("quiet, rules with commas between, patterns")),
            ["join", weight, patterns] => {
                let weight = weight.parse().map_err(|_| RuleFault::Number(weight.to_owned()))?;
                self.joins.extend(self.patterns(patterns)?.into_iter().map(|pattern| (weight, pattern)));
            }
            ["join", ..] => return Err(RuleFault::Cells("join, number, patterns")),
            [sort, ref cells @ ..] => {
                let kind = HintKind::of(sort).ok_or_else(|| RuleFault::Sort(sort.to_owned()))?;
                let (lines, wanted, instead, unless) = match *cells {
                    [lines, wanted, instead] => (lines, wanted, instead, None),
                    [lines, wanted, instead, unless] => (lines, wanted, instead, Some(unless)),
                    _ => return Err(RuleFault::Cells("rule, lines, patterns, wording or -, and unless if any")),
                };
                self.hints.push(Rule {
                    kind,
                    lines: lines_of(lines)?,
                    wanted: self.patterns(wanted)?,
                    instead: (instead != "-").then(|| instead.to_owned()),
                    unless: unless.map_or(Ok(Vec::new()), |unless| self.patterns(unless))?,
                });
            }
            [] => {}
        }
        Ok(())
    }

    /// The patterns of a cell, with semicolons between.
    fn patterns(&self, cell: &str) -> Result<Vec<Pattern>, RuleFault> {
        Ok(cell.split(';').map(|one| Pattern::read(one, &self.sets)).collect::<Result<_, _>>()?)
    }

    /// Whether a word is among the everyday ones of this language.
    pub(super) fn knows(&self, word: &str) -> bool {
        self.sets.get("language").is_some_and(|words| words.iter().any(|known| known == word))
    }
}

fn kind_of(id: &str) -> Result<HintKind, RuleFault> {
    HintKind::of(id).ok_or_else(|| RuleFault::Kind(id.to_owned()))
}

fn lines_of(letters: &str) -> Result<Vec<TypedAs>, RuleFault> {
    let letters = if letters == "*" { "gntbw" } else { letters };
    letters.chars().map(|letter| line_of(letter).ok_or_else(|| RuleFault::Lines(letters.to_owned()))).collect()
}

const fn line_of(letter: char) -> Option<TypedAs> {
    match letter {
        'g' => Some(TypedAs::Goal),
        'n' => Some(TypedAs::Sign),
        't' => Some(TypedAs::Step),
        'b' => Some(TypedAs::Barrier),
        'w' => Some(TypedAs::Way),
        _ => None,
    }
}
