//! How far a goal has come, on a path of five levels in the words of the two (S147, S152, S153; Kiresuk and Sherman,
//! 1968). There is no sum, no weight and no score: each goal stands for itself.

use super::{LineId, Phrase, Plan, Wording};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A level on the path of a goal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Where it began: much less than is hoped for.
    Start,
    /// On the way: somewhat less.
    OnTheWay,
    /// What is hoped for.
    Hoped,
    /// More than was hoped for.
    More,
    /// Much more.
    MuchMore,
}

impl Level {
    /// All of them, from where it began.
    pub const ALL: [Self; 5] = [Self::Start, Self::OnTheWay, Self::Hoped, Self::More, Self::MuchMore];

    /// The number that the method gives it; a worker may see it, and a person never does.
    pub const fn number(self) -> i8 {
        self as i8 - Self::Hoped as i8
    }

    /// Whether a path needs words for it. The others may stay silent.
    pub const fn is_needed(self) -> bool {
        matches!(self, Self::Start | Self::Hoped)
    }

    /// Whether there is something to ask about the goal, which may be too big just now (S152).
    pub const fn is_below_hope(self) -> bool {
        self.number() < 0
    }
}

/// What each level of a goal means, in one's own words and pictures. Most goals have none.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Scale {
    /// From where it began.
    pub levels: [Wording; 5],
}

impl Scale {
    /// What a level means.
    pub const fn of(&self, level: Level) -> &Wording {
        &self.levels[level as usize]
    }

    /// The same, to be changed.
    pub const fn of_mut(&mut self, level: Level) -> &mut Wording {
        &mut self.levels[level as usize]
    }

    /// The words that stand.
    pub fn now(&self) -> [Phrase; 5] {
        Level::ALL.map(|level| self.of(level).now.clone())
    }

    /// Whether nothing is said of any level.
    pub fn is_empty(&self) -> bool {
        self.levels.iter().all(|level| level.now.is_empty())
    }

    /// Whether the two can say where they are on it.
    pub fn is_set(&self) -> bool {
        can_stand(&self.now())
    }
}

/// Whether these words make a path: what it needs is said.
pub(super) fn can_stand(levels: &[Phrase; 5]) -> bool {
    Level::ALL.into_iter().zip(levels).all(|(level, said)| !level.is_needed() || !said.is_empty())
}

/// Where a goal was before a look-back, and where the two saw it then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Moved {
    /// The goal.
    pub goal: LineId,
    /// Where it was when they said so before; where it began if they never had.
    pub then: Level,
    /// Where it was at this look-back.
    pub now: Level,
}

impl Plan {
    /// Where a goal was each time the two said so, oldest first.
    pub fn levels_of(&self, goal: LineId) -> impl Iterator<Item = (NaiveDate, Level)> {
        let said = move |levels: &[(LineId, Level)]| levels.iter().find(|(of, _)| *of == goal).map(|(_, level)| *level);
        self.look_backs.iter().filter_map(move |held| said(&held.levels).map(|level| (held.day, level)))
    }

    /// Where the goals of a look-back were before it and at it, goal by goal. Those that are not in the plan any more are
    /// not told of.
    pub fn moved(&self, look_back: LineId) -> Vec<Moved> {
        let Some(at) = self.look_backs.iter().position(|held| held.id == look_back) else { return Vec::new() };
        let (before, rest) = self.look_backs.split_at(at);
        let said = rest.first().map(|held| held.levels.as_slice()).unwrap_or_default();
        let then = |goal: LineId| {
            let mut earlier = before.iter().rev().flat_map(|held| &held.levels);
            earlier.find(|(of, _)| *of == goal).map_or(Level::Start, |(_, level)| *level)
        };
        let there = said.iter().filter(|(goal, _)| self.goal(*goal).is_some());
        there.map(|(goal, now)| Moved { goal: *goal, then: then(*goal), now: *now }).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Act, Answers, Goal, Horizon, LookBack, Moment, Party, Refusal, Ruling, State, rule};
    use super::*;
    use Level::{Hoped, More, OnTheWay, Start};
    use Party::{Person, Worker};

    const GOAL: LineId = LineId::from_bytes([1; 10]);
    const OTHER: LineId = LineId::from_bytes([2; 10]);

    fn goal(id: LineId, by: Party) -> Goal {
        Goal {
            id,
            by,
            written: Moment(0),
            what: Phrase::words("A home").into(),
            why: Wording::default(),
            sign: Wording::default(),
            horizon: Horizon::Now,
            state: State::Open,
            answers: Answers::default(),
            scale: Box::default(),
            steps: Vec::new(),
            ways: Vec::new(),
            barriers: Vec::new(),
        }
    }

    fn levels(said: [&str; 5]) -> [Phrase; 5] {
        said.map(Phrase::words)
    }

    fn held(id: u8, day: &str, levels: &[(LineId, Level)]) -> LookBack {
        LookBack {
            id: LineId::from_bytes([id; 10]),
            day: day.parse().unwrap(),
            by: Worker,
            written: Moment(1),
            because: None,
            said: Wording::default(),
            levels: levels.to_vec(),
            parts: Vec::new(),
            answers: Answers::default(),
        }
    }

    #[test]
    fn the_numbers_of_the_method_and_the_names_in_plans_stay() {
        assert_eq!(Level::ALL.map(Level::number), [-2, -1, 0, 1, 2]);
        assert_eq!(Level::ALL.map(Level::is_needed), [true, false, true, false, false]);
        assert_eq!(Level::ALL.map(Level::is_below_hope), [true, true, false, false, false], "S152");
        let stored = serde_json::to_string(&Level::ALL).unwrap();
        assert_eq!(stored, r#"["start","on-the-way","hoped","more","much-more"]"#);
    }

    #[test]
    fn a_path_needs_where_it_begins_and_what_is_hoped_for() {
        let plan = Plan { goals: vec![goal(GOAL, Person)], ..Plan::default() };
        let table = [
            (["On a sofa", "", "My own key", "", ""], true),
            (["On a sofa", "A room", "My own key", "A flat", "A house"], true),
            // Taken away again.
            (["", "", "", "", ""], true),
            (["On a sofa", "", "", "", ""], false),
            (["", "", "My own key", "", ""], false),
            (["", "A room", "", "", ""], false),
        ];
        for (said, stands) in table {
            let act = Act::SetScale { goal: GOAL, levels: levels(said) };
            let expected = if stands { Ok(Ruling::Do(act.clone())) } else { Err(Refusal::Empty) };
            assert_eq!(rule(&plan, Person, act), expected, "{said:?}");
        }
        let nowhere = Act::SetScale { goal: OTHER, levels: levels(["a", "", "b", "", ""]) };
        assert_eq!(rule(&plan, Person, nowhere), Err(Refusal::NoSuchLine));
    }

    #[test]
    fn a_worker_s_path_for_the_person_s_goal_waits_beside_it() {
        let act = Act::SetScale { goal: GOAL, levels: levels(["On a sofa", "", "My own key", "", ""]) };
        let table = [(Person, Person, true), (Person, Worker, false), (Worker, Worker, true), (Worker, Person, true)];
        for (author, by, is_done) in table {
            let plan = Plan { goals: vec![goal(GOAL, author)], ..Plan::default() };
            let expected = if is_done { Ruling::Do(act.clone()) } else { Ruling::Suggest(act.clone()) };
            assert_eq!(rule(&plan, by, act.clone()), Ok(expected), "S84: {author:?} {by:?}");
        }
    }

    #[test]
    fn another_path_is_asked_again_and_none_leaves_every_yes_as_it_was() {
        let bare = goal(GOAL, Person);
        let mut with = bare.clone();
        *with.scale.of_mut(Start) = Phrase::words("On a sofa").into();
        *with.scale.of_mut(Hoped) = Phrase::words("My own key").into();
        assert!(with.scale.is_set() && !bare.scale.is_set());
        assert_ne!(with.digest(), bare.digest());
        let before = super::super::plan::digest(&(&bare.what.now, &bare.why.now, &bare.sign.now, bare.horizon));
        assert_eq!(bare.digest(), before, "answers stored on phones are bound to this number");
    }

    #[test]
    fn then_and_now_stand_side_by_side_goal_by_goal() {
        let gone = LineId::from_bytes([9; 10]);
        let looks = vec![
            held(11, "2026-10-01", &[(GOAL, OnTheWay)]),
            // Nobody had to say it: the one after is compared with the last time they did.
            held(12, "2026-11-01", &[]),
            held(13, "2026-12-01", &[(GOAL, Hoped), (OTHER, More), (gone, Hoped)]),
            held(14, "2027-01-01", &[(GOAL, OnTheWay)]),
        ];
        let goals = vec![goal(GOAL, Person), goal(OTHER, Person)];
        let plan = Plan { goals, look_backs: looks, ..Plan::default() };
        let moved = |id: u8| {
            let all = plan.moved(LineId::from_bytes([id; 10])).into_iter();
            all.map(|moved| (moved.goal, moved.then, moved.now)).collect::<Vec<_>>()
        };
        assert_eq!(moved(11), [(GOAL, Start, OnTheWay)], "S153");
        assert_eq!(moved(12), []);
        assert_eq!(moved(13), [(GOAL, OnTheWay, Hoped), (OTHER, Start, More)]);
        assert_eq!(moved(14), [(GOAL, Hoped, OnTheWay)]);
        assert_eq!(moved(99), []);
        assert_eq!(plan.levels_of(GOAL).map(|(_, level)| level).collect::<Vec<_>>(), [OnTheWay, Hoped, OnTheWay]);
    }

    #[test]
    fn a_look_back_says_where_a_goal_is_once_and_only_of_goals_with_a_path() {
        let mut mine = goal(GOAL, Person);
        for level in [Start, Hoped] {
            *mine.scale.of_mut(level) = Phrase::words("So").into();
        }
        let plan = Plan { goals: vec![mine, goal(OTHER, Person)], ..Plan::default() };
        let look_back = |levels: &[(LineId, Level)]| Act::LookBack {
            look_back: LineId::from_bytes([7; 10]),
            day: "2026-12-01".parse().unwrap(),
            said: Phrase::default(),
            next: None,
            levels: levels.to_vec(),
            parts: Vec::new(),
            because: None,
        };
        for by in Party::BOTH {
            let act = look_back(&[(GOAL, OnTheWay)]);
            assert_eq!(rule(&plan, by, act.clone()), Ok(Ruling::Do(act)));
            for wrong in [look_back(&[(OTHER, Hoped)]), look_back(&[(GOAL, Start), (GOAL, Hoped)])] {
                assert_eq!(rule(&plan, by, wrong), Err(Refusal::NoSuchField));
            }
        }
    }
}
