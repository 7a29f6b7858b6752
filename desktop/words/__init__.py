"""Codes and facts into Vietnamese sentences, numbers and dates."""
