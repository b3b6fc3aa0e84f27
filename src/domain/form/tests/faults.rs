//! What is not understood is said, with its place and without a guess (S66).

use super::*;

/// A form of these rows, cells apart by `|`.
fn form(survey: &[&str], choices: &[&str]) -> String {
    let head =
        "[settings]\nform_id\nx\n[survey]\ntype|name|label|relevant|constraint|required|calculation|choice_filter\n";
    format!("{head}{}\n[choices]\nlist_name|name|label\n{}", survey.join("\n"), choices.join("\n")).replace('|', "\t")
}

#[track_caller]
fn faults(text: &str) -> Vec<(Sheet, u32, u32, Amiss)> {
    let faults = Form::read(text, |_| true).expect_err(text);
    faults.into_iter().map(|Fault { place, what }| (place.sheet, place.row, place.column, what)).collect()
}

/// One fault in the second row below the headings, the first of which asks for `age`.
#[track_caller]
fn check(row: &str, column: u32, expected: Amiss) {
    let text = form(&["integer|age|How old?", row], &["ways|bus|Bus", "ways|walk|Walk"]);
    assert_eq!(faults(&text), [(Sheet::Survey, 3, column, expected)], "{row}");
}

#[test]
fn what_is_not_understood_in_a_row_is_said() {
    let name = |name: &str| name.to_owned();
    let broken = |broken| Amiss::Expression(broken);
    check("geopoint|where|Where?", 1, Amiss::Type(name("geopoint")));
    check("select_one_from_file a.csv|a|A", 1, Amiss::Type(name("select_one_from_file a.csv")));
    check("|where|Where?", 1, Amiss::Empty(name("type")));
    check("text||Where?", 2, Amiss::Empty(name("name")));
    check("text|where", 3, Amiss::Empty(name("label")));
    check("text|where?|Where?", 2, Amiss::Name(name("where?")));
    check("text|1st|Where?", 2, Amiss::Name(name("1st")));
    check("text|age|Where?", 2, Amiss::NameTwice { name: name("age"), row: 2 });
    check("calculate|sum||||| ${age} + 1", 1, Amiss::Calculate);
    check("text|sum|Sum||||${age} + 1", 7, Amiss::Column(name("calculation")));
    check("select_one ways|way|How?|||||${age} > 1", 8, Amiss::Column(name("choice_filter")));
    check("select_one roads|way|How?", 1, Amiss::NoList(name("roads")));
    check("select_one ways or_other|way|How?", 1, Amiss::OrOther);
    check("text|where|Where does ${age} live?", 3, Amiss::AnswerInWords);
    check("text|where|Where?|||maybe", 6, Amiss::YesOrNo(name("maybe")));
    check("text|where|Where?|${age} >", 4, broken(Broken::Unfinished));
    check("text|where|Where?|${age} => 3", 4, broken(Broken::At(9)));
    check("text|where|Where?|${size} > 1", 4, broken(Broken::NoQuestion(name("size"))));
    check("text|where|Where?|${where} = 'x'", 4, broken(Broken::Later(name("where"))));
    check("text|where|Where?||pulldata('a', 'b')", 5, broken(Broken::Function(name("pulldata"))));
    check("text|where|Where?||regex(., '[a-z')", 5, broken(Broken::Pattern));
    check("text|where|Where?||age > 3", 5, broken(Broken::Bare(name("age"))));
    check("text|where|Where?||/x/age > 3", 5, broken(Broken::Path));
    check("begin group|g|G", 1, Amiss::Unclosed);
    check("end group", 1, Amiss::Unopened);
}

#[test]
fn a_condition_asks_about_what_comes_before_it() {
    let rows = ["text|a|A|${b} = 1|${b} = 1", "text|b|B|${a} = 1|${b} != ${a}"];
    let later = |column| (Sheet::Survey, 2, column, Amiss::Expression(Broken::Later("b".to_owned())));
    assert_eq!(faults(&form(&rows, &[])), [later(4), later(5)]);
}

#[test]
fn every_fault_is_said_at_once_and_in_the_order_of_the_file() {
    let rows = ["begin repeat|r|R", "geopoint|where|Where?", "text|a|A", "end repeat", "text|a|A", "begin group|g"];
    let choices = ["ways|by bus|Bus", "ways||Walk", "|x|X", "ways|a|A", "ways|a"];
    let text = |text: &str| text.to_owned();
    assert_eq!(
        faults(&form(&rows, &choices)),
        [
            (Sheet::Survey, 2, 1, Amiss::Repeat),
            (Sheet::Survey, 3, 1, Amiss::Type(text("geopoint"))),
            (Sheet::Survey, 6, 2, Amiss::NameTwice { name: text("a"), row: 4 }),
            (Sheet::Survey, 7, 1, Amiss::Unclosed),
            (Sheet::Choices, 2, 2, Amiss::ChoiceName(text("by bus"))),
            (Sheet::Choices, 3, 2, Amiss::Empty(text("name"))),
            (Sheet::Choices, 4, 1, Amiss::Empty(text("list_name"))),
            (Sheet::Choices, 6, 2, Amiss::NameTwice { name: text("a"), row: 5 }),
            (Sheet::Choices, 6, 3, Amiss::Empty(text("label"))),
        ]
    );
}

#[test]
fn a_file_that_is_no_form_is_said() {
    #[track_caller]
    fn check(text: &str, expected: &[(Sheet, u32, u32, Amiss)]) {
        assert_eq!(faults(text), expected, "{text:?}");
    }
    let (settings, survey) = (Sheet::Settings, Sheet::Survey);
    let none = |sheet| (sheet, 0, 0, Amiss::NoSheet);
    let column = |name: &str| Amiss::NoColumn(name.to_owned());
    check("", &[none(settings), none(survey)]);
    check("Dear all,", &[(survey, 0, 0, Amiss::NoForm)]);
    check("[places]\n", &[(survey, 0, 0, Amiss::NoForm)]);
    check("[survey]\n\n[survey]\n", &[(survey, 0, 0, Amiss::SheetTwice)]);
    check("[settings]\nform_id\n[survey]\ntype\tname\tlabel\n", &[none(settings)]);
    check(
        "[settings]\nform_id\nx y\n[survey]\ntype\tname\tlabel\n",
        &[(settings, 2, 1, Amiss::Name("x y".to_owned()))],
    );
    check(
        "[settings]\n\nversion\n1\n[survey]\nlabel\tlabel::fr\tlabel:French (fr)\n",
        &[
            (settings, 2, 0, column("form_id")),
            (survey, 1, 0, column("type")),
            (survey, 1, 0, column("name")),
            (survey, 1, 3, Amiss::ColumnTwice("label:French (fr)".to_owned())),
        ],
    );
    check(&"x".repeat(MAX_FORM + 1), &[(survey, 0, 0, Amiss::TooLong)]);
    check(&format!("[choices]\n{}", "\n".repeat(MAX_ROWS + 1)), &[(Sheet::Choices, 0, 0, Amiss::TooManyRows)]);
}

#[test]
fn groups_are_only_so_deep() {
    let deep = |depth: usize| {
        let rows = [vec!["begin group|g"; depth], vec!["text|a|A"], vec!["end group"; depth]].concat();
        Form::read(&form(&rows, &[]), |_| true)
    };
    assert!(deep(8).is_ok());
    let faults = deep(9).unwrap_err();
    assert_eq!(faults[0].place, Place { sheet: Sheet::Survey, row: 10, column: 1 });
    assert_eq!(faults[0].what, Amiss::TooDeep);
}

#[test]
fn a_language_without_its_code_is_said() {
    let text = form(&["text|a|A"], &[]).replace("required", "label::French");
    let (form, remarks) = read(&text);
    let place = Place { sheet: Sheet::Survey, row: 1, column: 6 };
    assert_eq!(remarks, [Remark { place, what: LeftOut::Language("label::French".to_owned()) }]);
    assert_eq!(form.parts.len(), 1);
}

mod hostile {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn any_text_is_read_or_refused(text in "\\PC{0,200}") {
            let _ = Form::read(&text, |_| true);
        }

        #[test]
        fn any_rows_are_read_or_refused(rows in prop::collection::vec(row(), 0..12)) {
            let rows = rows.iter().map(String::as_str).collect::<Vec<_>>();
            if let Ok((form, _)) = Form::read(&form(&rows, &["ways|bus|Bus"]), |_| true) {
                let said = said("a=1; b=bus; c=2026-11-30");
                let shown = form.shown(&said, today());
                let checked = shown.iter().filter(|question| question.check("bus", &said, today()).is_ok()).count();
                prop_assert!(checked <= form.questions().len());
            }
        }
    }

    /// A row that looks like one.
    fn row() -> impl Strategy<Value = String> {
        let types = ["text", "integer", "date", "select_one ways", "begin group", "end group", "begin repeat", ""];
        let pieces = ["${a}", "${b}", ".", "and", "or", "not(", ")", "(", ">", "=", "-", "div", "1", "'x'", "today()"];
        let condition = prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..8);
        let names = ["a", "b", "c", "1", ""];
        (prop::sample::select(types.to_vec()), prop::sample::select(names.to_vec()), condition)
            .prop_map(|(of, name, condition)| format!("{of}|{name}|L|{}", condition.join(" ")))
    }
}
