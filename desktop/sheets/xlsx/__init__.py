"""Workbooks of Excel 2007 and later, part by part."""
