//! What a WebDAV server says stands in a folder. Read in one go, without a tree: whatever it is that comes,
//! the time it takes grows with its length alone.

use super::files::MAX_ENTRIES;
use super::percent;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::{Reader, events::Event};

/// One thing in a folder, or the folder itself.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Entry {
    /// The last part of its address.
    pub(super) leaf: String,
    pub(super) is_folder: bool,
    /// Without the `W/` that some servers put there while it is young.
    pub(super) etag: String,
    pub(super) modified: String,
    pub(super) length: Option<u64>,
}

/// Reads an answer to `PROPFIND`; `None` for what is none, or has too many entries. Prefixes are whatever the
/// server likes, so only the names behind them count.
pub(super) fn read(body: &[u8]) -> Option<Vec<Entry>> {
    let mut reader = Reader::from_str(std::str::from_utf8(body).ok()?);
    let (mut entries, mut entry, mut text) = (Vec::new(), Entry::default(), String::new());
    let mut is_one = false;
    loop {
        match reader.read_event().ok()? {
            Event::Start(tag) | Event::Empty(tag) => {
                text.clear();
                match tag.local_name().as_ref() {
                    "multistatus" => is_one = true,
                    "response" => entry = Entry::default(),
                    "collection" => entry.is_folder = true,
                    _ => {}
                }
            }
            Event::Text(piece) => text.push_str(&piece),
            Event::CData(piece) => text.push_str(&piece),
            Event::GeneralRef(name) => match name.resolve_char_ref() {
                Ok(Some(letter)) => text.push(letter),
                _ => text.push_str(resolve_predefined_entity(&name)?),
            },
            Event::End(tag) => {
                let text = std::mem::take(&mut text);
                match tag.local_name().as_ref() {
                    "href" if entry.leaf.is_empty() => entry.leaf = leaf_of(&text),
                    "getetag" => entry.etag = text.trim().trim_start_matches("W/").to_owned(),
                    "getlastmodified" => entry.modified = text.trim().to_owned(),
                    "getcontentlength" => entry.length = text.trim().parse().ok(),
                    "response" => {
                        entries.push(std::mem::take(&mut entry));
                        if entries.len() > MAX_ENTRIES {
                            return None;
                        }
                    }
                    _ => {}
                }
            }
            Event::DocType(_) => return None,
            Event::Eof => return is_one.then_some(entries),
            _ => {}
        }
    }
}

/// The last part of an address or a path.
fn leaf_of(href: &str) -> String {
    let last = href.trim().trim_end_matches('/').rsplit('/').next().unwrap_or_default();
    percent::decode(last).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_folder_is_read_whatever_the_prefixes_and_addresses() {
        let apache = r#"<?xml version="1.0" encoding="utf-8"?>
<D:multistatus xmlns:D="DAV:"><D:response xmlns:lp1="DAV:"><D:href>/way/ab%2Dc/</D:href><D:propstat><D:prop>
<lp1:getetag>W/"1000-66"</lp1:getetag><lp1:getlastmodified>Sat, 28 Nov 2026 11:21:11 GMT</lp1:getlastmodified>
<lp1:resourcetype><D:collection/></lp1:resourcetype></D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>
<D:propstat><D:prop><g0:getcontentlength/></D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>
</D:response></D:multistatus>"#;
        let folder = Entry {
            leaf: "ab-c".into(),
            is_folder: true,
            etag: "\"1000-66\"".into(),
            modified: "Sat, 28 Nov 2026 11:21:11 GMT".into(),
            length: None,
        };
        assert_eq!(read(apache.as_bytes()), Some(vec![folder]));
        let other = "<multistatus xmlns='DAV:'><response><href><![CDATA[https://nas.example/a%20b/]]>file</href>\
            <propstat><prop><getetag>&quot;5&#x61;&quot;</getetag><getcontentlength> 12 </getcontentlength>\
            <resourcetype/></prop></propstat></response></multistatus>";
        let file = Entry { leaf: "file".into(), etag: "\"5a\"".into(), length: Some(12), ..Entry::default() };
        assert_eq!(read(other.as_bytes()), Some(vec![file]));
        assert_eq!(read(b"<d:multistatus xmlns:d='DAV:'/>"), Some(Vec::new()));
    }

    #[test]
    fn what_is_no_such_answer_is_none() {
        #[track_caller]
        fn check(body: &[u8]) {
            assert_eq!(read(body), None);
        }
        check(b"");
        check(b"<html><body>Please log in</body></html>");
        check(b"<!DOCTYPE multistatus [<!ENTITY a 'aaaa'>]><multistatus/>");
        check(b"<multistatus><response></multistatus>");
        check(b"<multistatus>&lol;</multistatus>");
        check(b"\xFF\xFE");
        check("<multistatus>".repeat(200_000).replace("us><mul", "us></mul").as_bytes());
        check(
            ["<multistatus>", &"<response></response>".repeat(MAX_ENTRIES + 1), "</multistatus>"].concat().as_bytes(),
        );
    }

    #[test]
    fn ever_deeper_tags_and_endless_attributes_are_gone_through() {
        assert_eq!(read("<a>".repeat(1_000_000).as_bytes()), None);
        let wide = format!("<multistatus{}/>", (0..300_000).map(|at| format!(" a{at}=''")).collect::<String>());
        assert_eq!(read(wide.as_bytes()), Some(Vec::new()));
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(pieces in proptest::collection::vec(
            prop::sample::select(vec!["<a:response>", "</a:response>", "<href>", "</href>", "%", "&", ";", "<", "/",
                "collection/>", "<![CDATA[", "]]>", "<!--", "-->", "\"", "ä", "<?", "<multistatus>", "#x0"]), 0..30)) {
            drop(read(pieces.concat().as_bytes()));
        }
    }
}
