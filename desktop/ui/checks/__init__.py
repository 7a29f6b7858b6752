"""The page of checks: findings, rules, questions to the units."""
