//! A hint under what is typed: a question or other words, to be used or left; it holds nothing up (S73-S82, S107).

use super::coach_pause::use_pause;
use super::hint_card::HintCard;
use crate::domain::coach::{Coach, Hint, HintKind, Typed, TypedAs, shows_hints};
use crate::domain::{Party, Phrase};
use crate::session::Session;
use crate::ui::i18n::use_spoken;
use crate::ui::pages::OpenPlan;
use crate::ui::prefs::use_prefs;
use leptos::prelude::*;

/// Looks at a phrase whenever its writer pauses, and shows what the coach has to say to it.
#[component]
pub fn CoachCard(
    /// What stands in the field.
    phrase: Signal<Phrase>,
    /// What other words make of it.
    on_change: Callback<Phrase>,
    /// What it is typed as.
    typed_as: TypedAs,
    /// Goes up whenever the field is left.
    times_left: Signal<u32>,
) -> impl IntoView {
    let ask = use_coach();
    let words = Memo::new(move |_| phrase.with(|phrase| phrase.words.clone()));
    // The words as they stood at the last pause; before, and after, they were changed by a tap; what was left alone.
    let looked_at = RwSignal::new(None::<String>);
    let taken = RwSignal::new(None::<(String, String)>);
    let left = RwSignal::new(Vec::<HintKind>::new());
    use_pause(words, times_left, move || looked_at.set(Some(words.get_untracked())));
    let look = move |words: String| {
        let all = ask.run((words, typed_as, 0)).into_iter();
        all.filter(|hint| left.with(|left| !left.contains(&hint.kind))).collect::<Vec<_>>()
    };
    let hints = Memo::new(move |_| looked_at.get().map(look).unwrap_or_default());
    let write = move |words: String| {
        looked_at.set(Some(words.clone()));
        on_change.run(Phrase { words, ..phrase.get_untracked() });
    };
    let on_use = Callback::new(move |()| {
        // Typing may have gone on since.
        let before = words.get_untracked();
        match untrack(|| look(before.clone())).into_iter().find_map(|hint| hint.instead) {
            Some(after) => {
                taken.set(Some((before, after.clone())));
                write(after);
            }
            None => looked_at.set(Some(before)),
        }
    });
    let on_leave = Callback::new(move |()| {
        left.update(|left| left.extend(hints.get_untracked().into_iter().map(|hint| hint.kind)));
        taken.set(None);
    });
    let before = Memo::new(move |_| {
        taken.with(|taken| taken.as_ref().filter(|(_, after)| words.with(|now| now == after)).map(|it| it.0.clone()))
    });
    let on_back = Callback::new(move |()| {
        if let Some(before) = before.get_untracked() {
            taken.set(None);
            write(before);
        }
    });
    let can_go_back = Signal::derive(move || before.with(Option::is_some));
    let looked = Signal::derive(move || looked_at.with(|at| words.with(|words| at.as_ref() == Some(words))));
    view! { <HintCard hints looked on_use on_leave can_go_back on_back /> }
}

/// Says when many goals would stand under "now", this one with them (S79).
#[component]
pub fn FewCard(
    /// How many would.
    #[prop(into)]
    goals_now: Signal<usize>,
) -> impl IntoView {
    let ask = use_coach();
    let left = RwSignal::new(false);
    let hints = Memo::new(move |_| match left.get() {
        true => Vec::new(),
        false => ask.run((String::new(), TypedAs::Goal, goals_now.get())),
    });
    let nothing = Callback::new(|()| {});
    let on_leave = Callback::new(move |()| left.set(true));
    view! { <HintCard hints looked=Signal::stored(true) on_use=nothing on_leave can_go_back=Signal::stored(false) on_back=nothing /> }
}

/// What the coach says to words, typed as something, with so many goals under "now"; nothing while hints are off.
fn use_coach() -> Callback<(String, TypedAs, usize), Vec<Hint>> {
    let session: Session = expect_context();
    let (prefs, spoken) = (use_prefs(), use_spoken());
    let open = use_context::<OpenPlan>();
    Callback::new(move |(words, typed_as, goals_now): (String, TypedAs, usize)| {
        let shows = shows_hints(prefs.with(|prefs| prefs.hints), session.by().get(), session.mine());
        let Some(coach) = spoken.language().filter(|_| shows).and_then(|language| Coach::of(language.tag)) else {
            return Vec::new();
        };
        let person = open.map(|open| open.plan.with(|plan| plan.profile(Party::Person).name.clone()));
        let person = person.unwrap_or_default();
        coach.hints(&Typed { words: &words, typed_as, person: &person, goals_now })
    })
}
