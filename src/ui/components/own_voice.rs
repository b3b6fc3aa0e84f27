//! Recording one's own voice, as part of what is said (S83).

use super::own_media::{Said, take_out};
use super::recording_card::{Keep, RecordingCard, Says};
use crate::domain::{Media, MediaKind, PictureId};
use leptos::prelude::*;

const SAYS: Says = Says {
    how: Some("voice-how"),
    record: "voice-record",
    again: "voice-again",
    refused: "voice-refused",
    missing: "voice-missing",
};

/// The part of a form in which one speaks.
#[component]
pub(super) fn OwnVoice(said: Said) -> impl IntoView {
    // The form may be left before it is kept.
    let place = said.place();
    let keep = Keep::new(move |(kind, bytes)| {
        let (before, place) = (said.voice(), place.clone());
        async move {
            let media = said.session.keep_media(MediaKind::Voice, kind, bytes).await?;
            if let Some(before) = before {
                let before = PictureId::from(Media { id: before, kind: MediaKind::Voice });
                take_out(said.session, said.phrase, said.on_change, &before);
            }
            said.put(place, media.into());
            Ok(())
        }
    });
    let voice = Memo::new(move |_| said.voice());
    view! { <RecordingCard voice keep says=&SAYS /> }
}
