//! The one way out of the phone: a request, an answer.

use futures::future::LocalBoxFuture;
use futures::stream::LocalBoxStream;

/// A request. Nothing in it is about a person: names and bytes are sealed, access is the place's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `PUT`, `PROPFIND`, ...
    pub method: &'static str,
    /// The whole address.
    pub url: String,
    /// Headers, with lower-case names.
    pub headers: Vec<(&'static str, String)>,
    /// The body; empty for none.
    pub body: Vec<u8>,
    /// How long to wait for the whole answer, or for the next piece of it; in milliseconds.
    pub patience: u32,
}

/// How long one request may take, in milliseconds: a bad line carries 250 KB in it.
pub const PATIENCE: u32 = 60_000;
/// The most bytes of an answer that are read.
pub const MAX_ANSWER: usize = 64 * 1024 * 1024;

impl Request {
    /// A request without headers or body.
    pub fn new(method: &'static str, url: impl Into<String>) -> Self {
        Self { method, url: url.into(), headers: Vec::new(), body: Vec::new(), patience: PATIENCE }
    }

    /// The same with one more header.
    #[must_use]
    pub fn header(mut self, name: &'static str, value: impl Into<String>) -> Self {
        self.headers.push((name, value.into()));
        self
    }

    /// The same with a body.
    #[must_use]
    pub fn body(mut self, kind: &'static str, body: impl Into<Vec<u8>>) -> Self {
        self.body = body.into();
        self.header("content-type", kind)
    }

    /// The same with other patience.
    #[must_use]
    pub const fn patience(mut self, milliseconds: u32) -> Self {
        self.patience = milliseconds;
        self
    }
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// The status: 200, 404, ...
    pub status: u16,
    /// The headers that the browser lets the app see, with lower-case names.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Answer {
    /// A header by its lower-case name.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(of, _)| of == name).map(|(_, value)| value.as_str())
    }
}

/// Why there is no answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum Unreached {
    /// Nobody answered: no network, no such host, a certificate that is not good; or the browser keeps the answer
    /// from the app ([`Http::is_blocked`] tells these apart).
    #[error("no answer")]
    NoAnswer,
    /// The answer is larger than [`MAX_ANSWER`], or broke off.
    #[error("no whole answer")]
    NotWhole,
    /// Nothing came for as long as the request was to wait.
    #[error("too slow")]
    Silent,
}

/// A body as it comes. What ends it early is its last piece.
pub type Pieces = LocalBoxStream<'static, Result<Vec<u8>, Unreached>>;
/// The head of an answer on its way, and its body behind it. Dropping either gives up the rest.
pub type Opening = LocalBoxFuture<'static, Result<(Answer, Pieces), Unreached>>;

/// Something that sends requests. It follows redirects within one origin only, sends no cookie and keeps
/// nothing.
#[allow(async_fn_in_trait, reason = "one thread in a worker: no future ever crosses threads")]
pub trait Http {
    /// Sends it and waits for the whole answer.
    ///
    /// # Errors
    /// [`Unreached`].
    async fn send(&self, request: Request) -> Result<Answer, Unreached>;

    /// Sends it and waits for the head of the answer alone.
    fn open(&self, request: Request) -> Opening;

    /// After no answer came from there: whether something does answer at `url`, and the browser keeps its
    /// answers from the app because the server does not allow the app's origin (CORS).
    async fn is_blocked(&self, url: &str) -> bool;
}

impl<H: Http> Http for &H {
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        (**self).send(request).await
    }

    fn open(&self, request: Request) -> Opening {
        (**self).open(request)
    }

    async fn is_blocked(&self, url: &str) -> bool {
        (**self).is_blocked(url).await
    }
}
