//! Why the two look back, and what each of them did since the last time (S147, S149, S155, S193).

use super::use_plan;
use crate::domain::{Because, LineId, Party, Since};
use crate::ui::components::{Choice, Choices, PartyFace, PhraseCard, live};
use crate::ui::i18n::{now, say_with, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;

/// How many steps of each of the two stand in sight.
const IN_SIGHT: usize = 3;

/// The key of the word for what changed, and its picture.
const fn because_words(because: Because) -> (&'static str, &'static str) {
    match because {
        Because::Better => ("because-better", "ui-better"),
        Because::Harder => ("because-harder", "ui-harder"),
        Because::Moved => ("because-moved", "ui-moved"),
        Because::NewPerson => ("because-new-person", "ui-someone-new"),
        Because::Wish => ("because-wish", "ui-wish"),
    }
}

/// What changed, in a few pictures; a second tap takes it back.
#[component]
pub fn BecauseChoice(
    /// What was said.
    #[prop(into)]
    because: Signal<Option<Because>>,
    /// What a tap makes of it.
    #[prop(into)]
    on_change: Callback<Option<Because>>,
) -> impl IntoView {
    let tile = move |of: Because| {
        let (word, picture) = because_words(of);
        view! {
            <Choice
                word=Signal::derive(t(word))
                picture
                chosen=Signal::derive(move || because.get() == Some(of))
                on_pick=move || on_change.run(Some(of).filter(|_| because.get_untracked() != Some(of)))
            />
        }
    };
    view! {
        <Choices label=Signal::derive(t("because-title"))>{Because::ALL.map(tile).into_iter().collect_view()}</Choices>
    }
}

/// What had changed when a look-back was held before its day.
#[component]
pub fn BecauseTag(
    /// The look-back.
    look_back: LineId,
) -> impl IntoView {
    let open = use_plan();
    let because = Memo::new(move |_| {
        open.plan.with(|plan| plan.look_backs.iter().find(|held| held.id == look_back).and_then(|held| held.because))
    });
    live(move || {
        because.get().map(|because| {
            let (word, picture) = because_words(because);
            view! {
                <p class="tag">
                    <Picture id=picture />
                    <span>{t(word)}</span>
                </p>
            }
        })
    })
}

/// What each of the two did since they looked back last, side by side. Nothing where there is nothing to tell (S114).
#[component]
pub fn SinceLists() -> impl IntoView {
    let open = use_plan();
    let (today, minute) = now();
    let since = Memo::new(move |_| open.plan.with(|plan| plan.since_last(today, minute)));
    let side = move |party: Party, steps: Vec<LineId>| {
        let more = steps.len().saturating_sub(IN_SIGHT);
        let cards = steps.into_iter().take(IN_SIGHT).map(|step| {
            let what = open.plan.with_untracked(|plan| plan.step(step).map(|(_, step)| step.what.now.clone()));
            view! {
                <li>
                    <PhraseCard phrase=Signal::stored(what.unwrap_or_default()) fallback="steps" />
                </li>
            }
        });
        view! {
            <div class="side">
                <h3 class="side-word party-face">
                    <PartyFace party />
                </h3>
                <ul class="cards">{cards.collect_view()}</ul>
                {(more > 0).then(|| view! { <p class="note">{say_with("since-more", &[("count", more.into())])}</p> })}
            </div>
        }
    };
    live(move || {
        let since = since.get();
        (!since.is_empty()).then(|| {
            let Since { person, worker, noted, met } = since;
            let sides =
                [(Party::Person, person), (Party::Worker, worker)].into_iter().filter(|(_, did)| !did.is_empty());
            let sides = sides.map(|(party, did)| side(party, did)).collect_view();
            let both = [("since-met", met, "meet"), ("since-noted", noted, "ui-what-we-did")];
            let both = both.into_iter().filter(|(_, count, _)| *count > 0).map(|(word, count, picture)| {
                view! {
                    <p class="fact">
                        <Picture id=picture />
                        <span>{say_with(word, &[("count", count.into())])}</span>
                    </p>
                }
            });
            view! {
                <section class="band">
                    <h2>
                        <Picture id="ui-stone" />
                        <span>{t("since-title")}</span>
                    </h2>
                    <div class="sides">{sides}</div>
                    {both.collect_view()}
                </section>
            }
        })
    })
}
