//! The page: what people see, hear and touch.

mod app;
pub mod awake;
pub mod browser;
pub mod camera;
pub mod components;
pub mod device;
pub mod files;
pub mod forms;
pub mod hearing;
pub mod i18n;
pub mod joy;
pub mod keeping;
mod leaving;
pub mod locking;
pub mod microphone;
pub mod pages;
mod paper;
pub mod photo;
pub mod pictures;
pub mod places;
pub mod prefs;
mod sound;
mod speech;
pub mod text;
mod trail;
pub mod updates;
mod welcome;

pub use app::start;
