from lib.evaluate.align import Aligner


def test_words_where_they_are_said_to_be() -> None:
    align = Aligner("Titre\n\nLe ministre est parti.")
    assert align(10, 18, "ministre") == (10, 18)
    assert align.lost == []


def test_words_moved_by_front_matter() -> None:
    text = "le roi, le duc, le roi"
    align = Aligner(text)
    assert align(100, 106, "le duc") == (8, 14)
    # The shift of the first row tells which of two places is meant.
    assert align(108, 114, "le roi") == (16, 22)


def test_quotation_marks_and_spaces_in_another_spelling() -> None:
    assert Aligner("a dit : « l’accord »")(30, 44, '" l\'accord "') == (8, 20)


def test_lost_words_keep_their_place_and_are_told() -> None:
    align = Aligner("rien")
    assert align(1, 3, "autre") == (1, 3)
    assert align.lost == ["autre"]


def test_rows_without_words() -> None:
    assert Aligner("rien")(1, 3, None) == (1, 3)


def test_lost_words_behind_the_end_of_the_text_do_not_lie_outside_it() -> None:
    align = Aligner("mot")
    assert align(40, 47, "ailleurs") == (3, 3)
