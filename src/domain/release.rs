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
