//! Each act in the words of the practice, and what two phones make of what was done apart.

use super::*;
use crate::domain::{
    About, Answer, Because, Entry, Fact, Field, Goal, Horizon, Intensity, Level, Line, Meeting, MeetingTime, Often,
    Phrase, Source, SpokenWord, Standing, State, Step, Support, SupportKind, Told, Touch, Understanding, When, Who,
};

const GOAL: LineId = LineId::from_bytes([1; 10]);
const STEP: LineId = LineId::from_bytes([2; 10]);
const OTHER: LineId = LineId::from_bytes([3; 10]);
const MEETING: LineId = LineId::from_bytes([4; 10]);
const MESSAGE: LineId = LineId::from_bytes([5; 10]);

/// A document on one phone, with a clock that ticks a second an act and ids that count.
struct Phone {
    document: Document,
    now: i64,
    ids: u8,
}

impl Phone {
    fn new(number: u8) -> Self {
        Self { document: Document::new(Actor::new([number; 16], 0)), now: 0, ids: number * 40 }
    }

    /// Carla's first goal with its first step (S73, S86).
    fn with_a_plan() -> Self {
        let mut phone = Self::new(1);
        phone.person(add_goal(GOAL, "A home for us three"));
        phone.person(add_step(STEP, "Ask at the housing office", None));
        phone
    }

    /// Another phone that knows the same.
    fn other(&self, number: u8) -> Self {
        let mut other = Self::new(number);
        other.hears(self);
        other
    }

    fn stamp(&mut self, by: Party) -> Stamp {
        self.now += 1_000;
        Stamp { by, at: Moment(self.now), why: Phrase::default() }
    }

    fn act(&mut self, by: Party, act: Act) -> Result<Done, DocumentError> {
        let stamp = self.stamp(by);
        let ids = &mut self.ids;
        self.document.act(&stamp, &act, &mut || {
            *ids += 1;
            Some(LineId::from_bytes([*ids; 10]))
        })
    }

    #[track_caller]
    fn person(&mut self, act: Act) -> Done {
        self.act(Party::Person, act).unwrap()
    }

    #[track_caller]
    fn worker(&mut self, act: Act) -> Done {
        self.act(Party::Worker, act).unwrap()
    }

    fn hears(&mut self, other: &Self) {
        self.document.merge_changes(&other.document.changes()).unwrap();
    }

    fn goal(&self) -> &Goal {
        self.document.plan().goal(GOAL).unwrap()
    }

    fn step(&self) -> &Step {
        self.document.plan().step(STEP).unwrap().1
    }

    fn support(&self, line: LineId) -> &Support {
        self.document.plan().support(line).unwrap()
    }

    fn meeting(&self) -> &Meeting {
        self.document.plan().meeting(MEETING).unwrap()
    }

    fn story(&self) -> Vec<Entry> {
        self.document.history(0, usize::MAX)
    }

    fn last(&self) -> ChangeId {
        self.story()[0].id
    }
}

fn say(words: &str) -> Phrase {
    Phrase::words(words)
}

fn add_goal(goal: LineId, what: &str) -> Act {
    Act::AddGoal { goal, what: say(what), why: Phrase::default(), sign: Phrase::default(), horizon: Horizon::Now }
}

fn add_step(step: LineId, what: &str, before: Option<LineId>) -> Act {
    let (what, how) = (say(what), Phrase::default());
    Act::AddStep { step, goal: GOAL, what, how, who: Who::Person, when: When::Ready, before }
}

fn add_support(support: LineId, kind: SupportKind, what: &str) -> Act {
    Act::AddSupport { support, kind, what: say(what), call: String::new() }
}

fn at(day: &str, time: &str) -> MeetingTime {
    MeetingTime { day: day.parse().unwrap(), time: time.parse().ok() }
}

fn add_meeting(at: MeetingTime) -> Act {
    let place = Phrase::pictures(&["park"]);
    Act::AddMeeting { meeting: MEETING, at, with_whom: Phrase::default(), place, about: say("The papers") }
}

fn move_meeting(to: MeetingTime) -> Act {
    Act::MoveMeeting { meeting: MEETING, to }
}

fn reword(line: LineId, words: &str) -> Act {
    Act::Reword { line, field: Field::What, phrase: say(words) }
}

#[test]
fn empty_plans_are_the_same_document_everywhere() {
    let (one, mut two) = (Phone::new(1), Phone::new(2));
    assert_eq!(one.document.changes(), two.document.changes());
    two.hears(&one);
    assert_eq!(two.document.history_len(), 0, "nobody made the first change");
    let first = ChangeId(one.document.doc.get_heads()[0].0);
    assert_eq!(format!("{first:?}"), "28d2dd1c", "plans on phones build on this change");
}

#[test]
fn what_came_since_is_counted_as_it_is_read() {
    let mut phone = Phone::with_a_plan();
    let (nothing, before) = (Heads::default(), phone.document.heads());
    let mut other = phone.other(2);
    phone.person(reword(GOAL, "A home"));
    other.worker(reword(STEP, "Ask at the window"));
    phone.hears(&other);
    let now = phone.document.heads();
    for (heads, count) in [(nothing, 4), (before, 2), (now, 0)] {
        assert_eq!(phone.document.count_since(&heads), count);
        assert_eq!(phone.document.changes_since(&heads).len(), count);
    }
}

#[test]
fn a_smaller_first_step_comes_before_the_step() {
    let mut phone = Phone::with_a_plan();
    phone.person(add_step(OTHER, "Find the paper", Some(STEP)));
    phone.person(add_step(LineId::from_bytes([4; 10]), "Sign", None));
    let steps: Vec<_> = phone.goal().steps.iter().map(|s| s.what.now.words.as_str()).collect();
    assert_eq!(steps, ["Find the paper", "Ask at the housing office", "Sign"], "S152");
}

#[test]
fn doing_again_what_is_done_writes_nothing() {
    let mut phone = Phone::with_a_plan();
    for act in [
        add_goal(GOAL, "A home"),
        reword(STEP, "Ask at the housing office"),
        Act::SetWho { step: STEP, who: Who::Person },
        Act::SetWith { step: STEP, with: None },
        Act::Reopen { line: STEP },
        Act::SetReview { day: None },
    ] {
        phone.document.save_new();
        assert_eq!(phone.person(act.clone()).change, None, "{act:?}");
        assert_eq!(phone.document.save_new(), Vec::<u8>::new(), "{act:?}");
    }
}

#[test]
fn what_a_worker_would_change_stands_beside_the_person_s_words() {
    let mut phone = Phone::with_a_plan();
    let done = phone.worker(reword(GOAL, "A flat"));
    assert!(done.suggested, "S84");
    assert_eq!(phone.goal().what.now, say("A home for us three"), "S12");
    assert_eq!(phone.document.plan().suggestions.len(), 1);
    assert_eq!(phone.worker(reword(GOAL, "A flat")).change, None, "suggested once");
    let entry = &phone.story()[0];
    assert_eq!((entry.did.as_str(), entry.by), ("suggest", Party::Worker));
    assert_eq!(entry.is.as_ref().map(|line| line.what().clone()), Some(say("A flat")), "the story tells it");
}

#[test]
fn taking_a_suggestion_is_a_yes_of_both() {
    let mut phone = Phone::with_a_plan();
    phone.worker(reword(GOAL, "A flat"));
    let suggestion = phone.document.plan().suggestions[0].id;
    phone.person(Act::Take { suggestion });
    assert_eq!(phone.goal().what.now, say("A flat"));
    assert_eq!(phone.goal().standing(), Standing::Agreed, "S84");
    assert!(phone.document.plan().suggestions.is_empty());
    assert_eq!(phone.person(Act::Take { suggestion }).change, None, "taken once");
}

#[test]
fn a_suggestion_that_is_left_stays_in_the_story() {
    let mut phone = Phone::with_a_plan();
    phone.worker(Act::LetGo { line: STEP });
    let suggestion = phone.document.plan().suggestions[0].id;
    phone.person(Act::Leave { suggestion });
    assert!(phone.document.plan().suggestions.is_empty() && phone.step().state.is_open());
    assert_eq!(phone.story()[0].did, "leave");
    assert!(matches!(&phone.story()[1].is, Some(Line::Step(step)) if step.state.is_let_go()));
}

#[test]
fn no_answer_can_be_suggested_into_the_other_s_mouth() {
    let mut phone = Phone::with_a_plan();
    let yes = Act::Answer { line: GOAL, from: Party::Person, answer: Answer::Yes, spoken: false };
    for act in [yes, Act::Take { suggestion: OTHER }, Act::SetReview { day: None }] {
        let suggest = Act::Suggest { suggestion: OTHER, act: Box::new(act) };
        let refused = phone.act(Party::Worker, suggest);
        assert!(matches!(refused, Err(DocumentError::Refused(Refusal::NoSuchField))), "{refused:?}");
    }
}

#[test]
fn an_answer_is_to_the_words_that_stood_there() {
    let mut phone = Phone::with_a_plan();
    let answer = |answer| Act::Answer { line: STEP, from: Party::Worker, answer, spoken: false };
    phone.worker(answer(Answer::Yes));
    assert_eq!(phone.step().standing(), Standing::Agreed);
    phone.person(reword(STEP, "Call the housing office"));
    assert_eq!(phone.step().standing(), Standing::Waiting { on: Party::Worker }, "S85");
    phone.worker(answer(Answer::ChangeIt));
    assert_eq!(phone.step().standing(), Standing::Open { by: Party::Worker, answer: Answer::ChangeIt });
}

#[test]
fn not_yet_is_told_and_counts_for_nothing() {
    let mut phone = Phone::with_a_plan();
    let before = phone.document.plan().clone();
    let mut stamp = phone.stamp(Party::Person);
    stamp.why = Phrase::pictures(&["bus"]);
    let done = phone.document.act(&stamp, &Act::NotYet { step: STEP }, &mut || Some(OTHER)).unwrap();
    assert!(done.change.is_some());
    assert_eq!(phone.document.plan(), &before, "S114");
    let entry = &phone.story()[0];
    assert_eq!((entry.did.as_str(), &entry.why), ("not-yet", &stamp.why));
    assert_eq!(entry.was, entry.is);
    let again = phone.other(2);
    assert_eq!(again.story(), phone.story());
}

#[test]
fn both_wordings_stand_side_by_side_until_one_is_chosen() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    one.person(reword(GOAL, "A room"));
    two.person(reword(GOAL, "A flat"));
    one.hears(&two);
    two.hears(&one);
    assert_eq!(one.goal(), two.goal());
    let what = one.goal().what.clone();
    assert_eq!(what.also.len(), 1);
    let mut both = [what.now.words.as_str(), what.also[0].phrase.words.as_str()];
    both.sort_unstable();
    assert_eq!(both, ["A flat", "A room"]);
    one.person(Act::Reword { line: GOAL, field: Field::What, phrase: what.now.and(&what.also[0].phrase) });
    assert!(one.goal().what.also.is_empty());
    let stamp = one.stamp(Party::Person);
    one.document.undo(&stamp, one.last()).unwrap();
    assert_eq!(one.goal().what, what, "undone, both stand there again");
}

#[test]
fn undoing_one_of_two_wordings_leaves_the_other() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    let mine = one.person(reword(GOAL, "A room")).change.unwrap();
    two.person(reword(GOAL, "A flat"));
    one.hears(&two);
    let stamp = one.stamp(Party::Person);
    one.document.undo(&stamp, mine).unwrap();
    assert_eq!(one.goal().what, say("A flat").into());
}

#[test]
fn what_was_done_on_one_phone_stays_done() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    one.person(Act::Finish { line: STEP });
    for _ in 0..3 {
        two.person(Act::LetGo { line: STEP });
        two.person(Act::Reopen { line: STEP });
    }
    one.hears(&two);
    two.hears(&one);
    assert!(one.step().state.is_done() && two.step().state.is_done(), "S164");
}

#[test]
fn a_line_that_is_undone_is_hidden_and_comes_back_whole() {
    let mut phone = Phone::with_a_plan();
    let full = phone.document.plan().clone();
    let added = phone.story()[1].id;
    let stamp = phone.stamp(Party::Person);
    let undo = phone.document.undo(&stamp, added).unwrap().change.unwrap();
    assert!(phone.document.plan().goals.is_empty());
    assert_eq!(phone.person(add_goal(GOAL, "Sent twice")).change, None);
    phone.document.undo(&stamp, undo).unwrap();
    assert_eq!(phone.document.plan(), &full);
    assert_eq!(phone.story()[0].did, "undo");
}

#[test]
fn a_worker_does_not_take_back_what_the_person_did() {
    let mut phone = Phone::with_a_plan();
    let change = phone.person(reword(GOAL, "A flat")).change.unwrap();
    let stamp = phone.stamp(Party::Worker);
    let refused = phone.document.undo(&stamp, change);
    assert!(matches!(refused, Err(DocumentError::Refused(Refusal::NotYours))));
    let finish = phone.worker(Act::Finish { line: STEP }).change.unwrap();
    phone.document.undo(&stamp, finish).unwrap();
    assert_eq!(phone.step().state, State::Open, "but what they did themselves");
}

#[test]
fn a_line_is_brought_back_as_it_was() {
    let mut phone = Phone::with_a_plan();
    let then = phone.last();
    phone.person(reword(STEP, "Call"));
    phone.person(Act::LetGo { line: STEP });
    let stamp = phone.stamp(Party::Worker);
    let done = phone.document.bring_back(&stamp, STEP, then, &mut || Some(OTHER)).unwrap();
    assert!(done.suggested, "a worker suggests it");
    assert_eq!(phone.document.plan().suggestions[0].act, reword(STEP, "Ask at the housing office"));
    let stamp = phone.stamp(Party::Person);
    phone.document.bring_back(&stamp, STEP, then, &mut || Some(OTHER)).unwrap();
    assert_eq!(phone.step().what.now, say("Ask at the housing office"), "S154");
    assert!(phone.step().state.is_open());
    let nowhere = phone.document.bring_back(&stamp, STEP, ChangeId([0; 32]), &mut || Some(OTHER));
    assert!(matches!(nowhere, Err(DocumentError::NoSuchChange)));
}

#[test]
fn the_plan_as_it_was_on_a_day() {
    let mut phone = Phone::with_a_plan();
    let before = (phone.now, phone.document.plan().clone());
    phone.person(reword(GOAL, "A flat"));
    assert_eq!(phone.document.plan_at(Moment(before.0)), before.1, "S153");
    assert!(phone.document.plan_at(Moment(0)).goals.is_empty());
    assert_eq!(&phone.document.plan_at(Moment(i64::MAX)), phone.document.plan());
}

#[test]
fn what_was_made_knowing_of_a_change_comes_after_it_whatever_the_clock_said() {
    let mut one = Phone::new(1);
    one.now = 400 * 86_400_000;
    one.person(add_goal(GOAL, "A home"));
    let mut two = one.other(2);
    two.worker(Act::Finish { line: GOAL });
    let told: Vec<String> = two.story().into_iter().map(|entry| entry.did).collect();
    assert_eq!(told, ["finish", "add-goal"]);
    assert_eq!(two.document.last_change(), Some(Moment(one.now)), "a clock a year ahead shows");
}

#[test]
fn the_longest_phrases_fit_or_are_refused_with_nothing_lost() {
    let mut phone = Phone::with_a_plan();
    phone.person(reword(GOAL, &"ش".repeat(12_000)));
    let changes = phone.document.changes();
    assert!(changes.iter().all(|change| scan(change).is_ok()));
    let long = || Phrase::words("\u{1F3E0}".repeat(12_000));
    let act = Act::AddGoal { goal: OTHER, what: long(), why: long(), sign: long(), horizon: Horizon::Now };
    assert!(matches!(phone.act(Party::Person, act), Err(DocumentError::Refused(Refusal::TooLong))));
    assert_eq!(phone.document.changes(), changes);
}

#[test]
fn a_newer_document_is_left_alone() {
    let phone = Phone::with_a_plan();
    let mut newer = phone.document.doc.clone().with_actor(ActorId::from([8; 20]));
    let mut change = newer.transaction();
    change.put(ROOT, "plan/v", "2").unwrap();
    change.commit_with(CommitOptions::default().with_message(r#"{"v":2,"by":["x"]}"#).with_time(5));
    let mut older = phone.other(2);
    let before = older.document.changes();
    let refused = older.document.merge_changes(&raw(&newer));
    assert!(matches!(refused, Err(DocumentError::Newer)));
    assert_eq!(older.document.changes(), before);
    let saved = newer.save();
    assert!(matches!(Document::load(Actor::new([2; 16], 1), [saved.as_slice()]), Err(DocumentError::Newer)));
}

#[test]
fn a_writer_who_forks_their_own_line_is_heard_once() {
    let phone = Phone::with_a_plan();
    let fork = |words: &str| {
        let mut fork = phone.other(5);
        fork.person(reword(GOAL, words));
        fork.document.changes().pop().unwrap()
    };
    let mut reader = phone.other(2);
    let merged = reader.document.merge_changes(&[fork("A flat"), fork("A room")]).unwrap();
    assert_eq!((merged.added, merged.refused), (1, 1));
}

#[test]
fn a_change_that_came_too_early_waits_and_is_kept() {
    let phone = Phone::with_a_plan();
    let changes = phone.document.changes();
    let mut early = Document::new(Actor::new([2; 16], 0));
    assert_eq!(early.merge_changes(&changes[2..]).unwrap(), Merged { added: 0, refused: 0, waiting: 1 });
    let saved = early.save();
    let (mut again, loaded) = Document::load(Actor::new([2; 16], 1), [saved.as_slice()]).unwrap();
    assert_eq!(loaded, Loaded { damaged: 0, waiting: 1 });
    assert_eq!(again.merge_changes(&changes[1..2]).unwrap(), Merged { added: 2, refused: 0, waiting: 0 });
    assert_eq!(again.plan(), phone.document.plan());
}

#[test]
fn what_the_person_makes_of_the_worker_s_line_waits_for_the_worker() {
    let mut phone = Phone::new(1);
    phone.person(add_goal(GOAL, "A home for us three"));
    phone.worker(add_step(STEP, "Call the housing office", None));
    phone.person(Act::Reword { line: STEP, field: Field::What, phrase: Phrase::words("Write to them together") });
    assert_eq!(phone.step().by, Party::Person);
    assert_eq!(phone.step().standing(), Standing::Waiting { on: Party::Worker }, "S84, S85");
    let yes = Act::Answer { line: STEP, from: Party::Worker, answer: Answer::Yes, spoken: false };
    phone.worker(yes);
    assert_eq!(phone.step().standing(), Standing::Agreed);
}

#[test]
fn a_safety_plan_stands_in_its_parts_beside_the_strengths() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    let [park, sign, kitchen] = [21, 22, 23].map(|id| LineId::from_bytes([id; 10]));
    one.person(add_support(park, SupportKind::Place, "The park"));
    two.person(add_support(sign, SupportKind::Sign, "I sleep badly"));
    two.worker(add_support(kitchen, SupportKind::Skill, "Cooks for ten"));
    one.hears(&two);
    two.hears(&one);
    let plan = one.document.plan();
    assert_eq!(plan, two.document.plan());
    assert_eq!(plan.safety.iter().map(|line| line.id).collect::<Vec<_>>(), [sign, park], "S169");
    assert_eq!(plan.strengths.iter().map(|line| line.id).collect::<Vec<_>>(), [kitchen], "S58");
}

#[test]
fn a_line_of_the_safety_plan_is_the_person_s() {
    let mut phone = Phone::with_a_plan();
    let park = LineId::from_bytes([21; 10]);
    let added = phone.person(add_support(park, SupportKind::Place, "The park")).change.unwrap();
    assert!(phone.worker(reword(park, "The library")).suggested, "S84");
    assert_eq!(phone.support(park).what.now, say("The park"));
    let suggestion = phone.document.plan().suggestions[0].id;
    phone.person(Act::Take { suggestion });
    assert_eq!(phone.support(park).what.now, say("The library"));
    phone.person(Act::LetGo { line: park });
    assert!(phone.support(park).state.is_let_go());
    phone.person(Act::Reopen { line: park });
    assert!(phone.support(park).state.is_open());
    let stamp = phone.stamp(Party::Person);
    let undone = phone.document.undo(&stamp, added).unwrap().change.unwrap();
    assert_eq!(phone.document.plan().support(park), None);
    phone.document.undo(&stamp, undone).unwrap();
    assert_eq!(phone.support(park).what.now, say("The library"));
    let entry = phone.story().into_iter().find(|entry| entry.did == "add-strength").unwrap();
    assert!(matches!(entry.is, Some(Line::Support(support)) if support.kind == SupportKind::Place), "S153");
}

/// What an app of today makes of a kind that only a later one knows, and an app of yesterday of the safety plan.
#[test]
fn a_kind_that_is_not_known_is_shown_to_nobody_and_kept_for_those_who_know_it() {
    let mut phone = Phone::with_a_plan();
    let line = LineId::from_bytes([21; 10]);
    phone.person(add_support(line, SupportKind::Place, "The park"));
    let stamp = phone.stamp(Party::Person);
    let mut draft = Draft::default();
    draft.put(&line.to_string(), shape::SIX, &"of-later").unwrap();
    phone.document.commit(&stamp, "reword", draft).unwrap();
    assert_eq!(phone.document.plan().support(line), None);
    let mut other = phone.other(2);
    assert_eq!(other.document.plan().support(line), None);
    let stamp = other.stamp(Party::Person);
    let mut draft = Draft::default();
    draft.put(&line.to_string(), shape::SIX, &SupportKind::Place).unwrap();
    other.document.commit(&stamp, "reword", draft).unwrap();
    assert_eq!(other.support(line).what.now, say("The park"));
}

#[test]
fn the_safety_plan_is_stored_under_names_that_stay() {
    let stored = |act: &Act| serde_json::to_string(act).unwrap();
    let line = LineId::from_bytes([21; 10]);
    let names = SupportKind::SAFETY.map(|kind| serde_json::to_string(&kind).unwrap());
    assert_eq!(names, ["\"sign\"", "\"relief\"", "\"company\"", "\"place\"", "\"service\""]);
    let add = stored(&add_support(line, SupportKind::Skill, "I cook"));
    assert!(add.starts_with(r#"{"add-strength":{"strength":""#), "suggestions of older apps say {add}");
    let call = stored(&Act::SetCall { support: line, call: String::new() });
    assert!(call.starts_with(r#"{"set-call":{"strength":""#), "{call}");
}

#[test]
fn a_meeting_is_written_moved_called_off_and_brought_back_and_both_see_it() {
    let mut phone = Phone::with_a_plan();
    let monday = at("2026-11-30", "morning");
    phone.person(add_meeting(monday));
    let mut other = phone.other(2);
    assert_eq!(other.meeting().at, monday, "S126");
    assert_eq!(other.meeting().place.now, Phrase::pictures(&["park"]), "S2");
    // A worker who cannot come says so; what they would change waits for the person.
    let tuesday = at("2026-12-01", "09:30");
    assert!(other.worker(move_meeting(tuesday)).suggested, "S84");
    assert!(!other.worker(Act::LetGo { line: MEETING }).suggested, "nobody waits for them alone");
    phone.hears(&other);
    assert!(phone.meeting().state.is_let_go());
    let suggestion = phone.document.plan().suggestions[0].id;
    phone.person(Act::Take { suggestion });
    phone.person(Act::Reopen { line: MEETING });
    assert_eq!((phone.meeting().at, phone.meeting().state), (tuesday, State::Open));
    let reword = Act::Reword { line: MEETING, field: Field::About, phrase: say("The key") };
    phone.person(reword);
    let first = phone.story().last().unwrap().id;
    assert!(phone.story().iter().any(|entry| entry.did == "add-meeting" && entry.id != first), "S153");
    let added = phone.story().into_iter().find(|entry| entry.did == "add-meeting").unwrap().id;
    let stamp = phone.stamp(Party::Person);
    phone.document.bring_back(&stamp, MEETING, added, &mut || None).unwrap();
    assert_eq!((phone.meeting().at, &phone.meeting().about.now), (monday, &say("The papers")), "S154");
    let stamp = phone.stamp(Party::Person);
    phone.document.undo(&stamp, added).unwrap();
    assert_eq!(phone.document.plan().meeting(MEETING), None);
}

/// Two phones that begin it apart write one line; a worker's words for the person's wait beside it; both say yes (S68).
#[test]
fn what_helps_and_hinders_is_one_line_on_every_phone_and_agreed_by_both() {
    let understood = |phone: &Phone| phone.document.plan().understanding.clone().unwrap();
    let begin = |helps: &str, hinders: &str| Act::Understand { helps: say(helps), hinders: say(hinders) };
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    one.person(begin("My sister", "The stairs"));
    two.person(begin("The boys", "The stairs"));
    one.hears(&two);
    two.hears(&one);
    assert_eq!(one.document.plan(), two.document.plan());
    assert_eq!(understood(&one).helps.also.len(), 1, "neither is lost");
    assert_eq!(one.other(3).document.plan(), one.document.plan());
    one.person(Act::Reword { line: Understanding::ID, field: Field::Helps, phrase: say("My sister and the boys") });

    let hinders = Act::Reword { line: Understanding::ID, field: Field::Hinders, phrase: say("The stairs at night") };
    assert!(one.worker(hinders).suggested, "S84");
    assert_eq!(understood(&one).hinders.now, say("The stairs"));
    let suggestion = one.document.plan().suggestions[0].id;
    one.person(Act::Take { suggestion });
    assert_eq!(understood(&one).standing(), Standing::Agreed, "S68");
    let other = one.other(3);
    assert_eq!(understood(&other), understood(&one));

    // Written, taken back, and written again by the other.
    let mut new = Phone::with_a_plan();
    let begun = new.person(begin("My sister", "")).change.unwrap();
    let stamp = new.stamp(Party::Person);
    new.document.undo(&stamp, begun).unwrap();
    assert_eq!(new.document.plan().understanding, None);
    new.worker(begin("Her sister", "The stairs"));
    assert_eq!((understood(&new).by, understood(&new).helps.now), (Party::Worker, say("Her sister")));
    assert_eq!(understood(&new).standing(), Standing::Waiting { on: Party::Person });
}

/// The path of a goal is one change, is asked again, and where the goal is on it is kept with the look-back (S147, S153).
#[test]
fn a_goal_has_a_path_and_look_backs_keep_where_it_is() {
    let scale = |start: &str, hoped: &str, more: &str| {
        let (none, start, hoped, more) = (Phrase::default(), say(start), say(hoped), say(more));
        Act::SetScale { goal: GOAL, levels: [start, none.clone(), hoped, more, none] }
    };
    let mut phone = Phone::with_a_plan();
    phone
        .act(Party::Worker, Act::Answer { line: GOAL, from: Party::Worker, answer: Answer::Yes, spoken: false })
        .unwrap();
    assert_eq!(phone.goal().standing(), Standing::Agreed);
    let change = phone.person(scale("On a sofa", "My own key", "")).change.unwrap();
    assert_eq!(phone.goal().standing(), Standing::Waiting { on: Party::Worker }, "another path is asked again");
    let mut other = phone.other(2);
    assert_eq!(other.goal(), phone.goal());

    // The worker's is a suggestion, in one; taken, it stands, and both have said yes.
    assert!(other.worker(scale("On a sofa", "A flat", "A house")).suggested, "S84");
    let suggestion = other.document.plan().suggestions[0].id;
    other.person(Act::Take { suggestion });
    assert_eq!(other.goal().scale.of(Level::More).now, say("A house"));
    assert_eq!(other.goal().standing(), Standing::Agreed);

    // Said apart at once: neither is lost.
    phone.person(scale("On a sofa", "A room", ""));
    phone.hears(&other);
    other.hears(&phone);
    assert_eq!(phone.document.plan(), other.document.plan());
    assert_eq!(phone.goal().scale.of(Level::Hoped).also.len(), 1);

    let look_back = |levels: &[(LineId, Level)], because| Act::LookBack {
        look_back: OTHER,
        day: "2026-12-01".parse().unwrap(),
        said: Phrase::default(),
        next: None,
        levels: levels.to_vec(),
        parts: Vec::new(),
        because,
    };
    phone.worker(look_back(&[(GOAL, Level::OnTheWay)], Some(Because::Better)));
    let held = phone.other(3).document.plan().look_backs[0].clone();
    assert_eq!((held.levels.as_slice(), held.because), (&[(GOAL, Level::OnTheWay)][..], Some(Because::Better)), "S153");
    let stamp = phone.stamp(Party::Person);
    let mut fresh = Phone::with_a_plan();
    let set = fresh.person(scale("On a sofa", "My own key", "")).change.unwrap();
    fresh.document.undo(&stamp, set).unwrap();
    assert!(fresh.goal().scale.is_empty());
    assert_ne!(change, set);
}

/// What an older app wrote of a look-back, and suggested, is read (S153).
#[test]
fn a_look_back_of_an_older_app_has_no_levels_and_no_reason() {
    let act: Act = serde_json::from_str(r#"{"look-back":{"look_back":"LINE","day":"2026-12-01","said":{},"next":null}}"#
        .replace("LINE", &OTHER.to_string()).as_str()).unwrap();
    let mut phone = Phone::with_a_plan();
    phone.worker(act);
    let held = &phone.document.plan().look_backs[0];
    assert!(held.levels.is_empty() && held.because.is_none());
}

/// Which of the two times counts is the same on both phones; the other is not lost, and nobody waits at the wrong
/// bench without having been told. No time is made of the day of one and the hour of the other.
#[test]
fn a_meeting_that_two_phones_move_apart_has_both_times_until_one_is_picked() {
    let mut one = Phone::with_a_plan();
    one.person(add_meeting(at("2026-11-30", "10:00")));
    let mut two = one.other(2);
    let (same_day, next_day) = (at("2026-11-30", "14:00"), at("2026-12-01", "09:00"));
    one.person(move_meeting(same_day));
    two.person(move_meeting(next_day));
    one.hears(&two);
    two.hears(&one);
    assert_eq!(one.document.plan(), two.document.plan());
    let Meeting { at: now, also, .. } = one.meeting().clone();
    let mut both = [vec![now], also.clone()].concat();
    both.sort_unstable();
    assert_eq!(both, [same_day, next_day]);
    assert_eq!(one.other(3).document.plan(), one.document.plan());
    // Picking either settles it on both; taking that back brings both times back.
    for picked in both {
        let settled = one.person(move_meeting(picked)).change.unwrap();
        assert_eq!((one.meeting().at, one.meeting().also.len()), (picked, 0));
        two.hears(&one);
        assert_eq!(one.document.plan(), two.document.plan());
        let stamp = one.stamp(Party::Person);
        one.document.undo(&stamp, settled).unwrap();
        assert_eq!((one.meeting().at, &one.meeting().also), (now, &also));
    }
}

#[test]
fn two_who_say_another_place_at_once_are_both_heard() {
    let mut one = Phone::with_a_plan();
    one.person(add_meeting(at("2026-11-30", "10:00")));
    let mut two = one.other(2);
    let place =
        |picture: &str| Act::Reword { line: MEETING, field: Field::Place, phrase: Phrase::pictures(&[picture]) };
    one.person(place("cafe"));
    two.person(place("home"));
    one.hears(&two);
    let place = &one.meeting().place;
    let mut said: Vec<_> = place.also.iter().map(|also| also.phrase.clone()).chain([place.now.clone()]).collect();
    said.sort_unstable_by_key(|phrase| phrase.pictures[0].0.clone());
    assert_eq!(said, ["cafe", "home"].map(|picture| Phrase::pictures(&[picture])));
}

/// What an app that knows no meetings makes of one, here of a kind of line that only a later app knows.
#[test]
fn a_kind_of_line_that_is_not_known_is_shown_to_nobody_and_kept_for_those_who_know_it() {
    let mut phone = Phone::with_a_plan();
    let set_kind = |phone: &mut Phone, kind: &str| {
        let stamp = phone.stamp(Party::Person);
        let mut draft = Draft::default();
        draft.put(&MEETING.to_string(), shape::KIND, &kind).unwrap();
        phone.document.commit(&stamp, "reword", draft).unwrap();
    };
    phone.person(add_meeting(at("2026-11-30", "10:00")));
    set_kind(&mut phone, "of-later");
    let mut other = phone.other(2);
    assert_eq!(other.document.plan().meetings, []);
    other.person(reword(GOAL, "A flat"));
    set_kind(&mut other, "meeting");
    phone.hears(&other);
    assert_eq!(phone.meeting().about.now, say("The papers"));
}

#[test]
fn meetings_are_stored_under_names_that_stay() {
    let mut phone = Phone::with_a_plan();
    phone.person(add_meeting(at("2026-11-30", "10:00")));
    let head = MEETING.to_string();
    let stored = |field: &str| phone.document.model.cells.get(&head, field)[0].text.clone();
    assert_eq!(stored("kind"), r#""meeting""#);
    assert_eq!(stored("at"), r#"{"day":"2026-11-30","time":"10:00"}"#);
    assert_eq!(stored("place"), r#"{"pictures":["park"]}"#);
    assert_eq!(stored("about"), r#"{"words":"The papers"}"#);
    assert!(phone.document.model.cells.get(&head, "with-whom").is_empty());
}

fn say_half(goal: Option<LineId>, words: &str) -> Act {
    Act::SayHalf { after: None, goal, said: say(words) }
}

#[test]
fn a_half_said_on_two_phones_of_one_person_keeps_both_wordings() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    one.person(say_half(Some(GOAL), "It was hard"));
    two.person(say_half(Some(GOAL), "I got through"));
    two.person(say_half(None, "Thanks"));
    one.hears(&two);
    two.hears(&one);
    assert_eq!(one.document.plan(), two.document.plan());
    let heard = one.document.plan().half_of(None, Party::Person, Some(GOAL)).words;
    assert!(heard.contains("It was hard") && heard.contains("I got through"), "{heard}");
    assert_eq!(one.document.plan().halves.len(), 2, "one line for the goal, one for the last word");
    // Said anew it is one again.
    one.person(say_half(Some(GOAL), "I got through it"));
    assert_eq!(one.document.plan().half_of(None, Party::Person, Some(GOAL)), say("I got through it"));
}

#[test]
fn each_voice_is_its_own_and_the_other_cannot_take_it_back() {
    let mut phone = Phone::with_a_plan();
    phone.person(say_half(Some(GOAL), "Slowly"));
    phone.person(say_half(None, ""));
    let hers = phone.last();
    phone.worker(say_half(Some(GOAL), "Well"));
    phone.worker(say_half(None, ""));
    let theirs = phone.last();
    let voices = phone.document.plan().voices(None, Some(GOAL));
    assert_eq!(voices, [(Party::Person, say("Slowly")), (Party::Worker, say("Well"))]);
    for (by, change) in [(Party::Worker, hers), (Party::Person, theirs)] {
        let stamp = phone.stamp(by);
        let undone = phone.document.undo(&stamp, change);
        assert!(matches!(undone, Err(DocumentError::Refused(Refusal::NotYours))), "{by:?}");
    }
    let stamp = phone.stamp(Party::Person);
    phone.document.undo(&stamp, hers).unwrap();
    assert!(!phone.document.plan().has_said_half(None, Party::Person), "her own she can take back");
    phone.person(say_half(None, ""));
    assert!(phone.document.plan().has_said_half(None, Party::Person), "and say again");
    // Nothing of it can be put into the other's mouth.
    let suggest = Act::Suggest { suggestion: OTHER, act: Box::new(say_half(None, "So it is")) };
    assert!(matches!(phone.act(Party::Worker, suggest), Err(DocumentError::Refused(_))));
}

#[test]
fn a_half_stands_with_its_look_back_and_the_story_tells_that_it_was_said_and_not_what() {
    let mut phone = Phone::with_a_plan();
    phone.person(say_half(Some(GOAL), "Slowly"));
    phone.person(say_half(None, "Thanks"));
    let told: Vec<_> = phone.story().into_iter().filter(|entry| entry.did == "say-half").collect();
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|entry| entry.was.is_none() && entry.is.is_none()), "before it is heard");
    let day = "2026-12-01".parse().unwrap();
    phone.worker(Act::LookBack {
        look_back: OTHER,
        day,
        said: say("Further"),
        next: None,
        levels: Vec::new(),
        parts: Vec::new(),
        because: None,
    });
    let plan = phone.document.plan();
    assert_eq!(plan.voices(Some(OTHER), None), [(Party::Person, say("Thanks"))], "S153");
    assert_eq!(plan.voices(None, None), [], "the next one begins anew");
    // What was held stays as it was said.
    let late = phone.act(Party::Person, say_half(None, "Other words"));
    assert!(matches!(late, Err(DocumentError::Refused(Refusal::NotHere))));
    phone.person(Act::SayHalf { after: Some(OTHER), goal: Some(GOAL), said: say("Nearly there") });
    assert_eq!(phone.document.plan().voices(Some(OTHER), Some(GOAL)), [(Party::Person, say("Slowly"))]);
}

#[test]
fn halves_are_stored_under_names_that_stay() {
    let mut phone = Phone::with_a_plan();
    phone.person(Act::SayHalf { after: None, goal: Some(GOAL), said: Phrase::pictures(&["feel4"]) });
    let head = crate::domain::Half::name(None, Party::Person, Some(GOAL)).to_string();
    let stored = |field: &str| phone.document.model.cells.get(&head, field)[0].text.clone();
    assert_eq!(stored("kind"), r#""half""#);
    assert_eq!(stored("by"), r#""person""#);
    assert_eq!(stored("goal"), format!(r#""{GOAL}""#));
    assert_eq!(stored("said"), r#"{"pictures":["feel4"]}"#);
    assert!(phone.document.model.cells.get(&head, "after").is_empty(), "before the first look-back");
}

fn tell(about: About, words: &str) -> Act {
    Act::AddMessage { message: MESSAGE, day: "2026-11-30".parse().unwrap(), about, said: say(words) }
}

#[test]
fn what_one_tells_the_other_comes_over_and_nobody_but_them_takes_it_back() {
    let mut hers = Phone::with_a_plan();
    let mut theirs = hers.other(2);
    hers.person(tell(About::Going, "It goes well"));
    let told = hers.last();
    let awaited = crate::domain::awaited_from(theirs.document.plan(), Party::Worker);
    theirs.hears(&hers);
    let heard = |phone: &Phone| phone.document.plan().messages_for(Party::Worker).first().map(|m| m.said.now.clone());
    assert_eq!(heard(&theirs), Some(say("It goes well")));
    let stamp = theirs.stamp(Party::Worker);
    let undone = theirs.document.undo(&stamp, told);
    assert!(matches!(undone, Err(DocumentError::Refused(Refusal::NotYours))));
    // Nobody is asked to agree, and the story tells that something was said, and not what.
    assert_eq!(crate::domain::awaited_from(theirs.document.plan(), Party::Worker), awaited);
    let entry = theirs.story().into_iter().find(|entry| entry.did == "add-message").unwrap();
    assert_eq!((entry.by, entry.was, entry.is), (Party::Person, None, None));
    // It is taken back, and that is undone.
    hers.person(Act::LetGo { line: MESSAGE });
    let back = hers.last();
    theirs.hears(&hers);
    assert_eq!(heard(&theirs), None);
    let stamp = hers.stamp(Party::Person);
    hers.document.undo(&stamp, back).unwrap();
    theirs.hears(&hers);
    assert_eq!(heard(&theirs), Some(say("It goes well")));
}

#[test]
fn what_another_app_suggests_for_a_message_is_beside_nothing_and_cannot_be_taken() {
    let mut phone = Phone::with_a_plan();
    phone.person(tell(About::Going, "It goes well"));
    let stamp = phone.stamp(Party::Worker);
    let mut draft = Draft::default();
    let act = Act::Reword { line: MESSAGE, field: Field::Said, phrase: say("It goes badly") };
    for (field, value) in [(shape::KIND, r#""suggestion""#), (shape::BY, r#""worker""#), (shape::WRITTEN, "1")] {
        draft.put_text(shape::key(&OTHER.to_string(), field), Some(value.to_owned()));
    }
    draft.put(&OTHER.to_string(), shape::ACT, &act).unwrap();
    phone.document.commit(&stamp, "suggest", draft).unwrap();
    assert_eq!(phone.document.plan().suggestions, []);
    assert_eq!(phone.act(Party::Person, Act::Take { suggestion: OTHER }).unwrap(), Done::NOTHING);
    assert_eq!(phone.document.plan().messages[0].said.now, say("It goes well"));
}

#[test]
fn a_message_is_stored_under_names_that_stay() {
    let mut phone = Phone::with_a_plan();
    phone.person(tell(About::Treated, "They listened"));
    let head = MESSAGE.to_string();
    let stored = |field: &str| phone.document.model.cells.get(&head, field)[0].text.clone();
    assert_eq!(stored("kind"), r#""message""#);
    assert_eq!(stored("by"), r#""person""#);
    assert_eq!(stored("day"), r#""2026-11-30""#);
    assert_eq!(stored("topic"), r#""treated""#);
    assert_eq!(stored("said"), r#"{"words":"They listened"}"#);
    let mut plain = Phone::with_a_plan();
    plain.person(tell(About::Going, "Well"));
    assert!(plain.document.model.cells.get(&head, "topic").is_empty(), "how it is going needs no word");
}

#[test]
fn what_a_later_app_tells_of_something_else_is_read_as_how_it_is_going() {
    let mut phone = Phone::with_a_plan();
    phone.person(tell(About::Treated, "They listened"));
    let stamp = phone.stamp(Party::Person);
    let mut draft = Draft::default();
    draft.put(&MESSAGE.to_string(), shape::TOPIC, &"of-later").unwrap();
    phone.document.commit(&stamp, "reword", draft).unwrap();
    assert_eq!(phone.document.plan().messages[0].about, About::Going);
}

fn note(did: &[&str], words: &str) -> Act {
    let (day, did) = ("2026-11-30".parse().unwrap(), Phrase::pictures(did).pictures);
    Act::AddContact { contact: MESSAGE, day, did, there: say("Ana"), said: say(words), next: say("The form") }
}

#[test]
fn what_the_worker_notes_comes_over_at_once_and_the_person_neither_changes_it_nor_is_asked() {
    let mut theirs = Phone::with_a_plan();
    let mut hers = theirs.other(2);
    let awaited = crate::domain::awaited_from(hers.document.plan(), Party::Person);
    theirs.act(Party::Worker, note(&["talk", "gowith"], "We were at the office")).unwrap();
    let noted = theirs.last();
    hers.hears(&theirs);
    let seen = |phone: &Phone| phone.document.plan().contact_for(Party::Person, MESSAGE).map(|c| c.told());
    assert_eq!(seen(&hers), Some(say("We were at the office").with_pictures(&["talk", "gowith"])), "S110");
    assert_eq!(crate::domain::awaited_from(hers.document.plan(), Party::Person), awaited);
    let stamp = hers.stamp(Party::Person);
    let undone = hers.document.undo(&stamp, noted);
    assert!(matches!(undone, Err(DocumentError::Refused(Refusal::NotYours))));
    let entry = hers.story().into_iter().find(|entry| entry.did == "add-contact").unwrap();
    assert_eq!((entry.by, entry.was, entry.is), (Party::Worker, None, None), "that it was, and not what");
    // Whoever noted it takes it back, by undoing too.
    let stamp = theirs.stamp(Party::Worker);
    theirs.document.undo(&stamp, noted).unwrap();
    hers.hears(&theirs);
    assert_eq!(seen(&hers), None);
}

#[test]
fn what_the_two_did_is_stored_under_names_that_stay() {
    let mut phone = Phone::with_a_plan();
    phone.act(Party::Worker, note(&["talk"], "At the office")).unwrap();
    let head = MESSAGE.to_string();
    let stored = |field: &str| phone.document.model.cells.get(&head, field)[0].text.clone();
    assert_eq!(stored("kind"), r#""contact""#);
    assert_eq!(stored("by"), r#""worker""#);
    assert_eq!(stored("day"), r#""2026-11-30""#);
    assert_eq!(stored("did"), r#"["talk"]"#);
    assert_eq!(stored("there"), r#"{"words":"Ana"}"#);
    assert_eq!(stored("said"), r#"{"words":"At the office"}"#);
    assert_eq!(stored("next"), r#"{"words":"The form"}"#);
}

#[test]
fn how_the_two_keep_in_touch_is_one_thing_each_and_what_a_later_app_says_is_left_alone() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    let touch = |often, support| Touch { often, support, ..Touch::default() };
    one.act(Party::Worker, Act::SetTouch { touch: touch(Some(Often::Weekly), None) }).unwrap();
    two.hears(&one);
    two.person(Act::SetTouch { touch: touch(Some(Often::Weekly), Some(Intensity::Lot)) });
    one.person(Act::SetTouch { touch: touch(Some(Often::Monthly), None) });
    one.hears(&two);
    let both = touch(Some(Often::Monthly), Some(Intensity::Lot));
    assert_eq!(one.document.plan().touch, both, "what two phones said of two things is both said");
    let stored = |phone: &Phone, field: &str| phone.document.model.cells.get(shape::PLAN, field)[0].text.clone();
    assert_eq!((stored(&one, "often"), stored(&one, "support")), (r#""monthly""#.to_owned(), r#""lot""#.to_owned()));
    let stamp = one.stamp(Party::Person);
    let mut draft = Draft::default();
    draft.put(shape::PLAN, shape::OFTEN, &"of-later").unwrap();
    one.document.commit(&stamp, "set-touch", draft).unwrap();
    assert_eq!(one.document.plan().touch.often, None);
    assert_eq!(stored(&one, "often"), r#""of-later""#);
    // Where one finds the person is said, and taken away again.
    let found = Touch { found: say("The park"), ..Touch::default() };
    two.person(Act::SetTouch { touch: found.clone() });
    assert_eq!(two.document.plan().touch, found);
    two.person(Act::SetTouch { touch: Touch::default() });
    assert_eq!(two.document.plan().touch, Touch::default());
    let last = two.last();
    let stamp = two.stamp(Party::Person);
    two.document.undo(&stamp, last).unwrap();
    assert_eq!(two.document.plan().touch, found);
    two.person(Act::SetTouch { touch: touch(Some(Often::Weekly), None) });
    let agreed = two.last();
    // It is undone like everything.
    let stamp = two.stamp(Party::Person);
    two.document.undo(&stamp, agreed).unwrap();
    assert_eq!(two.document.plan().touch.often, None);
}

fn record(words: &str, voice: u8) -> Act {
    Act::RecordWord { language: "ti".to_owned(), said: SpokenWord::said(words, MediaId::from_bytes([voice; 16])) }
}

#[test]
fn a_word_that_two_phones_recorded_apart_is_one_line_and_keeps_both_recordings() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    one.person(record("Next", 1));
    two.worker(record("Next", 2));
    one.hears(&two);
    two.hears(&one);
    assert_eq!(one.document.plan(), two.document.plan());
    let [word] = one.document.plan().spoken_words.as_slice() else { panic!("one line") };
    assert_eq!(word.said.also.len(), 1, "the other stays in the document");
    assert!(word.voice().is_some(), "one is heard");
    one.person(record("Next", 3));
    assert_eq!(one.document.plan().recording("ti", "Next"), Some(MediaId::from_bytes([3; 16])));
}

#[test]
fn a_recording_that_is_taken_away_comes_back_by_undo_whoever_made_it() {
    let mut phone = Phone::with_a_plan();
    let heard = |phone: &Phone| phone.document.plan().recording("ti", "Next").map(|id| id.as_bytes()[0]);
    phone.person(record("Next", 1));
    let first = phone.last();
    phone.worker(record("Next", 2));
    assert_eq!(heard(&phone), Some(2), "recorded over");
    let stamp = phone.stamp(Party::Person);
    phone.document.undo(&stamp, phone.last()).unwrap();
    assert_eq!(heard(&phone), Some(1));
    phone.worker(Act::SilenceWord { word: SpokenWord::name("ti", "Next") });
    assert_eq!(heard(&phone), None);
    let stamp = phone.stamp(Party::Worker);
    phone.document.undo(&stamp, phone.last()).unwrap();
    assert_eq!(heard(&phone), Some(1));
    // The first recording undone, and recorded again.
    phone.document.undo(&stamp, first).unwrap();
    assert_eq!(heard(&phone), None);
    phone.person(record("Next", 4));
    assert_eq!(heard(&phone), Some(4));
    let told = phone.story();
    assert!(told.iter().filter(|entry| entry.did == "record-word").all(|entry| entry.is.is_none()), "told as no line");
}

#[test]
fn recorded_words_are_stored_under_names_that_stay() {
    let mut phone = Phone::with_a_plan();
    phone.worker(record("Next", 1));
    let head = SpokenWord::name("ti", "Next").to_string();
    let stored = |field: &str| phone.document.model.cells.get(&head, field)[0].text.clone();
    assert_eq!(stored("kind"), r#""spoken-word""#);
    assert_eq!(stored("language"), r#""ti""#);
    assert_eq!(stored("said"), r#"{"words":"Next","pictures":["voice:040g2081040g2081040g208104"]}"#);
    assert_eq!(phone.document.media_of(&[SpokenWord::name("ti", "Next")]).len(), 1, "the recording is in use");
}

fn tell_fact(words: &str, told: Told) -> Act {
    let (form, question) = ("home".to_owned(), "where".to_owned());
    let (fact, said) = (Fact::name(&form, &question), if words.is_empty() { Phrase::default() } else { say(words) });
    Act::Tell { fact, form, question, said, told, source: Source::Seen }
}

#[test]
fn what_the_worker_wrote_of_someone_waits_for_their_yes_and_their_own_words_for_nobody() {
    let mut phone = Phone::with_a_plan();
    let id = Fact::name("home", "where");
    let lightly = |phone: &Phone| phone.document.plan().fact(id).is_some_and(Fact::is_held_lightly);
    phone.worker(tell_fact("room", Told::Said));
    assert!(lightly(&phone), "S37");
    phone.person(Act::Answer { line: id, from: Party::Person, answer: Answer::Yes, spoken: false });
    assert!(!lightly(&phone));
    // Other words are another answer; and what the person says is theirs.
    phone.worker(tell_fact("car", Told::Said));
    assert!(lightly(&phone));
    phone.person(tell_fact("friends", Told::Said));
    assert!(!lightly(&phone));
    assert_eq!(phone.document.plan().fact(id).unwrap().by, Party::Person);
    // The worker's other words stand beside it, until the person takes them.
    phone.worker(tell_fact("shelter", Told::Said));
    let fact = phone.document.plan().fact(id).unwrap().clone();
    assert_eq!(fact.said.now, say("friends"));
    let suggestion = phone.document.plan().suggestions[0].id;
    phone.person(Act::Take { suggestion });
    let fact = phone.document.plan().fact(id).unwrap();
    assert_eq!((fact.said.now.clone(), fact.is_held_lightly()), (say("shelter"), false));
    let told = phone.story().into_iter().filter(|entry| entry.did == "tell").count();
    assert_eq!(told, 3, "S153");
}

#[test]
fn putting_off_and_keeping_back_are_told_and_undone_like_an_answer() {
    let mut phone = Phone::with_a_plan();
    let id = Fact::name("home", "where");
    phone.person(tell_fact("room", Told::Said));
    phone.person(tell_fact("", Told::RatherNot));
    let kept = phone.last();
    let fact = phone.document.plan().fact(id).unwrap();
    assert_eq!((fact.told, fact.answer()), (Told::RatherNot, None));
    // The worker does not fill it in, and what was said before stays in the story alone.
    assert!(matches!(
        phone.act(Party::Worker, tell_fact("car", Told::Said)),
        Err(DocumentError::Refused(Refusal::NotYours))
    ));
    let stamp = phone.stamp(Party::Person);
    phone.document.undo(&stamp, kept).unwrap();
    assert_eq!(phone.document.plan().fact(id).unwrap().answer(), Some(say("room")));
    // Its first telling undone, it is not there; told again, it is its teller's.
    let mut phone = Phone::with_a_plan();
    phone.worker(tell_fact("room", Told::Said));
    let first = phone.last();
    let stamp = phone.stamp(Party::Worker);
    phone.document.undo(&stamp, first).unwrap();
    assert_eq!(phone.document.plan().fact(id), None);
    phone.person(tell_fact("room", Told::Said));
    assert_eq!(phone.document.plan().fact(id).map(|fact| fact.by), Some(Party::Person));
}

#[test]
fn one_question_answered_on_two_phones_is_one_fact_with_both_wordings() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    one.person(tell_fact("room", Told::Said));
    two.person(tell_fact("", Told::Later));
    two.person(tell_fact("friends", Told::Said));
    one.hears(&two);
    two.hears(&one);
    assert_eq!(one.document.plan(), two.document.plan());
    let facts = &one.document.plan().facts;
    assert_eq!(facts.len(), 1);
    let said = facts[0].said.all().words;
    assert!(said.contains("room") && said.contains("friends"), "{said}");
    let id = facts[0].id;
    one.person(Act::Reword { line: id, field: Field::Said, phrase: say("room") });
    assert_eq!(one.document.plan().fact(id).unwrap().said, say("room").into());
}

#[test]
fn facts_are_stored_under_names_that_stay_and_a_later_source_is_left_alone() {
    let mut phone = Phone::with_a_plan();
    phone.worker(tell_fact("room", Told::Said));
    let id = Fact::name("home", "where");
    let head = id.to_string();
    let stored = |phone: &Phone, field: &str| phone.document.model.cells.get(&head, field)[0].text.clone();
    for (field, text) in [
        ("kind", r#""fact""#),
        ("by", r#""worker""#),
        ("form", r#""home""#),
        ("question", r#""where""#),
        ("said", r#"{"words":"room"}"#),
        ("told", r#""said""#),
        ("source", r#""seen""#),
    ] {
        assert_eq!(stored(&phone, field), text);
    }
    let stamp = phone.stamp(Party::Worker);
    let mut draft = Draft::default();
    draft.put(&head, shape::SOURCE, &"of-later").unwrap();
    phone.document.commit(&stamp, "tell", draft).unwrap();
    assert_eq!(phone.document.plan().fact(id).unwrap().source, Source::Person);
    assert_eq!(stored(&phone, "source"), r#""of-later""#);
}

#[test]
fn a_form_is_brought_to_both_phones_and_its_newer_edition_takes_its_place() {
    let mut one = Phone::with_a_plan();
    let mut two = one.other(2);
    let form = Fact::form_line("intake");
    let bring = |text: &str| Act::AddForm { form, text: text.to_owned() };
    one.worker(bring("the first edition"));
    two.hears(&one);
    let texts = |phone: &Phone| phone.document.plan().forms.iter().map(|form| form.text.clone()).collect::<Vec<_>>();
    assert_eq!(texts(&two), ["the first edition"], "S66");
    two.person(bring("the second edition"));
    one.hears(&two);
    assert_eq!(texts(&one), ["the second edition"]);
    // What signs that take room make longer than one change carries is refused, and nothing is written.
    let [long, longer] = [8, 4].map(|part| "\t\"é".repeat(crate::domain::MAX_FORM / part));
    one.worker(bring(&long));
    let refused = one.act(Party::Worker, bring(&longer));
    assert!(matches!(refused, Err(DocumentError::Refused(Refusal::TooLong))));
    two.hears(&one);
    assert_eq!(texts(&two), [long]);
    let mut phone = Phone::with_a_plan();
    phone.worker(bring("the first edition"));
    let stamp = phone.stamp(Party::Worker);
    let brought = phone.last();
    phone.document.undo(&stamp, brought).unwrap();
    assert_eq!(texts(&phone), [] as [&str; 0]);
    phone.worker(bring("the first edition"));
    assert_eq!(texts(&phone), ["the first edition"]);
}
