"""Check everything that was kept for a round; accept warnings with words; switch and word the rules."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from desktop.domain.checks import Acceptance, Cell, Matter, Where, matters, where_of
from desktop.domain.desk import Desk
from desktop.domain.facts import Fact
from desktop.domain.finding import Finding
from desktop.domain.ledger import Award, Figure, Layer, Ledger
from desktop.domain.question import Question
from desktop.domain.rules.examine import examine
from desktop.domain.rules.round_view import RoundView, claims_of
from desktop.domain.rules.rule import Rule, Rulebook, Setting
from desktop.domain.rules.table import BY_CODE, rulebook
from desktop.domain.scoring.standings import Standings
from desktop.domain.submission.report import Report
from desktop.domain.trouble import DeskError, Trouble
from desktop.jobs.ledger import ledger_of
from desktop.jobs.scoring import standings_of
from desktop.store import acceptances, corrections, ledgers, past_years, questions, reports, rule_settings
from desktop.store.acts import act
from desktop.store.connection import Store, looking, working
from desktop.words.codes import CATALOGUES
from desktop.words.findings import tell
from desktop.words.rules import as_kept, field_name, fields_of, rule_title, wrong_fields


@dataclass(frozen=True, slots=True)
class Checks:
    """Everything found in a round and how it stands; `acceptances` hold those that fell away too."""

    ledger: Ledger
    rules: Rulebook
    matters: tuple[Matter, ...]
    acceptances: tuple[Acceptance, ...] = ()
    questions: tuple[Question, ...] = ()
    reports: tuple[Report, ...] = ()

    @property
    def blocking(self) -> tuple[Matter, ...]:
        """The errors nobody put right."""
        return tuple(each for each in self.matters if each.blocks and not each.is_settled)

    @property
    def waiting(self) -> tuple[Matter, ...]:
        """What somebody still has to look at: neither accepted nor put right, and no mere note."""
        return tuple(each for each in self.matters if not each.is_settled)

    def matter(self, key: str) -> Matter:
        """Return the matter of that key. Raises: MATTER_UNKNOWN."""
        found = next((each for each in self.matters if each.key == key), None)
        if found is None:
            raise DeskError(Trouble.MATTER_UNKNOWN, {"key": key})
        return found


def checks(desk: Desk) -> Checks:
    """Return everything found in the desk's round: in the files in force, by the rules, while scoring."""
    with looking(desk) as db:
        return checks_in(db, ledger_of(db, desk))


def checks_of(desk: Desk, ledger: Ledger, standings: Standings | None) -> Checks:
    """Return everything found in a ledger that was read, and scored, just before."""
    with looking(desk) as db:
        return checks_in(db, ledger, standings)


def checks_in(db: Store, ledger: Ledger, standings: Standings | None = None) -> Checks:
    """Return everything found in a ledger that was read from this store, scored here where no `standings` are given."""
    code = ledger.round.code
    rules = rulebook(rule_settings.load(db))
    kept = reports.in_force(db, code)
    found = (
        *_of_files(kept),
        *_of_values(_going_on(db, kept)),
        *examine(view_of(db, ledger, kept), rules),
        *_of_scoring(ledger, standings),
    )
    accepted, asked = acceptances.load(db, code), questions.load(db, code)
    stand = matters(rules.govern(found), code, accepted, asked, _put_right(ledger))
    return Checks(ledger, rules, stand, accepted, asked, kept)


def view_of(db: Store, ledger: Ledger, kept: Sequence[Report]) -> RoundView:
    """Return what the rules look at: a ledger, the earlier rounds of its year, the year before."""
    here = ledger.round
    before = [each for each in ledger.cluster.rounds if each.begins == here.begins and each.ends < here.ends]
    past = next((each for each in past_years.load(db) if each.year == ledger.cluster.year - 1), None)
    return RoundView(
        ledger,
        tuple(ledgers.load(db, each.code) for each in sorted(before, key=lambda one: one.ends)),
        past,
        past_years.predecessors(db),
        frozenset(each.unit for each in kept if each.kind == "narrative"),
        kinds=reports.kinds(db, here.code),
    )


def accept(desk: Desk, keys: Iterable[str], words: str) -> tuple[Acceptance, ...]:
    """Accept warnings with the words that are printed, as one act; return what was kept.

    Raises: REASON_MISSING without words; MATTER_UNKNOWN; NOT_ACCEPTABLE for what is no warning.
    """
    if not words.strip():
        raise DeskError(Trouble.REASON_MISSING)
    with working(desk) as db:
        ledger = ledger_of(db, desk)
        found = checks_in(db, ledger)
        made = tuple(acceptance_of(found.matter(key), words.strip()) for key in dict.fromkeys(keys))
        first = made[0]
        facts = {"count": len(made), "unit": first.unit, "title": rule_title(first.code), "words": first.words}
        with act(db, desk, "accept", facts) as number:
            acceptances.save(db, number, ledger.round.code, made)
    return made


def take_back(desk: Desk, key: str) -> None:
    """Take an acceptance back, as one act. Raises: MATTER_UNKNOWN where nothing of that key was accepted."""
    with working(desk) as db:
        code = ledger_of(db, desk).round.code
        kept = next((each for each in acceptances.load(db, code) if each.key == key), None)
        if kept is None:
            raise DeskError(Trouble.MATTER_UNKNOWN, {"key": key})
        with act(db, desk, "accept_back", {"unit": kept.unit, "title": rule_title(kept.code)}):
            acceptances.remove(db, code, key)


def set_rule(desk: Desk, setting: Setting) -> None:
    """Let a rule stand as `setting` says, as one act; one that says nothing sets it back to how it came.

    Raises: UNKNOWN_RULE; RULE_FIXED when scoring depends on it; REASON_MISSING when it is switched off without one;
    RULE_WORDING, RULE_NUMBER when the sentence or a number cannot be used.
    """
    rule = BY_CODE.get(setting.code)
    if rule is None:
        raise DeskError(Trouble.UNKNOWN_RULE, {"rule": setting.code})
    setting = replace(setting, wording=as_kept(setting.wording, fields_of(rule.code, CATALOGUES)))
    _check_setting(rule, setting)
    with working(desk) as db:
        before = rulebook(rule_settings.load(db)).settings.get(rule.code, Setting(rule.code))
        with act(db, desk, "rule", _said(rule, before, setting)) as number:
            if setting.says_nothing:
                rule_settings.remove(db, rule.code)
            else:
                rule_settings.save(db, number, setting)


def rules(desk: Desk) -> Rulebook:
    """Return the rules as staff set them."""
    with looking(desk) as db:
        return rulebook(rule_settings.load(db))


def acceptance_of(matter: Matter, words: str) -> Acceptance:
    """Return a warning as accepted with these words. Raises: NOT_ACCEPTABLE for what is no warning."""
    finding = matter.finding
    if not matter.may_be_accepted:
        raise DeskError(Trouble.NOT_ACCEPTABLE, {"key": matter.key, "title": rule_title(finding.code), "lacks": ""})
    return Acceptance(matter.key, finding.code, finding.unit, finding.criterion, tell(finding).message, words)


def _check_setting(rule: Rule, setting: Setting) -> None:
    if rule.fixed and not setting.is_on:
        raise DeskError(Trouble.RULE_FIXED, {"rule": rule_title(rule.code)})
    if not setting.is_on and not setting.reason.strip():
        raise DeskError(Trouble.REASON_MISSING)
    known = fields_of(rule.code, CATALOGUES)
    wrong = wrong_fields(setting.wording, known)
    if wrong is None or wrong:
        names = tuple(sorted({f"[{field_name(each)}]" for each in known}))
        raise DeskError(Trouble.RULE_WORDING, {"fields": wrong or (), "known": names})
    bounds = {each.name: each for each in rule.parameters}
    for name, value in setting.parameters:
        if name not in bounds or not bounds[name].least <= value <= bounds[name].most:
            known_bound = bounds.get(name)
            least, most = (known_bound.least, known_bound.most) if known_bound else (None, None)
            raise DeskError(Trouble.RULE_NUMBER, {"name": name, "value": value, "least": least, "most": most})


def _said(rule: Rule, before: Setting, now: Setting) -> dict[str, Fact]:
    kind = "reset" if now.says_nothing else "numbers"
    if before.is_on != now.is_on:
        kind = "on" if now.is_on else "off"
    elif before.wording != now.wording and now.wording:
        kind = "worded"
    return {"title": rule_title(rule.code), "kind": kind, "reason": now.reason}


def _of_files(kept: Sequence[Report]) -> Iterator[Finding]:
    """Yield what was found while files were read, but for what the live rules look at anew."""
    for report in kept:
        for finding in report.findings:
            rule = BY_CODE.get(finding.code)
            if rule is None or not rule.live:
                yield replace(finding, unit=finding.unit or report.unit)


def _going_on(db: Store, kept: Sequence[Report]) -> Iterator[Report]:
    """Yield the earlier files some of whose values count still, for the file in force has no table of such things."""
    if not corrections.kept_from(db):
        return
    whole = (report for head in kept if (report := reports.load(db, head.id)))
    made = (each.correction for report in whole for each in report.went_on)
    for number in sorted({each.kept_from for each in made if each and each.kept_from}):
        if report := reports.load(db, number):
            yield report


def _of_values(earlier: Iterable[Report]) -> Iterator[Finding]:
    """Yield what was found about single values of files that went on: criteria and indicators, not the file itself."""
    yield from (each for each in _of_files(tuple(earlier)) if each.criterion or "indicator" in each.facts)


def _of_scoring(ledger: Ledger, standings: Standings | None) -> tuple[Finding, ...]:
    if not ledger.framework.criteria or not ledger.cluster.units:
        return ()
    return (standings or standings_of(ledger, Layer.AGREED)).findings


def _put_right(ledger: Ledger) -> frozenset[Cell | Where]:
    """Return the cells of units that were corrected, and the cells of files whose figures and awards were."""
    cells = (cell for cell, claim in claims_of(ledger).items() if claim.correction is not None)
    sourced: tuple[Figure | Award, ...] = (*ledger.figures, *ledger.awards)
    corrected = (each.source for each in sourced if each.correction is not None)
    return frozenset((*cells, *(where_of(each) for each in corrected if each is not None)))
