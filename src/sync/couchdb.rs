//! Apache CouchDB 3, and what speaks like it: one database for all who share in one team.
//!
//! A space that was never looked through is read as one range of ids, or where it is most of what there is, with all
//! others from the feed's beginning; from then on the database's feed tells
//! what is new in all of them, with one request that does not grow with what stands there, and may stay open. What it says
//! of other people's spaces is passed over; where that is most of it, it is asked for names alone.

mod cursor;
mod listening;
mod pace;
mod rows;
mod trying;

use super::http::Request;
use super::percent::encode;
use super::{Cursor, Http, Locator, Name, News, Object, Place, Pushed, Remote, Trouble, answer};
use cursor::{Line, Standing, fitting, is_before};
use listening::Listening;
use pace::Pace;
use serde_json::{Value, json};
use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};
use trying::Trial;

/// The most documents in one request.
const BATCH: usize = 1_000;
/// Names in one answer where no bytes come along.
const NAMES: usize = 2_000;
/// Longer than the id of any object.
const LONGEST_ID: usize = 150;
/// The most answers of names that are read of one space.
const MOST_PAGES: usize = 500;
/// How long the server may keep a question, in milliseconds: less than most things between let it stand.
const WAIT: u32 = 50_000;
/// A feed that is further ahead than this ...
const FAR_AHEAD: u64 = 2_000;
/// ... is passed by, if so few spaces can be looked through instead: a whole team's work stays off a dear line.
const FEW_SPACES: usize = 20;

/// A database that holds no more than this for each space is read from the beginning of its feed: that takes
/// fewer requests than to look through each space.
const A_SPACE: usize = 40;

struct About {
    since: String,
    begun: String,
    holds: Option<usize>,
}

/// One database of a CouchDB server.
pub struct CouchDb<H> {
    http: H,
    address: String,
    authorization: Option<String>,
    pace: Pace,
    /// Whether this was found to be the database that the cursor is of, and nothing went amiss since.
    met: Cell<bool>,
    /// The feed, as long as it stays open between two looks.
    listening: RefCell<Option<Listening>>,
    /// A feed that is opened to hear whether one comes through.
    trial: RefCell<Option<Trial>>,
    /// What such feeds have shown since the app was opened; before that, what the cursor says counts.
    line: Cell<Option<Line>>,
    /// How often in a row such a feed said nothing.
    silences: Cell<u8>,
    /// How many questions were answered before one was opened.
    answered: Cell<u8>,
}

impl<H: Http> CouchDb<H> {
    /// The database at a place's address.
    pub fn new(http: H, place: &Place) -> Self {
        let (address, authorization) = (place.address.clone(), place.authorization());
        Self {
            http,
            address,
            authorization,
            pace: Pace::default(),
            met: Cell::default(),
            listening: RefCell::default(),
            trial: RefCell::default(),
            line: Cell::default(),
            silences: Cell::default(),
            answered: Cell::default(),
        }
    }

    fn request(&self, method: &'static str, rest: &str) -> Request {
        let request = Request::new(method, format!("{}{rest}", self.address)).header("accept", "application/json");
        match &self.authorization {
            Some(value) => request.header("authorization", value),
            None => request,
        }
    }

    /// The answer's JSON and how long it was.
    async fn ask(&self, request: Request) -> Result<(Value, usize), Trouble> {
        let answer = answer::reach(&self.http, &self.address, request).await.inspect_err(|_| self.pace.missed())?;
        Ok((answer::json(&answer)?, answer.body.len()))
    }

    async fn post(&self, rest: &str, body: String) -> Result<(Value, usize), Trouble> {
        self.ask(self.request("POST", rest).body("application/json", body)).await
    }

    /// What the database says of itself: where it stands now, when it was begun, how much it holds.
    async fn about(&self) -> Result<About, Trouble> {
        let (about, _) = self.ask(self.request("GET", "")).await?;
        let since = rows::position(&about, "update_seq").and_then(fitting).ok_or(Trouble::NotThere)?;
        let begun = rows::position(&about, "instance_start_time").and_then(fitting).unwrap_or_default();
        let holds = about.get("doc_count").and_then(Value::as_u64).and_then(|count| usize::try_from(count).ok());
        Ok(About { since, begun, holds })
    }

    /// Goes on from here: everything is looked through again, from the position of now.
    async fn begin_again(&self, standing: &Standing) -> Result<Standing, Trouble> {
        let About { since, begun, .. } = self.about().await?;
        Ok(standing.again(since, begun))
    }

    /// One page of a range of ids.
    async fn page(&self, from: &str, to: &str, limit: usize, documents: bool) -> Result<Value, Trouble> {
        let (from, to) = (encode(&Value::from(from).to_string()), encode(&Value::from(to).to_string()));
        let rest =
            format!("/_all_docs?startkey={from}&endkey={to}&limit={limit}&include_docs={documents}&update_seq=true");
        let (page, bytes) = self.ask(self.request("GET", &rest)).await?;
        if documents {
            self.pace.came(rows::rows(&page, "rows")?.len(), bytes);
        }
        Ok(page)
    }

    /// The next page of a space that was not looked through yet.
    async fn look_through(&self, mut standing: Standing, space: Locator, all: &[Locator]) -> Result<News, Trouble> {
        let (begin, end) = rows::range(&space);
        let from = if standing.after.starts_with(&begin) { &standing.after } else { &begin };
        let documents = !standing.known && !self.pace.echoes();
        let limit = if documents { self.pace.rows() } else { NAMES };
        let answer = self.page(from, &end, limit, documents).await?;
        let page = rows::rows(&answer, "rows")?;
        // Of a cluster, each page may come from other machines than the position did. What they had not yet got is
        // told only after the page's own position.
        if let Some(of_page) = rows::position(&answer, "update_seq").and_then(fitting) {
            let is_behind = is_before(&of_page, &standing.since);
            if standing.is_at_first_page() {
                if is_behind || !standing.known {
                    standing.since = of_page;
                }
            } else if is_behind {
                let begun = standing.begun.clone();
                let standing = standing.again(of_page, begun);
                return Ok(News { found: within(page, all), ..more(&standing, all) });
            }
        }
        let next = page.last().and_then(|row| next_after(rows::text(row, "id")?, from));
        match next.filter(|_| page.len() >= limit) {
            Some(next) => standing.after = next,
            None => standing.see(&space),
        }
        if standing.unseen(all).is_none() {
            standing.known = false;
        }
        Ok(News { found: within(page, all), ..more(&standing, all) })
    }

    /// What the feed tells.
    async fn feed(&self, mut standing: Standing, spaces: &[Locator], wait: bool) -> Result<News, Trouble> {
        let documents = standing.mine && !self.pace.echoes();
        let limit = if documents { self.pace.rows() } else { NAMES };
        let since = encode(&standing.since);
        let rest = format!("/_changes?since={since}&limit={limit}&include_docs={documents}");
        let request = if wait {
            let rest = format!("{rest}&feed=longpoll&timeout={WAIT}");
            self.request("GET", &rest).patience(WAIT + 15_000)
        } else {
            self.request("GET", &rest)
        };
        let (told, bytes) = match self.ask(request).await {
            // It does not know this position: as with no cursor.
            Err(Trouble::Unable) => {
                let standing = self.begin_again(&standing).await?;
                return Ok(gone_back(Vec::new(), &standing, spaces));
            }
            told => told?,
        };
        let results = rows::rows(&told, "results")?;
        let last = rows::position(&told, "last_seq").and_then(fitting).ok_or(Trouble::NotThere)?;
        let found = within(results, spaces);
        let ahead = told.get("pending").and_then(Value::as_u64);
        if is_before(&last, &standing.since) {
            // It went back to an earlier state, or another of its machines answers: what it told since may be
            // gone, and what it tells next may have stood before.
            let begun = standing.begun.clone();
            let standing = standing.again(last, begun);
            return Ok(gone_back(found, &standing, spaces));
        }
        if results.is_empty() {
            self.pace.is_past();
            return Ok(News::default());
        }
        if documents {
            self.pace.came(results.len(), bytes);
        }
        standing.mine = found.len() * 2 >= results.len();
        if ahead.is_some_and(|ahead| ahead > FAR_AHEAD) && spaces.len() <= FEW_SPACES {
            standing = self.begin_again(&standing).await?;
            return Ok(News { found, ..more(&standing, spaces) });
        }
        standing.since = last;
        let more = ahead.map_or(results.len() >= limit, |ahead| ahead > 0);
        if !more {
            self.pace.is_past();
        }
        let left = ahead.and_then(|ahead| usize::try_from(ahead).ok()).unwrap_or_default();
        Ok(News { found, cursor: Some(standing.write(spaces)), more, left, ..News::default() })
    }

    /// What is new, once it is known which database this is.
    async fn told(&self, spaces: &[Locator], cursor: Option<&Cursor>, wait: bool) -> Result<News, Trouble> {
        let mut standing = cursor.and_then(Standing::read);
        if standing.is_none() || !self.met.get() {
            let About { since, begun, holds } = self.about().await?;
            self.met.set(true);
            standing = match standing {
                None if holds.is_some_and(|holds| holds / A_SPACE < spaces.len()) => {
                    Some(Standing::before_all(begun, spaces))
                }
                None => Some(Standing::at(since, begun)),
                Some(known) if !known.goes_on(&since, &begun) => {
                    return Ok(gone_back(Vec::new(), &known.again(since, begun), spaces));
                }
                // One question tells that there is nothing.
                Some(known) if !wait && known.is_at(&since) && known.unseen(spaces).is_none() => {
                    return Ok(News::default());
                }
                Some(known) => Some(known),
            };
        }
        let mut standing = standing.unwrap_or_default();
        standing.line = self.line.get().unwrap_or(standing.line);
        if let Some(space) = standing.unseen(spaces) {
            return self.look_through(standing, space, spaces).await;
        }
        // What this phone sends is not worth having back, nor told of piece by piece.
        if self.pace.echoes() {
            if wait {
                self.pace.until_sent().await;
            }
            return self.feed(standing, spaces, false).await;
        }
        match standing.line {
            Line::Comes if wait => self.listen(standing, spaces).await,
            Line::Untried if wait => self.ask_and_try(standing, spaces).await,
            _ => self.feed(standing, spaces, wait).await,
        }
    }

    /// Sends the first of these, as many as fit; what came of each.
    async fn push_some(&self, objects: &[Object]) -> Result<Vec<Pushed>, Trouble> {
        let mut body = String::from(r#"{"docs":["#);
        let mut count = 0;
        for object in objects.iter().take(BATCH) {
            let document = rows::document(object);
            if count > 0 && body.len() + document.len() > self.pace.bytes() {
                break;
            }
            body.push_str(if count > 0 { "," } else { "" });
            body.push_str(&document);
            count += 1;
        }
        body.push_str("]}");
        let length = body.len();
        let sending = self.pace.sends(length);
        let answer = self.post("/_bulk_docs", body).await;
        drop(sending);
        match answer {
            Err(Trouble::TooLarge) if count > 1 => {
                self.pace.too_large(length);
                Ok(Vec::new())
            }
            Err(Trouble::TooLarge) => Ok(vec![Pushed::Refused(Trouble::TooLarge)]),
            Err(trouble) => Err(trouble),
            Ok((told, _)) => {
                self.pace.sent();
                let told = told.as_array().ok_or(Trouble::NotThere)?;
                let sent = objects.get(..count).unwrap_or_default();
                let mut pushed = rows::pushed(told, sent);
                self.look_for_refused(sent, &mut pushed).await;
                if pushed.is_empty() { Err(Trouble::Broken) } else { Ok(pushed) }
            }
        }
    }

    /// Some servers ask their rule before they look whether it is there, and then refuse what is there already.
    async fn look_for_refused(&self, sent: &[Object], pushed: &mut [Pushed]) {
        let is_refused = |pushed: &Pushed| *pushed == Pushed::Refused(Trouble::Access);
        let refused: Vec<Name> = sent
            .iter()
            .zip(pushed.iter())
            .filter(|(_, pushed)| is_refused(pushed))
            .map(|(object, _)| object.name)
            .collect();
        if refused.is_empty() {
            return;
        }
        let Ok(told) = self.rows_of(&refused, false).await else { return };
        let there: BTreeSet<Name> = rows::rows(&told, "rows")
            .unwrap_or_default()
            .iter()
            .filter_map(rows::found)
            .map(|(name, _)| name)
            .collect();
        for (object, pushed) in sent.iter().zip(pushed.iter_mut()) {
            if is_refused(pushed) && there.contains(&object.name) {
                *pushed = Pushed::There;
            }
        }
    }

    /// The rows of these documents.
    async fn rows_of(&self, names: &[Name], documents: bool) -> Result<Value, Trouble> {
        let keys: Vec<String> = names.iter().map(rows::id).collect();
        let parts = documents && names.iter().any(|name| name.part().is_some());
        let attachments = if parts { "&attachments=true" } else { "" };
        let rest = format!("/_all_docs?include_docs={documents}{attachments}");
        let (told, bytes) = self.post(&rest, json!({ "keys": keys }).to_string()).await?;
        // Parts are all of one size, and much larger than words are.
        if documents && !parts {
            self.pace.came(names.len(), bytes);
        }
        Ok(told)
    }
}

impl<H: Http> Remote for CouchDb<H> {
    async fn push(&self, objects: &[Object]) -> Result<Vec<Pushed>, Trouble> {
        let mut pushed: Vec<Pushed> = Vec::new();
        while let Some(rest) = objects.get(pushed.len()..).filter(|rest| !rest.is_empty()) {
            match self.push_some(rest).await {
                Ok(some) => pushed.extend(some),
                Err(trouble) if pushed.is_empty() => return Err(trouble),
                Err(_) => break,
            }
        }
        Ok(pushed)
    }

    async fn news(&self, spaces: &[Locator], cursor: Option<&Cursor>, wait: bool) -> Result<News, Trouble> {
        let told = self.told(spaces, cursor, wait).await;
        if told.is_err() {
            // Whatever became of it meanwhile, it is asked first which database it is now.
            self.met.set(false);
        }
        told
    }

    async fn list(&self, space: &Locator) -> Result<Vec<Name>, Trouble> {
        let (mut from, end) = rows::range(space);
        let mut names = Vec::new();
        for _ in 0..MOST_PAGES {
            let page = self.page(&from, &end, NAMES, false).await?;
            let page = rows::rows(&page, "rows")?;
            names.extend(within(page, &[*space]).into_iter().map(|(name, _)| name));
            match page.last().and_then(|row| next_after(rows::text(row, "id")?, &from)) {
                Some(next) if page.len() >= NAMES => from = next,
                _ => return Ok(names),
            }
        }
        Err(Trouble::Unable)
    }

    async fn fetch(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Trouble> {
        let mut there = BTreeMap::new();
        let mut rest = names;
        while !rest.is_empty() {
            let (some, after) = rest.split_at(self.pace.rows().clamp(1, BATCH).min(rest.len()));
            let told = self.rows_of(some, true).await?;
            there.extend(rows::rows(&told, "rows")?.iter().filter_map(rows::found));
            rest = after;
        }
        Ok(names.iter().map(|name| there.get(name).cloned().flatten()).collect())
    }

    async fn remove(&self, names: &[Name]) -> Result<usize, Trouble> {
        let mut kept = 0;
        for some in names.chunks(BATCH) {
            let told = self.rows_of(some, false).await?;
            let asked: BTreeSet<&Name> = some.iter().collect();
            // Once each, and nothing else: a server that tells of more has nothing more taken away.
            let there: BTreeMap<Name, &str> = rows::rows(&told, "rows")?
                .iter()
                .filter_map(|row| Some((rows::found(row)?.0, rows::text(row.get("value")?, "rev")?)))
                .filter(|(name, _)| asked.contains(name))
                .collect();
            if !there.is_empty() {
                let gone =
                    |(name, rev): (&Name, &&str)| json!({ "_id": rows::id(name), "_rev": rev, "_deleted": true });
                let gone: Vec<Value> = there.iter().map(gone).collect();
                let (told, _) = self.post("/_bulk_docs", json!({ "docs": gone }).to_string()).await?;
                let told = told.as_array().ok_or(Trouble::NotThere)?;
                let let_go = told.iter().filter(|row| rows::outcome(row) == Pushed::Stored).count();
                kept += there.len().saturating_sub(let_go);
            }
        }
        Ok(kept)
    }

    fn can_wait(&self) -> bool {
        true
    }
}

/// Nothing yet, and more from here.
fn more(standing: &Standing, spaces: &[Locator]) -> News {
    News { cursor: Some(standing.write(spaces)), more: true, ..News::default() }
}

/// The database is another than it was, or what it was before: all of it is looked through again.
fn gone_back(found: Vec<(Name, Option<Vec<u8>>)>, standing: &Standing, spaces: &[Locator]) -> News {
    News { found, went_back: true, ..more(standing, spaces) }
}

/// Where a page after this row begins; `None` where that would not be further on. Any id counts here, so that
/// nobody hides what stands behind documents that are none of ours.
fn next_after(id: &str, from: &str) -> Option<String> {
    // Nothing of ours lies between an id and the same with a space more, nor among ids longer than ours.
    let next = if id.len() > LONGEST_ID {
        format!("{}\u{FFFF}", id.chars().take(LONGEST_ID).collect::<String>())
    } else {
        format!("{id} ")
    };
    (next.as_str() > from).then_some(next)
}

/// What these rows say stands in `spaces`.
fn within(rows: &[Value], spaces: &[Locator]) -> Vec<(Name, Option<Vec<u8>>)> {
    rows.iter().filter_map(rows::found).filter(|(name, _)| spaces.contains(&name.space)).collect()
}

#[cfg(test)]
mod tests;
