"""The code on the card: what is forgiven, and what is noticed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from people.codes import check_digit, new_code, read_code, show_code

bodies = st.integers(10**10, 10**11 - 1).map(str)
codes = bodies.map(lambda body: body + check_digit(body))


@given(codes)
def test_code_as_shown_is_read(code):
    assert read_code(show_code(code)) == code


@given(codes, st.integers(0, 11), st.integers(1, 9))
def test_one_wrong_digit_is_noticed(code, place, shift):
    wrong = str((int(code[place]) + shift) % 10)

    assert read_code(code[:place] + wrong + code[place + 1 :]) is None


@given(codes, st.integers(0, 10))
def test_swapped_neighbours_are_noticed(code, place):
    swapped = code[:place] + code[place + 1] + code[place] + code[place + 2 :]

    assert read_code(swapped) == (code if swapped == code else None)


def test_new_codes_are_whole_and_differ():
    made = {new_code() for _n in range(200)}

    assert len(made) == 200
    assert all(read_code(code) == code and code[0] != "0" for code in made)


@pytest.mark.parametrize("form", ["{}-{}-{}", "{} {} {}", " {}{}{} ", "{}—{}–{}", "{}.{}.{}", "{}\u00a0{}\u2009{}\t"])
def test_spaces_and_dashes_of_every_kind_are_forgiven(form):
    code = new_code()

    assert read_code(form.format(code[:4], code[4:8], code[8:])) == code


@pytest.mark.parametrize("typed", ["", "12", "abcdefghijkl", "١٢٣٤٥٦٧٨٩٠١٢", "1" * 13])
def test_anything_else_is_no_code(typed):
    assert read_code(typed) is None
