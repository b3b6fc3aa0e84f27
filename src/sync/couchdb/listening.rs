//! The feed as it comes: one request that stays open, over which each change comes at once, this phone's own
//! among them. It is used where one was heard to come through.

use super::cursor::{Line, Standing, fitting, is_before};
use super::{CouchDb, gone_back, rows, within};
use crate::sync::http::{MAX_ANSWER, Pieces};
use crate::sync::percent::encode;
use crate::sync::{Http, Locator, News, Trouble, Unreached, answer};
use futures::StreamExt;
use serde_json::Value;

/// How often the server says that it is still there, in milliseconds.
const BEAT: u32 = 20_000;
/// How long it may be silent; in milliseconds.
const SILENCE: u32 = 2 * BEAT + 5_000;
/// How many pieces without a change are heard before whoever waits is told that there is nothing.
const BEATS: usize = 3;
/// By how much the others' changes may outnumber ours until names alone are asked for, and the other way round.
const MANY: isize = 16;

/// An open feed.
pub(super) struct Listening {
    pieces: Pieces,
    /// The beginning of a line whose end has not come.
    begun: Vec<u8>,
    /// The position of what it told last.
    since: String,
    /// Whether documents come along.
    documents: bool,
    /// How many changes more were ours than others'.
    ours: isize,
}

impl Listening {
    /// The lines that a piece makes whole. Empty ones only say that the server is there.
    fn lines(&mut self, piece: &[u8]) -> Result<Vec<Value>, Trouble> {
        self.begun.extend_from_slice(piece);
        let whole = self.begun.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
        if self.begun.len() - whole > MAX_ANSWER {
            return Err(Trouble::NotThere);
        }
        let lines: Vec<u8> = self.begun.drain(..whole).collect();
        let said = lines.split(|byte| *byte == b'\n').filter(|line| !line.trim_ascii().is_empty());
        said.map(|line| serde_json::from_slice(line).map_err(|_| Trouble::NotThere)).collect()
    }
}

impl<H: Http> CouchDb<H> {
    /// Waits for what the feed tells next.
    pub(super) async fn listen(&self, mut standing: Standing, spaces: &[Locator]) -> Result<News, Trouble> {
        // Left in the middle, it is dropped and begun again at the cursor: nothing of it is lost.
        let open = self.listening.take();
        let goes_on = |open: &Listening| open.documents == standing.mine && open.since == standing.since;
        let mut listening = match open.filter(goes_on) {
            Some(open) => open,
            None => match self.open(&standing).await {
                Ok(open) => open,
                Err(Refused::Silent) => return Err(self.was_silent()),
                // It does not know this position: as with no cursor.
                Err(Refused::Trouble(Trouble::Unable)) => {
                    let standing = self.begin_again(&standing).await?;
                    return Ok(gone_back(Vec::new(), &standing, spaces));
                }
                Err(Refused::Trouble(trouble)) => return Err(trouble),
            },
        };
        for _ in 0..BEATS {
            let piece = match listening.pieces.next().await {
                Some(Ok(piece)) => piece,
                Some(Err(Unreached::Silent)) => return Err(self.was_silent()),
                Some(Err(_)) => return Err(Trouble::Unreached),
                // It ended with its last line, as when the server is stopped, or in the middle of one.
                None if listening.begun.is_empty() => {
                    self.met.set(false);
                    return Ok(News::default());
                }
                None => return Err(Trouble::Unreached),
            };
            let lines = listening.lines(&piece)?;
            if lines.iter().any(|line| line.get("error").is_some()) {
                return Err(Trouble::Broken);
            }
            let changes: Vec<Value> = lines.into_iter().filter(|line| line.get("id").is_some()).collect();
            let last = changes.iter().rev().find_map(|row| rows::position(row, "seq").and_then(fitting));
            let Some(last) = last else { continue };
            let found = within(&changes, spaces);
            if is_before(&last, &standing.since) {
                // As in an answer of the feed: it went back to an earlier state.
                let standing = standing.again(last, standing.begun.clone());
                return Ok(gone_back(found, &standing, spaces));
            }
            let ours = listening.ours.saturating_add_unsigned(2 * found.len()).saturating_sub_unsigned(changes.len());
            listening.ours = ours.clamp(-MANY, MANY);
            standing.mine = if standing.mine { listening.ours > -MANY } else { listening.ours >= MANY };
            self.pace.is_past();
            standing.since.clone_from(&last);
            listening.since = last;
            self.listening.replace(Some(listening));
            return Ok(News { found, cursor: Some(standing.write(spaces)), ..News::default() });
        }
        self.listening.replace(Some(listening));
        Ok(News::default())
    }

    async fn open(&self, standing: &Standing) -> Result<Listening, Refused> {
        let (since, documents) = (encode(&standing.since), standing.mine);
        let rest = format!("/_changes?since={since}&include_docs={documents}&feed=continuous&heartbeat={BEAT}");
        let request = self.request("GET", &rest).patience(SILENCE);
        match self.http.open(request).await {
            Ok((head, mut pieces)) => match answer::trouble(head.status) {
                Some(trouble) => {
                    let said = pieces.next().await.and_then(Result::ok).unwrap_or_default();
                    let is_locked = answer::is_locked(head.status, &said);
                    Err(Refused::Trouble(if is_locked { Trouble::Busy } else { trouble }))
                }
                None => Ok(Listening { pieces, begun: Vec::new(), since: standing.since.clone(), documents, ours: 0 }),
            },
            Err(Unreached::Silent) => Err(Refused::Silent),
            Err(unreached) => Err(Refused::Trouble(answer::unreached(&self.http, &self.address, unreached).await)),
        }
    }

    /// Nothing came, not even that the server is there: the line failed, or holds back what it did not before.
    fn was_silent(&self) -> Trouble {
        self.line.set(Some(Line::Untried));
        Trouble::Unreached
    }
}

enum Refused {
    Silent,
    Trouble(Trouble),
}
