"""CSV import: a plan that changes nothing, problems by line, and never a deletion."""

import io

import pytest
from django.urls import reverse

from people.importing import UnreadableFileError, carry_out, make_plan, read_rows
from people.models import Learner, Membership


def plan_of(people, text: str, group=None):
    return make_plan(read_rows(text.encode()), people.trainer, group)


def test_new_known_and_unchanged_are_told_apart(people):
    people.group, people.cloud  # noqa: B018
    text = f"код;группа;вход;язык\n;Группа 1;цифры;be\n{people.boat.shown_code};;;be\n{people.cloud.code};Группа 1;;\n"

    plan = plan_of(people, text)

    assert plan.new == [(people.group, "digits", "be")]
    assert plan.spoken == [(people.boat, "be")]
    assert (plan.moved, plan.unchanged, plan.problems) == ([], 1, [])


def test_plan_says_where_everybody_goes(people):
    people.group, people.other_group  # noqa: B018
    client = people.staff_client(people.administrator)
    rows = [";Группа 1;цифры;be", ";Группа 1;цифры;be", ";Группа 2;;", f"{people.boat.code};Группа 2;;en"]

    table = io.BytesIO(("код;группа;вход;язык\n" + "\n".join(rows) + "\n").encode())
    table.name = "learners.csv"
    page = client.post(reverse("people_learners:import"), {"file": table})

    joined = [(group.name, group.place.label, count) for group, _kind, _language, count in page.context["plan"].joined]
    assert joined == [("Группа 1", "Класс", 2), ("Группа 2", people.other_group.place.label, 1)]
    assert f"{people.boat.label}: Группа 1 → Группа 2" in page.content.decode()
    assert f"{people.boat.label} → English" in page.content.decode()


def test_a_plan_changes_nothing(people):
    people.boat  # noqa: B018
    before = (list(Learner.objects.values()), list(Membership.objects.values()))

    plan_of(people, f"code,language\n{people.boat.code},en\n,\n", people.group)

    assert (list(Learner.objects.values()), list(Membership.objects.values())) == before


def test_who_is_not_in_the_file_stays(people):
    people.boat, people.cloud  # noqa: B018

    cards = carry_out(plan_of(people, "code,group\n,Группа 1\n"))

    assert len(cards) == 1
    assert Learner.objects.filter(binned_at=None).count() == 3


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("{stone};;;", "Такого кода нет среди ваших учащихся."),
        ("123;;;", "Такого кода нет среди ваших учащихся."),
        (";Группа 2;;", "Такой группы у вас нет."),
        (";;;", "Не указана группа."),
        (";Группа 1;отпечаток;", "Вход: рисунки или цифры."),
        (";Группа 1;;de", "Язык: ru, be или en."),
    ],
)
def test_problem_names_its_line(people, row, sentence):
    people.group, people.other_group  # noqa: B018

    plan = plan_of(people, "код;группа;вход;язык\n" + row.format(stone=people.stone.code) + "\n")

    assert plan.problems == [(2, sentence)]
    assert plan.changes == 0


def test_code_named_twice_is_taken_once(people):
    plan = plan_of(people, f"code,language\n{people.boat.code},be\n{people.boat.code},en\n")

    assert plan.spoken == [(people.boat, "be")]
    assert plan.problems == [(3, "Этот код в файле уже был.")]


ENDLESS_CELL = ("code\n" + "x" * 200_000).encode()


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n\x98", b"\xff\xfe\x00", b"name,age\nAnna,30\n", b"", ENDLESS_CELL])
def test_unreadable_file_says_why(data):
    with pytest.raises(UnreadableFileError, match=r"\.$"):
        read_rows(data)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1251"])
def test_file_is_read_in_each_way_excel_saves_it(encoding):
    assert read_rows("код;группа\n;Група\n".encode(encoding)) == [{"code": "", "group": "Група"}]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_on_any_computer(end):
    assert read_rows(end.join(["код;группа", ";Група", ""]).encode()) == [{"code": "", "group": "Група"}]


def test_plan_without_a_change_says_so_and_counts_what_is_wrong(people):
    client = people.staff_client(people.trainer)
    file = io.BytesIO("группа\n".encode() + "Такой нет\n".encode() * 120)
    file.name = "people.csv"

    shown = client.post(reverse("people_learners:import"), {"file": file}).content.decode()

    assert "Менять по этому файлу нечего." in shown
    assert "<th>Строк с ошибкой</th><td>120</td>" in shown


def test_five_thousand_lines_are_planned_at_once(people, django_assert_max_num_queries):
    text = "группа\n" + f"{people.group.name}\n" * 5000

    with django_assert_max_num_queries(12):
        plan = plan_of(people, text)

    assert (len(plan.new), plan.problems) == (5000, [])


def test_byte_order_mark_of_a_spreadsheet_is_no_part_of_the_heading():
    assert read_rows("\ufeffcode,language\n,be\n".encode()) == [{"code": "", "language": "be"}]


def test_import_shows_first_and_does_afterwards(people):
    people.group  # noqa: B018
    client = people.staff_client(people.trainer)
    file = io.BytesIO("группа;вход\nГруппа 1;цифры\nГруппа 1;\n".encode())
    file.name = "people.csv"

    shown = client.post(reverse("people_learners:import"), {"file": file}).content.decode()
    planned = Learner.objects.count()
    fields = {name: shown.split(f'name="{name}" value="')[1].split('"')[0] for name in ("rows", "once")}
    made = client.post(reverse("people_learners:import-apply"), fields).content.decode()
    client.post(reverse("people_learners:import-apply"), fields)

    assert planned == 0
    assert made.count('class="people-given__card"') == 2
    assert Learner.objects.count() == 2


def test_rights_are_asked_again_at_the_end(people):
    people.boat  # noqa: B018
    client = people.staff_client(people.trainer)
    file = io.BytesIO(f"code,language\n{people.boat.code},be\n".encode())
    file.name = "people.csv"
    shown = client.post(reverse("people_learners:import"), {"file": file}).content.decode()
    fields = {name: shown.split(f'name="{name}" value="')[1].split('"')[0] for name in ("rows", "once")}
    people.trainer.assignments.update(place=people.other_place)

    client.post(reverse("people_learners:import-apply"), fields)

    assert Learner.objects.get(pk=people.boat.pk).language == "ru"
