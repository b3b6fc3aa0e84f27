//! Making two spellings of one word alike, for searching.

use js_sys::JsString;

/// Lower case without accents or vowel marks, as the browser knows them for every script.
pub fn fold(text: &str) -> String {
    let folded = String::from(JsString::from(text).normalize("NFKD").to_lower_case());
    // The browser writes a Greek word's last letter as the last; half a word that is typed has none yet.
    folded.chars().filter(|c| !is_mark(*c)).map(|c| if c == 'ς' { 'σ' } else { c }).collect()
}

/// The combining marks of the scripts we know of: Latin, Greek and Cyrillic accents, Hebrew points,
/// Arabic vowel signs.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}' | '\u{64b}'..='\u{65f}' | '\u{670}')
}
