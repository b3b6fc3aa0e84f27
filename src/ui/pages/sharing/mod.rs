//! Letting in, exchanging, seeing and stopping (S16-S18, S23).

mod bring_back;
mod brought;
mod consent;
mod decided;
mod exchange;
mod faces;
mod form;
mod join;
mod keys;
mod let_in;
mod member_card;
mod packet;
mod questions;
mod read_ask;
mod stopped;
mod time_over;
mod until;
mod who_can_open;
mod words;

pub use bring_back::BringBack;
pub use decided::DecidedPage;
pub use exchange::Exchange;
pub use join::Join;
pub use keys::Keys;
pub use let_in::{GivePlan, LetIn};
pub use packet::{PacketIn, PacketOut};
pub use time_over::TimeOver;
pub use who_can_open::WhoCanOpen;
pub use words::names_in;
