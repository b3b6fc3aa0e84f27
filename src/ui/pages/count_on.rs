//! What we can count on: what the service can do and what it cannot, my rights, my part, and what stays between us
//! (S11, S16, S26, S97, S142). It is there from the first meeting on, and can be read aloud.

use super::supports::{KindBand, SupportCard};
use super::use_plan;
use crate::domain::{LineId, Party, SupportKind};
use crate::session::Session;
use crate::ui::components::{CheckedWords, Foot, Go, ReadIt, Screen, Shelf, Show, checked_row, live};
use crate::ui::i18n::{say, t};
use crate::ui::pictures::Picture;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// My rights: whatever service it is, these are the least (S13, S25, S26).
const RIGHTS: [(&str, &str); 6] = [
    ("ui-plan", "legal-right-plan"),
    ("ui-no", "legal-right-no"),
    ("ui-undo", "legal-right-stop"),
    ("ui-see", "legal-right-read"),
    ("ui-with-someone", "legal-right-someone"),
    ("ui-treated", "legal-right-say"),
];
/// My part: what the other may expect of me (S26, S193).
const PART: [(&str, &str); 3] =
    [("ui-stone", "legal-part-steps"), ("appointment", "legal-part-meet"), ("ui-safe", "legal-part-safe")];
/// What stays between us, and what cannot (S16, S21).
const STAYS: [(&str, &str); 4] = [
    ("ui-lock", "legal-stays-here"),
    ("thumb", "legal-stays-yes"),
    ("ui-stays", "legal-stays-danger"),
    ("court", "legal-stays-law"),
];

/// The page.
#[component]
pub fn CountOn() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let let_go = Memo::new(move |_| {
        open.plan.with(|plan| {
            let gone = plan.offer.iter().filter(|line| line.state.is_let_go());
            gone.map(|line| line.id).collect::<Vec<LineId>>()
        })
    });
    view! {
        <Screen
            title=Signal::derive(t("count-on-title"))
            name="screen-count-on"
            back=Signal::derive(move || Some(open.at(InPlan::Together)))
        >
            {SupportKind::OFFER.map(|kind| view! { <Offered kind /> }).into_iter().collect_view()}
            <Show when=move || session.by().get() == Party::Worker>
                <Shelf word="state-let-go" picture="ui-not-mine" lines=let_go card=|support| view! { <SupportCard support /> } />
            </Show>
            <CheckedWords>
                <Rows picture="ui-rights" word="legal-rights" rows=&RIGHTS />
                <Rows picture="ui-my-part" word="legal-part" rows=&PART />
                <Rows picture="ui-stays" word="legal-stays" rows=&STAYS />
                <ReadIt />
            </CheckedWords>
            <Show when=move || session.by().get() == Party::Person && session.mine() == Party::Person>
                <Foot>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::Treated))
                        word=Signal::derive(t("treated-title"))
                        picture="ui-treated"
                    />
                </Foot>
            </Show>
        </Screen>
    }
}

/// What the service says of one kind, and for its worker the way to say more.
#[component]
fn Offered(kind: SupportKind) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let lines = Memo::new(move |_| open.plan.with(|plan| plan.offered(kind).map(|line| line.id).collect::<Vec<_>>()));
    let (none, add) = match kind {
        SupportKind::NotOffered => ("offer-cannot-none", "offer-cannot-add"),
        _ => ("offer-can-none", "offer-can-add"),
    };
    let may_add = move || session.by().get() == Party::Worker && session.writes().get();
    view! { <KindBand kind lines none add=(add, InPlan::NewOffer(kind)) may_add=Signal::derive(may_add) /> }
}

/// Sentences under their heading, each with its picture.
#[component]
fn Rows(picture: &'static str, word: &'static str, rows: &'static [(&'static str, &'static str)]) -> impl IntoView {
    let rows = move || rows.iter().map(|(picture, key)| checked_row((*picture).to_owned(), say(key))).collect_view();
    view! {
        <section class="band">
            <h2>
                <Picture id=picture />
                <span>{t(word)}</span>
            </h2>
            <ul class="card rows">{live(rows)}</ul>
        </section>
    }
}
