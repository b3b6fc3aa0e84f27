//! What a browser may do with the app, told by headers and, for hosts that set none, by the page itself.

use std::fmt::Write as _;

use serde_json::{Value, json};

/// The policy but for `frame-ancestors`, which a page cannot say about itself.
///
/// Nothing runs, loads or is sent anywhere but from and to where the app came from; see [`ENGINE_REACHES`].
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'; style-src 'self'; \
    img-src 'self' blob:; media-src 'self' blob:; font-src 'self'; manifest-src 'self'; \
    form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types default";

/// What the engine's worker may reach: the places that people keep their plans in step with, wherever they
/// are, and this very machine for trying it out. A worker goes by the headers it comes with. The page comes
/// with the same, and obeys its own `<meta>` as well, which lets it reach nothing but where it came from.
const ENGINE_REACHES: &str = "connect-src 'self' https: http://localhost:* http://127.0.0.1:*";

/// For the page's `<meta http-equiv>`.
pub fn policy_for_meta() -> String {
    format!("{POLICY}; connect-src 'self'")
}

/// Headers of every answer.
pub fn for_every_file() -> Vec<(&'static str, String)> {
    vec![
        ("content-security-policy", format!("{POLICY}; {ENGINE_REACHES}; frame-ancestors 'none'")),
        ("x-content-type-options", "nosniff".to_owned()),
        // Where a person came from and goes to is nobody's business.
        ("referrer-policy", "no-referrer".to_owned()),
        ("cross-origin-opener-policy", "same-origin".to_owned()),
        ("cross-origin-resource-policy", "same-origin".to_owned()),
        (
            "permissions-policy",
            "camera=(self), microphone=(self), geolocation=(), payment=(), usb=(), serial=()".to_owned(),
        ),
    ]
}

/// How long a copy of `path` may be used without asking: for ever when its name holds its hash.
pub fn cache_control(is_hashed: bool) -> &'static str {
    if is_hashed { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// `headers.json`, read by our own server and by whoever writes a host's configuration.
pub fn as_json<'a>(paths: impl Iterator<Item = (&'a str, bool)>) -> Value {
    let every: serde_json::Map<_, _> =
        for_every_file().into_iter().map(|(name, value)| (name.into(), value.into())).collect();
    let immutable: Vec<&str> = paths.filter(|(_, is_hashed)| *is_hashed).map(|(path, _)| path).collect();
    json!({ "every": every, "immutable": immutable, "cache": { "immutable": cache_control(true), "else": cache_control(false) } })
}

/// `_headers`, which several static hosts read by themselves.
pub fn as_host_file<'a>(paths: impl Iterator<Item = (&'a str, bool)>) -> String {
    let mut text = "/*\n".to_owned();
    for (name, value) in for_every_file() {
        // Writing to a String cannot fail.
        let _ = writeln!(text, "  {name}: {value}");
    }
    for (path, is_hashed) in paths {
        let _ = writeln!(text, "{path}\n  cache-control: {}", cache_control(is_hashed));
    }
    text
}
