//! Everything that is agreed to, in one place, read aloud, with a yes and a no that weigh the same
//! (S16-S18). Every word of it is said in a language that someone has checked.

use super::form::{Form, Purpose, Question};
use super::words::{face, grant_words, relation_picture};
use crate::domain::{Grant, May, Party, Relation, Scope};
use crate::session::{Draft, Session};
use crate::ui::components::{
    Action, Busy, CheckedWords, Foot, Kind, PhraseView, ReadIt, checked_row, checked_words_on_screen,
};
use crate::ui::i18n::{checked_language, day_in_checked_words, say, say_with, t, today};
use crate::ui::pages::use_plan;
use crate::ui::pictures::{Picture, face_of, in_words};
use leptos::prelude::*;

/// The last question: is this right?
#[component]
pub fn Consent(purpose: Purpose, draft: Draft<Form>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let busy = Busy::idle();
    let spoken = session.mine() == Party::Worker;
    let worker = open.plan.with_untracked(|plan| plan.worker.clone());
    let agreed = Memo::new(move |_| draft.with(|form| (form.scope(), form.grant(purpose, &worker, today()))));
    let missing = move || agreed.with(|(scope, grant)| grant.check(scope, today()).err());
    let name = move || agreed.with(|(_, grant)| checked_name(grant));
    let yes = move || {
        // Kept with the yes: what stood on the screen when it was said.
        let shown = (checked_language().map(|l| l.tag.to_owned()).unwrap_or_default(), checked_words_on_screen());
        draft.update(|form| {
            form.question = Question::Scan;
            form.shown = shown;
        });
    };
    let no = move || {
        busy.run(async move {
            let (scope, grant) = agreed.get_untracked();
            // The no stands at once; what could not be kept of it is told.
            draft.update(|form| form.question = Question::No);
            if let Err(fault) = session.refuse(scope, grant).await {
                session.trouble().set(Some(fault));
            }
        });
    };
    let (yes_word, no_word) =
        if spoken { ("consent-they-yes", "consent-they-no") } else { ("consent-yes", "consent-no") };
    view! {
        <CheckedWords>
            {spoken.then(|| view! { <p>{say("consent-read-aloud")}</p> })}
            <ul class="card rows">
                {move || agreed.with(|(scope, grant)| rows(purpose, scope, grant, &name()))}
            </ul>
            <ReadIt />
            <p>
                <strong>{t("consent-stop")}</strong>
            </p>
            <p class="soft">{t("consent-no-is-fine")}</p>
            <p role="alert" class="field-fault">
                {move || missing().map(|error| say(grant_words(error)))}
            </p>
            <div class="yes-no">
                <Action word=Signal::derive(t(yes_word)) picture="ui-check" on_tap=yes enabled=Signal::derive(move || missing().is_none()) />
                <Action word=Signal::derive(t(no_word)) picture="ui-no" on_tap=no />
            </div>
        </CheckedWords>
        <Foot>
            <Action
                kind=Kind::Bare
                word=Signal::derive(t("consent-change"))
                picture="ui-back"
                on_tap=move || {
                    draft
                        .update(|form| {
                            if let Some(before) = form.around(purpose).1 {
                                form.question = before;
                            }
                        })
                }
            />
        </Foot>
    }
}

/// Their name, or who they are, in the language in which consent is asked.
fn checked_name(grant: &Grant) -> String {
    let name = grant.name.trim();
    match (name.is_empty(), grant.relation) {
        (false, _) => name.to_owned(),
        (true, Relation::Myself) => say("consent-my-phone"),
        (true, Relation::Worker) => say("consent-my-worker"),
        (true, Relation::People) => say("consent-my-people"),
        (true, Relation::Service) => say("consent-a-service"),
        (true, Relation::Interpreter) => say("consent-an-interpreter"),
        (true, Relation::Guardian) => say("consent-my-guardian"),
        (true, Relation::Colleague) => say("consent-a-colleague"),
    }
}

/// One sentence each, with its picture: who, for which part, what, what not, whether to write, until when, what binds
/// who does this for a living (S16, S21), why.
fn rows(purpose: Purpose, scope: &Scope, grant: &Grant, name: &str) -> impl IntoView + use<> {
    let named = |key: &'static str| say_with(key, &[("name", name.to_owned().into())]);
    let own = grant.may == May::Own;
    let part = match grant.relation {
        Relation::Myself | Relation::Worker | Relation::Service => None,
        Relation::People => Some("consent-part-people"),
        Relation::Interpreter => Some("consent-part-interpreter"),
        Relation::Guardian => Some("consent-part-guardian"),
        Relation::Colleague => Some("consent-part-colleague"),
    };
    let by_trade = grant.relation.by_trade();
    let who = match purpose {
        Purpose::LetIn => named("consent-who"),
        Purpose::GivePlan => named("consent-give-plan"),
    };
    let what = match scope {
        Scope::Plan => say("consent-whole"),
        Scope::Goals(_) => say("consent-goals"),
    };
    let may = match grant.may {
        May::Own => say("consent-may-own"),
        May::Write => say("consent-may-write"),
        May::Read => say("consent-may-read"),
    };
    let may_picture = if grant.may == May::Read { "ui-see" } else { "ui-edit" };
    let day = day_in_checked_words(grant.until);
    let why = grant.why.clone();
    let has_why = !why.is_empty();
    view! {
        {checked_row(face(grant), who)}
        {part.map(|part| checked_row(relation_picture(grant.relation).to_owned(), say(part)))}
        {checked_row("ui-plan".to_owned(), what)}
        {goals_of(scope)}
        {(!own).then(|| checked_row("ui-lock".to_owned(), say("consent-not-journal")))}
        {checked_row(may_picture.to_owned(), may)}
        {by_trade.then(|| checked_row("ui-stays".to_owned(), say("consent-danger")))}
        {checked_row("thismonth".to_owned(), say_with("consent-until", &[("day", day.into())]))}
        {grant.brings_back.then(|| checked_row("ui-lost-phone".to_owned(), named("consent-brings-back")))}
        {has_why
            .then(|| {
                view! {
                    <li class="consent-why">
                        <span>{say("consent-why")}</span>
                        <PhraseView phrase=Signal::stored(why) />
                    </li>
                }
            })}
    }
}

/// The goals that will be seen, by picture and words.
fn goals_of(scope: &Scope) -> impl IntoView + use<> {
    let open = use_plan();
    let Scope::Goals(goals) = scope else { return None };
    let tiles = goals.iter().filter_map(|goal| {
        let what = open.plan.with_untracked(|plan| plan.goal(*goal).map(|goal| goal.what.now.clone()))?;
        Some(view! {
            <li class="consent-goal">
                <span class="tile">
                    <Picture id=face_of(&what, "goal") />
                </span>
                <bdi>{in_words(&what)}</bdi>
            </li>
        })
    });
    Some(tiles.collect_view())
}
