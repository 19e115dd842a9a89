"""The blocks a lesson is made of. Their names stand in stored pages: renaming one needs a data migration."""

from lessons.blocks.machine import LessonScenarioBlock, LiveScreenBlock
from lessons.blocks.question import MatchBlock, NumberBlock, OrderBlock, QuestionBlock, SeveralBlock, SingleBlock
from lessons.blocks.reading import RememberBlock, StepsBlock, TextBlock, WarningBlock, WhereHelpBlock
from lessons.blocks.staff import HandoutBlock, TrainerNoteBlock

LESSON_BLOCKS = [
    ("text", TextBlock()),
    ("steps", StepsBlock()),
    ("warning", WarningBlock()),
    ("remember", RememberBlock()),
    ("where_help", WhereHelpBlock()),
    ("screen", LiveScreenBlock()),
    ("scenario", LessonScenarioBlock()),
    ("question_single", SingleBlock()),
    ("question_several", SeveralBlock()),
    ("question_order", OrderBlock()),
    ("question_match", MatchBlock()),
    ("question_number", NumberBlock()),
    ("handout", HandoutBlock()),
    ("trainer_note", TrainerNoteBlock()),
]

__all__ = ["LESSON_BLOCKS", "QuestionBlock"]
