//! The copy that goes home on paper, with every goal and step on it (S99, S102).

use phone::{Engine, Phone, Walk};

use crate::telling::{NewStep, mine, name_both, open_own_plan, write_goal, write_step};

crate::journeys!(the_copy_that_goes_home);

const GOALS: [(&str, &str); 3] = [
    ("My boys sleep well", "They have bad dreams"),
    ("Help with the rent", "We keep our home"),
    ("Part-time work", "My own money"),
];
const STEPS: [&str; 3] = ["Find a child therapist", "Contact the rent office", "Write to the employment office"];

fn the_copy_that_goes_home(walk: &Walk) {
    let mut phone = open_own_plan(walk, "carla");
    name_first(&mut phone);
    for (at, (what, why)) in GOALS.into_iter().enumerate() {
        phone.tap("link", "My plan");
        phone.tap("link", if at == 0 { "What do I want?" } else { "New goal" });
        write_goal(&mut phone, what, why, "Now", "");
        write_step(&mut phone, &NewStep { what: STEPS[at], who: "Sam", name: "", how: "By phone", when: "In a month" });
        write_step(&mut phone, &mine(&format!("My own part {at}")));
    }
    for (paper, is_table) in [("Paper with pictures", false), ("Paper with a table", true)] {
        phone.tap("link", "More");
        phone.tap("link", "Keep a copy");
        phone.tap("link", paper);
        phone.see("heading", "The plan of Carla");
        let mut told = vec![phone.text()];
        if walk.engine() == Engine::Chromium {
            told.push(on_paper(&mut phone, walk, is_table));
        }
        for text in told {
            for words in GOALS.iter().map(|(what, _)| *what).chain(STEPS) {
                assert!(text.contains(words), "\"{words}\" is not on paper: {text}");
            }
            for at in 0..3 {
                assert!(text.contains(&format!("My own part {at}")), "a step of hers is not on paper: {text}");
            }
            assert!(text.contains("Sam") && text.contains("Carla"), "who does it is not on paper: {text}");
            assert!(text.contains("by "), "by when is not on paper: {text}");
        }
        phone.tap("link", "Back");
        phone.tap("link", "Back");
    }
    phone.close();
}

fn name_first(phone: &mut Phone) {
    phone.tap("link", "Back");
    name_both(phone, "Carla", "Sam");
}

/// The words of the printed page. The plan in pictures takes one page.
fn on_paper(phone: &mut Phone, walk: &Walk, is_table: bool) -> String {
    let file = walk.file("plan.pdf");
    std::fs::write(&file, phone.print()).unwrap();
    let pages = std::process::Command::new("pdfinfo").arg(&file).output();
    let words = std::process::Command::new("pdftotext").arg("-raw").arg(&file).arg("-").output();
    let (Ok(pages), Ok(words)) = (pages, words) else {
        println!("no program to read a PDF with: the printed page was not read");
        return phone.text();
    };
    let pages = String::from_utf8_lossy(&pages.stdout).into_owned();
    if !is_table {
        assert!(pages.lines().any(|line| line.starts_with("Pages:") && line.ends_with(" 1")), "{pages}");
    }
    String::from_utf8_lossy(&words.stdout).split_whitespace().collect::<Vec<_>>().join(" ")
}
