//! The plan that two people write together, as both of them see it.

use super::{
    Act, Answers, Because, BroughtForm, Contact, Fact, Half, Horizon, Level, LifePart, LineId, Meeting, Message,
    Moment, Nearness, Note, Party, PictureId, Scale, SpokenWord, Standing, Support, SupportKind, Touch, Understanding,
    When, Who, Wording, dial,
};
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A whole plan at one moment.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    /// The person whose plan it is.
    pub person: Profile,
    /// The worker, once one is named.
    pub worker: Profile,
    /// How the worker can be reached.
    pub reach: Reach,
    /// How the two keep in touch, as they agreed (S112).
    pub touch: Touch,
    /// Goals in the person's order, the ones let go included (S164: nothing is taken off).
    pub goals: Vec<Goal>,
    /// What one suggests for a line of the other and nobody has answered yet, oldest first.
    pub suggestions: Vec<Suggestion>,
    /// The day of the next look-back (S90).
    #[serde(default, deserialize_with = "super::read_day_or_none")]
    pub review: Option<NaiveDate>,
    /// Look-backs done, oldest first (S147).
    pub look_backs: Vec<LookBack>,
    /// What each of the two said alone for these and for the one to come, in the order in which it was said.
    pub halves: Vec<Half>,
    /// What helps and what gets in the way, as the two understand it together, once one of them wrote it (S68).
    pub understanding: Option<Understanding>,
    /// What the person has going for them, in the order in which it was written (S58).
    pub strengths: Vec<Support>,
    /// The safety plan, part after part, each in the order in which it was written (S169).
    pub safety: Vec<Support>,
    /// What the service can do, then what it cannot, each in the order in which it was written (S11, S97, S142).
    pub offer: Vec<Support>,
    /// Meetings, the past and those called off included, in the order of their times (S126).
    pub meetings: Vec<Meeting>,
    /// What the two tell each other, what was taken back included, oldest first (S29, S193).
    pub messages: Vec<Message>,
    /// What the two did, as the worker noted it, what was taken back included, oldest first (S110).
    pub contacts: Vec<Contact>,
    /// The notes of a journal, oldest first. A plan has none: [`super::rule`] lets no note into one.
    pub notes: Vec<Note>,
    /// Words of the screen that someone recorded, in the order in which they were first, those taken away included.
    pub spoken_words: Vec<SpokenWord>,
    /// What was said about the person, bit by bit, in the order in which it was (S34).
    pub facts: Vec<Fact>,
    /// Forms that were brought, in the order in which they were (S66).
    pub forms: Vec<BroughtForm>,
}

/// How someone is called and known at a glance. A nickname will do; so will a picture.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Profile {
    /// The name they want to be called by; may be empty.
    pub name: String,
    /// The picture they chose for themselves.
    pub picture: Option<PictureId>,
}

/// How the worker can be reached, as either of the two wrote it down (S29).
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Reach {
    /// The number to call; may be empty.
    pub call: String,
    /// When, in a few words; may be empty.
    pub when: String,
}

impl Reach {
    /// The most characters of "when".
    pub const MAX_WHEN: usize = 80;

    /// What a telephone dials; none where there is no number.
    pub fn dialled(&self) -> Option<String> {
        dial(&self.call)
    }
}

/// Where a goal or a step is. There is no state for what did not happen: "not yet" is still open (S114).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum State {
    /// On the way.
    #[default]
    Open,
    /// Done, or reached. It stays (S164).
    Done {
        /// When it was ticked.
        at: Moment,
        /// Who ticked it.
        by: Party,
    },
    /// "Not mine any more." It can be brought back.
    LetGo {
        /// When.
        at: Moment,
        /// Who let it go.
        by: Party,
    },
}

/// What the person wants (S73, S83, S93).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Goal {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand: the first, or the last who changed what they say.
    pub by: Party,
    /// When it was first written.
    pub written: Moment,
    /// What I want.
    pub what: Wording,
    /// Why it matters to me; the need behind it in the table that goes home (S99).
    pub why: Wording,
    /// How we will know (S93).
    pub sign: Wording,
    /// Now, soon or later.
    pub horizon: Horizon,
    /// Open, reached or let go.
    pub state: State,
    /// What each of the two says to it.
    pub answers: Answers,
    /// What five levels on its path mean, if anyone wanted to say so (S147).
    pub scale: Box<Scale>,
    /// Its small steps in order (S86).
    pub steps: Vec<Step>,
    /// Ways to get there, next to each other (S92).
    pub ways: Vec<Way>,
    /// What is in the way (S91).
    pub barriers: Vec<Barrier>,
}

/// One small step: what, who, how, by when (S86-S89).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand: the first, or the last who changed what they say.
    pub by: Party,
    /// When it was first written.
    pub written: Moment,
    /// What will be done.
    pub what: Wording,
    /// How.
    pub how: Wording,
    /// Who does it.
    pub who: Who,
    /// Who goes with them, if help was asked for.
    pub with: Option<Who>,
    /// By when.
    pub when: When,
    /// Open, done or let go.
    pub state: State,
    /// What each of the two says to it.
    pub answers: Answers,
}

/// One way to reach a goal, beside others (S92).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand.
    pub by: Party,
    /// When.
    pub written: Moment,
    /// What one could do.
    pub what: Wording,
    /// Whether it is the one to try.
    pub chosen: bool,
    /// Let go or not. A way is never done: its steps are.
    pub state: State,
    /// What each of the two says to it.
    pub answers: Answers,
}

/// Something in the way, with a way round it (S91, S107).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Barrier {
    /// Its name on every phone.
    pub id: LineId,
    /// Who wrote the words that stand.
    pub by: Party,
    /// When.
    pub written: Moment,
    /// What is in the way.
    pub what: Wording,
    /// The way round; may still be empty.
    pub way_round: Wording,
    /// Open, out of the way (done), or let go.
    pub state: State,
    /// What each of the two says to it.
    pub answers: Answers,
}

/// What one suggests for a line of the other. It stands beside the line and never changes it until
/// the other says yes (S84).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Its name on every phone.
    pub id: LineId,
    /// Who suggests.
    pub by: Party,
    /// When.
    pub at: Moment,
    /// What would be done to the plan.
    pub act: Act,
}

/// The plan looked at together (S147-S150).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct LookBack {
    /// Its name on every phone.
    pub id: LineId,
    /// The day of it.
    #[serde(deserialize_with = "super::read_day")]
    pub day: NaiveDate,
    /// Who wrote it down.
    pub by: Party,
    /// When it was written.
    pub written: Moment,
    /// What changed, where it was held for that and not because it was its day.
    pub because: Option<Because>,
    /// What was said.
    pub said: Wording,
    /// Where the goals were that have a path, each goal once.
    pub levels: Vec<(LineId, Level)>,
    /// How the parts of the life were, each part once.
    pub parts: Vec<LifePart>,
    /// What each of the two says to it.
    pub answers: Answers,
}

impl State {
    /// Whether it is still on the way.
    pub const fn is_open(self) -> bool {
        matches!(self, Self::Open)
    }

    /// Whether it was done or reached.
    pub const fn is_done(self) -> bool {
        matches!(self, Self::Done { .. })
    }

    /// Whether it was let go.
    pub const fn is_let_go(self) -> bool {
        matches!(self, Self::LetGo { .. })
    }
}

impl Plan {
    /// The profile of one of the two.
    pub const fn profile(&self, party: Party) -> &Profile {
        match party {
            Party::Person => &self.person,
            Party::Worker => &self.worker,
        }
    }

    /// The goal of this name.
    pub fn goal(&self, id: LineId) -> Option<&Goal> {
        self.goals.iter().find(|g| g.id == id)
    }

    /// The step of this name, with its goal.
    pub fn step(&self, id: LineId) -> Option<(&Goal, &Step)> {
        self.goals.iter().find_map(|g| g.steps.iter().find(|s| s.id == id).map(|s| (g, s)))
    }

    /// The way of this name, with its goal.
    pub fn way(&self, id: LineId) -> Option<(&Goal, &Way)> {
        self.goals.iter().find_map(|g| g.ways.iter().find(|w| w.id == id).map(|w| (g, w)))
    }

    /// The barrier of this name, with its goal.
    pub fn barrier(&self, id: LineId) -> Option<(&Goal, &Barrier)> {
        self.goals.iter().find_map(|g| g.barriers.iter().find(|b| b.id == id).map(|b| (g, b)))
    }

    /// The strengths, the safety plan, and what the service says of itself.
    pub fn supports(&self) -> impl Iterator<Item = &Support> {
        self.strengths.iter().chain(&self.safety).chain(&self.offer)
    }

    /// The strength, the line of the safety plan, or what the service says, of this name.
    pub fn support(&self, id: LineId) -> Option<&Support> {
        self.supports().find(|support| support.id == id)
    }

    /// What stands in one part of the safety plan, without what was let go.
    pub fn safe(&self, part: SupportKind) -> impl Iterator<Item = &Support> {
        self.safety.iter().filter(move |line| line.kind == part && !line.state.is_let_go())
    }

    /// What the service says of one kind, without what was let go.
    pub fn offered(&self, kind: SupportKind) -> impl Iterator<Item = &Support> {
        self.offer.iter().filter(move |line| line.kind == kind && !line.state.is_let_go())
    }

    /// The people of the person, with how close they are; the closest first (S62). Those let go are not among them.
    pub fn people(&self) -> impl Iterator<Item = (Nearness, &Support)> {
        let people = || self.supports().filter(|one| one.kind.is_someone() && !one.state.is_let_go());
        Nearness::ALL
            .into_iter()
            .flat_map(move |near| people().filter(move |one| one.near == near).map(move |one| (near, one)))
    }

    /// Whom the person can call, those of the safety plan first; each number once (S171).
    pub fn to_call(&self) -> Vec<&Support> {
        let mut numbers = BTreeSet::new();
        let safety_first = self.safety.iter().chain(&self.strengths).filter(|support| support.kind.has_number());
        safety_first.filter(|support| support.dialled().is_some_and(|number| numbers.insert(number))).collect()
    }

    /// The note of this name, in a journal.
    pub fn note(&self, id: LineId) -> Option<&Note> {
        self.notes.iter().find(|note| note.id == id)
    }

    /// The goals that someone is on the way to now (S73, S79).
    pub fn goals_now(&self) -> impl Iterator<Item = &Goal> {
        self.goals.iter().filter(|goal| goal.horizon == Horizon::Now && goal.state.is_open())
    }

    /// All steps with their goals, in the plan's order.
    pub fn steps(&self) -> impl Iterator<Item = (&Goal, &Step)> {
        self.goals.iter().flat_map(|g| g.steps.iter().map(move |s| (g, s)))
    }

    /// The steps that were written on this day, but for those let go: after a meeting, who does what (S135). `day_of`
    /// tells the day of a moment, where the phone is.
    pub fn steps_of_day(&self, day: NaiveDate, day_of: impl Fn(Moment) -> NaiveDate) -> impl Iterator<Item = LineId> {
        let steps = self.steps().filter(move |(_, step)| day_of(step.written) == day && !step.state.is_let_go());
        steps.map(|(_, step)| step.id)
    }
}

impl Goal {
    /// Where it stands between the two.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.answers, self.by, self.digest())
    }

    /// A number that changes with every word of it; what an [`super::Answered`] answers to.
    pub fn digest(&self) -> u64 {
        let said = (&self.what.now, &self.why.now, &self.sign.now, self.horizon);
        // Most goals have no path, and older apps knew of none: what was answered then is answered still.
        if self.scale.is_empty() { digest(&said) } else { digest(&(said, self.scale.now())) }
    }
}

impl Step {
    /// Where it stands between the two.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.answers, self.by, self.digest())
    }

    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        digest(&(&self.what.now, &self.how.now, &self.who, &self.with, self.when))
    }
}

impl Way {
    /// Where it stands between the two.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.answers, self.by, self.digest())
    }

    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        digest(&self.what.now)
    }
}

impl Barrier {
    /// Where it stands between the two.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.answers, self.by, self.digest())
    }

    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        digest(&(&self.what.now, &self.way_round.now))
    }
}

impl Support {
    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        digest(&(&self.what.now, &self.call, &self.helps.now, self.near))
    }
}

impl Meeting {
    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        digest(&(self.at, &self.with_whom.now, &self.place.now, &self.about.now))
    }
}

impl LookBack {
    /// Where it stands between the two.
    pub fn standing(&self) -> Standing {
        Standing::of(&self.answers, self.by, self.digest())
    }

    /// A number that changes with every word of it.
    pub fn digest(&self) -> u64 {
        let said = (self.day, &self.said.now);
        let is_plain = self.levels.is_empty() && self.because.is_none();
        match (is_plain, self.parts.is_empty()) {
            (true, true) => digest(&said),
            (false, true) => digest(&(said, &self.levels, self.because)),
            (_, false) => digest(&(said, &self.levels, self.because, &self.parts)),
        }
    }
}

/// The name of a line that is made of what it is about, so that two phones write one line. `digest` is of that and of
/// a number.
pub(super) fn name_made_of(digest: impl Fn(u8) -> u64) -> LineId {
    let [a, b, c, d, e, f, g, h] = digest(0).to_be_bytes();
    let [i, j, ..] = digest(1).to_be_bytes();
    LineId::from_bytes([a, b, c, d, e, f, g, h, i, j])
}

/// FNV-1a, 64 bit, over the value's postcard bytes: the same on every phone and in every version. It
/// tells words apart; it keeps no secret.
pub(super) fn digest(value: &impl Serialize) -> u64 {
    // These are plain structs of text and numbers, which postcard always writes; were it ever not so,
    // an answer would count for no words rather than for the wrong ones.
    let bytes = postcard::to_allocvec(value).unwrap_or_default();
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}

#[cfg(test)]
mod tests {
    use super::super::Phrase;
    use super::*;

    #[test]
    fn the_steps_of_a_day_are_those_written_on_it_and_not_let_go() {
        let let_go = State::LetGo { at: Moment(9), by: Party::Person };
        let step = |id, written, state| Step {
            id: LineId::from_bytes([id; 10]),
            by: Party::Worker,
            written: Moment(written),
            what: Phrase::words("Write to the office").into(),
            how: Wording::default(),
            who: Who::Worker,
            with: None,
            when: When::Ready,
            state,
            answers: Answers::default(),
        };
        let goal = |id, steps| Goal {
            id: LineId::from_bytes([id; 10]),
            by: Party::Person,
            written: Moment(1),
            what: Phrase::words("A home").into(),
            why: Wording::default(),
            sign: Wording::default(),
            horizon: Horizon::Now,
            state: State::Open,
            answers: Answers::default(),
            steps,
            ways: Vec::new(),
            scale: Box::default(),
            barriers: Vec::new(),
        };
        let first = goal(1, vec![step(11, 1, State::Open), step(12, 2, State::Open), step(13, 2, let_go)]);
        let done = State::Done { at: Moment(3), by: Party::Worker };
        let plan = Plan { goals: vec![first, goal(2, vec![step(21, 2, done)])], ..Plan::default() };
        let day = |number: i64| NaiveDate::default() + chrono::Days::new(number.unsigned_abs());
        let told: Vec<LineId> = plan.steps_of_day(day(2), |moment| day(moment.0)).collect();
        assert_eq!(told, [12, 21].map(|id| LineId::from_bytes([id; 10])), "S135");
    }

    #[test]
    fn a_digest_is_the_same_for_ever() {
        let phrase = Phrase::words("A home").with_pictures(&["home"]);
        assert_eq!(
            digest(&(phrase, Horizon::Now)),
            3_890_878_204_111_002_431,
            "answers stored on phones are bound to this number"
        );
    }
}
