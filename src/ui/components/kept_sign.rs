//! The quiet sign on every screen of a plan: what of it is known to be at another place too (S23).

use super::live;
use crate::session::{Session, Sign};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::microphone::use_recording;
use crate::ui::pictures::Picture;
use crate::ui::places::Place;
use leptos::prelude::*;
use leptos_router::components::A;
use leptos_router::hooks::use_location;

/// A fact and the way to the whole story; nothing where no place is connected. It takes one line and always the
/// same room, whatever it says.
#[component]
pub fn KeptSign() -> impl IntoView {
    let session: Session = expect_context();
    let path = use_location().pathname;
    let records = use_recording().goes_on;
    let sign = Memo::new(move |_| {
        let sign = session.sign().get()?;
        path.with(|path| match path.strip_prefix("/p/") {
            // A journal goes to no place.
            Some(rest) if rest.contains("/journal") => Some(Sign::HereOnly),
            Some(_) => Some(sign),
            None => None,
        })
    });
    let words = |sign| match sign {
        Sign::There => ("ui-there-too", say("sign-there")),
        Sign::HereOnly => ("phone", say("sign-here-only")),
        Sign::Waits(count) => ("ui-waits-here", say_with("sign-waits", &[("count", count.into())])),
        Sign::NeedsYou => ("ui-look-here", say("sign-needs-you")),
    };
    live(move || {
        sign.get().map(|sign| {
            let (picture, words) = words(sign);
            view! {
                <aside class="kept-sign" aria-label=t("places-title") inert=move || records.get()>
                    <A href=Place::KeptAt.path()>
                        <Picture id=picture />
                        <span class="unseen">{t("sign-kept")} " "</span>
                        <span>{words}</span>
                    </A>
                </aside>
            }
        })
    })
}
