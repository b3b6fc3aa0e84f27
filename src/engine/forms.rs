//! A form that is brought as a file, as the text in which forms are kept (S66).

use crate::domain::form::{MAX_FORM, Sheet, write_sheets};
use crate::protocol::{Fault, FormFileFault, Reply};
use crate::xlsx::{self, XlsxFault};

/// How the text of a form begins.
const TEXT: &[u8] = b"[";
/// What some programs put before a text.
const MARK: &[u8] = b"\xEF\xBB\xBF";

/// The text of a form, of a table in .xlsx or of the text itself.
pub(super) fn form_in(file: &[u8]) -> Result<Reply, Fault> {
    let text = if file.strip_prefix(MARK).unwrap_or(file).starts_with(TEXT) {
        String::from_utf8(file.to_vec()).map_err(|_| Fault::Form(FormFileFault::Foreign))?
    } else {
        let sheets = xlsx::read_sheets(file, Sheet::named).map_err(|fault| Fault::Form(told(fault)))?;
        write_sheets(&sheets)
    };
    if text.len() > MAX_FORM { Err(Fault::Form(FormFileFault::TooLarge)) } else { Ok(Reply::Form(text)) }
}

const fn told(fault: XlsxFault) -> FormFileFault {
    match fault {
        XlsxFault::NotXlsx => FormFileFault::Foreign,
        XlsxFault::Closed => FormFileFault::Closed,
        XlsxFault::TooLarge => FormFileFault::TooLarge,
        XlsxFault::Damaged => FormFileFault::Damaged,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::form::Form;

    const TSV: &str = include_str!("../../tests/forms/intake.tsv");
    /// The same, made by another program: tests/forms/make_xlsx.py.
    const XLSX: &[u8] = include_bytes!("../../tests/forms/intake.xlsx");

    fn text_in(file: &[u8]) -> Result<String, Fault> {
        match form_in(file)? {
            Reply::Form(text) => Ok(text),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_table_of_another_program_is_the_form_that_its_text_is() {
        let read = |text: &str| Form::read(text, |_| true).unwrap();
        assert_eq!(read(&text_in(XLSX).unwrap()), read(TSV), "S66");
        assert_eq!(text_in(TSV.as_bytes()).as_deref(), Ok(TSV));
        assert_eq!(text_in(&[MARK, TSV.as_bytes()].concat()).map(|text| read(&text)), Ok(read(TSV)));
    }

    #[test]
    fn a_file_that_is_no_form_is_said() {
        let fault = |file: &[u8]| text_in(file).unwrap_err();
        assert_eq!(fault(b""), Fault::Form(FormFileFault::Foreign));
        assert_eq!(fault(b"%PDF-1.7"), Fault::Form(FormFileFault::Foreign));
        assert_eq!(fault(b"[\xFF"), Fault::Form(FormFileFault::Foreign));
        assert_eq!(fault(b"\xD0\xCF\x11\xE0"), Fault::Form(FormFileFault::Closed));
        assert_eq!(fault(&"[".repeat(MAX_FORM + 1).into_bytes()), Fault::Form(FormFileFault::TooLarge));
        assert_eq!(fault(XLSX.get(..XLSX.len() / 2).unwrap()), Fault::Form(FormFileFault::Damaged));
    }
}
