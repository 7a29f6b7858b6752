"""The scoring engine: from a ledger to scoresheets, standings and the reasons for each of them."""
