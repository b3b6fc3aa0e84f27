//! Firefox's window is never narrower than 500 px; the page in it can be.

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::json;
use url::{ParseError, Url};

/// What the next scripts see: the page ("content") or the browser around it ("chrome").
#[derive(Debug)]
struct Context(&'static str);

impl WebDriverCompatibleCommand for Context {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/moz/context", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (Method, Option<String>) {
        (Method::POST, Some(json!({ "context": self.0 }).to_string()))
    }
}

/// Gives the page `width` by `height` CSS pixels, whatever the window around it is.
pub async fn make_narrow(client: &Client, (width, height): (u32, u32)) -> Result<(), CmdError> {
    const SIZE: &str = "const [width, height] = arguments; const style = gBrowser.selectedBrowser.style; \
        for (const side of ['width', 'min-width', 'max-width']) style.setProperty(side, `${width}px`); \
        for (const side of ['height', 'min-height', 'max-height']) style.setProperty(side, `${height}px`);";
    client.issue_cmd(Context("chrome")).await?;
    client.execute(SIZE, vec![json!(width), json!(height)]).await?;
    client.issue_cmd(Context("content")).await?;
    Ok(())
}
