//! What the app says by itself: what was done and can be taken back, and what went wrong.

use super::phone_notices::KeepACopy;
use crate::domain::Refusal;
use crate::session::{
    CodeFault, CopyFault, Fault, FindFault, FormFileFault, MediaFault, PlaceTrouble, Session, ShareFault, Undoable,
};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::hooks::use_location;

/// The key of the words for what went wrong, and what to do.
pub const fn fault_words(fault: Fault) -> &'static str {
    match fault {
        Fault::ElsewhereOpen => "fault-elsewhere",
        Fault::GivenWay => "fault-given-way",
        Fault::KeepsNothing => "fault-keeps-nothing",
        Fault::Full => "fault-full",
        Fault::Newer => "fault-newer",
        Fault::Damaged => "fault-damaged",
        Fault::Broken => "fault-broken",
        Fault::NoSuchPlan => "fault-no-such-plan",
        Fault::Refused(Refusal::TooLong) => "fault-too-long",
        Fault::Refused(Refusal::Empty) => "fault-empty",
        Fault::Refused(Refusal::NoNumber) => "strength-number-how",
        Fault::Refused(_) => "fault-refused",
        Fault::Copy(CopyFault::NotOurs) => "fault-copy-not-ours",
        Fault::Copy(CopyFault::Newer) => "fault-copy-newer",
        Fault::Copy(CopyFault::CutOff) => "fault-copy-cut-off",
        Fault::Copy(CopyFault::TooLarge) => "fault-copy-too-large",
        Fault::Copy(CopyFault::NotACode) => "fault-copy-not-a-code",
        Fault::Copy(CopyFault::WrongCode) => "fault-copy-wrong-code",
        Fault::Copy(CopyFault::NoPlan) => "fault-copy-no-plan",
        Fault::Share(fault) => share_fault_words(fault),
        Fault::Code(fault) => code_fault_words(fault),
        Fault::Find(fault) => find_fault_words(fault),
        Fault::Place(trouble) => place_trouble_words(trouble),
        Fault::Media(MediaFault::Foreign) => "fault-media-foreign",
        Fault::Media(MediaFault::TooLarge) => "fault-media-too-large",
        Fault::Form(FormFileFault::Foreign) => "fault-form-foreign",
        Fault::Form(FormFileFault::Closed) => "fault-form-closed",
        Fault::Form(FormFileFault::TooLarge) => "fault-form-too-large",
        Fault::Form(FormFileFault::Damaged) => "fault-form-damaged",
        Fault::NoMemory => "fault-no-memory",
        Fault::Stopped => "fault-stopped",
    }
}

/// The key of the words for what could not be shared or taken in, and what to do.
const fn share_fault_words(fault: ShareFault) -> &'static str {
    match fault {
        ShareFault::NotOurs => "fault-share-not-ours",
        ShareFault::Newer => "fault-share-newer",
        ShareFault::Damaged => "fault-share-damaged",
        ShareFault::TooLarge => "fault-share-too-large",
        ShareFault::NotForMe => "fault-share-not-for-me",
        ShareFault::Over => "fault-share-over",
        ShareFault::Grant => "fault-share-grant",
        ShareFault::NotYours => "fault-share-not-yours",
        ShareFault::NoSuchMember => "fault-share-no-such-member",
        ShareFault::Taken => "fault-share-taken",
        ShareFault::TimeOver { .. } => "time-over-title",
    }
}

/// The key of the words for why nothing was found at an address, and who can mend it.
const fn find_fault_words(fault: FindFault) -> &'static str {
    match fault {
        FindFault::NoAddress => "find-no-address",
        FindFault::NotSecure => "find-not-secure",
        FindFault::NoAnswer => "find-no-answer",
        FindFault::Needs(_) => "find-needs",
        FindFault::Access => "find-access",
        FindFault::NothingThere => "find-nothing",
        FindFault::Old => "find-old",
        FindFault::WebPage => "find-web-page",
        FindFault::NoPlace => "find-no-place",
        FindFault::ReadOnly => "find-read-only",
        FindFault::Full => "find-full",
        FindFault::NotNow => "find-not-now",
        FindFault::Denied => "find-denied",
        FindFault::NotAsked => "find-not-asked",
    }
}

/// The header that a server must send and does not, for whoever runs it.
pub const fn server_needs(fault: Fault) -> Option<&'static str> {
    match fault {
        Fault::Find(FindFault::Needs(what)) => Some(what.header()),
        _ => None,
    }
}

/// The key of the words for what is amiss with a place. What waits is safe on this phone.
pub const fn place_trouble_words(trouble: PlaceTrouble) -> &'static str {
    match trouble {
        PlaceTrouble::Unreached => "place-unreached",
        PlaceTrouble::Blocked => "place-blocked",
        PlaceTrouble::Access => "place-access",
        PlaceTrouble::NotThere | PlaceTrouble::Address => "place-not-there",
        PlaceTrouble::Full => "place-full",
        PlaceTrouble::TooLarge => "place-too-large",
        PlaceTrouble::Busy | PlaceTrouble::Broken => "place-not-now",
        PlaceTrouble::Unable => "place-unable",
        PlaceTrouble::OtherBytes => "place-other-bytes",
        PlaceTrouble::Unread => "place-unread",
    }
}

/// The key of the words for a code that was no use, and what to do.
pub const fn code_fault_words(fault: CodeFault) -> &'static str {
    match fault {
        CodeFault::NotOurs => "fault-code-not-ours",
        CodeFault::Newer => "fault-code-newer",
        CodeFault::Damaged => "fault-code-damaged",
        CodeFault::TooLarge => "fault-code-too-large",
    }
}

/// The notices of a plan's screens: at the foot, above the tabs, never over what is being done.
#[component]
pub fn Notices() -> impl IntoView {
    view! {
        <LastAct />
        <Trouble />
    }
}

/// What was done last, and taking it back.
#[component]
fn LastAct() -> impl IntoView {
    let session: Session = expect_context();
    let undoable = session.undoable();
    let undo = move |_| spawn_local(session.undo());
    // What was done can be taken back where it was done and on the screen that it led to. After that it
    // would only be in the way; the story can still bring everything back.
    let path = use_location().pathname;
    Effect::new(move |before: Option<(Option<Undoable>, String, usize)>| {
        let (now, here) = (undoable.get(), path.get());
        let screens = match before {
            Some((then, there, screens)) if then == now => screens + usize::from(there != here),
            _ => 0,
        };
        if now.is_some() && screens > 1 {
            undoable.set(None);
        }
        (now, here, screens)
    });
    view! {
        <div class="notices" role="status">
            {move || {
                undoable
                    .get()
                    .map(|done| {
                        let words = if done.suggested { "notice-suggested" } else { "notice-kept" };
                        view! {
                            <div class="notice">
                                <span>{say(words)}</span>
                                <button type="button" class="action" data-kind="quiet" on:click=undo>
                                    <Picture id="ui-undo" />
                                    <span>{t("undo")}</span>
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}

/// What went wrong, until it is read.
#[component]
pub fn Trouble() -> impl IntoView {
    let session: Session = expect_context();
    let trouble = session.trouble();
    view! {
        <div class="notices" role="alert">
            {move || {
                trouble
                    .get()
                    .map(|fault| {
                        view! {
                            <div class="notice" data-kind="trouble">
                                <span>{say(fault_words(fault))}</span>
                                {(fault == Fault::Full).then(|| view! { <KeepACopy on:click=move |_| trouble.set(None) /> })}
                                <button type="button" class="action" data-kind="quiet" on:click=move |_| trouble.set(None)>
                                    <Picture id="ui-check" />
                                    <span>{t("understood")}</span>
                                </button>
                            </div>
                        }
                    })
            }}
        </div>
    }
}
