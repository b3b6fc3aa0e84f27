//! Prints how long a large form takes: to be read, and to be gone through after an answer.

#![allow(missing_docs, reason = "a program")]

use std::hint::black_box;
use std::time::{Duration, Instant};
use waymark::domain::form::{Form, Said};

/// How many questions, and how often each is measured.
const SIZES: [usize; 3] = [20, 200, 1_000];
const TIMES: u32 = 50;

fn main() -> Result<(), String> {
    println!("\nForms, here and not on a phone\n");
    println!("questions      text    read  shown  check");
    println!("---------  --------  ------  -----  -----");
    for size in SIZES {
        let text = form_of(size);
        let (form, _) = Form::read(&text, |_| true).map_err(|faults| format!("{faults:?}"))?;
        let said: Said = form.questions().iter().map(|question| (question.name.clone(), "1".to_owned())).collect();
        let today = chrono::NaiveDate::default();
        let read = mean(|| drop(black_box(Form::read(&text, |_| true))));
        let shown = mean(|| drop(black_box(form.shown(&said, today))));
        let last = form.questions().into_iter().next_back().ok_or("a form without questions")?;
        let check = mean(|| _ = black_box(last.check("1", &said, today)));
        println!("{size:>9}  {:>5} KB  {:>6}  {:>5}  {:>5}", text.len() / 1024, ms(read), ms(shown), ms(check));
    }
    Ok(())
}

/// A form of so many questions, each with four languages, choices, and a condition on the one before.
fn form_of(size: usize) -> String {
    let mut text = "[settings]\nform_id\nlarge\n[survey]\n".to_owned();
    text.push_str("type\tname\tlabel\tlabel::fr\tlabel::es\tlabel::ar\trelevant\tconstraint\n");
    for at in 0..size {
        let before = at
            .checked_sub(1)
            .map(|before| format!("${{q{before}}} > 0 or selected(${{q{before}}}, '1')"))
            .unwrap_or_default();
        let words = "How has it been with this of late?\t".repeat(4);
        text.push_str(&format!("select_one scale\tq{at}\t{words}{before}\t. >= 1 and string-length(.) < 9\n"));
    }
    text.push_str("[choices]\nlist_name\tname\tlabel\n");
    (1..=5).for_each(|at| text.push_str(&format!("scale\t{at}\tSome\n")));
    text
}

fn mean(mut run: impl FnMut()) -> Duration {
    let begin = Instant::now();
    (0..TIMES).for_each(|_| run());
    begin.elapsed() / TIMES
}

fn ms(time: Duration) -> String {
    format!("{:.2}", time.as_secs_f64() * 1000.0)
}
