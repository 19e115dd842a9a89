"""What is kept on one line, and what is left alone around it."""

import pytest

from cms.unbroken import unbroken


def whole(text: str) -> str:
    return f'<bdi class="unbroken">{text}</bdi>'


@pytest.mark.parametrize(
    "text",
    [
        "+375 00 000-00-21",
        "+375 00 ***-**-17",
        "…17",
        "00 000-00-4",
        "418 209",
        "50.00 BYN",
        "3 рубля",
        "ПИН-код",
        "Wi-Fi",
        "Mostik-17",
    ],
)
def test_numbers_sums_and_short_words_stay_on_one_line(text):
    assert unbroken(f"<p> {text}\n</p>") == f"<p> {whole(text)}\n</p>"


@pytest.mark.parametrize(
    "text", ["Светлогорск-на-Березине", "интернет-банк", "с 9 до 17", "10:00–12:00", "0000 0000 0000 1234", "да – нет"]
)
def test_long_words_and_plain_figures_may_be_parted(text):
    assert unbroken(f"<p>{text}</p>") == f"<p>{text}</p>"


def test_text_around_it_stays_one_thing_for_a_flex_box():
    html = unbroken("<button>Введите ПИН-код или 50.00 BYN <b>!</b></button>")

    assert html == f"<button><bdi>Введите {whole('ПИН-код')} или {whole('50.00 BYN')}</bdi> <b>!</b></button>"


@pytest.mark.parametrize("tag", ["svg", "textarea", "title", "option", "script", "style"])
def test_places_where_no_element_may_stand_are_left_alone(tag):
    html = f'<{tag} class="a-b"><i>ПИН-код</i> 5-12</{tag}>'

    assert unbroken(html) == html


def test_attributes_are_left_alone():
    html = '<button value="phone/open-1" aria-label="ПИН-код 418 209">2</button>'

    assert unbroken(html) == html


def test_what_is_whole_already_stays_as_it_is():
    once = unbroken("<p>ПИН-код: 418 209</p>")

    assert unbroken(once) == once
