"""The table of rules as it comes, in the order it is shown."""

from collections.abc import Iterable
from decimal import Decimal

from desktop.domain.finding import Level
from desktop.domain.rules.rule import Group, Parameter, Rule, Rulebook, Setting


def _number(name: str, default: str, least: str, most: str) -> Parameter:
    return Parameter(name, Decimal(default), Decimal(least), Decimal(most))


def _fixed(level: Level, *codes: str) -> tuple[Rule, ...]:
    return tuple(Rule(code, level, Group.VALUE, fixed=True) for code in codes)


def _of_file(group: Group, level: Level, *codes: str) -> tuple[Rule, ...]:
    return tuple(Rule(code, level, group) for code in codes)


_LEAST = _number("least", "10", "0", "1000000")
_TIMES = _number("times", "2", "1.1", "100")

RULES: tuple[Rule, ...] = (
    *_fixed(Level.ERROR, "over_maximum", "negative", "below_minimum", "off_step", "not_an_integer"),
    *_fixed(Level.ERROR, "too_many_digits", "sign_unclear", "divided_by_zero"),
    *_fixed(Level.QUESTION, "not_a_number", "unknown_choice", "only_upper_bound", "date_for_number"),
    *_fixed(Level.QUESTION, "cell_error", "formula_without_value"),
    *_of_file(Group.VALUE, Level.WARNING, "input_unreadable", "inputs_incomplete", "inputs_incomplete_points"),
    *_of_file(Group.VALUE, Level.WARNING, "level_left_blank"),
    *_of_file(Group.VALUE, Level.NOTE, "decided_by_maximum", "decided_by_sheet", "read_in_unit", "level_not_reported"),
    *_of_file(Group.VALUE, Level.NOTE, "out_of_maximum", "words_behind", "penalty_sign", "space_in_number"),
    *_of_file(Group.VALUE, Level.NOTE, "reckoned"),
    *_fixed(Level.NOTE, "mended"),
    *_of_file(Group.VALUE, Level.WARNING, "leans_on_mended"),
    *_of_file(Group.VALUE, Level.NOTE, "text_figure", "figure_not_reported"),
    *_of_file(Group.SUM, Level.WARNING, "parent_sum_differs", "total_differs", "self_score_differs"),
    *_of_file(Group.ORIGIN, Level.WARNING, "maximum_differs", "period_column_taken"),
    Rule(
        "ratio_differs",
        Level.WARNING,
        Group.CONTRADICTION,
        live=True,
        parameters=(_number("tolerance", "0.05", "0", "10"),),
        about=("period", "value", "of_value", "per_value"),
    ),
    Rule("part_over_whole", Level.WARNING, Group.CONTRADICTION, live=True, about=("period", "of_value", "per_value")),
    Rule("percent_over_hundred", Level.WARNING, Group.CONTRADICTION, live=True, about=("period", "value")),
    Rule("year_below_half", Level.WARNING, Group.CONTRADICTION, live=True, about=("name", "value", "earlier")),
    Rule("awards_differ", Level.WARNING, Group.CONTRADICTION, live=True, about=("value", "added")),
    Rule(
        "list_differs",
        Level.WARNING,
        Group.CONTRADICTION,
        live=True,
        about=("level", "form", "object", "status", "listed", "total"),
    ),
    Rule("percent_without_parts", Level.WARNING, Group.CONTRADICTION, live=True, about=("period", "value")),
    Rule("percents_added", Level.WARNING, Group.CONTRADICTION, live=True),
    Rule(
        "far_from_last_year",
        Level.WARNING,
        Group.COMPARISON,
        live=True,
        parameters=(_TIMES, _number("spread", "4", "1", "100"), _LEAST),
        about=("name", "value", "before"),
    ),
    Rule(
        "far_from_others",
        Level.WARNING,
        Group.COMPARISON,
        live=True,
        parameters=(
            _number("times", "5", "1.1", "1000"),
            _number("points", "20", "1", "100"),
            _number("spread", "6", "1", "100"),
            _LEAST,
            _number("units", "4", "3", "100"),
        ),
        about=("name", "value"),
    ),
    Rule("evidence_missing", Level.WARNING, Group.COMPLETENESS, live=True, about=("codes",)),
    Rule("section_missing", Level.WARNING, Group.COMPLETENESS, live=True, about=("headings",)),
    Rule("figures_missing", Level.WARNING, Group.COMPLETENESS, live=True, about=("codes",)),
    *_of_file(Group.COMPLETENESS, Level.WARNING, "rows_missing", "award_unnamed", "values_gone", "parts_kept"),
    *_of_file(Group.COMPLETENESS, Level.WARNING, "list_kept"),
    *_of_file(Group.COMPLETENESS, Level.NOTE, "list_changed"),
    *_of_file(Group.COMPLETENESS, Level.NOTE, "sections_blank", "tables_in_text", "words_beside"),
    *_of_file(Group.ORIGIN, Level.WARNING, "wrong_year", "wrong_cluster", "wrong_round", "wrong_framework_version"),
    *_of_file(Group.ORIGIN, Level.WARNING, "cutoff_outside_round", "unit_overridden", "outside_framework"),
    *_of_file(Group.ORIGIN, Level.WARNING, "outside_indicators", "code_differs", "heading_assumed"),
    *_of_file(Group.ORIGIN, Level.WARNING, "encoding_in_doubt", "others_differ", "table_of_others"),
    *_of_file(Group.ORIGIN, Level.WARNING, "own_columns_taken", "cluster_table_passed", "table_of_another"),
    *_of_file(Group.ORIGIN, Level.WARNING, "table_of_another_year", "answer_unused", "answer_unfit"),
    *_of_file(Group.ORIGIN, Level.WARNING, "list_unread", "list_row_unread", "list_day_unread"),
    *_of_file(Group.ORIGIN, Level.WARNING, "list_rows_of_others", "list_of_another_year", "list_total_differs"),
    *_of_file(Group.ORIGIN, Level.NOTE, "answered", "answered_before", "like_before", "kept_for_both"),
    *_of_file(Group.ORIGIN, Level.NOTE, "ignored_column", "ignored_sheet", "converted_encoding"),
    Rule("person_twice", Level.WARNING, Group.TWICE, live=True, about=("name",)),
    Rule("collective_twice", Level.WARNING, Group.TWICE, live=True, about=("name",)),
    Rule("delegate_twice", Level.WARNING, Group.TWICE, live=True, about=("name",)),
    Rule("award_twice", Level.WARNING, Group.TWICE, live=True, about=("level", "form", "object", "status", "counts")),
    Rule("line_twice", Level.WARNING, Group.TWICE, live=True, about=("name", "register", "said", "count")),
    Rule("section_copied", Level.WARNING, Group.TWICE, live=True, about=("heading", "others")),
    *_of_file(Group.TWICE, Level.NOTE, "duplicate_row_same", "duplicate_figure_same"),
    *(
        Rule(code, Level.WARNING, Group.SCORING, fixed=True, live=True)
        for code in ("baseline_zero", "target_missing", "not_reported_deduct", "quota_tie")
    ),
    *_of_file(Group.FILE, Level.WARNING, "hidden_sheets", "hidden_rows", "hidden_columns", "text_numbers"),
    *_of_file(Group.FILE, Level.WARNING, "percent_cells", "external_links", "macros", "tracked_changes", "text_boxes"),
    *_of_file(Group.FILE, Level.WARNING, "fields", "embedded_parts", "struck_text"),
    *_of_file(Group.FILE, Level.NOTE, "filtered", "date_1904", "strict", "old_format", "plain_text", "web_table"),
    *_of_file(Group.FILE, Level.NOTE, "outside_data", "no_table_sheets", "day_times", "running_heads"),
)

BY_CODE = {rule.code: rule for rule in RULES}


def rulebook(settings: Iterable[Setting] = ()) -> Rulebook:
    """Return the rules as staff set them; settings of rules that are no more are left aside."""
    return Rulebook(BY_CODE, {each.code: each for each in settings if each.code in BY_CODE})
