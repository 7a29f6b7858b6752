"""The rules of checking (quy tắc kiểm tra): a table that staff switch and word, and what each rule looks at."""
