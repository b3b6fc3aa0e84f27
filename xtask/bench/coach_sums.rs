//! How often the coach has the hint that a line of `sentences.tsv` wants, and how often one that nobody wants.

use std::collections::BTreeMap;
use waymark::domain::coach::{Coach, HintKind, Typed, TypedAs};

/// Sums over some lines, of one rule or of all.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Sum {
    /// Hints that were wanted and came.
    pub right: usize,
    /// Hints that came and were not wanted.
    pub unwanted: usize,
    /// Hints that were wanted and did not come.
    pub missed: usize,
    /// Lines that want silence of it and get it.
    pub silent: usize,
}

impl Sum {
    /// Of a hundred hints that come, how many are wanted.
    pub fn precision(&self) -> usize {
        percent(self.right, self.right + self.unwanted)
    }

    /// Of a hundred that are wanted, how many come.
    pub fn recall(&self) -> usize {
        percent(self.right, self.right + self.missed)
    }
}

/// One line that the coach reads otherwise than its label.
pub struct Amiss {
    /// Which part of the file it is of.
    pub part: &'static str,
    /// What is said of it, and the words.
    pub told: String,
}

/// Everything that was counted.
pub struct Sums {
    /// By part ("tuned", "held") and rule; under no rule: all together.
    pub by: BTreeMap<(&'static str, Option<HintKind>), Sum>,
    /// The lines that are read otherwise.
    pub amiss: Vec<Amiss>,
    /// Lines that want silence of all rules, and how many of them get it, by part.
    pub silence: BTreeMap<&'static str, (usize, usize)>,
}

/// Reads every line of the file and counts.
///
/// # Errors
/// Which row cannot be read.
pub fn count(file: &'static str) -> Result<Sums, String> {
    let coach = Coach::of("en").ok_or("there are no rules for English")?;
    let mut sums = Sums { by: BTreeMap::new(), amiss: Vec::new(), silence: BTreeMap::new() };
    for row in file.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
        let amiss = || format!("part, line, goals, wanted, words; apart by tabs: {row:?}");
        let [part, line, goals, wanted, words] = row.split('\t').collect::<Vec<_>>()[..] else { return Err(amiss()) };
        let typed_as = typed_as(line).ok_or_else(amiss)?;
        let goals_now = goals.parse().map_err(|_| amiss())?;
        let wanted: Option<Vec<HintKind>> = match wanted {
            "-" => Some(Vec::new()),
            _ => wanted.split(',').map(HintKind::of).collect(),
        };
        let wanted = wanted.ok_or_else(amiss)?;
        let given: Vec<HintKind> =
            coach.hints(&Typed { words, typed_as, person: "Carla", goals_now }).iter().map(|hint| hint.kind).collect();
        for kind in HintKind::ALL {
            for of in [Some(kind), None] {
                let sum = sums.by.entry((part, of)).or_default();
                match (given.contains(&kind), wanted.contains(&kind)) {
                    (true, true) => sum.right += 1,
                    (true, false) => sum.unwanted += 1,
                    (false, true) => sum.missed += 1,
                    (false, false) => sum.silent += 1,
                }
            }
        }
        if wanted.is_empty() {
            let (all, silent) = sums.silence.entry(part).or_default();
            *all += 1;
            *silent += usize::from(given.is_empty());
        }
        if !same(&given, &wanted) {
            let names = |kinds: &[HintKind]| kinds.iter().map(|kind| kind.id()).collect::<Vec<_>>().join(",");
            let told = format!("{line}: wants [{}], gets [{}]: {words}", names(&wanted), names(&given));
            sums.amiss.push(Amiss { part, told });
        }
    }
    Ok(sums)
}

fn same(given: &[HintKind], wanted: &[HintKind]) -> bool {
    given.len() == wanted.len() && given.iter().all(|kind| wanted.contains(kind))
}

fn typed_as(line: &str) -> Option<TypedAs> {
    match line {
        "goal" => Some(TypedAs::Goal),
        "sign" => Some(TypedAs::Sign),
        "step" => Some(TypedAs::Step),
        "barrier" => Some(TypedAs::Barrier),
        "way" => Some(TypedAs::Way),
        _ => None,
    }
}

fn percent(part: usize, whole: usize) -> usize {
    (100 * part).checked_div(whole).unwrap_or(100)
}
