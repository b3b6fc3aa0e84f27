//! A place in memory that does what places do: loses, repeats, forgets, refuses. For tests.

use super::{Cursor, Locator, Name, News, Object, Pushed, Remote, Trouble};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::future::poll_fn;
use std::rc::Rc;
use std::task::{Poll, Waker};

/// What is asked of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Op {
    /// [`Remote::push`], of so many objects.
    Push(usize),
    /// [`Remote::news`].
    News,
    /// [`Remote::list`].
    List,
    /// [`Remote::fetch`], of so many names.
    Fetch(usize),
    /// [`Remote::remove`], of so many names.
    Remove(usize),
}

/// What goes wrong with one request.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Nothing is done.
    Before(Trouble),
    /// It is done, and the answer is lost.
    After(Trouble),
    /// A push is done for the first so many, which it says.
    Part(usize),
    /// A push is done for the first so many, and the answer is lost.
    PartUnsaid(usize, Trouble),
    /// This object of a push is refused, by its turn; the rest goes on.
    Refuse(usize, Trouble),
    /// The answer comes after others were asked: so many turns late.
    Late(usize),
    /// News come backwards, each twice.
    Shuffled,
    /// News come from the beginning.
    Replayed,
    /// The cursor is not understood any more.
    Forgotten,
    /// News come without bytes.
    NamesOnly,
    /// One object is given so many of at once.
    Few(usize),
    /// Other bytes are given under every name of this answer.
    OtherBytes,
}

/// Decides what goes wrong, request by request.
pub type Answering = Box<dyn FnMut(Op) -> Option<Fault>>;

/// Sealed objects in memory. A clone is another way to the same place.
#[derive(Clone, Default)]
pub struct MemoryRemote(Rc<RefCell<Shelf>>);

#[derive(Default)]
struct Shelf {
    /// In the order in which they came.
    objects: Vec<Object>,
    /// Which life this is: a place that was begun anew knows no old cursor.
    life: u32,
    room: Option<usize>,
    answering: Option<Answering>,
    asked: Vec<Op>,
    waiting: Vec<Waker>,
}

/// What was there at one moment.
#[derive(Clone)]
pub struct Snapshot(Vec<Object>);

impl MemoryRemote {
    /// From now on this decides what goes wrong: a script, or a generator with a seed.
    pub fn answer_with(&self, answering: impl FnMut(Op) -> Option<Fault> + 'static) {
        self.0.borrow_mut().answering = Some(Box::new(answering));
    }

    /// These go wrong in turn, one a request; then nothing does.
    pub fn script(&self, faults: impl IntoIterator<Item = Option<Fault>>) {
        let mut faults: Vec<_> = faults.into_iter().collect();
        faults.reverse();
        self.answer_with(move |_| faults.pop().flatten());
    }

    /// Nothing goes wrong from now on.
    pub fn mend(&self) {
        self.0.borrow_mut().answering = None;
    }

    /// Room for so many bytes in all; `None` = no limit.
    pub fn set_room(&self, bytes: Option<usize>) {
        self.0.borrow_mut().room = bytes;
    }

    /// What was asked since the last look.
    pub fn asked(&self) -> Vec<Op> {
        std::mem::take(&mut self.0.borrow_mut().asked)
    }

    /// Everything as it stands there, in the order in which it came.
    pub fn dump(&self) -> Vec<Object> {
        self.0.borrow().objects.clone()
    }

    /// What is there now, to go back to.
    pub fn snapshot(&self) -> Snapshot {
        Snapshot(self.dump())
    }

    /// Goes back to an earlier state, as from a backup; cursors of since then say more than there is.
    pub fn roll_back(&self, to: &Snapshot) {
        self.0.borrow_mut().objects.clone_from(&to.0);
    }

    /// Loses everything and begins anew.
    pub fn lose_everything(&self) {
        let mut shelf = self.0.borrow_mut();
        shelf.objects.clear();
        shelf.life += 1;
    }

    /// Puts other bytes under a name, as a failing disk or a hostile server does. They need not be of it.
    pub fn damage(&self, name: Name, bytes: Vec<u8>) {
        let mut shelf = self.0.borrow_mut();
        shelf.objects.retain(|object| object.name != name);
        shelf.add(Object { name, bytes });
    }

    /// Notes what is asked and says what goes wrong.
    async fn begin(&self, op: Op) -> Result<Option<Fault>, Trouble> {
        let fault = {
            let mut shelf = self.0.borrow_mut();
            shelf.asked.push(op);
            shelf.answering.as_mut().and_then(|answering| answering(op))
        };
        match fault {
            Some(Fault::Before(trouble)) => Err(trouble),
            Some(Fault::Late(turns)) => {
                let mut left = turns;
                poll_fn(|task| {
                    let is_over = left == 0;
                    left = left.saturating_sub(1);
                    task.waker().wake_by_ref();
                    if is_over { Poll::Ready(()) } else { Poll::Pending }
                })
                .await;
                Ok(None)
            }
            fault => Ok(fault),
        }
    }
}

/// The answer, if it is not lost.
fn end<T>(answer: T, fault: Option<Fault>) -> Result<T, Trouble> {
    match fault {
        Some(Fault::After(trouble) | Fault::PartUnsaid(_, trouble)) => Err(trouble),
        _ => Ok(answer),
    }
}

fn spoil(bytes: &[u8], fault: Option<Fault>) -> Vec<u8> {
    if fault == Some(Fault::OtherBytes) {
        bytes.iter().map(|byte| byte ^ 1).chain([0]).collect()
    } else {
        bytes.to_vec()
    }
}

impl Shelf {
    fn add(&mut self, object: Object) {
        self.objects.push(object);
        self.waiting.drain(..).for_each(Waker::wake);
    }

    fn used(&self) -> usize {
        self.objects.iter().map(|object| object.bytes.len()).sum()
    }

    fn put(&mut self, object: &Object) -> Pushed {
        if self.objects.iter().any(|there| there.name == object.name) {
            return Pushed::There;
        }
        if self.room.is_some_and(|room| self.used() + object.bytes.len() > room) {
            return Pushed::Refused(Trouble::Full);
        }
        self.add(object.clone());
        Pushed::Stored
    }

    /// Where a cursor goes on, and which spaces it has looked through; `None` for one that is not understood.
    fn read(&self, cursor: Option<&Cursor>, fault: Option<Fault>) -> Option<(usize, Vec<Locator>)> {
        cursor.filter(|_| fault != Some(Fault::Forgotten)).and_then(|cursor| {
            let (life, rest) = cursor.0.split_first_chunk()?;
            let (at, seen) = rest.split_first_chunk()?;
            let at = usize::try_from(u64::from_be_bytes(*at)).ok()?;
            let is_ours = u32::from_be_bytes(*life) == self.life && at <= self.objects.len();
            is_ours.then(|| (at, seen.as_chunks().0.to_vec()))
        })
    }

    fn write(&self, at: usize, spaces: &[Locator]) -> Cursor {
        let start = [&self.life.to_be_bytes()[..], &(at as u64).to_be_bytes()].concat();
        Cursor([start, spaces.concat()].concat())
    }

    fn news(&self, spaces: &[Locator], cursor: Option<&Cursor>, fault: Option<Fault>) -> News {
        let known = self.read(cursor, fault);
        let went_back = cursor.is_some() && known.is_none();
        let (at, seen) = known.unwrap_or_default();
        let all_seen = spaces.iter().all(|space| seen.contains(space));
        let from = if all_seen && fault != Some(Fault::Replayed) { at } else { 0 };
        let most = if let Some(Fault::Few(most)) = fault { most.max(1) } else { usize::MAX };
        let to = from.saturating_add(most).min(self.objects.len());
        let rows = self.objects.get(from..to).unwrap_or_default().iter();
        let ours = rows.filter(|object| spaces.contains(&object.name.space));
        // Parts of photos come when they are asked for.
        let comes_along = |object: &Object| fault != Some(Fault::NamesOnly) && object.name.part().is_none();
        let with_bytes = |object: &Object| comes_along(object).then(|| spoil(&object.bytes, fault));
        let mut found: Vec<_> = ours.map(|object| (object.name, with_bytes(object))).collect();
        if fault == Some(Fault::Shuffled) {
            found.reverse();
            found = found.into_iter().flat_map(|one| [one.clone(), one]).collect();
        }
        News {
            found,
            cursor: Some(self.write(to, spaces)),
            more: to < self.objects.len(),
            left: self.objects.len() - to,
            went_back,
            ..News::default()
        }
    }
}

impl Remote for MemoryRemote {
    async fn push(&self, objects: &[Object]) -> Result<Vec<Pushed>, Trouble> {
        let fault = self.begin(Op::Push(objects.len())).await?;
        let most = if let Some(Fault::Part(most) | Fault::PartUnsaid(most, _)) = fault { most } else { usize::MAX };
        let mut shelf = self.0.borrow_mut();
        let put = |(at, object): (usize, &Object)| match fault {
            Some(Fault::Refuse(turn, trouble)) if turn == at => Pushed::Refused(trouble),
            _ => shelf.put(object),
        };
        end(objects.iter().enumerate().take(most).map(put).collect(), fault)
    }

    async fn news(&self, spaces: &[Locator], cursor: Option<&Cursor>, wait: bool) -> Result<News, Trouble> {
        let fault = self.begin(Op::News).await?;
        let mut may_wait = wait;
        poll_fn(|task| {
            let mut shelf = self.0.borrow_mut();
            let news = shelf.news(spaces, cursor, fault);
            if !news.found.is_empty() || news.more || !may_wait {
                return Poll::Ready(end(news, fault));
            }
            // Something came, if only for others: then it answers, as places with a feed do.
            may_wait = false;
            shelf.waiting.push(task.waker().clone());
            Poll::Pending
        })
        .await
    }

    async fn list(&self, space: &Locator) -> Result<Vec<Name>, Trouble> {
        let fault = self.begin(Op::List).await?;
        let shelf = self.0.borrow();
        end(shelf.objects.iter().map(|object| object.name).filter(|name| name.space == *space).collect(), fault)
    }

    async fn fetch(&self, names: &[Name]) -> Result<Vec<Option<Vec<u8>>>, Trouble> {
        let fault = self.begin(Op::Fetch(names.len())).await?;
        let shelf = self.0.borrow();
        let there: BTreeMap<Name, &Object> = shelf.objects.iter().map(|object| (object.name, object)).collect();
        end(names.iter().map(|name| there.get(name).map(|object| spoil(&object.bytes, fault))).collect(), fault)
    }

    async fn remove(&self, names: &[Name]) -> Result<usize, Trouble> {
        let fault = self.begin(Op::Remove(names.len())).await?;
        let mut shelf = self.0.borrow_mut();
        // What is gone leaves its place in the order, so that cursors stay good: its bytes go, and its name.
        for object in shelf.objects.iter_mut().filter(|object| names.contains(&object.name)) {
            *object = Object::new([0; 16], [0; 16], u64::MAX, Vec::new());
        }
        end(0, fault)
    }

    fn can_wait(&self) -> bool {
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sync::conformance;
    use futures::executor::block_on;

    const SPACE: Locator = [1; 16];

    fn objects(count: u64) -> Vec<Object> {
        (0..count).map(|seq| Object::new(SPACE, [2; 16], seq, vec![seq as u8; 9])).collect()
    }

    #[test]
    fn it_passes_the_suite_of_every_remote() {
        let place = MemoryRemote::default();
        let outcomes = block_on(conformance::run(async |_: &str| Ok(place.clone())));
        for outcome in &outcomes {
            assert_eq!(outcome.result, Ok(()), "{}", outcome.name);
        }
        assert!(outcomes.len() >= 15);
    }

    #[test]
    fn each_fault_strikes_in_its_turn_and_does_what_it_says() {
        let place = MemoryRemote::default();
        let all = objects(4);
        block_on(async {
            place.script([
                Some(Fault::Before(Trouble::Unreached)),
                Some(Fault::PartUnsaid(1, Trouble::Unreached)),
                Some(Fault::Part(2)),
                Some(Fault::Refuse(2, Trouble::TooLarge)),
                None,
                Some(Fault::OtherBytes),
            ]);
            assert_eq!(place.push(&all).await, Err(Trouble::Unreached));
            assert!(place.dump().is_empty());
            assert_eq!(place.push(&all).await, Err(Trouble::Unreached));
            assert_eq!(place.dump().len(), 1);
            assert_eq!(place.push(&all).await, Ok(vec![Pushed::There, Pushed::Stored]));
            let refused = Pushed::Refused(Trouble::TooLarge);
            assert_eq!(place.push(&all).await, Ok(vec![Pushed::There, Pushed::There, refused, Pushed::Stored]));
            assert_eq!(place.push(&all).await.unwrap()[2], Pushed::Stored);
            let spoilt = place.fetch(&[all[0].name]).await.unwrap().remove(0).unwrap();
            assert!(!all[0].name.is_of(&spoilt));
        });
    }

    #[test]
    fn news_come_late_replayed_and_shuffled() {
        let place = MemoryRemote::default();
        block_on(async {
            place.push(&objects(3)).await.unwrap();
            let cursor = place.news(&[SPACE], None, false).await.unwrap().cursor;
            place.script([Fault::Late(3), Fault::Replayed, Fault::Forgotten, Fault::Shuffled].map(Some));
            let mut counts = Vec::new();
            for _ in 0..4 {
                counts.push(place.news(&[SPACE], cursor.as_ref(), false).await.unwrap().found.len());
            }
            assert_eq!(counts, [0, 3, 3, 0]);
            place.script([Some(Fault::Few(2))]);
            let some = place.news(&[SPACE], None, false).await.unwrap();
            assert_eq!((some.found.len(), some.more), (2, true));
            assert_eq!(place.news(&[SPACE], some.cursor.as_ref(), false).await.unwrap().found.len(), 1);
        });
    }

    #[test]
    fn it_goes_back_loses_everything_and_fills_up() {
        let place = MemoryRemote::default();
        block_on(async {
            let all = objects(3);
            place.push(&all[..1]).await.unwrap();
            let early = place.snapshot();
            place.push(&all).await.unwrap();
            let late = place.news(&[SPACE], None, false).await.unwrap().cursor;
            place.roll_back(&early);
            let news = place.news(&[SPACE], late.as_ref(), false).await.unwrap();
            assert_eq!((news.found.len(), news.went_back), (1, true));
            place.lose_everything();
            place.set_room(Some(20));
            let refused = Pushed::Refused(Trouble::Full);
            assert_eq!(place.push(&all).await, Ok(vec![Pushed::Stored, Pushed::Stored, refused]));
            assert_eq!(place.news(&[SPACE], late.as_ref(), false).await.unwrap().found.len(), 2);
        });
    }
}
