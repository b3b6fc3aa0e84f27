//! The checks, on small files made up for them.

use super::letters::{Fonts, Written};
use super::reading::Words;
use super::rules::{findings, forms, sentences};

const ENGLISH: &str = "\
hello = Hello, { $name }
back = Back
stones =
    { $count ->
        [0] No stone yet
        [one] 1 stone
       *[other] { $count } stones
    }
picture-home = Home
    .find = house
";

/// What is wrong, and what is worth a look, as `line key`.
#[track_caller]
fn check(tag: &str, text: &str, wrong: &[&str], look: &[&str]) {
    let found = findings(tag, &Words::read(text), &Words::read(ENGLISH));
    let told = |is_wrong| {
        let some = found.iter().filter(move |finding| finding.wrong == is_wrong);
        some.map(|finding| format!("{} {}", finding.line, finding.key).trim().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told(true), wrong, "{found:#?}");
    assert_eq!(told(false), look, "{found:#?}");
}

/// What is told of the only finding.
fn says(tag: &str, text: &str) -> String {
    let found = findings(tag, &Words::read(text), &Words::read(ENGLISH));
    found.into_iter().map(|finding| finding.says).collect()
}

#[test]
fn a_half_done_file_is_fine_as_far_as_it_goes() {
    check("fr", "# A beginning\n\nhello = Bonjour, { $name }\n", &[], &[]);
    check("fr", "", &[], &[]);
}

#[test]
fn a_broken_message_is_told_with_its_line_and_the_others_are_read() {
    check("fr", "back = Retour\nhello = Bonjour, { $name\nstones\n", &["2", "3"], &[]);
    check("fr", "back\nhello = Bonjour, { $name }\n", &["1"], &[]);
}

#[test]
fn what_is_filled_in_is_what_english_fills_in() {
    check("fr", "back = Retour\nhello = Bonjour\n", &["2 hello"], &[]);
    assert!(says("fr", "hello = Bonjour\n").contains("lacks { $name }"));
    check("fr", "hello = Bonjour, { $nom } { $name }\n", &["1 hello"], &[]);
    assert!(says("fr", "back = { $name }\n").contains("Take it out"));
}

#[test]
fn what_english_does_not_say_or_is_said_twice_is_wrong() {
    check("fr", "bak = Retour\n", &["1 bak"], &[]);
    check("fr", "back = Retour\nback = Arrière\n", &["2 back"], &[]);
}

#[test]
fn every_number_has_its_form() {
    let french = "stones = { $count ->\n    [0] Rien\n    [one] Une pierre\n   *[other] { $count } pierres\n  }\n";
    check("fr", french, &[], &[]);
    check("ar", french, &["1 stones"], &[]);
    assert!(says("ar", french).contains("[few] and [many] and [two]"), "{}", says("ar", french));
    // One form for many numbers does not say that there is none yet.
    check("fr", &french.replace("    [0] Rien\n", ""), &["1 stones"], &[]);
    check("fr", "stones = { $count } pierres\n", &["1 stones"], &[]);
    let zero = "stones = { $count ->\n    [0] 零\n   *[other] { $count }\n  }\n";
    check("ja", zero, &[], &[]);
}

#[test]
fn forms_are_those_that_fluent_chooses() {
    let of = |tag: &str| forms(tag).map(|forms| forms.into_iter().collect::<Vec<_>>().join(" "));
    assert_eq!(of("es").as_deref(), Some("one other"));
    assert_eq!(of("pl").as_deref(), Some("few many one"));
    assert_eq!(of("ar").as_deref(), Some("few many one other two zero"));
    assert_eq!(of("no-such"), None);
}

#[test]
fn a_form_that_leaves_out_a_name_is_told() {
    let source = Words::read("late = { $count ->\n    [one] { $name }: one\n   *[other] { $name }: { $count }\n  }\n");
    let words = Words::read("late = { $count ->\n    [one] une\n   *[other] { $name } : { $count }\n  }\n");
    let found = findings("fr", &words, &source);
    assert!(found.len() == 1 && found.iter().all(|finding| finding.says.contains("$name")), "{found:#?}");
}

#[test]
fn pictures_are_found_by_words() {
    check("fr", "picture-home = Un chez-moi\n", &["1 picture-home"], &[]);
}

#[test]
fn long_texts_and_long_breaths_are_only_worth_a_look() {
    check("fr", "back = Revenir à l’écran qui était là avant\n", &[], &["1 back"]);
    let breath =
        "hello = un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze { $name } seize\n";
    check("fr", breath, &[], &["1 hello", "1 hello"]);
    // A sign that stands by itself is no word.
    let fits = "back = Oui\u{a0}! Non\u{a0}?\n";
    check("fr", fits, &[], &[]);
}

#[test]
fn sentences_end_where_people_breathe() {
    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        assert_eq!(sentences(text), expected);
    }
    check("Not yet? That is fine.", &["Not yet", "That is fine"]);
    check("Under MIT or Apache 2.0.", &["Under MIT or Apache 2.0"]);
    check("Pas encore\u{a0}? Ce n’est pas grave.", &["Pas encore", "Ce n’est pas grave"]);
    check("ما اسمك؟ يكفي لقب.", &["ما اسمك", "يكفي لقب"]);
}

#[test]
fn a_script_that_no_font_has_is_left_to_the_phone() {
    let fonts =
        Fonts::of("@font-face { unicode-range: U+0000-00FF, U+2019; } @font-face { unicode-range: U+0152-0153; }");
    assert_eq!(fonts.write(&Words::read("a = L’œuvre\n")), Written::Own([].into()));
    assert_eq!(fonts.write(&Words::read("a = Dom i sąd\n")), Written::Own(['ą'].into()));
    assert_eq!(fonts.write(&Words::read("a = رجوع إلى الخطة في Waymark\n")), Written::ByThePhone);
}
