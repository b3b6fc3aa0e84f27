//! A voice for the phone: browsers of the tests have none, and with one every screen can be heard (rule 1).

use serde_json::json;

use crate::phone::Phone;

/// What the voice says is written down, and that it was silenced. A browser takes no voice that it has not made itself,
/// so what it is handed to say is ours too.
const VOICE: &str = "\
    const voice = Object.defineProperties(Object.create(SpeechSynthesisVoice.prototype), \
        { lang: { value: arguments[0] }, localService: { value: true } }); \
    window.waymarkSaid = []; \
    window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text } }; \
    speechSynthesis.speak = ({ text }) => waymarkSaid.push(text); \
    speechSynthesis.cancel = () => waymarkSaid.push(''); \
    speechSynthesis.getVoices = () => [voice]; \
    speechSynthesis.dispatchEvent(new Event('voiceschanged'))";

/// Each recording that is played to its end is written down.
const RECORDINGS: &str = "\
    window.waymarkHeard = 0; const [play, known] = [HTMLMediaElement.prototype.play, new WeakSet()]; \
    HTMLMediaElement.prototype.play = function () { \
        if (!known.has(this)) this.addEventListener('ended', () => window.waymarkHeard++); \
        known.add(this); return play.call(this) }";

impl Phone {
    /// Whether this browser can speak at all, given a voice.
    pub fn can_have_voice(&mut self) -> bool {
        self.script("return 'speechSynthesis' in window && 'SpeechSynthesisVoice' in window") == json!(true)
    }

    /// Gives the phone a voice for a language, for as long as the page is not loaded anew.
    #[track_caller]
    pub fn give_voice(&mut self, language: &str) {
        self.script(&VOICE.replace("arguments[0]", &json!(language).to_string()));
    }

    /// Waits until what was said last, and not silenced, is this ("*" at either end stands for any text).
    #[track_caller]
    pub fn hears(&mut self, words: &str) {
        let bare = json!(words.trim_matches('*'));
        let met = match (words.starts_with('*'), words.ends_with('*')) {
            (true, true) => format!("last.includes({bare})"),
            (true, false) => format!("last.endsWith({bare})"),
            (false, true) => format!("last.startsWith({bare})"),
            (false, false) => format!("last === {bare}"),
        };
        let tidy = "(waymarkSaid.at(-1) ?? '').replace(/[\\u2066-\\u2069]/g, '').replace(/\\s+/g, ' ').trim()";
        self.wait_script(&format!("it says \"{words}\""), &format!("const last = {tidy}; return {met}"));
    }

    /// Counts the recordings that are heard from now on, for as long as the page is not loaded anew.
    #[track_caller]
    pub fn hear_recordings(&mut self) {
        self.script(RECORDINGS);
    }

    /// Waits until so many recordings were played to their end.
    #[track_caller]
    pub fn hears_recordings(&mut self, count: usize) {
        self.wait_script(&format!("{count} recordings are heard"), &format!("return window.waymarkHeard === {count}"));
    }
}
