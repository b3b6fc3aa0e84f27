"""Opens every record of sharing.json: devices, the space, its keys, its log, a welcome, a bundle.

The formats are told in src/crypto/device.rs, bundle.rs and space/*.rs. `read.py` runs this.
"""

import hashlib
import hmac
import json
import pathlib
import zlib

import cbor
from nacl.bindings import crypto_aead_chacha20poly1305_ietf_decrypt as open_chacha
from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as open_xchacha
from nacl.bindings import crypto_scalarmult, crypto_scalarmult_base
from nacl.signing import SigningKey, VerifyKey

MAGIC = bytes([0xC3, 0x43, 0x4D, 0x01])
sha = lambda *parts: hashlib.sha256(b"".join(parts)).digest()


def extract(salt, secret):
    return hmac.new(salt or bytes(32), secret, hashlib.sha256).digest()


def expand(strong, info, length=32):
    """One block is all that is ever asked for (RFC 5869)."""
    return hmac.new(strong, info + b"\x01", hashlib.sha256).digest()[:length]


def derive(secret, salt, info):
    return expand(extract(salt, secret), info)


class Hpke:
    """Base mode, X25519 / HKDF-SHA-256 / ChaCha20-Poly1305 (RFC 9180)."""

    KEM = b"KEM" + (0x20).to_bytes(2, "big")
    SUITE = b"HPKE" + b"".join(number.to_bytes(2, "big") for number in (0x20, 1, 3))

    @staticmethod
    def extract(suite, salt, label, secret):
        return extract(salt, b"HPKE-v1" + suite + label + secret)

    @staticmethod
    def expand(suite, strong, label, info, length=32):
        return expand(strong, length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + info, length)

    @classmethod
    def secret_of(cls, seed):
        return cls.expand(cls.KEM, cls.extract(cls.KEM, b"", b"dkp_prk", seed), b"sk", b"")

    @classmethod
    def open(cls, secret, info, bound, sealed):
        enc, text = sealed[:32], sealed[32:]
        strong = cls.extract(cls.KEM, b"", b"eae_prk", crypto_scalarmult(secret, enc))
        shared = cls.expand(cls.KEM, strong, b"shared_secret", enc + crypto_scalarmult_base(secret))
        names = [(b"psk_id_hash", b""), (b"info_hash", info)]
        context = b"\x00" + b"".join(cls.extract(cls.SUITE, b"", label, part) for label, part in names)
        strong = cls.extract(cls.SUITE, shared, b"secret", b"")
        key = cls.expand(cls.SUITE, strong, b"key", context)
        return open_chacha(text, bound, cls.expand(cls.SUITE, strong, b"base_nonce", context, 12), key)


def written(space):
    """The name of a document as it is written: five bits a letter."""
    bits = "".join(f"{byte:08b}" for byte in space)
    bits += "0" * (-len(bits) % 5)
    return "".join("0123456789abcdefghjkmnpqrstvwxyz"[int(bits[at : at + 5], 2)] for at in range(0, len(bits), 5))


def padded(length):
    for step in (512, 1024, 2048, 4096):
        if length <= step:
            return step
    magnitude = length.bit_length() - 1
    mask = (1 << (magnitude - magnitude.bit_length())) - 1
    return (length + mask) & ~mask


class Device:
    """A device's keys in one space, from its secret."""

    def __init__(self, told, space):
        secret, context = bytes.fromhex(told["secret"]), bytes.fromhex(told["context"])
        self.x_secret = Hpke.secret_of(derive(secret, context, b"waymark/v1/dev-x"))
        self.x = crypto_scalarmult_base(self.x_secret)
        self.ed = bytes(SigningKey(derive(secret, context, b"waymark/v1/dev-ed")).verify_key)
        self.name = sha(b"waymark/v1/device", space, self.ed, self.x)[:16]
        assert [self.ed.hex(), self.x.hex(), self.name.hex()] == [told[part] for part in ("ed", "x", "device")]


class Space:
    """A space as someone who holds some of its keys reads it."""

    def __init__(self, genesis, keys):
        body, signature = genesis[:-64], genesis[-64:]
        self.genesis = cbor.read(body)
        assert self.genesis["v"] == 1
        VerifyKey(self.genesis["owner"]["ed"]).verify(b"waymark/v1/genesis\0" + body, signature)
        self.id = sha(b"waymark/v1/space", genesis)
        self.locator = derive(self.id, None, b"waymark/v1/locator")[:16]
        self.keys, self.members, self.logs = {}, {}, {}
        self.admit(self.genesis["owner"])
        for key in keys:
            self.learn(key)

    def learn(self, key):
        full = sha(b"waymark/v1/keyhash", self.id, key)
        self.keys[full[:16]] = key
        return full

    def admit(self, keys):
        self.members[sha(b"waymark/v1/device", self.id, keys["ed"], keys["x"])[:16]] = keys["ed"]

    def open(self, envelope):
        """One envelope, the next of its log: what kind of body, and the body."""
        head, sealed = envelope[:120], envelope[120:]
        device, seq, key = head[24:40], int.from_bytes(head[40:48], "little"), head[48:64]
        assert head[:8] == MAGIC + bytes([1, 1, 0, 0]) and head[8:24] == self.locator
        log = self.logs.setdefault(device, [])
        assert seq == len(log) and head[64:96] == (log[-1] if log else bytes(32)), "follows the one before"
        chunk = derive(self.keys[key], self.id, b"waymark/v1/chunk")
        plain = open_xchacha(sealed, b"waymark/v1/aad\0" + self.id + head, head[96:120], chunk)
        kind, flags, length = plain[0], plain[1], int.from_bytes(plain[2:6], "little")
        body, filler = plain[70 : 70 + length], plain[70 + length :]
        assert len(plain) == padded(70 + length) and not any(filler)
        signed = b"waymark/v1/sig\0" + self.id + head + plain[:2] + sha(body)
        VerifyKey(self.members[device]).verify(signed, plain[6:70])
        log.append(sha(envelope))
        if flags == 1:
            body = zlib.decompress(body, -15)
        return kind, cbor.read(body)

    def take_key(self, rotation, device):
        """The key of a new epoch, for one of its members; and with it those before."""
        [packet] = [packet["sealed"] for packet in rotation["packets"] if packet["device"] == device.name]
        info = b"waymark/v1/rekey" + self.locator + device.name
        key = Hpke.open(device.x_secret, info, rotation["key_hash"], packet)
        assert self.learn(key) == rotation["key_hash"], "the key that was signed"
        ladder = rotation["ladder"]
        step = derive(key, None, b"waymark/v1/ladder")
        before = open_xchacha(ladder[24:], rotation["key_hash"], ladder[:24], step)
        names = [self.learn(before[at : at + 32])[:16] for at in range(0, len(before), 32)]
        assert names == rotation["parents"]


def read_ask(told, device):
    ask = bytes.fromhex(told["ask"])
    assert ask[:4] == b"WMA1"
    inside = cbor.read(ask[4:])
    assert inside["keys"] == {"ed": device.ed, "x": device.x} and inside["v"] == 1
    assert told["face"] == [byte & 63 for byte in sha(b"waymark/v1/face", device.ed, device.x)[:4]]
    return inside["nonce"]


def open_welcome(device, nonce, welcome):
    head, sealed = welcome[:42], welcome[42:]
    assert head[:8] == MAGIC + bytes([1, 1, 1, 0]) and head[24:40] == device.name and head[40:] == b"\x20\x00"
    plain = Hpke.open(device.x_secret, b"waymark/v1/welcome" + head[8:40], head, sealed)
    inside = cbor.read(plain[64:])
    signed = b"waymark/v1/welcome-sig\0" + head + device.ed + device.x + plain[64:]
    VerifyKey(inside["inviter"]["ed"]).verify(signed, plain[:64])
    assert inside["nonce"] == nonce, "it answers this ask"
    return inside


def pieces(bundle):
    assert bundle[:5] == b"WMB1\x01"
    at = 5
    while True:
        kind, length = bundle[at], int.from_bytes(bundle[at + 1 : at + 5], "little")
        piece = bundle[at + 5 : at + 5 + length]
        if kind == 0:
            assert piece == sha(bundle[:at]) and at + 5 + length == len(bundle), "whole"
            return
        yield kind, piece
        at += 5 + length


def main():
    vectors = json.loads((pathlib.Path(__file__).parent / "sharing.json").read_text())
    unhex = bytes.fromhex
    space_id = unhex(vectors["space"])
    owner, sam, ana = (Device(vectors[of], space_id) for of in ("owner", "sam", "ana"))
    secret, salt = unhex(vectors["owner"]["secret"]), unhex(vectors["owner"]["salt"])
    assert derive(secret, salt, b"waymark/v1/dev-context")[:16].hex() == vectors["owner"]["context"]
    nonce = read_ask(vectors["sam"], sam)
    read_ask(vectors["ana"], ana)
    print("devices and asks: read")

    bundle = list(pieces(unhex(vectors["bundle"])))
    [welcome] = [piece for kind, piece in bundle if kind == 2]
    assert welcome.hex() == vectors["welcome"]
    inside = open_welcome(sam, nonce, welcome)
    space = Space(inside["genesis"], inside["keys"])
    assert (space.id.hex(), space.locator.hex()) == (vectors["space"], vectors["locator"])
    assert inside["genesis"].hex() == vectors["genesis"] and inside["may"] == "write"
    assert space.genesis["document"] == written(unhex(vectors["document"])) and space.genesis["kind"] == "plan"
    print("genesis and welcome: opened")

    texts = []
    for number, envelope in enumerate(piece for kind, piece in bundle if kind == 1):
        kind, body = space.open(envelope)
        if kind == 3:
            [(name, act)] = body["act"].items()
            print(f"envelope {number}: {name}")
            if name == "admit":
                space.admit(act["keys"])
            if act.get("rotation"):
                # Sam is out by then and is handed nothing; Ana, who reads, is.
                space.take_key(act["rotation"], owner if name == "begin" else ana)
        else:
            print(f"envelope {number}: {'changes' if kind == 1 else 'a pack'}")
            texts += [change.decode() for change in body["changes"]]
    assert texts == vectors["texts"]
    for epoch in vectors["epochs"]:
        assert space.learn(unhex(epoch["secret"])).hex() == epoch["hash"]
        assert space.keys[unhex(epoch["id"])].hex() == epoch["secret"]
    assert len(space.keys) == len(vectors["epochs"])
    print("keys: the same")

    kept = cbor.read(unhex(vectors["kept"]))
    assert kept["v"] == 1 and kept["genesis"] == inside["genesis"]
    assert sorted(kept["epochs"]) == sorted(space.keys.values())
    told = {device: [entry["digest"] for entry in log["entries"]] for device, log in kept["logs"].items()}
    assert told == space.logs
    print("what a phone keeps of it: read")

    eve = Device(vectors["eve"], space_id)
    late = list(pieces(unhex(vectors["late_bundle"])))
    [welcome] = [piece for kind, piece in late if kind == 2]
    assert welcome.hex() == vectors["late_welcome"]
    inside = open_welcome(eve, read_ask(vectors["eve"], eve), welcome)
    [part, admit] = [piece for kind, piece in late if kind == 1]
    base, before = inside["base"], {device: list(log) for device, log in space.logs.items()}
    assert (base["device"], base["first"], base["parts"]) == (owner.name, len(before[owner.name]), 1)
    assert base["last"] == sha(part), "the welcome says which"
    kind, body = space.open(part)
    assert kind == 4 and (body["first"], body["parts"]) == (base["first"], 1)
    acks = {ack["device"]: (ack["count"], ack["last"]) for ack in body["acks"]}
    assert acks == {device: (len(log), log[-1]) for device, log in before.items()}
    records = [piece for kind, piece in bundle if kind == 1 and piece in body["policies"]]
    assert len(records) == len(body["policies"]) == 4
    assert [change.decode() for change in body["changes"]] == vectors["texts"]
    kind, body = space.open(admit)
    assert kind == 3 and list(body["act"]) == ["admit"]
    print("a checkpoint, and who begins with it: opened")
