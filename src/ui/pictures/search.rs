//! Finding a picture by a word.

use super::catalogue::writable;
use super::{finding_words, word_of};
use crate::domain::PictureId;
use crate::ui::text::fold;

/// The pictures that a word finds, the ones whose own word begins with it first.
pub fn search(query: &str) -> Vec<&'static str> {
    let query = fold(query);
    let query = query.trim();
    if query.is_empty() {
        return Vec::new();
    }
    let mut found: Vec<(u8, &'static str)> = writable()
        .filter_map(|id| {
            let word = fold(&word_of(&PictureId::from(id)));
            let rank = if word.starts_with(query) {
                0
            } else if word.split_whitespace().any(|w| w.starts_with(query)) {
                1
            } else if fold(&finding_words(id)).split([',', '،']).any(|w| w.trim().starts_with(query)) {
                2
            } else {
                return None;
            };
            Some((rank, id))
        })
        .collect();
    // Stable: within one rank the catalogue's order stays.
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, id)| id).collect()
}
