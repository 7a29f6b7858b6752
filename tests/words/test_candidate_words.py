"""What a number of a Word report may be, in words."""

import pytest

from desktop.domain.question import AwardKind, Target
from desktop.words.candidates import target_name, target_words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        (
            AwardKind("Bộ Công an", "Bằng khen", "tap_the", "decided"),
            "số lượt khen thưởng Bộ Công an · Bằng khen · tập thể · đã quyết định",
        ),
        (
            AwardKind("", "Huân chương Chiến công", "ca_nhan", "proposed"),
            "số lượt khen thưởng Huân chương Chiến công · cá nhân · đề nghị",
        ),
    ],
)
def test_a_count_of_awards_is_named_by_level_form_and_whose(kind: AwardKind, words: str) -> None:
    assert target_name(Target(award=kind)) == words
    assert target_words(Target(award=kind), kind.form) == words[:1].upper() + words[1:]
