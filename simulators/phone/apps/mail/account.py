"""The way into a mailbox: making one, signing in and out, a forgotten password, the number kept for it.

A code is came for three things, and `way` says for which: new (a mailbox), recover (a password), phone (a number).
"""

from __future__ import annotations

from ....engine.machine import Event
from ... import numbers
from ...app import PhoneChange
from .facts import KEY

WEAK = {"short": "short", "common": "common", "wrong_password": "common"}
PURPOSES = {"new": "mail", "recover": "mail_recovery", "phone": "mail"}
SUGGESTED = "suggested"


def opened(change: PhoneChange, event: Event) -> None:
    """Whoever left to read the code comes back to where it is asked for, and is asked again where the password is."""
    state = change.app(KEY)
    if event.get("app") != KEY:
        return
    if state["asked"]:
        change.go("mail_code")
    elif state["account"] != "in":
        change.go("mail_start")
    elif not state["place"] and change.sight.told(KEY)["account"] == "none":
        change.go("mail_keep")


def keep_class(change: PhoneChange, field: str, value: str) -> None:
    """What was typed privately: only which word of the card it was, or how strong a password."""
    change.put(KEY, **{field: value.partition(":")[0]})


def keep_digits(change: PhoneChange, field: str, value: str) -> None:
    change.put(KEY, **{field: value.strip()[:30]})


# A new mailbox


def begin(change: PhoneChange, _: str) -> None:
    change.put(KEY, way="new", person="", login="", password="", number="", code="", asked=False, shown=False)
    change.go("mail_name")


def name_done(change: PhoneChange, _: str) -> None:
    if change.app(KEY)["person"]:
        change.go("mail_login")
    else:
        change.say("empty")


def login_done(change: PhoneChange, _: str) -> None:
    login = change.app(KEY)["login"]
    if not login:
        change.say("empty")
    elif login == "unfit":
        change.say("unfit")
    elif login == "wrong_mailbox":
        change.say("taken")
        change.tell("login_taken")
    else:
        _named(change)


def _named(change: PhoneChange) -> None:
    change.go("mail_password")
    change.tell("mailbox_named")


def suggest(change: PhoneChange, _: str) -> None:
    change.put(KEY, login=SUGGESTED)
    _named(change)


def show(change: PhoneChange, _: str) -> None:
    change.put(KEY, shown=not change.app(KEY)["shown"])


def password_done(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    why = _weakness(state["password"])
    if why:
        change.say(why)
        change.tell("password_refused", why=why)
    elif state["way"] == "recover":
        change.put(KEY, account="in", kept=state["password"], password="", way="")
        change.go("mail", note="changed")
        change.tell("password_changed")
    else:
        change.go("mail_phone" if state["way"] == "new" else "mail")
        change.tell("password_chosen")


def _weakness(password: str) -> str:
    """Any word of the card that is not the password itself is a name or a number of the learner."""
    if not password:
        return "empty"
    return WEAK.get(password, "" if password in ("password", "strong") else "name")


# The number, and the code that proves it


def get_code(change: PhoneChange, _: str) -> None:
    """To a number that is not the learner's the code goes too, and never arrives here."""
    state = change.app(KEY)
    if numbers.complaint(state["number"]):
        change.say("number")
        return
    if state["way"] == "recover" and numbers.kept(state["number"]) != numbers.kept(state["phone"]):
        change.say("other_phone" if state["phone"] else "no_phone")
        return
    change.put(KEY, asked=True, came=False, code="")
    change.go("mail_code")
    if numbers.kept(state["number"]) == numbers.kept(change.world["phone"]["number"]):
        change.tell("code_sent", code=change.sight.told(KEY)["code"], purpose=PURPOSES.get(state["way"], "mail"))
    else:
        change.tell("code_sent_elsewhere")


def code_came(change: PhoneChange, event: Event) -> None:
    """The SMS is there: before that nobody can know the code."""
    if event.get("message") == "code":
        change.put(KEY, came=True)


def confirm(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    typed = state["code"].replace(" ", "")
    if not typed:
        change.say("code_empty")
    elif not state["came"]:
        change.say("code_awaited")
    elif typed != change.sight.told(KEY)["code"]:
        change.say("code_wrong")
        change.tell("code_refused")
    else:
        _proved(change, state["way"])


def _proved(change: PhoneChange, way: str) -> None:
    number = change.app(KEY)["number"]
    if change.local["banner"].startswith("sms:"):
        change.set(banner="")  # its code has served
    change.put(KEY, code="", asked=False, came=False, phone=number, number="")
    if way == "new":
        change.tell("phone_kept")
        _create(change)
    elif way == "recover":
        change.put(KEY, password="")
        change.go("mail_password")
    else:
        change.go("mail_settings", note="phone_kept")
        change.tell("phone_kept")


def without(change: PhoneChange, _: str) -> None:
    change.put(KEY, number="", code="", asked=False)
    if change.app(KEY)["way"] == "new":
        change.tell("phone_left_out")
        _create(change)
    else:
        change.go("mail")


def _create(change: PhoneChange) -> None:
    change.put(KEY, account="in", kept=change.app(KEY)["password"], password="", way="")
    change.go("mail_keep", note="created")
    change.tell("mailbox_made")


def keep(change: PhoneChange, place: str) -> None:
    change.put(KEY, place=place)
    change.tell("password_kept", place=place)
    if place == "paper":
        change.go("mail", note="kept")
    else:
        change.say(place)


# In and out


def sign_in(change: PhoneChange, _: str) -> None:
    """The name stays in its field from the last time, as phones do it; the password never."""
    change.put(KEY, password="", shown=False, asked=False)
    change.go("mail_in")


def enter(change: PhoneChange, _: str) -> None:
    state = change.app(KEY)
    if not (state["login"] and state["password"]):
        change.say("empty")
    elif not state["kept"]:
        change.say("no_account")
    elif state["password"] != state["kept"]:
        change.put(KEY, password="")
        change.say("refused")
        change.tell("mail_refused")
    else:
        change.put(KEY, account="in", password="")
        change.go("mail", note="in")
        change.tell("mail_entered")


def forgot(change: PhoneChange, _: str) -> None:
    change.put(KEY, way="recover", number="", code="", asked=False, password="")
    change.go("mail_forgot")
    change.tell("password_forgotten")


def sign_out(change: PhoneChange, _: str) -> None:
    change.put(KEY, account="out", open="")
    change.set(came=())
    change.go("mail_start")
    change.tell("mail_left")


def change_phone(change: PhoneChange, _: str) -> None:
    change.put(KEY, way="phone", number="", code="", asked=False)
    change.go("mail_number")
