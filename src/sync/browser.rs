//! Requests by the browser's fetch, from the engine's worker: with no cookie, no cache and no referrer.

use super::http::{Answer, MAX_ANSWER, Request};
use super::{Http, Unreached};
use gloo_timers::callback::Timeout;
use js_sys::{Array, ArrayBuffer, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    AbortController, Headers, RequestCache, RequestCredentials, RequestInit, RequestMode, Response, WorkerGlobalScope,
};

/// The browser.
#[derive(Debug, Clone, Copy, Default)]
pub struct BrowserHttp;

impl Http for BrowserHttp {
    async fn send(&self, request: Request) -> Result<Answer, Unreached> {
        let response = fetch(&request, RequestMode::Cors).await?;
        // Where another origin answers in its place, it is not the place.
        if origin(&response.url()) != origin(&request.url) {
            return Err(Unreached::NoAnswer);
        }
        let length = response.headers().get("content-length").ok().flatten();
        if length.and_then(|length| length.parse::<usize>().ok()).is_some_and(|length| length > MAX_ANSWER) {
            return Err(Unreached::NotWhole);
        }
        let buffer = response.array_buffer().map_err(|_| Unreached::NotWhole)?;
        let buffer = JsFuture::from(buffer).await.map_err(|_| Unreached::NotWhole)?;
        let bytes = Uint8Array::new(buffer.unchecked_ref::<ArrayBuffer>());
        if bytes.length() as usize > MAX_ANSWER {
            return Err(Unreached::NotWhole);
        }
        let entries = response.headers().entries().into_iter().flatten();
        let headers = entries.filter_map(|entry| {
            let pair: Array = entry.dyn_into().ok()?;
            Some((pair.get(0).as_string()?.to_lowercase(), pair.get(1).as_string()?))
        });
        Ok(Answer { status: response.status(), headers: headers.collect(), body: bytes.to_vec() })
    }

    async fn is_blocked(&self, url: &str) -> bool {
        // An answer that the app may not read is an answer.
        fetch(&Request::new("GET", url).patience(10_000), RequestMode::NoCors).await.is_ok()
    }
}

/// Fetches; given up, with the request itself, after its patience or when nobody waits for it any more.
async fn fetch(request: &Request, mode: RequestMode) -> Result<Response, Unreached> {
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
    let given_up = GivenUp(controller.clone());
    let timer = Timeout::new(request.patience, move || controller.abort());
    let scope: WorkerGlobalScope = js_sys::global().unchecked_into();
    let answer = JsFuture::from(scope.fetch_with_str_and_init(&request.url, &init)).await;
    drop(timer);
    std::mem::forget(given_up);
    answer.map(JsValue::unchecked_into).map_err(|_| Unreached::NoAnswer)
}

/// Ends a request that nobody waits for any more.
struct GivenUp(AbortController);

impl Drop for GivenUp {
    fn drop(&mut self) {
        self.0.abort();
    }
}

fn origin(url: &str) -> &str {
    let after = url.find("://").map_or(0, |at| at + 3);
    let end = url.get(after..).and_then(|rest| rest.find(['/', '?', '#'])).map_or(url.len(), |at| after + at);
    url.get(..end).unwrap_or(url)
}
