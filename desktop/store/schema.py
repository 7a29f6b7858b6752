"""The tables of a cluster's file, readable in one go, in the order of the versions they came with.

Decimals and dates are text; lists, inputs, parameters and places are JSON; `act` says which act kept a row.
Rows of ADDED_ONLY tables are never changed, and only undoing removes them; those of STAYING it does not remove either.
Every table has one key column. `DEFERRED` keys are looked at when the act ends, so rows may come in any order.
"""

APPLICATION_ID = 0x746B6574  # "tket" in the file's header: this program made it

FIRST_TABLES = """
-- Who takes part, and when.
CREATE TABLE cluster (id INTEGER PRIMARY KEY CHECK (id = 1), level TEXT NOT NULL, number TEXT NOT NULL,
  name TEXT NOT NULL, year INTEGER NOT NULL, chair TEXT, deputy TEXT, units_expected INTEGER) STRICT;
CREATE TABLE round (code TEXT PRIMARY KEY, seq INTEGER NOT NULL, title TEXT NOT NULL,
  begins TEXT NOT NULL, ends TEXT NOT NULL) STRICT;
CREATE TABLE unit (code TEXT PRIMARY KEY, seq INTEGER NOT NULL, name TEXT NOT NULL, short TEXT NOT NULL,
  protocol INTEGER NOT NULL) STRICT;
CREATE TABLE unit_alias (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  seq INTEGER NOT NULL, alias TEXT NOT NULL) STRICT;

-- The framework, by version. A branch has no kind; an indicator without a version is the year's own.
CREATE TABLE framework (version INTEGER PRIMARY KEY, state TEXT NOT NULL CHECK (state IN ('draft', 'frozen')),
  name TEXT NOT NULL, year INTEGER NOT NULL, total TEXT NOT NULL, basis TEXT NOT NULL,
  rounding_criterion INTEGER NOT NULL, rounding_total INTEGER NOT NULL, policy TEXT NOT NULL, bonus_cap TEXT,
  penalty_cap TEXT, total_floor TEXT, class_on_exact INTEGER NOT NULL, tie_breaks TEXT NOT NULL) STRICT;
CREATE TABLE criterion (id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES framework DEFERRED,
  code TEXT NOT NULL, seq INTEGER NOT NULL, title TEXT NOT NULL, max TEXT NOT NULL, part TEXT NOT NULL,
  kind TEXT, parameters TEXT NOT NULL, UNIQUE (version, code)) STRICT;
CREATE TABLE class_row (id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES framework DEFERRED,
  seq INTEGER NOT NULL, name TEXT NOT NULL, at_least TEXT NOT NULL, floor_percent TEXT, floor_on TEXT NOT NULL,
  for_max TEXT, quota TEXT) STRICT;
CREATE TABLE effect (id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES framework DEFERRED,
  seq INTEGER NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, effect TEXT NOT NULL, steps INTEGER NOT NULL) STRICT;
CREATE TABLE indicator (id INTEGER PRIMARY KEY, version INTEGER REFERENCES framework DEFERRED,
  seq INTEGER NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, unit TEXT NOT NULL, field TEXT NOT NULL,
  aggregate TEXT NOT NULL, direction TEXT NOT NULL, numerator TEXT, denominator TEXT) STRICT;

-- What the units sent and what was entered: rows are only ever added (ADDED_ONLY below).
CREATE TABLE original (sha256 TEXT PRIMARY KEY, name TEXT NOT NULL, size INTEGER NOT NULL, received TEXT NOT NULL,
  content BLOB NOT NULL) STRICT;
CREATE TABLE report (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, kind TEXT NOT NULL, file TEXT NOT NULL,
  sha256 TEXT NOT NULL REFERENCES original DEFERRED, layer TEXT NOT NULL, framework_version INTEGER NOT NULL,
  supersedes INTEGER UNIQUE REFERENCES report DEFERRED, findings TEXT NOT NULL, received TEXT NOT NULL,
  officer TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE entry (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED, criterion TEXT NOT NULL,
  round TEXT NOT NULL REFERENCES round DEFERRED, layer TEXT, framework_version INTEGER NOT NULL, inputs TEXT,
  points TEXT, state TEXT, reason TEXT NOT NULL, evidence TEXT NOT NULL, sources TEXT NOT NULL,
  report INTEGER REFERENCES report DEFERRED, act INTEGER NOT NULL REFERENCES act,
  CHECK ((inputs IS NOT NULL) + (points IS NOT NULL) + (state IS NOT NULL) = 1),
  CHECK ((layer IS NULL) = (state IS NOT NULL)),
  FOREIGN KEY (framework_version, criterion) REFERENCES criterion (version, code) DEFERRED) STRICT;
CREATE TABLE figure (id INTEGER PRIMARY KEY, unit TEXT REFERENCES unit DEFERRED, indicator TEXT NOT NULL,
  round TEXT NOT NULL REFERENCES round DEFERRED, period TEXT NOT NULL, value TEXT NOT NULL, exactness TEXT NOT NULL,
  wording TEXT, source TEXT, report INTEGER REFERENCES report DEFERRED, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE award (id INTEGER PRIMARY KEY, unit TEXT REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, level TEXT NOT NULL, form TEXT NOT NULL, object TEXT NOT NULL,
  status TEXT NOT NULL, count INTEGER NOT NULL, period TEXT NOT NULL, source TEXT,
  report INTEGER REFERENCES report DEFERRED, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE section (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, number INTEGER NOT NULL, heading TEXT NOT NULL, text TEXT NOT NULL,
  source TEXT, report INTEGER REFERENCES report DEFERRED, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE raised_effect (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, effect TEXT NOT NULL, reason TEXT NOT NULL, evidence TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE draw (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED, units TEXT NOT NULL,
  ranking TEXT NOT NULL, held_by TEXT NOT NULL, witnesses TEXT NOT NULL, held_on TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;

-- What the cluster writes itself.
CREATE TABLE passage (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED, seq INTEGER NOT NULL,
  section TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL) STRICT;
CREATE TABLE conference (round TEXT PRIMARY KEY REFERENCES round DEFERRED, held_on TEXT, place TEXT NOT NULL,
  plan TEXT NOT NULL, slogan TEXT NOT NULL, acts TEXT NOT NULL, movements TEXT NOT NULL, next_chair TEXT,
  next_deputy TEXT) STRICT;
CREATE TABLE delegate (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED, seq INTEGER NOT NULL,
  name TEXT NOT NULL, rank TEXT NOT NULL, post TEXT NOT NULL, body TEXT NOT NULL) STRICT;

-- History. The last act is open while its hash is null; an act that undoes another may remove what was kept.
CREATE TABLE act (number INTEGER PRIMARY KEY, time TEXT NOT NULL, officer TEXT NOT NULL, name TEXT NOT NULL,
  facts TEXT NOT NULL, undoes INTEGER REFERENCES act, prev TEXT NOT NULL, hash TEXT) STRICT;
CREATE TABLE change (number INTEGER PRIMARY KEY, act INTEGER NOT NULL REFERENCES act, table_name TEXT NOT NULL,
  key TEXT NOT NULL, before TEXT, after TEXT, hash TEXT) STRICT;
CREATE VIEW open_act AS
  SELECT number, undoes FROM act WHERE number = (SELECT max(number) FROM act) AND hash IS NULL;
CREATE VIEW superseded AS SELECT supersedes FROM report WHERE supersedes IS NOT NULL;
CREATE INDEX change_of_act ON change (act);
CREATE INDEX entry_of_cell ON entry (criterion, unit);
CREATE INDEX entry_of_report ON entry (report);
""".replace(" DEFERRED", " DEFERRABLE INITIALLY DEFERRED")

SECOND_TABLES = """
-- The state of the year: sealed, opened again, closed, handed over. The last milestone says what may be changed.
CREATE TABLE milestone (number INTEGER PRIMARY KEY, kind TEXT NOT NULL
  CHECK (kind IN ('sealed', 'unsealed', 'closed', 'handed_over', 'taken_over')),
  reason TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE VIEW year_state AS SELECT kind, act FROM milestone ORDER BY number DESC LIMIT 1;
CREATE TABLE late_change (number INTEGER PRIMARY KEY, reason TEXT NOT NULL, caller TEXT NOT NULL,
  act INTEGER NOT NULL UNIQUE REFERENCES act) STRICT;

-- Units that were renamed, merged or split: what a unit is compared with in an earlier year.
CREATE TABLE predecessor (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED, seq INTEGER NOT NULL,
  code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('renamed', 'merged', 'split')),
  since TEXT NOT NULL, decision TEXT NOT NULL) STRICT;

-- What units say of a draft framework, by criterion ('' for the whole), and how each comment was answered.
CREATE TABLE framework_comment (id INTEGER PRIMARY KEY, version INTEGER NOT NULL REFERENCES framework DEFERRED,
  unit TEXT NOT NULL REFERENCES unit DEFERRED, criterion TEXT NOT NULL, text TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'accepted', 'declined')), reason TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;

-- How earlier years ended, carried over when a year was opened: what this year is compared with.
CREATE TABLE past_unit (id INTEGER PRIMARY KEY, year INTEGER NOT NULL, seq INTEGER NOT NULL, code TEXT NOT NULL,
  name TEXT NOT NULL, total TEXT NOT NULL, rank INTEGER, class_name TEXT, points TEXT NOT NULL,
  UNIQUE (year, code)) STRICT;
CREATE TABLE past_figure (id INTEGER PRIMARY KEY, year INTEGER NOT NULL, unit TEXT, indicator TEXT NOT NULL,
  value TEXT NOT NULL, exactness TEXT NOT NULL, wording TEXT) STRICT;
CREATE TABLE past_framework (year INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
CREATE TABLE past_claim (id INTEGER PRIMARY KEY, year INTEGER NOT NULL, code TEXT NOT NULL, points TEXT NOT NULL,
  UNIQUE (year, code)) STRICT;
CREATE TABLE past_link (id INTEGER PRIMARY KEY, year INTEGER NOT NULL, unit TEXT NOT NULL, seq INTEGER NOT NULL,
  code TEXT NOT NULL, name TEXT NOT NULL, kind TEXT NOT NULL, since TEXT NOT NULL, decision TEXT NOT NULL) STRICT;

-- What no longer counts, row by row: its cell was cleared, a correction taken back, a file's value not taken.
CREATE TABLE withdrawal (id INTEGER PRIMARY KEY, entry INTEGER UNIQUE REFERENCES entry DEFERRED,
  figure INTEGER REFERENCES figure DEFERRED, award INTEGER REFERENCES award DEFERRED,
  section INTEGER REFERENCES section DEFERRED, reason TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act,
  CHECK ((entry IS NOT NULL) + (figure IS NOT NULL) + (award IS NOT NULL) + (section IS NOT NULL) <= 1)) STRICT;

-- Corrections: rows of a report that stand in place of what it brought, with why and by which paper. `names` are the
-- values put right; `carries` is the correction of an earlier report it goes on, `kept_from` the earlier report whose
-- value stays because the file's was not taken.
CREATE TABLE correction (id INTEGER PRIMARY KEY, entry INTEGER REFERENCES entry DEFERRED,
  figure INTEGER REFERENCES figure DEFERRED, award INTEGER REFERENCES award DEFERRED,
  section INTEGER REFERENCES section DEFERRED, names TEXT NOT NULL, reason TEXT NOT NULL, basis TEXT NOT NULL,
  carries INTEGER REFERENCES correction DEFERRED, kept_from INTEGER REFERENCES report DEFERRED,
  act INTEGER NOT NULL REFERENCES act,
  CHECK ((entry IS NOT NULL) + (figure IS NOT NULL) + (award IS NOT NULL) + (section IS NOT NULL) <= 1)) STRICT;

-- Reports that were set aside, brought back, or whose import was rolled back; the last row of a report is its state.
CREATE TABLE report_use (id INTEGER PRIMARY KEY, report INTEGER NOT NULL REFERENCES report DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('set_aside', 'brought_back', 'rolled_back')), reason TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;

-- Rules of checking as staff set them; a rule without a row is as it came. `parameters` are its numbers.
CREATE TABLE rule_setting (code TEXT PRIMARY KEY, is_on INTEGER NOT NULL CHECK (is_on IN (0, 1)),
  reason TEXT NOT NULL, wording TEXT NOT NULL, parameters TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act) STRICT;

-- Warnings that were looked at, with the words that are printed; `subject` is what the finding is about, so that it
-- is known again after another import as long as its value is the same.
CREATE TABLE acceptance (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  subject TEXT NOT NULL, code TEXT NOT NULL, unit TEXT REFERENCES unit DEFERRED, criterion TEXT,
  sentence TEXT NOT NULL, words TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act, UNIQUE (round, subject)) STRICT;

-- Questions to a unit, numbered within unit and round: about which value, how far they have come, what was answered.
CREATE TABLE question (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, number INTEGER NOT NULL, text TEXT NOT NULL, subject TEXT NOT NULL,
  code TEXT NOT NULL, place TEXT, criterion TEXT, indicator TEXT, name TEXT NOT NULL, state TEXT NOT NULL
  CHECK (state IN ('open', 'prepared', 'sent', 'answered', 'closed')), due TEXT, letter TEXT NOT NULL, sent_on TEXT,
  answer TEXT, outcome TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act, UNIQUE (unit, round, number)) STRICT;

-- Disputes step by step; `dispute` is the number one is known by, `text` what was said or why it was decided.
CREATE TABLE dispute_step (id INTEGER PRIMARY KEY, dispute INTEGER NOT NULL, kind TEXT NOT NULL
  CHECK (kind IN ('raised', 'decided', 'reopened')), unit TEXT NOT NULL REFERENCES unit DEFERRED,
  criterion TEXT NOT NULL, round TEXT NOT NULL REFERENCES round DEFERRED, stage TEXT NOT NULL, ruling TEXT, claim TEXT,
  text TEXT NOT NULL, basis TEXT NOT NULL, person TEXT NOT NULL, happened_on TEXT NOT NULL, channel TEXT NOT NULL,
  evidence TEXT NOT NULL, second_reader TEXT NOT NULL, reader_unit TEXT, act INTEGER NOT NULL REFERENCES act) STRICT;

-- Cells whose error could turn a rank or a class, typed a second time without seeing the first.
CREATE TABLE second_typing (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  criterion TEXT NOT NULL, round TEXT NOT NULL REFERENCES round DEFERRED, stage TEXT NOT NULL, points TEXT NOT NULL,
  typed TEXT NOT NULL, person TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act) STRICT;

-- Somebody of another unit confirmed the scores of the chair's own unit: the points as they stood, leaf by leaf.
CREATE TABLE second_look (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, stage TEXT NOT NULL, reader TEXT NOT NULL,
  reader_unit TEXT NOT NULL REFERENCES unit DEFERRED, read_on TEXT NOT NULL, points TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act, CHECK (reader_unit <> unit)) STRICT;

-- Cross-checks: who checks whom, how several sheets of one unit are pooled, and every sheet that came back with its
-- marks (no points: nothing was reported). The last sheet of a team counts.
CREATE TABLE cross_team (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  checker TEXT NOT NULL REFERENCES unit DEFERRED, checked TEXT NOT NULL REFERENCES unit DEFERRED,
  act INTEGER NOT NULL REFERENCES act, UNIQUE (round, checker, checked), CHECK (checker <> checked)) STRICT;
CREATE TABLE cross_rule (round TEXT PRIMARY KEY REFERENCES round DEFERRED,
  method TEXT NOT NULL CHECK (method IN ('mean', 'median', 'trimmed')), act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE cross_sheet (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  checker TEXT NOT NULL REFERENCES unit DEFERRED, checked TEXT NOT NULL REFERENCES unit DEFERRED,
  sha256 TEXT NOT NULL REFERENCES original DEFERRED, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE cross_mark (id INTEGER PRIMARY KEY, sheet INTEGER NOT NULL REFERENCES cross_sheet DEFERRED,
  criterion TEXT NOT NULL, points TEXT, place TEXT, act INTEGER NOT NULL REFERENCES act) STRICT;

-- How the cluster words its papers where that is not as the program does: carried to the next year. `key` names the
-- sentence, `figure.rise:PPHS` that of one figure alone.
CREATE TABLE wording (key TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT;

-- What a section of the report prints: the units' own words or not; `muted` are sentences from data that are left out.
CREATE TABLE report_section (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  section TEXT NOT NULL, units_printed INTEGER NOT NULL CHECK (units_printed IN (0, 1)), muted TEXT NOT NULL,
  UNIQUE (round, section)) STRICT;

-- What the reports of earlier years said, section by section: read beside, and looked for in this year's.
CREATE TABLE past_text (id INTEGER PRIMARY KEY, year INTEGER NOT NULL, seq INTEGER NOT NULL, section TEXT NOT NULL,
  text TEXT NOT NULL) STRICT;

-- The letterhead and signature of the papers; what is null is as for every cluster of its level.
CREATE TABLE form_profile (round TEXT PRIMARY KEY REFERENCES round DEFERRED, superior TEXT, issuer TEXT, symbol TEXT,
  place TEXT, authority TEXT, signer TEXT, recipients TEXT, archive TEXT, number TEXT, draft INTEGER, secrecy TEXT)
  STRICT;

-- Originals whose bytes are not here: they stayed with the old chair when the year was handed over without names, or
-- were lost in a damaged file. Only their hashes came along.
CREATE TABLE left_behind (sha256 TEXT PRIMARY KEY REFERENCES original DEFERRED,
  act INTEGER NOT NULL REFERENCES act) STRICT;
-- What was sent to whom, a row per file; `issue` counts a unit's sendings, an own form that came back names the one it
-- was made from. A sending whose files are not known has one row with an empty file.
CREATE TABLE sending (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, issue INTEGER NOT NULL, kind TEXT NOT NULL, file TEXT NOT NULL,
  sha256 TEXT NOT NULL, letter TEXT NOT NULL, sent_on TEXT NOT NULL, channel TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE form_return (report INTEGER PRIMARY KEY REFERENCES report DEFERRED, issue INTEGER NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;

-- What every unit hands in, by when, and what came in that is no report. The last deadline said counts; one without a
-- unit is everybody's, one without a paper is about all papers.
CREATE TABLE required_paper (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  seq INTEGER NOT NULL, code TEXT NOT NULL, title TEXT NOT NULL, UNIQUE (round, code)) STRICT;
CREATE TABLE deadline (id INTEGER PRIMARY KEY, unit TEXT REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, paper TEXT NOT NULL, due TEXT NOT NULL, reason TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE receipt (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, paper TEXT NOT NULL, received_on TEXT NOT NULL, note TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;

-- What was answered while a report was taken in: it is read again by these answers. And how each unit fills its files
-- in: the shape of the last one of its kind, and the answers that hold for the next.
CREATE TABLE report_guidance (report INTEGER PRIMARY KEY REFERENCES report DEFERRED, answers TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE profile (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED, kind TEXT NOT NULL,
  file TEXT NOT NULL, version INTEGER NOT NULL, shape TEXT NOT NULL, answers TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act, UNIQUE (unit, kind)) STRICT;
""".replace(" DEFERRED", " DEFERRABLE INITIALLY DEFERRED")

THIRD_TABLES = """
-- Numbers in units' Word reports that a person decided about: what one is (a leaf's input, an indicator's figure) and
-- the value that was kept, or nothing of the kind. `subject` is known again as long as the sentence stays the same.
CREATE TABLE candidate_decision (id INTEGER PRIMARY KEY, unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, subject TEXT NOT NULL, sentence TEXT NOT NULL, raw TEXT NOT NULL,
  criterion TEXT, indicator TEXT, name TEXT NOT NULL, value TEXT, words TEXT NOT NULL,
  act INTEGER NOT NULL REFERENCES act, UNIQUE (unit, round, subject)) STRICT;
""".replace(" DEFERRED", " DEFERRABLE INITIALLY DEFERRED")

FOURTH_TABLES = """
-- Registers by name (docs/adr/0041): a line belongs to a report or was written by hand. `details` are [field, value]
-- pairs in the register's order; of lines of one report that say the very same, `nth` counts.
CREATE TABLE register_line (id INTEGER PRIMARY KEY, register TEXT NOT NULL
  CHECK (register IN ('models', 'exemplars', 'awards')), unit TEXT NOT NULL REFERENCES unit DEFERRED,
  round TEXT NOT NULL REFERENCES round DEFERRED, name TEXT NOT NULL, details TEXT NOT NULL, nth INTEGER NOT NULL,
  source TEXT, report INTEGER REFERENCES report DEFERRED, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE INDEX register_line_of_report ON register_line (report);

-- What officers decided about lines, known by what these say (`line`, `lines` as they were sent), not by rows. The last
-- word on a line counts. A merge is known by its first line; separating takes it back.
CREATE TABLE line_correction (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  register TEXT NOT NULL, line TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('corrected', 'left_out', 'taken_back')), name TEXT, details TEXT,
  reason TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act,
  CHECK ((kind = 'corrected') = (name IS NOT NULL)), CHECK ((name IS NULL) = (details IS NULL))) STRICT;
CREATE TABLE line_merge (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  register TEXT NOT NULL, lines TEXT NOT NULL, reason TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE line_separation (id INTEGER PRIMARY KEY, merge INTEGER NOT NULL UNIQUE REFERENCES line_merge DEFERRED,
  reason TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act) STRICT;
CREATE TABLE line_apart (id INTEGER PRIMARY KEY, round TEXT NOT NULL REFERENCES round DEFERRED,
  register TEXT NOT NULL, lines TEXT NOT NULL, reason TEXT NOT NULL, act INTEGER NOT NULL REFERENCES act) STRICT;

-- The units that report an indicator, the framework's or the year's own; one without a row here is every unit's.
CREATE TABLE indicator_reporter (id INTEGER PRIMARY KEY, indicator TEXT NOT NULL,
  unit TEXT NOT NULL REFERENCES unit DEFERRED, UNIQUE (indicator, unit)) STRICT;
""".replace(" DEFERRED", " DEFERRABLE INITIALLY DEFERRED")

STATES = frozenset({"milestone", "late_change"})
ADDED_ONLY = frozenset({"original", "report", "entry", "figure", "award", "section", "raised_effect", "draw"}) | STATES
ADDED_ONLY |= {"left_behind", "withdrawal", "dispute_step", "second_typing", "sending", "form_return", "deadline"}
ADDED_ONLY |= {"correction", "report_use", "cross_sheet", "cross_mark", "second_look"}
ADDED_ONLY |= {"report_guidance", "register_line", "line_correction", "line_merge", "line_separation", "line_apart"}
HISTORY = frozenset({"act", "change"})
STAYING = STATES | {"original", "left_behind"}
