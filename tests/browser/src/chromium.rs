//! What only Chromium's own protocol can do; a check that uses it says so by its name.

use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::phone::Phone;

/// One command of the DevTools protocol.
#[derive(Debug)]
struct DevTools {
    command: &'static str,
    params: Value,
}

impl WebDriverCompatibleCommand for DevTools {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "cmd": self.command, "params": self.params }).to_string()))
    }
}

impl Phone {
    /// Runs one command of the DevTools protocol.
    #[track_caller]
    pub fn dev_tools(&mut self, command: &'static str, params: Value) -> Value {
        match self.block_on(self.client().issue_cmd(DevTools { command, params })) {
            Ok(answer) => answer,
            Err(cause) => self.give_up(&format!("{command} fails: {cause}")),
        }
    }

    /// A picture of the screen with a pixel for each of CSS, though it has twice as many: small to keep.
    #[track_caller]
    pub(crate) fn small_picture(&mut self) -> Vec<u8> {
        // From where the page is scrolled to: what lies above is not drawn.
        let above = self.script("return window.scrollY");
        let (width, height) = self.size();
        let clip = json!({ "x": 0, "y": above, "width": width, "height": height, "scale": 0.5 });
        let taken = self.dev_tools("Page.captureScreenshot", json!({ "format": "webp", "quality": 80, "clip": clip }));
        match BASE64_STANDARD.decode(taken["data"].as_str().unwrap_or_default()) {
            Ok(bytes) => bytes,
            Err(cause) => self.give_up(&format!("no picture of the screen: {cause}")),
        }
    }

    /// The page as it comes out of the printer, as PDF on A4.
    #[track_caller]
    pub fn print(&mut self) -> Vec<u8> {
        let paper = fantoccini::wd::PrintConfiguration::default();
        match self.block_on(self.client().print(paper)) {
            Ok(bytes) => bytes,
            Err(cause) => self.give_up(&format!("cannot print: {cause}")),
        }
    }
}
