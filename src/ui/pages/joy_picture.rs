//! The joy of a step that was done, as a picture for whoever one likes (S86, S164).

use crate::ui::components::{Action, Busy, Show, live};
use crate::ui::files::{FileToGive, ObjectUrl, share_or_download};
use crate::ui::i18n::{say, t};
use crate::ui::joy::picture;
use crate::ui::pages::use_plan;
use crate::ui::photo::JPEG;
use crate::ui::trail::stones;
use leptos::prelude::*;

/// What it is called: nothing that tells anyone anything.
const NAME: &str = "picture.jpg";

/// The picture, its address in this page, and whether the phone can send it.
struct Made {
    bytes: Vec<u8>,
    shown: ObjectUrl,
    sends: bool,
}

/// Offers the picture, shows it as it is, and hands it out. Nothing leaves before it was seen.
#[component]
pub fn JoyPicture(
    /// What stands on it, as its key.
    words: &'static str,
) -> impl IntoView {
    let open = use_plan();
    let busy = Busy::idle();
    let made = RwSignal::new_local(None::<Made>);
    let amiss = RwSignal::new(false);
    let make = move || {
        let stones = open.plan.with_untracked(|plan| stones(plan));
        busy.run(async move {
            let drawn = picture(stones, &say(words)).await.and_then(|bytes| {
                let shown = ObjectUrl::new(JPEG, &bytes)?;
                let sends = FileToGive::new(NAME.to_owned(), &bytes)?.sharing().is_some();
                Some(Made { bytes, shown, sends })
            });
            amiss.set(drawn.is_none());
            made.set(drawn);
        });
    };
    let give = move || {
        if let Some(bytes) = made.with_untracked(|made| made.as_ref().map(|made| made.bytes.clone())) {
            busy.run(share_or_download(NAME.to_owned(), bytes));
        }
    };
    let shown = move || made.with(|made| made.as_ref().map(|made| (made.shown.url().to_owned(), made.sends)));
    view! {
        {live(move || match shown() {
            None => {
                view! { <Action word=Signal::derive(t("joy-ask")) picture="ui-share" on_tap=make /> }.into_any()
            }
            Some((url, sends)) => {
                view! {
                    <figure class="card joy">
                        <img src=url alt=t("joy-alt") />
                        <figcaption>{t("joy-what")}</figcaption>
                        <Action
                            word=Signal::derive(t(if sends { "joy-send" } else { "joy-save" }))
                            picture=if sends { "ui-share" } else { "ui-keep" }
                            on_tap=give
                        />
                    </figure>
                }
                    .into_any()
            }
        })}
        <Show when=move || amiss.get()>
            <p class="soft" role="status">{t("joy-not")}</p>
        </Show>
    }
}
