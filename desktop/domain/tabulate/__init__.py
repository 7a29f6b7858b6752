"""Tables of a round as values; screen, Word and Excel render them."""

from desktop.domain.tabulate.award_list import award_list
from desktop.domain.tabulate.awards import awards_table
from desktop.domain.tabulate.cells import SIGNS_NOTE, class_words
from desktop.domain.tabulate.charts import figure_charts, growth_chart, section_chart
from desktop.domain.tabulate.figures import figures_table
from desktop.domain.tabulate.layers import LAYER_TITLES, LayerSheets, layer_table
from desktop.domain.tabulate.listed import exemplars_table, models_table
from desktop.domain.tabulate.ranks import standings_table
from desktop.domain.tabulate.scores import score_table
from desktop.domain.tabulate.self_scores import self_score_table
from desktop.domain.tabulate.sheet import scoresheet_table
from desktop.domain.tabulate.tallies import tally_table

__all__ = [
    "LAYER_TITLES",
    "SIGNS_NOTE",
    "LayerSheets",
    "award_list",
    "awards_table",
    "class_words",
    "exemplars_table",
    "figure_charts",
    "figures_table",
    "growth_chart",
    "layer_table",
    "models_table",
    "score_table",
    "scoresheet_table",
    "section_chart",
    "self_score_table",
    "standings_table",
    "tally_table",
]
