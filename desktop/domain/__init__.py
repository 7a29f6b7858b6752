"""The rules of the cluster's year: values and pure functions, no files, no wording for people."""
