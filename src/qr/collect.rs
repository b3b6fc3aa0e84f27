//! The parts of a whole, as they come: any order, any number of times, with gaps that the next round of
//! the loop fills.

use super::frames::{Frame, FrameError, MAX_WHOLE, WholeId, sum_of};

/// Something that came over whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whole {
    /// What it is, as whoever sent it has said.
    pub kind: u8,
    /// The bytes that [`super::cut`] was given.
    pub bytes: Vec<u8>,
}

/// What a line was good for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// This part was there already.
    Known,
    /// A new part; others are missing.
    Part,
    /// The last part that was missing. The collector is empty again.
    Whole(Whole),
}

/// Parts of one whole. A line of another whole begins anew: two never mix.
#[derive(Debug, Clone, Default)]
pub struct Collector {
    whole: Option<WholeId>,
    parts: Vec<Option<Vec<u8>>>,
}

impl Collector {
    /// Takes in one line of text, as a code holds it.
    ///
    /// # Errors
    /// [`FrameError`]; what was taken in before stays, unless all parts are there and do not make the
    /// whole that they say: then they are let go, and scanning begins anew.
    pub fn take_in(&mut self, line: &str) -> Result<Taken, FrameError> {
        let Frame { whole, index, part } = Frame::read(line)?;
        if self.whole != Some(whole) {
            *self = Self { whole: Some(whole), parts: vec![None; whole.count.into()] };
        }
        match self.parts.get_mut(usize::from(index)) {
            Some(place @ None) => *place = Some(part),
            _ => return Ok(Taken::Known),
        }
        if self.parts.iter().any(Option::is_none) {
            return Ok(Taken::Part);
        }
        let bytes = std::mem::take(self).parts.into_iter().flatten().collect::<Vec<_>>().concat();
        if bytes.len() > MAX_WHOLE || sum_of(whole.kind, &bytes) != whole.sum {
            return Err(FrameError::Damaged);
        }
        Ok(Taken::Whole(Whole { kind: whole.kind, bytes }))
    }

    /// How many parts are here, and of how many. Both 0 when nothing is.
    pub fn progress(&self) -> (u8, u8) {
        let held = self.parts.iter().filter(|part| part.is_some()).count();
        // A whole has 200 parts at most.
        (u8::try_from(held).unwrap_or(u8::MAX), self.whole.map_or(0, |whole| whole.count))
    }

    /// The lines of what is here: taking them in again goes on where this stopped.
    pub fn lines(&self) -> Vec<String> {
        let parts = (0..=u8::MAX).zip(&self.parts);
        parts
            .filter_map(|(index, part)| Some(Frame { whole: self.whole?, index, part: part.clone()? }.write()))
            .collect()
    }
}
