"""Every code an annex's reader says has its sentence, and every sentence its code."""

import re
from pathlib import Path

from desktop.domain.facts import Facts
from desktop.words import catalogue

ROOM = Path(__file__).parents[2] / "desktop"
SOURCES = [*sorted((ROOM / "sheets" / "annex").glob("*.py")), ROOM / "domain" / "annex.py"]


def test_every_sentence_is_said_somewhere_and_every_code_has_one() -> None:
    source = "\n".join(path.read_text("utf-8") for path in SOURCES)
    said = set(re.findall(r'"([a-z]+(?:_[a-z]+)+)"', source))
    assert set(catalogue.codes("annex")) <= said
    named = set(re.findall(r'Finding\(\s*Level\.\w+,\s*"([a-z_]+)"', source)) | set(
        re.findall(r'\.note\("([a-z_]+)"', source)
    )
    assert named <= set(catalogue.codes("annex"))


def test_a_sum_that_does_not_fit_is_a_plain_sentence() -> None:
    facts: Facts = {"code": "I", "max": 30, "sum": 25}
    assert (
        catalogue.say("annex", "sum_of_branch", facts)
        == "Mục I ghi tối đa 30 nhưng các tiêu chí bên dưới cộng được 25."
    )
