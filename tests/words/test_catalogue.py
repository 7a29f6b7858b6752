"""Sentences that hold nothing but facts are put together without templates, and read the same."""

import subprocess
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from jinja2 import UndefinedError

from desktop.domain.facts import Fact
from desktop.words import catalogue

ROOT = Path(__file__).parents[2]
TEXTS = sorted(
    {
        text
        for file in (ROOT / "resources" / "words").glob("*.toml")
        for sentence in catalogue._sentences(file.stem).values()
        for text in sentence.values()
    }
)
BARE = [text for text in TEXTS if catalogue._bare_fields(text)]
FACTS: list[Fact] = [
    *(Decimal("1234.50"), Decimal("1E+3"), 7, True, None, Fraction(2, 3), date(2026, 11, 5), ("A1", "B2")),
    *("Hà Lâm", "{{ count }}", "hai dòng\n", r"\1 & <b>", ""),
]


@pytest.mark.parametrize("fact", FACTS, ids=repr)
def test_bare_facts_read_as_in_a_template(monkeypatch: pytest.MonkeyPatch, fact: Fact) -> None:
    assert len(BARE) > len(TEXTS) / 5
    for text in BARE:
        facts = dict.fromkeys(catalogue.fields(text), fact)
        monkeypatch.setattr(catalogue, "_sentences", lambda _name, text=text: {"one": {"message": text}})

        assert catalogue.say("any", "one", facts) == catalogue._template(text).render(facts)


def test_a_missing_fact_is_told() -> None:
    with pytest.raises(UndefinedError):
        catalogue.say("oddities", "too_large", {})


def test_a_sentence_of_bare_facts_loads_no_templates() -> None:
    code = (
        "import sys; from desktop.words.catalogue import say; "
        "print(say('oddities', 'too_large', {'limit': 50}), 'jinja2' in sys.modules)"
    )
    said = subprocess.run([sys.executable, "-X", "utf8", "-c", code], capture_output=True, check=True, cwd=ROOT).stdout

    assert said.decode().strip() == "Tệp lớn hơn 50 MB, chương trình không mở. False"
