"""Style sheets written in parts are served whole, and what the parts take in is still found."""

import json

from django.core.management import call_command

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


def test_collected_sheets_are_whole_and_named_by_their_content(settings, tmp_path):
    (tmp_path / "source" / "css").mkdir(parents=True)
    (tmp_path / "source" / "css" / "site.css").write_text('@import url("part.css");')
    (tmp_path / "source" / "css" / "part.css").write_text(".part { background: url(../dot.svg); }")
    (tmp_path / "source" / "dot.svg").write_text("<svg/>")
    settings.STATICFILES_DIRS = [tmp_path / "source"]
    settings.STATICFILES_FINDERS = ["django.contrib.staticfiles.finders.FileSystemFinder"]
    settings.STATIC_ROOT = tmp_path / "static"
    settings.STORAGES = {**settings.STORAGES, "staticfiles": {"BACKEND": "cms.storage.HashedStaticFilesStorage"}}

    call_command("collectstatic", verbosity=0, interactive=False)

    names = json.loads((tmp_path / "static" / "staticfiles.json").read_text())["paths"]
    served = (tmp_path / "static" / names["css/site.css"]).read_text()
    dot = names["dot.svg"].removeprefix("/")
    assert served == f'.part {{ background: url("../{dot}"); }}'
