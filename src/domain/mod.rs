//! The field's vocabulary and its rules: what a plan is, who may say what in it, and what follows.
//!
//! Nothing here does I/O, reads a clock, draws a random number or knows a screen: time and ids are
//! arguments. Everything is plain data that can be sent between the page and the engine.

mod act;
mod agenda;
mod agreement;
mod attainment;
mod calendar;
pub mod coach;
mod contact;
mod fact;
pub mod form;
mod help_lines;
mod history;
mod id;
mod journal;
mod life_part;
mod lists;
mod look_back;
mod media;
mod meeting;
mod message;
mod news;
mod party;
mod phrase;
mod plan;
mod release;
mod rules;
mod sharing;
mod spoken_word;
mod summary;
mod support;
mod time;
mod touch;
mod understanding;
mod wallet;

pub use act::{Act, Field};
pub use agenda::{Agenda, Load, Reason, Row, agenda, load};
pub use agreement::{Answer, Answered, Answers, Standing};
pub use attainment::{Level, Moved, Scale};
pub use calendar::CalendarEntry;
pub use contact::{Contact, DEEDS};
pub use fact::{BroughtForm, Fact, MAX_FORM, MAX_FORM_NAME, Source, Told};
pub use help_lines::{HelpLine, Purpose, help_lines};
pub use history::{ChangeId, Entry, Line, Why};
pub use id::{IdError, LineId, MediaId, SpaceId};
pub use journal::{FACES, Note, faces, rule_note, what_helped};
pub use life_part::{Feeling, LifePart};
pub use lists::{Awaited, Band, Listed, awaited_from, list_for};
pub use look_back::{Because, Half, Halves, Since};
pub use media::{MAX_MEDIA_BYTES, MEDIA_PART, Manifest, Media, MediaKind};
pub use meeting::{MEETING_MINUTES, Meeting, MeetingTime, NoTime, TimeOfDay, read_time_or_none};
pub use message::{About, Message};
pub use news::{Among, Fresh, News, met, news};
pub use party::{Party, Who};
pub use phrase::{Alternative, MAX_PICTURES, MAX_WORDS, Phrase, PictureId, Wording};
pub use plan::{Barrier, Goal, LookBack, Plan, Profile, Reach, State, Step, Suggestion, Way};
pub use release::release;
pub use rules::{Refusal, Ruling, rule};
pub use sharing::{
    Decided, Decision, DeviceId, Ended, Grant, GrantError, LONGEST, MAX_NAME, May, Member, MemberState, Membership,
    Relation, Release, Scope, USUAL,
};
pub use spoken_word::SpokenWord;
pub use summary::{Coming, Promise, Summary, find, met_today_first};
pub use support::{MAX_CALL, Nearness, Support, SupportKind, dial};
pub use time::{Frame, Horizon, Moment, When, day_in, read_day, read_day_or_none};
pub use touch::{Intensity, Often, Touch};
pub use understanding::Understanding;
pub use wallet::{WALLET_LINES, WalletCard, WalletLine};
