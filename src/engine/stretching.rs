//! Who makes codes costly to guess for the engine, and how costly this phone can bear it.

use crate::crypto::{Cost, LADDER, StretchJob, Stretched};
use std::future::Future;
use std::pin::Pin;

/// How long unlocking may take, in milliseconds.
const BEARABLE: u32 = 1_200;

/// A code that was stretched, and how long the person had to wait for it.
pub struct Done {
    /// What it became.
    pub stretched: Stretched,
    /// Milliseconds, everything included.
    pub took: u32,
}

/// What comes of a job; none when the phone has not got the memory for it.
pub type Doing<'a> = Pin<Box<dyn Future<Output = Option<Done>> + 'a>>;

/// Stretches codes: in a worker of its own where there is one, so that the memory is given back.
pub trait Stretch {
    /// Does one job. One at a time: two would need twice the memory.
    fn stretch<'a>(&'a self, job: &'a StretchJob) -> Doing<'a>;
}

/// Stretches where it stands: for programs that have no workers.
pub struct InPlace;

impl Stretch for InPlace {
    fn stretch<'a>(&'a self, job: &'a StretchJob) -> Doing<'a> {
        Box::pin(std::future::ready(job.run().map(|stretched| Done { stretched, took: BEARABLE })))
    }
}

/// The cost that this phone bears, with the code stretched at it. `job` makes the job for a cost.
///
/// The cheapest is tried first and tells what the others would take; the dearest that should be
/// bearable is then tried, and a cheaper one if it was not.
pub(super) async fn calibrate(stretch: &dyn Stretch, job: impl Fn(Cost) -> StretchJob) -> Option<(Cost, Stretched)> {
    let [floor, ..] = LADDER;
    let first = stretch.stretch(&job(floor)).await?;
    for cost in
        LADDER.into_iter().rev().take(LADDER.len() - 1).filter(|cost| foreseen(floor, first.took, *cost) <= BEARABLE)
    {
        if let Some(done) = stretch.stretch(&job(cost)).await
            && done.took <= BEARABLE
        {
            return Some((cost, done.stretched));
        }
    }
    Some((floor, first.stretched))
}

/// The next cost of the ladder, when a phone that took so long for this one should bear it.
pub(super) fn dearer(cost: Cost, took: u32) -> Option<Cost> {
    let next = LADDER.into_iter().find(|next| next.work() > cost.work())?;
    (foreseen(cost, took, next) <= BEARABLE).then_some(next)
}

/// What `next` would take. A fifth more than the work alone: large memory is slower.
fn foreseen(cost: Cost, took: u32, next: Cost) -> u32 {
    let work = u64::from(took) * next.work() * 6 / (cost.work() * 5);
    u32::try_from(work).unwrap_or(u32::MAX)
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::crypto::{LockCode, LockKind, lock_job};
    use futures::executor::block_on;
    use std::cell::RefCell;

    /// A phone that takes so many milliseconds for the cheapest job, and has memory for so many KiB. It
    /// notes what it was asked for, and does not really stretch.
    pub(crate) struct SlowPhone {
        pub(crate) floor: u32,
        pub(crate) largest: usize,
        pub(crate) asked: RefCell<Vec<usize>>,
    }

    impl Stretch for SlowPhone {
        fn stretch<'a>(&'a self, job: &'a StretchJob) -> Doing<'a> {
            let rung = LADDER.iter().position(|cost| *cost == job.cost()).unwrap();
            self.asked.borrow_mut().push(rung);
            // As measured: 73, 213, 432 ms on one machine.
            let took = self.floor * [73, 213, 432][rung] / 73;
            let stretched = Stretched::from_bytes(&[7; 32]).unwrap();
            Box::pin(std::future::ready((rung <= self.largest).then_some(Done { stretched, took })))
        }
    }

    #[track_caller]
    fn check(floor: u32, largest: usize, rung: Option<usize>, asked: &[usize]) {
        let phone = SlowPhone { floor, largest, asked: RefCell::default() };
        let code = LockCode::from_marks(LockKind::Digits, [0; 6]).unwrap();
        let found = block_on(calibrate(&phone, |cost| lock_job([0; 16], cost, &code)));
        assert_eq!(found.map(|(cost, _)| cost), rung.map(|rung| LADDER[rung]));
        assert_eq!(*phone.asked.borrow(), asked);
    }

    #[test]
    fn a_quick_phone_takes_the_dearest_and_a_slow_one_the_floor() {
        check(73, 2, Some(2), &[0, 2]);
        check(250, 2, Some(1), &[0, 1]);
        check(600, 2, Some(0), &[0]);
        check(4_000, 2, Some(0), &[0]);
    }

    #[test]
    fn a_phone_without_the_memory_takes_what_it_has() {
        check(73, 1, Some(1), &[0, 2, 1]);
        check(73, 0, Some(0), &[0, 2, 1]);
    }

    #[test]
    fn only_a_phone_that_would_bear_it_is_asked_for_more() {
        assert_eq!(dearer(LADDER[0], 73), Some(LADDER[1]));
        assert_eq!(dearer(LADDER[1], 300), Some(LADDER[2]));
        assert_eq!(dearer(LADDER[0], 900), None);
        assert_eq!(dearer(LADDER[2], 1), None);
    }
}
