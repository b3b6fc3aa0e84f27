//! The text that the fields of a code hold (ISO/IEC 18004), with what is wrong in them mended.
//!
//! Our own, as the libraries for it either bring tables that are heavier than all the rest, or take a wrong
//! byte for a right one in codes of long and short blocks.

use super::grid::SMALLEST;
use super::mend::mend;

/// For each level of damage that a code can be made for, in the order of its sign in the code, and for each
/// size: how many bytes of a block mend the others.
#[rustfmt::skip]
const MENDING: [[u8; 25]; 4] = [
    [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28],
    [7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26],
    [17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30],
    [13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30],
];
/// The same: how many blocks there are.
#[rustfmt::skip]
const BLOCKS: [[u8; 25]; 4] = [
    [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21],
    [1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12],
    [1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35],
    [1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29],
];
const LETTERS: &[u8; 45] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
/// How many fields of the sign may be wrong.
const MOST_WRONG: u32 = 3;

/// The fields of a code.
pub(super) struct Code<'a> {
    /// How many a side has: one of the sizes there are.
    pub side: usize,
    /// Row by row, whether one is dark.
    pub dark: &'a [bool],
    /// Whether they are seen in a mirror.
    pub mirrored: bool,
}

impl Code<'_> {
    /// The text, unless more is wrong than can be mended, or it is none.
    pub(super) fn text(&self) -> Option<String> {
        self.signs().into_iter().flatten().find_map(|sign| {
            let data = self.data((sign >> 3).into(), sign & 7)?;
            String::from_utf8(said(&data, self.version())?).ok()
        })
    }

    fn version(&self) -> usize {
        (self.side - SMALLEST) / 4 + 1
    }

    fn is_dark(&self, x: usize, y: usize) -> bool {
        let at = if self.mirrored { x * self.side + y } else { y * self.side + x };
        self.dark.get(at).copied().unwrap_or_default()
    }

    /// The level and the pattern, as the code says them in two places.
    fn signs(&self) -> [Option<u8>; 2] {
        let far = self.side - 1;
        let near = (0..6).map(|y| (8, y)).chain([(8, 7), (8, 8), (7, 8)]).chain((0..6).rev().map(|x| (x, 8)));
        let split = (0..8).map(|i| (far - i, 8)).chain((0..7).rev().map(|i| (8, far - i)));
        let (near, split) = (self.sign(near), self.sign(split));
        [near, split.filter(|_| split != near)]
    }

    /// The sign in these fields, the last bit first.
    fn sign(&self, fields: impl Iterator<Item = (usize, usize)>) -> Option<u8> {
        let seen = fields.zip(0..).fold(0, |seen, ((x, y), bit)| seen | u32::from(self.is_dark(x, y)) << bit);
        let wrong = |sign: &u8| (seen ^ written(*sign)).count_ones();
        (0..32).min_by_key(wrong).filter(|sign| wrong(sign) <= MOST_WRONG)
    }

    /// The bytes that say something, mended.
    fn data(&self, level: usize, pattern: u8) -> Option<Vec<u8>> {
        let place = self.version() - 1;
        let mending = usize::from(*MENDING.get(level)?.get(place)?);
        let blocks = usize::from(*BLOCKS.get(level)?.get(place)?);
        let bytes = self.bytes(pattern);
        // The first blocks may be shorter than the others, by one.
        let (short, first_long) = ((bytes.len() / blocks).checked_sub(mending)?, blocks - bytes.len() % blocks);
        let mut parts = vec![Vec::with_capacity(short + 1 + mending); blocks];
        let order = (0..short * blocks).map(|at| at % blocks).chain(first_long..blocks);
        let order = order.chain((0..mending * blocks).map(|at| at % blocks));
        for (part, byte) in order.zip(bytes) {
            parts.get_mut(part)?.push(byte);
        }
        let mut data = Vec::new();
        for mut part in parts {
            mend(&mut part, mending)?;
            part.truncate(part.len().checked_sub(mending)?);
            data.append(&mut part);
        }
        Some(data)
    }

    /// All bytes in their order: up and down in columns of two, from the right.
    fn bytes(&self, pattern: u8) -> Vec<u8> {
        let small_marks = small_marks(self.version());
        let columns = (1..self.side).rev().step_by(2).map(|right| if right <= 6 { right - 1 } else { right });
        let (mut bytes, mut byte, mut bits) = (Vec::new(), 0, 0);
        for (column, right) in columns.enumerate() {
            for i in 0..self.side {
                let y = if column % 2 == 0 { self.side - 1 - i } else { i };
                for x in [right, right - 1] {
                    if self.is_layout(x, y, &small_marks) {
                        continue;
                    }
                    byte = byte << 1 | u8::from(self.is_dark(x, y) ^ turned(pattern, x, y));
                    bits += 1;
                    if bits % 8 == 0 {
                        bytes.push(byte);
                    }
                }
            }
        }
        bytes
    }

    /// Whether a field is a mark or a sign, and says nothing else.
    fn is_layout(&self, x: usize, y: usize, small_marks: &[usize]) -> bool {
        let (side, last) = (self.side, small_marks.len().saturating_sub(1));
        let corner = (x < 9 && (y < 9 || y + 8 >= side)) || (y < 9 && x + 8 >= side);
        let size = side >= 45 && ((x < 6 && y + 11 >= side) || (y < 6 && x + 11 >= side));
        let near = |at: usize| small_marks.iter().position(|mark| mark.abs_diff(at) <= 2);
        let small = || match (near(x), near(y)) {
            (Some(0), Some(0)) => false,
            (Some(0), Some(other)) | (Some(other), Some(0)) => other != last,
            (Some(_), Some(_)) => true,
            _ => false,
        };
        corner || size || x == 6 || y == 6 || small()
    }
}

/// A sign as it is written, with the bits that mend it.
fn written(sign: u8) -> u32 {
    let mending = (0..10).fold(u32::from(sign), |rest, _| (rest << 1) ^ ((rest >> 9) * 0x537));
    (u32::from(sign) << 10 | mending) ^ 0x5412
}

/// Where the small marks stand, along and down.
fn small_marks(version: usize) -> Vec<usize> {
    if version == 1 {
        return Vec::new();
    }
    let count = version / 7 + 2;
    let step = (version * 4 + count * 2 + 1) / (count * 2 - 2) * 2;
    std::iter::once(6).chain((0..count - 1).rev().map(|i| version * 4 + 10 - i * step)).collect()
}

/// Whether a pattern turns this field around, so that no code is all dark or all light.
fn turned(pattern: u8, x: usize, y: usize) -> bool {
    let rest = match pattern {
        0 => (x + y) % 2,
        1 => y % 2,
        2 => x % 3,
        3 => (x + y) % 3,
        4 => (x / 3 + y / 2) % 2,
        5 => x * y % 2 + x * y % 3,
        6 => (x * y % 2 + x * y % 3) % 2,
        _ => ((x + y) % 2 + x * y % 3) % 2,
    };
    rest == 0
}

/// What the data says: digits, letters and bytes, one after the other.
fn said(data: &[u8], version: usize) -> Option<Vec<u8>> {
    let mut bits = Bits { data, at: 0 };
    let mut said = Vec::new();
    // How long the numbers of things are grows with the size.
    let width = |small, middle| if version < 10 { small } else { middle };
    while bits.left() >= 4 {
        match bits.take(4)? {
            0 => break,
            1 => {
                let mut count = bits.take(width(10, 12))?;
                while count > 0 {
                    let digits = count.min(3);
                    let number = bits.take(digits * 3 + 1)?;
                    said.extend((0..digits).rev().map(|place| b'0' + (number / 10u32.pow(place) % 10) as u8));
                    count -= digits;
                }
            }
            2 => {
                let mut count = bits.take(width(9, 11))?;
                while count > 0 {
                    let letters = count.min(2);
                    let number = bits.take(letters * 5 + 1)?;
                    let letter = |place| LETTERS.get((number / 45u32.pow(place) % 45) as usize);
                    said.extend((0..letters).rev().filter_map(letter));
                    count -= letters;
                }
            }
            4 => {
                for _ in 0..bits.take(width(8, 16))? {
                    said.push(bits.take(8)? as u8);
                }
            }
            // Which script the bytes are in. Here it is always the one of today.
            7 => match bits.take(8)? {
                0..0x80 => {}
                0x80..0xc0 => _ = bits.take(8)?,
                _ => _ = bits.take(16)?,
            },
            _ => return None,
        }
    }
    Some(said)
}

struct Bits<'a> {
    data: &'a [u8],
    at: usize,
}

impl Bits<'_> {
    fn left(&self) -> usize {
        self.data.len() * 8 - self.at
    }

    fn take(&mut self, count: u32) -> Option<u32> {
        (0..count).try_fold(0, |taken, _| {
            let byte = self.data.get(self.at / 8)?;
            let bit = u32::from(byte >> (7 - self.at % 8) & 1);
            self.at += 1;
            Some(taken << 1 | bit)
        })
    }
}
