//! How much goes into one request: few requests on a good line, and some that get through on a bad one.

use futures::channel::oneshot;
use std::cell::{Cell, RefCell};

/// The most bytes that one request is meant to carry.
const MOST_BYTES: usize = 4 * 1024 * 1024;
/// What the worst line carries within the patience of one request.
const LEAST_BYTES: usize = 64 * 1024;
/// Rows of an answer, before anything is known of their size, and at most.
const FIRST_ROWS: usize = 200;
const MOST_ROWS: usize = 2_000;
/// What goes out comes back over the feed. This much is not worth it: names are enough until it has passed.
const MUCH: usize = 64 * 1024;

/// Learns from what got through.
#[derive(Debug)]
pub(super) struct Pace {
    bytes: Cell<usize>,
    rows: Cell<usize>,
    /// What went out and was not passed by in the feed.
    out: Cell<usize>,
    is_sending: Cell<bool>,
    /// Who waits until it is sent.
    waiting: RefCell<Vec<oneshot::Sender<()>>>,
}

/// Something on its way. Dropped, it is not any more, whatever became of it.
pub(super) struct Sending<'a>(&'a Pace);

impl Drop for Sending<'_> {
    fn drop(&mut self) {
        self.0.is_sending.set(false);
        // Waking them is all.
        self.0.waiting.take();
    }
}

impl Default for Pace {
    fn default() -> Self {
        Self {
            bytes: Cell::new(MOST_BYTES),
            rows: Cell::new(FIRST_ROWS),
            out: Cell::default(),
            is_sending: Cell::default(),
            waiting: RefCell::default(),
        }
    }
}

impl Pace {
    /// How many bytes to send at once.
    pub fn bytes(&self) -> usize {
        self.bytes.get()
    }

    /// How many rows to ask for at once.
    pub fn rows(&self) -> usize {
        self.rows.get()
    }

    /// So many bytes are on their way.
    pub fn sends(&self, bytes: usize) -> Sending<'_> {
        self.out.set(self.out.get() + bytes);
        self.is_sending.set(true);
        Sending(self)
    }

    /// Waits until nothing is on its way.
    pub async fn until_sent(&self) {
        if self.is_sending.get() {
            let (wake, woken) = oneshot::channel();
            self.waiting.borrow_mut().push(wake);
            // Its end is what is waited for.
            let _ = woken.await;
        }
    }

    /// Whether what comes next is mostly what this phone sent.
    pub fn echoes(&self) -> bool {
        self.out.get() >= MUCH
    }

    /// The feed was gone through to its end.
    pub fn is_past(&self) {
        if !self.is_sending.get() {
            self.out.set(0);
        }
    }

    /// So many bytes of body went through.
    pub fn sent(&self) {
        self.bytes.set((self.bytes.get() * 2).min(MOST_BYTES));
    }

    /// So many rows came, of so many bytes in all. More are asked for only after an answer that was full, so that
    /// one small row does not change the address of the next question.
    pub fn came(&self, rows: usize, bytes: usize) {
        self.sent();
        if let Some(mean) = bytes.checked_div(rows) {
            let fitting = self.bytes.get() / mean.max(1);
            let most = if rows >= self.rows.get() { self.rows.get() * 4 } else { self.rows.get() };
            self.rows.set(fitting.min(most).clamp(1, MOST_ROWS));
        }
    }

    /// It did not get through: less at once, next time.
    pub fn missed(&self) {
        self.bytes.set((self.bytes.get() / 4).max(LEAST_BYTES));
        self.rows.set((self.rows.get() / 4).max(1));
    }

    /// A body of so many bytes is more than this server takes.
    pub fn too_large(&self, bytes: usize) {
        self.bytes.set((bytes / 2).clamp(1, MOST_BYTES));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use futures::FutureExt;
    use std::pin::pin;

    #[test]
    fn small_rows_come_by_the_thousand_and_large_ones_by_the_dozen() {
        let pace = Pace::default();
        let mut asked = Vec::new();
        for _ in 0..7 {
            asked.push(pace.rows());
            pace.came(pace.rows(), pace.rows() * 1_200);
        }
        assert_eq!(asked[..3], [200, 800, 2_000]);
        assert!(asked.iter().sum::<usize>() >= 10_000);
        pace.came(20, 20 * 200_000);
        assert_eq!(pace.rows(), 20);
    }

    #[test]
    fn what_this_phone_sends_is_an_echo_until_the_feed_is_past_it() {
        let pace = Pace::default();
        drop(pace.sends(1_000));
        assert!(!pace.echoes(), "a line or two");
        let sending = pace.sends(MUCH);
        pace.is_past();
        assert!(pace.echoes(), "more may still be on its way");
        let mut waits = pin!(pace.until_sent());
        assert_eq!(waits.as_mut().now_or_never(), None);
        drop(sending);
        assert_eq!(waits.now_or_never(), Some(()));
        pace.is_past();
        assert!(!pace.echoes());
    }

    #[test]
    fn on_a_bad_line_less_is_asked_for_until_it_comes() {
        let pace = Pace::default();
        for _ in 0..9 {
            pace.missed();
        }
        assert_eq!((pace.rows(), pace.bytes()), (1, LEAST_BYTES));
        pace.came(1, 1_000);
        assert_eq!(pace.rows(), 4);
    }
}
