//! What once did harm does none any more; and each target has a good input to begin with.

use std::fs;
use std::path::PathBuf;

fn corpus(target: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("corpus").join(target)
}

#[test]
fn every_input_that_is_laid_down_does_no_harm() {
    for target in fuzz::TARGETS {
        let mut tried = 0;
        for file in fs::read_dir(corpus(target.name)).unwrap() {
            (target.run)(&fs::read(file.unwrap().path()).unwrap());
            tried += 1;
        }
        assert!(tried > 0, "{}", target.name);
    }
}

#[test]
fn every_target_begins_with_a_good_input() {
    let seeds = fuzz::seeds();
    assert_eq!(seeds.len(), fuzz::TARGETS.len());
    for (name, bytes) in seeds {
        assert!(fuzz::target(name).is_some() && !bytes.is_empty(), "{name}");
        let file = corpus(name).join("good");
        if std::env::var_os("WAYMARK_WRITE_VECTORS").is_some() {
            fs::create_dir_all(corpus(name)).unwrap();
            fs::write(&file, &bytes).unwrap();
        }
        assert!(fs::read(&file).unwrap() == bytes, "{name}: the format has changed; see WAYMARK_WRITE_VECTORS");
    }
}
