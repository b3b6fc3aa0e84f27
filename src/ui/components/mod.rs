//! The parts all screens are made of. One way to show each thing.

mod action;
mod busy;
mod camera;
mod choices;
mod code_board;
mod code_picture;
mod notices;
mod own_picture;
mod parts;
mod party;
mod phone_notices;
mod phrase_form;
mod phrase_view;
mod profile_form;
mod screen;
mod settled;
mod tabs;
mod take_in;

pub use action::{Action, Go, Kind};
pub use busy::Busy;
pub use camera::CameraView;
pub use choices::{Choice, Choices};
pub use code_board::{CodeBoard, Mark, Taps, word_of_mark};
pub use code_picture::CodePicture;
pub use notices::{Notices, Trouble, code_fault_words, fault_words};
pub use own_picture::OwnPicture;
pub use parts::Parts;
pub use party::{PartyFace, name_of, picture_of};
pub use phone_notices::{PhoneNotices, provide_read_truths};
pub use phrase_form::PhraseForm;
pub use phrase_view::{PhraseCard, PhraseView};
pub use profile_form::ProfileForm;
pub use screen::{Foot, Screen};
pub use settled::{Settling, use_settled};
pub use tabs::{Tab, Tabs};
pub use take_in::TakeIn;
