//! A worker's day over all people: a glance on top of the list, and the whole of it one tap away (S112, S126, S151, S158).

use super::WhenOpen;
use super::people::called;
use super::supports::Dial;
use super::words::{meeting_in_words, time_of_day_words, when_in_words};
use crate::domain::{Agenda, Load, Party, Reason, Row, Summary, When, agenda, load};
use crate::session::Session;
use crate::ui::components::{Action, Go, Kind, PhoneNotices, Screen, Show, live};
use crate::ui::i18n::{day_of, now, say, say_with, t, today, weekday_and_day};
use crate::ui::pictures::{Picture, in_words};
use crate::ui::places::{InPlan, Place};
use leptos::prelude::*;
use leptos_router::components::A;

/// How many rows of the day the list of people begins with.
const GLANCE: usize = 3;
/// How many rows of one part are in sight at once.
const IN_SIGHT: usize = 5;

/// The day, as it is told on the screens: each row with whose it is.
#[derive(Clone, Copy)]
struct MyDay {
    all: Memo<Agenda>,
    session: Session,
}

/// One row with the person it is about.
type Shown = (Summary, Row);

impl MyDay {
    fn new() -> Self {
        let session: Session = expect_context();
        let all = Memo::new(move |_| {
            let (day, minute) = now();
            session.phone().with(|phone| agenda(&phone.plans, day, minute, day_of))
        });
        Self { all, session }
    }

    /// These rows, as long as their plans are there.
    fn shown<'a>(self, rows: impl Iterator<Item = &'a Row>) -> Vec<Shown> {
        self.session.phone().with(|phone| {
            rows.filter_map(|row| phone.plans.get(row.of).map(|plan| (plan.clone(), row.clone()))).collect()
        })
    }
}

/// Whether anyone on this phone is supported by its holder: who has only a plan of their own has no such day.
pub fn supports_anyone() -> Memo<bool> {
    let session: Session = expect_context();
    Memo::new(move |_| session.phone().with(|phone| phone.plans.iter().any(|plan| plan.mine == Party::Worker)))
}

/// What comes first today, on top of the list of people.
#[component]
pub fn DayGlance() -> impl IntoView {
    let day = MyDay::new();
    let is_there = supports_anyone();
    let rows = move || day.all.with(|all| day.shown(all.parts().take(GLANCE)));
    let none = Memo::new(move |_| day.all.with(|all| all.parts().next().is_none()));
    view! {
        <Show when=move || is_there.get()>
            <section class="band day-glance">
                <Show
                    when=move || !none.get()
                    fallback=|| view! { <p class="soft">{t("day-calm")}</p> }
                >
                    <ul class="cards">
                        {live(move || rows().into_iter().map(|shown| view! { <li><RowLink shown /></li> }).collect_view())}
                    </ul>
                </Show>
                <Go to=Place::MyDay word=Signal::derive(t("day-title")) picture="ui-today" />
            </section>
        </Show>
    }
}

/// How much support one gives, to how many, in one calm line (S178). Nothing where nobody has said how much.
#[component]
pub fn LoadLine() -> impl IntoView {
    let session: Session = expect_context();
    let load = Memo::new(move |_| session.phone().with(|phone| load(&phone.plans, today())));
    live(move || {
        load.get().map(|load| {
            let Load { a_lot, some, a_little, .. } = load;
            let gives = [(a_lot, "support-lot"), (some, "support-some"), (a_little, "support-little")];
            let gives = gives.into_iter().filter(|(count, _)| *count > 0);
            let gives: Vec<String> = gives.map(|(count, word)| format!("{}: {count}", say(word))).collect();
            let weighs = say_with("load-weighs", &[("count", load.weight().into())]);
            view! {
                <p class="soft">
                    {gives.join(" · ")} <br /> {weighs}
                </p>
            }
        })
    })
}

/// The whole day.
#[component]
pub fn MyDayPage() -> impl IntoView {
    view! {
        <WhenOpen>
            <PhoneNotices />
            <Screen
                title=Signal::derive(t("day-title"))
                name="screen-day"
                back=Signal::derive(|| Some(Place::People))
            >
                <Parts />
            </Screen>
        </WhenOpen>
    }
}

#[component]
fn Parts() -> impl IntoView {
    let day = MyDay::new();
    let none = Memo::new(move |_| day.all.with(|all| all.parts().next().is_none()));
    view! {
        <Show when=move || none.get()>
            <div class="calm">
                <Picture id="calm" />
                <p>{t("day-calm")}</p>
            </div>
        </Show>
        <Part day word="day-meet" picture="appointment" of=|all| &all.today />
        <Part day word="day-promised" picture="steps" of=|all| &all.promised />
        <Part day word="day-waiting" picture="ui-suggestion" of=|all| &all.waiting />
        <Part day word="day-hello" picture="ui-hello" of=|all| &all.hello />
        <Part day word="day-look-back" picture="ui-lookback" of=|all| &all.look_backs />
        <Part day word="day-next" picture="ui-later" of=|all| &all.next />
    }
}

/// One part of the day, under its picture and word; nothing at all where nobody is in it.
#[component]
fn Part(day: MyDay, word: &'static str, picture: &'static str, of: fn(&Agenda) -> &Vec<Row>) -> impl IntoView {
    let every = RwSignal::new(false);
    let count = Memo::new(move |_| day.all.with(|all| of(all).len()));
    let has_more = move || !every.get() && count.get() > IN_SIGHT;
    let rows = move || {
        let most = if every.get() { usize::MAX } else { IN_SIGHT };
        day.all.with(|all| day.shown(of(all).iter().take(most)))
    };
    view! {
        <Show when=move || count.get() != 0>
            <section class="band">
                <h2>
                    <Picture id=picture />
                    <span>{t(word)}</span>
                </h2>
                <ul class="cards">
                    {live(move || rows().into_iter().map(|shown| view! { <DayRow shown /> }).collect_view())}
                </ul>
                <Show when=move || has_more()>
                    <Action
                        kind=Kind::Bare
                        word=Signal::derive(t("show-all"))
                        picture="ui-more"
                        on_tap=move || every.set(true)
                    />
                </Show>
            </section>
        </Show>
    }
}

/// One row: whose, why, one tap to the right place; to call; to note what we did.
#[component]
fn DayRow(shown: Shown) -> impl IntoView {
    let session: Session = expect_context();
    let plan = &shown.0;
    let (name, space) = (called(plan), plan.space);
    let number = plan.touch.dialled().map(|number| (number, plan.touch.call.clone()));
    let label = format!("{}: {name}", say("day-note"));
    view! {
        <li class="card" on:pointerdown=move |_| session.make_ready(space)>
            <RowLink shown=shown.clone() />
            <div class="card-actions">
                {number
                    .map(|(number, seen)| {
                        view! { <Dial number seen who=Signal::stored(name) /> }
                    })}
                <A href=Place::Plan(space, InPlan::NewContact).path() attr:class="action" attr:data-kind="quiet" attr:aria-label=label>
                    <Picture id="ui-what-we-did" />
                    <span>{t("day-note")}</span>
                </A>
            </div>
        </li>
    }
}

/// Whose row it is and why, and the way to the right place.
#[component]
fn RowLink(shown: Shown) -> impl IntoView {
    let (plan, row) = shown;
    let picture = plan.person.picture.as_ref().map_or_else(|| "me".to_owned(), |picture| picture.0.clone());
    let (sign, why) = in_a_line(&plan, &row.why);
    view! {
        <A href=Place::Plan(plan.space, leads_to(&row.why)).path() attr:class="card card-link day-row">
            <span class="tile">
                <Picture id=picture />
            </span>
            <span class="phrase-text">
                <span class="phrase-words"><bdi>{called(&plan)}</bdi></span>
                <span class="day-why">
                    <Picture id=sign />
                    <span>{why}</span>
                </span>
            </span>
        </A>
    }
}

/// Where a row leads.
fn leads_to(why: &Reason) -> InPlan {
    match why {
        Reason::Meets(coming) => coming.meeting.map_or(InPlan::Meetings, InPlan::Meeting),
        Reason::Promised(promise) => InPlan::Step(promise.step),
        Reason::Waits => InPlan::Agree,
        Reason::Hello(_) => InPlan::Messages,
        Reason::LookBack(_) => InPlan::LookBack,
    }
}

/// Why someone stands in the day: a picture, and one line.
fn in_a_line(plan: &Summary, why: &Reason) -> (&'static str, String) {
    match why {
        Reason::Meets(coming) => {
            let when = match coming.time {
                Some(time) if coming.day == today() => time_of_day_words(time),
                _ => meeting_in_words(coming.at()),
            };
            let parts = [when, in_words(&coming.place), in_words(&coming.about)];
            let said: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
            ("appointment", said.join(" · "))
        }
        Reason::Promised(promise) => {
            let by_when = when_in_words(When::on(promise.day), today());
            ("steps", [in_words(&promise.what), by_when].join(" · "))
        }
        Reason::Waits => ("ui-suggestion", say_with("awaits-me", &[("count", plan.waiting.into())])),
        Reason::Hello(heard) => ("ui-hello", say_with("day-heard", &[("day", weekday_and_day(*heard).into())])),
        Reason::LookBack(day) if *day <= today() => ("ui-lookback", say("look-back-now")),
        Reason::LookBack(day) => ("ui-lookback", weekday_and_day(*day)),
    }
}
