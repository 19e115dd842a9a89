"""The one sentence a learner gets when a click changed nothing."""

from django.utils.translation import gettext_lazy as _

SAID = {
    "stale": _("Экран уже сменился. Вот что на нём сейчас."),
    "not_offered": _("Сейчас это не нажимается."),
    "long": _("Получилось очень много шагов. Начните это задание сначала."),
    "unreadable": _("Компьютер прислал не то. Нажмите ещё раз."),
    "forged": _("Эта страница устарела. Начинаем сначала."),
}
