"""Authors' marks: for eyes, for ears, and nothing that could harm a page."""

from lessons.marked import PLACES, Place, blocks, count_words, inline, led_back, spoken, word_keys


def test_word_is_a_link_on_the_page_and_plain_on_paper():
    text = "Наберите {word:pin|ПИН-код}."

    assert inline(text) == 'Наберите <a class="word" href="#word-pin">ПИН-код</a>.'
    assert inline(text, words=False) == "Наберите ПИН-код."
    assert word_keys(text) == {"pin"}


def test_place_is_a_link_on_the_page_and_plain_on_paper_and_aloud():
    text = "Начните с {to:warm-up|разминки}, а не с {to:money|денег}."

    assert inline(text) == 'Начните с <a href="/ru/warm-up/">разминки</a>, а не с {to:money|денег}.'
    assert inline(text, words=False) == "Начните с разминки, а не с {to:money|денег}."
    assert inline("{to:word|Слово}") == '<a href="/ru/warm-up/word/">Слово</a>'
    assert spoken("Начните с {to:warm-up|разминки}") == "Начните с разминки"


def test_only_a_single_screen_leads_back_into_the_lesson(monkeypatch):
    monkeypatch.setitem(PLACES, "digits", Place("lessons:warmup-step", "digits"))
    html = inline("{to:word|Слово}") + f'<a href="{PLACES["digits"].address}"></a>' + inline("{to:warm-up|разминка}")

    assert [part.split('"')[0] for part in led_back(html, "1.1-6").split('href="')[1:]] == [
        "/ru/warm-up/word/?after=1.1-6",
        "/ru/warm-up/digits/?after=1.1-6",
        "/ru/warm-up/",
    ]


def test_everything_else_is_escaped():
    assert inline("<b onclick=x>&**так**") == "&lt;b onclick=x&gt;&amp;<strong>так</strong>"


def test_lines_become_paragraphs_and_lists():
    assert (
        blocks("Раз\n- два\n- три\n1. четыре") == "<p>Раз</p><ul><li>два</li><li>три</li></ul><ol><li>четыре</li></ol>"
    )


def test_ears_hear_no_marks_and_no_lines_to_fill_in():
    assert spoken("**Важно:** {word:pin|ПИН-код}\n- Банк: ______\n______") == "Важно: ПИН-код\nБанк:"


def test_words_are_counted_as_people_read_them():
    assert count_words("Было 500 000 – стало 50 рублей, ПИН-код свой.") == 7
