from tests.jobs.sample import made_sample, sample, started

__all__ = ["made_sample", "sample", "started"]
