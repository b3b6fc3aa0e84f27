//! A photo or a recording of the plan that is open: where it is, and what there is to show of it (S83).

use super::{Action, follow, live};
use crate::domain::{Media, MediaId, MediaKind, PictureId};
use crate::session::{MediaAt, Session};
use crate::ui::files::ObjectUrl;
use crate::ui::i18n::{say, say_with};
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// Where one is, for the part that shows it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Where {
    /// The engine is asked.
    Asked,
    /// Here: at this address in the page, as long as it is shown.
    Here(String),
    /// On its way.
    Coming,
    /// At a place, with the bytes to load.
    Elsewhere(u32),
    /// Not on this phone.
    NotHere,
}

/// One that is shown. Its bytes are in the page only while it is.
#[derive(Clone, Copy)]
pub(super) struct Showing {
    session: Session,
    id: MediaId,
    at: RwSignal<Where>,
    url: StoredValue<Option<ObjectUrl>, LocalStorage>,
}

impl Showing {
    /// Asks for it now, and again when it has come.
    pub(super) fn new(id: MediaId) -> Self {
        let session: Session = expect_context();
        let showing = Self { session, id, at: RwSignal::new(Where::Asked), url: StoredValue::new_local(None) };
        let mut is_first = true;
        follow(move || {
            let came = session.media_came().get() == Some(id);
            if (is_first || came) && !matches!(showing.at.get_untracked(), Where::Here(_)) {
                showing.load(false);
            }
            is_first = false;
        });
        showing
    }

    /// Where it is.
    pub(super) fn at(self) -> Where {
        self.at.get()
    }

    /// Its address, once it is here.
    pub(super) fn url(self) -> Option<String> {
        match self.at() {
            Where::Here(url) => Some(url),
            _ => None,
        }
    }

    /// Looks for it; with `fetch` even where loading it costs.
    fn load(self, fetch: bool) {
        let Some(space) = untrack(|| self.session.shown_space()) else { return };
        spawn_local(async move {
            let at = match self.session.media(space, self.id, fetch).await {
                Ok(MediaAt::Here { mime, bytes }) => match ObjectUrl::new(&mime, &bytes) {
                    Some(url) => {
                        let here = Where::Here(url.url().to_owned());
                        // Whoever has left sees nothing: the address ends as it comes back.
                        self.url.try_set_value(Some(url));
                        here
                    }
                    None => Where::NotHere,
                },
                Ok(MediaAt::Coming) => Where::Coming,
                Ok(MediaAt::Elsewhere { bytes }) => Where::Elsewhere(bytes),
                Ok(MediaAt::NotHere) => Where::NotHere,
                Err(fault) => {
                    self.session.trouble().set(Some(fault));
                    Where::NotHere
                }
            };
            self.at.try_set(at);
        });
    }
}

/// What stands where one is to be shown that is not here.
#[component]
pub(super) fn Instead(showing: Showing, kind: MediaKind) -> impl IntoView {
    let (picture, load, elsewhere) = match kind {
        MediaKind::Photo => ("ui-photo", "photo-load", "photo-not-here"),
        MediaKind::Voice => ("ui-voice", "voice-load", "voice-not-here"),
    };
    let quiet = move |words: String| {
        view! {
            <p class="media-instead">
                <Picture id=picture />
                <span>{words}</span>
            </p>
        }
        .into_any()
    };
    live(move || match showing.at() {
        Where::Here(_) => ().into_any(),
        Where::Asked => quiet(say("media-opening")),
        Where::Coming => quiet(say("media-coming")),
        Where::NotHere => quiet(say(elsewhere)),
        Where::Elsewhere(bytes) => {
            let word = say_with(load, &[("size", size_in_words(bytes.into()).into())]);
            view! { <Action word=Signal::stored(word) picture=picture on_tap=move || showing.load(true) /> }.into_any()
        }
    })
}

/// How much it is, as people say it.
pub(super) fn size_in_words(bytes: u64) -> String {
    let kilobytes = bytes.div_ceil(1024);
    if kilobytes < 1024 {
        say_with("size-kb", &[("number", kilobytes.into())])
    } else {
        say_with("size-mb", &[("number", kilobytes.div_ceil(1024).into())])
    }
}

/// One picture of what was said, small: a photo as it is, and everything else as its sign.
#[component]
pub fn Face(
    /// Its name.
    #[prop(into)]
    picture: Signal<String>,
) -> impl IntoView {
    let picture = Memo::new(move |_| picture.get());
    live(move || {
        let id = picture.get();
        match PictureId::from(id.as_str()).media() {
            Some(Media { id, kind: MediaKind::Photo }) => view! { <Thumb id /> }.into_any(),
            _ => view! { <Picture id /> }.into_any(),
        }
    })
}

#[component]
fn Thumb(id: MediaId) -> impl IntoView {
    let showing = Showing::new(id);
    live(move || match showing.url() {
        Some(url) => view! { <img class="thumb" src=url alt="" /> }.into_any(),
        None => view! { <Picture id="ui-photo" /> }.into_any(),
    })
}
