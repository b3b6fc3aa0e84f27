//! How an object stands in a database, and what the rows of an answer say.
//!
//! ```text
//! { "_id": "<space>:<device>-<seq>-<hash>", "v": 1, "e": "<the bytes in base64, with padding>" }
//! ```
//! A part of a photo or a recording is an attachment, so that it does not come along where news are asked for:
//!
//! ```text
//! { "_id": "...", "v": 1, "_attachments": { "p": { "content_type": "application/octet-stream", "data": "<base64>" } } }
//! ```
//! The colon needs no encoding in an address, and an id begins with no underscore.

use crate::sync::name::{space_from, space_text};
use crate::sync::{Locator, Name, Object, Pushed, Trouble};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde_json::Value;
use std::collections::BTreeMap;

/// The document's id.
pub(super) fn id(name: &Name) -> String {
    format!("{}:{}", space_text(&name.space), name.leaf())
}

/// Reads [`id`]; `None` for every other document.
pub(super) fn name(id: &str) -> Option<Name> {
    let (space, leaf) = id.split_once(':')?;
    Name::from_leaf(space_from(space)?, leaf)
}

/// Where a space begins and ends among the ids.
pub(super) fn range(space: &Locator) -> (String, String) {
    let space = space_text(space);
    (format!("{space}:"), format!("{space};"))
}

/// The document as text. Nothing in it needs escaping.
pub(super) fn document(object: &Object) -> String {
    let (id, bytes) = (id(&object.name), STANDARD.encode(&object.bytes));
    if object.name.part().is_none() {
        return format!(r#"{{"_id":"{id}","v":1,"e":"{bytes}"}}"#);
    }
    let part = format!(r#"{{"content_type":"application/octet-stream","data":"{bytes}"}}"#);
    format!(r#"{{"_id":"{id}","v":1,"_attachments":{{"p":{part}}}}}"#)
}

/// The bytes in a document; `None` where it holds none of ours.
pub(super) fn bytes(document: Option<&Value>) -> Option<Vec<u8>> {
    let document = document?;
    let is_ours = document.get("v").and_then(Value::as_u64) == Some(1);
    let part = || document.get("_attachments")?.get("p")?.get("data");
    is_ours.then(|| STANDARD.decode(document.get("e").or_else(part)?.as_str()?).ok()).flatten()
}

/// The rows under a name; an answer without them is no such server's.
pub(super) fn rows<'a>(answer: &'a Value, under: &str) -> Result<&'a [Value], Trouble> {
    answer.get(under).and_then(Value::as_array).map(Vec::as_slice).ok_or(Trouble::NotThere)
}

/// The text under a name.
pub(super) fn text<'a>(row: &'a Value, under: &str) -> Option<&'a str> {
    row.get(under)?.as_str()
}

/// A position, which some servers count and others write.
pub(super) fn position(answer: &Value, under: &str) -> Option<String> {
    match answer.get(under)? {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

/// What stands in a row of `_all_docs` or `_changes`: nothing where it was deleted or is not ours.
pub(super) fn found(row: &Value) -> Option<(Name, Option<Vec<u8>>)> {
    let is_deleted = |of: &Value| of.get("deleted").and_then(Value::as_bool) == Some(true);
    let is_gone = is_deleted(row) || row.get("value").is_some_and(is_deleted);
    let name = name(text(row, "id")?)?;
    (!is_gone).then(|| (name, bytes(row.get("doc"))))
}

/// What came of each object of a batch, in its order, as far as the answer says.
pub(super) fn pushed(answer: &[Value], objects: &[Object]) -> Vec<Pushed> {
    let told: BTreeMap<&str, &Value> = answer.iter().filter_map(|row| Some((text(row, "id")?, row))).collect();
    let in_turn = |at: usize| answer.get(at).filter(|row| row.get("id").is_none() && answer.len() == objects.len());
    let row = |(at, object): (usize, &Object)| told.get(id(&object.name).as_str()).copied().or_else(|| in_turn(at));
    objects.iter().enumerate().map_while(row).map(outcome).collect()
}

/// What one row of `_bulk_docs` says.
pub(super) fn outcome(row: &Value) -> Pushed {
    match text(row, "error") {
        None => Pushed::Stored,
        // The id holds the hash: whatever stands under it is this, or is found to be no such bytes.
        Some("conflict") => Pushed::There,
        Some("forbidden" | "unauthorized") => Pushed::Refused(Trouble::Access),
        Some("too_large" | "document_too_large" | "request_entity_too_large") => Pushed::Refused(Trouble::TooLarge),
        Some(_) => Pushed::Refused(Trouble::Broken),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::json;

    fn object(seq: u64) -> Object {
        Object::new([0xAB; 16], [2; 16], seq, vec![1, 2, 3])
    }

    #[test]
    fn a_document_is_read_as_it_was_written() {
        let document: Value = serde_json::from_str(&document(&object(5))).unwrap();
        assert_eq!(name(text(&document, "_id").unwrap()), Some(object(5).name));
        assert_eq!(bytes(Some(&document)), Some(vec![1, 2, 3]));
        let (from, to) = range(&[0xAB; 16]);
        assert!((from.as_str()..to.as_str()).contains(&id(&object(5).name).as_str()));
    }

    #[test]
    fn a_part_is_an_attachment_whose_bytes_come_only_when_asked_for() {
        let bytes = vec![9; 300];
        let hash = Object::new([0; 16], [0; 16], 0, bytes.clone()).name.hash;
        let part = Object { name: Name::of_part([0xAB; 16], [2; 16], 3, hash), bytes };
        let mut document: Value = serde_json::from_str(&document(&part)).unwrap();
        assert_eq!(name(text(&document, "_id").unwrap()), Some(part.name));
        assert_eq!(super::bytes(Some(&document)), Some(part.bytes));
        document["_attachments"]["p"] = json!({"stub": true, "length": 300});
        assert_eq!(found(&json!({"id": document["_id"], "doc": document})), Some((part.name, None)));
    }

    #[test]
    fn each_object_is_told_what_came_of_it_whatever_the_order() {
        let objects = [object(0), object(1), object(2)];
        let ids: Vec<String> = objects.iter().map(|object| id(&object.name)).collect();
        let refused = json!({"id": ids[1], "error": "forbidden", "reason": "no"});
        let rows = [json!({"id": ids[2], "error": "conflict"}), json!({"ok": true, "id": ids[0]}), refused];
        assert_eq!(pushed(&rows, &objects), [Pushed::Stored, Pushed::Refused(Trouble::Access), Pushed::There]);
        assert_eq!(pushed(&rows[..2], &objects), [Pushed::Stored], "a short answer says nothing of the rest");
        assert!(pushed(&[], &objects).is_empty());
    }

    #[test]
    fn rows_that_are_not_ours_are_passed_over() {
        let id = id(&object(0).name);
        assert_eq!(found(&json!({"id": "_design/waymark", "doc": {}})), None);
        assert_eq!(found(&json!({"id": id, "deleted": true})), None);
        assert_eq!(found(&json!({"id": id, "value": {"rev": "2-x", "deleted": true}, "doc": null})), None);
        assert_eq!(found(&json!({"key": id, "error": "not_found"})), None);
        assert_eq!(found(&json!({"id": 5})), None);
        for doc in [json!(null), json!({"v": 1, "e": 7}), json!({"v": 1, "e": "%"}), json!({"v": 2, "e": "AA=="})] {
            assert_eq!(found(&json!({"id": id, "doc": doc})), Some((object(0).name, None)));
        }
    }

    proptest! {
        #[test]
        fn any_id_is_a_name_or_none(text in ".{0,120}") {
            if let Some(name) = name(&text) {
                prop_assert_eq!(id(&name), text);
            }
        }
    }
}
