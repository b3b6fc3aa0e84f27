//! Requests without a browser. It obeys no CORS; the suite looks at those headers itself.

use futures::channel::oneshot;
use std::time::Duration;
use waymark::sync::http::{Answer, MAX_ANSWER, Request};
use waymark::sync::{Http, Unreached};

/// Sends requests from this machine.
pub struct NativeHttp {
    agent: ureq::Agent,
    /// Sent as `origin`, as a browser would.
    origin: Option<String>,
}

impl NativeHttp {
    /// Requests as from an app at `origin`; `None` leaves the header out.
    pub fn new(origin: Option<&str>) -> Self {
        let agent = ureq::Agent::config_builder()
            .http_status_as_error(false)
            .allow_non_standard_methods(true)
            .max_redirects(3)
            .build()
            .new_agent();
        Self { agent, origin: origin.map(str::to_owned) }
    }
}

impl NativeHttp {
    fn send_now(agent: &ureq::Agent, origin: Option<&str>, request: Request) -> Result<Answer, Unreached> {
        let mut sent = ureq::http::Request::builder().method(request.method).uri(&request.url);
        for (name, value) in &request.headers {
            sent = sent.header(*name, value);
        }
        if let Some(origin) = origin {
            sent = sent.header("origin", origin);
        }
        let sent = sent.body(request.body).map_err(|_| Unreached::NoAnswer)?;
        let patience = Duration::from_millis(request.patience.into());
        let sent = agent.configure_request(sent).timeout_global(Some(patience)).build();
        let mut answer = agent.run(sent).map_err(|_| Unreached::NoAnswer)?;
        let headers = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        let (status, headers) = (answer.status().as_u16(), headers.collect());
        let body = answer.body_mut().with_config().limit(MAX_ANSWER as u64).read_to_vec();
        Ok(Answer { status, headers, body: body.map_err(|_| Unreached::NotWhole)? })
    }
}

impl Http for NativeHttp {
    /// Each request has a thread of its own, so that one may wait while another goes out.
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        let (agent, origin) = (self.agent.clone(), self.origin.clone());
        let (tell, told) = oneshot::channel();
        std::thread::spawn(move || tell.send(Self::send_now(&agent, origin.as_deref(), request)));
        told.await.unwrap_or(Err(Unreached::NoAnswer))
    }

    async fn is_blocked(&self, _: &str) -> bool {
        false
    }
}
