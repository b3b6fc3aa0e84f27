//! Whether a feed that stays open comes through: what compresses or collects answers on the way may hold it back.
//! It is tried beside a question that waits, so that nobody waits for what does not come.

use super::cursor::{Line, Standing};
use super::{CouchDb, answer};
use crate::sync::http::Pieces;
use crate::sync::{Http, Locator, News, Trouble, Unreached};
use futures::future::{Either, select};
use futures::stream::once;
use futures::{FutureExt, StreamExt, TryFutureExt};
use std::future::ready;
use std::pin::pin;

/// How often the server is to say that it is there, and how long that may take to come; in milliseconds.
const BEAT: u32 = 1_000;
const SILENCE: u32 = 8_000;
/// How often that must be heard by itself: a held line may let much through at once.
const BEATS: u8 = 2;
/// So many questions are answered first: whoever only looks in, or sends what waited, needs no feed.
const ANSWERED: u8 = 2;
/// How often nothing may be heard in a row until the line counts as held.
const SILENCES: u8 = 2;

/// A feed of which only that it comes matters.
pub(super) struct Trial {
    pieces: Pieces,
    heard: u8,
}

/// What a trial shows.
enum Shown {
    Comes,
    Silence,
    /// Nothing: it broke off.
    Nothing,
}

impl Trial {
    /// Listens on, until it is known.
    async fn shows(&mut self) -> Shown {
        while let Some(piece) = self.pieces.next().await {
            match piece {
                Ok(piece) if !piece.is_empty() && piece.trim_ascii().is_empty() => self.heard += 1,
                Ok(_) => {}
                Err(Unreached::Silent) if self.heard == 0 => return Shown::Silence,
                Err(_) => return Shown::Nothing,
            }
            if self.heard == BEATS {
                return Shown::Comes;
            }
        }
        if self.heard == 0 { Shown::Silence } else { Shown::Nothing }
    }
}

impl<H: Http> CouchDb<H> {
    /// Asks, and waits; meanwhile it is tried whether a feed comes through.
    pub(super) async fn ask_and_try(&self, standing: Standing, spaces: &[Locator]) -> Result<News, Trouble> {
        if self.answered.get() < ANSWERED {
            let told = self.feed(standing, spaces, true).await?;
            self.answered.set(self.answered.get() + 1);
            return Ok(told);
        }
        let mut trial = self.trial.take().unwrap_or_else(|| self.begin_trial());
        let asked = pin!(self.feed(standing, spaces, true));
        let first = match select(asked, trial.shows().boxed_local()).await {
            Either::Left((told, _)) => Either::Left(told),
            Either::Right(shown) => Either::Right(shown),
        };
        let (shown, asked) = match first {
            Either::Left(told) => {
                // It goes on beside the next question.
                self.trial.replace(told.is_ok().then_some(trial));
                return told;
            }
            Either::Right(shown) => shown,
        };
        if matches!(shown, Shown::Comes) {
            self.silences.set(0);
            self.line.set(Some(Line::Comes));
        }
        let told = asked.await?;
        // Whoever answered this question was there all the time.
        if matches!(shown, Shown::Silence) {
            self.silences.set(self.silences.get() + 1);
            if self.silences.get() >= SILENCES {
                self.line.set(Some(Line::Held));
            }
        }
        Ok(told)
    }

    fn begin_trial(&self) -> Trial {
        let rest = format!("/_changes?since=now&feed=continuous&heartbeat={BEAT}");
        let opening = self.http.open(self.request("GET", &rest).patience(SILENCE));
        let pieces = opening.map_ok(|(head, pieces)| match answer::trouble(head.status) {
            None => pieces,
            // It is not to be had, and that is as if it were held.
            Some(_) => once(ready(Err(Unreached::Silent))).boxed_local(),
        });
        Trial { pieces: pieces.try_flatten_stream().boxed_local(), heard: 0 }
    }
}
