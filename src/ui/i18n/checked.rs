//! Words that are never shown from a draft.

/// How the keys of words begin that are only said in a language someone has checked.
const CHECKED: [&str; 3] = ["consent-", "safety-", "legal-"];

/// Whether a message may only be said in a checked language: a yes to words that nobody has checked
/// would be no yes.
pub fn needs_checking(key: &str) -> bool {
    CHECKED.iter().any(|start| key.starts_with(start))
}
