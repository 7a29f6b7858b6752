"""Workbooks out: numbers as numbers, text as text, ready to print and sign."""
