"""What stands on the controls of the sites and scenes, in the words of each skin, and why one would use them.

Skin "b" says the same in other words and shows some things in another order; what a control does is the same.
"""

from __future__ import annotations

from functools import cache, lru_cache

from ..engine.machine import Control, Label
from ..engine.text import Text

# name -> words of skin a, words of skin b
WORDS: dict[str, tuple[Text, Text]] = {
    "home": (Text("tickets", "Главная"), Text("tickets", "Поиск")),
    "my": (Text("tickets", "Мои билеты"), Text("tickets", "Мои поездки")),
    "leave": (Text("tickets", "На вокзал"), Text("tickets", "Закрыть сайт")),
    "back": (Text("tickets", "Назад"), Text("tickets", "Назад")),
    "swap": (Text("tickets", "Поменять местами"), Text("tickets", "Поменять местами")),
    "search": (Text("tickets", "Найти"), Text("tickets", "Показать рейсы")),
    "look": (Text("tickets", "Найти станцию"), Text("tickets", "Искать")),
    "month_on": (Text("tickets", "Следующий месяц"), Text("tickets", "Следующий месяц")),
    "month_back": (Text("tickets", "Прошлый месяц"), Text("tickets", "Прошлый месяц")),
    "sort_time": (Text("tickets", "По времени"), Text("tickets", "Сначала ранние")),
    "sort_price": (Text("tickets", "По цене"), Text("tickets", "Сначала дешёвые")),
    "other_day": (Text("tickets", "Другой день"), Text("tickets", "Изменить дату")),
    "hold": (Text("tickets", "Занять место"), Text("tickets", "Дальше")),
    "sign_in": (Text("tickets", "Войти"), Text("tickets", "Вход")),
    "next": (Text("tickets", "Дальше"), Text("tickets", "Продолжить")),
    "drop": (Text("tickets", "Отказаться от мест"), Text("tickets", "Отменить заказ")),
    "edit": (Text("tickets", "Исправить данные"), Text("tickets", "Изменить")),
    "pay": (Text("tickets", "К оплате"), Text("tickets", "Перейти к оплате")),
    "by_card": (Text("tickets", "Банковская карта"), Text("tickets", "Картой на сайте")),
    "by_erip": (Text("tickets", "ЕРИП, по номеру заказа"), Text("tickets", "Система «Расчёт» (ЕРИП)")),
    "pay_card": (Text("tickets", "Оплатить"), Text("tickets", "Заплатить")),
    "cancel_pay": (Text("tickets", "Вернуться на сайт"), Text("tickets", "Отменить оплату")),
    "confirm": (Text("tickets", "Подтвердить"), Text("tickets", "Готово")),
    "resend": (Text("tickets", "Прислать новый код"), Text("tickets", "Новый код")),
    "check_my": (Text("tickets", "Посмотреть «Мои билеты»"), Text("tickets", "Проверить «Мои поездки»")),
    "pay_again": (Text("tickets", "Оплатить ещё раз"), Text("tickets", "Повторить оплату")),
    "open_ticket": (Text("tickets", "Открыть билет"), Text("tickets", "Показать билет")),
    "return": (Text("tickets", "Вернуть билет"), Text("tickets", "Сдать билет")),
    "confirm_return": (Text("tickets", "Вернуть"), Text("tickets", "Да, сдать билет")),
    "keep": (Text("tickets", "Оставить билет"), Text("tickets", "Не сдавать")),
    "buy_again": (Text("tickets", "Купить другой билет"), Text("tickets", "Новый билет")),
    "save": (Text("tickets", "Сохранить в телефон"), Text("tickets", "Сохранить в телефон")),
    "print": (Text("tickets", "Напечатать билет"), Text("tickets", "Распечатать")),
    "stops": (Text("tickets", "Расписание"), Text("tickets", "Расписание")),
    "fare_full": (Text("tickets", "Полный"), Text("tickets", "Взрослый билет")),
    "fare_child": (Text("tickets", "Детский"), Text("tickets", "Детский билет")),
    "with_baby": (Text("tickets", "Со мной ребёнок до 5 лет"), Text("tickets", "Добавить ребёнка до 5 лет")),
    "charge": (Text("tickets", "Зарядить телефон"), Text("tickets", "Зарядить телефон")),
    "remind": (Text("tickets", "Напомнить накануне"), Text("tickets", "Добавить напоминание")),
    "to_train": (Text("tickets", "Прийти к поезду"), Text("tickets", "В день поездки")),
    "close_till_later": (Text("tickets", "Вернуть потом"), Text("tickets", "Отложить на потом")),
    "show_papers": (Text("tickets", "Показать билет и документ"), Text("tickets", "Показать билет и документ")),
    "beg": (Text("tickets", "«Пустите так, пожалуйста»"), Text("tickets", "«Пустите так, пожалуйста»")),
    "mend": (Text("tickets", "Вернуть билет на сайте"), Text("tickets", "Вернуть билет на сайте")),
    "to_hall": (Text("tickets", "Пойти на вокзал"), Text("tickets", "Пойти на вокзал")),
    "to_desk": (Text("tickets", "Подойти к кассе"), Text("tickets", "Подойти к кассе")),
    "open_site": (Text("tickets", "Открыть сайт"), Text("tickets", "Открыть сайт")),
    "tell": (Text("tickets", "Позвонить тому, кто ждёт"), Text("tickets", "Позвонить тому, кто ждёт")),
    "hang_up": (Text("tickets", "Положить трубку"), Text("tickets", "Положить трубку")),
    "get_on": (Text("tickets", "Войти в автобус"), Text("tickets", "Войти в автобус")),
    "get_off": (Text("tickets", "Выйти из автобуса"), Text("tickets", "Выйти на остановке")),
    "tap_card": (Text("tickets", "Приложить карту «Маршрут»"), Text("tickets", "Приложить карту к валидатору")),
    "sit": (Text("tickets", "Ехать дальше"), Text("tickets", "Сесть на место")),
    "show_card": (Text("tickets", "Показать карту контролёру"), Text("tickets", "Дать карту контролёру")),
    "tap_late": (Text("tickets", "Приложить карту сейчас"), Text("tickets", "Приложить карту сейчас")),
    "hide": (Text("tickets", "Отойти подальше"), Text("tickets", "Пройти в конец автобуса")),
    "advert": (
        Text("tickets", "Билеты с рук. Есть на любой поезд"),
        Text("tickets", "Билеты с рук. Есть на любой поезд"),
    ),
    "give_card": (Text("tickets", "Ввести данные карты"), Text("tickets", "Ввести данные карты")),
    "close_page": (Text("tickets", "Закрыть страницу"), Text("tickets", "Закрыть страницу")),
}  # fmt: skip

WHY: dict[str, Text] = {
    "start": Text("tickets", "Здесь выбирают, откуда ехать."),
    "end": Text("tickets", "Здесь выбирают, куда ехать."),
    "day": Text("tickets", "Сайт сам ставит сегодня. Дату меняют здесь."),
    "swap": Text("tickets", "Так станции меняются местами."),
    "search": Text("tickets", "Станции и дата выбраны. Можно искать."),
    "leave": Text("tickets", "Сайт больше не нужен."),
    "recent": Text("tickets", "Сайт помнит прошлый поиск."),
    "station": Text("tickets", "Напишите название и нажмите «Найти станцию»."),
    "look": Text("tickets", "Сайт покажет станции с таким названием."),
    "sort_price": Text("tickets", "Сверху встанут самые дешёвые."),
    "other_day": Text("tickets", "Нужен другой день."),
    "hold": Text("tickets", "Место держат за вами двадцать минут."),
    "next": Text("tickets", "Поля заполнены. Сверьте их с документом."),
    "edit": Text("tickets", "До оплаты ошибку можно исправить."),
    "pay": Text("tickets", "Дата, место и фамилия проверены."),
    "by_card": Text("tickets", "Платят картой, код придёт в SMS."),
    "by_erip": Text("tickets", "Сайт даст номер заказа. По нему платят в ЕРИП."),
    "cvv": Text("tickets", "Три цифры на обратной стороне карты."),
    "pay_card": Text("tickets", "Адрес страницы и сумма проверены."),
    "code": Text("tickets", "Код пришёл в SMS на телефон. Его пишут только здесь."),
    "confirm": Text("tickets", "Код введён. Можно подтвердить."),
    "resend": Text("tickets", "Старый код больше не действует."),
    "check_my": Text("tickets", "Билет мог быть оплачен. Сначала проверяют."),
    "my": Text("tickets", "Здесь все ваши билеты."),
    "open_ticket": Text("tickets", "В билете вагон, место и код для проводника."),
    "return": Text("tickets", "До отправления билет возвращают здесь."),
    "confirm_return": Text("tickets", "Сумма и билет проверены."),
    "buy_again": Text("tickets", "Теперь можно купить верный билет."),
    "print": Text("tickets", "Бумажный билет не разрядится."),
    "charge": Text("tickets", "Билет в телефоне. Его нужно включить."),
    "fare_child": Text("tickets", "Пассажиру от 5 до 9 лет. Дата рождения в документе."),
    "with_baby": Text("tickets", "Ребёнка до 5 лет вписывают в заказ. Место ему не нужно."),
    "to_train": Text("tickets", "В поезд пускают с билетом и документом."),
    "show_papers": Text("tickets", "Проводник сверит их."),
    "mend": Text("tickets", "Билет с ошибкой возвращают и покупают новый."),
    "to_hall": Text("tickets", "На вокзале есть табло и касса."),
    "to_desk": Text("tickets", "После отправления билет возвращает касса, один час."),
    "to_desk_early": Text("tickets", "До отправления касса тоже возвращает билет."),
    "to_desk_late": Text("tickets", "Час прошёл. В кассе пишут заявление."),
    "to_desk_sells": Text("tickets", "В кассе продают билеты на следующие поезда."),
    "desk_return": Text("tickets", "Прошло меньше часа. Касса вернёт деньги."),
    "desk_early": Text("tickets", "Поезд ещё не ушёл. Касса вернёт деньги."),
    "desk_claim": Text("tickets", "Час прошёл. Остаётся заявление."),
    "tell": Text("tickets", "Вас ждут. Скажите, когда приедете."),
    "close_page": Text("tickets", "Билеты продаёт только сайт дороги."),
    "ask_depart": Text("tickets", "Отправление стоит слева."),
    "ask_arrive": Text("tickets", "Прибытие стоит справа. Рядом может быть «+1 день»."),
    "ask_lasts": Text("tickets", "Время в пути стоит посередине."),
    "ask_kinds": Text("tickets", "Вагоны названы внизу."),
    "ask_cheapest": Text("tickets", "Цена стоит у каждого вагона."),
    "ask_trips": Text("tickets", "Остаток поездок написан на карте «Маршрут»."),
    "ask_refund": Text("tickets", "Когда придут деньги, написано на странице возврата."),
    "get_on": Text("tickets", "Автобус подошёл."),
    "tap_card": Text("tickets", "Карту прикладывают сразу и ждут зелёный."),
    "sit": Text("tickets", "Горел зелёный: поездка оплачена."),
    "show_card": Text("tickets", "Контролёр увидит, что поездка оплачена."),
    "get_off": Text("tickets", "Можно выйти и купить поездки."),
    "buy": Text("tickets", "На карте нет поездок."),
    "train": Text("tickets", "Поезд выбирают по времени и цене."),
    "car": Text("tickets", "Вагон выбирают по местам и цене."),
    "train_bus": Text("tickets", "Рейс выбирают по времени."),
    "car_bus": Text("tickets", "Рейс выбран. Дальше место."),
    "seat": Text("tickets", "На схеме видно, какое это место."),
    "pick": Text("tickets", "Сверьте станцию и область."),
    "desk_buy": Text("tickets", "Сверьте день и время."),
    "ticket": Text("tickets", "Откройте билет и проверьте его."),
    "surname": Text("tickets", "Фамилия буква в букву, как в документе."),
    "first_name": Text("tickets", "Имя буква в букву, как в документе."),
    "patronymic": Text("tickets", "Отчество буква в букву, как в документе."),
    "document": Text("tickets", "Две буквы и семь цифр из документа."),
    "phone": Text("tickets", "На этот номер придёт сообщение о рейсе."),
    "mail": Text("tickets", "На эту почту придёт билет."),
}

MOVES = frozenset({"get_on", "get_off", "sit", "hide", "to_train", "to_hall", "to_desk", "close_till_later"})
SPOKEN = frozenset({"beg", "hang_up", "tell"})
COMMIT = frozenset(
    {
        "hold", "pay", "pay_card", "confirm", "pay_again", "confirm_return", "to_train", "close_till_later", "beg",
        "give_card", "sit", "hide",
    }
)  # fmt: skip

ASIDE = frozenset(
    {"remind", "sort_time", "sort_price", "advert", "close_till_later", "beg", "resend", "pay_again", "save", "stops"}
)


def label(name: str, skin: str) -> Text:
    return WORDS[name][skin == "b"]


@cache
def plain(name: str, skin: str) -> Control:
    kind = "move" if name in MOVES else "speak" if name in SPOKEN else "button"
    return Control(name, kind, label(name, skin), WHY.get(name), commit=name in COMMIT, aside=name in ASIDE)


@cache
def plains(names: tuple[str, ...], skin: str) -> tuple[Control, ...]:
    return tuple(plain(name, skin) for name in names)


@lru_cache(maxsize=4096)
def one(name: str, words: Label, kind: str = "button", commit: bool = False, why: str = "") -> Control:
    """A control whose words are worked out: of a train, a day, a seat. why: else its name up to the colon."""
    return Control(name, kind, words, WHY.get(why or name.partition(":")[0]), commit=commit)


@lru_cache(maxsize=4096)
def field(name: str, words: Label, asks: str, value: str, kind: str = "private", why: str = "") -> Control:
    """asks: what kind of word from the card is typed here."""
    return Control(name, kind, words, WHY.get(why or name), value=value, words=asks)
