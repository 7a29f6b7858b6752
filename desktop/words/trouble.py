"""Expected trouble as sentences: what went wrong, what to do; little is loaded for it."""

from desktop.domain.trouble import DeskError
from desktop.words import catalogue
from desktop.words.acts import with_what
from desktop.words.codes import Told, with_cause


def tell_trouble(error: DeskError) -> Told:
    """Return the words of expected trouble."""
    code, facts = error.trouble.value, with_cause(with_what(error.facts))
    return Told(catalogue.say("trouble", code, facts), catalogue.remedy("trouble", code, facts))
