//! The places of the app: one URL each, saying nothing about anyone.

use crate::domain::{LineId, SpaceId, SupportKind};
use leptos::prelude::*;
use leptos_router::NavigateOptions;
use leptos_router::hooks::{use_navigate, use_params_map};

/// A place one can go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// The way in: on to where this phone's holder belongs.
    Home,
    /// Who are you here: my plan, or I support someone.
    Start,
    /// The people whose plans are on this phone.
    People,
    /// The day of whoever supports people.
    MyDay,
    /// Someone was met: a nickname, and where one finds them.
    Met,
    /// A new person's plan.
    NewPerson,
    /// Looking around in an example.
    Example,
    /// Bringing a copy back.
    OpenCopy,
    /// Being let into a plan: mine on another phone, or someone else's.
    Join,
    /// Taking in what another phone shows or sends.
    Take,
    /// Language and looks.
    Settings,
    /// The places that plans are kept in step with.
    KeptAt,
    /// The lock of this phone.
    Lock,
    /// Leaving quickly: what the door in the corner does.
    Door,
    /// What this app is, and whose pictures it uses.
    About,
    /// A place within one plan.
    Plan(SpaceId, InPlan),
}

/// The places within one plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InPlan {
    /// Today's steps; my list and the other's.
    Today,
    /// All goals.
    Goals,
    /// Writing a new goal.
    NewGoal,
    /// Saying which goals matter most.
    First,
    /// One goal.
    Goal(LineId),
    /// Changing a goal.
    ChangeGoal(LineId),
    /// Saying the path of a goal.
    GoalPath(LineId),
    /// Writing a new step of a goal.
    NewStep(LineId),
    /// A smaller step before this one.
    SmallerStep(LineId),
    /// One step.
    Step(LineId),
    /// Changing a step.
    ChangeStep(LineId),
    /// A step that was done is celebrated.
    Done(LineId),
    /// A step that did not happen yet.
    NotYet(LineId),
    /// Another way for a goal.
    NewWay(LineId),
    /// Naming what is in the way of a goal.
    NewBarrier(LineId),
    /// Help now: whom to call.
    HelpNow,
    /// Of which country Help now shows the numbers.
    HelpCountry,
    /// Which of its numbers are shown.
    HelpLines,
    /// What helps me: strengths, and people to call.
    Strengths,
    /// My people, near and far.
    PeopleMap,
    /// Writing a strength down.
    NewStrength,
    /// The safety plan.
    SafetyPlan,
    /// Writing down a line of one of its parts.
    NewSafety(SupportKind),
    /// One strength, or one line of the safety plan.
    Support(LineId),
    /// The number by which someone can be called.
    SupportCall(LineId),
    /// The meetings to come.
    Meetings,
    /// Writing a meeting down.
    NewMeeting,
    /// One meeting.
    Meeting(LineId),
    /// Putting it into the phone's own calendar.
    MeetingCalendar(LineId),
    /// Questions a worker can ask.
    Questions,
    /// The same, come to from what helps.
    StrengthQuestions,
    /// The same, come to from a goal.
    GoalQuestions(LineId),
    /// What the two tell each other.
    Messages,
    /// Telling the other something.
    NewMessage,
    /// One message.
    Message(LineId),
    /// Saying a message anew.
    ChangeMessage(LineId),
    /// Noting what the two did.
    NewContact,
    /// One note of what the two did.
    Contact(LineId),
    /// Saying its words anew.
    ChangeContact(LineId),
    /// What the two do together: answers, look-back, story.
    Together,
    /// The whole person on one page.
    Glance,
    /// Saying what helps and what gets in the way.
    Understood,
    /// What someone likes to tell about themselves, bit by bit.
    Know,
    /// More of it, for those whom it fits.
    KnowMore,
    /// Bringing a form of one's own.
    KnowBring,
    /// What was said to one form.
    KnowForm(LineId),
    /// One question of it.
    KnowAsk(LineId),
    /// Lines and suggestions that wait for an answer, one at a time.
    Agree,
    /// How the worker can be reached.
    Reach,
    /// How the two keep in touch.
    Touch,
    /// Handing the phone to the other.
    HandOver,
    /// How the two are called.
    Names,
    /// Setting the day of the next look-back.
    SetLookBack,
    /// What was agreed in a meeting.
    Agreed(LineId),
    /// What the service can and cannot do, rights, and what stays between the two.
    CountOn,
    /// Saying what it can or cannot do.
    NewOffer(SupportKind),
    /// Looking back.
    LookBack,
    /// Saying one's own half of it beforehand.
    MyHalf,
    /// What changed, when, by whom and why.
    Story,
    /// The plan as it was on a day.
    AsOf,
    /// Two wordings of one line that met.
    TwoWays(LineId),
    /// Who can open this plan, and stopping them.
    WhoCanOpen,
    /// Letting someone in.
    LetIn,
    /// The keys for someone who was just let in.
    Keys,
    /// What the person decided about letting in.
    Decided,
    /// Letting the person back in on a new phone.
    BringBack,
    /// Giving a plan that is held in trust to the person.
    GivePlan,
    /// Bringing two phones up to date.
    Exchange,
    /// Keeping a copy: paper or file.
    Copy,
    /// The picture plan on one page.
    PrintPictures,
    /// The table of who, what and when.
    PrintTable,
    /// Choosing the step for a card.
    StepCards,
    /// One step on a card.
    StepCard(LineId),
    /// The card for the wallet.
    WalletCard,
    /// The journal of whoever this phone belongs to.
    Journal,
    /// Writing a note into it.
    NewNote,
    /// One note of it.
    Note(LineId),
    /// Saying a note anew.
    ChangeNote(LineId),
    /// Telling the other what stands in a note.
    TellNote(LineId),
    /// Handing a note to the service, on paper or as a file.
    GiveNote(LineId),
    /// Saying what helped on the day of a note.
    NoteHelped(LineId),
    /// Saying how I was treated.
    Treated,
    /// Putting the app on the home screen, and where the plan is kept.
    HomeScreen,
    /// Everything else.
    More,
    /// The words of the screen that were recorded.
    SpokenWords,
}

impl Place {
    /// Its URL.
    pub fn path(self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Start => "/start".to_owned(),
            Self::People => "/people".to_owned(),
            Self::MyDay => "/day".to_owned(),
            Self::Met => "/people/met".to_owned(),
            Self::NewPerson => "/people/new".to_owned(),
            Self::Example => "/example".to_owned(),
            Self::OpenCopy => "/open-copy".to_owned(),
            Self::Join => "/join".to_owned(),
            Self::Take => "/take".to_owned(),
            Self::Settings => "/settings".to_owned(),
            Self::KeptAt => "/places".to_owned(),
            Self::Lock => "/lock".to_owned(),
            Self::Door => "/door".to_owned(),
            Self::About => "/about".to_owned(),
            Self::Plan(space, place) => format!("/p/{}/{}", space.short(), place.path()),
        }
    }
}

impl InPlan {
    /// Its URL within the plan's.
    pub fn path(self) -> String {
        match self {
            Self::Today => "today".to_owned(),
            Self::Goals => "goals".to_owned(),
            Self::First => "goals/first".to_owned(),
            Self::NewGoal => "goals/new".to_owned(),
            Self::Goal(line) => format!("goal/{line}"),
            Self::ChangeGoal(line) => format!("goal/{line}/change"),
            Self::GoalPath(line) => format!("goal/{line}/path"),
            Self::NewStep(line) => format!("goal/{line}/new-step"),
            Self::NewWay(line) => format!("goal/{line}/new-way"),
            Self::NewBarrier(line) => format!("goal/{line}/new-barrier"),
            Self::HelpNow => "help".to_owned(),
            Self::HelpLines => "help/numbers".to_owned(),
            Self::HelpCountry => "help/country".to_owned(),
            Self::SafetyPlan => "safety".to_owned(),
            Self::NewSafety(kind) => format!("safety/new/{}", part(kind)),
            Self::Agreed(line) => format!("meeting/{line}/agreed"),
            Self::CountOn => "together/count-on".to_owned(),
            Self::NewOffer(kind) => format!("together/count-on/new/{}", part(kind)),
            Self::Strengths => "strengths".to_owned(),
            Self::PeopleMap => "strengths/people".to_owned(),
            Self::NewStrength => "strengths/new".to_owned(),
            Self::Support(line) => format!("support/{line}"),
            Self::SupportCall(line) => format!("support/{line}/call"),
            Self::SmallerStep(line) => format!("step/{line}/smaller"),
            Self::Step(line) => format!("step/{line}"),
            Self::ChangeStep(line) => format!("step/{line}/change"),
            Self::Done(line) => format!("step/{line}/done"),
            Self::NotYet(line) => format!("step/{line}/not-yet"),
            Self::Meetings => "meetings".to_owned(),
            Self::NewMeeting => "meetings/new".to_owned(),
            Self::Meeting(line) => format!("meeting/{line}"),
            Self::MeetingCalendar(line) => format!("meeting/{line}/calendar"),
            Self::Questions => "questions".to_owned(),
            Self::StrengthQuestions => "strengths/questions".to_owned(),
            Self::GoalQuestions(line) => format!("goal/{line}/questions"),
            Self::Messages => "messages".to_owned(),
            Self::NewMessage => "messages/new".to_owned(),
            Self::Message(line) => format!("message/{line}"),
            Self::ChangeMessage(line) => format!("message/{line}/change"),
            Self::NewContact => "did/new".to_owned(),
            Self::Contact(line) => format!("did/{line}"),
            Self::ChangeContact(line) => format!("did/{line}/change"),
            Self::Together => "together".to_owned(),
            Self::Glance => "together/glance".to_owned(),
            Self::Understood => "together/understood".to_owned(),
            Self::Know => "know".to_owned(),
            Self::KnowMore => "know/more".to_owned(),
            Self::KnowBring => "know/new".to_owned(),
            Self::KnowForm(form) => format!("know/{form}"),
            Self::KnowAsk(fact) => format!("know/ask/{fact}"),
            Self::Agree => "together/agree".to_owned(),
            Self::HandOver => "together/hand-over".to_owned(),
            Self::Reach => "together/reach".to_owned(),
            Self::Touch => "together/touch".to_owned(),
            Self::Names => "more/names".to_owned(),
            Self::SetLookBack => "together/next-look-back".to_owned(),
            Self::LookBack => "together/look-back".to_owned(),
            Self::MyHalf => "together/my-half".to_owned(),
            Self::Story => "together/story".to_owned(),
            Self::AsOf => "together/as-of".to_owned(),
            Self::TwoWays(line) => format!("together/two-ways/{line}"),
            Self::WhoCanOpen => "people".to_owned(),
            Self::LetIn => "people/let-in".to_owned(),
            Self::Keys => "people/keys".to_owned(),
            Self::Decided => "people/decided".to_owned(),
            Self::BringBack => "people/bring-back".to_owned(),
            Self::GivePlan => "people/give".to_owned(),
            Self::Exchange => "exchange".to_owned(),
            Self::Copy => "more/copy".to_owned(),
            Self::PrintPictures => "more/copy/pictures".to_owned(),
            Self::PrintTable => "more/copy/table".to_owned(),
            Self::StepCards => "more/copy/step".to_owned(),
            Self::StepCard(line) => format!("more/copy/step/{line}"),
            Self::WalletCard => "more/copy/wallet".to_owned(),
            Self::Journal => "journal".to_owned(),
            Self::NewNote => "journal/new".to_owned(),
            Self::Note(line) => format!("journal/{line}"),
            Self::ChangeNote(line) => format!("journal/{line}/change"),
            Self::TellNote(line) => format!("journal/{line}/tell"),
            Self::GiveNote(line) => format!("journal/{line}/give"),
            Self::NoteHelped(line) => format!("journal/{line}/helped"),
            Self::Treated => "journal/treated".to_owned(),
            Self::HomeScreen => "more/home-screen".to_owned(),
            Self::More => "more".to_owned(),
            Self::SpokenWords => "more/words".to_owned(),
        }
    }
}

/// What a part of the safety plan, or of what the service says, is called in a URL.
const fn part(kind: SupportKind) -> &'static str {
    match kind {
        SupportKind::Sign => "sign",
        SupportKind::Relief => "relief",
        SupportKind::Company => "company",
        SupportKind::Place => "place",
        SupportKind::Offered => "can",
        SupportKind::NotOffered => "cannot",
        _ => "service",
    }
}

/// A function that goes to a place.
pub fn use_go() -> impl Fn(Place) + Clone + 'static {
    let navigate = use_navigate();
    move |place| navigate(&place.path(), NavigateOptions::default())
}

/// A function that goes to a place which takes the present one's turn: "back" skips the present one.
pub fn use_replace() -> impl Fn(Place) + Clone + 'static {
    let navigate = use_navigate();
    move |place| navigate(&place.path(), NavigateOptions { replace: true, ..NavigateOptions::default() })
}

/// The line that the present URL is about, if it names one.
pub fn use_line() -> Memo<Option<LineId>> {
    let params = use_params_map();
    Memo::new(move |_| params.with(|params| params.get("line").and_then(|line| line.parse().ok())))
}

/// Which of these parts the present URL is about, if it names one.
pub fn use_part(parts: &'static [SupportKind]) -> Memo<Option<SupportKind>> {
    let params = use_params_map();
    Memo::new(move |_| {
        let named = params.with(|params| params.get("part"))?;
        parts.iter().copied().find(|kind| part(*kind) == named)
    })
}
