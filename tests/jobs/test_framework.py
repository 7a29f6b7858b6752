from pathlib import Path

import openpyxl
import pytest

from desktop.domain.desk import Desk
from desktop.domain.finding import Level
from desktop.domain.framework import Direct
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.framework import bring_in, export, load
from desktop.resources import seed
from desktop.store import frameworks, originals
from desktop.store.connection import looking
from tests.cli.commands import VECTORS

ANNEX = str(VECTORS / "annexes" / "annex_03.xlsx")


def test_an_annex_is_kept_as_a_draft_beside_the_framework_in_use(started: Desk) -> None:
    loaded = bring_in(started, ANNEX)
    assert (loaded.state, loaded.framework.version) == ("draft", 2)
    assert all(leaf.kind == Direct() for leaf in loaded.framework.leaves)
    with looking(started) as db:
        assert frameworks.versions(db) == ((1, "frozen"), (2, "draft"))
        current = frameworks.current(db)
        assert current is not None
        assert current.version == 1
        assert frameworks.load(db, 2) == loaded.framework


def test_the_annex_itself_is_kept(started: Desk) -> None:
    from hashlib import sha256

    content = Path(ANNEX).read_bytes()
    bring_in(started, ANNEX)
    with looking(started) as db:
        assert originals.content(db, sha256(content).hexdigest()) == content


def test_loading_the_same_annex_again_changes_nothing(started: Desk) -> None:
    first = bring_in(started, ANNEX)
    with looking(started) as db:
        before = frameworks.versions(db)
    again = bring_in(started, ANNEX)
    with looking(started) as db:
        assert frameworks.versions(db) == before
    assert again == first


def test_every_assumption_comes_back_with_the_draft(started: Desk) -> None:
    loaded = bring_in(started, ANNEX)
    assert [finding.code for finding in loaded.findings].count("dashes_lettered") == 5
    assert all(finding.level is Level.NOTE for finding in loaded.findings)


def test_a_file_without_criteria_is_refused(started: Desk, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.save(tmp_path / "trong.xlsx")
    with pytest.raises(DeskError) as refused:
        load(started, str(tmp_path / "trong.xlsx"))
    assert refused.value.trouble is Trouble.REFUSED
    assert [each.code for each in refused.value.findings] == ["no_criteria"]


def test_a_damaged_annex_is_refused_with_the_readers_words(started: Desk, tmp_path: Path) -> None:
    path = tmp_path / "hong.xlsx"
    path.write_bytes(Path(ANNEX).read_bytes()[:400])
    with pytest.raises(DeskError) as refused:
        load(started, str(path))
    assert [finding.level for finding in refused.value.findings] == [Level.ERROR]


def test_an_annex_is_known_by_its_content_too(started: Desk, tmp_path: Path) -> None:
    path = tmp_path / "phu-luc.tep"
    path.write_bytes(Path(ANNEX).read_bytes())
    assert bring_in(started, str(path)).state == "draft"


@pytest.mark.parametrize("suffix", ["toml", "xlsx", "docx"])
def test_an_export_loads_back_as_the_same_tree(suffix: str, started: Desk, tmp_path: Path) -> None:
    with looking(started) as db:
        own = frameworks.current(db)
    assert own is not None
    loaded = bring_in(started, export(started, str(tmp_path / f"khung.{suffix}")))
    assert [(each.code, each.title, each.max, each.part) for each in loaded.framework.criteria] == [
        (each.code, each.title, each.max, each.part) for each in own.criteria
    ]
    assert (loaded.framework.total, loaded.framework.year) == (own.total, own.year)
    assert (loaded.framework == own) is (suffix == "toml")


def test_an_export_never_writes_over_another_file(started: Desk, tmp_path: Path) -> None:
    path = tmp_path / "khung.toml"
    path.write_text("của người khác", "utf-8")
    written = export(started, str(path))
    assert written != str(path)
    assert path.read_text("utf-8") == "của người khác"
    assert Path(written).read_text("utf-8").startswith('name = "Khung tiêu chí')


def test_an_export_of_a_version_is_that_version(started: Desk, tmp_path: Path) -> None:
    bring_in(started, ANNEX)
    written = export(started, str(tmp_path / "khung.toml"), 2)
    assert "version = 2" in Path(written).read_text("utf-8")


def test_only_three_forms_can_be_written(started: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refused:
        export(started, str(tmp_path / "khung.pdf"))
    assert refused.value.trouble is Trouble.FILE_UNWRITABLE


def test_a_version_never_kept_cannot_be_written(started: Desk, tmp_path: Path) -> None:
    with pytest.raises(DeskError) as refused:
        export(started, str(tmp_path / "khung.toml"), 9)
    assert refused.value.trouble is Trouble.NO_FRAMEWORK


def test_the_draft_of_a_new_cluster_is_scored_by(tmp_path: Path) -> None:
    from desktop.domain.ledger import Layer
    from desktop.jobs.cluster import create_from_files
    from desktop.jobs.forms import make_forms
    from desktop.jobs.scoring import result
    from tests.jobs.sample import desk_at

    desk = desk_at(tmp_path / "moi.tongket")
    create_from_files(desk, str(seed("demo", "cluster.toml")), None)
    bring_in(desk, ANNEX)
    done = result(desk, Layer.AGREED)
    assert len(done.standings.standings[0].sheet.cells) == 37
    assert len(make_forms(desk, str(tmp_path / "mau"))) == 12
