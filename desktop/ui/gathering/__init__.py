"""Theo dõi thu nhận: who handed in what, what is late or missing, and what can be done about it."""
