"""Word texts of 2007 and later, part by part."""
