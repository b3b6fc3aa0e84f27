//! How the parts of a life are, then and now, on the faces with which they were told (S72, S148).

use super::facets::SideBySide;
use super::use_plan;
use crate::domain::{Feeling, LifePart, LineId, Phrase, PictureId, Plan};
use crate::ui::components::{Action, Choice, Choices, Foot, Kind, PhraseCard, Settling, live, use_settled};
use crate::ui::forms::{Forms, Shelf, use_forms, words};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::{Picture, word_of};
use leptos::prelude::*;

/// The parts that a look-back asks about: those whose question is here, too. `None` while the forms are on their way.
pub fn parts_to_ask(plan: &Plan, forms: Forms) -> Option<Vec<LineId>> {
    let told: Vec<LineId> = plan.life_parts().collect();
    if !told.is_empty() && forms.shelf() == Shelf::Waiting {
        return None;
    }
    Some(told.into_iter().filter(|fact| forms.asking(*fact).is_some()).collect())
}

fn face_phrase(feeling: Feeling) -> Phrase {
    let face = PictureId::from(feeling.face());
    Phrase::words(word_of(&face)).with_pictures(&[feeling.face()])
}

/// What a part is called, with its picture.
fn part_phrase(forms: Forms, fact: LineId) -> Option<Phrase> {
    let (shelved, _) = forms.asking(fact)?;
    Some(Phrase::words(shelved.title()).with_pictures(&[&shelved.picture()]))
}

/// One part: how it was, and a tap says how it is. Nothing has to be said.
#[component]
pub fn OnePart(
    /// The part.
    fact: LineId,
    /// Which one of how many it is, from 1.
    place: (usize, usize),
    /// What is said of it here so far.
    now: Option<Feeling>,
    /// What a tap on a face says; it goes on by itself.
    on_pick: Callback<Feeling>,
    /// On to the next, nothing said.
    on_skip: Callback<()>,
    /// On to the goals.
    on_rest: Callback<()>,
    /// Back to what was before.
    on_back: Callback<()>,
) -> impl IntoView {
    let open = use_plan();
    let forms = use_forms();
    let settled = use_settled();
    let (at, of) = place;
    let name = part_phrase(forms, fact).unwrap_or_default();
    let asked = forms
        .asking(fact)
        .and_then(|(shelved, name)| shelved.form.question(&name).map(|question| words(&question.label)))
        .unwrap_or_default();
    let then = open.plan.with_untracked(|plan| plan.feeling_before(fact));
    let tile = move |feeling: Feeling| {
        view! {
            <Choice
                word=Signal::derive(move || word_of(&PictureId::from(feeling.face())))
                picture=feeling.face()
                chosen=Signal::stored(now == Some(feeling))
                on_pick=move || on_pick.run(feeling)
            />
        }
    };
    view! {
        <p class="soft" role="status">
            {say_with("page-of", &[("page", at.into()), ("pages", of.into())])}
        </p>
        <div class="card">
            <PhraseCard phrase=Signal::stored(name) fallback="ui-know" note=Signal::stored(asked) />
            {then
                .map(|then| {
                    view! {
                        <p class="fact">
                            <Picture id=then.face() />
                            <span>{move || say_with("part-then", &[("face", word_of(&PictureId::from(then.face())).into())])}</span>
                        </p>
                    }
                })}
        </div>
        <div class="five-faces">
            <Choices label=Signal::derive(t("part-now"))>{Feeling::ALL.map(tile).into_iter().collect_view()}</Choices>
        </div>
        <Foot><Settling settled>
            <Action
                kind=Kind::Main
                word=Signal::derive(move || say(if now.is_some() { "next" } else { "skip" }))
                picture="ui-next"
                on_tap=move || on_skip.run(())
                enabled=settled
            />
            <Action word=Signal::derive(t("part-rest")) picture="goal" on_tap=move || on_rest.run(()) enabled=settled />
            <Action kind=Kind::Bare word=Signal::derive(t("back")) picture="ui-back" on_tap=move || on_back.run(()) enabled=settled />
        </Settling></Foot>
    }
}

/// How the parts were at a look-back that was held, and before it. Those whose question is not here are not told of.
#[component]
pub fn PastParts(
    /// The look-back.
    look_back: LineId,
) -> impl IntoView {
    let open = use_plan();
    let forms = use_forms();
    let told = Memo::new(move |_| {
        let parts = open.plan.with(|plan| {
            let held = plan.look_backs.iter().find(|held| held.id == look_back);
            held.map(|held| held.parts.clone()).unwrap_or_default()
        });
        let named =
            |part: LifePart| Some((part_phrase(forms, part.fact)?, face_phrase(part.then), face_phrase(part.now)));
        parts.into_iter().filter_map(named).collect::<Vec<_>>()
    });
    let one = |(name, then, now): (Phrase, Phrase, Phrase)| {
        view! {
            <li>
                <PhraseCard phrase=Signal::stored(name) fallback="ui-know" />
                <SideBySide first_word="side-then" first=Some(then) second_word="side-now" second=now fallback="feel3" />
            </li>
        }
    };
    live(move || {
        let told = told.get();
        (!told.is_empty()).then(|| view! { <ul class="cards heard">{told.into_iter().map(one).collect_view()}</ul> })
    })
}
