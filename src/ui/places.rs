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
    /// One goal.
    Goal(LineId),
    /// Changing a goal.
    ChangeGoal(LineId),
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
    /// What helps me: strengths, and people to call.
    Strengths,
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
    /// What the two do together: answers, look-back, story.
    Together,
    /// Lines and suggestions that wait for an answer, one at a time.
    Agree,
    /// Handing the phone to the other.
    HandOver,
    /// How the two are called.
    Names,
    /// Setting the day of the next look-back.
    SetLookBack,
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
    /// The person's own journal.
    Journal,
    /// Writing a note into it.
    NewNote,
    /// One note of it.
    Note(LineId),
    /// Saying a note anew.
    ChangeNote(LineId),
    /// Putting the app on the home screen, and where the plan is kept.
    HomeScreen,
    /// Everything else.
    More,
}

impl Place {
    /// Its URL.
    pub fn path(self) -> String {
        match self {
            Self::Home => "/".to_owned(),
            Self::Start => "/start".to_owned(),
            Self::People => "/people".to_owned(),
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
            Self::NewGoal => "goals/new".to_owned(),
            Self::Goal(line) => format!("goal/{line}"),
            Self::ChangeGoal(line) => format!("goal/{line}/change"),
            Self::NewStep(line) => format!("goal/{line}/new-step"),
            Self::NewWay(line) => format!("goal/{line}/new-way"),
            Self::NewBarrier(line) => format!("goal/{line}/new-barrier"),
            Self::HelpNow => "help".to_owned(),
            Self::HelpCountry => "help/country".to_owned(),
            Self::SafetyPlan => "safety".to_owned(),
            Self::NewSafety(kind) => format!("safety/new/{}", part(kind)),
            Self::Strengths => "strengths".to_owned(),
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
            Self::Together => "together".to_owned(),
            Self::Agree => "together/agree".to_owned(),
            Self::HandOver => "together/hand-over".to_owned(),
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
            Self::HomeScreen => "more/home-screen".to_owned(),
            Self::More => "more".to_owned(),
        }
    }
}

/// What a part of the safety plan is called in a URL.
const fn part(kind: SupportKind) -> &'static str {
    match kind {
        SupportKind::Sign => "sign",
        SupportKind::Relief => "relief",
        SupportKind::Company => "company",
        SupportKind::Place => "place",
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

/// The part of the safety plan that the present URL is about, if it names one.
pub fn use_part() -> Memo<Option<SupportKind>> {
    let params = use_params_map();
    Memo::new(move |_| {
        let named = params.with(|params| params.get("part"))?;
        SupportKind::SAFETY.into_iter().find(|kind| part(*kind) == named)
    })
}
