"""Expected trouble: what can go wrong outside the data, raised below and said once at the edge."""

from collections.abc import Mapping
from enum import StrEnum
from typing import TYPE_CHECKING

from desktop.domain.facts import Fact, Facts, no_facts

if TYPE_CHECKING:  # few troubles carry findings, and what reads files loads none
    from desktop.domain.finding import Finding


class Trouble(StrEnum):
    """The kinds of expected trouble; each has its sentence and remedy in resources/words/trouble.toml."""

    STORE_EXISTS = "store_exists"
    STORE_MISSING = "store_missing"
    STORE_LOCKED = "store_locked"
    STORE_DAMAGED = "store_damaged"
    STORE_ALTERED = "store_altered"
    STORE_NEWER = "store_newer"
    STORE_FOREIGN = "store_foreign"
    STORE_READ_ONLY = "store_read_only"
    PASSWORD_NEEDED = "password_needed"  # noqa: S105 - a code, not a secret
    PASSWORD_WRONG = "password_wrong"  # noqa: S105 - the same
    PASSWORD_EMPTY = "password_empty"  # noqa: S105 - the same
    PASSWORD_IS_SET = "password_is_set"  # noqa: S105 - the same
    PASSWORD_NOT_SET = "password_not_set"  # noqa: S105 - the same
    YEAR_SEALED = "year_sealed"
    YEAR_CLOSED = "year_closed"
    ALREADY_SEALED = "already_sealed"
    NOT_SEALED = "not_sealed"
    UNKNOWN_CODE = "unknown_code"
    NOTHING_TO_UNDO = "nothing_to_undo"
    NOTHING_TO_REDO = "nothing_to_redo"
    NOT_UNDOABLE = "not_undoable"
    DISK_FULL = "disk_full"
    BACKUP_DAMAGED = "backup_damaged"
    BACKUP_NEWER = "backup_newer"
    BACKUP_FOREIGN = "backup_foreign"
    BACKUP_OF_ANOTHER = "backup_of_another"
    BACKUP_IS_STORE = "backup_is_store"
    RESCUE_EMPTY = "rescue_empty"
    FILE_EXISTS = "file_exists"
    COPY_DIFFERS = "copy_differs"
    FILE_MISSING = "file_missing"
    FILE_UNREADABLE = "file_unreadable"
    FOLDER_TOO_DEEP = "folder_too_deep"
    FOLDER_TOO_FULL = "folder_too_full"
    PATH_TOO_LONG = "path_too_long"
    FILE_UNWRITABLE = "file_unwritable"
    REFUSED = "refused"
    UNKNOWN_UNIT = "unknown_unit"
    UNKNOWN_CRITERION = "unknown_criterion"
    UNKNOWN_ROUND = "unknown_round"
    UNKNOWN_ID = "unknown_id"
    NOTHING_BOUND = "nothing_bound"
    UNKNOWN_PAPER = "unknown_paper"
    NO_FRAMEWORK = "no_framework"
    NO_DRAFT = "no_draft"
    NOT_EDITABLE = "not_editable"
    NOT_DROPPABLE = "not_droppable"
    COMMENT_GONE = "comment_gone"
    REASON_MISSING = "reason_missing"
    CELL_UNKNOWN = "cell_unknown"
    UNKNOWN_VERSION = "unknown_version"
    NOT_FREEZABLE = "not_freezable"
    READER_FAILED = "reader_failed"
    PACKAGE_FOREIGN = "package_foreign"
    PACKAGE_NEWER = "package_newer"
    PACKAGE_DAMAGED = "package_damaged"
    PACKAGE_STORE_ALTERED = "package_store_altered"
    PACKAGE_TOO_LARGE = "package_too_large"
    NAMES_REMAIN = "names_remain"
    PARTED_DIFFERS = "parted_differs"
    MATTER_UNKNOWN = "matter_unknown"
    NOT_ACCEPTABLE = "not_acceptable"
    UNKNOWN_RULE = "unknown_rule"
    RULE_FIXED = "rule_fixed"
    RULE_WORDING = "rule_wording"
    RULE_NUMBER = "rule_number"
    QUESTION_UNKNOWN = "question_unknown"
    NOTHING_TO_ASK = "nothing_to_ask"
    NOTHING_DIFFERS = "nothing_differs"
    NO_ANSWERS = "no_answers"
    ANSWER_UNCLEAR = "answer_unclear"
    UNKNOWN_REPORT = "unknown_report"
    MOVE_NOT_ALLOWED = "move_not_allowed"
    NOTHING_TO_CORRECT = "nothing_to_correct"
    NO_CORRECTION = "no_correction"
    VALUE_UNFIT = "value_unfit"
    CANDIDATE_UNKNOWN = "candidate_unknown"
    CANDIDATE_UNCLEAR = "candidate_unclear"
    DISPUTE_UNKNOWN = "dispute_unknown"
    DISPUTE_DECIDED = "dispute_decided"
    DISPUTE_OPEN = "dispute_open"
    UNKNOWN_INDICATOR = "unknown_indicator"
    INDICATOR_OF_FRAMEWORK = "indicator_of_framework"
    INDICATOR_IN_USE = "indicator_in_use"
    LINE_UNKNOWN = "line_unknown"
    LINE_UNFIT = "line_unfit"
    LINE_SAYS_SO = "line_says_so"
    LINE_UNCORRECTED = "line_uncorrected"
    LINES_UNFIT = "lines_unfit"
    MERGE_UNKNOWN = "merge_unknown"
    CANCELLED = "cancelled"


DAMAGES = frozenset({Trouble.STORE_DAMAGED, Trouble.STORE_ALTERED})
"""The troubles out of which a backup may lead."""


class DeskError(Exception):
    """Expected trouble on its way to the edge, where one place turns it into a sentence.

    `findings` carry the details when a whole input was refused (REFUSED).
    """

    def __init__(
        self,
        trouble: Trouble,
        facts: Mapping[str, Fact] | None = None,
        findings: "tuple[Finding, ...]" = (),
    ) -> None:
        super().__init__(trouble.value)
        self.trouble = trouble
        self.facts: Facts = facts or no_facts()
        self.findings = findings
