"""What a disk may hold after the power went: what was synced for certain, of the rest any part, torn or not at all.

Calls recorded by disk.c are replayed on a model of a disk. A file's bytes are certain after its fsync, a name (made,
removed, renamed) after the fsync of its folder; names become certain in their order.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from tests.faults.shims import Call

SECTOR = 512


@dataclass(slots=True, eq=False)
class _File:
    """A file's bytes as synced, and what was written since: (place, bytes), or (length, None) for a cut."""

    synced: bytes = b""
    since: list[tuple[int, bytes | None]] = field(default_factory=list)

    def sync(self) -> None:
        self.synced = _written(self.synced, self.since)
        self.since.clear()


_Names = dict[str, _File]


class Disk:
    """A folder on a disk that loses its power."""

    def __init__(self, content: Mapping[str, bytes]) -> None:
        """Begin with files that are certain; `content` by path."""
        self._now: _Names = {path: _File(content) for path, content in content.items()}
        self._certain: list[_Names] = [dict(self._now)]

    def replay(self, call: Call) -> None:
        """Let one recorded call happen."""
        match call.op:
            case "C":
                self._named({**self._now, call.path: _File()})
            case "W":
                self._now[call.path].since.append((call.at, call.data))
            case "T":
                self._now[call.path].since.append((call.length, None))
            case "U":
                self._named({path: file for path, file in self._now.items() if path != call.path})
            case "R":
                moved = {path: file for path, file in self._now.items() if path != call.path}
                self._named({**moved, call.other: self._now[call.path]})
            case "S" if call.path in self._now:
                self._now[call.path].sync()
            case "S":
                self._certain = [self._now]
            case _:  # folders themselves are made anew by `lie`
                return

    def after_power_cut(self, chance: Random) -> Iterator[dict[str, bytes]]:
        """Yield what may lie there: nothing unsynced, names only, bytes only, everything, and two random mixtures."""
        first, last = self._certain[0], self._certain[-1]
        yield _kept(first, lambda file: file.synced)
        yield _kept(last, lambda file: file.synced)
        yield _kept(first, lambda file: _written(file.synced, file.since))
        yield _kept(last, lambda file: _written(file.synced, file.since))
        for _ in range(2):
            yield _kept(chance.choice(self._certain), lambda file: _written(file.synced, _some(file.since, chance)))

    def _named(self, names: _Names) -> None:
        self._now = names
        self._certain.append(names)


def lie(content: Mapping[str, bytes], folder: Path, at: Path) -> None:
    """Write what lies on the disk below `folder` to the empty folder `at`."""
    for path, raw in content.items():
        place = at / Path(path).relative_to(folder)
        place.parent.mkdir(parents=True, exist_ok=True)
        place.write_bytes(raw)


def _kept(names: _Names, read: Callable[[_File], bytes]) -> dict[str, bytes]:
    return {path: read(file) for path, file in names.items()}


def _written(synced: bytes, since: list[tuple[int, bytes | None]]) -> bytes:
    raw = bytearray(synced)
    for at, new in since:
        if new is None:
            raw[at:] = bytes(max(0, at - len(raw)))
        else:
            raw.extend(bytes(max(0, at - len(raw))))
            raw[at : at + len(new)] = new
    return bytes(raw)


def _some(since: list[tuple[int, bytes | None]], chance: Random) -> list[tuple[int, bytes | None]]:
    """Keep each write or not, or only its first sectors."""
    kept: list[tuple[int, bytes | None]] = []
    for at, new in since:
        fate = chance.random()
        if fate < 1 / 3:
            continue
        torn = new is not None and fate < 2 / 3
        kept.append((at, new[: SECTOR * chance.randint(0, len(new) // SECTOR)] if torn and new else new))
    return kept
