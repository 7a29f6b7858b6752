"""The history is whole, and what is altered behind it is named."""

import sqlite3

from desktop.domain.desk import Desk
from desktop.jobs.history import check_store, read_log


def test_a_store_nobody_touched_is_whole(sample: Desk) -> None:
    history, checked = read_log(sample), check_store(sample)
    assert history.ok
    assert checked.ok
    assert checked.print_code
    assert history.acts[0].name == "new"


def test_totals_that_cannot_be_recomputed_are_named(sample: Desk) -> None:
    db = sqlite3.connect(sample.path)
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
        db.execute(f'DROP TRIGGER "{name}"')
    db.execute("UPDATE criterion SET parameters = '{\"kind\": 3}' WHERE kind IS NOT NULL")
    db.commit()
    db.close()
    checked = check_store(sample)
    assert not checked.ok
    assert "recompute_failed" in {finding.code for finding in checked.findings}
