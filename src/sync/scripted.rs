//! A server that answers as a test says, and tells what it was asked.

use super::http::{Answer, Opening, Request};
use super::{Http, Unreached};
use futures::FutureExt;
use std::cell::RefCell;
use std::future::ready;

type Script<'a> = dyn Fn(&Request) -> Result<Answer, Unreached> + 'a;

pub(super) struct Scripted<'a> {
    script: Box<Script<'a>>,
    /// Whether something answers where the script has no answer: a browser keeps it from the app.
    pub(super) is_blocked: bool,
    asked: RefCell<Vec<String>>,
}

impl<'a> Scripted<'a> {
    pub(super) fn new(script: impl Fn(&Request) -> Result<Answer, Unreached> + 'a) -> Self {
        Self { script: Box::new(script), is_blocked: false, asked: RefCell::default() }
    }

    /// `METHOD url` of each request since the last look.
    pub(super) fn asked(&self) -> Vec<String> {
        self.asked.take()
    }
}

impl Http for Scripted<'_> {
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        self.asked.borrow_mut().push(format!("{} {}", request.method, request.url));
        (self.script)(&request)
    }

    fn open(&self, _: Request) -> Opening {
        ready(Err(Unreached::NoAnswer)).boxed_local()
    }

    async fn is_blocked(&self, _: &str) -> bool {
        self.is_blocked
    }
}

pub(super) fn answer(status: u16, body: impl Into<Vec<u8>>) -> Answer {
    Answer { status, headers: Vec::new(), body: body.into() }
}

pub(super) fn with(mut answer: Answer, name: &str, value: &str) -> Answer {
    answer.headers.push((name.into(), value.into()));
    answer
}

pub(super) fn header<'a>(request: &'a Request, name: &str) -> Option<&'a str> {
    request.headers.iter().find(|(of, _)| *of == name).map(|(_, value)| value.as_str())
}
