"""CBOR as the records use it (RFC 8949): nothing of indefinite length, no tags, no floats."""


def read(data):
    """The one value that these bytes are."""
    value, end = _value(data, 0)
    assert end == len(data), "nothing follows"
    return value


def _value(data, at):
    kind, short = data[at] >> 5, data[at] & 31
    at += 1
    if kind == 7:
        return {20: False, 21: True, 22: None}[short], at
    size = {24: 1, 25: 2, 26: 4, 27: 8}.get(short, 0)
    assert short <= 27, "of a known length"
    number = int.from_bytes(data[at : at + size], "big") if size else short
    at += size
    if kind == 0:
        return number, at
    if kind == 1:
        return -1 - number, at
    if kind in (2, 3):
        part = data[at : at + number]
        assert len(part) == number, "whole"
        return (part if kind == 2 else part.decode()), at + number
    items = []
    for _ in range(number * (2 if kind == 5 else 1)):
        item, at = _value(data, at)
        items.append(item)
    if kind == 5:
        return dict(zip(items[::2], items[1::2])), at
    assert kind == 4, "no tag"
    return items, at
