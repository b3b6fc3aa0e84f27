//! What was found in the files of the languages, as it is printed.

use super::file;
use super::letters::Written;
use super::list::{Language, Status};
use super::rules::Finding;

/// How many of the messages that a language lacks are named.
const NAMED: usize = 12;

/// What there is to say of one language.
pub struct Row {
    /// Its tag.
    pub tag: String,
    /// The messages that it says in English.
    pub lacks: Vec<String>,
    /// What was found in its file.
    pub found: Vec<Finding>,
    /// With whose letters it is written.
    pub written: Written,
}

impl Row {
    /// How much was found that is wrong, or is not.
    pub fn count(&self, wrong: bool) -> usize {
        self.found.iter().filter(|finding| finding.wrong == wrong).count()
    }

    /// Says it line by line.
    pub fn tell(&self) {
        let file = file(&self.tag);
        for Finding { line, key, says, wrong } in &self.found {
            let what = if *wrong { "WRONG" } else { "look" };
            println!("{what:<5} {file}:{line}: {key}{}{says}", if key.is_empty() { "" } else { " " });
        }
        if !self.lacks.is_empty() {
            let named: Vec<&str> = self.lacks.iter().take(NAMED).map(String::as_str).collect();
            let more = self.lacks.len() - named.len();
            let more = if more > 0 { format!(" and {more} more") } else { String::new() };
            println!("lacks {file}: {}{more}. English stands in for them", named.join(", "));
        }
        if let Written::Own(signs) = &self.written {
            for sign in signs {
                println!("look  {file}: {sign} (U+{:04X}) is in none of the app’s own letters", u32::from(*sign));
            }
        }
    }
}

/// All languages, a line each.
pub fn print(rows: &[Row], all: usize) {
    println!("\nlanguage  status  messages  lacks  wrong   look  letters");
    for row in rows {
        let status = Language::of(&row.tag).map_or("no line", |language| match language.status {
            Status::Source => "source",
            Status::Draft => "draft",
            Status::Pseudo => "pseudo",
        });
        let letters = match &row.written {
            Written::Own(signs) if signs.is_empty() => "the app’s own".to_owned(),
            Written::Own(signs) => format!("the app’s own but for {}", signs.len()),
            Written::ByThePhone => "the phone’s".to_owned(),
        };
        let (wrong, look) = (row.count(true), row.count(false));
        let said = all - row.lacks.len();
        println!("{:<8}  {status:<7} {said:>4}/{all} {:>6} {wrong:>6} {look:>6}  {letters}", row.tag, row.lacks.len());
    }
}
