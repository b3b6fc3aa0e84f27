//! Files as several hands write them, and as a hostile one does.

use super::*;
use flate2::Compression;
use flate2::write::DeflateEncoder;
use proptest::prelude::*;
use std::io::Write;

/// A zip file of these parts; those whose name ends in a `!` are not packed.
fn zip(parts: &[(&str, String)]) -> Vec<u8> {
    let (mut file, mut list) = (Vec::new(), Vec::new());
    for (name, text) in parts {
        let (name, method) = name.strip_suffix('!').map_or((*name, 8_u16), |name| (name, 0));
        let mut encoder = DeflateEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(text.as_bytes()).unwrap();
        let packed = if method == 0 { text.clone().into_bytes() } else { encoder.finish().unwrap() };
        let [at, packed_size, size, length] =
            [file.len(), packed.len(), text.len(), name.len()].map(|n| u32::try_from(n).unwrap());
        let fields = |field: &mut Vec<u8>| {
            field.extend(method.to_le_bytes());
            field.extend([0; 8]);
            field.extend(packed_size.to_le_bytes());
            field.extend(size.to_le_bytes());
            field.extend(u16::try_from(length).unwrap().to_le_bytes());
        };
        file.extend(b"PK\x03\x04\x14\0\0\0");
        fields(&mut file);
        // What stands before a part may be longer than its entry says.
        file.extend([4, 0]);
        file.extend(name.as_bytes());
        file.extend([0; 4]);
        file.extend(packed);
        list.extend(b"PK\x01\x02\x14\0\x14\0\0\0");
        fields(&mut list);
        list.extend([0; 12]);
        list.extend(at.to_le_bytes());
        list.extend(name.as_bytes());
    }
    let (at, size) = (u32::try_from(file.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    file.extend(list);
    file.extend(b"PK\x05\x06\0\0\0\0");
    file.extend([count, count].concat());
    file.extend(size.to_le_bytes());
    file.extend(at.to_le_bytes());
    file.extend([0, 0]);
    file
}

/// A file with one sheet of these rows.
fn xlsx(rows: &str, shared: &str) -> Vec<u8> {
    let relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    zip(&[
        ("[Content_Types].xml!", "<Types/>".to_owned()),
        (
            "xl/workbook.xml",
            format!(
                "\u{feff}<?xml version='1.0'?><x:workbook xmlns:x='a' xmlns:r='{relation}'><x:sheets>\
                 <x:sheet name='Hidden &amp; odd' sheetId='1' r:id='rId9'/><x:sheet name='Survey' sheetId='2' r:id='rId1'/>\
                 </x:sheets></x:workbook>"
            ),
        ),
        (
            "xl/_rels/workbook.xml.rels!",
            format!(
                "<Relationships><Relationship Id='rId1' Type='{relation}/worksheet' Target='/xl/worksheets/a.xml'/>\
                 <Relationship Id='rId9' Type='{relation}/worksheet' Target='worksheets/none.xml'/>\
                 <Relationship Id='rId2' Type='{relation}/sharedStrings' Target='sharedStrings.xml'/></Relationships>"
            ),
        ),
        ("xl/sharedStrings.xml", format!("<sst>{shared}</sst>")),
        ("xl/worksheets/a.xml", format!("<worksheet><sheetData>{rows}</sheetData></worksheet>")),
    ])
}

fn survey(file: &[u8]) -> Result<Rows, XlsxFault> {
    let sheets = read_sheets(file, |name| name.eq_ignore_ascii_case("survey").then_some(()))?;
    Ok(sheets.into_iter().next().map(|((), rows)| rows).unwrap_or_default())
}

#[track_caller]
fn check(rows: &str, expected: &[&[&str]]) {
    let shared = "<si><t>type</t></si><si><r><rPr/><t>how </t></r><r><t xml:space='preserve'>old?</t></r>\
                  <rPh sb='0' eb='1'><t>spoken</t></rPh></si><si><t> &lt;a&#x301;&gt; _x000D_\n</t></si><si/>";
    assert_eq!(survey(&xlsx(rows, shared)).as_deref(), Ok(strings(expected).as_slice()), "{rows}");
}

fn strings(rows: &[&[&str]]) -> Rows {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

#[test]
fn cells_are_read_whatever_they_hold() {
    check("", &[]);
    check(
        "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='s'><v>1</v></c><c r='C1' t='s'><v>2</v></c></row>",
        &[&["type", "how old?", "<a\u{301}>"]],
    );
    check(
        "<row><c t='s'><v>0</v></c><c/><c t='s'><v>3</v></c><c t='s'><v>0</v></c></row>",
        &[&["type", "", "", "type"]],
    );
    check("<row r='3'><c r='B3' t='s'><v>0</v></c><c r='AA3'/></row>", &[&[], &[], &["", "type"]]);
    check(
        "<row><c t='inlineStr'><is><t>one</t></is></c><c t='str'><f>A1&amp;\"x\"</f><v>two</v></c>\
         <c><v>12</v></c><c t='n'><v>0.10000000000000001</v></c><c t='b'><v>1</v></c><c t='b'><v>0</v></c></row>",
        &[&["one", "two", "12", "0.1", "TRUE", "FALSE"]],
    );
    check("<row><c t='inlineStr'><is><r><t>a</t></r><r><t><![CDATA[<b>]]></t></r></is></c></row>", &[&["a<b>"]]);
}

#[test]
fn what_cannot_be_read_is_said() {
    #[track_caller]
    fn check(file: &[u8], expected: XlsxFault) {
        assert_eq!(survey(file), Err(expected));
    }
    check(b"", XlsxFault::NotXlsx);
    check(b"type\tname\tlabel", XlsxFault::NotXlsx);
    check(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", XlsxFault::Closed);
    check(&zip(&[("word/document.xml", "<w/>".to_owned())]), XlsxFault::NotXlsx);
    check(&vec![0; MAX_FILE + 1], XlsxFault::TooLarge);
    let whole = xlsx("<row><c><v>1</v></c></row>", "");
    assert_eq!(survey(&whole), Ok(strings(&[&["1"]])));
    check(whole.get(..whole.len() - 30).unwrap(), XlsxFault::Damaged);
    for rows in
        ["<row><c t='s'><v>9</v></c></row>", "<row r='0'><c><v>1</v></c></row>", "<row>", "&lol;", "<!DOCTYPE a>"]
    {
        check(&xlsx(rows, ""), XlsxFault::Damaged);
    }
}

#[test]
fn whatever_comes_has_a_bound() {
    #[track_caller]
    fn check(rows: &str, shared: &str) {
        assert_eq!(survey(&xlsx(rows, shared)), Err(XlsxFault::TooLarge));
    }
    check("<row r='5001'><c><v>1</v></c></row>", "");
    check("<row><c r='BI1'><v>1</v></c></row>", "");
    check(&" ".repeat(MAX_UNPACKED + 1), "");
    check("", &" ".repeat(MAX_UNPACKED + 1));
    let many = "<row><c t='s'><v>0</v></c></row>".repeat(40);
    check(&many, &format!("<si><t>{}</t></si>", "x".repeat(32_000)));
    // Empty cells stand wherever a style was spread to, and are nothing.
    let styled = "<row r='1048576'><c r='XFD1048576' s='4'/></row>";
    assert_eq!(survey(&xlsx(styled, "")), Ok(Rows::new()));
}

proptest! {
    #[test]
    fn any_bytes_are_read_or_refused(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
        let _ = survey(&[b"PK\x03\x04".as_slice(), &bytes].concat());
    }

    #[test]
    fn a_damaged_file_is_read_or_refused(at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut file = xlsx("<row><c t='s'><v>0</v></c><c><v>12</v></c></row>", "<si><t>type</t></si>");
        let at = at.index(file.len());
        file[at] = byte;
        let _ = survey(&file);
    }

    #[test]
    fn any_rows_are_read_or_refused(pieces in prop::collection::vec(prop::sample::select(vec![
        "<row>", "</row>", "<c>", "<c t='s'>", "<c r='B2' t='inlineStr'>", "</c>", "<v>", "</v>", "<is>", "</is>",
        "<t>", "</t>", "1", "x", "&amp;", "&#0;", "&", "<", "]]>", "<row r='-1'>", "<row r='99999999999999999999'>",
        "<c r='ZZZZZZZZZZZZZ1'>",
    ]), 0..30)) {
        let _ = survey(&xlsx(&pieces.concat(), "<si><t>type</t></si>"));
    }
}
