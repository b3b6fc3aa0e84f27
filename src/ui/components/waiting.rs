//! What stands on the screen until something is opened.

use super::{Action, live};
use crate::session::{Opening, Session};
use crate::ui::i18n::t;
use leptos::prelude::*;
use std::time::Duration;

/// How long it may take before one who waits is offered something to do.
const LONG: Duration = Duration::from_secs(12);

/// Says that something is being opened. What takes too long can be begun again, unless this phone keeps nothing: then
/// everything would be gone with the page.
#[component]
pub fn Waiting() -> impl IntoView {
    let session: Session = expect_context();
    let long = RwSignal::new(false);
    set_timeout(
        move || {
            // What was waited for may have come.
            long.try_set(true);
        },
        LONG,
    );
    let again = move || {
        // A page that cannot be loaded anew stays as it is.
        drop(window().location().reload());
    };
    let loses = move || session.opening() == Opening::Open && session.phone().with(|phone| !phone.kept);
    view! {
        <div class="waiting">
            <p>{t("opening")}</p>
            {live(move || {
                (long.get() && !loses()).then(|| {
                    view! {
                        <p role="status">{t("opening-long")}</p>
                        <Action word=Signal::derive(t("try-again")) picture="ui-undo" on_tap=again />
                    }
                })
            })}
        </div>
    }
}
