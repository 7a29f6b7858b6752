"""The proofs of wording: does what a paper says in words still hold."""
