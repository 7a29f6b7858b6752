"""Khung tiêu chí: made, tried out, commented, agreed and frozen."""
