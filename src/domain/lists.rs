//! My list and your list: the steps of one party, from one plan, today first (S88, S193).

use super::{LineId, Party, Plan, Standing, State, Understanding, Who};
use chrono::{Days, NaiveDate};
use serde::{Deserialize, Serialize};

/// When a step wants to be looked at. There is no band for what is late: it is simply today (S114).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Band {
    /// Today: due today, tomorrow's promise said today, or earlier.
    Today,
    /// Within seven days.
    ThisWeek,
    /// After that.
    Later,
    /// "When I'm ready."
    WhenReady,
    /// Done; newest first.
    Done,
}

/// One step on a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Listed {
    /// The step.
    pub step: LineId,
    /// The goal it leads to.
    pub goal: LineId,
    /// Where on the list.
    pub band: Band,
}

/// Something that waits for one of the two to say yes, not yet, or change it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Awaited {
    /// A goal that the other wrote.
    Goal(LineId),
    /// A step that the other wrote.
    Step(LineId),
    /// What helps and what gets in the way, as the other wrote it (S68).
    Understanding(LineId),
    /// What the other suggests for a line.
    Suggestion(LineId),
}

/// What waits for the answer of `party`: each goal before its steps, what helps and hinders after them,
/// suggestions last. Lines that are
/// done or let go wait for nobody (S84, S85).
pub fn awaited_from(plan: &Plan, party: Party) -> Vec<Awaited> {
    let waits = |standing| standing == Standing::Waiting { on: party };
    let mut awaited = Vec::new();
    for goal in plan.goals.iter().filter(|goal| goal.state.is_open()) {
        if waits(goal.standing()) {
            awaited.push(Awaited::Goal(goal.id));
        }
        let steps = goal.steps.iter().filter(|step| step.state.is_open() && waits(step.standing()));
        awaited.extend(steps.map(|step| Awaited::Step(step.id)));
    }
    let understood = plan.understanding.iter().filter(|line| waits(line.standing()));
    awaited.extend(understood.map(|_| Awaited::Understanding(Understanding::ID)));
    awaited.extend(plan.suggestions.iter().filter(|s| s.by != party).map(|s| Awaited::Suggestion(s.id)));
    awaited
}

/// The steps that `party` answers for, today first. The person's list also holds what their own
/// people do, the worker's what services do: those two see to it that it happens.
pub fn list_for(plan: &Plan, party: Party, today: NaiveDate) -> Vec<Listed> {
    let mut listed: Vec<(Band, i64, Listed)> = plan
        .steps()
        .filter(|(goal, step)| !goal.state.is_let_go() && !step.state.is_let_go() && answers_for(&step.who) == party)
        .map(|(goal, step)| {
            let (band, rank) = match step.state {
                State::Done { at, .. } => (Band::Done, at.0.saturating_neg()),
                _ => match step.when.day() {
                    None => (Band::WhenReady, 0),
                    Some(day) => (band(day, today), day.signed_duration_since(today).num_days()),
                },
            };
            (band, rank, Listed { step: step.id, goal: goal.id, band })
        })
        .collect();
    // Stable: steps of the same day keep the plan's order.
    listed.sort_by_key(|(band, rank, _)| (*band, *rank));
    listed.into_iter().map(|(_, _, listed)| listed).collect()
}

fn band(day: NaiveDate, today: NaiveDate) -> Band {
    let reaches = |days| today.checked_add_days(Days::new(days)).is_none_or(|end| day <= end);
    if reaches(1) {
        Band::Today
    } else if reaches(7) {
        Band::ThisWeek
    } else {
        Band::Later
    }
}

const fn answers_for(who: &Who) -> Party {
    match who {
        Who::Person | Who::People(_) => Party::Person,
        Who::Worker | Who::Service(_) => Party::Worker,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(day: &str, expected: Band) {
        let today = "2026-11-22".parse().unwrap_or_default();
        assert_eq!(band(day.parse().unwrap_or_default(), today), expected, "{day}");
    }

    #[test]
    fn what_is_past_is_simply_today() {
        check("2026-01-01", Band::Today);
        check("2026-11-22", Band::Today);
        check("2026-11-23", Band::Today);
        check("2026-11-24", Band::ThisWeek);
        check("2026-11-29", Band::ThisWeek);
        check("2026-11-30", Band::Later);
    }
}
