//! Which sheets there are, and in which part of the file each stands.

use super::xml::{Piece, walk};
use super::{Parts, XlsxFault, zip::Archive};

const BOOK: &str = "xl/workbook.xml";
const LINKS: &str = "xl/_rels/workbook.xml.rels";

/// The sheets by their names, and the texts that they share.
pub(super) struct Book {
    pub(super) sheets: Vec<(String, String)>,
    pub(super) shared: Option<String>,
}

pub(super) fn read(archive: &mut Archive) -> Result<Book, XlsxFault> {
    if !archive.has(BOOK) {
        return Err(XlsxFault::NotXlsx);
    }
    let (mut links, mut shared) = (Parts::new(), None);
    walk(&archive.part(LINKS)?, |piece| {
        let Piece::Start(tag) = piece else { return Ok(()) };
        if let (Some(id), Some(target)) = (tag.says("Id"), tag.says("Target")) {
            // From the folder of the book, unless it begins at the root.
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            if tag.says("Type").is_some_and(|of| of.ends_with("/sharedStrings")) {
                shared = Some(part.clone());
            }
            links.insert(id, part);
        }
        Ok(())
    })?;
    let mut sheets = Vec::new();
    walk(&archive.part(BOOK)?, |piece| {
        let Piece::Start(tag) = piece else { return Ok(()) };
        if tag.name() == "sheet" {
            let part = tag.says("id").and_then(|id| links.get(&id)).ok_or(XlsxFault::Damaged)?;
            sheets.push((tag.says("name").unwrap_or_default(), part.clone()));
        }
        Ok(())
    })?;
    Ok(Book { sheets, shared })
}
