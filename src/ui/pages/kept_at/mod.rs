//! The places that plans are kept in step with (S23): how it goes with each, connecting one, leaving one.

mod ask;
mod connect;
mod leave;
mod look;
mod own_storage;

use super::WhenOpen;
use super::settings::back_to;
use super::sharing::PacketOut;
use crate::session::{PlaceId, PlaceShown, Session};
use crate::ui::components::{Action, Foot, Screen, live};
use crate::ui::i18n::{say, t};
use ask::Ask;
use connect::{TakeInvitation, TypeAddress, WhichWay};
use leave::Leave;
use leptos::prelude::*;
use look::Look;
use own_storage::{AskThere, CameBack, take_what_came_back};

/// What is being done.
#[derive(Clone, PartialEq)]
enum Doing {
    Looking,
    /// How a place is to be connected.
    Connecting,
    /// An invitation is taken in.
    TakingIn,
    /// An address is typed.
    Typing,
    /// A person's own storage was found: it asks them itself.
    AskingThere {
        storage: String,
        page: String,
    },
    /// Its page came back with this.
    CameBack(String),
    /// A place was found; it is connected with a yes.
    Asking(PlaceShown, Vec<u8>),
    /// The invitation to a place is shown.
    Inviting(Vec<u8>),
    /// A place is to be left.
    Leaving(PlaceId),
}

/// All places.
#[component]
pub fn Places() -> impl IntoView {
    view! {
        <WhenOpen>
            <Steps />
        </WhenOpen>
    }
}

/// One step at a time. What a storage's page came back with is looked at once the phone is open.
#[component]
fn Steps() -> impl IntoView {
    let session: Session = expect_context();
    let doing = RwSignal::new(take_what_came_back().map_or(Doing::Looking, Doing::CameBack));
    let back = Signal::derive(move || (doing.get() == Doing::Looking).then(|| back_to(session)));
    let title = move || match doing.get() {
        Doing::Looking | Doing::Inviting(_) | Doing::Leaving(_) => say("places-title"),
        _ => say("place-connect-title"),
    };
    view! {
        <Screen title=Signal::derive(title) name="screen-places" back=back>
            {live(move || match doing.get() {
                Doing::Looking => view! { <Look doing /> }.into_any(),
                Doing::Connecting => view! { <WhichWay doing /> }.into_any(),
                Doing::TakingIn => view! { <TakeInvitation doing /> }.into_any(),
                Doing::Typing => view! { <TypeAddress doing /> }.into_any(),
                Doing::AskingThere { storage, page } => view! { <AskThere doing storage page /> }.into_any(),
                Doing::CameBack(fragment) => view! { <CameBack doing fragment /> }.into_any(),
                Doing::Asking(shown, invitation) => view! { <Ask doing shown invitation /> }.into_any(),
                Doing::Inviting(packet) => {
                    view! {
                        <p>{t("place-invite-how")}</p>
                        <PacketOut codes=Some(packet.clone()) file=packet />
                        <p class="soft aside">{t("place-invite-what")}</p>
                        <BackTo doing to=Doing::Looking />
                    }
                        .into_any()
                }
                Doing::Leaving(place) => view! { <Leave doing place /> }.into_any(),
            })}
        </Screen>
    }
}

/// One step back, at the foot.
#[component]
fn BackTo(doing: RwSignal<Doing>, to: Doing) -> impl IntoView {
    view! {
        <Foot>
            <Action word=Signal::derive(t("back")) picture="ui-back" on_tap=move || doing.set(to.clone()) />
        </Foot>
    }
}
