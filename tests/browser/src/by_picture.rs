//! How a person finds their way who reads nothing: by the picture on a thing and by where it is (S83). Nothing
//! here looks at a word, at a role or at a name, waiting included.

use fantoccini::elements::Element;
use serde_json::{Value, json};

use crate::phone::Phone;

const BY_PICTURE: &str = include_str!("by_picture.js");

/// Where on the screen a thing is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum At {
    /// Wherever it is: nothing else on the screen has its picture, or all that has leads to the same place.
    AnyPlace,
    /// It is filled and stands out: what the screen is for.
    Main,
    /// So many from the top, and in a row from the side where the script begins; the first is 0.
    Place(usize),
}

impl At {
    fn wanted(self, picture: &str) -> Value {
        match self {
            Self::AnyPlace => json!({ "picture": picture, "at": "any" }),
            Self::Main => json!({ "picture": picture, "at": "main" }),
            Self::Place(place) => json!({ "picture": picture, "at": place }),
        }
    }
}

impl Phone {
    /// Taps what has this picture and is there. Two with one picture that lead apart are one too many: someone who
    /// reads nothing could not tell them apart either.
    #[track_caller]
    pub fn tap_picture(&mut self, picture: &str, at: At) {
        let what = format!("picture {picture} at {at:?}");
        self.act_upon(&what, "tap", BY_PICTURE, &[at.wanted(picture)], async |element: Element| element.click().await);
    }

    /// Taps what has no picture of its own, by where it is alone.
    #[track_caller]
    pub fn tap_place(&mut self, place: usize) {
        self.tap_picture("", At::Place(place));
    }

    /// Taps what stands out on the screen and has this picture.
    #[track_caller]
    pub fn tap_main(&mut self, picture: &str) {
        self.tap_picture(picture, At::Main);
    }

    /// Taps pictures one after the other until each shows that it is chosen.
    #[track_caller]
    pub fn choose_pictures(&mut self, pictures: &[&str]) {
        for picture in pictures {
            self.tap_picture(picture, At::AnyPlace);
            self.wait_pictures(&format!(".choice:has(use[href$='#{picture}']) use[href$='#ui-check']"), 1);
        }
    }

    /// Waits until this picture is drawn somewhere on the screen itself, its tabs aside.
    #[track_caller]
    pub fn see_picture(&mut self, picture: &str) {
        self.wait_script(
            &format!("the picture {picture} is on the screen"),
            &format!("return Array.from(document.querySelectorAll('main.body use[href$=\"#{picture}\"]')).some((use) => use.getBBox().width > 0)"),
        );
    }

    /// Waits until so many of a picture are drawn on the screen itself.
    #[track_caller]
    pub fn count_pictures(&mut self, picture: &str, count: usize) {
        self.wait_pictures(&format!("main.body use[href$='#{picture}']"), count);
    }

    /// Waits until these are the large pictures on the screen, in this order.
    #[track_caller]
    pub fn see_large_pictures(&mut self, pictures: &[&str]) {
        let (wanted, give) = (json!(pictures).to_string(), json!({ "give": "large" }));
        self.wait_script(
            &format!("the large pictures are {pictures:?}"),
            &format!("return JSON.stringify((function () {{ {BY_PICTURE} }})({give})) === {}", json!(wanted)),
        );
    }

    /// Waits until the trail on the screen has so many stones laid.
    #[track_caller]
    pub fn see_stones(&mut self, count: usize) {
        self.wait_pictures(".trail ellipse:not([data-stone=open])", count);
    }

    /// Waits until the app shows the screen of this neutral name ("screen-goal"), whatever it is called in words.
    #[track_caller]
    pub fn see_screen(&mut self, name: &str) {
        self.wait_script(
            &format!("{name} is shown"),
            &format!("return document.querySelector('main.body')?.dataset.screen === '{name}'"),
        );
    }

    #[track_caller]
    fn wait_pictures(&mut self, selector: &str, count: usize) {
        let selector_text = json!(selector);
        self.wait_script(
            &format!("{count} times {selector}"),
            &format!(
                "return Array.from(document.querySelectorAll({selector_text})).filter((it) => it.checkVisibility() && it.getBBox().width > 0).length === {count}"
            ),
        );
    }
}
