//! The app: what is known everywhere, and which screen a place shows.

use super::components::{follow, provide_read_truths};
use super::forms::provide_forms;
use super::hearing::provide_hearing;
use super::i18n::{self, Language, provide_spoken};
use super::keeping::provide_keeper;
use super::leaving::name_the_door;
use super::locking::provide_locking;
use super::microphone::provide_recording;
use super::pages::{self, Home, PlanShell};
use super::prefs::{provide_prefs, remember_prefs};
use super::speech::provide_voices;
use super::updates::provide_updates;
use super::welcome::Welcome;
use crate::session::{Keeping, Opening, Session};
use leptos::prelude::*;
use leptos::task::spawn_local;
use leptos_router::components::{ParentRoute, Route, Router, Routes};
use leptos_router::path;
use wasm_bindgen::JsCast;

/// Puts the app into the page, beside the first screen that the document brings with it.
pub fn start() {
    let place = document().get_element_by_id("app").and_then(|place| place.dyn_into().ok());
    match place {
        Some(place) => mount_to(place, App).forget(),
        None => mount_to_body(App),
    }
}

#[component]
fn App() -> impl IntoView {
    let prefs = provide_prefs();
    let spoken = provide_spoken();
    provide_voices();
    provide_forms();
    provide_updates();
    provide_read_truths();
    provide_keeper();
    let session = Session::adopt(prefs.with_untracked(|prefs| prefs.beside));
    provide_context(session);
    provide_recording();
    provide_hearing(session);
    provide_locking(session);
    name_the_door();
    spawn_local(session.open_phone(Keeping::Kept, false));
    remember_prefs(prefs, session);

    let language = Memo::new(move |_| prefs.with(|prefs| prefs.language.as_deref().and_then(Language::of)));
    follow(move || {
        if let Some(language) = language.get() {
            spawn_local(async move {
                // The language spoken before goes on; picking again tries again.
                if i18n::load(spoken, language).await.is_err() && spoken.language().is_none() {
                    prefs.update(|prefs| prefs.language = None);
                }
            });
        }
    });
    let speaks = Memo::new(move |_| spoken.language().is_some());
    view! {
        <Welcome />
        {move || speaks.get().then(|| view! { <Places /> })}
    }
}

/// The place that is asked for; before all of them, the lock.
#[component]
fn Places() -> impl IntoView {
    let session: Session = expect_context();
    let locked = Memo::new(move |_| match session.opening() {
        Opening::Locked(locked) => Some(locked),
        Opening::Waiting | Opening::Open | Opening::Closed(_) => None,
    });
    view! {
        <Router>
            {move || match locked.get() {
                Some(locked) => view! { <pages::Unlock locked /> }.into_any(),
                None => view! { <Screens /> }.into_any(),
            }}
        </Router>
    }
}

#[component]
fn Screens() -> impl IntoView {
    view! {
            <Routes fallback=pages::NotHere>
                <Route path=path!("/") view=Home />
                <Route path=path!("/start") view=pages::Start />
                <Route path=path!("/people") view=pages::People />
                <Route path=path!("/day") view=pages::MyDayPage />
                <Route path=path!("/people/met") view=pages::MetSomeone />
                <Route path=path!("/people/new") view=pages::NewPerson />
                <Route path=path!("/open-copy") view=pages::OpenCopy />
                <Route path=path!("/join") view=pages::Join />
                <Route path=path!("/take") view=pages::Take />
                <Route path=path!("/settings") view=pages::Settings />
                <Route path=path!("/places") view=pages::Places />
                <Route path=path!("/lock") view=pages::LockPage />
            <Route path=path!("/door") view=pages::Door />
                <Route path=path!("/about") view=pages::About />
                <Route path=path!("/example") view=pages::Example />
                <ParentRoute path=path!("/p/:space") view=PlanShell>
                    <Route path=path!("today") view=pages::Today />
                    <Route path=path!("goals") view=pages::Goals />
                    <Route path=path!("goals/new") view=pages::NewGoal />
                    <Route path=path!("goals/first") view=pages::First />
                    <Route path=path!("goal/:line") view=pages::GoalPage />
                    <Route path=path!("goal/:line/change") view=pages::ChangeGoal />
                    <Route path=path!("goal/:line/path") view=pages::SayPath />
                    <Route path=path!("goal/:line/new-step") view=pages::NewStep />
                    <Route path=path!("goal/:line/new-way") view=pages::NewWay />
                    <Route path=path!("goal/:line/new-barrier") view=pages::NewBarrier />
                    <Route path=path!("help") view=pages::HelpNow />
                    <Route path=path!("help/country") view=pages::HelpCountry />
                    <Route path=path!("help/numbers") view=pages::HelpLines />
                    <Route path=path!("safety") view=pages::SafetyPlan />
                    <Route path=path!("safety/new/:part") view=pages::NewSafety />
                    <Route path=path!("strengths") view=pages::Strengths />
                    <Route path=path!("strengths/people") view=pages::PeopleMap />
                    <Route path=path!("strengths/new") view=pages::NewStrength />
                    <Route path=path!("support/:line") view=pages::SupportPage />
                    <Route path=path!("support/:line/call") view=pages::SupportCall />
                    <Route path=path!("questions") view=pages::Questions />
                    <Route path=path!("strengths/questions") view=pages::Questions />
                    <Route path=path!("goal/:line/questions") view=pages::Questions />
                    <Route path=path!("meetings") view=pages::Meetings />
                    <Route path=path!("meetings/new") view=pages::NewMeeting />
                    <Route path=path!("meeting/:line") view=pages::MeetingPage />
                    <Route path=path!("meeting/:line/agreed") view=pages::MeetingAgreed />
                    <Route path=path!("meeting/:line/calendar") view=pages::MeetingCalendar />
                    <Route path=path!("step/:line") view=pages::StepPage />
                    <Route path=path!("step/:line/change") view=pages::ChangeStep />
                    <Route path=path!("step/:line/smaller") view=pages::SmallerStep />
                    <Route path=path!("step/:line/done") view=pages::StepDone />
                    <Route path=path!("step/:line/not-yet") view=pages::NotYet />
                    <Route path=path!("messages") view=pages::Messages />
                    <Route path=path!("messages/new") view=pages::NewMessage />
                    <Route path=path!("message/:line") view=pages::MessagePage />
                    <Route path=path!("message/:line/change") view=pages::ChangeMessage />
                    <Route path=path!("did/new") view=pages::NewContact />
                    <Route path=path!("did/:line") view=pages::ContactPage />
                    <Route path=path!("did/:line/change") view=pages::ChangeContact />
                    <Route path=path!("together") view=pages::Together />
                    <Route path=path!("together/glance") view=pages::Glance />
                    <Route path=path!("together/count-on") view=pages::CountOn />
                    <Route path=path!("together/count-on/new/:part") view=pages::NewOffer />
                    <Route path=path!("together/understood") view=pages::SayUnderstood />
                    <Route path=path!("know") view=pages::Know />
                    <Route path=path!("know/more") view=pages::KnowMore />
                    <Route path=path!("know/new") view=pages::KnowBring />
                    <Route path=path!("know/:line") view=pages::KnowForm />
                    <Route path=path!("know/ask/:line") view=pages::KnowAsk />
                    <Route path=path!("together/agree") view=pages::Agree />
                    <Route path=path!("together/hand-over") view=pages::HandOver />
                    <Route path=path!("together/next-look-back") view=pages::SetLookBack />
                    <Route path=path!("together/look-back") view=pages::LookBackPage />
                    <Route path=path!("together/my-half") view=pages::MyHalf />
                    <Route path=path!("together/reach") view=pages::ReachPage />
                    <Route path=path!("together/touch") view=pages::TouchPage />
                    <Route path=path!("together/story") view=pages::Story />
                    <Route path=path!("together/as-of") view=pages::AsOf />
                    <Route path=path!("together/two-ways/:line") view=pages::TwoWays />
                    <Route path=path!("people") view=pages::WhoCanOpen />
                    <Route path=path!("people/let-in") view=pages::LetIn />
                    <Route path=path!("people/keys") view=pages::Keys />
                    <Route path=path!("people/decided") view=pages::DecidedPage />
                    <Route path=path!("people/bring-back") view=pages::BringBack />
                    <Route path=path!("people/give") view=pages::GivePlan />
                    <Route path=path!("exchange") view=pages::Exchange />
                    <ParentRoute path=path!("journal") view=pages::JournalShell>
                        <Route path=path!("") view=pages::Journal />
                        <Route path=path!("new") view=pages::NewNote />
                        <Route path=path!("treated") view=pages::Treated />
                        <Route path=path!(":line") view=pages::NotePage />
                        <Route path=path!(":line/change") view=pages::ChangeNote />
                        <Route path=path!(":line/tell") view=pages::TellNote />
                        <Route path=path!(":line/give") view=pages::GiveNote />
                        <Route path=path!(":line/helped") view=pages::NoteHelped />
                    </ParentRoute>
                    <Route path=path!("more") view=pages::More />
                    <Route path=path!("more/names") view=pages::Names />
                    <Route path=path!("more/words") view=pages::SpokenWords />
                    <Route path=path!("more/home-screen") view=pages::HomeScreen />
                    <Route path=path!("more/copy") view=pages::CopyPage />
                    <Route path=path!("more/copy/pictures") view=pages::PrintPictures />
                    <Route path=path!("more/copy/table") view=pages::PrintTable />
                    <Route path=path!("more/copy/step") view=pages::StepCards />
                    <Route path=path!("more/copy/step/:line") view=pages::StepCardPage />
                    <Route path=path!("more/copy/wallet") view=pages::WalletCardPage />
                </ParentRoute>
            </Routes>
    }
}
