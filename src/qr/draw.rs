//! A line of text as a code to look at.

use super::frames::TooLarge;
use qrcodegen::{QrCode, QrCodeEcc, QrSegment, Version};

/// The fields of a code, without the white border that whoever shows it puts around.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fields {
    /// How many fields a side has.
    pub side: usize,
    /// Row by row, whether a field is dark.
    pub dark: Vec<bool>,
}

/// Draws a line. A seventh of the code may be scratched or covered and it still reads.
///
/// # Errors
/// [`TooLarge`] for a text that no code holds; none of [`super::cut`]'s lines is one.
pub fn draw(line: &str) -> Result<Fields, TooLarge> {
    // No more than asked for is spent on damage: larger fields are worth more to a camera.
    let (least, most) = (Version::MIN, Version::MAX);
    let segments = QrSegment::make_segments(line);
    let code = QrCode::encode_segments_advanced(&segments, QrCodeEcc::Medium, least, most, None, false)
        .map_err(|_| TooLarge)?;
    let side = code.size();
    let dark = (0..side * side).map(|at| code.get_module(at % side, at / side)).collect();
    Ok(Fields { side: usize::try_from(side).map_err(|_| TooLarge)?, dark })
}
