//! The formats as they were laid down: published vectors for the building blocks, and our own for
//! what is made of them (`tests/vectors/at_rest.json`, which `read.py` beside it reads too).
//!
//! Our vectors never change: plans are kept in these formats.

mod published;
mod wycheproof;

use super::*;
use argon2::{Algorithm, Argon2, ParamsBuilder, Version};
use hkdf::Hkdf;
use sha2::Sha256;
use zeroize::Zeroizing;

pub(super) fn bytes(hex: &str) -> Vec<u8> {
    let digits: Vec<u8> = hex.chars().filter_map(|c| c.to_digit(16)).map(|digit| digit as u8).collect();
    digits.chunks_exact(2).map(|pair| pair[0] << 4 | pair[1]).collect()
}

pub(super) fn array<const N: usize>(hex: &str) -> [u8; N] {
    bytes(hex).try_into().unwrap()
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

#[test]
fn xchacha20_poly1305_as_in_the_cfrg_draft() {
    // draft-irtf-cfrg-xchacha-03, A.3.1
    let plain = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.";
    let key = Zeroizing::new(std::array::from_fn(|place| 0x80 + place as u8));
    let nonce: [u8; 24] = std::array::from_fn(|place| 0x40 + place as u8);
    let bound = bytes("50515253c0c1c2c3c4c5c6c7");
    let sealed = bytes(
        "bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb731c7f1b0b4aa6440bf3a82f4eda7e39
         ae64c6708c54c216cb96b72e1213b4522f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9
         21f9664c97637da9768812f615c68b13b52e c0875924c1c7987947deafd8780acf49",
    );
    assert_eq!(hex(&seal::seal(&key, nonce, &bound, Zeroizing::new(plain.to_vec())).unwrap()), hex(&sealed));
    assert_eq!(&**seal::unseal(&key, &nonce, &bound, &sealed).unwrap(), plain);
}

#[test]
fn hkdf_as_in_rfc_5869() {
    // A.1: the first 32 of its 42 bytes are what our derivation takes.
    let key = seal::derive_key(&[0x0b; 22], Some(&bytes("000102030405060708090a0b0c")), &bytes("f0f1f2f3f4f5f6f7f8f9"));
    assert_eq!(hex(&*key), "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf");
    // A.3: no salt, no info.
    let mut long = [0; 42];
    Hkdf::<Sha256>::new(None, &[0x0b; 22]).expand(&[], &mut long).unwrap();
    assert_eq!(hex(&long), "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8");
    assert_eq!(hex(&*seal::derive_key(&[0x0b; 22], None, &[])), hex(&long[..32]));
}

#[test]
fn hmac_as_in_rfc_4231() {
    // Case 2, its key filled with zeros to our fixed length, which HMAC does not notice.
    let mut key = Zeroizing::new([0; 32]);
    key[..4].copy_from_slice(b"Jefe");
    let name = seal::derive_name(&key, &[b"what do ya want ", b"for nothing?"]);
    assert_eq!(hex(&name), "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
}

#[test]
fn argon2id_as_in_rfc_9106() {
    // 5.3
    let params = ParamsBuilder::new()
        .m_cost(32)
        .t_cost(3)
        .p_cost(4)
        .data(argon2::AssociatedData::new(&[4; 12]).unwrap())
        .build()
        .unwrap();
    let argon2 = Argon2::new_with_secret(&[3; 8], Algorithm::Argon2id, Version::V0x13, params).unwrap();
    let mut tag = [0; 32];
    argon2.hash_password_into(&[1; 32], &[2; 16], &mut tag).unwrap();
    assert_eq!(hex(&tag), "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

#[test]
fn what_was_kept_by_the_first_version_still_opens_and_is_made_the_same_today() {
    let vectors: serde_json::Value = serde_json::from_str(include_str!("../../tests/vectors/at_rest.json")).unwrap();
    let text = |name: &str| vectors[name].as_str().unwrap();

    let pepper: [u8; 32] = array(text("pepper"));
    let (made, header) = make_vault(array(text("salt")), &pepper, &mut Counting(0)).unwrap();
    assert_eq!(hex(&header), text("header"));

    let vault = Vault::open(&bytes(text("header")), &pepper).unwrap();
    for record in vectors["records"].as_array().unwrap() {
        let part = |name: &str| bytes(record[name].as_str().unwrap());
        let key = vault.derive_key(Kind(part("kind")[0]), &part("id"));
        assert_eq!(hex(&key), hex(&part("key")));
        assert_eq!(&**vault.open_record(&key, &part("record")).unwrap(), &part("payload")[..]);
        let again = made.seal_record(&key, &part("payload"), &mut Counting(part("random")[0])).unwrap();
        assert_eq!(hex(&again), hex(&part("record")));
    }

    for locked in vectors["locked"].as_array().unwrap() {
        let part = |name: &str| locked[name].as_str().unwrap();
        let kind = if part("kind") == "pictures" { LockKind::Pictures } else { LockKind::Digits };
        let code = LockCode::from_marks(kind, array(part("marks"))).unwrap();
        let (pepper, salt): ([u8; 32], [u8; 16]) = (array(part("pepper")), array(part("salt")));
        let kept = bytes(part("header"));
        let stretched = unlock_job(&kept, &code).unwrap().run().unwrap();
        let (opened, found) = Vault::unlock(&kept, &stretched, &pepper).unwrap();
        assert!(found == kind && opened.is_same(&made));
        let cost = unlock_job(&kept, &code).unwrap().cost();
        let random = &mut Counting(bytes(part("random"))[0]);
        let again = made.locked_header(salt, cost, kind, &stretched, &pepper, random).unwrap();
        assert_eq!(hex(&again), part("header"));
    }

    let code: CopyCode = text("code").parse().unwrap();
    let kept = bytes(text("copy"));
    let closed = ClosedCopy::read(&kept).unwrap();
    assert_eq!(&**closed.open(&closed.job(&code).run().unwrap()).unwrap(), &bytes(text("copy_payload"))[..]);
    let new = NewCopy::make(&bytes(text("copy_payload")), &mut Counting(64)).unwrap();
    let key = new.job(&code).run().unwrap();
    assert_eq!(hex(&new.seal(&key).unwrap()), text("copy"));
}
