"""What a form of staff says when it is done: Wagtail's own words know no gender («Место 'Класс' создана»)."""

import pytest
from django.urls import reverse
from wagtail.users.models import UserProfile

from people.models import Place

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("language", "made", "saved", "deleted", "refused"),
    [
        ("ru", "Создано: «Школа».", "Сохранено: «Лицей».", "Удалено: «Лицей».", "Не сохранено: исправьте отмеченное."),
        ("be", "Створана: «Школа».", "Захавана: «Лицей».", "Выдалена: «Лицей».", "Не захавана: выпраўце адзначанае."),
        ("en", "Made: “Школа”.", "Saved: “Лицей”.", "Deleted: “Лицей”.", "Not saved: correct what is marked."),
    ],
)
def test_place_is_made_saved_and_deleted_in_words_that_agree(people, language, made, saved, deleted, refused):
    UserProfile.objects.update_or_create(user=people.administrator, defaults={"preferred_language": language})
    client = people.staff_client(people.administrator)

    def says(name: str, sent: dict, *args: int) -> str:
        return client.post(reverse(f"people_places:{name}", args=args), sent, follow=True).content.decode()

    assert refused in says("add", {"label": "", "code": "SCHOOL"})
    assert made in says("add", {"label": "Школа", "code": "SCHOOL"})
    place = Place.objects.get(label="Школа")
    assert saved in says("edit", {"label": "Лицей", "code": "SCHOOL"}, place.pk)
    assert deleted in says("delete", {}, place.pk)
