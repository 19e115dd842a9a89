"""Work for the tests of jobs; a worker in another process imports it from here."""

import time

from django.utils.translation import gettext as _

from people.jobs import JobError, Progress, work


@work("Считать")
def count(progress: Progress, to: int) -> None:
    progress.expect(to)
    for _number in range(to):
        progress.step()
    progress.result_file("count.txt").write_text(str(to), encoding="utf-8")
    progress.say(_("Готово"))


@work("Спать")
def sleep(progress: Progress, seconds: float) -> None:
    """Slow the first time; whoever is killed in it finds the file and is quick the second."""
    marker = progress.result_file("begun.txt")
    again = marker.exists()
    marker.write_text("begun", encoding="utf-8")
    progress.expect(2)
    if not again:
        time.sleep(seconds)
    progress.step(2)


@work("Отказать")
def refuse(progress: Progress) -> None:
    raise JobError("Группа пуста.")


@work("Сломаться")
def break_down(progress: Progress) -> None:
    raise ValueError("1234 5678 9012")


@work("Пропустить")
def step_aside(progress: Progress) -> None:
    progress.looked = 0
    progress.let_others_pass()
