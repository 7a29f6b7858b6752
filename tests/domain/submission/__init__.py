"""Tests of desktop/domain/submission."""
