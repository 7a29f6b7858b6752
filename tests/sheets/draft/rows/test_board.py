"""The board of matching: rankings of titles are remembered for the very same topics, and only for these."""

from desktop.sheets.draft.rows.board import board_of, ranked_by_likeness
from desktop.sheets.draft.rows.topics import criterion_topics, title_of
from tests.sheets.draft.books import LEDGER

TOPICS = criterion_topics(LEDGER.framework)


def test_a_title_is_ranked_once_for_the_same_topics() -> None:
    title = title_of("Chế độ thông tin")
    first = board_of(TOPICS).ranked(title)
    assert first == ranked_by_likeness(title, TOPICS)
    assert board_of(TOPICS).ranked(title) is first


def test_other_topics_have_rankings_of_their_own() -> None:
    title, fewer = title_of("Chế độ thông tin"), TOPICS[1:]
    board_of(TOPICS).ranked(title)
    assert board_of(fewer).ranked(title) == ranked_by_likeness(title, fewer)
    assert [topic for _, topic in board_of(fewer).ranked(title)] != [
        topic for _, topic in board_of(TOPICS).ranked(title)
    ]


def test_initials_and_the_same_letters_typed_small_are_two_titles() -> None:
    board = board_of(TOPICS)
    for text in ("CĐTT báo cáo", "cđtt báo cáo"):
        assert board.ranked(title_of(text)) == ranked_by_likeness(title_of(text), TOPICS)
