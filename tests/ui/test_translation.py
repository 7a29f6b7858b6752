"""Every text of the window has its Vietnamese; no text that is gone is kept."""

import ast
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

import PySide6
import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator

from desktop.resources import resource
from desktop.ui.translation import SOURCES, compiled_texts, release, speak_vietnamese
from resources.translations.build import collect

PLACEHOLDER = re.compile(r"\{\w+\}|%L?n|%\d")


def _messages(path: Path) -> dict[tuple[str, str], ET.Element]:
    return {
        (context.findtext("name", ""), message.findtext("source", "")): message
        for context in ET.parse(path).getroot().iter("context")
        for message in context.iter("message")
    }


def _translation(message: ET.Element) -> str:
    found = message.find("translation")
    assert found is not None
    return found.findtext("numerusform") or found.text or ""


def test_the_texts_collected_from_the_source_are_those_that_are_translated(tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.ts"
    collect(fresh)
    assert set(_messages(fresh)) == set(_messages(resource("translations", "tong-ket_vi.ts")))


def _spoken(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """Yield (context, text) of every call that asks for a translation, however Qt's own collector reads the file."""
    for node in tree.body:
        owner = node.name if isinstance(node, ast.ClassDef) else ""
        for call in (each for each in ast.walk(node) if isinstance(each, ast.Call)):
            name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
            texts = [each.value for each in call.args if isinstance(each, ast.Constant) and isinstance(each.value, str)]
            if name == "tr":
                yield owner, texts[0]
            elif name in {"translate", "QT_TRANSLATE_NOOP"} and len(texts) >= 2:
                yield texts[0], texts[1]


def test_no_call_for_a_text_is_overlooked() -> None:
    root = resource().parent / "desktop"
    asked = {
        pair for path in sorted((root / "ui").rglob("*.py")) for pair in _spoken(ast.parse(path.read_text("utf-8")))
    }
    assert asked == set(_messages(resource("translations", "tong-ket_vi.ts")))


@pytest.mark.parametrize("name", SOURCES)
def test_every_text_has_a_finished_translation_with_the_same_placeholders(name: str) -> None:
    messages = _messages(resource("translations", f"{name}.ts"))
    assert messages
    for (context, source), message in messages.items():
        vietnamese = _translation(message)
        assert vietnamese.strip(), (context, source)
        assert message.find("translation").attrib == {}, (context, source)  # type: ignore[union-attr]
        assert sorted(PLACEHOLDER.findall(source)) == sorted(PLACEHOLDER.findall(vietnamese)), (context, source)


def test_every_qt_text_translated_is_one_that_qt_asks_for() -> None:
    german = QTranslator()
    assert german.load(str(Path(PySide6.__file__).parent / "Qt" / "translations" / "qtbase_de.qm"))
    unknown = [key for key in _messages(resource("translations", "qt_vi.ts")) if not german.translate(*key)]
    assert unknown == []


def test_qt_buttons_and_counted_texts_speak_vietnamese(vietnamese: None) -> None:
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Thôi"
    assert QCoreApplication.translate("Status", "%Ln cell(s) still blank", "", 3) == "còn 3 ô chưa có số liệu"
    assert QCoreApplication.translate("Status", "%Ln cell(s) still blank", "", 2023) == "còn 2.023 ô chưa có số liệu"


def test_numbers_follow_the_vietnamese_forms(vietnamese: None) -> None:
    assert QLocale().toString(1616.5, "f", 1) == "1.616,5"


def test_texts_are_compiled_once_into_the_cache(tmp_path: Path) -> None:
    first = compiled_texts("qt_vi", tmp_path)
    assert first is not None
    assert first.stat().st_size > 1000
    assert compiled_texts("qt_vi", tmp_path) == first


def test_a_source_that_cannot_be_compiled_leaves_no_file(tmp_path: Path) -> None:
    broken = tmp_path / "broken.ts"
    broken.write_text("no texts", "utf-8")
    assert not release(broken, tmp_path / "broken.qm")
    assert [path.name for path in tmp_path.iterdir()] == ["broken.ts"]


def test_without_texts_the_window_still_starts(
    qapp: QCoreApplication, tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    assert compiled_texts("nothing", tmp_path) is None
    speak_vietnamese(qapp, tmp_path)
    assert "no Vietnamese texts" not in caplog.text
