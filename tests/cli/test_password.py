"""Commands on a file with a password: by a file, by the variable, asked for; without it nothing is read or changed."""

import shutil
from pathlib import Path

import pytest
from click import Command

from desktop.cli.commands import group
from desktop.cli.run import run_command
from desktop.jobs.password import has_password
from desktop.resources import seed
from tests.cli.commands import Run
from tests.every_command import ON_A_STORE, Words, command_line, commands_of
from tests.jobs.sample import sample_in

PASSWORD, OTHER = "Mật khẩu của cụm mẫu", "Mật khẩu thứ hai"
ENTRY = ("AB", "I.1", "--layer", "agreed", "--points", "1", "--reason", "thử")
COMMANDS: dict[str, tuple[str, ...]] = {
    "backup": (),
    "backups": (),
    "check": (),
    "close-intake": ("--reason", "thử"),
    "close-year": (),
    "dossier": ("--out", "{out}"),
    "enter": (str(seed("demo", "entries.json")),),
    "forms": ("--out", "{out}"),
    "framework": (str(seed("demo", "framework.toml")),),
    "framework-export": ("{out}.toml",),
    "handover": ("--preview",),
    "impact": (),
    "import": (str(next(seed("demo", "later").iterdir())),),
    "log": (),
    "new-year": ("--to", "{out}.tongket"),
    "recompute": (),
    "reconcile": ("{out}.docx",),
    "redo": (),
    "refresh": ("{out}.docx", "--out", "{out}2.docx"),
    "rescue": ("--to", "{out}.tongket"),
    "scores": (),
    "seal": ("--reason", "thử"),
    "set": ENTRY,
    "trace": ("total:AB",),
    "undo": (),
    "unseal": ("--reason", "thử"),
    "what-if": (str(seed("demo", "entries.json")),),
}
WITHOUT_OPENING = {("new",), ("takeover",), ("password",)}  # they make the file, or ask for two passwords
READING = ("scores", "log", "check", "trace", "backups")


@pytest.fixture(scope="module")
def plain(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_in(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="module")
def encrypted(plain: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("encrypted")
    path = Path(shutil.copy(plain, folder / "cum.tongket"))
    (folder / "mk.txt").write_text(PASSWORD, "utf-8")
    assert run_command(["password", str(path), "set", "--password-file", str(folder / "mk.txt")]) == 0
    return path


@pytest.fixture(autouse=True)
def no_variable(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("TONGKET_PASSWORD", raising=False)


@pytest.fixture
def store(encrypted: Path, tmp_path: Path) -> Path:
    (tmp_path / "kho").mkdir()
    return Path(shutil.copy(encrypted, tmp_path / "kho" / "cum.tongket"))


def _file(folder: Path, password: str) -> Path:
    file = folder / f"{len(list(folder.iterdir()))}.txt"
    file.write_bytes(b"\xef\xbb\xbf" + password.encode() + b"\r\n")
    return file


def _command(name: str, store: Path, out: Path) -> list[str]:
    return [name, str(store), *(each.format(out=out) for each in COMMANDS[name])]


def _lying(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def _options(command: Command) -> set[str | None]:
    return {each.name for each in command.params}


def test_every_command_on_a_file_takes_a_password() -> None:
    for name, command in commands_of(group).items():
        if "store" in _options(command):
            last = commands_of(command).values() or [command]
            assert all("password_file" in _options(each) for each in last), name


@pytest.mark.parametrize("path", sorted(ON_A_STORE.keys() - WITHOUT_OPENING), ids="-".join)
def test_without_the_password_nothing_is_read_or_changed(store: Path, tmp_path: Path, run: Run, path: Words) -> None:
    before, folder = _lying(store.parent), tmp_path / "ra"
    folder.mkdir()
    shutil.copy(store, tmp_path / "sao.tongket")
    code, answer = run(*command_line(path, store, folder, tmp_path / "bao-cao.docx"))
    assert (code, answer["error"]["code"]) == (3, "password_needed")
    assert _lying(store.parent) == before
    assert not _lying(folder)


@pytest.mark.parametrize("name", ["scores", "set", "dossier", "undo", "backup", "check"])
def test_with_a_wrong_password_nothing_is_read_or_changed(store: Path, tmp_path: Path, run: Run, name: str) -> None:
    before = _lying(store.parent)
    code, answer = run(*_command(name, store, tmp_path / "ra"), "--password-file", _file(tmp_path, "sai"))
    assert (code, answer["error"]["code"]) == (3, "password_wrong")
    assert _lying(store.parent) == before
    assert not list(tmp_path.glob("ra*"))


@pytest.mark.parametrize(
    "name", sorted(COMMANDS.keys() & commands_of(group).keys() - {"reconcile", "refresh", "undo", "redo"})
)
def test_with_the_password_every_command_does_what_it_does_without_one(
    store: Path, plain: Path, tmp_path: Path, run: Run, name: str
) -> None:
    own = tmp_path / "thuong"
    own.mkdir()
    opened = Path(shutil.copy(plain, own / "cum.tongket"))
    code, answer = run(*_command(name, opened, own / "ra"))
    password = ("--password-file", _file(tmp_path, PASSWORD))
    assert run(*_command(name, store, tmp_path / "kho" / "ra"), *password)[0] == code
    assert has_password(str(store))
    assert not [path for path in store.parent.rglob("*.tongket") if not has_password(str(path))]
    if name in READING and name != "log":
        with_password = run(*_command(name, store, tmp_path / "ra"), *password)[1]
        assert _without_code(with_password) == _without_code(answer)


def test_what_was_done_before_the_password_is_not_undone(store: Path, tmp_path: Path, run: Run) -> None:
    password = ("--password-file", _file(tmp_path, PASSWORD))
    assert run("undo", store, *password)[1]["error"]["code"] == "not_undoable"
    assert run("set", store, *ENTRY, *password)[0] == 0
    assert run("undo", store, *password)[0] == 0
    assert run("redo", store, *password)[0] == 0


def _without_code(answer: dict[str, object]) -> dict[str, object]:
    return {name: each for name, each in answer.items() if name != "print_code"}


def test_the_variable_holds_the_password_and_the_file_goes_before_it(
    store: Path, tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TONGKET_PASSWORD", PASSWORD)
    assert run("check", store)[0] == 0
    assert run("check", store, "--password-file", _file(tmp_path, "sai"))[0] == 3
    monkeypatch.setenv("TONGKET_PASSWORD", "")
    assert run("check", store)[1]["error"]["code"] == "password_needed"


def test_a_password_for_a_file_without_one_is_not_needed(plain: Path, tmp_path: Path, run: Run) -> None:
    assert run("check", plain, "--password-file", _file(tmp_path, PASSWORD))[0] == 0


def test_a_missing_password_file_is_wrong_usage(store: Path, tmp_path: Path, run: Run) -> None:
    code, answer = run("check", store, "--password-file", tmp_path / "no.txt")
    assert (code, answer["error"]["code"]) == (2, "file_missing")


def test_set_change_remove(plain: Path, tmp_path: Path, run: Run) -> None:
    (tmp_path / "kho").mkdir()
    store = Path(shutil.copy(plain, tmp_path / "kho" / "cum.tongket"))
    old, new, weak = (_file(tmp_path, each) for each in (PASSWORD, OTHER, "123"))
    assert run("backup", store)[0] == 0
    code, answer = run("password", store, "set", "--password-file", old)
    assert (code, answer["password"], answer["weak"], len(answer["renewed"])) == (0, "set", False, 1)
    assert has_password(str(store))
    assert run("password", store, "set", "--new-password-file", new)[1]["error"]["code"] == "password_is_set"
    code, answer = run("password", store, "change", "--password-file", old, "--new-password-file", weak)
    assert (code, answer["password"], answer["weak"]) == (0, "changed", True)
    assert run("check", store, "--password-file", old)[0] == 3
    assert run("password", store, "remove", "--password-file", old)[0] == 3
    code, answer = run("password", store, "remove", "--password-file", weak)
    assert (code, answer["password"], answer["left"]) == (0, "removed", [])
    assert run("check", store)[0] == 0
    names = [each["name"] for each in run("log", store)[1]["acts"]]
    assert len(names) >= 3


@pytest.mark.parametrize(
    ("arguments", "code", "trouble"),
    [
        (("set",), 2, "wrong_usage"),
        (("change", "--password-file", "{file}"), 1, "password_not_set"),
        (("remove",), 1, "password_not_set"),
        (("set", "--password-file", "{empty}"), 1, "password_empty"),
        (("set", "--new-password-file", "{none}"), 2, "file_missing"),
        (("lock",), 2, "wrong_usage"),
    ],
)
def test_what_cannot_be_done_is_told(
    plain: Path, tmp_path: Path, run: Run, arguments: tuple[str, ...], code: int, trouble: str
) -> None:
    files = {"file": _file(tmp_path, PASSWORD), "empty": tmp_path / "trong", "none": tmp_path / "khong"}
    files["empty"].touch()
    before = plain.read_bytes()
    new = ("--new-password-file", files["file"]) if "change" in arguments else ()
    ended, answer = run("password", plain, *(each.format(**files) for each in arguments), *new)
    assert (ended, answer["error"]["code"]) == (code, trouble)
    assert plain.read_bytes() == before


def test_words_say_what_is_final_and_what_stays_readable(
    plain: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store = Path(shutil.copy(plain, tmp_path / "cum.tongket"))
    aside = Path(f"{store}.damaged-1")
    aside.write_bytes(store.read_bytes()[:9000])
    file = tmp_path / "mk"
    file.write_text("123")
    assert run_command(["password", str(store), "set", "--password-file", str(file)]) == 0
    said = capsys.readouterr().out
    for words in ("Đã đặt mật khẩu", "Quên mật khẩu là mất hẳn dữ liệu", "dễ bị dò ra", "vẫn đọc được", aside.name):
        assert words in said
    assert "123" not in said.replace(str(tmp_path), "")


def test_a_new_file_gets_the_password_of_the_file_given_not_of_the_variable(
    tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TONGKET_PASSWORD", OTHER)
    file, cluster = _file(tmp_path, PASSWORD), seed("demo", "cluster.toml")
    assert run("new", tmp_path / "mot.tongket", "--cluster", cluster)[0] == 0
    assert run("new", tmp_path / "hai.tongket", "--cluster", cluster, "--password-file", file)[0] == 0
    assert [has_password(str(tmp_path / f"{each}.tongket")) for each in ("mot", "hai")] == [False, True]
    assert run("check", tmp_path / "hai.tongket", "--password-file", file)[0] == 0


@pytest.mark.parametrize("damage", ["cut", "flip", "first"])
def test_a_damaged_file_with_the_right_password_is_called_damaged(
    store: Path, tmp_path: Path, run: Run, damage: str
) -> None:
    content = bytearray(store.read_bytes())
    if damage == "cut":
        del content[len(content) // 2 + 100 :]
    else:
        content[{"flip": 40_000, "first": 200}[damage]] ^= 1
    store.write_bytes(content)
    code, answer = run("check", store, "--password-file", _file(tmp_path, PASSWORD))
    assert code == 3
    codes = {answer["error"]["code"]} if "error" in answer else {each["code"] for each in answer["findings"]}
    assert codes & {"store_damaged", "file_damaged"}
    assert store.read_bytes() == content
