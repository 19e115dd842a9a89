"""Settings: what really changes, what asks twice, and that a reset wipes nothing here."""

import pytest

from tests.phone.holder import Holder


def settings(**facts):
    return Holder(screen="settings", **facts)


def at_lock(kind="pattern"):
    secret = {"pattern": "14789", "pin": "2580"}[kind]
    return types(settings(lock={"kind": kind}).does("part:lock"), secret, "secret_check")


def types(holder, secret, then):
    return holder.does(*(f"key_{digit}" for digit in secret), then)


def test_letters_and_language_change_the_phone():
    holder = settings(lang="en", settings={"font": 0})
    holder.does("part:display", "font:3", "back", "part:language", "tongue:be")

    assert holder.screen.facts["font"] == 3
    assert holder.screen.lang == "be"


def test_new_pattern_is_drawn_twice():
    holder = at_lock().does("kind:pattern")
    types(types(holder, "4156", "secret_next"), "4156", "secret_save")

    assert holder.local["lock"]["secret"] == "4156"
    assert holder.saw("lock_changed", kind="pattern")


@pytest.mark.parametrize("kind", ["pattern", "pin"])
def test_lock_is_changed_by_whoever_can_open_it(kind):
    holder = types(settings(lock={"kind": kind}).does("part:lock"), "4156", "secret_check")
    assert holder.screen.name == f"settings_{kind}_old"
    assert holder.screen.facts["note"].source.startswith("Неверный")
    assert holder.does("secret_check").screen.facts["note"].source == "Сначала наберите, потом «Готово»."

    assert at_lock(kind).screen.name == "settings_lock"


def test_guessing_the_old_secret_locks_the_phone_for_a_while():
    holder = settings(lock={"kind": "pin"}).does("part:lock")
    for _ in range(5):
        types(holder, "2508", "secret_check")

    assert holder.screen.name == "lock_wait"
    assert holder.local["lock"]["locked"]
    assert types(holder.waits("lock_pause"), "2580", "unlock").screen.name == "home"


def test_different_second_pattern_is_not_kept():
    holder = at_lock().does("kind:pattern")
    types(types(holder, "4156", "secret_next"), "4159", "secret_save")

    assert holder.saw("lock_mismatch")
    assert holder.local["lock"]["secret"] == "14789"


@pytest.mark.parametrize(
    ("kind", "secret"), [("pattern", "14789"), ("pattern", "987"), ("pin", "1234"), ("pin", "7777")]
)
def test_simple_and_short_secrets_are_refused(kind, secret):
    holder = types(settings().does("part:lock", f"kind:{kind}"), secret, "secret_next")

    assert holder.screen.name == f"settings_{kind}_new"
    assert holder.screen.facts["note"] is not None


def test_no_lock_is_asked_about_first():
    holder = at_lock("pin").does("kind:none", "keep_lock")
    assert holder.local["lock"]["kind"] == "pin"

    holder.does("kind:none", "drop_lock")
    assert holder.local["lock"]["kind"] == "none"


def test_reset_asks_twice_and_wipes_nothing():
    before = settings()
    holder = settings().does("part:reset", "reset", "reset_sure")

    assert holder.saw("reset_done")
    assert holder.screen.facts["note"].source == "Это учебный телефон, ничего не стёрто. В жизни пропало бы всё."
    assert holder.local.set(note="", screen="settings") == before.local


def test_permission_is_taken_back_in_the_settings():
    holder = settings(perms={"given": {"camera": {"camera": "use"}}}).does(
        "part:apps", "program:camera", "revoke:camera"
    )

    assert holder.saw("perm_revoked", app="camera", permission="camera")
    assert holder.does("allow:camera").saw("perm_given", app="camera", permission="camera")


@pytest.mark.parametrize("part", ["net", "display", "sound", "lock", "apps", "battery", "language", "reset", "about"])
def test_back_leads_up_to_the_list(part):
    assert settings().does(f"part:{part}", "back").screen.name == "settings"


def test_signs_are_pointed_at_in_the_order_asked():
    holder = Holder(marks={"ask": ["time", "battery"]}).does("mark:battery")
    assert holder.saw("mark_shown", mark="battery", right=False)
    assert holder.screen.facts["answer"].source == "Это заряд батареи, в процентах."

    holder.does("mark:time", "mark:battery")
    assert holder.local["marks"]["shown"] == 2
    assert not [name for name in holder.offered if name.startswith("mark:")]


def test_sign_of_the_network_is_named_as_it_looks():
    holder = Holder(marks={"ask": ["signal"]}, net={"airplane": True}).does("mark:signal")
    assert holder.screen.facts["answer"].source == "Это знак сети. Сейчас здесь самолёт: связи нет."

    holder.does("shade", "quick:airplane")
    assert holder.screen.facts["answer"].source == "Это сеть: чем больше палочек, тем лучше слышно."


def test_home_shows_the_programs_of_the_scenario_and_those_put_on_later():
    holder = Holder(home={"apps": ["calls", "settings"]})
    assert {"open:calls", "open:settings"} == {name for name in holder.offered if name.startswith("open:")}

    holder.hears("app_installed", app="messenger")
    assert "open:messenger" in holder.offered

    holder.hears("app_removed", app="messenger")
    assert "open:messenger" not in holder.offered


def test_programs_opened_lately_stand_one_after_another_the_last_one_first():
    holder = Holder().does("recent")
    assert not holder.screen.facts["any"]

    holder.does("home")
    for key in ("settings", "maps", "browser", "settings", "mail", "sms"):
        holder.does(f"open:{key}", "home")
    holder.does("recent")
    assert [name for name in holder.offered if name.startswith("open:")] == [
        "open:sms",
        "open:mail",
        "open:settings",
        "open:browser",
    ]

    assert holder.does("open:settings").screen.name == "settings"


@pytest.mark.parametrize("skin", ["a", "b"])
def test_every_part_is_called_what_the_list_calls_it(skin):
    for part in Holder(skin=skin).does("open:settings").offered:
        if part.startswith("part:"):
            holder = Holder(skin=skin).does("open:settings")
            name = holder.screen.control(part).label
            assert holder.does(part).screen.facts["title"].source == name.source, part
