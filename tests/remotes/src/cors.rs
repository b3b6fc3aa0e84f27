//! Whether a server lets an app from another origin in, and what is missing if not.

use crate::NativeHttp;
use waymark::sync::http::{Answer, Request};
use waymark::sync::{Http, Kind, Place};

/// One thing that a server allows, or should.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was looked at.
    pub what: String,
    /// What to change; `None` where nothing is amiss.
    pub change: Option<String>,
    /// Whether the app does not work without it.
    pub is_needed: bool,
}

/// What a kind of place sends, and reads of an answer.
struct Needs {
    methods: &'static [&'static str],
    headers: &'static [&'static str],
    exposed: &'static [&'static str],
    /// Where people set it.
    place: &'static str,
}

const fn needs(kind: Kind) -> Needs {
    match kind {
        Kind::CouchDb => Needs {
            methods: &["GET", "POST"],
            headers: &["authorization", "content-type", "accept"],
            exposed: &[],
            place: "CouchDB: section [cors] of the configuration, as docs/backends/couchdb/setup.mjs sets it",
        },
        Kind::WebDav => Needs {
            methods: &["GET", "PUT", "PROPFIND", "MKCOL", "DELETE"],
            headers: &["authorization", "content-type", "depth", "if-none-match"],
            exposed: &["etag"],
            place: "the web server before the folder (Apache: mod_headers; Nextcloud: an app for CORS, or the proxy)",
        },
        Kind::RemoteStorage => Needs {
            methods: &["GET", "PUT", "DELETE"],
            headers: &["authorization", "content-type", "if-none-match"],
            exposed: &["etag"],
            place: "the remoteStorage server, which must do this by itself",
        },
    }
}

/// Asks as a browser asks for an app at `origin`, and says what is missing.
pub async fn look_at_cors(place: &Place, origin: &str) -> Vec<Finding> {
    let needs = needs(place.kind);
    let http = NativeHttp::new(Some(origin));
    let mut findings = Vec::new();
    let simple = http.send(Request::new("GET", place.address.clone())).await;
    let Ok(simple) = simple else {
        return vec![missing("an answer", "the server does not answer at this address".to_owned(), true)];
    };
    // A refused answer must carry it too, or the app cannot tell a wrong password from no network.
    findings.push(allows_origin("answers, refused ones too,", &simple, origin, &needs));
    for name in needs.exposed {
        findings.push(has(&simple, "access-control-expose-headers", name, &needs, false));
    }
    let mut asked = None;
    for method in needs.methods {
        let question = Request::new("OPTIONS", place.address.clone())
            .header("access-control-request-method", *method)
            .header("access-control-request-headers", needs.headers.join(","));
        let Ok(answer) = http.send(question).await else { continue };
        // These go out without being asked for, unless a header of ours makes the browser ask.
        if !matches!(*method, "GET" | "POST") {
            findings.push(has(&answer, "access-control-allow-methods", method, &needs, true));
        }
        asked = Some(answer);
    }
    let Some(asked) = asked else {
        findings.push(missing("the question before (OPTIONS)", "it is not answered; it must be".to_owned(), true));
        return findings;
    };
    if !(200..300).contains(&asked.status) {
        let what =
            format!("answer OPTIONS with 200 or 204 and without a password, not {}; {}", asked.status, needs.place);
        findings.push(missing("the question before (OPTIONS)", what, true));
    }
    findings.push(allows_origin("the question before (OPTIONS)", &asked, origin, &needs));
    for name in needs.headers.iter().filter(|name| **name != "accept") {
        findings.push(has(&asked, "access-control-allow-headers", name, &needs, true));
    }
    let keeps = asked.header("access-control-max-age").and_then(|text| text.trim().parse::<u32>().ok());
    let change = keeps
        .is_none_or(|seconds| seconds < 600)
        .then(|| format!("send `access-control-max-age: 7200`, or each question is asked twice; {}", needs.place));
    findings.push(Finding { what: "access-control-max-age".to_owned(), change, is_needed: false });
    findings
}

fn missing(what: &str, change: String, is_needed: bool) -> Finding {
    Finding { what: what.to_owned(), change: Some(change), is_needed }
}

fn allows_origin(of: &str, answer: &Answer, origin: &str, needs: &Needs) -> Finding {
    let said = answer.header("access-control-allow-origin");
    let change = match said {
        Some(said) if said == origin || said == "*" => None,
        Some(said) => {
            Some(format!("`access-control-allow-origin` says `{said}`, and must say `{origin}`; {}", needs.place))
        }
        None => Some(format!("send `access-control-allow-origin: {origin}`; {}", needs.place)),
    };
    Finding { what: format!("{of} carry access-control-allow-origin"), change, is_needed: true }
}

/// Whether a list in a header names this. A star does for all but `authorization`.
fn has(answer: &Answer, header: &str, name: &str, needs: &Needs, is_needed: bool) -> Finding {
    let said = answer.header(header).unwrap_or_default();
    let is_there = said
        .split(',')
        .map(str::trim)
        .any(|word| word.eq_ignore_ascii_case(name) || (word == "*" && name != "authorization"));
    let change = (!is_there).then(|| format!("add `{name}` to `{header}`; {}", needs.place));
    Finding { what: format!("{header}: {name}"), change, is_needed }
}
