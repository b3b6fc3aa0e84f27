//! Requests by the browser's fetch, from the engine's worker: with no cookie, no cache and no referrer.

use super::http::{Answer, MAX_ANSWER, Opening, Pieces, Request};
use super::{Http, Unreached};
use futures::FutureExt;
use futures::stream::{StreamExt, empty, unfold};
use gloo_timers::callback::Timeout;
use js_sys::{Array, ArrayBuffer, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, ReadableStreamDefaultReader, RequestCache, RequestCredentials, RequestInit, RequestMode,
    Response, WorkerGlobalScope,
};

/// The browser.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserHttp;

impl Http for BrowserHttp {
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        let (response, under_way) = fetch(&request, RequestMode::Cors).await?;
        let length = response.headers().get("content-length").ok().flatten();
        if length.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > MAX_ANSWER) {
            return Err(Unreached::NotWhole);
        }
        let buffer = response.array_buffer().map_err(|_| Unreached::NotWhole)?;
        let buffer = JsFuture::from(buffer).await.map_err(|_| under_way.why(Unreached::NotWhole))?;
        let bytes = Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>());
        if bytes.length() as usize > MAX_ANSWER {
            return Err(Unreached::NotWhole);
        }
        Ok(Answer { body: bytes.to_vec(), ..head(&response) })
    }

    fn open(&self, request: Request) -> Opening {
        async move {
            let (response, under_way) = fetch(&request, RequestMode::Cors).await?;
            Ok((head(&response), pieces(&response, under_way, request.patience)))
        }
        .boxed_local()
    }

    async fn is_blocked(&self, url: &str) -> bool {
        // An answer that the app may not read is an answer.
        fetch(&Request::new("GET", url).patience(10_000), RequestMode::NoCors).await.is_ok()
    }
}

/// Fetches the head of an answer; given up, with the request itself, after its patience or when nobody waits for
/// it any more.
async fn fetch(request: &Request, mode: RequestMode) -> Result<(Response, UnderWay), Unreached> {
    let controller = AbortController::new().map_err(|_| Unreached::NoAnswer)?;
    let init = RequestInit::new();
    init.set_method(request.method);
    init.set_mode(mode);
    init.set_credentials(RequestCredentials::Omit);
    // Nothing else is ever stored; and what says so is asked for leave (OPTIONS) each time anew.
    if request.method == "GET" {
        init.set_cache(RequestCache::NoStore);
    }
    init.set_signal(Some(&controller.signal()));
    if mode == RequestMode::Cors {
        let headers = Headers::new().map_err(|_| Unreached::NoAnswer)?;
        for (name, value) in &request.headers {
            headers.set(name, value).map_err(|_| Unreached::NoAnswer)?;
        }
        init.set_headers(&headers);
        if !request.body.is_empty() {
            init.set_body(&Uint8Array::from(request.body.as_slice()));
        }
    }
    let under_way = UnderWay::new(controller, request.patience);
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let answer = JsFuture::from(scope.fetch_with_str_and_init(&request.url, &init)).await;
    let response: Response = answer.map(JsValue::unchecked_into).map_err(|_| under_way.why(Unreached::NoAnswer))?;
    // Where another origin answers in its place, it is not the place.
    if mode == RequestMode::Cors && origin(&response.url()) != origin(&request.url) {
        return Err(Unreached::NoAnswer);
    }
    Ok((response, under_way))
}

/// The body as it comes; given up when no piece comes for as long as its patience.
fn pieces(response: &Response, under_way: UnderWay, patience: u32) -> Pieces {
    let Some(body) = response.body() else { return empty().boxed_local() };
    let reader: ReadableStreamDefaultReader = body.get_reader().unchecked_into();
    let pieces = unfold(Some((reader, under_way)), move |open| async move {
        let (reader, mut under_way) = open?;
        under_way.wait(patience);
        let read = JsFuture::from(reader.read()).await;
        let piece = read.and_then(|read| Reflect::get(&read, &"value".into()));
        match piece.map(JsValue::dyn_into::<Uint8Array>) {
            Ok(Ok(piece)) => Some((Ok(piece.to_vec()), Some((reader, under_way)))),
            // It is at its end.
            Ok(Err(_)) => None,
            Err(_) => Some((Err(under_way.why(Unreached::NotWhole)), None)),
        }
    });
    pieces.boxed_local()
}

fn head(response: &Response) -> Answer {
    let entries = response.headers().entries().into_iter().flatten();
    let headers = entries.filter_map(|entry| {
        let pair: Array = entry.dyn_into().ok()?;
        Some((pair.get(0).as_string()?.to_lowercase(), pair.get(1).as_string()?))
    });
    Answer { status: response.status(), headers: headers.collect(), body: Vec::new() }
}

/// A request, until all of its answer is here. Dropping it ends it.
struct UnderWay {
    controller: AbortController,
    /// Ends it when it has waited long enough; dropped with it.
    timer: Timeout,
}

impl UnderWay {
    fn new(controller: AbortController, patience: u32) -> Self {
        let timer = Self::timer(&controller, patience);
        Self { controller, timer }
    }

    /// Waits so long from now on.
    fn wait(&mut self, patience: u32) {
        self.timer = Self::timer(&self.controller, patience);
    }

    fn timer(controller: &AbortController, patience: u32) -> Timeout {
        let controller = controller.clone();
        Timeout::new(patience, move || controller.abort())
    }

    /// Why it broke off: it was waited for long enough, or something else.
    fn why(&self, else_why: Unreached) -> Unreached {
        if self.controller.signal().aborted() { Unreached::Silent } else { else_why }
    }
}

impl Drop for UnderWay {
    fn drop(&mut self) {
        // Of no consequence where all of it has come.
        self.controller.abort();
    }
}

fn origin(url: &str) -> &str {
    let after = url.find("://").map_or(0, |at| at + 3);
    let end = url.get(after..).and_then(|rest| rest.find(['/', '?', '#'])).map_or(url.len(), |at| after + at);
    url.get(..end).unwrap_or(url)
}
