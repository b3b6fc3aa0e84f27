//! What someone sees who was let into a plan until a day, after that day (S16-S18).

use crate::domain::SpaceId;
use crate::session::Session;
use crate::ui::components::{Action, Busy, Foot, Go, Kind, Screen};
use crate::ui::files::share_or_download;
use crate::ui::i18n::{day_in_words, say_with, t, today};
use crate::ui::pictures::Picture;
use crate::ui::places::Place;
use chrono::NaiveDate;
use leptos::prelude::*;

/// The plan is shown no more; what they wrote can still be given to the person.
#[component]
pub fn TimeOver(
    /// The plan.
    space: SpaceId,
    /// The last day that was agreed on.
    until: NaiveDate,
    /// Whether they could write too.
    wrote: bool,
) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let send = move || {
        busy.run(async move {
            match session.give(space, false).await {
                Ok(packet) => share_or_download(format!("waymark-{}.waymark", today()), packet).await,
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    let day = move || say_with("time-over", &[("day", day_in_words(until).into())]);
    view! {
        <Screen title=Signal::derive(t("time-over-title")) name="screen-closed" back=Signal::stored(Some(Place::People))>
            <div class="calm">
                <Picture id="ui-lock" />
                <p>{day}</p>
                <p>{t("time-over-anew")}</p>
            </div>
            {wrote
                .then(|| {
                    view! {
                        <section class="card" data-kind="quiet">
                            <p>{t("time-over-wrote")}</p>
                            <Action word=Signal::derive(t("packet-send")) picture="ui-share" on_tap=send />
                        </section>
                    }
                })}
            <Foot>
                <Go kind=Kind::Main to=Place::Join word=Signal::derive(t("join")) picture="ui-let-in" />
                <Go to=Place::People word=Signal::derive(t("to-people")) picture="ui-people" />
            </Foot>
        </Screen>
    }
}
