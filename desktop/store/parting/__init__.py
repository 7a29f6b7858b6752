"""Parting from a year: what of a store goes along to the next chair, and what stays behind."""
