//! The lists of choices.

use super::picture;
use crate::domain::PictureId;
use crate::domain::form::table::{Found, Table};
use crate::domain::form::{Amiss, Choice, LeftOut, Place};
use std::collections::BTreeMap;
use std::sync::Arc;

/// The columns that are understood.
pub(super) const COLUMNS: [&str; 4] = ["list_name", "name", "label", "picture"];

/// Every list by its name.
pub(super) struct Lists(BTreeMap<String, List>);

struct List {
    /// Where it begins.
    place: Place,
    choices: Arc<[Choice]>,
    used: bool,
}

impl Lists {
    pub(super) fn read(table: Option<Table>, has: &dyn Fn(&PictureId) -> bool, found: &mut Found) -> Self {
        let mut lists: BTreeMap<String, (Place, Vec<Choice>)> = BTreeMap::new();
        let mut rows = BTreeMap::new();
        for (table, row) in table.iter().flat_map(|table| table.rows().map(move |row| (table, row))) {
            let list = table.needed(row, "list_name", found);
            let name = table.needed(row, "name", found);
            let label = table.needed_texts(row, "label", found);
            let picture = picture(table, row, has, found);
            let (Some(list), Some(name)) = (list, name) else { continue };
            if name.text.contains(char::is_whitespace) {
                found.fault(name.place, Amiss::ChoiceName(name.text.to_owned()));
            }
            if let Some(row) = rows.insert((list.text, name.text), name.place.row) {
                found.fault(name.place, Amiss::NameTwice { name: name.text.to_owned(), row });
            }
            let (_, choices) = lists.entry(list.text.to_owned()).or_insert_with(|| (list.place, Vec::new()));
            choices.push(Choice { name: name.text.to_owned(), label, picture });
        }
        let whole = |(place, choices): (Place, Vec<Choice>)| List { place, choices: choices.into(), used: false };
        Self(lists.into_iter().map(|(name, list)| (name, whole(list))).collect())
    }

    /// The choices of a list, which is used from now on.
    pub(super) fn choices(&mut self, name: &str) -> Option<Arc<[Choice]>> {
        let list = self.0.get_mut(name)?;
        list.used = true;
        Some(Arc::clone(&list.choices))
    }

    pub(super) fn remark_unused(self, found: &mut Found) {
        for (name, list) in self.0.into_iter().filter(|(_, list)| !list.used) {
            found.remark(list.place, LeftOut::List(name));
        }
    }
}
