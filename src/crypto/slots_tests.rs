//! A locked vault: who opens it, who does not, and what shows of it.

use super::cost::Cost;
use super::*;
use proptest::prelude::*;

const PEPPER: [u8; 32] = [7; 32];
const SALT: [u8; 16] = [2; 16];
/// As cheap as Argon2 goes: these tests are about the header, not about guessing.
const CHEAP: Cost = Cost { memory: 8, passes: 1 };

fn vault() -> Vault {
    make_vault([1; 16], &PEPPER, &mut Counting(0)).unwrap().0
}

fn code(kind: LockKind) -> LockCode {
    LockCode::from_marks(kind, [1, 2, 3, 4, 5, 9]).unwrap()
}

fn locked(vault: &Vault, code: &LockCode) -> [u8; HEADER_BYTES] {
    let stretched = lock_job(SALT, CHEAP, code).run().unwrap();
    vault.locked_header(SALT, CHEAP, code.kind(), &stretched, &PEPPER, &mut Counting(5)).unwrap()
}

fn name(vault: &Vault) -> [u8; 16] {
    vault.derive_key(Kind(1), b"x")
}

/// What someone with this header, code and browser gets to.
fn unlocked(header: &[u8], code: &LockCode, pepper: &[u8; 32]) -> Result<([u8; 16], LockKind), VaultError> {
    let stretched = unlock_job(header, code)?.run().unwrap();
    Vault::unlock(header, &stretched, pepper).map(|(vault, kind)| (name(&vault), kind))
}

#[test]
fn the_code_opens_the_same_vault_that_stood_open() {
    let vault = vault();
    for kind in [LockKind::Pictures, LockKind::Digits] {
        let header = locked(&vault, &code(kind));
        assert_eq!(unlocked(&header, &code(kind), &PEPPER), Ok((name(&vault), kind)));
    }
}

#[test]
fn nothing_but_the_code_with_this_browser_opens_it() {
    let header = locked(&vault(), &code(LockKind::Pictures));
    assert_eq!(Vault::open(&header, &PEPPER).err(), Some(VaultError::Closed), "the browser alone");
    assert_eq!(unlocked(&header, &code(LockKind::Pictures), &[8; 32]), Err(VaultError::Closed), "another browser");
    assert_eq!(unlocked(&header, &code(LockKind::Digits), &PEPPER), Err(VaultError::Closed), "the other kind");
    for place in 0..MARKS {
        let mut marks = code(LockKind::Pictures).marks();
        marks[place] = (marks[place] + 1) % 16;
        let near = LockCode::from_marks(LockKind::Pictures, marks).unwrap();
        assert_eq!(unlocked(&header, &near, &PEPPER), Err(VaultError::Closed), "one mark off, at {place}");
    }
}

#[test]
fn a_code_opens_no_vault_that_has_none() {
    let (_, header) = make_vault([1; 16], &PEPPER, &mut Counting(0)).unwrap();
    assert_eq!(unlocked(&header, &code(LockKind::Pictures), &PEPPER), Err(VaultError::Closed));
}

#[test]
fn taking_the_lock_off_and_changing_it_leave_the_vault_the_same() {
    let vault = vault();
    let header = locked(&vault, &code(LockKind::Pictures));
    let open = vault.open_header([3; 16], &PEPPER, &mut Counting(9)).unwrap();
    assert!(name(&Vault::open(&open, &PEPPER).unwrap()) == name(&vault));
    assert_eq!(unlocked(&open, &code(LockKind::Pictures), &PEPPER), Err(VaultError::Closed), "the old code is gone");
    let changed = locked(&vault, &code(LockKind::Digits));
    assert_eq!(unlocked(&changed, &code(LockKind::Pictures), &PEPPER), Err(VaultError::Closed));
    // Nothing of an old header is in the new one: not its salt, not its slot.
    assert!(open.windows(16).all(|part| !header[16..].starts_with(part)));
    assert_ne!(open[32..152], header[32..152]);
}

#[test]
fn a_device_without_chance_makes_no_header() {
    struct Dry;
    impl Random for Dry {
        fn fill(&mut self, _: &mut [u8]) -> Result<(), NoRandom> {
            Err(NoRandom)
        }
    }
    let made = vault().open_header(SALT, &PEPPER, &mut Dry);
    assert_eq!(made.err(), Some(VaultError::NoRandom(NoRandom)));
}

#[test]
fn every_bit_flip_is_refused_or_harmless() {
    let vault = vault();
    let code = code(LockKind::Pictures);
    let header = locked(&vault, &code);
    let right = unlocked(&header, &code, &PEPPER);
    for at in 0..HEADER_BYTES {
        let mut bytes = header;
        bytes[at] ^= 1 << (at % 8);
        let found = unlocked(&bytes, &code, &PEPPER);
        match at {
            0..4 => assert_eq!(found, Err(VaultError::Damaged), "byte {at}"),
            4 | 5 => assert_eq!(found, Err(VaultError::Newer), "byte {at}"),
            // A flip in the cost asks for more than is given, or for another key.
            6..12 => assert!(matches!(found, Err(VaultError::Damaged | VaultError::Closed)), "byte {at}: {found:?}"),
            12..152 => assert_eq!(found, Err(VaultError::Closed), "byte {at}"),
            _ => assert_eq!(found, right, "byte {at}"),
        }
    }
}

#[test]
fn a_header_of_random_slots_opens_for_nobody() {
    let mut header = locked(&vault(), &code(LockKind::Pictures));
    DeviceRandom.fill(&mut header[32..]).unwrap();
    assert_eq!(unlocked(&header, &code(LockKind::Pictures), &PEPPER), Err(VaultError::Closed));
    assert_eq!(Vault::open(&header, &PEPPER).err(), Some(VaultError::Closed));
}

#[test]
fn a_header_of_another_size_is_damaged_and_a_newer_one_is_left_alone() {
    let header = locked(&vault(), &code(LockKind::Pictures));
    for length in [0, 4, 31, 32, HEADER_BYTES - 1] {
        let found = unlock_job(&header[..length], &code(LockKind::Pictures)).err();
        assert_eq!(found, Some(VaultError::Damaged), "{length}");
    }
    let mut newer = header;
    newer[4] = 2;
    assert_eq!(unlock_job(&newer, &code(LockKind::Pictures)).err(), Some(VaultError::Newer));
}

#[test]
fn what_stands_outside_opens_nothing_inside() {
    let (vault, outside) = (vault(), Vault::outside(&PEPPER));
    let record = vault.seal_record(&[9; 16], b"mine", &mut Counting(3)).unwrap();
    assert!(outside.open_record(&[9; 16], &record).is_err());
    assert_ne!(name(&outside), name(&vault));
}

#[test]
fn the_code_does_not_show() {
    // A used slot must look as random as the others: no byte value stands out over many headers.
    let mut counts = [0u32; 256];
    let vault = vault();
    for _ in 0..200 {
        let mut random = DeviceRandom;
        let salt = make_salt(&mut random).unwrap();
        let code = make_lock_code(LockKind::Pictures, &mut random).unwrap();
        let stretched = lock_job(salt, CHEAP, &code).run().unwrap();
        let header = vault.locked_header(salt, CHEAP, code.kind(), &stretched, &PEPPER, &mut random).unwrap();
        for byte in &header[32..152] {
            counts[usize::from(*byte)] += 1;
        }
    }
    let expected = 200.0 * 120.0 / 256.0;
    let chi: f64 = counts.iter().map(|n| (f64::from(*n) - expected).powi(2) / expected).sum();
    // 255 degrees of freedom: a fair source exceeds 420 less than once in a billion runs.
    assert!(chi < 420.0, "{chi}");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn every_code_opens_what_it_locked_and_no_other_does(
        marks in proptest::array::uniform6(0u8..10),
        others in proptest::array::uniform6(0u8..10),
        pictures: bool,
    ) {
        let kind = if pictures { LockKind::Pictures } else { LockKind::Digits };
        let vault = vault();
        let code = LockCode::from_marks(kind, marks).unwrap();
        let header = locked(&vault, &code);
        prop_assert_eq!(unlocked(&header, &code, &PEPPER), Ok((name(&vault), kind)));
        let other = LockCode::from_marks(kind, others).unwrap();
        prop_assert_eq!(unlocked(&header, &other, &PEPPER).is_ok(), marks == others);
    }

    #[test]
    fn any_bytes_are_opened_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..1100), ours: bool) {
        let mut bytes = bytes;
        if ours && bytes.len() >= 12 {
            bytes[..12].copy_from_slice(b"WMK1\x01\x01\x08\0\0\0\x01\x01");
        }
        prop_assert!(unlocked(&bytes, &code(LockKind::Pictures), &PEPPER).is_err());
    }
}
