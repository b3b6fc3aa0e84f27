//! A fresh copy of some goals, to be read by someone who sees nothing else (security.md section 0).

use super::{Act, LineId, Phrase, Plan, State, Who};

/// What writes the chosen goals anew, with new names and without their story, answers, suggestions and
/// whatever else was said on a line at the same time. `None` when a goal is not in the plan.
///
/// The acts are the person's: it is they who let these lines go out. `say` makes of each phrase what is said there.
pub fn release<E>(
    plan: &Plan,
    goals: &[LineId],
    say: &dyn Fn(&Phrase) -> Phrase,
    make_id: &mut dyn FnMut() -> Result<LineId, E>,
) -> Result<Option<Vec<Act>>, E> {
    let mut acts = Vec::new();
    // Whose it is; what the worker is called is not the person's to give away.
    if plan.person != super::Profile::default() {
        let super::Profile { name, picture } = plan.person.clone();
        acts.push(Act::Introduce { party: super::Party::Person, name, picture });
    }
    for id in goals {
        let Some(goal) = plan.goal(*id) else { return Ok(None) };
        let copy = make_id()?;
        acts.push(Act::AddGoal {
            goal: copy,
            what: say(&goal.what.now),
            why: say(&goal.why.now),
            sign: say(&goal.sign.now),
            horizon: goal.horizon,
        });
        if goal.scale.is_set() {
            acts.push(Act::SetScale { goal: copy, levels: goal.scale.now().map(|level| say(&level)) });
        }
        for step in goal.steps.iter().filter(|step| !step.state.is_let_go()) {
            let line = make_id()?;
            acts.push(Act::AddStep {
                step: line,
                goal: copy,
                what: say(&step.what.now),
                how: say(&step.how.now),
                who: called(&step.who, say),
                when: step.when,
                before: None,
            });
            if let Some(with) = &step.with {
                acts.push(Act::SetWith { step: line, with: Some(called(with, say)) });
            }
            acts.extend(finished(line, step.state));
        }
        for way in goal.ways.iter().filter(|way| !way.state.is_let_go()) {
            let line = make_id()?;
            acts.push(Act::AddWay { way: line, goal: copy, what: say(&way.what.now) });
            if way.chosen {
                acts.push(Act::ChooseWay { way: line, chosen: true });
            }
        }
        for barrier in goal.barriers.iter().filter(|barrier| !barrier.state.is_let_go()) {
            let line = make_id()?;
            let (what, way_round) = (say(&barrier.what.now), say(&barrier.way_round.now));
            acts.push(Act::AddBarrier { barrier: line, goal: copy, what, way_round });
            acts.extend(finished(line, barrier.state));
        }
        acts.extend(finished(copy, goal.state));
    }
    Ok(Some(acts))
}

fn called(who: &Who, say: &dyn Fn(&Phrase) -> Phrase) -> Who {
    match who {
        Who::People(name) => Who::People(say(name)),
        Who::Service(name) => Who::Service(say(name)),
        Who::Person | Who::Worker => who.clone(),
    }
}

fn finished(line: LineId, state: State) -> Option<Act> {
    state.is_done().then_some(Act::Finish { line })
}

#[cfg(test)]
mod tests {
    use super::super::{
        About, Answers, Contact, Fact, Goal, Half, Horizon, MediaId, Meeting, MeetingTime, Message, Moment, Nearness,
        Party, Source, SpokenWord, Support, SupportKind, Told, Touch, Understanding,
    };
    use super::*;

    #[test]
    fn what_holds_a_person_when_they_meet_and_what_the_two_say_goes_out_with_no_goal() {
        let (goal, line) = (LineId::from_bytes([1; 10]), LineId::from_bytes([2; 10]));
        let (by, written, state) = (Party::Person, Moment(0), State::Open);
        let support = |kind| {
            let (what, call) = (Phrase::words("Not for the office").into(), "112".to_owned());
            let (helps, near) = (Phrase::words("With the children").into(), Nearness::Close);
            Support { id: line, by, written, kind, what, call, helps, near, state }
        };
        let home = Goal {
            id: goal,
            by,
            written,
            what: Phrase::words("A home").into(),
            why: Phrase::default().into(),
            sign: Phrase::default().into(),
            horizon: Horizon::Now,
            state,
            answers: Answers::default(),
            steps: Vec::new(),
            ways: Vec::new(),
            scale: Box::default(),
            barriers: Vec::new(),
        };
        let said = || Phrase::words("Not for the office").into();
        let meeting = Meeting {
            id: line,
            by,
            written,
            at: MeetingTime { day: "2026-12-01".parse().unwrap(), time: None },
            also: Vec::new(),
            with_whom: said(),
            place: said(),
            about: said(),
            agreed: said(),
            state,
        };
        let half = |by, goal| {
            let said = Phrase::pictures(&["feel2"]).into();
            Half { id: Half::name(None, by, goal), by, written, after: None, goal, said }
        };
        let understanding = Understanding { by, written, helps: said(), hinders: said(), answers: Answers::default() };
        let day = "2026-12-01".parse().unwrap();
        let told = |by| Message { id: line, by, day, written, about: About::Treated, said: said(), state };
        let noted = Contact {
            id: line,
            by: Party::Worker,
            day,
            written,
            did: Phrase::pictures(&["talk"]).pictures,
            there: Phrase::words("Not for the office"),
            said: said(),
            next: Phrase::default(),
            state,
        };
        let words = SpokenWord::said("Not for the office", MediaId::from_bytes([3; 16])).into();
        let spoken_words = vec![SpokenWord { id: line, by, written, language: "en".to_owned(), said: words, state }];
        let fact = Fact {
            id: Fact::name("home", "where"),
            form: "home".to_owned(),
            question: "where".to_owned(),
            by,
            written,
            said: said(),
            told: Told::Said,
            source: Source::Person,
            answers: Answers::default(),
        };
        let plan = Plan {
            facts: vec![fact],
            spoken_words,
            goals: vec![home],
            messages: Party::BOTH.map(told).to_vec(),
            contacts: vec![noted],
            touch: Touch { call: "030 12".to_owned(), ..Touch::default() },
            halves: Party::BOTH.into_iter().flat_map(|by| [half(by, Some(goal)), half(by, None)]).collect(),
            meetings: vec![meeting],
            understanding: Some(understanding),
            strengths: SupportKind::STRENGTHS.map(support).to_vec(),
            safety: SupportKind::SAFETY.map(support).to_vec(),
            offer: SupportKind::OFFER.map(support).to_vec(),
            ..Plan::default()
        };
        let mut make_id = || Ok::<_, std::convert::Infallible>(LineId::from_bytes([9; 10]));
        let Ok(acts) = release(&plan, &[goal], &Phrase::clone, &mut make_id);
        let acts = acts.unwrap();
        assert!(matches!(acts[..], [Act::AddGoal { .. }]), "{acts:?}");
        let Ok(none) = release(&plan, &[line], &Phrase::clone, &mut make_id);
        assert_eq!(none, None, "nor can it be picked as one");
    }
}
