//! What the standards print for the building blocks of sharing, through the code that shares.

use super::super::device::{DeviceKeys, PublicKeys};
use super::super::hpke_seal::{open_from, seal_to};
use super::super::{NoRandom, Random};
use super::{array, bytes, hex};
use chacha20poly1305::aead::AeadInOut;
use chacha20poly1305::{ChaCha20Poly1305, KeyInit, Nonce};
use zeroize::Zeroizing;

/// Gives these bytes, once.
struct Given(Vec<u8>);

impl Random for Given {
    fn fill(&mut self, bytes: &mut [u8]) -> Result<(), NoRandom> {
        bytes.copy_from_slice(&std::mem::take(&mut self.0));
        Ok(())
    }
}

fn keys(ed: &str, x: &str) -> DeviceKeys {
    DeviceKeys::from_seeds(&Zeroizing::new(array(ed)), &Zeroizing::new(array(x)))
}

const NO_SEED: &str = "0000000000000000000000000000000000000000000000000000000000000000";

#[test]
fn chacha20_poly1305_as_in_rfc_8439() {
    // 2.8.2: what HPKE seals with.
    let key: [u8; 32] = std::array::from_fn(|place| 0x80 + place as u8);
    let nonce: [u8; 12] = array("070000004041424344454647");
    let mut text = b"Ladies and Gentlemen of the class of '99: If I could offer you only one tip for the future, sunscreen would be it.".to_vec();
    let cipher = ChaCha20Poly1305::new((&key).into());
    cipher.encrypt_in_place(&Nonce::from(nonce), &bytes("50515253c0c1c2c3c4c5c6c7"), &mut text).unwrap();
    assert_eq!(
        hex(&text),
        "d31a8d34648e60db7b86afbc53ef7ec2a4aded51296e08fea9e2b5a736ee62d63dbea45e8ca9671282fafb69da92728b\
         1a71de0a9e060b2905d6a5b67ecd3b3692ddbd7f2d778b8c9803aee328091b58fab324e4fad675945585808b4831d7bc\
         3ff4def08e4b7a9de576d26586cec64b61161ae10b594f09e26a7e902ecbd0600691"
    );
}

#[test]
fn ed25519_as_in_rfc_8032() {
    // 7.1, tests 1 to 3
    for (seed, public, message, signature) in [
        (
            "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
            "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "",
            "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46b\
             d25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
            "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "72",
            "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c\
             387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
            "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "af82",
            "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc659\
             4a7c15e9716ed28dc027beceea1ec40a",
        ),
    ] {
        let keys = keys(seed, NO_SEED);
        assert_eq!(hex(&keys.public().ed), public);
        assert_eq!(hex(&keys.sign(&bytes(message))), signature);
        assert!(keys.public().verify(&bytes(message), &array(signature)));
        assert!(!keys.public().verify(b"another", &array(signature)));
    }
}

#[test]
fn a_signature_that_more_than_one_message_or_key_could_have_is_refused() {
    let x = keys(NO_SEED, NO_SEED).public().x;
    // Under a key of small order, a signature of zeros with R = that key fits every message.
    let mut one = [0; 32];
    one[0] = 1;
    let zeros = [one, [0; 32]].concat().try_into().unwrap();
    assert!(!PublicKeys { ed: one, x }.verify(b"anything", &zeros));
    assert!(!PublicKeys { ed: one, x }.are_a_devices());
    // The same point, told in another way: y = p + 1.
    let mut other = [0xff; 32];
    (other[0], other[31]) = (0xee, 0x7f);
    assert!(!PublicKeys { ed: other, x }.verify(b"anything", &zeros));
    // The same signature with its scalar raised by the order of the group.
    let signer = keys(NO_SEED, NO_SEED);
    let signature = signer.sign(b"once");
    let order = bytes("edd3f55c1a631258d69cf7a2def9de1400000000000000000000000000000010");
    let (mut raised, mut carry) = (signature, 0u16);
    for (byte, more) in raised[32..].iter_mut().zip(order) {
        let sum = u16::from(*byte) + u16::from(more) + carry;
        (*byte, carry) = (sum as u8, sum >> 8);
    }
    assert!(signer.public().verify(b"once", &signature));
    assert!(!signer.public().verify(b"once", &raised));
}

#[test]
fn hpke_as_in_rfc_9180() {
    // A.2.1, with the first sequence number: our two functions, from the seeds that it gives.
    let recipient = keys(NO_SEED, "1ac01f181fdf9f352797655161c58b75c656a6cc2716dcb66372da835542e1df");
    assert_eq!(hex(&recipient.public().x), "4310ee97d88cc1f088a5576c77ab0cf5c3ac797f3d95139c6c84b5429c59662a");
    let info = bytes("4f6465206f6e2061204772656369616e2055726e");
    let (bound, plain) = (b"Count-0", b"Beauty is truth, truth beauty");
    let mut random = Given(bytes("909a9b35d3dc4713a5e72a4da274b55d3d3821a37e5d099e74a647db583a904b"));
    let sealed = seal_to(&recipient.public(), &info, bound, plain, &mut random).unwrap().unwrap();
    assert_eq!(
        hex(&sealed),
        "1afa08d3dec047a643885163f1180476fa7ddb54c6a8029ea33f95796bf2ac4a\
         1c5250d8034ec2b784ba2cfd69dbdb8af406cfe3ff938e131f0def8c8b60b4db21993c62ce81883d2dd1b51a28"
    );
    assert_eq!(&**open_from(&recipient, &info, bound, &sealed).unwrap(), plain);
    assert!(open_from(&recipient, &info, b"Count-1", &sealed).is_none());
    assert!(open_from(&recipient, b"", bound, &sealed).is_none());
}
