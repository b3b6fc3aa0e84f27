//! One plan in one line, for those who carry many; and finding one among them.

use super::{Meeting, MeetingTime, Party, Phrase, Plan, Profile, SpaceId, awaited_from, list_for};
use crate::domain::{Band, Moment};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How many meetings ahead a list knows of.
const MEETINGS: usize = 4;

/// What the list of people shows of one plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Summary {
    /// The plan.
    pub space: SpaceId,
    /// Whose it is.
    pub person: Profile,
    /// Who on this phone opens it: their own plan, or the plan of someone they support.
    pub mine: Party,
    /// The next step of the one who holds this phone.
    pub next: Option<Phrase>,
    /// How many lines and suggestions wait for the answer of the one who holds this phone.
    pub waiting: u32,
    /// The day of the next look-back.
    #[serde(default, deserialize_with = "super::read_day_or_none")]
    pub review: Option<NaiveDate>,
    /// The next meetings of the one who holds this phone, the soonest first (S112, S126). As it stood when the plan was
    /// last changed: what is over since is still among them.
    #[serde(default)]
    pub meetings: Vec<MeetingTime>,
    /// When it was last changed.
    pub changed: Moment,
    /// The last day on which the one who holds this phone may see it, as the person agreed; none where
    /// nothing was agreed, as for a plan of one's own.
    #[serde(default, deserialize_with = "super::read_day_or_none")]
    pub until: Option<NaiveDate>,
}

impl Summary {
    /// Sums up `plan` for the one who holds this phone. `today` decides which step is next.
    pub fn of(space: SpaceId, plan: &Plan, mine: Party, changed: Moment, today: NaiveDate) -> Self {
        let next = list_for(plan, mine, today)
            .into_iter()
            .find(|listed| listed.band != Band::Done)
            .and_then(|listed| plan.step(listed.step))
            .map(|(_, step)| step.what.now.clone());
        Self {
            space,
            person: plan.person.clone(),
            mine,
            next,
            waiting: u32::try_from(awaited_from(plan, mine).len()).unwrap_or(u32::MAX),
            review: plan.review,
            meetings: meetings_of(plan, mine, today),
            changed,
            until: None,
        }
    }

    /// Whether the time that was agreed on is over on `today`.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// The next meeting, seen from this minute of this day.
    pub fn next_meeting(&self, day: NaiveDate, minute: u16) -> Option<MeetingTime> {
        self.meetings.iter().copied().find(|at| !at.is_over(day, minute))
    }

    /// The same, of which nothing but whose it is may still be seen on `today`.
    #[must_use]
    pub fn as_agreed(self, today: NaiveDate) -> Self {
        if self.is_over(today) {
            Self { next: None, waiting: 0, review: None, meetings: Vec::new(), ..self }
        } else {
            self
        }
    }
}

/// The next meetings of the one who holds this phone, the soonest first. A worker is only at those with the person.
fn meetings_of(plan: &Plan, mine: Party, today: NaiveDate) -> Vec<MeetingTime> {
    let is_there = |meeting: &&Meeting| mine == Party::Person || meeting.with_whom.now.is_empty();
    let coming = plan.meetings.iter().filter(|meeting| meeting.state.is_open() && !meeting.at.is_over(today, 0));
    coming.filter(is_there).map(|meeting| meeting.at).take(MEETINGS).collect()
}

/// Whoever is met today first, in the order of the day; all others stay in theirs (S112).
pub fn met_today_first(plans: &mut [&Summary], day: NaiveDate, minute: u16) {
    plans.sort_by_key(|summary| {
        let today = summary.next_meeting(day, minute).filter(|at| at.day == day);
        (today.is_none(), today)
    });
}

/// The plans that match every word of `query`, in the order given. `fold` makes two spellings of one
/// word alike (case, accents); the platform knows how.
pub fn find<'a>(plans: &'a [Summary], query: &str, fold: impl Fn(&str) -> String) -> Vec<&'a Summary> {
    let query = fold(query);
    let words: Vec<&str> = query.split_whitespace().collect();
    plans
        .iter()
        .filter(|summary| {
            let said = summary.next.as_ref().map_or("", |next| next.words.as_str());
            let picture = summary.person.picture.as_ref().map_or("", |p| p.0.as_str());
            let text = fold(&format!("{} {picture} {said}", summary.person.name));
            words.iter().all(|word| text.contains(word))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{LineId, State, Wording};

    fn at(day: &str, time: &str) -> MeetingTime {
        MeetingTime { day: day.parse().unwrap(), time: time.parse().ok() }
    }

    fn plan(meetings: &[(MeetingTime, &str, State)]) -> Plan {
        let meetings = meetings.iter().zip(1..).map(|(&(at, with, state), id)| Meeting {
            id: LineId::from_bytes([id; 10]),
            by: Party::Person,
            written: Moment(0),
            at,
            also: Vec::new(),
            with_whom: Wording { now: Phrase::words(with), ..Wording::default() },
            place: Wording::default(),
            about: Wording::default(),
            state,
        });
        Plan { meetings: meetings.collect(), ..Plan::default() }
    }

    fn summary(id: u8, plan: &Plan, mine: Party) -> Summary {
        Summary::of(SpaceId::from_bytes([id; 32]), plan, mine, Moment(0), "2026-12-01".parse().unwrap())
    }

    #[test]
    fn a_worker_sees_the_meetings_they_are_at_and_a_person_all_of_theirs() {
        let off = State::LetGo { at: Moment(1), by: Party::Person };
        let plan = plan(&[
            (at("2026-11-30", "09:00"), "", State::Open),
            (at("2026-12-01", "09:00"), "", off),
            (at("2026-12-01", "10:00"), "The rent office", State::Open),
            (at("2026-12-02", "11:00"), "", State::Open),
        ]);
        let times = |mine| summary(1, &plan, mine).meetings;
        assert_eq!(times(Party::Worker), [at("2026-12-02", "11:00")], "S112");
        assert_eq!(times(Party::Person), [at("2026-12-01", "10:00"), at("2026-12-02", "11:00")], "S126");
    }

    #[test]
    fn the_list_begins_with_whom_one_meets_today_in_the_order_of_the_day() {
        let met = |id, day, time| summary(id, &plan(&[(at(day, time), "", State::Open)]), Party::Worker);
        let none = |id| summary(id, &Plan::default(), Party::Worker);
        let all = [
            none(1),
            met(2, "2026-12-02", "08:00"),
            met(3, "2026-12-01", "15:00"),
            none(4),
            met(5, "2026-12-01", "09:00"),
            met(6, "2026-12-01", "07:00"),
        ];
        let mut listed: Vec<&Summary> = all.iter().collect();
        // At half past eight, whoever was met at seven is met no more.
        met_today_first(&mut listed, "2026-12-01".parse().unwrap(), 8 * 60 + 30);
        let names: Vec<SpaceId> = listed.iter().map(|summary| summary.space).collect();
        assert_eq!(names, [5, 3, 1, 2, 4, 6].map(|id| SpaceId::from_bytes([id; 32])));
    }

    #[test]
    fn of_a_plan_whose_time_is_over_no_meeting_is_told() {
        let plan = plan(&[(at("2026-12-05", "09:00"), "", State::Open)]);
        let over = Summary { until: "2026-12-02".parse().ok(), ..summary(1, &plan, Party::Worker) };
        assert_eq!(over.as_agreed("2026-12-03".parse().unwrap()).meetings, []);
    }
}
