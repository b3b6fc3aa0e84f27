//! Prints how well the coach's hints fit the lines that were written for it, rule by rule; with `--each`, every line
//! that it reads otherwise, of those it may be made better by.

#![allow(missing_docs, reason = "a program")]

mod coach_sums;

use coach_sums::{Sum, count};
use waymark::domain::coach::HintKind;

const SENTENCES: &str = include_str!("../../src/domain/coach/sentences.tsv");

fn main() -> Result<(), String> {
    let sums = count(SENTENCES)?;
    let parts = [
        ("tuned", "lines the rules were made better by"),
        ("held", "lines held back, never looked at one by one"),
        ("later", "lines written when the rules stood"),
    ];
    for (part, title) in parts {
        println!("\nThe coach, {title}\n");
        println!("rule        wanted  right  unwanted  missed  precision  recall");
        println!("----------  ------  -----  --------  ------  ---------  ------");
        let rows = HintKind::ALL.into_iter().map(|kind| (Some(kind), kind.id())).chain([(None, "all")]);
        for (of, name) in rows {
            let sum = sums.by.get(&(part, of)).copied().unwrap_or_default();
            let Sum { right, unwanted, missed, .. } = sum;
            let (wanted, precision, recall) = (right + missed, sum.precision(), sum.recall());
            println!(
                "{name:<10}  {wanted:>6}  {right:>5}  {unwanted:>8}  {missed:>6}  {precision:>7} %  {recall:>4} %"
            );
        }
        let (all, silent) = sums.silence.get(part).copied().unwrap_or_default();
        println!("  silent on {silent} of {all} lines that want nothing");
    }
    if std::env::args().any(|word| word == "--each") {
        println!();
        sums.amiss.iter().filter(|line| line.part == "tuned").for_each(|line| println!("{}", line.told));
    }
    Ok(())
}
