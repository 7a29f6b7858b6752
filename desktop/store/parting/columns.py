"""Which columns of which table go along without names, column by column; a test holds it against the schema."""

KEPT = {
    "cluster": ("id", "level", "number", "name", "year", "chair", "deputy", "units_expected"),
    "round": ("code", "seq", "title", "begins", "ends"),
    "unit": ("code", "seq", "name", "short", "protocol"),
    "unit_alias": ("id", "unit", "seq", "alias"),
    "predecessor": ("id", "unit", "seq", "code", "name", "kind", "since"),
    "framework": (
        "version", "state", "name", "year", "total", "basis", "rounding_criterion", "rounding_total", "policy",
        "bonus_cap", "penalty_cap", "total_floor", "class_on_exact", "tie_breaks",
    ),
    "criterion": ("id", "version", "code", "seq", "title", "max", "part", "kind", "parameters"),
    "class_row": ("id", "version", "seq", "name", "at_least", "floor_percent", "floor_on", "for_max", "quota"),
    "effect": ("id", "version", "seq", "code", "title", "effect", "steps"),
    "indicator": (
        "id", "version", "seq", "code", "title", "unit", "field", "aggregate", "direction", "numerator", "denominator",
    ),
    "indicator_reporter": ("id", "indicator", "unit"),
    "past_unit": ("id", "year", "seq", "code", "name", "total", "rank", "class_name", "points"),
    "past_figure": ("id", "year", "unit", "indicator", "value", "exactness"),
    "past_framework": ("year", "text"),
    "past_claim": ("id", "year", "code", "points"),
    "past_link": ("id", "year", "unit", "seq", "code", "name", "kind", "since"),
    "original": ("sha256", "size", "received"),
    "conference": ("round", "held_on", "next_chair", "next_deputy"),
    "report": (
        "id", "unit", "round", "kind", "sha256", "layer", "framework_version", "supersedes", "received",
    ),
    "entry": (
        "id", "unit", "criterion", "round", "layer", "framework_version", "inputs", "points", "state", "report",
    ),
    "withdrawal": ("id", "entry", "figure", "award"),
    "correction": ("id", "entry", "figure", "award", "names", "carries", "kept_from"),
    "report_use": ("id", "report", "kind"),
    "figure": ("id", "unit", "indicator", "round", "period", "value", "exactness", "report"),
    "award": ("id", "unit", "round", "object", "status", "count", "period", "report"),
    "raised_effect": ("id", "unit", "round", "effect"),
    "draw": ("id", "round", "units", "ranking"),
    "milestone": ("number", "kind"),
    "late_change": ("number",),
    "second_typing": ("id", "unit", "criterion", "round", "stage", "points", "typed"),
    "second_look": ("id", "unit", "round", "stage", "reader_unit", "read_on", "points"),
    "register_line": ("id", "register", "unit", "round", "nth", "report"),
    "line_correction": ("id", "round", "register", "kind"),
    "line_merge": ("id", "round", "register"),
    "line_separation": ("id", "merge"),
    "line_apart": ("id", "round", "register"),
}  # fmt: skip
"""What goes along as it is: codes, numbers, dates, choices of the framework, names of units and of criteria."""

REWRITTEN = {
    "predecessor": ("decision",),
    "past_figure": ("wording",),
    "past_link": ("decision",),
    "original": ("name", "content"),
    "conference": ("place", "plan", "slogan", "acts", "movements"),
    "report": ("file", "findings", "officer", "act"),
    "entry": ("reason", "evidence", "sources", "act"),
    "withdrawal": ("section", "reason", "act"),
    "correction": ("section", "reason", "basis", "act"),
    "report_use": ("reason", "act"),
    "figure": ("wording", "source", "act"),
    "award": ("level", "form", "source", "act"),
    "raised_effect": ("reason", "evidence", "act"),
    "draw": ("held_by", "witnesses", "held_on", "act"),
    "milestone": ("reason", "act"),
    "late_change": ("reason", "caller", "act"),
    "second_typing": ("person", "act"),
    "second_look": ("reader", "act"),
    "register_line": ("name", "details", "source", "act"),
    "line_correction": ("line", "name", "details", "reason", "act"),
    "line_merge": ("lines", "reason", "act"),
    "line_separation": ("reason", "act"),
    "line_apart": ("lines", "reason", "act"),
}
"""What somebody typed, or what names a person or a file: a fixed sentence, a neutral name or nothing goes instead."""

LEFT = frozenset(
    {"section", "passage", "delegate", "left_behind", "framework_comment", "dispute_step"}
    | {"sending", "form_return", "required_paper", "deadline", "receipt"}
    | {"rule_setting", "acceptance", "question", "candidate_decision"}
    | {"cross_team", "cross_rule", "cross_sheet", "cross_mark"}
    | {"report_guidance", "profile"}
    | {"wording", "report_section", "past_text", "form_profile"}
)
"""Tables of which no row goes along."""

STRUCTURE = (
    "cluster",
    "round",
    "unit",
    "unit_alias",
    "predecessor",
    "framework",
    "criterion",
    "class_row",
    "effect",
    "indicator",
    "indicator_reporter",
)
"""Tables that make up the year before anything was sent: all there is at the level `framework`."""

OF_THE_YEAR = ("past_unit", "past_figure", "past_framework", "past_claim", "past_link", "conference", "original")
"""Tables that go along without names before any act of the year."""

_OF_MODELS = "register = 'models'"
ONLY = {
    **dict.fromkeys(("register_line", "line_correction", "line_merge", "line_apart"), _OF_MODELS),
    "line_separation": f"merge IN (SELECT id FROM line_merge WHERE {_OF_MODELS})",
}
"""Tables of which only some rows go along, as an SQL condition: models have no names of persons."""

IN_ACTS = (
    *("late_change", "report", "entry", "figure", "award", "withdrawal", "correction", "report_use"),
    *("register_line", "line_correction", "line_merge", "line_separation", "line_apart"),
    *("raised_effect", "draw", "second_typing", "second_look", "milestone"),
)
"""Tables whose rows belong to acts, in the order they can be written in: a late change opens its act."""
