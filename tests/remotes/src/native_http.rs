//! Requests without a browser. It obeys no CORS; the suite looks at those headers itself.

use futures::channel::{mpsc, oneshot};
use futures::{FutureExt, StreamExt};
use std::io::Read;
use std::time::Duration;
use waymark::sync::http::{Answer, MAX_ANSWER, Opening, Request};
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
        let patience = Duration::from_millis(request.patience.into());
        let (head, body) = Self::ask(agent, origin, request, Some(patience))?;
        let body = body.into_with_config().limit(MAX_ANSWER as u64).read_to_vec();
        Ok(Answer { body: body.map_err(|_| Unreached::NotWhole)?, ..head })
    }

    /// The head, and what the body is read from; with `patience` for both.
    fn ask(
        agent: &ureq::Agent,
        origin: Option<&str>,
        request: Request,
        patience: Option<Duration>,
    ) -> Result<(Answer, ureq::Body), Unreached> {
        let mut sent = ureq::http::Request::builder().method(request.method).uri(&request.url);
        for (name, value) in &request.headers {
            sent = sent.header(*name, value);
        }
        if let Some(origin) = origin {
            sent = sent.header("origin", origin);
        }
        let sent = sent.body(request.body).map_err(|_| Unreached::NoAnswer)?;
        let sent = agent.configure_request(sent).timeout_global(patience).build();
        let answer = agent.run(sent).map_err(|_| Unreached::NoAnswer)?;
        let headers = answer
            .headers()
            .iter()
            .map(|(name, value)| (name.as_str().to_owned(), String::from_utf8_lossy(value.as_bytes()).into_owned()));
        let head = Answer { status: answer.status().as_u16(), headers: headers.collect(), body: Vec::new() };
        Ok((head, answer.into_body()))
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

    /// The thread reads on until nobody hears it. It waits as long as the server lets it.
    fn open(&self, request: Request) -> Opening {
        let (agent, origin) = (self.agent.clone(), self.origin.clone());
        let (tell, told) = oneshot::channel();
        std::thread::spawn(move || {
            let (pieces, body) = match Self::ask(&agent, origin.as_deref(), request, None) {
                Ok((head, body)) => {
                    let (pieces, heard) = mpsc::unbounded();
                    drop(tell.send(Ok((head, heard))));
                    (pieces, body)
                }
                Err(unreached) => return drop(tell.send(Err(unreached))),
            };
            let (mut reader, mut piece) = (body.into_reader(), vec![0; 64 * 1024]);
            loop {
                let read = match reader.read(&mut piece) {
                    Ok(0) => return,
                    Ok(length) => Ok(piece.get(..length).unwrap_or_default().to_vec()),
                    Err(_) => Err(Unreached::NotWhole),
                };
                let ends = read.is_err();
                if pieces.unbounded_send(read).is_err() || ends {
                    return;
                }
            }
        });
        async {
            let (head, heard) = told.await.unwrap_or(Err(Unreached::NoAnswer))?;
            Ok((head, heard.boxed_local()))
        }
        .boxed_local()
    }

    async fn is_blocked(&self, _: &str) -> bool {
        false
    }
}
