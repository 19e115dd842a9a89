"""Pages of the course, what learners did in them, and what can be heard."""

from lessons.models.glossary import GlossaryWord
from lessons.models.media import CourseDocument, CourseImage, CourseRendition
from lessons.models.pages import CoursePage, LessonPage, ModulePage
from lessons.models.records import Answer, AskedQuestion, Completion, MistakeAtPlace, MistakeReport
from lessons.models.speech import SpokenText

__all__ = [
    "Answer",
    "AskedQuestion",
    "Completion",
    "CourseDocument",
    "CourseImage",
    "CoursePage",
    "CourseRendition",
    "GlossaryWord",
    "LessonPage",
    "MistakeAtPlace",
    "MistakeReport",
    "ModulePage",
    "SpokenText",
]
