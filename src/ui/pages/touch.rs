//! How the two keep in touch: how often, with how much support, by which number, and where one finds the person. Either
//! of them says it (S1, S65, S112).

use super::new_support::Number;
use super::use_plan;
use crate::domain::{Act, Intensity, Often, Party, Phrase, Touch, Why};
use crate::session::Session;
use crate::ui::components::{Action, Busy, Choice, Choices, Foot, Go, Kind, PhraseForm, Screen, Show, name_of};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::{Picture, PictureUse};
use crate::ui::places::{InPlan, use_replace};
use leptos::prelude::*;

/// The key of the words for how often, as the one who is writing says it, and their picture.
fn often_words(often: Often, by: Party) -> (&'static str, &'static str) {
    match often {
        Often::WhenWanted if by == Party::Worker => ("often-when-they-want", "ui-when-wanted"),
        Often::Daily => ("often-daily", "everyday"),
        Often::TwiceAWeek => ("often-twice", "ui-twice-a-week"),
        Often::Weekly => ("often-weekly", "ui-every-week"),
        Often::TwoWeeks => ("often-two-weeks", "ui-two-weeks"),
        Often::Monthly => ("often-monthly", "ui-every-month"),
        Often::WhenWanted => ("often-when-wanted", "ui-when-wanted"),
    }
}

/// The key of the words for how much support there is, and their picture.
const fn support_words(support: Intensity) -> (&'static str, &'static str) {
    match support {
        Intensity::Little => ("support-little", "ui-support-little"),
        Intensity::Some => ("support-some", "ui-support-some"),
        Intensity::Lot => ("support-lot", "ui-support-lot"),
    }
}

/// What the two agreed on, in one line, and the way to say it.
#[component]
pub fn HowInTouch() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let agreed = move || {
        let Touch { often, support, .. } = open.plan.with(|plan| plan.touch.clone());
        let by = session.by().get();
        let parts = [often.map(|often| often_words(often, by).0), support.map(|support| support_words(support).0)];
        parts.into_iter().flatten().map(say).collect::<Vec<_>>().join(" · ")
    };
    let agreed = Memo::new(move |_| agreed());
    view! {
        <Show when=move || agreed.with(|agreed| !agreed.is_empty())>
            <p class="tag">
                <Picture id="ui-in-touch" />
                <span>{agreed}</span>
            </p>
        </Show>
        <Show when=move || session.writes().get()>
            <Go to=open.at(InPlan::Touch) word=Signal::derive(t("touch-title")) picture="ui-in-touch" />
        </Show>
    }
}

/// Saying it. A tap on what is chosen takes it off: nothing has to be agreed on.
#[component]
pub fn TouchPage() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let replace = use_replace();
    let busy = Busy::idle();
    let anew = session.anew(format!("{}/touch", open.space), move || open.plan.with(|plan| plan.touch.clone()));
    let said = anew.said();
    let keep = move || {
        let replace = replace.clone();
        busy.run(async move {
            let touch = said.get_untracked();
            let touch = Touch { call: touch.call.trim().to_owned(), ..touch };
            if session.act(Act::SetTouch { touch }, Why::default()).await.is_some() {
                anew.forget();
                replace(open.at(InPlan::Messages));
            }
        });
    };
    let can = move || said.with(|said| said.call.trim().is_empty() || said.dialled().is_some());
    let often = move |one: Often| {
        let word = move || say(often_words(one, session.by().get()).0);
        let picture = often_words(one, Party::Person).1;
        let pick = move || anew.change(|touch| touch.often = (touch.often != Some(one)).then_some(one));
        let chosen = move || said.with(|said| said.often == Some(one));
        view! { <Choice word=Signal::derive(word) picture chosen=Signal::derive(chosen) on_pick=pick /> }
    };
    let support = move |one: Intensity| {
        let (word, picture) = support_words(one);
        let pick = move || anew.change(|touch| touch.support = (touch.support != Some(one)).then_some(one));
        let chosen = move || said.with(|said| said.support == Some(one));
        view! { <Choice word=Signal::derive(t(word)) picture chosen=Signal::derive(chosen) on_pick=pick /> }
    };
    let whose = move || match session.by().get() {
        Party::Person => say("touch-call-me"),
        Party::Worker => {
            let name = open.plan.with(|plan| name_of(plan, Party::Person, Party::Worker));
            say_with("touch-call", &[("name", name.into())])
        }
    };
    view! {
        <Screen
            title=Signal::derive(t("touch-title"))
            name="screen-touch"
            back=Signal::derive(move || Some(open.at(InPlan::Messages)))
        >
            <p class="soft">{t("touch-both")}</p>
            <section class="band">
                <h2>{t("touch-often")}</h2>
                <Choices label=Signal::derive(t("touch-often"))>{Often::ALL.map(often).into_iter().collect_view()}</Choices>
            </section>
            <section class="band">
                <h2>{t("touch-support")}</h2>
                <Choices label=Signal::derive(t("touch-support"))>
                    {Intensity::ALL.map(support).into_iter().collect_view()}
                </Choices>
            </section>
            <section class="band">
                <h2>{move || whose()}</h2>
                <Number
                    value=Signal::derive(move || said.with(|said| said.call.clone()))
                    on_change=move |call| anew.change(|touch| touch.call = call)
                />
            </section>
            <Where said change=move |found| anew.change(|touch| touch.found = found) />
            <Foot>
                <Action
                    kind=Kind::Main
                    word=Signal::derive(t("keep-it"))
                    picture="ui-check"
                    on_tap=keep
                    enabled=Signal::derive(can)
                />
            </Foot>
        </Screen>
    }
}

/// Where one finds the person; it is opened by a tap, for most have no need of it.
#[component]
fn Where(said: Memo<Touch>, #[prop(into)] change: Callback<Phrase>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let shown = RwSignal::new(said.with_untracked(|said| !said.found.is_empty()));
    let word = move || match session.by().get() {
        Party::Person => say("touch-found-me"),
        Party::Worker => {
            let name = open.plan.with(|plan| name_of(plan, Party::Person, Party::Worker));
            say_with("touch-found", &[("name", name.into())])
        }
    };
    view! {
        <Show
            when=move || shown.get()
            fallback=move || {
                view! { <Action word=Signal::derive(word) picture="place" on_tap=move || shown.set(true) /> }
            }
        >
            <section class="band">
                <h2>{move || word()}</h2>
                <PhraseForm
                    phrase=Signal::derive(move || said.with(|said| said.found.clone()))
                    on_change=change
                    pictures=PictureUse::People
                    label=Signal::derive(t("in-my-words"))
                />
            </section>
        </Show>
    }
}
