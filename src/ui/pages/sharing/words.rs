//! Who someone is to the person, and what became of what came, in plain words.

use crate::domain::{Grant, GrantError, Member, MemberState, Membership, Party, Relation};
use crate::session::{AsideWhy, Brought, Session};
use crate::ui::i18n::say;
use leptos::prelude::*;

/// The key of who someone is to the person.
pub const fn relation_word(relation: Relation) -> &'static str {
    match relation {
        Relation::Myself => "relation-myself",
        Relation::Worker => "relation-worker",
        Relation::People => "relation-people",
        Relation::Service => "relation-service",
        Relation::Interpreter => "relation-interpreter",
        Relation::Guardian => "relation-guardian",
        Relation::Colleague => "relation-colleague",
    }
}

/// The picture of who someone is to the person.
pub const fn relation_picture(relation: Relation) -> &'static str {
    match relation {
        Relation::Myself => "ui-other-phone",
        Relation::Worker => "worker",
        Relation::People => "family",
        Relation::Service => "benefits",
        Relation::Interpreter => "interpreter",
        Relation::Guardian => "ui-guardian",
        Relation::Colleague => "ui-team",
    }
}

/// The key of who someone is, as the one who holds this phone would say it.
pub fn relation_here(relation: Relation) -> &'static str {
    let mine = untrack(|| expect_context::<Session>().mine());
    match (mine, relation) {
        (Party::Worker, Relation::Myself) => "the-person",
        (Party::Worker, Relation::Worker) => "hand-over-worker",
        (Party::Worker, Relation::People) => "who-their-people",
        (Party::Worker, Relation::Guardian) => "who-their-guardian",
        (Party::Worker, Relation::Colleague) => "who-my-team",
        _ => relation_word(relation),
    }
}

/// What someone who is let in is called: their name, or who they are to the person.
pub fn called(grant: &Grant) -> String {
    let name = grant.name.trim();
    if name.is_empty() { say(relation_here(grant.relation)) } else { name.to_owned() }
}

/// Their picture, or the picture of who they are.
pub fn face(grant: &Grant) -> String {
    let known = grant.picture.as_ref().map(|picture| picture.0.clone());
    known.unwrap_or_else(|| match relation_here(grant.relation) {
        "the-person" => "me".to_owned(),
        _ => relation_picture(grant.relation).to_owned(),
    })
}

/// What a member is called by the one who holds this phone.
pub fn member_called(member: &Member) -> String {
    if member.me { say("who-this-phone") } else { called(&member.grant) }
}

/// Everyone else who can open a plan, the copies that went out included, by name. Empty for nobody.
pub fn names_in(members: &Membership) -> String {
    let all = members.members.iter().chain(members.releases.iter().flat_map(|release| &release.members));
    let others = all.filter(|member| !member.me && !matches!(member.state, MemberState::Out { .. }));
    others.map(|member| called(&member.grant)).collect::<Vec<_>>().join(", ")
}

/// Why a packet of news, taken in where an answer or a question was waited for, is none.
pub const fn news_words(brought: &Brought) -> &'static str {
    // What belongs to no plan of this phone was not taken in.
    if brought.spaces.is_empty() { "aside-not-ours" } else { "read-ask-news" }
}

/// The key of why something was set aside.
pub const fn aside_words(why: AsideWhy) -> &'static str {
    match why {
        AsideWhy::Damaged => "aside-damaged",
        AsideWhy::NotOurs => "aside-not-ours",
        AsideWhy::Late => "aside-late",
        AsideWhy::Forked => "aside-forked",
        AsideWhy::Refused => "aside-refused",
        AsideWhy::Newer => "aside-newer",
        AsideWhy::TooMuch => "aside-too-much",
    }
}

/// The key of what is missing before someone can be let in.
pub const fn grant_words(error: GrantError) -> &'static str {
    match error {
        GrantError::Until => "grant-until",
        GrantError::Why => "grant-why",
        GrantError::TooLong => "grant-too-long",
        GrantError::May => "grant-may",
        GrantError::Nothing => "grant-nothing",
    }
}
