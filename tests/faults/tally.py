"""What a fault run did and found: runs, faults that really struck, failures; printed as one table at the end."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

PROPERTY = "faults"


@dataclass(slots=True)
class Trial:
    """One kind of fault done to the program many times over. `record` travels with pytest's report."""

    promise: str
    done: str
    runs: int = 0
    hits: int = 0
    failures: list[str] = field(default_factory=list)
    record: list[object] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._note()

    def ran(self, *, hit: bool) -> None:
        """Count one run, and whether its fault really struck."""
        self.runs += 1
        self.hits += hit
        self._note()

    def expect(self, held: bool, told: str) -> None:
        """Note a failure in words unless the promise held."""
        if not held:
            self.failures.append(told)
            self._note()

    def settle(self, *, hits: int) -> None:
        """Fail the test if a promise was broken, or if fewer than `hits` faults struck."""
        assert not self.failures, "\n".join(self.failures)
        assert self.hits >= hits, f"only {self.hits} of {self.runs} faults struck, {hits} were wanted"

    def _note(self) -> None:
        self.record[:] = [self.promise, self.done, self.runs, self.hits, len(self.failures)]


def table(records: Iterable[Sequence[object]]) -> list[str]:
    """Return the lines of the table; trials of the same promise and deed are added up."""
    sums: dict[tuple[str, str], list[int]] = {}
    for promise, done, *numbers in records:
        row = sums.setdefault((str(promise), str(done)), [0, 0, 0])
        row[:] = [old + int(str(new)) for old, new in zip(row, numbers, strict=True)]
    wide = max((len(done) for _, done in sums), default=0)
    head = f"{'promise':<8}{'what was done':<{wide}}{'runs':>8}{'hits':>8}{'failures':>10}"
    rows = [
        f"{promise:<8}{done:<{wide}}{runs:>8}{hits:>8}{failures:>10}"
        for (promise, done), (runs, hits, failures) in sorted(sums.items(), key=_by_number)
    ]
    return [head, *rows] if rows else []


def _by_number(row: tuple[tuple[str, str], list[int]]) -> tuple[int, str]:
    (promise, done), _ = row
    return int(promise.removeprefix("P")), done
