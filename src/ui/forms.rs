//! The forms that someone is got to know with, bit by bit (S34, S66): fetched as words are, so that an agency adds or
//! changes one without building the app anew.

use super::i18n::{Spoken, day_in_words, fetch_text, say};
use super::pictures::known;
use crate::domain::form::{Choice, Form, Kind, Question, Said, Texts};
use crate::domain::{BroughtForm, Fact, LineId, Phrase, Plan, Told, day_in};
use crate::ui::pages::OpenPlan;
use leptos::prelude::*;
use leptos::task::spawn_local;
use std::sync::Arc;

/// Where the forms are; `index.txt` lists them, a form a line.
const FOLDER: &str = "/forms/";

/// One form on the shelf.
#[derive(Debug, Clone, PartialEq)]
pub struct Shelved {
    /// The form.
    pub form: Form,
    /// Its name in an address, which tells nobody what it is about.
    pub line: LineId,
    /// Whether it is offered apart, to those whom it fits (S50-S56).
    pub fits_some: bool,
}

impl Shelved {
    /// A form of the app's, or one that was brought.
    pub fn new(form: Form, fits_some: bool) -> Self {
        Self { line: Fact::form_line(&form.id), form, fits_some }
    }

    /// What people call it.
    pub fn title(&self) -> String {
        words(&self.form.title)
    }

    /// Its picture.
    pub fn picture(&self) -> String {
        self.form.picture.as_ref().map_or_else(|| "form".to_owned(), |picture| picture.0.clone())
    }
}

/// What became of fetching the forms.
#[derive(Debug, Clone, PartialEq)]
pub enum Shelf {
    /// Nobody has asked for them yet, or they are on their way.
    Waiting,
    /// They are here, in their order.
    Here(Arc<Vec<Arc<Shelved>>>),
    /// They cannot be had now.
    Away,
}

/// The forms, for all screens.
#[derive(Clone, Copy)]
pub struct Forms {
    shelf: RwSignal<Shelf>,
    asked: StoredValue<bool>,
}

/// Makes the forms known to all screens; they are fetched when the first screen asks.
pub fn provide_forms() {
    provide_context(Forms { shelf: RwSignal::new(Shelf::Waiting), asked: StoredValue::new(false) });
}

/// The forms; fetched now, if they were not before.
pub fn use_forms() -> Forms {
    let forms: Forms = expect_context();
    forms.fetch();
    forms
}

impl Forms {
    fn fetch(self) {
        if self.asked.get_value() {
            return;
        }
        self.asked.set_value(true);
        spawn_local(async move {
            let shelf = read_all().await;
            if shelf.is_none() {
                // The next screen that asks tries again.
                self.asked.set_value(false);
            }
            self.shelf.set(shelf.map_or(Shelf::Away, |forms| Shelf::Here(Arc::new(forms))));
        });
    }

    /// The shelf as it is now.
    pub fn shelf(self) -> Shelf {
        self.shelf.get()
    }

    /// The forms that are here: the app's, then those that were brought into the plan.
    pub fn all(self) -> Vec<Arc<Shelved>> {
        let ours = match self.shelf.get() {
            Shelf::Here(forms) => forms.to_vec(),
            Shelf::Waiting | Shelf::Away => Vec::new(),
        };
        let brought = use_context::<OpenPlan>().map(|open| open.brought.get()).unwrap_or_default();
        // A brought form of the same name as one of the app's stands in its place.
        let is_ours = |shelved: &&Arc<Shelved>| brought.iter().all(|brought| brought.line != shelved.line);
        ours.iter().filter(is_ours).cloned().chain(brought.iter().cloned()).collect()
    }

    /// The form of this name in an address.
    pub fn at(self, line: LineId) -> Option<Arc<Shelved>> {
        self.all().iter().find(|shelved| shelved.line == line).cloned()
    }

    /// The form whose question this fact answers, and the question's name.
    pub fn asking(self, fact: LineId) -> Option<(Arc<Shelved>, String)> {
        self.all().iter().find_map(|shelved| {
            let asks = |question: &&&Question| Fact::name(&shelved.form.id, &question.name) == fact;
            let questions = shelved.form.questions();
            questions.iter().find(asks).map(|question| (Arc::clone(shelved), question.name.clone()))
        })
    }
}

async fn read_all() -> Option<Vec<Arc<Shelved>>> {
    let index = fetch_text(&format!("{FOLDER}index.txt")).await?;
    let mut forms = Vec::new();
    for (kind, name) in index.lines().filter_map(|line| line.split_once('\t')) {
        let text = fetch_text(&format!("{FOLDER}{name}.txt")).await?;
        // A form with faults is left out; whoever wrote it reads of them where it is brought.
        if let Ok((form, _)) = Form::read(&text, |picture| known(&picture.0)) {
            forms.push(Arc::new(Shelved::new(form, kind == "module")));
        }
    }
    Some(forms)
}

/// The forms that were brought into a plan. One that this version cannot read is left out.
pub fn brought_in(forms: &[BroughtForm]) -> Vec<Arc<Shelved>> {
    let read = |brought: &BroughtForm| Form::read(&brought.text, |picture| known(&picture.0)).ok();
    let read = forms.iter().filter_map(|brought| Some((brought.id, read(brought)?.0)));
    read.filter(|(id, form)| *id == Fact::form_line(&form.id))
        .map(|(_, form)| Arc::new(Shelved::new(form, false)))
        .collect()
}

/// A text of a form in the language on the screen.
pub fn words(texts: &Texts) -> String {
    let tag = use_context::<Spoken>().and_then(Spoken::language).map_or("en", |language| language.tag);
    texts.in_language(tag).to_owned()
}

/// What was said to the questions of a form, as its conditions read it.
pub fn said_of(plan: &Plan, form: &str) -> Said {
    let told = plan.facts_of(form).filter(|fact| fact.told == Told::Said);
    told.map(|fact| (fact.question.clone(), fact.said.now.words.trim().to_owned())).collect()
}

/// The choices of a question; none where it has none.
pub fn choices_of(question: &Question) -> &[Choice] {
    match &question.kind {
        Kind::One(choices) | Kind::Several(choices) => choices,
        Kind::Note | Kind::Words | Kind::Whole | Kind::Decimal | Kind::Day => &[],
    }
}

/// What was said to a question, in words and pictures: choices by their own, a day as it is said.
pub fn in_its_words(question: &Question, said: &Phrase) -> Phrase {
    match &question.kind {
        Kind::One(_) | Kind::Several(_) => {
            let named: Vec<&str> = said.words.split_whitespace().collect();
            let chosen: Vec<&Choice> =
                choices_of(question).iter().filter(|c| named.contains(&c.name.as_str())).collect();
            if chosen.is_empty() {
                return said.clone();
            }
            let labels: Vec<String> = chosen.iter().map(|choice| words(&choice.label)).collect();
            let pictures = chosen.iter().filter_map(|choice| choice.picture.clone()).collect();
            Phrase { words: labels.join(", "), pictures }
        }
        Kind::Day => {
            Phrase { words: day_in(&said.words).map_or_else(|| said.words.clone(), day_in_words), ..said.clone() }
        }
        Kind::Note | Kind::Words | Kind::Whole | Kind::Decimal => said.clone(),
    }
}

/// What became of a question, in words and pictures. Later, and rather not, are said like any answer.
pub fn told_in_words(fact: &Fact, question: Option<&Question>) -> Phrase {
    let with = |word: &str, picture: &str| Phrase::words(say(word)).with_pictures(&[picture]);
    match fact.told {
        Told::Later => with("know-later", "ui-later"),
        Told::RatherNot => with("know-rather-not", "ui-rather-not"),
        Told::Said => {
            let said = fact.said.all();
            question.map_or_else(|| said.clone(), |question| in_its_words(question, &said))
        }
    }
}

/// A fact where it stands alone, with its question before it; as far as its form is here.
pub fn fact_in_words(fact: &Fact) -> Phrase {
    let asking = use_context::<Forms>().and_then(|forms| {
        forms.fetch();
        forms.asking(fact.id)
    });
    let question = asking.as_ref().and_then(|(shelved, name)| shelved.form.question(name));
    let mut told = told_in_words(fact, question);
    if let Some(question) = question {
        told.words = format!("{} {}", words(&question.label), told.words).trim_end().to_owned();
    }
    told
}
