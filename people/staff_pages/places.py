"""Places: a label for us, an opaque code for everybody else."""

from django.utils.translation import gettext_lazy as _

from people.models import Group, Place
from people.staff_pages.forms import PlaceForm
from people.staff_pages.scoped import PeopleViewSet, ScopedDeleteView


class PlaceDeleteView(ScopedDeleteView):
    refusal = _("У этого места есть группы. Сначала удалите их.")

    def is_used(self) -> bool:
        return Group.objects.filter(place=self.object).exists()


class PlaceViewSet(PeopleViewSet):
    model = Place
    name = "people_places"
    url_prefix = "people/places"
    icon = "home"
    menu_order = 500
    adding = _("Новое место")
    form_class = PlaceForm
    delete_view_class = PlaceDeleteView
    list_display = ["label", "code"]
    search_fields = ["label", "code"]
    search_backend_name = None
    ordering = ["label"]
