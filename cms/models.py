"""The root of each language's page tree. Learners never see it: their front page is a view."""

from wagtail.models import Page


class HomePage(Page):
    """Holds the courses of one language."""

    parent_page_types = ["wagtailcore.Page"]
    subpage_types = ["lessons.CoursePage"]

    class Meta:
        verbose_name = "Начальная страница"
