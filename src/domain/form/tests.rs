//! Whole forms: read, shown after what was said, and what fits (S66).

use super::*;

mod faults;

/// The forms that an agency could have written, below tests/forms.
macro_rules! form {
    ($name:literal) => {
        read(include_str!(concat!("../../../tests/forms/", $name, ".tsv"))).0
    };
}

fn read(text: &str) -> (Form, Vec<Remark>) {
    Form::read(text, |_| true).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// What was said, as `age=34; way=bus`.
fn said(text: &str) -> Said {
    let pairs = text.split(';').filter_map(|pair| pair.trim().split_once('='));
    pairs.map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
}

fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 30).unwrap()
}

#[track_caller]
fn shows(form: &Form, after: &str, expected: &str) {
    let shown = form.shown(&said(after), today());
    let names = shown.iter().map(|question| question.name.as_str()).collect::<Vec<_>>();
    assert_eq!(names.join(" "), expected, "{} after {after:?}", form.id);
}

#[track_caller]
fn fits(form: &Form, name: &str, value: &str, expected: Result<(), Unfit>) {
    let question = form.question(name).unwrap();
    assert_eq!(question.check(value, &Said::new(), today()), expected, "{name} = {value:?}");
}

#[test]
fn who_lives_together_is_asked_person_by_person() {
    let form = form!("household");
    assert_eq!((form.id.as_str(), form.version.as_str()), ("household", "1"));
    assert_eq!(form.picture, Some(PictureId::from("home")));
    shows(&form, "", "people first_name first_age");
    shows(&form, "people=2", "people first_name first_age second_name second_age second_tie");
    shows(
        &form,
        "people=3; first_age=40; second_age=9",
        "people first_name first_age second_name second_age second_tie third_name third_age young",
    );
    // What was said of someone who is not asked about after all counts no more.
    shows(&form, "people=1; first_age=40; second_age=9", "people first_name first_age");
    let kept = form.kept(&said("people=1; first_age=40; second_age=9; else=x"), today());
    assert_eq!(kept, said("people=1; first_age=40"));
    fits(&form, "people", "", Err(Unfit::Missing));
    fits(&form, "people", "0", Err(Unfit::Constraint));
    fits(&form, "people", "two", Err(Unfit::NotWhole));
    fits(&form, "people", "2.5", Err(Unfit::NotWhole));
    fits(&form, "people", "4", Ok(()));
    fits(&form, "first_age", "", Ok(()));
    assert_eq!(form.question("people").unwrap().hint.in_language("fr"), "Count children too.");
    let Part::Group(group) = &form.parts[2] else { panic!("{:?}", form.parts[2]) };
    assert_eq!((group.name.as_str(), group.label.in_language("en")), ("second", "The next one"));
}

#[test]
fn getting_to_know_someone_in_four_languages() {
    let form = form!("intake");
    for (language, title) in [("en", "Getting to know you"), ("fr-CA", "Faire connaissance"), ("es", "Conocernos")] {
        assert_eq!(form.title.in_language(language), title);
    }
    let speaks = form.question("speaks").unwrap();
    let Kind::One(choices) = &speaks.kind else { panic!("{speaks:?}") };
    assert_eq!(choices[1].label.in_language("ar"), "الفرنسية");
    let born = form.question("born").unwrap();
    assert_eq!(born.constraint_message.in_language("fr"), "Ce jour est encore à venir.");
    assert_eq!(born.constraint_message.in_language("es"), "This day is still to come.", "no word is better than none");
    shows(&form, "", "welcome called born speaks reads");
    shows(
        &form,
        "born=2010-01-01; speaks=other; reads=no",
        "welcome called born speaks other_language reads pictures guardian",
    );
    shows(&form, "born=2008-11-30; speaks=fr", "welcome called born speaks reads guardian");
    shows(&form, "born=2008-11-29; speaks=fr", "welcome called born speaks reads");
    fits(&form, "born", "2026-12-01", Err(Unfit::Constraint));
    fits(&form, "born", "1899-12-31", Err(Unfit::Constraint));
    fits(&form, "born", "31.12.1999", Err(Unfit::NotADay));
    fits(&form, "born", "1999-12-31", Ok(()));
    fits(&form, "speaks", "de", Err(Unfit::NotAChoice));
    fits(&form, "welcome", "", Ok(()));
}

#[test]
fn where_someone_lived_goes_down_into_groups_of_groups() {
    let form = form!("housing");
    shows(&form, "", "now moves");
    shows(&form, "now=outside", "now since moves");
    shows(&form, "now=car; since=2026-09-01; warm=yes; moves=3", "now since warm warm_where moves hard");
    shows(&form, "now=rented; rent=600; income=1000.50; moves=3", "now rent income heavy told moves");
    shows(&form, "now=rented; rent=500; income=1200; moves=6", "now rent income told moves hard");
    // The way back: what was said outside is not asked of someone who rents.
    shows(&form, "now=friends; since=2026-09-01; warm=yes", "now moves");
    fits(&form, "rent", "0", Err(Unfit::Constraint));
    fits(&form, "rent", "a lot", Err(Unfit::NotANumber));
    fits(&form, "rent", "512.50", Ok(()));
}

#[test]
fn a_scale_is_added_up() {
    let form = form!("needs");
    shows(&form, "", "food sleep money people areas");
    shows(&form, "food=5; sleep=5; money=4; people=4", "food sleep money people well");
    shows(&form, "food=2; sleep=5; money=4; people=4", "food sleep money people first areas");
    let three = "food=5; sleep=5; money=5";
    shows(&form, three, "food sleep money people");
}

#[test]
fn what_is_agreed_to_has_its_end() {
    let form = form!("consent");
    let what = form.question("what").unwrap();
    assert_eq!(
        what.label.in_language("en"),
        "Your answers stay on this phone.\nYou can say no to each of these.",
        "two lines in one cell"
    );
    assert_eq!(what.hint.in_language("en"), "A tab\tand a backslash \\ are kept.");
    shows(&form, "share=no; with=doctor", "what share note");
    shows(&form, "share=yes; with=nobody", "what share with note");
    shows(&form, "share=yes; with=doctor school", "what share with until note");
    fits(&form, "with", "nobody doctor", Err(Unfit::Constraint));
    fits(&form, "with", "doctor school", Ok(()));
    fits(&form, "with", "doctor police", Err(Unfit::NotAChoice));
    fits(&form, "until", "2026-11-30", Err(Unfit::Constraint));
    fits(&form, "until", "2027-11-30", Ok(()));
    fits(&form, "until", "2027-12-01", Err(Unfit::Constraint));
    fits(&form, "share", "", Err(Unfit::Missing));
    fits(&form, "note", "", Ok(()));
    fits(&form, "note", "à demain !", Ok(()));
    fits(&form, "note", "until then!", Err(Unfit::Constraint));
}

#[test]
fn health_is_asked_only_as_far_as_it_goes() {
    let form = form!("health");
    shows(&form, "", "has warmth doctor");
    shows(&form, "has=none; warmth=37", "has warmth doctor");
    shows(&form, "has=sugar breath; warmth=38.5; doctor=never", "has takes sugar warmth fever doctor why_not");
    fits(&form, "has", "none sugar", Err(Unfit::Constraint));
    fits(&form, "has", "none", Ok(()));
    fits(&form, "takes", "pills spray insulin", Err(Unfit::Constraint));
    fits(&form, "sugar", "900", Err(Unfit::Constraint));
    fits(&form, "sugar", "-1", Err(Unfit::Constraint));
}

#[test]
fn what_weighs_is_counted() {
    let form = form!("vulnerability");
    shows(&form, "outside=yes; hurt=yes; nights=14", "outside hurt ill alone nights weeks safe");
    shows(&form, "outside=yes; hurt=yes; ill=yes; nights=5", "outside hurt ill alone nights soon safe");
    shows(&form, "outside=no; hurt=yes; ill=yes; alone=yes; nights=14", "outside hurt ill alone soon");
}

#[test]
fn a_form_speaks_the_language_it_was_written_in() {
    let form = form!("school");
    assert_eq!(form.title.in_language("es"), "L’école de mon enfant", "its own language is French");
    assert_eq!(form.title.in_language("en"), "My child’s school");
    let meals = form.question("meals").unwrap();
    let Kind::One(choices) = &meals.kind else { panic!("{meals:?}") };
    assert_eq!(choices[0].label.in_language("en"), "Oui", "where English says nothing");
    shows(&form, "", "child born");
    shows(&form, "born=2020-05-01", "child born school");
    shows(&form, "born=2020-05-01; school=big", "child born school way meals");
    shows(&form, "born=2025-05-01; school=big", "child born");
    let form = form!("moving");
    assert_eq!(form.title.in_language("fr"), "الانتقال إلى بيت جديد");
    shows(&form, "day=2026-12-01", "day help what");
    shows(&form, "day=2026-12-24", "day help");
    fits(&form, "help", "أخ صديق", Ok(()));
    fits(&form, "what", "كتبي", Ok(()));
    fits(&form, "what", "كل كتبي", Err(Unfit::Constraint));
}

#[test]
fn work_is_reckoned_a_month() {
    let form = form!("work");
    shows(&form, "works=yes; hours=20; pay=12.5", "works hours pay low can calls");
    shows(&form, "works=yes; hours=40; pay=12.5", "works hours pay can calls");
    shows(&form, "works=no; wish=cook", "works can wish calls");
    shows(&form, "works=no", "works can wish");
    fits(&form, "can", "cook build drive care", Err(Unfit::Constraint));
    fits(&form, "wish", "no", Err(Unfit::Constraint));
    fits(&form, "calls", "a@b.org", Err(Unfit::Constraint));
    fits(&form, "calls", "Ana", Ok(()));
}

#[test]
fn getting_older_at_home_is_asked_by_what_is_hard() {
    let form = form!("elder");
    shows(&form, "", "alone wash_who walk_who falls");
    shows(&form, "alone=wash walk; wash_who=nurse", "alone falls");
    shows(&form, "alone=walk; wash_who=nurse", "alone wash_who wash_often falls");
    shows(&form, "alone=wash walk; falls=2; last_fall=2026-11-20", "alone falls last_fall lately");
    shows(&form, "alone=wash walk; falls=0; last_fall=2026-11-20", "alone falls");
    fits(&form, "last_fall", "2025-11-29", Ok(()));
    fits(&form, "last_fall", "2025-11-28", Err(Unfit::Constraint));
}

#[test]
fn what_other_programs_write_is_read_and_what_is_left_out_is_said() {
    let (form, remarks) = read(include_str!("../../../tests/forms/going.tsv"));
    assert_eq!((form.id.as_str(), form.version.as_str()), ("going", "20261130"));
    shows(&form, "", "way stops");
    shows(&form, "way=bus", "way stops cost");
    shows(&form, "way=walk", "way");
    assert!(form.question("way").unwrap().required);
    let at = |sheet, row, column| Place { sheet, row, column };
    let metadata = |text: &str| LeftOut::Metadata(text.to_owned());
    let expected = [
        (at(Sheet::Settings, 1, 4), LeftOut::Column("style".to_owned())),
        (at(Sheet::Survey, 1, 4), LeftOut::Column("appearance".to_owned())),
        (at(Sheet::Survey, 1, 7), LeftOut::Column("media::image".to_owned())),
        (at(Sheet::Survey, 2, 1), metadata("start")),
        (at(Sheet::Survey, 3, 1), metadata("end")),
        (at(Sheet::Survey, 4, 1), metadata("deviceid")),
        (at(Sheet::Survey, 9, 0), LeftOut::Disabled),
        (at(Sheet::Choices, 1, 4), LeftOut::Column("image".to_owned())),
        (at(Sheet::Choices, 6, 1), LeftOut::List("unused".to_owned())),
    ];
    assert_eq!(remarks.into_iter().map(|remark| (remark.place, remark.what)).collect::<Vec<_>>(), expected);
}

#[test]
fn a_picture_that_is_not_there_is_said() {
    let text = include_str!("../../../tests/forms/intake.tsv");
    let (_, remarks) = Form::read(text, |picture| picture.0 != "hello").unwrap();
    let place = Place { sheet: Sheet::Settings, row: 2, column: 7 };
    assert_eq!(remarks, [Remark { place, what: LeftOut::Picture("hello".to_owned()) }]);
}

#[test]
fn sheets_are_read_as_they_were_written() {
    let cells = |rows: &[&[&str]]| -> Cells {
        rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
    };
    let sheets = [
        (Sheet::Survey, cells(&[&["type", "name"], &[""], &["[choices]", "a\\tb"], &["two\nlines", "", "a\tb\\"]])),
        (Sheet::Choices, cells(&[&["\\[x", "\\n"]])),
    ];
    assert_eq!(sheets::read_sheets(&write_sheets(&sheets)), Ok(sheets.into()));
}

#[test]
fn a_column_has_the_letters_that_a_table_shows() {
    let letters = |column| Place { sheet: Sheet::Survey, row: 1, column }.letters();
    for (column, expected) in [(0, ""), (1, "A"), (26, "Z"), (27, "AA"), (52, "AZ"), (703, "AAA")] {
        assert_eq!(letters(column), expected);
    }
}
