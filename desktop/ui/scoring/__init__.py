"""Chấm điểm: the score table, what is typed into it, what that would move, disputes about it."""
