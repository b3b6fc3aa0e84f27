//! What expressions come to, after what was said.

use super::*;

fn said() -> Said {
    let pairs = [
        ("age", "34"),
        ("kids", "2"),
        ("name", "Sam"),
        ("ways", "bus walk"),
        ("born", "1990-05-01"),
        ("since", "2026-11-01"),
        ("rent", "512.50"),
    ];
    pairs.into_iter().map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

#[track_caller]
fn check(text: &str, this: &str, expected: bool) {
    let expression = Expression::read(text).unwrap_or_else(|broken| panic!("{text}: {broken:?}"));
    let (said, today) = (said(), NaiveDate::from_ymd_opt(2026, 11, 30).unwrap());
    let asked = Asked { said: &said, this, today };
    assert_eq!(expression.holds(asked), expected, "{text}, . = {this:?}: {:?}", expression.0.value(asked));
}

#[test]
fn conditions_hold_as_xlsform_has_them() {
    for text in [
        "${age} >= 18",
        "${age}>=18 and ${kids}>0",
        "${age} = 34",
        "${age} = '34'",
        "'34' = ${age}",
        "${age} != 35",
        "${name} = 'Sam'",
        "${name} = \"Sam\"",
        "${name} = \u{2018}Sam\u{2019}",
        "${name} != 'sam'",
        "selected(${ways}, 'bus')",
        "selected(${ways}, 'walk') and not(selected(${ways}, 'car'))",
        "not(selected(${ways}, 'bu'))",
        "count-selected(${ways}) = 2",
        "count-selected(${nothing}) = 0",
        "string-length(${name}) = 3",
        "string-length('é') = 1",
        "string-length(${nothing}) = 0",
        "${age} + ${kids} * 2 = 38",
        "(${age} + ${kids}) * 2 = 72",
        "10 - 3 - 2 = 5",
        "-${kids} = -2",
        "--2 = 2",
        "7 div 2 = 3.5",
        "7 mod 2 = 1",
        "-7 mod 2 = -1",
        "1 < 2 = true()",
        "true() or false() and false()",
        "today() = '2026-11-30'",
        "${since} <= today()",
        "today() - ${since} = 29",
        "int((today() - ${born}) div 365.25) = 36",
        "${born} < date('2000-01-01')",
        "date('1969-12-31') + 1 = 0",
        "date(0) = '1970-01-01'",
        "date(-1) = '1969-12-31'",
        "coalesce(${nothing}, 'x') = 'x'",
        "coalesce(${name}, 'x') = 'Sam'",
        "if(${age} > 30, 'old', 'young') = 'old'",
        "if(${nothing} > 30, 1, 2) = 2",
        "number('12') + 1 = 13",
        "string(12) = '12'",
        "string(0.5) = '0.5'",
        "string(1 div 0) = 'Infinity'",
        "string(-0) = '0'",
        "boolean(${name})",
        "${name}",
        "round(2.5) = 3",
        "round(${rent} div 3, 1) = 170.8",
        "contains(${name}, 'am') and starts-with(${name}, 'S')",
        "${rent} > 512",
        "regex(${age}, '[0-9]{2}') and not(regex(${age}, '[0-9]'))",
        "  ${ age } = 34  ",
        ".5 = 0.5",
        "${nothing} = ''",
        "not(${nothing})",
        // Of no number it cannot be said that it is the same as another.
        "${nothing} != 5",
    ] {
        check(text, "", true);
    }
}

#[test]
fn what_was_not_said_is_neither_more_nor_less_than_any_number() {
    for text in [
        "${nothing} > 0",
        "${nothing} < 1",
        "${nothing} >= 0",
        "${nothing} <= 0",
        "${nothing} = 0",
        "${nothing}",
        "${nothing} + 1 > 0",
        "${nothing} < today()",
        "${name} > 1",
        "selected(${nothing}, 'bus')",
        "number('1e3') = 1000",
        "number('inf') > 0",
        "date('soon')",
    ] {
        check(text, "", false);
    }
}

#[test]
fn a_point_is_the_answer_in_question() {
    check(". >= 0 and . <= 120", "34", true);
    check(".>=0 and .<=120", "121", false);
    check(". > ${kids}", "3", true);
    check(". <= today()", "2026-12-01", false);
    check("not(selected(., 'none') and count-selected(.) > 1)", "none bus", false);
    check("string-length(.) >= 3", "ab", false);
}

#[test]
fn what_cannot_be_read_is_said_just_where_it_is() {
    #[track_caller]
    fn check(text: &str, expected: Broken) {
        assert_eq!(Expression::read(text), Err(expected), "{text}");
    }
    check("", Broken::Unfinished);
    check("${age} >", Broken::Unfinished);
    check("${age", Broken::Unfinished);
    check("'Sam", Broken::Unfinished);
    check("(${age} > 1", Broken::Unfinished);
    check("selected(${ways}, 'bus'", Broken::Unfinished);
    check("${age} == 3", Broken::At(9));
    check("${age} > 3)", Broken::At(11));
    check("'é' = $", Broken::At(7));
    check("${age} > 3 && ${kids} > 1", Broken::At(12));
    check("1.2.3 = 1", Broken::At(1));
    check("pulldata('a', 'b')", Broken::Function("pulldata".to_owned()));
    check("regex(., '[0-9')", Broken::Pattern);
    check("regex(., ${age})", Broken::Pattern);
    check("regex(.)", Broken::At(8));
    check("jr:choice-name(${a}, 'a')", Broken::Function("jr:choice-name".to_owned()));
    check("age > 3", Broken::Bare("age".to_owned()));
    check("${age} = yes", Broken::Bare("yes".to_owned()));
    check("selected(${ways})", Broken::Arguments("selected".to_owned()));
    check("today(1)", Broken::Arguments("today".to_owned()));
    check("/data/age > 3", Broken::Path);
    check("../age > 3", Broken::Path);
    check("data/age > 3", Broken::Path);
    check("./age > 3", Broken::Path);
}

#[test]
fn an_expression_is_bounded_however_it_grows() {
    let deep = |open: &str, close: &str, times: usize| format!("{}1{}", open.repeat(times), close.repeat(times));
    assert!(Expression::read(&deep("(", ")", 60)).is_ok());
    for text in [
        deep("(", ")", 100),
        deep("not(", ")", 100),
        deep("-", "", 100),
        deep("1+", "", 100),
        deep("(1=1+1*", ")", 40),
        "1".repeat(MAX_LENGTH + 1),
    ] {
        assert_eq!(Expression::read(&text), Err(Broken::TooLong), "{text}");
    }
    let many = vec!["${ways} = 'bus'"; 200].join(" or ");
    assert!(Expression::read(&many).is_ok(), "a long row of choices is not deep");
}
