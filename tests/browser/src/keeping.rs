//! Watching what the page hands to the engine to keep, for journeys that end the app at a chosen moment.

use serde_json::json;

use crate::phone::Phone;

/// Every message to the engine is noted as text; an answer that comes later covers it. The engine
/// answers in order, and only what is durable.
const WATCH: &str = "const engine = window.waymarkEngine; \
    window.waymarkSent = []; \
    const post = engine.postMessage.bind(engine); \
    engine.postMessage = (message, ...more) => { \
        window.waymarkSent.push({ text: new TextDecoder().decode(message), answered: false }); \
        return post(message, ...more); \
    }; \
    engine.addEventListener('message', () => { \
        const first = window.waymarkSent.find((sent) => !sent.answered); \
        if (first) first.answered = true; \
    });";

impl Phone {
    /// Takes note of what is handed over to be kept from now on, until the page is loaded anew.
    #[track_caller]
    pub fn watch_keeping(&mut self) {
        self.script(WATCH);
    }

    /// Waits until these words were handed over and the engine has answered: that they are durable, on a
    /// phone that has room.
    #[track_caller]
    pub fn wait_until_written(&mut self, words: &str) {
        let words = json!(words);
        let is_there =
            format!("return window.waymarkSent.some((sent) => sent.answered && sent.text.includes({words}))");
        self.wait_script("what was typed is kept", &is_there);
    }

    /// Puts a text into the field with this label at once, as the phone's clipboard does. (Typing sign
    /// by sign cannot write every sign on every engine.)
    #[track_caller]
    pub fn paste(&mut self, label: &str, text: &str) {
        let text = json!(text);
        let put = format!(
            "((e) => {{ const kind = e.localName === 'textarea' ? HTMLTextAreaElement : HTMLInputElement; \
             Object.getOwnPropertyDescriptor(kind.prototype, 'value').set.call(e, {text}); \
             for (const kind of ['input', 'change']) e.dispatchEvent(new Event(kind, {{ bubbles: true }})); \
             return true; }})(e.control ?? e)"
        );
        self.ask("field", label, &put);
    }

    /// Picks a day ("2026-12-24") in the date field with this label, as the phone's own calendar does.
    #[track_caller]
    pub fn pick_day(&mut self, label: &str, day: &str) {
        self.paste(label, day);
    }

    /// The phone's own day, with this many days added ("2026-12-24").
    #[track_caller]
    pub fn day_from_now(&mut self, days: i32) -> String {
        let body = format!(
            "const day = new Date(); day.setDate(day.getDate() + {days}); \
             const two = (n) => String(n).padStart(2, '0'); \
             return `${{day.getFullYear()}}-${{two(day.getMonth() + 1)}}-${{two(day.getDate())}}`;"
        );
        self.script(&body).as_str().unwrap_or_default().to_owned()
    }
}
