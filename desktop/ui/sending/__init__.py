"""Gửi mẫu: choose, look at, make and record what is sent; the log of sendings; the gathering beside them."""
