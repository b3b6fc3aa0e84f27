//! The field's vocabulary and its rules: what a plan is, who may say what in it, and what follows.
//!
//! Nothing here does I/O, reads a clock, draws a random number or knows a screen: time and ids are
//! arguments. Everything is plain data that can be sent between the page and the engine.

mod act;
mod agreement;
mod calendar;
mod help_lines;
mod history;
mod id;
mod journal;
mod lists;
mod look_back;
mod media;
mod meeting;
mod news;
mod party;
mod phrase;
mod plan;
mod release;
mod rules;
mod sharing;
mod summary;
mod support;
mod time;
mod wallet;

pub use act::{Act, Field};
pub use agreement::{Answer, Answered, Answers, Standing};
pub use calendar::CalendarEntry;
pub use help_lines::{HelpLine, Purpose, help_lines};
pub use history::{ChangeId, Entry, Line, Why};
pub use id::{IdError, LineId, MediaId, SpaceId};
pub use journal::{FACES, Note, faces, rule_note};
pub use lists::{Awaited, Band, Listed, awaited_from, list_for};
pub use look_back::{Half, Halves};
pub use media::{MAX_MEDIA_BYTES, MEDIA_PART, Manifest, Media, MediaKind};
pub use meeting::{MEETING_MINUTES, Meeting, MeetingTime, NoTime, TimeOfDay, read_time_or_none};
pub use news::{Among, Fresh, News, met, news};
pub use party::{Party, Who};
pub use phrase::{Alternative, MAX_PICTURES, MAX_WORDS, Phrase, PictureId, Wording};
pub use plan::{Barrier, Goal, LookBack, Plan, Profile, State, Step, Suggestion, Way};
pub use release::release;
pub use rules::{Refusal, Ruling, rule};
pub use sharing::{
    Decided, Decision, DeviceId, Ended, Grant, GrantError, LONGEST, MAX_NAME, May, Member, MemberState, Membership,
    Relation, Release, Scope, USUAL,
};
pub use summary::{Summary, find, met_today_first};
pub use support::{MAX_CALL, Support, SupportKind, dial};
pub use time::{Frame, Horizon, Moment, When, day_in, read_day, read_day_or_none};
pub use wallet::{WALLET_LINES, WalletCard, WalletLine};
