//! Tests of Project Wycheproof: where libraries of this kind have failed before. What is here of them, and
//! under which licence, `tests/vectors/wycheproof/README.md` tells.

use super::super::device::PublicKeys;
use super::super::seal::{derive_key, unseal};
use super::{array, bytes, hex};
use serde_json::Value;
use zeroize::Zeroizing;

/// Every test of a file with its group; counts them, so that an empty file is no passed one.
#[track_caller]
fn each(file: &str, count: usize, check: impl Fn(&Value, &dyn Fn(&str) -> Vec<u8>, bool)) {
    let file: Value = serde_json::from_str(file).unwrap();
    let mut checked = 0;
    for group in file["testGroups"].as_array().unwrap() {
        for test in group["tests"].as_array().unwrap() {
            let part = |name: &str| bytes(test[name].as_str().unwrap_or_else(|| panic!("{name} of {test}")));
            let mut whole = test.clone();
            whole["group"] = group["publicKey"].clone();
            check(&whole, &part, test["result"] == "valid");
            checked += 1;
        }
    }
    assert_eq!(checked, count);
}

#[test]
fn xchacha20_poly1305() {
    let file = include_str!("../../../tests/vectors/wycheproof/xchacha20_poly1305.json");
    each(file, 100, |test, part, valid| {
        let key = Zeroizing::new(part("key").try_into().unwrap());
        let sealed = [part("ct"), part("tag")].concat();
        let opened = unseal(&key, &part("iv").try_into().unwrap(), &part("aad"), &sealed);
        assert_eq!(opened.is_some_and(|plain| *plain == part("msg")), valid, "{test}");
    });
}

#[test]
fn ed25519() {
    each(include_str!("../../../tests/vectors/wycheproof/ed25519.json"), 111, |test, part, valid| {
        let keys = PublicKeys { ed: array(test["group"]["pk"].as_str().unwrap()), x: [9; 32] };
        let verified = part("sig").try_into().is_ok_and(|signature| keys.verify(&part("msg"), &signature));
        assert_eq!(verified, valid, "{test}");
    });
}

#[test]
fn hkdf_sha256() {
    each(include_str!("../../../tests/vectors/wycheproof/hkdf_sha256.json"), 38, |test, part, valid| {
        assert!(valid);
        let key = derive_key(&part("ikm"), Some(&part("salt")), &part("info"));
        let expected = part("okm");
        let length = expected.len().min(32);
        assert_eq!(hex(&key[..length]), hex(&expected[..length]), "{test}");
    });
}

#[test]
fn x25519() {
    each(include_str!("../../../tests/vectors/wycheproof/x25519.json"), 77, |test, part, _| {
        let secret = x25519_dalek::StaticSecret::from(<[u8; 32]>::try_from(part("private")).unwrap());
        let public: [u8; 32] = part("public").try_into().unwrap();
        let shared = secret.diffie_hellman(&public.into());
        assert_eq!(hex(shared.as_bytes()), hex(&part("shared")), "{test}");
        // Nobody is let in with a key that gives everyone the same secret.
        let flags = test["flags"].as_array().unwrap();
        let hollow = flags.iter().any(|flag| flag == "ZeroSharedSecret");
        let ed = array("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        assert_eq!(PublicKeys { ed, x: public }.are_a_devices(), !hollow, "{test}");
    });
}
