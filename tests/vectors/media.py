"""Seals a photo as the app does, and compares what its parts are called (media.txt: its name, its key, three parts)."""

import hashlib

from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as seal

PART = 65536


def check(text):
    name, key, *called = (bytes.fromhex(line) for line in text.split())
    photo = bytes(at % 251 for at in range(2 * PART + 5))
    pieces = [photo[at : at + PART] for at in range(0, len(photo), PART)]
    assert len(pieces) == len(called)
    for number, (piece, hash_of) in enumerate(zip(pieces, called)):
        last = number + 1 == len(pieces)
        nonce = name + bytes(3) + number.to_bytes(4, "big") + bytes([last])
        sealed = seal(piece.ljust(PART, b"\0"), b"waymark/v1/blob" + name, nonce, key)
        assert hashlib.sha256(sealed).digest()[:16] == hash_of, number
    print("photo: sealed in parts")
