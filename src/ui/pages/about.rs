//! What this is, which version, and whose pictures and letters it uses.

use super::settings::back_to;
use crate::session::Session;
use crate::ui::components::Screen;
use crate::ui::i18n::{say_with, t};
use crate::ui::pictures::Picture;
use leptos::prelude::*;

/// Where the credits of the pictures are, in full.
const CREDITS: &str = "/pictures-credits.txt";

/// About this app.
#[component]
pub fn About() -> impl IntoView {
    let session: Session = expect_context();
    let version = move || say_with("about-version", &[("version", env!("CARGO_PKG_VERSION").into())]);
    view! {
        <Screen title=Signal::derive(t("about")) name="screen-about" back=Signal::derive(move || Some(back_to(session)))>
            <p>{t("about-what")}</p>
            <p>{t("about-whose")}</p>
            <p>{t("about-where")}</p>
            <section class="band">
                <h2>{t("about-pictures-title")}</h2>
                <p>{t("about-pictures")}</p>
                <p>
                    // Outside the app's places: the file is shown as it is.
                    <a href=CREDITS rel="external" class="action">
                        <Picture id="ui-see" />
                        <span>{t("about-credits")}</span>
                    </a>
                </p>
            </section>
            <section class="band">
                <h2>{t("about-letters-title")}</h2>
                <p>{t("about-letters")}</p>
            </section>
            <section class="band">
                <h2>{t("about-licence-title")}</h2>
                <p>{t("about-licence")}</p>
                <p class="soft">{move || version()}</p>
            </section>
        </Screen>
    }
}
