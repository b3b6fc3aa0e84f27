//! A quiet coach: looks at what is typed into a plan and has, now and then, a hint (S73-S82, S107).
//!
//! It never holds anything up: whoever writes takes a hint, or leaves it. All it knows stands in a file of rules, one a
//! language; where there is none it is silent. It works on the phone alone and keeps nothing of what it reads.

mod hint;
mod pattern;
mod questions;
mod rules;
mod text;

pub use hint::{Hint, HintKind, Typed, TypedAs};
pub use pattern::PatternFault;
pub use questions::{Occasion, QUESTIONS, Question, Technique, questions_for};
pub use rules::{RuleError, RuleFault};

use super::{MAX_WORDS, Party};
use rules::{Rule, Rules};
use std::sync::LazyLock;
use text::{Word, words_of};

/// How many hints there are at once, at most.
pub const MOST_HINTS: usize = 2;

static ENGLISH: LazyLock<Result<Coach, RuleError>> = LazyLock::new(|| Coach::read(include_str!("en.tsv")));

/// The coach of one language.
#[derive(Debug, Clone)]
pub struct Coach(Rules);

impl Coach {
    /// The one that knows a language, by its tag; none for a language that has no rules yet.
    pub fn of(language: &str) -> Option<&'static Self> {
        ENGLISH.as_ref().ok().filter(|coach| coach.0.language == language)
    }

    /// Reads a file of rules.
    ///
    /// # Errors
    /// Where a row cannot be read: which line it is, and what to write instead.
    pub fn read(file: &str) -> Result<Self, RuleError> {
        Rules::read(file).map(Self)
    }

    /// What there is to say to what was typed: [`MOST_HINTS`] at most, mostly none.
    pub fn hints(&self, typed: &Typed<'_>) -> Vec<Hint> {
        let words = words_of(typed.words);
        let person = words_of(typed.person);
        let is_quiet = |kind: HintKind| {
            self.0.quiet.iter().any(|(of, pattern)| *of == kind && pattern.find(&words, &person).is_some())
        };
        let mut hints: Vec<Hint> = Vec::new();
        for kind in HintKind::ALL {
            if hints.len() == MOST_HINTS {
                break;
            }
            // Whose it is comes before what one would see: said from the person's side, it may be plain enough.
            let waits = kind == HintKind::Specific && hints.iter().any(|hint| hint.kind == HintKind::Whose);
            if waits || is_quiet(kind) {
                continue;
            }
            if let Some(instead) = self.look(kind, typed, &words, &person) {
                hints.push(Hint { kind, instead, source: self.0.sources.get(&kind).cloned().unwrap_or_default() });
            }
        }
        hints
    }

    /// Whether there is a hint of this kind, and the words it has.
    fn look(&self, kind: HintKind, typed: &Typed<'_>, words: &[Word], person: &[Word]) -> Option<Option<String>> {
        let rules = &self.0;
        match kind {
            HintKind::Few => (typed.typed_as == TypedAs::Goal && typed.goals_now > rules.few).then_some(None),
            HintKind::Small if matches!(typed.typed_as, TypedAs::Step | TypedAs::Way) => {
                let joined: usize = rules.joins.iter().map(|(weight, join)| weight * join.count(words, person)).sum();
                let is_long = || words.len() > rules.long && words.iter().any(|word| rules.knows(&word.folded));
                (joined >= rules.small || is_long()).then_some(None)
            }
            _ => {
                let here = rules.hints.iter().filter(|rule| rule.kind == kind && rule.lines.contains(&typed.typed_as));
                here.into_iter().find_map(|rule| said_otherwise(rule, typed.words, words, person))
            }
        }
    }
}

/// What was typed as a rule would have it; nothing at all where the rule does not find what it looks for.
fn said_otherwise(rule: &Rule, typed: &str, words: &[Word], person: &[Word]) -> Option<Option<String>> {
    let found = rule.wanted.iter().find_map(|wanted| wanted.find(words, person))?;
    if rule.unless.iter().any(|unless| unless.find(words, person).is_some()) {
        return None;
    }
    let replace = |instead: &String| {
        let (first, last) = (words.get(found.start)?, words.get(found.end.checked_sub(1)?)?);
        let (before, after) = (typed.get(..first.start)?, typed.get(last.end..)?);
        let after = if instead.is_empty() { after.trim_start() } else { after };
        let is_large = typed.get(first.start..)?.starts_with(char::is_uppercase);
        let whole = if is_large { capitalised(&format!("{instead}{after}")) } else { format!("{instead}{after}") };
        let whole = format!("{before}{whole}");
        (!whole.trim().is_empty() && whole.chars().count() <= MAX_WORDS).then_some(whole)
    };
    Some(rule.instead.as_ref().and_then(replace))
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Whether hints are shown. Nobody corrects a person who writes their own plan: on their own phone they come when the
/// person asked for them, and while a worker's phone is in the person's hand they never do.
///
/// `chosen` is what was set on this phone, `by` who writes, `mine` whose phone it is.
pub const fn shows_hints(chosen: Option<bool>, by: Party, mine: Party) -> bool {
    match (chosen, by, mine) {
        (Some(false), ..) | (_, Party::Person, Party::Worker) => false,
        (_, Party::Worker, _) => true,
        (chosen, Party::Person, Party::Person) => matches!(chosen, Some(true)),
    }
}

#[cfg(test)]
mod tests;
