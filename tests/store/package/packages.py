"""Small packages for tests: made of texts, opened without the child process."""

import json
from pathlib import Path

from desktop.domain.desk import Key
from desktop.domain.handover import Level, Manifest, Origin, manifest_of, plain_of
from desktop.store.package.reading import Opened, prove
from desktop.store.package.source import source_of
from desktop.store.package.writing import part_of, sink_at, weigh, write

MEMBERS = (("cum.tongket", b"SQLite khong that"), ("van-ban/bao-cao.docx", b"bao cao"), ("tep-goc/AB/001 a.xlsx", b""))
ORIGIN = Origin("Bộ Công an", "1", "Cụm thi đua mẫu", 2026, "Công an tỉnh An Bình")


def made(path: Path, members: tuple[tuple[str, bytes], ...] = MEMBERS, key: Key | None = None) -> Manifest:
    """Write a package of these members and return its manifest."""
    weighed = [weigh(part_of(name, content)) for name, content in members]
    listed = tuple(each.member for each in weighed)
    manifest = Manifest(Level.FULL, ORIGIN, "2026-11-21T08:00:00+07:00", "0.1.0", "K7M2QX00", "ab" * 32, listed)
    with sink_at(path, key) as sink:
        write(sink, as_bytes(manifest), weighed, str(path))
    return manifest


def as_bytes(manifest: Manifest) -> bytes:
    return json.dumps(plain_of(manifest), ensure_ascii=False).encode("utf-8")


def parse(content: bytes) -> Manifest:
    return manifest_of(json.loads(content))


def opened(path: Path, key: Key | None = None) -> Opened:
    """Return the package at `path` after proving it."""
    with source_of(str(path), key) as source:
        return prove(source, str(path), parse)
