//! Help now, in one tap: their own people first, then the emergency number. Calling is theirs to do (S169-S171).

use super::strengths::{Call, Dial};
use super::use_plan;
use crate::domain::{LineId, StrengthKind};
use crate::session::Session;
use crate::ui::components::{Foot, Go, Lines, PhraseCard, Screen, Show};
use crate::ui::i18n::t;
use crate::ui::pictures::Picture;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// The number that every mobile phone takes as an emergency call, in whatever country it is
/// (3GPP TS 22.101, section 10).
const EMERGENCY: &str = "112";

/// Whom to call.
#[component]
pub fn HelpNow() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let people = Memo::new(move |_| {
        open.plan.with(|plan| {
            let people = plan.strengths.iter().filter(|one| one.kind == StrengthKind::Connection);
            people.filter(|one| one.dialled().is_some()).map(|one| one.id).collect::<Vec<LineId>>()
        })
    });
    view! {
        <Screen
            title=Signal::derive(t("help-now"))
            name="screen-help-now"
            back=Signal::derive(move || Some(open.at(InPlan::Today)))
        >
            <Show when=move || people.with(Vec::is_empty)>
                <p class="soft">{t("help-now-nobody")}</p>
            </Show>
            <ul class="cards">
                <Lines each=people let:person>
                    <li>
                        <Person person />
                    </li>
                </Lines>
                <li>
                    <article class="card">
                        <div class="truth-said">
                            <Picture id="emergency" />
                            <p>{t("help-now-emergency")}</p>
                        </div>
                        <Dial number=EMERGENCY who=Signal::derive(t("help-now-emergency")) />
                    </article>
                </li>
            </ul>
            <Show when=move || session.writes().get()>
                <Foot>
                    <Go
                        to=Signal::derive(move || open.at(InPlan::Strengths))
                        word=Signal::derive(t("help-now-people"))
                        picture="friends"
                    />
                </Foot>
            </Show>
        </Screen>
    }
}

#[component]
fn Person(person: LineId) -> impl IntoView {
    let open = use_plan();
    let shown = Memo::new(move |_| open.plan.with(|plan| plan.strength(person).cloned()));
    let what = move || shown.with(|shown| shown.as_ref().map(|shown| shown.what.now.clone()).unwrap_or_default());
    view! {
        <article class="card">
            <PhraseCard phrase=Signal::derive(what) fallback="friends" />
            <Call shown />
        </article>
    }
}
