"""Reconciling (đối soát): a finished Word paper set against the data, number by number."""
