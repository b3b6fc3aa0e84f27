//! What in a picture is dark: darker than what lies around it, whatever the light.

use super::point::Point;

/// How much darker than its surroundings a dark pixel is, in hundredths: less is noise on plain paper.
const MARGIN: u32 = 5;

/// A picture, ready to be asked what is dark.
pub(super) struct Shades {
    pub(super) width: usize,
    pub(super) height: usize,
    dark: Vec<bool>,
    /// The sum of all pixels above and before each, with a row and a column of zeros in front.
    sums: Vec<u32>,
    /// How far the surroundings reach.
    around: usize,
}

impl Shades {
    pub(super) fn of(luma: &[u8], width: usize, height: usize) -> Self {
        let mut sums = vec![0u32; (width + 1) * (height + 1)];
        for (y, row) in luma.chunks_exact(width).enumerate() {
            let mut sum = 0;
            for (x, pixel) in row.iter().enumerate() {
                sum += u32::from(*pixel);
                let above = sums.get(y * (width + 1) + x + 1).copied().unwrap_or_default();
                if let Some(here) = sums.get_mut((y + 1) * (width + 1) + x + 1) {
                    *here = above + sum;
                }
            }
        }
        let around = (width.max(height) / 14).max(4);
        let mut shades = Self { width, height, dark: Vec::new(), sums, around };
        let mut dark = Vec::with_capacity(luma.len());
        for (y, row) in luma.chunks_exact(width).enumerate() {
            for (x, pixel) in row.iter().enumerate() {
                let (sum, count) = shades.sum(x, y, around);
                dark.push(u32::from(*pixel) * 100 * count < sum * (100 - MARGIN));
            }
        }
        shades.dark = dark;
        shades
    }

    /// Whether the pixel at this place is dark. Outside of the picture all is light.
    pub(super) fn dark(&self, x: i32, y: i32) -> bool {
        let (Ok(x), Ok(y)) = (usize::try_from(x), usize::try_from(y)) else { return false };
        x < self.width && self.dark.get(y * self.width + x).copied().unwrap_or_default()
    }

    pub(super) fn dark_at(&self, point: Point) -> bool {
        // A number too large for an i32 becomes the largest: outside.
        self.dark(point.x.floor() as i32, point.y.floor() as i32)
    }

    /// Whether what lies within `reach` pixels of a point is darker than what lies around it: less
    /// easily fooled than one pixel.
    pub(super) fn mostly_dark_at(&self, point: Point, reach: usize) -> bool {
        if point.x < 0.0 || point.y < 0.0 || point.x >= self.width as f64 || point.y >= self.height as f64 {
            return false;
        }
        let (x, y) = (point.x as usize, point.y as usize);
        let (near, near_count) = self.sum(x, y, reach);
        let (far, far_count) = self.sum(x, y, self.around);
        u64::from(near) * u64::from(far_count) < u64::from(far) * u64::from(near_count)
    }

    pub(super) fn row(&self, y: usize) -> &[bool] {
        self.dark.get(y * self.width..(y + 1) * self.width).unwrap_or_default()
    }

    /// The sum of the pixels within `reach` of one, and how many they are.
    fn sum(&self, x: usize, y: usize, reach: usize) -> (u32, u32) {
        let (left, right) = (x.saturating_sub(reach), (x + reach + 1).min(self.width));
        let (top, bottom) = (y.saturating_sub(reach), (y + reach + 1).min(self.height));
        let at = |x: usize, y: usize| self.sums.get(y * (self.width + 1) + x).copied().unwrap_or_default();
        let sum = at(right, bottom) + at(left, top) - at(right, top) - at(left, bottom);
        (sum, ((right - left) * (bottom - top)) as u32)
    }
}

/// The picture, half as wide and half as high.
pub(super) fn halved(luma: &[u8], width: usize, height: usize) -> (Vec<u8>, usize, usize) {
    let (half_width, half_height) = (width / 2, height / 2);
    let mut half = Vec::with_capacity(half_width * half_height);
    for rows in luma.chunks_exact(2 * width) {
        let (upper, lower) = rows.split_at(width);
        for (above, below) in upper.chunks_exact(2).zip(lower.chunks_exact(2)) {
            let sum: u32 = above.iter().chain(below).map(|pixel| u32::from(*pixel)).sum();
            half.push(u8::try_from(sum / 4).unwrap_or(u8::MAX));
        }
    }
    (half, half_width, half_height)
}
