"""Course, modules and lessons."""

from django.apps import AppConfig


class LessonsConfig(AppConfig):
    name = "lessons"
    verbose_name = "Уроки"

    def ready(self) -> None:
        from wagtail.signals import page_published

        from lessons.completion import credit_attempt
        from lessons.models import LessonPage
        from lessons.outline import choices_for_meetings
        from lessons.publishing import after_publication
        from people.lesson_choices import register_lesson_choices
        from simulators.signals import attempt_finished

        page_published.connect(after_publication, sender=LessonPage, dispatch_uid="lessons.after_publication")
        attempt_finished.connect(credit_attempt, dispatch_uid="lessons.credit_attempt")
        register_lesson_choices(choices_for_meetings)
