//! The words of one language, as its file gives them.

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};
use fluent_syntax::parser;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The languages that have a file.
pub fn tags() -> Vec<String> {
    let paths = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let mut tags: Vec<String> =
        paths.filter_map(|path| Some(path.file_name()?.to_str()?.strip_suffix(".ftl")?.to_owned())).collect();
    tags.sort();
    tags
}

/// One message of a language.
#[derive(Debug, Default)]
pub struct Message {
    /// Every way it can read; what is filled in shows as `…`.
    pub readings: Vec<String>,
    /// What is filled in.
    pub variables: BTreeSet<String>,
    /// The forms it has for a number, by what is filled in.
    pub forms: BTreeMap<String, BTreeSet<String>>,
    /// The names of its attributes, and what they say.
    pub attributes: BTreeMap<String, String>,
}

/// The messages of a language by key, after checking that the file is whole and says each key once.
#[track_caller]
pub fn messages(tag: &str) -> BTreeMap<String, Message> {
    let text = fs::read_to_string(folder().join(format!("{tag}.ftl"))).unwrap();
    let resource = parser::parse(text.as_str()).unwrap_or_else(|(_, errors)| panic!("{tag}.ftl: {errors:?}"));
    let mut messages = BTreeMap::new();
    for entry in resource.body {
        let Entry::Message(said) = entry else { continue };
        let mut message = Message::default();
        if let Some(pattern) = &said.value {
            message.readings = message.read(pattern);
        }
        for attribute in &said.attributes {
            let says = message.read(&attribute.value).concat();
            message.attributes.insert(attribute.id.name.to_owned(), says);
        }
        let twice = messages.insert(said.id.name.to_owned(), message);
        assert!(twice.is_none(), "{tag}.ftl says {} twice", said.id.name);
    }
    messages
}

impl Message {
    /// Every way a pattern can read, noting what is filled in on the way.
    fn read(&mut self, pattern: &Pattern<&str>) -> Vec<String> {
        pattern.elements.iter().fold(vec![String::new()], |so_far, element| {
            let next = match element {
                PatternElement::TextElement { value } => vec![(*value).to_owned()],
                PatternElement::Placeable { expression } => self.read_expression(expression),
            };
            so_far.iter().flat_map(|start| next.iter().map(move |end| format!("{start}{end}"))).collect()
        })
    }

    fn read_expression(&mut self, expression: &Expression<&str>) -> Vec<String> {
        match expression {
            Expression::Inline(inline) => {
                self.note(inline);
                vec!["…".to_owned()]
            }
            Expression::Select { selector, variants } => {
                let forms = variants.iter().map(|variant| match variant.key {
                    VariantKey::Identifier { name } => name.to_owned(),
                    VariantKey::NumberLiteral { value } => value.to_owned(),
                });
                if let Some(variable) = self.note(selector) {
                    self.forms.entry(variable).or_default().extend(forms);
                }
                variants.iter().flat_map(|variant| self.read(&variant.value)).collect()
            }
        }
    }

    fn note(&mut self, inline: &InlineExpression<&str>) -> Option<String> {
        let InlineExpression::VariableReference { id } = inline else { return None };
        self.variables.insert(id.name.to_owned());
        Some(id.name.to_owned())
    }
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("public/locales")
}
