//! The card for the wallet, of the size of a bank card once it is folded: whom to call, and nothing that tells a
//! stranger about need unless the person ticked it (S99, S171).

use super::print::PrintFoot;
use super::use_plan;
use super::wallet_ticks::{Ticked, Ticks, called_on_card, use_country_lines};
use crate::domain::{HelpLine, Party, Plan, WalletCard, WalletLine};
use crate::session::{Draft, QrPicture, Session};
use crate::ui::components::{CodeFields, Face, Screen, Show, follow, live, picture_of};
use crate::ui::i18n::{say, say_with, t};
use crate::ui::pages::help_country::purpose_words;
use crate::ui::pictures::{Picture, face_of, in_words};
use crate::ui::places::InPlan;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// What is ticked, and the card as it will be.
#[component]
pub fn WalletCardPage() -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let draft: Draft<WalletCard> = session.draft(format!("{}/wallet", open.space));
    let country = use_country_lines();
    let card = Memo::new(move |_| {
        let of: Vec<&str> = country.with(|lines| lines.iter().map(|line| line.number).collect());
        open.plan.with(|plan| draft.with(|card| card.as_it_stands(plan, &of)))
    });
    let has_any = Memo::new(move |_| card.with(|card| !card.lines.is_empty()));
    let ticked = Ticked { draft, card };
    view! {
        <Screen
            title=Signal::derive(t("wallet-title"))
            name="screen-paper"
            back=Signal::derive(move || Some(open.at(InPlan::Copy)))
        >
            <div class="truth-said off-paper">
                <Picture id="ui-wallet" />
                <p>{t("wallet-what")}</p>
            </div>
            <div class="off-paper wallet-ticks">
                <Ticks ticked />
                <CodeTick draft card />
                <p class="soft" role="status">
                    {move || ticked.is_full().then(|| say("wallet-full"))}
                </p>
            </div>
            <Show
                when=move || has_any.get()
                fallback=move || view! { <p class="soft off-paper">{t("wallet-none")}</p> }
            >
                <Faces card country />
                <p class="soft aside off-paper">{t("wallet-fold")}</p>
            </Show>
            <PrintFoot sheet=".wallet" enabled=has_any />
        </Screen>
    }
}

/// Whether a code that calls stands on it; asked once there is someone whom it can call.
#[component]
fn CodeTick(draft: Draft<WalletCard>, card: Memo<WalletCard>) -> impl IntoView {
    let open = use_plan();
    let can_call = Memo::new(move |_| open.plan.with(|plan| card.with(|card| card.called(plan).is_some())));
    let chosen = move || draft.with(|card| card.code);
    view! {
        <Show when=move || can_call.get()>
            <button
                type="button"
                class="card goal-choice"
                aria-pressed=move || chosen().to_string()
                on:click=move |_| draft.update(|card| card.code = !card.code)
            >
                <span class="tile small">
                    <Picture id="ui-qr" />
                </span>
                <span class="phrase-words">{t("wallet-code")}</span>
                <span class="choice-mark">
                    <Picture id="ui-check" />
                </span>
            </button>
        </Show>
    }
}

/// The two faces, one below the other, with the fold between them.
#[component]
fn Faces(card: Memo<WalletCard>, country: Memo<Vec<HelpLine>>) -> impl IntoView {
    let open = use_plan();
    let rows = move || {
        let (card, country) = (card.get(), country.get());
        open.plan.with(|plan| card.lines.iter().filter_map(|line| row(plan, &country, line)).collect_view())
    };
    view! {
        <article class="wallet" aria-label=t("wallet-title")>
            <div class="wallet-face wallet-front">
                <strong>{t("wallet-card-title")}</strong>
                <Code card />
            </div>
            <ul class="wallet-face wallet-back">{move || rows()}</ul>
        </article>
    }
}

/// One line: picture, name, number. None for what stands no more.
fn row(plan: &Plan, country: &[HelpLine], line: &WalletLine) -> Option<impl IntoView + use<>> {
    let (picture, name, number) = match line {
        WalletLine::Own(id) => {
            let one = plan.support(*id)?;
            (face_of(&one.what.now, "friends"), in_words(&one.what.now), one.call.trim().to_owned())
        }
        WalletLine::Country(number) => {
            let line = country.iter().find(|line| line.number == number)?;
            let (_, picture) = purpose_words(line.purpose, true);
            (picture.to_owned(), called_on_card(*line), line.number.to_owned())
        }
        WalletLine::Worker => {
            let name = plan.worker.name.trim();
            (picture_of(plan, Party::Worker), format!("{}: {name}", say("my-worker")), String::new())
        }
    };
    Some(view! {
        <li>
            <Face picture />
            <span class="wallet-name">
                <bdi>{name}</bdi>
            </span>
            <bdi class="wallet-number" dir="ltr">{number}</bdi>
        </li>
    })
}

/// The code. It says the number alone, which stands on the card anyway.
#[component]
fn Code(card: Memo<WalletCard>) -> impl IntoView {
    let session: Session = expect_context();
    let open = use_plan();
    let called = Memo::new(move |_| {
        let (line, number) = open.plan.with(|plan| card.with(|card| card.called(plan).filter(|_| card.code)))?;
        Some((open.plan.with(|plan| plan.support(line).map(|one| in_words(&one.what.now)))?, number))
    });
    let drawn = RwSignal::new(None::<QrPicture>);
    follow(move || {
        drawn.set(None);
        let Some((_, number)) = called.get() else { return };
        spawn_local(async move {
            match session.draw_code(format!("tel:{number}")).await {
                Ok(code) => drop(drawn.try_set(Some(code))),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    });
    let name =
        move || called.get().map(|(who, _)| say_with("wallet-code-calls", &[("who", who.into())])).unwrap_or_default();
    live(move || {
        drawn.get().map(|code| {
            view! {
                <div class="wallet-code">
                    <div class="code-tile">
                        <CodeFields code name=Signal::derive(name) />
                    </div>
                    <bdi aria-hidden="true">{name}</bdi>
                </div>
            }
        })
    })
}
