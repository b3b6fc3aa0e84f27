//! Fetching a language and making it speak.

use super::{Bundle, Language, Spoken, Status};
use fluent_bundle::{FluentBundle, FluentResource};
use leptos::prelude::window;
use std::borrow::Cow;
use unic_langid::LanguageIdentifier;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

/// A language whose words could not be fetched. The one spoken before goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the words of this language cannot be had right now")]
pub struct NoWords;

/// Fetches the words of a language, with English behind it, and speaks it.
///
/// # Errors
/// [`NoWords`], when its file cannot be fetched, or English behind a draft cannot: words of consent
/// are never a draft's. Broken messages are left out; English stands in for them.
pub async fn load(spoken: Spoken, language: &'static Language) -> Result<(), NoWords> {
    let mut bundles = vec![bundle(language).await?];
    if language.status == Status::Draft {
        bundles.push(bundle(Language::of("en").ok_or(NoWords)?).await?);
    }
    spoken.speak(language, bundles);
    Ok(())
}

async fn bundle(language: &Language) -> Result<Bundle, NoWords> {
    let tag = if language.status == Status::Pseudo { "en" } else { language.tag };
    let identifier: LanguageIdentifier = tag.parse().map_err(|_| NoWords)?;
    let source = fetch_text(&language.file()).await.ok_or(NoWords)?;
    // A file with broken messages gives the ones that are whole.
    let resource = FluentResource::try_new(source).unwrap_or_else(|(whole, _)| whole);
    let mut words = FluentBundle::new(vec![identifier]);
    words.add_resource_overriding(resource);
    if language.status == Status::Pseudo {
        words.set_transform(Some(lengthen));
    }
    Ok(Bundle { status: language.status, words })
}

/// The text of a file of the app's own.
pub async fn fetch_text(path: &str) -> Option<String> {
    let response = JsFuture::from(window().fetch_with_str(path)).await.ok()?;
    let response: web_sys::Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// English made half as long again and marked: what a long language would do to every screen.
fn lengthen(text: &str) -> Cow<'_, str> {
    text.chars()
        .flat_map(|letter| {
            let (marked, again) = match letter {
                'a' => ('ȧ', true),
                'e' => ('ḗ', true),
                'i' => ('ī', false),
                'o' => ('ǿ', true),
                'u' => ('ŭ', true),
                'c' => ('ƈ', false),
                'n' => ('ƞ', false),
                's' => ('ş', false),
                other => (other, false),
            };
            std::iter::once(marked).chain(again.then_some(marked))
        })
        .collect()
}
