//! Putting the app on the home screen, shown step by step for whoever does not read, and why: what is written stays more
//! safely there. And where the plan is kept (S102).

use super::home_screen_drawn::OnTheHomeScreen;
use super::home_screen_steps::Steps;
use super::only_here::{LastCopy, OnlyHere};
use super::use_plan;
use crate::ui::components::{Action, Choice, Choices, Go, Kind, Screen, live};
use crate::ui::device::Device;
use crate::ui::i18n::t;
use crate::ui::keeping::{is_installed, use_keeper};
use crate::ui::pictures::Picture;
use crate::ui::places::InPlan;
use leptos::prelude::*;

/// How it is done on this phone, or that it is done.
#[component]
pub fn HomeScreen() -> impl IntoView {
    let open = use_plan();
    let keeper = use_keeper();
    let is_there = Memo::new(move |_| is_installed() || keeper.placed());
    view! {
        <Screen
            title=Signal::derive(t("home-screen-title"))
            name="screen-home-screen"
            back=Signal::derive(move || Some(open.at(InPlan::More)))
        >
            {live(move || if is_there.get() { view! { <There /> }.into_any() } else { view! { <Guide /> }.into_any() })}
            <OnlyHere />
            <LastCopy />
        </Screen>
    }
}

/// It is on the home screen.
#[component]
fn There() -> impl IntoView {
    let words = if is_installed() { "home-screen-there" } else { "home-screen-placed" };
    view! {
        <div class="calm" role="status">
            <OnTheHomeScreen />
            <Picture id="ui-done" />
            <p>{t(words)}</p>
        </div>
    }
}

/// Why, the browser's own way where it has one, and the steps on either kind of phone.
#[component]
fn Guide() -> impl IntoView {
    let keeper = use_keeper();
    let device = RwSignal::new(Device::this());
    let tile = move |one: Device, picture: &'static str, word: &'static str| {
        let chosen = Signal::derive(move || device.get() == Some(one));
        view! { <Choice word=Signal::derive(t(word)) picture chosen on_pick=move || device.set(Some(one)) /> }
    };
    let clears = move || match device.get() {
        Some(Device::Apple) => t("home-screen-clears-iphone")(),
        _ => t("home-screen-clears")(),
    };
    view! {
        <div class="truth-said">
            <Picture id="ui-install" />
            <p>
                <strong>{t("home-screen-safer")}</strong>
                " "
                {clears}
            </p>
        </div>
        {live(move || {
            keeper
                .can_install()
                .then(|| {
                    view! {
                        <OnTheHomeScreen />
                        <Action
                            kind=Kind::Main
                            word=Signal::derive(t("home-screen-put"))
                            picture="ui-install"
                            on_tap=move || keeper.install()
                        />
                    }
                })
        })}
        <section class="band">
            <h2>
                <Picture id="phone" />
                <span>{t("home-screen-which")}</span>
            </h2>
            <Choices label=Signal::derive(t("home-screen-which"))>
                {tile(Device::Android, "ui-android", "home-screen-android")}
                {tile(Device::Apple, "ui-iphone", "home-screen-iphone")}
            </Choices>
        </section>
        {live(move || (device.get() == Some(Device::Apple)).then(|| view! { <CopyFirst /> }))}
        {live(move || device.get().map(|device| view! { <Steps device /> }))}
    }
}

/// On iPhones an app on the home screen keeps its things apart from the browser's: there the plan is brought by a copy.
#[component]
fn CopyFirst() -> impl IntoView {
    let open = use_plan();
    view! {
        <section class="card">
            <p>{t("home-screen-copy-first")}</p>
            <Go to=open.at(InPlan::Copy) word=Signal::derive(t("copy-title")) picture="ui-keep" />
        </section>
    }
}
