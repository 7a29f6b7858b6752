"""Score tables: what a unit claims of each criterion."""
