"""The sixty pictures a learner is known by, and the nine a secret is made of.

Each key has a drawing in `static/pictures/<key>.svg`. The list leaves out everything that could be
read as a sign or an insult where the course is taught; ask before adding to it.
"""

from django.utils.translation import pgettext_lazy

PICTURES = {
    # kitchenware
    "mug": pgettext_lazy("picture", "Кружка"),
    "saucepan": pgettext_lazy("picture", "Кастрюля"),
    "pan": pgettext_lazy("picture", "Сковорода"),
    "ladle": pgettext_lazy("picture", "Половник"),
    "jug": pgettext_lazy("picture", "Кувшин"),
    "thermos": pgettext_lazy("picture", "Термос"),
    "samovar": pgettext_lazy("picture", "Самовар"),
    "rolling_pin": pgettext_lazy("picture", "Скалка"),
    "sieve": pgettext_lazy("picture", "Сито"),
    "spoon": pgettext_lazy("picture", "Ложка"),
    # in the house
    "table": pgettext_lazy("picture", "Стол"),
    "sofa": pgettext_lazy("picture", "Диван"),
    "armchair": pgettext_lazy("picture", "Кресло"),
    "drawers": pgettext_lazy("picture", "Комод"),
    "lamp": pgettext_lazy("picture", "Лампа"),
    "mirror": pgettext_lazy("picture", "Зеркало"),
    "pillow": pgettext_lazy("picture", "Подушка"),
    "stove": pgettext_lazy("picture", "Печь"),
    "radio": pgettext_lazy("picture", "Радио"),
    "alarm_clock": pgettext_lazy("picture", "Будильник"),
    "basket": pgettext_lazy("picture", "Корзина"),
    "bucket": pgettext_lazy("picture", "Ведро"),
    # tools and the garden
    "hammer": pgettext_lazy("picture", "Молоток"),
    "spade": pgettext_lazy("picture", "Лопата"),
    "rake": pgettext_lazy("picture", "Грабли"),
    "watering_can": pgettext_lazy("picture", "Лейка"),
    "wheelbarrow": pgettext_lazy("picture", "Тачка"),
    "ladder": pgettext_lazy("picture", "Лестница"),
    "paintbrush": pgettext_lazy("picture", "Кисть"),
    "roller": pgettext_lazy("picture", "Валик"),
    "ruler": pgettext_lazy("picture", "Линейка"),
    "spool": pgettext_lazy("picture", "Катушка"),
    # leaves, sky and land
    "birch": pgettext_lazy("picture", "Берёза"),
    "fir": pgettext_lazy("picture", "Ель"),
    "fern": pgettext_lazy("picture", "Папоротник"),
    "wheat": pgettext_lazy("picture", "Колос"),
    "cloud": pgettext_lazy("picture", "Облако"),
    "rain": pgettext_lazy("picture", "Дождь"),
    "mountain": pgettext_lazy("picture", "Гора"),
    "bridge": pgettext_lazy("picture", "Мост"),
    # clothes and bags
    "cap": pgettext_lazy("picture", "Кепка"),
    "scarf": pgettext_lazy("picture", "Шарф"),
    "mitten": pgettext_lazy("picture", "Варежка"),
    "shirt": pgettext_lazy("picture", "Рубашка"),
    "boot": pgettext_lazy("picture", "Сапог"),
    "button": pgettext_lazy("picture", "Пуговица"),
    "umbrella": pgettext_lazy("picture", "Зонт"),
    "backpack": pgettext_lazy("picture", "Рюкзак"),
    "suitcase": pgettext_lazy("picture", "Чемодан"),
    # for the road and for leisure
    "boat": pgettext_lazy("picture", "Лодка"),
    "bicycle": pgettext_lazy("picture", "Велосипед"),
    "tractor": pgettext_lazy("picture", "Трактор"),
    "bus": pgettext_lazy("picture", "Автобус"),
    "sledge": pgettext_lazy("picture", "Санки"),
    "tent": pgettext_lazy("picture", "Палатка"),
    "ball": pgettext_lazy("picture", "Мяч"),
    "guitar": pgettext_lazy("picture", "Гитара"),
    "book": pgettext_lazy("picture", "Книга"),
    "pencil": pgettext_lazy("picture", "Карандаш"),
    "bread": pgettext_lazy("picture", "Хлеб"),
}

# Three rows of three, always in this order: hands remember places.
SECRET_PICTURES = (
    "mug", "umbrella", "bicycle",
    "spade", "cloud", "boot",
    "lamp", "book", "fir",
)  # fmt: skip


def picture_choices() -> list[tuple[str, str]]:
    return list(PICTURES.items())


def picture_name(key: str) -> str:
    """The picture's word in the language of the moment."""
    return str(PICTURES.get(key, key))


def picture_path(key: str) -> str:
    """Where the drawing lies under /static/."""
    return f"pictures/{key}.svg"
