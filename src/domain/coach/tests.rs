use super::*;

fn hints(words: &str, typed_as: TypedAs) -> Vec<Hint> {
    Coach::of("en").unwrap().hints(&Typed { words, typed_as, person: "Carla", goals_now: 1 })
}

#[track_caller]
fn instead(words: &str, typed_as: TypedAs, expected: &str) {
    let said: Vec<_> = hints(words, typed_as).into_iter().filter_map(|hint| hint.instead).collect();
    assert_eq!(said.first().map(String::as_str), Some(expected), "{words}");
}

#[test]
fn the_rules_for_english_can_be_read_and_say_where_they_come_from() {
    let coach = ENGLISH.as_ref().unwrap_or_else(|error| panic!("en.tsv, {error}"));
    for kind in HintKind::ALL {
        let source = &coach.0.sources[&kind];
        assert!(source.split(", ").all(|one| one.starts_with('S') && one.len() > 1), "{}: {source}", kind.id());
    }
}

#[test]
fn where_a_language_has_no_rules_the_coach_is_silent() {
    assert!(Coach::of("fr").is_none() && Coach::of("en-XA").is_none());
}

#[test]
fn what_is_wanted_takes_the_place_of_what_is_to_stop() {
    instead("avoid drinking", TypedAs::Goal, "stay sober");
    instead("Avoid drinking and see my boys", TypedAs::Goal, "Stay sober and see my boys");
    assert_eq!(hints("avoid drinking", TypedAs::Goal)[0].source, "S75");
    let asks = hints("stop biting my nails", TypedAs::Goal);
    assert_eq!((asks[0].kind, &asks[0].instead), (HintKind::Positive, &None), "S75: only the two know what is wanted");
}

#[test]
fn a_goal_says_what_the_person_does() {
    instead("Help Carla to find a flat", TypedAs::Goal, "Find a flat");
    instead("help client find housing", TypedAs::Goal, "find housing");
    assert!(hints("help my son find his shoes", TypedAs::Goal).is_empty(), "S95");
}

#[test]
fn a_person_is_not_what_happened_to_them() {
    instead("his brother is a junkie", TypedAs::Barrier, "his brother is a person who uses drugs");
    instead("suffers from depression", TypedAs::Barrier, "lives with depression");
}

#[test]
fn words_of_someone_else_are_left_alone() {
    assert!(hints("say \"stop drinking\" to my brother", TypedAs::Step).is_empty());
    assert!(hints("avoid his street, he hit me", TypedAs::Step).is_empty(), "safety first");
}

#[test]
fn there_are_two_hints_at_most_and_the_most_weighty_come_first() {
    let all = hints("help client stop being lazy and never drink again", TypedAs::Goal);
    assert_eq!(all.len(), MOST_HINTS);
    assert_eq!(all[0].kind, HintKind::PersonFirst);
}

#[test]
fn many_goals_are_too_many_only_under_now() {
    let coach = Coach::of("en").unwrap();
    let few = |goals_now| coach.hints(&Typed { words: "", typed_as: TypedAs::Goal, person: "", goals_now });
    assert!(few(3).is_empty());
    assert_eq!(few(4).first().map(|hint| hint.kind), Some(HintKind::Few), "S79");
}

#[test]
fn nobody_corrects_a_person_unasked() {
    use Party::{Person, Worker};
    assert!(shows_hints(None, Worker, Worker) && shows_hints(None, Worker, Person));
    assert!(!shows_hints(None, Person, Person) && !shows_hints(Some(true), Person, Worker));
    assert!(shows_hints(Some(true), Person, Person));
    assert!(
        Party::BOTH.iter().all(|by| !shows_hints(Some(false), *by, Worker) && !shows_hints(Some(false), *by, Person))
    );
}

#[test]
fn a_row_that_cannot_be_read_says_which_and_what_to_write() {
    #[track_caller]
    fn check(rows: &str, expected: &str) {
        let said = Coach::read(&format!("waymark-coach\t1\txx\n# a remark\n{rows}\n")).unwrap_err().to_string();
        assert!(said.starts_with(expected), "{said}");
    }
    check("hnt\tpositive", "line 3: \"hnt\" begins no row: write source,");
    check("positive\tg", "line 3: write this row as rule,");
    check("quiet\tnice\tstop", "line 3: \"nice\" is no rule: write positive,");
    check("positive\tz\tstop\t-", "line 3: \"z\" is no line: write letters");
    check("positive\tg\tstop @it\t-", "line 3: there is no set \"it\": write its row");
    check("limit\tsmall\tmany", "line 3: \"many\" is no number");
    check("source\tpositive\tS75", "line 3: no source for person");
    check("positive\tg\tstop;\t-", "line 3: the pattern looks for no word");
    check("set\tbad\t@worse", "line 3: there is no set \"worse\"");
    let no_head = Coach::read("waymark-coach\t2\ten\n").unwrap_err();
    assert_eq!(no_head, RuleError { line: 1, fault: RuleFault::Head });
}

#[test]
fn a_text_of_nothing_but_vague_words_is_asked_about_whatever_their_order() {
    let asks = |words, typed_as| hints(words, typed_as).first().map(|hint| hint.kind);
    for words in ["a better life", "get my confidence back", "To be more stable and happy", "heal"] {
        assert_eq!(asks(words, TypedAs::Goal), Some(HintKind::Specific), "S77: {words}");
    }
    for words in ["my family is proud of me", "I'm in a good place", "trust"] {
        assert_eq!(asks(words, TypedAs::Sign), Some(HintKind::Measurable), "S78: {words}");
    }
    for words in ["get better shoes", "a stable table", "get better: walk with my sister"] {
        assert_eq!(asks(words, TypedAs::Goal), None, "{words}");
    }
}

#[test]
fn what_others_said_and_where_someone_was_hurt_is_left_as_it_is() {
    assert!(hints("was told he is a junkie", TypedAs::Barrier).is_empty(), "S69");
    assert!(hints("keep away from Darren, he broke my arm", TypedAs::Goal).is_empty(), "safety first");
    assert!(hints("never be alone with him again", TypedAs::Goal).is_empty(), "safety first");
}

#[test]
fn a_step_that_is_a_goal_of_its_own_is_large() {
    let is_large = |words| hints(words, TypedAs::Step).iter().any(|hint| hint.kind == HintKind::Small);
    for words in ["get a job", "get my driving licence", "clear the whole house", "do the bank, the gas and the rent"] {
        assert!(is_large(words), "S86: {words}");
    }
    for words in ["ask about the job", "clear the table", "buy milk, bread and tea"] {
        assert!(!is_large(words), "{words}");
    }
}

#[test]
fn no_text_makes_it_stumble() {
    for words in ["", " ", "\"", "…", "’’", "stop", "help client to", "İ ß ﬁ", "🙂 stop 🙂", "never never never"]
    {
        for typed_as in [TypedAs::Goal, TypedAs::Sign, TypedAs::Step, TypedAs::Barrier, TypedAs::Way] {
            let hints = hints(words, typed_as);
            assert!(hints.len() <= MOST_HINTS);
            assert!(
                hints.iter().filter_map(|hint| hint.instead.as_ref()).all(|said| !said.trim().is_empty()),
                "{words}"
            );
        }
    }
}
