"""The one home of SQL: a cluster's year in one SQLite file."""
