#!/usr/bin/env python3
"""Opens every vector of at_rest.json, media.txt, sharing.json and codes.json without any of the app's code.

Whoever writes another app for the same plans starts here. Needs PyNaCl (pip install pynacl) and
nothing else. Prints one line a vector; ends with an error when one does not open.
"""

import hashlib
import hmac
import json
import pathlib

import media
import sharing
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as unseal
from nacl.exceptions import CryptoError
from nacl.pwhash import argon2id

NONCE = 24


def derive(secret, salt, info):
    """HKDF-SHA-256, first 32 bytes (RFC 5869)."""
    strong = hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()
    return hmac.new(strong, info + b"\x01", hashlib.sha256).digest()


def padded(length):
    """The size that a text with its four bytes of length is filled up to."""
    for step in (512, 1024, 2048, 4096):
        if length <= step:
            return step
    magnitude = length.bit_length() - 1
    mask = (1 << (magnitude - magnitude.bit_length())) - 1
    return (length + mask) & ~mask


def unpad(plain):
    length = int.from_bytes(plain[:4], "little")
    assert len(plain) == padded(4 + length), "size"
    assert not any(plain[4 + length :]), "filler"
    return plain[4 : 4 + length]


def vault_key(header, pepper):
    assert len(header) == 1024 and header[:6] == b"WMK1\x01\x01"
    front, salt = header[:32], header[16:32]
    for number in range(8):
        slot = header[32 + 120 * number :][:120]
        key = derive(pepper, salt, b"waymark/v1/slot/open" + bytes([number]))
        try:
            inside = unseal(slot[NONCE:], front + bytes([number]), slot[:NONCE], key)
        except CryptoError:
            continue
        assert inside[48] == 1 and not any(inside[49:]), "an open slot"
        return inside[:32]
    raise AssertionError("no slot opens")


def unlock(header, pepper, kind, marks):
    """The vault's key out of a locked header: one Argon2id run, then a trial of each slot."""
    assert len(header) == 1024 and header[:6] == b"WMK1\x01\x01" and header[11] == 1
    front, salt = header[:32], header[16:32]
    first = ord("a") if kind == "pictures" else ord("0")
    code = bytes(first + mark for mark in marks)
    memory = int.from_bytes(header[6:10], "little") * 1024
    stretched = argon2id.kdf(32, code, salt, opslimit=header[10], memlimit=memory)
    for number in range(8):
        slot = header[32 + 120 * number :][:120]
        key = derive(stretched + pepper, salt, b"waymark/v1/slot/code" + bytes([number]))
        try:
            inside = unseal(slot[NONCE:], front + bytes([number]), slot[:NONCE], key)
        except CryptoError:
            continue
        assert inside[48] == {"pictures": 2, "digits": 3}[kind] and not any(inside[49:]), "a slot of a code"
        return inside[:32]
    raise AssertionError("no slot opens")


def record_name(vault, kind, identity):
    names = derive(vault, None, b"waymark/v1/rest/index")
    return hmac.new(names, kind + identity, hashlib.sha256).digest()[:16]


def open_record(vault, name, record):
    assert record[0] == 1, "version"
    key = derive(vault, None, b"waymark/v1/rest/record")
    return unpad(unseal(record[1 + NONCE :], b"waymark/v1/rest" + name, record[1 : 1 + NONCE], key))


def open_copy(code, copy):
    front, sealed = copy[:56], copy[56:]
    assert front[:6] == b"WMX1\x01\x01" and front[11] == 1
    assert int.from_bytes(front[12:16], "little") == len(sealed), "length"
    memory = int.from_bytes(front[6:10], "little") * 1024
    digits = "".join(code.split()).encode()
    key = argon2id.kdf(32, digits, front[16:32], opslimit=front[10], memlimit=memory)
    return unpad(unseal(sealed, front, front[32:56], key))


LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ+-./:"


def line_bytes(line):
    """The bytes of a code's line: two in three letters, the lowest letter first; one in two at the end."""
    assert line.startswith("WM1:"), "version"
    groups = [line[at : at + 3] for at in range(4, len(line), 3)]
    values = [sum(LETTERS.index(letter) * 41**place for place, letter in enumerate(group)) for group in groups]
    return b"".join(value.to_bytes(len(group) - 1, "big") for value, group in zip(values, groups))


def whole(lines):
    parts = {}
    for line in lines:
        head, check, part = (lambda code: (code[:7], code[7:9], code[9:]))(line_bytes(line))
        assert hashlib.sha256(head + part).digest()[:2] == check, "the sum of a line"
        parts[head[5]] = part
    together = b"".join(parts[index] for index in range(head[6]))
    assert hashlib.sha256(head[:1] + together).digest()[:4] == head[1:5], "the sum of the whole"
    return head[0], together


def main():
    vectors = json.loads((pathlib.Path(__file__).parent / "at_rest.json").read_text())
    unhex = bytes.fromhex

    vault = vault_key(unhex(vectors["header"]), unhex(vectors["pepper"]))
    print("header: opened")
    for locked in vectors["locked"]:
        found = unlock(unhex(locked["header"]), unhex(locked["pepper"]), locked["kind"], unhex(locked["marks"]))
        assert found == vault, "the same vault"
        print(f"header locked with {locked['kind']}: opened")
    for number, record in enumerate(vectors["records"]):
        name = record_name(vault, unhex(record["kind"]), unhex(record["id"]))
        assert name == unhex(record["key"]), f"name of record {number}"
        assert open_record(vault, name, unhex(record["record"])) == unhex(record["payload"])
        print(f"record {number}: opened")
    assert open_copy(vectors["code"], unhex(vectors["copy"])) == unhex(vectors["copy_payload"])
    print("copy: opened")
    media.check((pathlib.Path(__file__).parent / "media.txt").read_text())
    sharing.main()

    codes = json.loads((pathlib.Path(__file__).parent / "codes.json").read_text())
    assert whole(reversed(codes["lines"])) == (codes["kind"], unhex(codes["whole"]))
    print("codes: put together")


if __name__ == "__main__":
    main()
