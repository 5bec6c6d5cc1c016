"""The terms that set a speaker apart from the others: ``distinctive(prepare(quotes), speaker_id)``."""

from lib.terms.measuring import COLUMNS as COLUMNS
from lib.terms.measuring import distinctive as distinctive
from lib.terms.preparing import Prepared as Prepared
from lib.terms.preparing import prepare as prepare
