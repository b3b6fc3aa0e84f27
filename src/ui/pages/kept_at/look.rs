//! How it goes with each place, in words, and how far long work is.

use super::Doing;
use crate::session::{AlbumSize, Place, PlaceStand, Progress, Saving, Session};
use crate::ui::components::{Action, Busy, Choice, Choices, Foot, Kind, follow, live, place_trouble_words};
use crate::ui::i18n::{day_in_words, day_of, say, say_with, t};
use crate::ui::pictures::Picture;
use leptos::html::Ul;
use leptos::prelude::*;
use leptos::task::spawn_local;

/// How it goes with each.
#[component]
pub(super) fn Look(doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let again = move || {
        busy.run(async move {
            if let Err(fault) = session.sync_now().await {
                session.trouble().set(Some(fault));
            }
        });
    };
    let cards = move || session.places().get().into_iter().map(|place| card(place, doing)).collect_view();
    let any = Memo::new(move |_| !session.places().with(Vec::is_empty));
    // What is said of places becomes shorter by itself, once everything is there. Its room does not, or "Back" would
    // come under the finger that is about to try now.
    let list = NodeRef::<Ul>::new();
    let room = RwSignal::new(0);
    follow(move || {
        session.places().with(|_| ());
        request_animation_frame(move || {
            if let Some(list) = list.try_get_untracked().flatten() {
                room.try_set(list.offset_height());
            }
        });
    });
    view! {
        <p class="card quiet-line" data-kind="quiet">
            <Picture id="phone" />
            <span>{t("places-here")}</span>
        </p>
        <ul class="cards" node_ref=list style:min-block-size=move || format!("{}px", room.get())>
            {live(cards)}
        </ul>
        <p class="soft aside">{t("places-what")}</p>
        <Album any />
        <Foot>
            <Action
                kind=Kind::Main
                word=Signal::derive(t("places-connect"))
                picture="ui-add"
                on_tap=move || doing.set(Doing::Connecting)
            />
            {live(move || {
                any.get()
                    .then(|| view! { <Action word=Signal::derive(t("places-now")) picture="ui-exchange" on_tap=again /> })
            })}
        </Foot>
    }
}

/// How much of photos and recordings is on this phone, where there are any, and whether they wait to be asked for.
#[component]
fn Album(
    /// Whether there is a place that they could go to.
    any: Memo<bool>,
) -> impl IntoView {
    let session: Session = expect_context();
    let album = RwSignal::new(None::<AlbumSize>);
    let read = move || {
        spawn_local(async move {
            match session.album().await {
                Ok(size) => drop(album.try_set(Some(size))),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    follow(move || {
        // What comes in makes it more.
        session.media_came().with(|_| ());
        read();
    });
    let hold = move |hold: bool| {
        spawn_local(async move {
            if let Err(fault) = session.hold_media(hold).await {
                session.trouble().set(Some(fault));
            }
            read();
        });
    };
    let choice = move |word: &'static str, picture: &'static str, held: bool| {
        let chosen = move || album.with(|size| size.is_some_and(|size| size.held == held));
        let chosen = Signal::derive(chosen);
        view! { <Choice word=Signal::derive(t(word)) picture chosen on_pick=move || hold(held) /> }
    };
    let megabytes = |bytes: u64| bytes.div_ceil(1024 * 1024);
    let words = move |AlbumSize { count, bytes, limit, .. }: AlbumSize| {
        let (used, limit) = (megabytes(bytes), megabytes(limit));
        say_with("album-size", &[("count", count.into()), ("used", used.into()), ("limit", limit.into())])
    };
    let size = Memo::new(move |_| album.get().filter(|size| size.count > 0));
    view! {
        {live(move || size.get().map(|size| view! { <p class="soft">{words(size)}</p> }))}
        {live(move || {
            any.get()
                .then(|| {
                    view! {
                        <section class="band">
                            <h2>{t("album-go")}</h2>
                            <Choices label=Signal::derive(t("album-go"))>
                                {choice("album-by-themselves", "ui-there-too", false)}
                                {choice("album-when-asked", "ui-waits-here", true)}
                            </Choices>
                        </section>
                    }
                })
        })}
    }
}

fn card(place: Place, doing: RwSignal<Doing>) -> impl IntoView {
    let session: Session = expect_context();
    let busy = Busy::idle();
    let id = place.id;
    let invite = move || {
        busy.run(async move {
            match session.invitation(id).await {
                Ok(packet) => drop(doing.try_set(Doing::Inviting(packet))),
                Err(fault) => session.trouble().set(Some(fault)),
            }
        });
    };
    let stand = stand_words(&place);
    let waiting: u32 = place.waiting.iter().map(|(_, count)| *count).sum();
    // Where everything is there now, it need not be said when it was.
    let since = place.in_step.filter(|_| place.stand != PlaceStand::InStep);
    let since = since.map(|at| say_with("place-last", &[("day", day_in_words(day_of(at)).into())]));
    let refused = place.refused.iter().map(|(why, count)| {
        view! {
            <div class="truth-said">
                <Picture id="ui-look-here" />
                <p>{say_with("place-refused", &[("count", (*count).into())])} " " {say(place_trouble_words(*why))}</p>
            </div>
        }
    });
    let photos: u32 = place.media.iter().map(|(_, count)| *count).sum();
    let send = move || busy.run(async move { session.send_media().await });
    let saves = place.saves.filter(|_| photos > 0).map(|saving| {
        let why = match saving {
            Saving::Line => "place-photos-save",
            Saving::Asked => "place-photos-asked",
        };
        view! {
            <p>{say(why)}</p>
            <Action word=Signal::derive(t("place-photos-now")) picture="ui-give" on_tap=send />
        }
    });
    let work = [("place-going", place.going), ("place-coming", place.coming)];
    view! {
        <li class="card">
            <h2>{place.shown.called().to_owned()}</h2>
            {stand
                .map(|(picture, words)| {
                    view! {
                        <div class="truth-said" role="status">
                            <Picture id=picture />
                            <p>{say(words)}</p>
                        </div>
                    }
                })}
            {work.map(|(words, progress)| progress.map(|progress| bar(words, progress))).collect_view()}
            {(waiting > 0).then(|| view! { <p>{say_with("place-waiting", &[("count", waiting.into())])}</p> })}
            {(photos > 0).then(|| view! { <p>{say_with("place-photos", &[("count", photos.into())])}</p> })}
            {saves}
            {refused.collect_view()}
            {since.map(|since| view! { <p class="soft">{since}</p> })}
            <div class="card-actions" role="group" aria-label=place.shown.called().to_owned()>
                <Action word=Signal::derive(t("place-invite")) picture="ui-qr" on_tap=invite />
                <Action
                    word=Signal::derive(t("place-leave"))
                    picture="ui-close"
                    on_tap=move || doing.set(Doing::Leaving(id))
                />
            </div>
        </li>
    }
}

/// How far a piece of long work is: pieces done of pieces known.
fn bar(words: &'static str, Progress { done, known }: Progress) -> impl IntoView {
    let said = say_with(words, &[("done", done.into()), ("count", known.into())]);
    view! {
        <div class="working">
            <p>{said.clone()}</p>
            <progress aria-label=said max=known.to_string() value=done.to_string()></progress>
        </div>
    }
}

/// The picture and words of how it goes with a place; none where all there is to say is what it did not take.
fn stand_words(place: &Place) -> Option<(&'static str, &'static str)> {
    Some(match place.stand {
        PlaceStand::Working if place.waiting.is_empty() && !place.refused.is_empty() => return None,
        // Not everything is there: the words on the photos say what is not.
        PlaceStand::InStep if !place.media.is_empty() && place.saves.is_some() => return None,
        PlaceStand::InStep if !place.media.is_empty() => ("ui-waits-here", "place-working"),
        PlaceStand::Beginning | PlaceStand::Working => ("ui-waits-here", "place-working"),
        PlaceStand::InStep => ("ui-there-too", "place-in-step"),
        PlaceStand::Trouble(trouble) if trouble.passes() => ("ui-waits-here", place_trouble_words(trouble)),
        PlaceStand::Trouble(trouble) => ("ui-look-here", place_trouble_words(trouble)),
        PlaceStand::PhoneFull => ("ui-look-here", "fault-full"),
        PlaceStand::Leaving => ("ui-waits-here", "place-leaving"),
    })
}
