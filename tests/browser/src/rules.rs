//! What every screen must keep to, on any engine: our own rules and axe's.

use std::path::Path;

use serde_json::{Value, json};

use crate::phone::Phone;

const GROUND: &str = include_str!("rules/ground.js");
const RULES: &str = concat!(
    include_str!("rules/ground.js"),
    include_str!("rules/targets.js"),
    include_str!("rules/text.js"),
    include_str!("rules/choices.js"),
    include_str!("rules/hand.js"),
);
const TEXT_TWICE: &str = "const root = document.documentElement; const size = parseFloat(getComputedStyle(root).fontSize); \
    root.style.fontSize = `${size * 2}px`;";
const TEXT_BACK: &str = "document.documentElement.style.removeProperty('font-size');";
const TURN: &str = "const root = document.documentElement; root.dir = root.dir === 'rtl' ? 'ltr' : 'rtl';";
/// axe with contrast of 7:1: bright sun and weak eyes are the rule here, not the exception.
const AXE_RUN: &str = "const done = arguments[0]; axe.run(document, { resultTypes: ['violations'], \
    rules: { 'color-contrast-enhanced': { enabled: true }, 'target-size': { enabled: true } } })\
    .then((found) => done(found.violations.map((v) => `axe ${v.id}: ${v.help} at ${v.nodes.map((n) => n.target.join(' ')).join(', ')}`)), \
    (cause) => done([`axe failed: ${cause}`]));";

impl Phone {
    /// Checks the screen that is shown, as it is, with text of twice the size, and turned for
    /// scripts that run the other way; and keeps a picture of it under `name` when the run makes
    /// pictures.
    #[track_caller]
    pub fn check_screen(&mut self, name: &str) {
        self.picture(name);
        let mut breaches = self.axe();
        breaches.extend(self.screen_rules());
        breaches.extend(self.rules_when_changed());
        if !breaches.is_empty() {
            let list = breaches.join("\n  ");
            self.give_up(&format!("the screen \"{name}\" breaks the rules:\n  {list}"));
        }
    }

    /// The breaches of our own rules with text of twice the size, and turned for scripts that run the
    /// other way.
    #[track_caller]
    pub fn rules_when_changed(&mut self) -> Vec<String> {
        let mut breaches = Vec::new();
        for (state, on, off) in [("text twice as large", TEXT_TWICE, TEXT_BACK), ("turned round", TURN, TURN)] {
            self.script(on);
            breaches.extend(self.screen_rules().into_iter().map(|breach| format!("{state}: {breach}")));
            self.script(off);
        }
        breaches
    }

    /// The breaches of our own rules on the screen as it is shown.
    #[track_caller]
    pub fn screen_rules(&mut self) -> Vec<String> {
        sentences(&self.script(RULES))
    }

    /// The word and the picture of each thing on the screen that can be chosen or tapped (rule 8).
    #[track_caller]
    pub fn words_with_pictures(&mut self) -> Vec<(String, String)> {
        let pairs = self.script(&format!(
            "{GROUND} return all('.action, .choice, .tab').filter(isASign).map((it) => [saying(it), picturesIn(it)[0] ?? ''])"
        ));
        let text = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let pairs = pairs.as_array().into_iter().flatten().map(|pair| (text(&pair[0]), text(&pair[1])));
        pairs.filter(|(word, picture)| !word.is_empty() && !picture.is_empty()).collect()
    }

    /// What axe finds on the screen as it is shown.
    #[track_caller]
    pub fn axe(&mut self) -> Vec<String> {
        if self.script("return typeof axe") != json!("object") {
            let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../node_modules/axe-core/axe.min.js");
            match std::fs::read_to_string(&path) {
                Ok(source) => self.script(&source),
                Err(cause) => self.give_up(&format!("axe is not installed (npm ci): {cause}")),
            };
        }
        sentences(&self.script_async(AXE_RUN))
    }
}

fn sentences(value: &Value) -> Vec<String> {
    value.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
}
