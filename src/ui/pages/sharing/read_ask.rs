//! Reading the code of the phone that asks to be let in (security.md 3.5).

use super::faces::Faces;
use super::packet::{Came, PacketIn};
use super::words::news_words;
use crate::session::{Asker, Session, Taken};
use crate::ui::components::{Action, Busy, fault_words, live};
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use leptos::prelude::*;

/// A packet in which someone asks, and whose.
#[derive(Clone, PartialEq)]
struct Asked {
    packet: Vec<u8>,
    asker: Asker,
}

/// Takes the code of the phone that asks. One that did not go from screen to camera is held against
/// four pictures first.
#[component]
pub fn ReadAsk(
    /// What happens with the packet in which they ask.
    on_ask: impl Fn(Vec<u8>) + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let compare = RwSignal::new(None::<Asked>);
    let amiss = RwSignal::new(None::<&'static str>);
    let on_packet = move |packet: Vec<u8>, came: Came| {
        amiss.set(None);
        busy.run(async move {
            match session.take(packet.clone()).await {
                Ok(Taken::Asked(asker)) if asker.me => drop(amiss.try_set(Some("read-ask-own"))),
                // Who stands before me holds their phone up to mine: there is nobody in between.
                Ok(Taken::Asked(_)) if came == Came::Seen => on_ask(packet),
                Ok(Taken::Asked(asker)) => drop(compare.try_set(Some(Asked { packet, asker }))),
                Ok(Taken::Brought { brought, .. }) => drop(amiss.try_set(Some(news_words(&brought)))),
                Ok(Taken::Joined { .. }) => drop(amiss.try_set(Some("read-ask-joined"))),
                Ok(Taken::Copy) => drop(amiss.try_set(Some("read-ask-copy"))),
                Ok(Taken::Place(_)) => drop(amiss.try_set(Some("place-here-not"))),
                Err(fault) => drop(amiss.try_set(Some(fault_words(fault)))),
            }
        });
    };
    live(move || match compare.get() {
        Some(Asked { packet, asker }) => view! {
            <p>{t("faces-compare")}</p>
            <Faces face=asker.face />
            {asker.known.then(|| view! { <p class="soft">{t("read-ask-known")}</p> })}
            <div class="yes-no">
                <Action word=Signal::derive(t("faces-same")) picture="ui-check" on_tap=move || on_ask(packet.clone()) />
                <Action
                    word=Signal::derive(t("faces-differ"))
                    picture="ui-no"
                    on_tap=move || {
                        compare.set(None);
                        amiss.set(Some("faces-differ-then"));
                    }
                />
            </div>
        }
        .into_any(),
        None => view! {
            <div class="truth-said">
                <Picture id="ui-qr" />
                <p>{t("read-ask-how")}</p>
            </div>
            <PacketIn on_packet amiss />
        }
        .into_any(),
    })
}
