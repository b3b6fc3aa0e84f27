//! Getting to know someone, bit by bit: in any order, over any number of meetings, by themselves or together (S32-S57).

use super::know_form::next_to_ask;
use super::use_plan;
use crate::domain::{Fact, LineId, Party, Plan};
use crate::session::Session;
use crate::ui::components::{Foot, Go, Kind, PAGE, Pager, Screen, Show, live, name_of};
use crate::ui::forms::{Shelf, Shelved, use_forms};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pictures::Picture;
use crate::ui::places::InPlan;
use leptos::prelude::*;
use leptos_router::components::A;
use std::sync::Arc;

/// The form that is asked first: what one wants, hopes, and is good at (S33).
pub const OPENING: &str = "opening";

/// What these screens are called: "About me", or "Getting to know" with a name.
pub fn use_title() -> Signal<String> {
    let session: Session = expect_context();
    let open = use_plan();
    Signal::derive(move || match session.by().get() {
        Party::Person => say("know-title"),
        Party::Worker => {
            let name = open.plan.with(|plan| name_of(plan, Party::Person, Party::Worker));
            say_with("know-title-of", &[("name", name.into())])
        }
    })
}

/// The areas of a life, as tiles. None of them has to be opened.
#[component]
pub fn Know() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let opened = Memo::new(move |_| open.plan.with(|plan| plan.facts_of(OPENING).next().is_some()));
    let forms = use_forms();
    let to_opening = Signal::derive(move || {
        let form = Fact::form_line(OPENING);
        let first = forms.at(form).and_then(|shelved| open.plan.with(|plan| next_to_ask(plan, &shelved)));
        open.at(first.map_or(InPlan::KnowForm(form), InPlan::KnowAsk))
    });
    view! {
        <Screen title=use_title() name="screen-know" back=Signal::derive(move || Some(open.at(InPlan::Together)))>
            <Pressing />
            <p class="soft">{t("know-how")}</p>
            <Tiles fits_some=false />
            <Foot>
                // With the forms: what comes late moves away under the finger.
                <Show when=move || session.writes().get() && !opened.get() && matches!(forms.shelf(), Shelf::Here(_))>
                    <Go kind=Kind::Main to=to_opening word=Signal::derive(t("know-opening")) picture="ui-know-opening" />
                </Show>
                // The person has it on every screen.
                <Show when=move || session.by().get() == Party::Worker>
                    <Go to=Signal::derive(move || open.at(InPlan::HelpNow)) word=Signal::derive(t("help-now")) picture="ui-help-now" />
                </Show>
            </Foot>
        </Screen>
    }
}

/// What fits some people: offered, and nobody is led there (S50-S56).
#[component]
pub fn KnowMore() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    view! {
        <Screen
            title=Signal::derive(t("know-more"))
            name="screen-know"
            back=Signal::derive(move || Some(open.at(InPlan::Know)))
        >
            <p class="soft">{t("know-more-how")}</p>
            <Tiles fits_some=true />
            <Show when=move || session.by().get() == Party::Worker && session.writes().get()>
                <Go to=Signal::derive(move || open.at(InPlan::KnowBring)) word=Signal::derive(t("know-bring")) picture="ui-open-file" />
            </Show>
        </Screen>
    }
}

/// First things first: what is pressing now goes before every question (S36). The way to help stands below.
#[component]
fn Pressing() -> impl IntoView {
    let open = use_plan();
    view! {
        <section class="card" data-kind="suggestion">
            <p>{t("know-pressing")}</p>
            <div class="card-actions">
                <Go to=Signal::derive(move || open.at(InPlan::SafetyPlan)) word=Signal::derive(t("safe-open")) picture="ui-safe" />
            </div>
        </section>
    }
}

/// Forms as tiles, a page at a time. Each says quietly how much was said, and nothing of what was not.
#[component]
fn Tiles(fits_some: bool) -> impl IntoView {
    let open = use_plan();
    let forms = use_forms();
    let page = RwSignal::new(0usize);
    let all = Memo::new(move |_| {
        let here = forms.all();
        here.iter().filter(|shelved| shelved.fits_some == fits_some).cloned().collect::<Vec<_>>()
    });
    // Behind the areas stands the way to what fits some.
    let count = move || all.with(Vec::len) + usize::from(!fits_some);
    let pages = Memo::new(move |_| count().div_ceil(PAGE).max(1));
    let tiles = move || {
        let start = page.get().min(pages.get() - 1) * PAGE;
        let shown = all.with(|all| all.iter().skip(start).take(PAGE).cloned().collect::<Vec<_>>());
        let more = !fits_some && start + PAGE >= count();
        view! {
            {shown.into_iter().map(|shelved| view! { <Tile shelved /> }).collect_view()}
            {more
                .then(|| {
                    view! {
                        <A href=open.at(InPlan::KnowMore).path() attr:class="choice">
                            <Picture id="ui-know-more" />
                            <span>{t("know-more")}</span>
                        </A>
                    }
                })}
        }
    };
    live(move || match forms.shelf() {
        Shelf::Waiting => view! { <div aria-busy="true"></div> }.into_any(),
        Shelf::Away => view! { <p>{say("know-away")}</p> }.into_any(),
        Shelf::Here(_) => view! {
            <div class="choices" role="group" data-choices aria-label=t("know-areas")>
                {live(tiles)}
            </div>
            <Pager page pages called=("page-before", "page-more") />
        }
        .into_any(),
    })
}

/// One form.
#[component]
fn Tile(shelved: Arc<Shelved>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let (line, picture) = (shelved.line, shelved.picture());
    let id = shelved.form.id.clone();
    let note = move || {
        let by = session.by().get();
        open.plan.with(|plan| {
            let asks = plan.facts_of(&id).filter(|fact| by == Party::Person && fact.asks_person()).count();
            match (asks, said_count(plan, &id)) {
                (0, 0) => String::new(),
                (0, said) => say_with("know-said", &[("count", said.into())]),
                (asks, _) => say_with("know-to-look", &[("count", asks.into())]),
            }
        })
    };
    let note = Memo::new(move |_| note());
    view! {
        <A href=open.at(InPlan::KnowForm(line)).path() attr:class="choice">
            <Picture id=picture />
            <span>
                {move || shelved.title()} " "
                {move || note.with(|note| (!note.is_empty()).then(|| view! { <span class="note">{note.clone()}</span> }))}
            </span>
        </A>
    }
}

fn said_count(plan: &Plan, form: &str) -> usize {
    plan.facts_of(form).filter(|fact| fact.answer().is_some()).count()
}

/// The names of the facts that answer a form, in the order of its questions; those of another edition of it last.
pub fn lines_in_order(plan: &Plan, shelved: &Shelved) -> Vec<LineId> {
    let names: Vec<LineId> =
        shelved.form.questions().iter().map(|question| Fact::name(&shelved.form.id, &question.name)).collect();
    let mut lines: Vec<LineId> = plan.facts_of(&shelved.form.id).map(|fact| fact.id).collect();
    lines.sort_by_key(|line| names.iter().position(|name| name == line).unwrap_or(names.len()));
    lines
}
