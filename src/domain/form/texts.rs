//! One text of a form in several languages.

use std::collections::BTreeMap;

/// One text in several languages, by their codes. Under "" stands what the form says in its own language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(BTreeMap<String, String>);

impl Texts {
    /// The text for a reader of `code` (`fr`, `pt-BR`): in just that language, else in its main one, else the form's
    /// own. Empty where the form says nothing.
    pub fn in_language(&self, code: &str) -> &str {
        let code = code.to_lowercase();
        let main = code.split('-').next().unwrap_or_default();
        [&code, main, ""].into_iter().find_map(|code| self.0.get(code)).map(String::as_str).unwrap_or_default()
    }

    /// Whether nothing is said in any language.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Takes in the text of one language; what is empty says nothing.
    pub(super) fn say(&mut self, code: &str, text: &str) {
        if !text.is_empty() {
            self.0.insert(code.to_lowercase(), text.to_owned());
        }
    }

    /// Says `text` where the form says nothing of its own.
    pub(super) fn say_own(&mut self, text: &str) {
        self.0.entry(String::new()).or_insert_with(|| text.to_owned());
    }

    /// Has what is said in `code` stand for the form's own, where it says nothing of its own.
    pub(super) fn own_is(&mut self, code: &str) {
        if let Some(text) = self.0.get(code).cloned() {
            self.say_own(&text);
        }
    }
}
