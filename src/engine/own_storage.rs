//! A person's own storage: it asks them itself, on a page of its own, whether the app may keep things there.
//!
//! The browser leaves the app for that page and comes back with the answer in its address. What was asked is
//! kept sealed meanwhile: the app may be locked or killed before the answer comes.

use super::{Engine, find_place};
use crate::crypto::{DeviceRandom, Random};
use crate::protocol::{Fault, FindFault, Reply};
use crate::store::Store;
use crate::sync::{NoToken, authorize_url, token_from_fragment};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// Where what was asked is kept, until it is answered: the secret that the answer must name, and the storage.
const ASKED: &str = "places/asked";

impl<S: Store> Engine<S> {
    /// The address of the page that asks.
    pub(super) async fn ask_there(
        &mut self,
        storage: &str,
        page: &str,
        origin: &str,
        back: &str,
    ) -> Result<Reply, Fault> {
        let mut state = [0; 16];
        DeviceRandom.fill(&mut state).map_err(|_| Fault::Stopped)?;
        let state = URL_SAFE_NO_PAD.encode(state);
        self.records.keep_draft(ASKED, &format!("{state} {storage}")).await?;
        Ok(Reply::Page(authorize_url(page, back, origin, &state)))
    }

    /// The place that the answer opens. An answer counts once, and only for what was asked last.
    pub(super) async fn authorized(&mut self, fragment: &str) -> Result<Reply, Fault> {
        let asked = self.records.draft(ASKED).await?;
        let (state, storage) = asked.split_once(' ').ok_or(Fault::Find(FindFault::NotAsked))?;
        let token = match token_from_fragment(fragment, state) {
            // What was asked still waits for its own answer.
            Err(NoToken::NotOurs) => return Err(Fault::Find(FindFault::NotAsked)),
            answer => answer,
        };
        self.records.keep_draft(ASKED, "").await?;
        let token = token.map_err(|_| Fault::Find(FindFault::Denied))?;
        find_place::authorized(storage, &token, "")
    }
}

#[cfg(test)]
mod tests {
    use super::super::sharing_tests::Phone;
    use super::*;
    use crate::protocol::Command;

    const STORAGE: &str = "https://store.example/ada/waymark";

    fn ask(phone: &mut Phone) -> String {
        let command = Command::AskThere {
            storage: STORAGE.to_owned(),
            page: "https://store.example/oauth/ada".to_owned(),
            origin: "https://app.example".to_owned(),
            back: "https://app.example/places".to_owned(),
        };
        match phone.run(command) {
            Ok(Reply::Page(page)) => page.split_once("&state=").unwrap().1.to_owned(),
            other => panic!("{other:?}"),
        }
    }

    fn come_back(phone: &mut Phone, fragment: &str) -> Result<Reply, Fault> {
        phone.run(Command::Authorized { fragment: fragment.to_owned() })
    }

    #[test]
    fn an_answer_opens_the_storage_that_was_asked_even_after_the_app_was_closed() {
        let mut phone = Phone::new();
        let state = ask(&mut phone);
        phone.later(0);
        let answer = format!("#access_token=t0&state={state}");
        match come_back(&mut phone, &answer) {
            Ok(Reply::Found { shown, .. }) => assert_eq!(shown.host, "store.example"),
            other => panic!("{other:?}"),
        }
        assert_eq!(come_back(&mut phone, &answer), Err(Fault::Find(FindFault::NotAsked)), "it counts once");
    }

    #[test]
    fn only_the_answer_to_what_was_asked_last_counts() {
        let mut phone = Phone::new();
        let not_asked = Err(Fault::Find(FindFault::NotAsked));
        assert_eq!(come_back(&mut phone, "#access_token=t0&state="), not_asked);
        let first = ask(&mut phone);
        let second = ask(&mut phone);
        assert_ne!(first, second);
        assert_eq!(come_back(&mut phone, &format!("#access_token=evil&state={first}")), not_asked);
        assert_eq!(come_back(&mut phone, "#access_token=evil"), not_asked);
        assert!(come_back(&mut phone, &format!("#access_token=t0&state={second}")).is_ok(), "it still waited");
    }

    #[test]
    fn a_no_is_a_no() {
        let mut phone = Phone::new();
        let state = ask(&mut phone);
        let no = format!("#error=access_denied&state={state}");
        assert_eq!(come_back(&mut phone, &no), Err(Fault::Find(FindFault::Denied)));
    }
}
