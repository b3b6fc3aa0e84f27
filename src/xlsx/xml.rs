//! Going through XML in one go, without a tree.

use super::XlsxFault;
use quick_xml::escape::{resolve_predefined_entity, unescape};
use quick_xml::{Reader, events::BytesStart, events::Event};

/// What comes next.
pub(super) enum Piece<'a> {
    Start(Tag<'a>),
    Text(&'a str),
    /// The end of the tag of this name.
    End(&'a str),
}

/// A tag that begins.
pub(super) struct Tag<'a>(&'a BytesStart<'a>);

impl Tag<'_> {
    /// Its name, without what stands before the colon: that is whatever the program likes.
    pub(super) fn name(&self) -> &str {
        local(self.0.name().0)
    }

    /// What it says under a name.
    pub(super) fn says(&self, name: &str) -> Option<String> {
        let mut all = self.0.attributes();
        let found = all.with_checks(false).flatten().find(|attribute| local(attribute.key.0) == name)?;
        unescape(&found.value).ok().map(std::borrow::Cow::into_owned)
    }
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or_default()
}

/// Tells each piece.
pub(super) fn walk(xml: &str, mut tell: impl FnMut(Piece) -> Result<(), XlsxFault>) -> Result<(), XlsxFault> {
    let mut reader = Reader::from_str(xml.trim_start_matches('\u{feff}'));
    loop {
        match reader.read_event().map_err(|_| XlsxFault::Damaged)? {
            Event::Start(tag) => tell(Piece::Start(Tag(&tag)))?,
            Event::Empty(tag) => {
                tell(Piece::Start(Tag(&tag)))?;
                tell(Piece::End(local(tag.name().0)))?;
            }
            Event::Text(text) => tell(Piece::Text(&text))?,
            Event::CData(text) => tell(Piece::Text(&text))?,
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => tell(Piece::Text(letter.encode_utf8(&mut [0; 4])))?,
                _ => tell(Piece::Text(resolve_predefined_entity(&name).ok_or(XlsxFault::Damaged)?))?,
            },
            Event::End(tag) => tell(Piece::End(local(tag.name().0)))?,
            Event::DocType(_) => return Err(XlsxFault::Damaged),
            Event::Eof => return Ok(()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}
