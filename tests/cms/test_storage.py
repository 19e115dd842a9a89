"""Style sheets written in parts are served whole, and what the parts take in is still found."""

from cms.storage import whole


def test_parts_stand_in_the_place_of_their_imports(tmp_path):
    (tmp_path / "machine").mkdir()
    (tmp_path / "machine" / "frame.css").write_text(".a { background: url('steel.webp') url(data:x); }")
    (tmp_path / "beside.css").write_text(".b { color: red; }")
    text = '/* whole */\n@import url("machine/frame.css");\n@import url("beside.css");\n.c {}'

    made = whole(tmp_path / "machine.css", text)

    assert made == "/* whole */\n.a { background: url('machine/steel.webp') url(data:x); }\n.b { color: red; }\n.c {}"


def test_part_that_is_missing_stays_an_import(tmp_path):
    text = '@import url("nowhere.css");'

    assert whole(tmp_path / "site.css", text) == text
