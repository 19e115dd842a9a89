"""Getting in and out: login, password, code; the kiosk's card and PIN; a session that ends by itself."""

from .visitor import HOUSING, Visitor

CODES = ["418209", "531764"]
SIGN_IN = "login=login:7 password=password:11 sign_in"
PIN = "insert_card key_7 key_3 key_9 key_1 enter_pin"


def at_login(**facts):
    return Visitor(opens="login", **facts)


def test_login_password_and_code_lead_in():
    visitor = at_login(codes=CODES).does(SIGN_IN)
    assert visitor.saw("code_sent", code="418209", purpose="login")

    assert visitor.does("code=418~209 confirm_code").screen.name == "home"


def test_without_codes_the_password_is_enough():
    assert at_login().does(SIGN_IN).screen.name == "home"


def test_empty_fields_are_asked_for():
    assert at_login().does("sign_in").note == "Введите логин и пароль."


def test_three_wrong_passwords_close_the_sign_in_for_a_while():
    visitor = at_login().does("login=login:7 password=other:5 sign_in password=other:5 sign_in")
    visitor.does("password=other:5 sign_in")
    assert visitor.screen.name == "locked"

    assert visitor.waits("lock").screen.name == "login"


def test_wrong_code_says_so_and_three_of_them_need_a_new_one():
    visitor = at_login(codes=CODES).does(
        f"{SIGN_IN} code=111111 confirm_code code=111112 confirm_code code=111113 confirm_code"
    )
    assert "Запросите новый" in visitor.note

    visitor.does("code=418209 confirm_code")
    assert visitor.screen.name == "sms"


def test_new_code_comes_after_half_a_minute_and_the_old_one_is_dead():
    visitor = at_login(codes=CODES).does(f"{SIGN_IN} resend")
    assert "30 секунд" in visitor.note

    visitor.waits("again").does("resend code=418209 confirm_code")
    assert visitor.saw("code_wrong", old=True)
    assert visitor.does("code=531764 confirm_code").screen.name == "home"


def test_code_runs_out():
    visitor = at_login(codes=CODES).does(SIGN_IN).waits("code").does("code=418209 confirm_code")

    assert visitor.screen.name == "sms"


def test_session_ends_by_itself_and_pays_nothing():
    visitor = Visitor().does(HOUSING).waits("idle")
    assert (visitor.screen.name, visitor.money["account"]) == ("expired", 12_000)

    assert visitor.does("enter_again").screen.name == "home"


def test_kiosk_asks_card_and_pin():
    visitor = Visitor(face="kiosk").does(PIN)

    assert (visitor.screen.name, visitor.world["card"]["where"]) == ("home", "in:bank")


def test_kiosk_asks_one_thing_after_another_and_gives_paper():
    keys = " ".join(f"key_{digit}" for digit in "1000000001")
    visitor = (
        Visitor(face="kiosk").does(f"{PIN} {HOUSING} skip {keys} next next pay").waits("work").does("take_receipt")
    )
    assert visitor.saw("receipt_taken", kind="payment")

    visitor.does("finish take_card")
    assert visitor.world["card"]["where"] == "hand"


def test_third_wrong_pin_blocks_the_card_and_gives_it_back():
    wrong = "key_1 key_1 key_1 key_1 enter_pin"
    visitor = Visitor(face="kiosk").does(f"insert_card {wrong} {wrong} {wrong}")

    assert (visitor.screen.name, visitor.world["card"]["blocked"]) == ("k_card", True)
    assert visitor.does("take_card").world["card"]["where"] == "hand"


def test_card_that_nobody_takes_is_kept():
    visitor = Visitor(face="kiosk").does("insert_card finish").waits("take")

    assert visitor.world["card"]["where"] == "captured:bank"
