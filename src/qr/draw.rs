//! A line of text as a code to look at.

use super::frames::TooLarge;
use fast_qr::{ECL, QRBuilder};

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
    let code = QRBuilder::new(line).ecl(ECL::M).build().map_err(|_| TooLarge)?;
    let side = code.size;
    let dark = code.data.iter().take(side * side).map(|field| field.value()).collect();
    Ok(Fields { side, dark })
}
