"""Sổ: models, exemplars and awards by name; names that may be the same; lists beside totals; the indicators."""
