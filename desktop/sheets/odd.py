"""What the reader can find unusual about a file: the codes of resources/words/oddities.toml and their weights."""

from enum import StrEnum


class Odd(StrEnum):
    """Everything unusual the reader can say; grouped by weight: refusals, warnings, notes."""

    EMPTY_FILE = "empty_file"
    LOCK_FILE = "lock_file"
    TOO_LARGE = "too_large"
    UNPACKS_TOO_LARGE = "unpacks_too_large"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_MANY_CELLS = "too_many_cells"
    TOO_MANY_MERGES = "too_many_merges"
    TOO_DEEP = "too_deep"
    DAMAGED = "damaged"
    DAMAGED_PART = "damaged_part"
    MISSING_PART = "missing_part"
    DUPLICATE_PART = "duplicate_part"
    BAD_PART_NAME = "bad_part_name"
    UNSAFE_XML = "unsafe_xml"
    FOREIGN_ENCODING = "foreign_encoding"
    FOREIGN_PACKING = "foreign_packing"
    ENCRYPTED = "encrypted"
    NO_SHEETS = "no_sheets"
    DISGUISED = "disguised"
    OLD_WORD = "old_word"
    OLD_EXCEL = "old_excel"
    OTHER_OFFICE = "other_office"
    NOT_WORD = "not_word"
    RICH_TEXT = "rich_text"
    WEB_ARCHIVE = "web_archive"
    MAIL = "mail"
    SHORTCUT = "shortcut"
    PDF = "pdf"
    PICTURE = "picture"
    ARCHIVE = "archive"
    UNKNOWN_CONTENT = "unknown_content"
    OUT_OF_MEMORY = "out_of_memory"
    TOO_SLOW = "too_slow"
    HELD_UP = "held_up"
    READER_STOPPED = "reader_stopped"

    ERROR_CELLS = "error_cells"
    MISSING_VALUES = "missing_values"
    STALE_VALUES = "stale_values"
    BAD_NUMBERS = "bad_numbers"
    NUMBERS_AS_DATES = "numbers_as_dates"
    CLOCK_TIMES = "clock_times"
    TEXT_NUMBERS = "text_numbers"
    PERCENT_CELLS = "percent_cells"
    STRUCK_TEXT = "struck_text"
    DUPLICATE_CELLS = "duplicate_cells"
    MISPLACED_CELLS = "misplaced_cells"
    UNORDERED_ROWS = "unordered_rows"
    BEYOND_EDGE = "beyond_edge"
    COVERED_VALUES = "covered_values"
    BAD_TEXT_INDEX = "bad_text_index"
    ALTERNATE_CONTENT = "alternate_content"
    HIDDEN_SHEETS = "hidden_sheets"
    HIDDEN_ROWS = "hidden_rows"
    HIDDEN_COLUMNS = "hidden_columns"
    DUPLICATE_SHEETS = "duplicate_sheets"
    EXTERNAL_LINKS = "external_links"
    MACROS = "macros"
    FORMULA_LIKE_TEXT = "formula_like_text"
    LEGACY_FONTS = "legacy_fonts"
    DECOMPOSED_TEXT = "decomposed_text"
    LOOKALIKE_LETTERS = "lookalike_letters"
    INVISIBLE_LETTERS = "invisible_letters"
    LONG_TEXT = "long_text"
    TRACKED_CHANGES = "tracked_changes"
    CONTENT_CONTROLS = "content_controls"
    TEXT_BOXES = "text_boxes"
    FIELDS = "fields"
    HIDDEN_TEXT = "hidden_text"
    EMBEDDED_PARTS = "embedded_parts"
    RAGGED_ROWS = "ragged_rows"
    NESTED_TABLES = "nested_tables"
    GUESSED_ENCODING = "guessed_encoding"
    LOST_LETTERS = "lost_letters"
    NOTHING_WRITTEN = "nothing_written"

    MERGED_CELLS = "merged_cells"
    BAD_MERGES = "bad_merges"
    FILTERED = "filtered"
    COMMENTS = "comments"
    DATE_1904 = "date_1904"
    DAY_TIMES = "day_times"
    STRICT = "strict"
    OLD_FORMAT = "old_format"
    PLAIN_TEXT = "plain_text"
    WEB_TABLE = "web_table"
    OLD_XML = "old_xml"
    OUTSIDE_DATA = "outside_data"
    RUNNING_HEADS = "running_heads"
    NO_TABLE_SHEETS = "no_table_sheets"
    PICTURES = "pictures"
    DRAWN_WORDS = "drawn_words"


NOTES = frozenset(
    {
        Odd.MERGED_CELLS,
        Odd.BAD_MERGES,
        Odd.FILTERED,
        Odd.COMMENTS,
        Odd.DATE_1904,
        Odd.DAY_TIMES,
        Odd.STRICT,
        Odd.OLD_FORMAT,
        Odd.PLAIN_TEXT,
        Odd.WEB_TABLE,
        Odd.OLD_XML,
        Odd.OUTSIDE_DATA,
        Odd.RUNNING_HEADS,
        Odd.NO_TABLE_SHEETS,
        Odd.PICTURES,
        Odd.DRAWN_WORDS,
    }
)
"""Oddities that neither change nor hide a number: a file with only these is simply read."""
