//! What the two can do to a plan. One act is one change: saved, signed and undone as one.

use super::{
    About, Answer, Because, Horizon, Level, LifePart, LineId, Media, MeetingTime, Nearness, Party, Phrase, PictureId,
    Source, SupportKind, Told, Touch, Understanding, When, Who,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// One thing done to a plan. Lines get their names where they are written, so that an act sent twice
/// is done once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Act {
    /// Says how one of the two is called.
    Introduce {
        /// Whose name.
        party: Party,
        /// The name; empty for none.
        name: String,
        /// Their picture.
        picture: Option<PictureId>,
    },
    /// Writes a new goal at the end.
    AddGoal {
        /// The new goal's name.
        goal: LineId,
        /// What I want.
        what: Phrase,
        /// Why it matters to me.
        why: Phrase,
        /// How we will know.
        sign: Phrase,
        /// Now, soon or later.
        horizon: Horizon,
    },
    /// Writes a new step.
    AddStep {
        /// The new step's name.
        step: LineId,
        /// The goal it leads to.
        goal: LineId,
        /// What will be done.
        what: Phrase,
        /// How.
        how: Phrase,
        /// Who does it.
        who: Who,
        /// By when.
        when: When,
        /// The step it comes before: a smaller first step (S152). At the end if none.
        before: Option<LineId>,
    },
    /// Puts another way beside the others (S92).
    AddWay {
        /// The new way's name.
        way: LineId,
        /// The goal it leads to.
        goal: LineId,
        /// What one could do.
        what: Phrase,
    },
    /// Names something in the way (S91).
    AddBarrier {
        /// The new barrier's name.
        barrier: LineId,
        /// The goal it is in the way of.
        goal: LineId,
        /// What is in the way.
        what: Phrase,
        /// A way round it; may be empty.
        way_round: Phrase,
    },
    /// Writes down a strength (S58), or a line of the safety plan (S169). Plans call it by its first name.
    #[serde(rename = "add-strength")]
    AddSupport {
        /// The new line's name.
        #[serde(rename = "strength")]
        support: LineId,
        /// Which kind.
        kind: SupportKind,
        /// What it is, or who, or where.
        what: Phrase,
        /// The number to call; empty for none.
        call: String,
    },
    /// Writes down what helps and what gets in the way (S68). One of the two may be empty. Where it is written already it
    /// is reworded instead.
    Understand {
        /// What helps.
        helps: Phrase,
        /// What gets in the way.
        hinders: Phrase,
    },
    /// Says by which number someone can be called.
    SetCall {
        /// The strength, or the line of the safety plan.
        #[serde(rename = "strength")]
        support: LineId,
        /// The number; empty for none.
        call: String,
    },
    /// Says how close someone is (S62).
    SetNear {
        /// Whoever it is.
        #[serde(rename = "strength")]
        support: LineId,
        /// How close.
        near: Nearness,
    },
    /// Writes a meeting down (S2, S126). Everything but its day may be empty.
    AddMeeting {
        /// The new meeting's name.
        meeting: LineId,
        /// When they meet.
        at: MeetingTime,
        /// Who else is met; empty for the person and their worker.
        with_whom: Phrase,
        /// Where.
        place: Phrase,
        /// What they want to talk about.
        about: Phrase,
    },
    /// Moves a meeting to another day or time. Settles two times that met.
    MoveMeeting {
        /// The meeting.
        meeting: LineId,
        /// When they meet now.
        to: MeetingTime,
    },
    /// Says one field of a line in other words. Settles two wordings that met.
    Reword {
        /// The line.
        line: LineId,
        /// Which of its fields.
        field: Field,
        /// The new words and pictures.
        phrase: Phrase,
    },
    /// Moves a goal to now, soon or later.
    SetHorizon {
        /// The goal.
        goal: LineId,
        /// Where to.
        horizon: Horizon,
    },
    /// Says what matters most: the goals in this order, those that are not named behind them (S67).
    OrderGoals {
        /// The goals, the first first.
        goals: Vec<LineId>,
    },
    /// Says what the levels on the path of a goal mean, from where it began; all silent for no path (S147).
    SetScale {
        /// The goal.
        goal: LineId,
        /// The words of the five levels; where it began and what is hoped for are needed.
        levels: [Phrase; 5],
    },
    /// Gives a step to someone.
    SetWho {
        /// The step.
        step: LineId,
        /// Who does it now.
        who: Who,
    },
    /// Says who goes along ("get help"), or that nobody needs to.
    SetWith {
        /// The step.
        step: LineId,
        /// Who helps.
        with: Option<Who>,
    },
    /// Gives a step another time.
    SetWhen {
        /// The step.
        step: LineId,
        /// By when.
        when: When,
    },
    /// Marks a way as the one to try, or not.
    ChooseWay {
        /// The way.
        way: LineId,
        /// Chosen or not.
        chosen: bool,
    },
    /// Ticks a step, says a goal is reached, or a barrier is out of the way.
    Finish {
        /// The line.
        line: LineId,
    },
    /// Says that a step has not happened yet. Changes nothing, is no mark: it keeps the why (S114).
    NotYet {
        /// The step.
        step: LineId,
    },
    /// Lets a line go: "not mine any more".
    LetGo {
        /// The line.
        line: LineId,
    },
    /// Opens a line again that was done or let go.
    Reopen {
        /// The line.
        line: LineId,
    },
    /// Answers a line: yes, not yet, change it (S84).
    Answer {
        /// The line.
        line: LineId,
        /// Whose answer. Not the writer's own when it was spoken.
        from: Party,
        /// The answer.
        answer: Answer,
        /// Whether it was given by word of mouth.
        spoken: bool,
    },
    /// Puts a suggestion beside a line of the other. Made by [`super::rule`], not by a screen.
    Suggest {
        /// The suggestion's name.
        suggestion: LineId,
        /// What would be done.
        act: Box<Act>,
    },
    /// Takes what the other suggests.
    Take {
        /// The suggestion.
        suggestion: LineId,
    },
    /// Leaves it. The suggestion stays in the story.
    Leave {
        /// The suggestion.
        suggestion: LineId,
    },
    /// Sets the day of the next look-back, or none (S90).
    SetReview {
        /// The day.
        #[serde(default, deserialize_with = "super::read_day_or_none")]
        day: Option<NaiveDate>,
    },
    /// Writes down a look-back and sets the next one (S147, S149).
    LookBack {
        /// Its name.
        look_back: LineId,
        /// The day it was done.
        #[serde(deserialize_with = "super::read_day")]
        day: NaiveDate,
        /// What was said.
        said: Phrase,
        /// The next one.
        #[serde(default, deserialize_with = "super::read_day_or_none")]
        next: Option<NaiveDate>,
        /// Where the goals are that have a path, as the two see it.
        #[serde(default)]
        levels: Vec<(LineId, Level)>,
        /// How the parts of the life are that were told with a face, as far as it was said.
        #[serde(default)]
        parts: Vec<LifePart>,
        /// What changed, where it is held for that.
        #[serde(default)]
        because: Option<Because>,
    },
    /// Says one's own half of the look-back to come, of one goal or of it all; anew until it is held (S147).
    SayHalf {
        /// The look-back that was the last one.
        after: Option<LineId>,
        /// The goal; none for what one wants to say of it all. That one is said last, and may be empty.
        goal: Option<LineId>,
        /// How it is going: a face, and whatever else.
        said: Phrase,
    },
    /// Tells the other something (S29, S193). It needs no yes.
    AddMessage {
        /// The new message's name.
        message: LineId,
        /// The day it is said on.
        #[serde(deserialize_with = "super::read_day")]
        day: NaiveDate,
        /// What it is about.
        about: About,
        /// A face, and whatever else is said.
        said: Phrase,
    },
    /// Writes a note into one's own journal (S32, S48).
    AddNote {
        /// The new note's name.
        note: LineId,
        /// The day it is about.
        #[serde(deserialize_with = "super::read_day")]
        day: NaiveDate,
        /// What it is about.
        about: About,
        /// What is said.
        said: Phrase,
    },
    /// Records words of the screen for who reads nothing, or records them anew (rule 1 of the screens).
    RecordWord {
        /// The tag of the language.
        language: String,
        /// The words as they stand on the screen, and the one recording; see [`super::SpokenWord::said`].
        said: Phrase,
    },
    /// Takes the recording of a word away. It stays in the document.
    SilenceWord {
        /// The recorded word.
        word: LineId,
    },
    /// Notes what the two did (S71, S110). The worker does, and it needs no yes.
    AddContact {
        /// The new note's name.
        contact: LineId,
        /// The day of it.
        #[serde(deserialize_with = "super::read_day")]
        day: NaiveDate,
        /// What they did; one of [`super::DEEDS`] each.
        did: Vec<PictureId>,
        /// Who was there too; may be empty.
        there: Phrase,
        /// What else is to be said; may be empty where something was tapped.
        said: Phrase,
        /// What comes next; may be empty.
        next: Phrase,
    },
    /// Says how the two keep in touch (S112). Either of them does.
    SetTouch {
        /// As it is from now on.
        touch: Touch,
    },
    /// Says how the worker can be reached (S29).
    SetReach {
        /// The number to call; empty for none.
        call: String,
        /// When, in a few words; may be empty.
        when: String,
    },
    /// Answers a question of a form about the person, or answers it anew (S34, S37).
    Tell {
        /// The answer's name; see [`super::Fact::name`].
        fact: LineId,
        /// The form.
        form: String,
        /// The question, by its name in the form.
        question: String,
        /// What was said; empty where nothing was.
        said: Phrase,
        /// Whether anything was.
        told: Told,
        /// Where it comes from.
        source: Source,
    },
    /// Brings a form into the plan, or its newer edition (S66).
    AddForm {
        /// The form's name; see [`super::Fact::form_line`].
        form: LineId,
        /// Its text.
        text: String,
    },
}

/// The fields of a line that hold what someone said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Field {
    /// What: of every line but a look-back, a meeting, a message, a fact, what the two did and what they understand.
    What,
    /// Why it matters: of a goal.
    Why,
    /// How we will know: of a goal.
    Sign,
    /// How: of a step. What they help with: of one of the person's people. What helped: of a note in a journal.
    How,
    /// The way round: of a barrier.
    WayRound,
    /// What was said: of a look-back, of a message, of what the two did, of a fact, or of a note in a journal.
    Said,
    /// Who else is met: of a meeting.
    WithWhom,
    /// Where: of a meeting.
    Place,
    /// What they want to talk about: of a meeting.
    About,
    /// What helps: of what the two understand together.
    Helps,
    /// What gets in the way: of the same.
    Hinders,
    /// What a level on its path means: of a goal.
    Level(Level),
}

impl Act {
    /// The line it is about: the one written, changed, answered or suggested for.
    pub const fn line(&self) -> Option<LineId> {
        match self {
            // A half has a name that its speaker goes into, a recorded word one that its words go into.
            Self::Introduce { .. }
            | Self::SetReach { .. }
            | Self::SetTouch { .. }
            | Self::SetReview { .. }
            | Self::OrderGoals { .. }
            | Self::SayHalf { .. }
            | Self::RecordWord { .. } => None,
            Self::AddGoal { goal: line, .. }
            | Self::AddStep { step: line, .. }
            | Self::AddWay { way: line, .. }
            | Self::AddBarrier { barrier: line, .. }
            | Self::AddSupport { support: line, .. }
            | Self::SetCall { support: line, .. }
            | Self::SetNear { support: line, .. }
            | Self::AddMeeting { meeting: line, .. }
            | Self::MoveMeeting { meeting: line, .. }
            | Self::Reword { line, .. }
            | Self::SetHorizon { goal: line, .. }
            | Self::SetScale { goal: line, .. }
            | Self::SetWho { step: line, .. }
            | Self::SetWith { step: line, .. }
            | Self::SetWhen { step: line, .. }
            | Self::ChooseWay { way: line, .. }
            | Self::Finish { line }
            | Self::NotYet { step: line }
            | Self::LetGo { line }
            | Self::Reopen { line }
            | Self::Answer { line, .. }
            | Self::Take { suggestion: line }
            | Self::Leave { suggestion: line }
            | Self::LookBack { look_back: line, .. }
            | Self::AddMessage { message: line, .. }
            | Self::AddContact { contact: line, .. }
            | Self::AddNote { note: line, .. }
            | Self::SilenceWord { word: line }
            | Self::Tell { fact: line, .. }
            | Self::AddForm { form: line, .. } => Some(*line),
            Self::Understand { .. } => Some(Understanding::ID),
            Self::Suggest { act, .. } => act.line(),
        }
    }

    /// Every photo and recording in it.
    pub fn media(&self) -> impl Iterator<Item = Media> {
        self.phrases().into_iter().flat_map(|phrase| phrase.pictures.iter().filter_map(PictureId::media))
    }

    /// Every phrase in it, to be checked for length.
    pub fn phrases(&self) -> Vec<&Phrase> {
        fn named(who: &Who) -> Option<&Phrase> {
            match who {
                Who::People(name) | Who::Service(name) => Some(name),
                Who::Person | Who::Worker => None,
            }
        }
        match self {
            Self::AddGoal { what, why, sign, .. } => vec![what, why, sign],
            Self::AddStep { what, how, who, .. } => [what, how].into_iter().chain(named(who)).collect(),
            Self::AddWay { what, .. } | Self::AddSupport { what, .. } => vec![what],
            Self::AddBarrier { what, way_round, .. } => vec![what, way_round],
            Self::Understand { helps, hinders } => vec![helps, hinders],
            Self::AddMeeting { with_whom, place, about, .. } => vec![place, with_whom, about],
            Self::AddContact { there, said, next, .. } => vec![said, there, next],
            Self::SetTouch { touch } => vec![&touch.found],
            Self::Reword { phrase, .. } => vec![phrase],
            Self::SetScale { levels, .. } => levels.iter().collect(),
            Self::SetWho { who, .. } => named(who).into_iter().collect(),
            Self::SetWith { with, .. } => with.as_ref().and_then(named).into_iter().collect(),
            Self::LookBack { said, .. }
            | Self::SayHalf { said, .. }
            | Self::AddMessage { said, .. }
            | Self::AddNote { said, .. }
            | Self::RecordWord { said, .. }
            | Self::Tell { said, .. } => vec![said],
            Self::Suggest { act, .. } => act.phrases(),
            _ => Vec::new(),
        }
    }
}
