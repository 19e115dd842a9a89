"""Networks, quick switches and the operator's program."""

import pytest

from simulators.engine.scenario import ScenarioError
from simulators.engine.text import Money
from simulators.engine.world import total
from simulators.erip.statement import Operation, operations
from simulators.phone.apps.net import in_reach, online
from tests.phone.holder import Holder

NETWORKS = [
    {"name": "home", "ssid": "Dom", "password": "Mostik-17"},
    {"name": "free", "ssid": "FREE", "password": "", "captive": True},
]


def near(**net):
    return Holder(net={"networks": NETWORKS, "data": False, **net}, screen="net_wifi")


def test_right_password_joins_and_is_remembered():
    holder = near().does("join:home").types("wifi_password", "right:9").does("connect")

    assert holder.local["net"]["wifi"] == "home"
    assert online(holder.sight)
    assert holder.does("join:home", "leave", "join:home").local["net"]["wifi"] == "home"


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("", "Введите пароль сети."),
        ("case:9", "Неверный пароль. Большие и маленькие буквы различаются."),
        ("other:4", "Неверный пароль. Нажмите на глаз и сравните с карточкой."),
    ],
)
def test_other_passwords_are_refused_with_a_reason(typed, note):
    holder = near().does("join:home").types("wifi_password", typed).does("connect")

    assert holder.screen.facts["note"].source == note
    assert holder.local["net"]["wifi"] == ""


def test_password_knows_its_capitals():
    known = near().does("join:home").screen.control("wifi_password").known

    assert known == {"Mostik-17": "right", "mostik-17": "case"}


def test_eye_shows_and_hides_the_password():
    holder = near().does("join:home", "eye")
    assert holder.screen.facts["eye"]

    assert not holder.does("eye").screen.facts["eye"]


def test_open_network_shows_a_page_and_gives_no_internet():
    holder = near().does("join:free")

    assert holder.screen.name == "net_captive"
    assert not online(holder.sight)


def test_page_of_an_open_network_gets_a_password_only_when_one_is_typed():
    holder = near().does("join:free", "page_enter")
    assert not holder.saw("wifi_page_filled")

    holder.types("page_password", "other:8").does("page_enter")
    assert holder.saw("wifi_page_filled", network="free")
    assert holder.local["net"]["page_password"] == ""


def test_open_network_is_left_and_forgotten():
    holder = near().does("join:free", "close_page", "join:free", "forget")

    assert holder.saw("wifi_forgotten", network="free")
    assert holder.local["net"]["known"] == ()


def test_airplane_mode_cuts_everything_and_gives_it_back():
    holder = near(wifi="home").does("home", "shade", "quick:airplane")
    assert not online(holder.sight)
    assert not in_reach(holder.sight)

    holder.does("quick:airplane")
    assert online(holder.sight)


def test_phone_that_is_cut_off_has_the_switch_for_it_in_the_shade():
    holder = Holder(home={"quick": ["sound"]}).does("open:settings", "part:net", "quick:data", "home", "shade")
    assert "quick:data" in holder.offered

    holder.does("quick:data")
    assert online(holder.sight)
    assert "quick:data" not in holder.offered


def test_data_is_refused_on_an_empty_number():
    holder = Holder(net={"data": False, "least": 100}, world={"money": {"sim": 15}}).does("shade", "quick:data")

    assert holder.saw("data_refused")
    assert holder.screen.facts["note"].source == "На номере недостаточно средств. Интернет не включился."


def test_network_without_a_password_line_is_refused():
    with pytest.raises(ScenarioError, match="networks"):
        Holder(net={"networks": [{"name": "home", "ssid": "Dom"}]})


# The operator's program


def top_up(number="00 000-00-17", kopecks="5", **world):
    world = {"money": {"account": 4000, "sim": 15}, **world}
    holder = Holder(screen="operator", world=world).does("topup")
    return holder.types("topup_number", number).types("topup_sum", kopecks).does("topup_next")


def test_own_number_is_topped_up_from_the_card():
    holder = top_up(kopecks="5,50").does("topup_pay")

    assert holder.saw("topped_up", to="own", amount=550)
    assert (holder.world["money"]["account"], holder.world["money"]["sim"]) == (3450, 565)
    assert total(holder.world) == 4015


def test_bank_writes_down_whom_the_top_up_went_to():
    holder = top_up().does("topup_pay")

    assert operations(holder.world)[0] == Operation("payment", -500, "2026-05-14", "perezvon")


def test_receipt_of_a_top_up_can_be_shown_again():
    assert "receipt" not in Holder(screen="operator").offered

    facts = top_up("00 000-00-71").does("topup_pay", "operator_end", "receipt").screen.facts
    assert (facts["number"], facts["sum"], facts["day"]) == ("+375 00 000-00-71", Money(500), "14.05.2026 10:24")


def test_number_is_shown_in_groups_before_it_is_paid():
    assert top_up("+375 00 0000017").screen.facts["groups"] == ("00", "000", "00", "17")


def test_money_to_a_wrong_number_is_a_strangers_and_one_learns_where_to_go():
    holder = top_up("00 000-00-71").does("topup_pay")
    assert holder.world["money"]["stranger"] == 500

    holder.does("ask_return", "return_noted")
    assert holder.saw("return_noted")
    assert "ask_return" not in holder.offered


@pytest.mark.parametrize(
    ("number", "kopecks", "note"),
    [
        ("", "5", "Наберите номер телефона."),
        ("00 000-00-1", "5", "В номере не хватает цифр. После +375 их девять."),
        ("00 000-00-177", "5", "В номере лишние цифры. После +375 их девять."),
        ("99 000-00-17", "5", "Такого кода оператора нет. Посмотрите первые две цифры."),
        ("103", "5", "В номере не хватает цифр. После +375 их девять."),
        ("00 000-00-17", "", "Наберите сумму."),
        ("00 000-00-17", "пять", "Сумма – цифрами: 5 или 5.50."),
        ("00 000-00-17", "0.50", "Можно от 1 до 100 рублей."),
        ("00 000-00-17", "60", "На карте не хватает денег."),
    ],
)
def test_what_is_wrong_with_the_form_is_said_and_it_stays(number, kopecks, note):
    holder = top_up(number, kopecks)

    assert holder.screen.name == "operator_topup"
    assert holder.screen.facts["note"].source == note
