//! One target, led by what the code does with the bytes (libFuzzer). Which one, `WAYMARK_FUZZ` says.

#![no_main]

use std::sync::LazyLock;

static TARGET: LazyLock<fuzz::Target> = LazyLock::new(|| {
    let name = std::env::var("WAYMARK_FUZZ").unwrap_or_default();
    fuzz::target(&name).unwrap_or_else(|| panic!("WAYMARK_FUZZ names no target"))
});

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| (TARGET.run)(bytes));
