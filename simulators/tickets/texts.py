"""What the sites and scenes say besides titles and controls: notes after an action, names of the device."""

from __future__ import annotations

from ..engine.text import Text

NAMES: dict[str, Text] = {
    "rail": Text("tickets", "Сайт дороги"),
    "bus": Text("tickets", "Сайт автобусов"),
    "validator": Text("tickets", "Автобус"),
}
ON_THE_WAY = Text("tickets", "Поездка")

# Notes that all is well; the others are about something to mend.
CALM = frozenset(
    {
        "order_dropped", "not_paid", "code_sent_again", "reminder_set", "ticket_saved", "ticket_printed", "charged",
        "desk_returned", "claim_filed", "desk_sold", "told", "trips_bought", "green", "yellow",
    }
)  # fmt: skip

NOTES: dict[str, Text] = {
    "choose_stations": Text("tickets", "Выберите, откуда и куда вы едете."),
    "same_stations": Text("tickets", "Откуда и куда – одна и та же станция."),
    "type_station": Text("tickets", "Напишите хотя бы первые буквы станции."),
    "unknown_station": Text("tickets", "Такой станции нет. Исправьте буквы или выберите из списка."),
    "sale_closed": Text("tickets", "Продажа на этот рейс уже закрыта. Выберите другой."),
    "seats_gone": Text("tickets", "Места в этом вагоне только что раскупили. Выберите другой вагон, поезд или день."),
    "pick_seat": Text("tickets", "Сначала нажмите на свободное место."),
    "seats_enough": Text("tickets", "Больше мест не нужно: сколько людей, столько мест."),
    "hold_expired": Text("tickets", "Время вышло. Заказ отменён, места снова свободны. Начните поиск ещё раз."),
    "order_dropped": Text("tickets", "Заказ отменён. Деньги не списаны."),
    "fill_all": Text("tickets", "Заполните все поля."),
    "document_form": Text("tickets", "Номер документа: две латинские буквы и семь цифр."),
    "phone_form": Text("tickets", "В номере телефона не хватает цифр."),
    "sign_in_wrong": Text("tickets", "Логин или пароль не подошли. Введите ещё раз."),
    "cvv_short": Text("tickets", "Введите три цифры с обратной стороны карты."),
    "cvv_wrong": Text("tickets", "Банк не принял CVV-код. Посмотрите на карту ещё раз."),
    "card_refused": Text("tickets", "Банк не оплатил заказ. Позвоните в банк. Места пока за вами."),
    "insufficient": Text("tickets", "На карте не хватает денег. Оплата не прошла."),
    "insufficient_again": Text("tickets", "На карте не хватает денег. Второй раз оплата не прошла."),
    "tickets_enough": Text("tickets", "На учебном сайте можно купить до четырёх билетов."),
    "not_paid": Text("tickets", "Оплаты не было. Места пока за вами."),
    "type_code": Text("tickets", "Введите код из SMS."),
    "code_wrong": Text("tickets", "Код не подошёл. Сверьте цифры с SMS."),
    "code_refused": Text("tickets", "Три раза введён другой код. Банк отменил оплату. Места пока за вами."),
    "code_expired": Text("tickets", "Код больше не действует. Попросите новый."),
    "code_sent_again": Text("tickets", "Новый код отправлен. Старый больше не действует."),
    "reminder_set": Text("tickets", "Напоминание придёт накануне вечером."),
    "ticket_saved": Text("tickets", "Билет лежит в галерее телефона. Он откроется и без интернета."),
    "ticket_printed": Text("tickets", "Билет напечатан. Положите его к документу."),
    "charged": Text("tickets", "Прошло 20 минут. Телефон заряжен, билет открывается."),
    "put_off": Text("tickets", "Время прошло. Поезд уже ушёл."),
    "resale_gone": Text("tickets", "Билета нет, деньги списаны."),
    "look_again": Text("tickets", "Посмотрите ещё раз."),
    "refused_none": Text("tickets", "Билета нет. Без билета в поезд не пускают."),
    "refused_name": Text("tickets", "В билете и в документе разные буквы или цифры. В поезд пустить не могу."),
    "refused_fare": Text("tickets", "Билет детский, а пассажир взрослый. В поезд пустить не могу."),
    "refused_baby": Text("tickets", "Ребёнка нет в билете. В поезд пустить не могу."),
    "refused_battery": Text("tickets", "Телефон выключился, билета не видно. В поезд пустить не могу."),
    "refused_date": Text("tickets", "Этот билет на другой день. В поезд пустить не могу."),
    "refused_train": Text("tickets", "Этот билет на другой поезд. В поезд пустить не могу."),
    "refused_returned": Text("tickets", "Этот билет возвращён. По нему не едут."),
    "begged": Text("tickets", "Проводник не может пустить без верного билета. Прошло 20 минут."),
    "desk_returned": Text("tickets", "Билет принят. Деньги придут на карту за 7–30 дней."),
    "claim_filed": Text("tickets", "Заявление принято. Ответ придёт письмом."),
    "desk_sold": Text("tickets", "Вот ваш билет. Данные взяты из документа."),
    "call_later": Text("tickets", "Сначала купите билет: тогда будет ясно, когда вы приедете."),
    "told": Text("tickets", "Спасибо, что позвонили. Встретим."),
    "told_wrong": Text("tickets", "Посмотрите в билет: поезд прибывает в другое время."),
    "train_off": Text("tickets", "Ваш поезд отменён. Деньги вернут полностью: откройте билет."),
    "train_late": Text("tickets", "Поезд опаздывает. Новое время на табло."),
    "trips_bought": Text("tickets", "Поездки записаны на карту."),
    "trips_enough": Text("tickets", "На карте и так много поездок."),
    "green": Text("tickets", "Зелёный. Поездка оплачена."),
    "yellow": Text("tickets", "Жёлтый. Уже оплачено, второй раз ничего не списали."),
    "red": Text("tickets", "Красный. На карте нет поездок."),
    "shut": Text("tickets", "Пока идёт контролёр, валидатор не работает."),
    "hid_for_nothing": Text("tickets", "Поездка оплачена, прятаться незачем. Контролёр ждёт."),
}
