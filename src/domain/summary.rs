//! One plan in one line, for those who carry many; and finding one among them.

use super::{
    LineId, Meeting, MeetingTime, Party, Phrase, Plan, Profile, SpaceId, TimeOfDay, Touch, Who, awaited_from, list_for,
};
use crate::domain::{Band, Moment};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// How many meetings ahead a list knows of.
const MEETINGS: usize = 4;
/// How many promises a list knows of.
const PROMISES: usize = 6;
/// How many letters, and how many pictures, of what was said a list shows.
const GLANCE: (usize, usize) = (60, 3);

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
    pub meetings: Vec<Coming>,
    /// What the one who holds this phone said they would do, by a day; the soonest first (S193).
    #[serde(default)]
    pub promises: Vec<Promise>,
    /// What was said last, and is not taken back; shortened.
    #[serde(default)]
    pub last_said: Phrase,
    /// When the two last heard of each other; where that never was, when the plan was first seen here.
    #[serde(default)]
    pub heard: Option<Moment>,
    /// How the two keep in touch; where one finds the person is shortened.
    #[serde(default)]
    pub touch: Touch,
    /// Whether there is a goal in it. Where there is none yet, someone was met, and no more (S5).
    #[serde(default)]
    pub has_goals: bool,
    /// When it was last changed.
    pub changed: Moment,
    /// The last day on which the one who holds this phone may see it, as the person agreed; none where
    /// nothing was agreed, as for a plan of one's own.
    #[serde(default, deserialize_with = "super::read_day_or_none")]
    pub until: Option<NaiveDate>,
}

/// A meeting that comes, as far as a list tells of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Coming {
    /// The day.
    #[serde(deserialize_with = "super::read_day")]
    pub day: NaiveDate,
    /// When on that day; any time where none was said.
    #[serde(default, deserialize_with = "super::read_time_or_none")]
    pub time: Option<TimeOfDay>,
    /// The meeting; none where an older app noted it.
    #[serde(default)]
    pub meeting: Option<LineId>,
    /// The place they chose, shortened; may be empty.
    #[serde(default)]
    pub place: Phrase,
    /// What they want to talk about, shortened; may be empty.
    #[serde(default)]
    pub about: Phrase,
}

impl Coming {
    /// When it is.
    pub const fn at(&self) -> MeetingTime {
        MeetingTime { day: self.day, time: self.time }
    }
}

/// What someone said they would do, by when.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Promise {
    /// The step.
    pub step: LineId,
    /// What will be done, shortened.
    pub what: Phrase,
    /// The last day of it.
    #[serde(deserialize_with = "super::read_day")]
    pub day: NaiveDate,
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
            promises: promises_of(plan, mine),
            last_said: last_said(plan, mine),
            // A clock that is ahead on the other's phone does not make them heard for ever.
            heard: plan.last_heard().map_or(Some(changed), |heard| Some(heard.min(changed))),
            touch: Touch { found: shortened(&plan.touch.found), ..plan.touch.clone() },
            has_goals: !plan.goals.is_empty(),
            changed,
            until: None,
        }
    }

    /// Whether the time that was agreed on is over on `today`.
    pub fn is_over(&self, today: NaiveDate) -> bool {
        self.until.is_some_and(|until| until < today)
    }

    /// The next meeting, seen from this minute of this day.
    pub fn next_meeting(&self, day: NaiveDate, minute: u16) -> Option<&Coming> {
        self.meetings.iter().find(|coming| !coming.at().is_over(day, minute))
    }

    /// Whether someone was met out there, and no more: one knows where to find them, and there is no goal yet (S1, S5).
    pub fn is_met(&self) -> bool {
        !self.has_goals && !self.touch.found.is_empty()
    }

    /// The same, of which nothing but whose it is may still be seen on `today`.
    #[must_use]
    pub fn as_agreed(self, today: NaiveDate) -> Self {
        if self.is_over(today) {
            Self {
                next: None,
                waiting: 0,
                review: None,
                meetings: Vec::new(),
                promises: Vec::new(),
                last_said: Phrase::default(),
                heard: None,
                touch: Touch::default(),
                has_goals: false,
                ..self
            }
        } else {
            self
        }
    }
}

/// The next meetings of the one who holds this phone, the soonest first. A worker is only at those with the person.
fn meetings_of(plan: &Plan, mine: Party, today: NaiveDate) -> Vec<Coming> {
    let is_there = |meeting: &&Meeting| mine == Party::Person || meeting.with_whom.now.is_empty();
    let coming = plan.meetings.iter().filter(|meeting| meeting.state.is_open() && !meeting.at.is_over(today, 0));
    let told = |meeting: &Meeting| Coming {
        day: meeting.at.day,
        time: meeting.at.time,
        meeting: Some(meeting.id),
        place: shortened(&meeting.place.now),
        about: shortened(&meeting.about.now),
    };
    coming.filter(is_there).map(told).take(MEETINGS).collect()
}

/// What the one who holds this phone said they would do themselves, by a day; the soonest first.
fn promises_of(plan: &Plan, mine: Party) -> Vec<Promise> {
    let me = if mine == Party::Person { Who::Person } else { Who::Worker };
    let open = plan.steps().filter(|(goal, step)| goal.state.is_open() && step.state.is_open() && step.who == me);
    let promise = |step: &super::Step| {
        let day = step.when.day()?;
        Some(Promise { step: step.id, what: shortened(&step.what.now), day })
    };
    let mut all: Vec<Promise> = open.filter_map(|(_, step)| promise(step)).collect();
    all.sort_by_key(|promise| promise.day);
    all.truncate(PROMISES);
    all
}

/// The newest of what the two told each other or did.
fn last_said(plan: &Plan, mine: Party) -> Phrase {
    let newest = plan.between_us(mine).into_iter().find(|(_, taken_back)| !taken_back).map(|(line, _)| line);
    let told = newest.and_then(|line| {
        let message = plan.message(line).map(|message| message.said.now.clone());
        message.or_else(|| plan.contact(line).map(super::Contact::told))
    });
    shortened(&told.unwrap_or_default())
}

/// As much of what was said as is taken in at a glance: the beginning of its first line.
fn shortened(phrase: &Phrase) -> Phrase {
    let (letters, pictures) = GLANCE;
    let said = phrase.words.trim();
    let line = said.lines().next().unwrap_or_default();
    let short: String = line.chars().take(letters).collect();
    let words = if short.len() < said.len() { format!("{}…", short.trim_end()) } else { short };
    Phrase { words, pictures: phrase.pictures.iter().take(pictures).cloned().collect() }
}

/// Whoever is met today first, in the order of the day; all others stay in theirs (S112).
pub fn met_today_first(plans: &mut [&Summary], day: NaiveDate, minute: u16) {
    plans.sort_by_key(|summary| {
        let today = summary.next_meeting(day, minute).map(Coming::at).filter(|at| at.day == day);
        (today.is_none(), today)
    });
}

/// The plans of which every word of `query` is told, in the order given. `told` is what can be found of a plan, and
/// both are spelled alike (case, accents): the screens know how, and what a picture is called.
pub fn find<'a, T: AsRef<str>>(plans: &'a [Summary], query: &str, told: impl Fn(&Summary) -> T) -> Vec<&'a Summary> {
    let words: Vec<&str> = query.split_whitespace().collect();
    let is_found = |summary: &&Summary| {
        // Nothing asked for is everyone.
        words.is_empty() || {
            let told = told(summary);
            words.iter().all(|word| told.as_ref().contains(word))
        }
    };
    plans.iter().filter(is_found).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Answers, Contact, Goal, Horizon, LineId, State, Step, When, Wording};

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
            agreed: Wording::default(),
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
        let times = |mine| summary(1, &plan, mine).meetings.iter().map(Coming::at).collect::<Vec<_>>();
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
        let kept = over.as_agreed("2026-12-03".parse().unwrap());
        assert_eq!(kept.meetings, []);
        let nothing = summary(1, &Plan::default(), Party::Worker);
        assert_eq!(kept, Summary { until: kept.until, heard: None, ..nothing }, "nor anything else but whose it is");
    }

    fn step(id: u8, who: Who, day: Option<&str>, state: State) -> Step {
        Step {
            id: LineId::from_bytes([id; 10]),
            by: Party::Worker,
            written: Moment(3),
            what: Phrase::words(format!("step {id}")).into(),
            how: Wording::default(),
            who,
            with: None,
            when: day.map_or(When::Ready, |day| When::on(day.parse().unwrap())),
            state,
            answers: Answers::default(),
        }
    }

    #[test]
    fn a_promise_is_what_i_do_myself_by_a_day_and_have_not_done() {
        let done = State::Done { at: Moment(1), by: Party::Worker };
        let steps = vec![
            step(1, Who::Worker, Some("2026-12-09"), State::Open),
            step(2, Who::Worker, Some("2026-12-02"), State::Open),
            step(3, Who::Worker, None, State::Open),
            step(4, Who::Worker, Some("2026-12-03"), done),
            step(5, Who::Person, Some("2026-12-04"), State::Open),
            step(6, Who::Service(Phrase::default()), Some("2026-12-04"), State::Open),
        ];
        let goal = Goal {
            id: LineId::from_bytes([9; 10]),
            by: Party::Person,
            written: Moment(2),
            what: Phrase::words("A home").into(),
            why: Wording::default(),
            sign: Wording::default(),
            horizon: Horizon::Now,
            state: State::Open,
            answers: Answers::default(),
            steps,
            ways: Vec::new(),
            scale: Box::default(),
            barriers: Vec::new(),
        };
        let mine = |plan: &Plan, mine| {
            let promises = summary(1, plan, mine).promises.into_iter();
            promises.map(|promise| promise.what.words).collect::<Vec<_>>()
        };
        let mut plan = Plan { goals: vec![goal], ..Plan::default() };
        assert_eq!(mine(&plan, Party::Worker), ["step 2", "step 1"], "S151");
        assert_eq!(mine(&plan, Party::Person), ["step 5"]);
        plan.goals[0].state = State::LetGo { at: Moment(5), by: Party::Person };
        assert_eq!(mine(&plan, Party::Worker), [""; 0], "what is not theirs any more is promised to nobody");
    }

    #[test]
    fn what_was_said_last_is_told_short_and_nothing_of_what_was_taken_back() {
        let contact = |id, at, words: &str, state| Contact {
            id: LineId::from_bytes([id; 10]),
            by: Party::Worker,
            day: "2026-12-01".parse().unwrap(),
            written: Moment(at),
            did: Phrase::pictures(&["talk"]).pictures,
            there: Phrase::default(),
            said: Phrase::words(words).into(),
            next: Phrase::default(),
            state,
        };
        let gone = State::LetGo { at: Moment(9), by: Party::Worker };
        let long = "The papers are with the office now, and they will write to her next week.\nMore of it";
        let contacts = vec![contact(1, 1, long, State::Open), contact(2, 2, "Not so", gone)];
        let told = Summary::of(
            SpaceId::from_bytes([1; 32]),
            &Plan { contacts, ..Plan::default() },
            Party::Worker,
            Moment(50),
            "2026-12-01".parse().unwrap(),
        );
        assert_eq!(told.last_said.words, "The papers are with the office now, and they will write to h…");
        assert_eq!(told.last_said.pictures, Phrase::pictures(&["talk"]).pictures);
        assert_eq!(told.heard, Some(Moment(1)));
    }

    #[test]
    fn someone_who_was_met_is_so_until_there_is_a_goal() {
        let touch = Touch { found: Phrase::pictures(&["park"]), ..Touch::default() };
        let met = summary(1, &Plan { touch, ..Plan::default() }, Party::Worker);
        assert!(met.is_met(), "S1");
        assert!(!Summary { has_goals: true, ..met.clone() }.is_met());
        assert!(!Summary { touch: Touch::default(), ..met }.is_met());
    }

    #[test]
    fn someone_is_found_by_all_words_that_are_told_of_them() {
        let named = |id, name: &str| {
            let person = Profile { name: name.to_owned(), picture: None };
            summary(id, &Plan { person, ..Plan::default() }, Party::Worker)
        };
        let all = [named(1, "rosa"), named(2, "ben"), named(3, "rosa ben")];
        let found = |query| find(&all, query, |summary| summary.person.name.clone()).len();
        assert_eq!((found(""), found("rosa"), found("ben rosa"), found("sam")), (3, 2, 1, 0));
    }

    #[test]
    fn what_an_older_app_kept_of_a_plan_is_read() {
        let kept = r#"{"space":"SPACE","person":{"name":"Rosa","picture":null},"mine":"worker","next":null,"waiting":1,
            "meetings":[{"day":"2026-12-01","time":"09:30"}],"changed":5}"#;
        let kept = kept.replace("SPACE", &SpaceId::from_bytes([1; 32]).to_string());
        let read: Summary = serde_json::from_str(&kept).unwrap();
        assert_eq!(read.meetings[0].at(), at("2026-12-01", "09:30"));
        assert_eq!((read.promises, read.heard, read.touch), (Vec::new(), None, Touch::default()));
    }
}
