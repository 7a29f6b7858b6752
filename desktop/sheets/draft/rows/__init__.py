"""Which criterion or indicator each row of a table is about."""
