//! A worker's day over all people: whom they meet, what they promised, who waits, and whom it is time to say hello to
//! (S112, S126, S149, S151, S158). Nothing is late here and nothing is counted that did not happen.

use super::{Coming, Intensity, Moment, Party, Promise, Summary};
use chrono::NaiveDate;

/// How many days ahead a day looks.
const NEAR: i64 = 7;

/// A worker's day.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Agenda {
    /// Whom I meet today, in the order of the day.
    pub today: Vec<Row>,
    /// What I promised, the soonest first. What was due before is simply first.
    pub promised: Vec<Row>,
    /// Who waits for my answer.
    pub waiting: Vec<Row>,
    /// Whom it is time to say hello to: nothing was heard for longer than the two agreed, and they do not meet within
    /// that time. Who has much support comes first.
    pub hello: Vec<Row>,
    /// Look-backs that come, the soonest first.
    pub look_backs: Vec<Row>,
    /// Whom I meet in the days after, the soonest first.
    pub next: Vec<Row>,
}

/// One person, and why they stand in this day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Whose plan: its place in the list that was given.
    pub of: usize,
    /// Why.
    pub why: Reason,
}

/// Why someone stands in a worker's day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reason {
    /// We meet.
    Meets(Coming),
    /// I said that I would do something.
    Promised(Promise),
    /// They wait for my answer.
    Waits,
    /// We last heard of each other on this day.
    Hello(NaiveDate),
    /// We look back, on this day.
    LookBack(NaiveDate),
}

impl Agenda {
    /// The parts of the day that have anyone in them, in order of what comes first.
    pub fn parts(&self) -> impl Iterator<Item = &Row> {
        let parts = [&self.today, &self.promised, &self.waiting, &self.hello, &self.look_backs, &self.next];
        parts.into_iter().flatten()
    }
}

/// The day of the one who holds this phone, seen from this minute of it: over the people they support, and of whom they
/// may still see anything. `day_of` says on which day a moment fell, here.
pub fn agenda(plans: &[Summary], today: NaiveDate, minute: u16, day_of: impl Fn(Moment) -> NaiveDate) -> Agenda {
    let mut all = Agenda::default();
    let is_near = |day: NaiveDate| day.signed_duration_since(today).num_days() <= NEAR;
    for (of, plan) in plans.iter().enumerate().filter(|(_, plan)| plan.mine == Party::Worker && !plan.is_over(today)) {
        let row = |why| Row { of, why };
        let coming = plan.meetings.iter().filter(|coming| !coming.at().is_over(today, minute));
        for coming in coming.filter(|coming| is_near(coming.day)) {
            let part = if coming.day == today { &mut all.today } else { &mut all.next };
            part.push(row(Reason::Meets(coming.clone())));
        }
        let due = plan.promises.iter().filter(|promise| is_near(promise.day));
        all.promised.extend(due.map(|promise| row(Reason::Promised(promise.clone()))));
        if plan.waiting > 0 {
            all.waiting.push(row(Reason::Waits));
        }
        if let Some(heard) = time_for_hello(plan, today, minute, &day_of) {
            all.hello.push(row(Reason::Hello(heard)));
        }
        all.look_backs.extend(plan.review.filter(|day| is_near(*day)).map(|day| row(Reason::LookBack(day))));
    }
    let when = |row: &Row| match &row.why {
        Reason::Meets(coming) => Some(coming.at()),
        _ => None,
    };
    all.today.sort_by_key(when);
    all.next.sort_by_key(when);
    all.promised.sort_by_key(|row| match &row.why {
        Reason::Promised(promise) => promise.day,
        _ => today,
    });
    all.look_backs.sort_by_key(|row| match row.why {
        Reason::LookBack(day) => day,
        _ => today,
    });
    let support = |row: &Row| plans.get(row.of).and_then(|plan| plan.touch.support);
    all.hello.sort_by_key(|row| match row.why {
        Reason::Hello(heard) => (std::cmp::Reverse(support(row)), heard),
        _ => (std::cmp::Reverse(support(row)), today),
    });
    all
}

/// The day on which the two last heard of each other, where that is longer ago than they agreed and no meeting comes
/// within that time. A meeting that was not called off was held, once it is over.
fn time_for_hello(
    plan: &Summary,
    today: NaiveDate,
    minute: u16,
    day_of: impl Fn(Moment) -> NaiveDate,
) -> Option<NaiveDate> {
    let agreed = plan.touch.often?.days()?;
    let met = plan.meetings.iter().filter(|coming| coming.at().is_over(today, minute)).map(|coming| coming.day).max();
    let heard = day_of(plan.heard?).max(met.unwrap_or(NaiveDate::MIN));
    let days = |from: NaiveDate, to: NaiveDate| to.signed_duration_since(from).num_days();
    let meets = plan.next_meeting(today, minute).is_some_and(|coming| days(today, coming.day) <= agreed);
    (days(heard, today) > agreed && !meets).then_some(heard)
}

/// How much support one gives, to how many (S178). It weighs the work, and says nothing about anyone.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Load {
    /// How many have a lot of support.
    pub a_lot: u32,
    /// How many have some.
    pub some: u32,
    /// How many have a little.
    pub a_little: u32,
    /// Of how many it was not said.
    pub unsaid: u32,
}

impl Load {
    /// What it weighs: as many as it were if all had some support. A lot weighs as two, a little as half; who has not
    /// said weighs as one.
    pub const fn weight(self) -> u32 {
        (self.a_lot * 4 + (self.some + self.unsaid) * 2 + self.a_little).div_ceil(2)
    }
}

/// The load of the one who holds this phone: over whom they support, and may still see. None where nobody has said how
/// much support there is.
pub fn load(plans: &[Summary], today: NaiveDate) -> Option<Load> {
    let mut load = Load::default();
    let supported = plans.iter().filter(|plan| plan.mine == Party::Worker && !plan.is_over(today));
    for plan in supported {
        match plan.touch.support {
            Some(Intensity::Lot) => load.a_lot += 1,
            Some(Intensity::Some) => load.some += 1,
            Some(Intensity::Little) => load.a_little += 1,
            None => load.unsaid += 1,
        }
    }
    (load.a_lot + load.some + load.a_little > 0).then_some(load)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{LineId, Often, Phrase, Plan, SpaceId, Touch};

    const NOON: u16 = 12 * 60;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// A moment of this day of December 2026, told as its number.
    fn heard(number: i64) -> Option<Moment> {
        Some(Moment(number))
    }

    fn day_of(moment: Moment) -> NaiveDate {
        day("2026-11-30") + chrono::Days::new(moment.0.unsigned_abs())
    }

    fn plan() -> Summary {
        let nobody = Plan::default();
        Summary::of(SpaceId::from_bytes([1; 32]), &nobody, Party::Worker, Moment(0), day("2026-12-01"))
    }

    fn meeting(on: &str, time: &str) -> Coming {
        let (place, about) = (Phrase::pictures(&["cafe"]), Phrase::default());
        Coming { day: day(on), time: time.parse().ok(), meeting: None, place, about }
    }

    fn promise(on: &str) -> Promise {
        Promise { step: LineId::from_bytes([1; 10]), what: Phrase::words("Call the office"), day: day(on) }
    }

    fn touch(often: Often, support: Option<Intensity>) -> Touch {
        Touch { often: Some(often), support, ..Touch::default() }
    }

    #[track_caller]
    fn check(plans: &[Summary], expected: impl Fn(Agenda) -> Vec<Row>, of: &[usize]) {
        let shown = expected(agenda(plans, day("2026-12-10"), NOON, day_of));
        assert_eq!(shown.iter().map(|row| row.of).collect::<Vec<_>>(), of);
    }

    #[test]
    fn whom_i_meet_stands_in_the_order_of_the_day_and_then_of_the_days_after() {
        let meets = |meetings: &[(&str, &str)]| Summary {
            meetings: meetings.iter().map(|(on, time)| meeting(on, time)).collect(),
            ..plan()
        };
        let plans = [
            meets(&[("2026-12-10", "afternoon"), ("2026-12-12", "")]),
            meets(&[("2026-12-10", "09:00"), ("2026-12-11", "09:00")]),
            meets(&[("2026-12-10", "12:30")]),
            meets(&[("2026-12-18", "09:00")]),
        ];
        check(&plans, |all| all.today, &[0, 2]);
        check(&plans, |all| all.next, &[1, 0]);
    }

    #[test]
    fn what_i_promised_is_there_until_it_is_done_the_soonest_first_and_none_of_it_is_late() {
        let says = |on: &str| Summary { promises: vec![promise(on)], ..plan() };
        let plans = [says("2026-12-17"), says("2026-12-18"), says("2026-12-01"), says("2026-12-11")];
        check(&plans, |all| all.promised, &[2, 3, 0]);
    }

    #[test]
    fn who_waits_for_me_and_a_look_back_that_comes_stand_there() {
        let plans = [
            Summary { waiting: 3, ..plan() },
            Summary { review: Some(day("2026-12-20")), ..plan() },
            Summary { review: Some(day("2026-12-12")), ..plan() },
            Summary { review: Some(day("2026-12-09")), ..plan() },
        ];
        check(&plans, |all| all.waiting, &[0]);
        check(&plans, |all| all.look_backs, &[3, 2]);
    }

    #[test]
    fn it_is_time_to_say_hello_after_longer_than_we_agreed_and_not_when_we_meet_anyway() {
        let quiet = |number, often| Summary { heard: heard(number), touch: touch(often, None), ..plan() };
        let meets = |meetings| Summary { meetings, ..quiet(1, Often::Weekly) };
        let table = [
            (quiet(3, Often::Weekly), false),
            (quiet(2, Often::Weekly), true),
            (quiet(9, Often::Daily), false),
            (quiet(8, Often::Daily), true),
            (quiet(6, Often::TwiceAWeek), false),
            (quiet(5, Often::TwiceAWeek), true),
            (quiet(1, Often::TwoWeeks), false),
            (quiet(1, Often::Monthly), false),
            // Whoever wants to be in touch when they want to is not smothered (S158).
            (quiet(-900, Often::WhenWanted), false),
            // Nobody agreed on anything, or an older app has not noted it.
            (Summary { heard: heard(1), ..plan() }, false),
            (Summary { heard: None, ..quiet(1, Often::Daily) }, false),
            // They met on the ninth; they meet today; they meet in three weeks.
            (meets(vec![meeting("2026-12-09", "09:00")]), false),
            (meets(vec![meeting("2026-12-10", "17:00")]), false),
            (meets(vec![meeting("2026-12-31", "17:00")]), true),
            // Of what may be seen no more nothing is told.
            (Summary { until: Some(day("2026-12-09")), ..quiet(1, Often::Weekly) }, false),
            (Summary { mine: Party::Person, ..quiet(1, Often::Weekly) }, false),
        ];
        for (at, (plan, expected)) in table.into_iter().enumerate() {
            let all = agenda(&[plan], day("2026-12-10"), NOON, day_of);
            assert_eq!(!all.hello.is_empty(), expected, "line {at} of the table (S158)");
        }
    }

    #[test]
    fn who_has_much_support_comes_first_and_then_who_was_silent_longest() {
        let quiet = |number, support| Summary { heard: heard(number), touch: touch(Often::Daily, support), ..plan() };
        let plans = [
            quiet(1, None),
            quiet(5, Some(Intensity::Lot)),
            quiet(1, Some(Intensity::Little)),
            quiet(2, Some(Intensity::Lot)),
        ];
        check(&plans, |all| all.hello, &[3, 1, 2, 0]);
        check(&plans, |all| all.parts().cloned().collect(), &[3, 1, 2, 0]);
    }

    #[test]
    fn a_load_weighs_the_work_and_is_told_of_nobody_where_nothing_was_said() {
        let gives = |support| Summary { touch: Touch { support, ..Touch::default() }, ..plan() };
        let today = day("2026-12-10");
        assert_eq!(load(&[plan(), plan()], today), None);
        let [little, some, lot] = Intensity::ALL.map(|support| gives(Some(support)));
        let over = Summary { until: Some(day("2026-12-01")), ..lot.clone() };
        let own = Summary { mine: Party::Person, ..lot.clone() };
        let all = load(&[plan(), little.clone(), some, lot, little, over, own], today).unwrap();
        assert_eq!(all, Load { a_lot: 1, some: 1, a_little: 2, unsaid: 1 });
        assert_eq!(all.weight(), 5, "S178");
    }
}
