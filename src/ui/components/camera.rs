//! Holding the camera over what another phone shows.

use super::Action;
use crate::session::{Seen, Session};
use crate::ui::awake::stay_awake;
use crate::ui::camera::{Camera, NoCamera, Sheet};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use gloo_timers::future::TimeoutFuture;
use leptos::html::Video;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How long to wait between two looks, in milliseconds. A look that takes longer is waited for: there
/// is never more than one on its way.
const PAUSE: u32 = 100;

/// What the camera is doing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sight {
    /// The browser asks the person.
    Asking,
    /// It looks.
    Looking,
    /// Something has come over, or nobody looks at this screen.
    Off,
    /// There is nothing to look through.
    None(NoCamera),
}

/// Shows what the camera sees and tells what codes it has found. It is off as soon as this leaves the
/// screen, as nobody looks at the screen, or as something has come over whole.
#[component]
pub fn CameraView(
    /// Hears what came of each look.
    #[prop(into)]
    on_seen: Callback<Seen>,
) -> impl IntoView {
    let session: Session = expect_context();
    let sight = RwSignal::new(Sight::Asking);
    let video = NodeRef::<Video>::new();
    let camera = StoredValue::new_local(None::<Camera>);
    // How often it was turned on: an older look ends when a newer one begins.
    let turn = StoredValue::new(0u32);
    stay_awake();

    let stop = move || {
        camera.try_set_value(None);
        sight.try_set(Sight::Off);
    };
    let look_on = move || {
        spawn_local(async move {
            let Some(sheet) = Sheet::new() else { return };
            let mine = turn.try_get_value();
            let looks = || sight.try_get_untracked() == Some(Sight::Looking) && turn.try_get_value() == mine;
            while looks() {
                TimeoutFuture::new(PAUSE).await;
                let shown = video.try_get_untracked().flatten();
                let Some(luma) = shown.and_then(|video| sheet.video(&video)) else { continue };
                let seen = session.look(luma.width, luma.height, luma.bytes).await;
                if !looks() {
                    return;
                }
                match seen {
                    Ok(seen) => {
                        if seen.came.is_some() {
                            stop();
                        }
                        on_seen.run(seen);
                    }
                    Err(fault) => {
                        session.trouble().set(Some(fault));
                        stop();
                    }
                }
            }
        });
    };
    let start = move || {
        sight.set(Sight::Asking);
        spawn_local(async move {
            match Camera::open().await {
                Ok(opened) => {
                    // Whoever has left, or looked away, while the browser asked is not looked at.
                    let waits = sight.try_get_untracked() == Some(Sight::Asking);
                    let shown = video.try_get_untracked().flatten().filter(|_| waits);
                    if let Some(video) = shown {
                        opened.show_in(&video);
                        camera.try_set_value(Some(opened));
                        turn.try_update_value(|turn| *turn += 1);
                        sight.try_set(Sight::Looking);
                        look_on();
                    }
                }
                Err(why) => {
                    sight.try_set(Sight::None(why));
                }
            }
        });
    };
    start();
    let turned = window_event_listener(leptos::ev::visibilitychange, move |_| {
        match (document().hidden(), sight.get_untracked()) {
            (true, Sight::Asking | Sight::Looking) => stop(),
            (false, Sight::Off) => start(),
            _ => {}
        }
    });
    on_cleanup(move || turned.remove());

    let looking = move || sight.get() == Sight::Looking;
    let instead = move || {
        let (picture, words) = match sight.get() {
            Sight::Looking => return None,
            Sight::Off => return Some(view! { <Picture id="ui-photo" /> }.into_any()),
            Sight::Asking => ("ui-photo", "camera-asking"),
            Sight::None(NoCamera::Refused) => ("ui-photo", "camera-refused"),
            Sight::None(NoCamera::Missing) => ("ui-photo", "camera-missing"),
            Sight::None(NoCamera::Busy) => ("ui-photo", "camera-busy"),
        };
        let again = matches!(sight.get(), Sight::None(NoCamera::Refused | NoCamera::Busy));
        let again =
            again.then(|| view! { <Action word=Signal::derive(t("try-again")) picture="ui-undo" on_tap=start /> });
        Some(view! { <Picture id=picture /> <p>{say(words)}</p> {again} }.into_any())
    };
    view! {
        <div class="codes-how" hidden=move || !looking()>
            <Picture id="ui-qr" />
            <p>{t("take-how")}</p>
        </div>
        <div class="lens" data-looking=move || looking().to_string()>
            <video node_ref=video autoplay playsinline aria-label=t("camera-sees") hidden=move || !looking()></video>
            <div class="lens-instead" role="status" hidden=looking>
                {move || instead()}
            </div>
        </div>
    }
}
