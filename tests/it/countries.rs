//! Every country whose numbers the app has can be chosen, with its name and its flag; and none that it has none of.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

#[test]
fn every_country_with_numbers_can_be_chosen() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let file = fs::read_to_string(source.join("domain/help_lines.tsv")).unwrap();
    let rows = file.lines().filter(|line| !line.is_empty() && !line.starts_with(['#', '*']));
    let with_numbers: BTreeSet<String> = rows.filter_map(|row| row.split('\t').next()).map(str::to_owned).collect();
    let screen = fs::read_to_string(source.join("ui/pages/help_country.rs")).unwrap();
    let offered: BTreeSet<String> = screen
        .lines()
        .filter_map(|line| line.trim().strip_prefix("(\"")?.split('"').next())
        .filter(|code| code.len() == 2)
        .map(str::to_owned)
        .collect();
    assert_eq!(offered, with_numbers);
    for code in offered {
        let low = code.to_lowercase();
        let row = format!("(\"{code}\", \"country-{low}\", \"ui-flag-{low}\")");
        assert!(screen.contains(&row), "the choice of {code} has another country's name or flag");
    }
}
