"""The queue's dashboard: for administrators of all places, with a sentence where there is no Redis."""

import pytest
from django.conf import settings

pytestmark = [pytest.mark.django_db, pytest.mark.both]


@pytest.fixture
def administrator(people):
    return people.staff_client(people.administrator)


@pytest.mark.parametrize("who", ["trainer", "manager", "author", "place_admin"])
def test_nobody_else_may_open_it(people, who):
    response = people.staff_client(getattr(people, who)).get("/staff/rq/")

    assert response.status_code in (302, 403)


def test_it_says_that_jobs_go_through_the_database(administrator, settings):
    settings.REDIS_URL = ""

    response = administrator.get("/staff/rq/")

    assert response.status_code == 200
    assert "Фоновые работы идут через базу данных" in response.content.decode()


def test_it_says_that_redis_does_not_answer(administrator, settings, monkeypatch):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    monkeypatch.setitem(settings.RQ_QUEUES["jobs"], "URL", settings.REDIS_URL)

    response = administrator.get("/staff/rq/")

    assert response.status_code == 503
    assert "Redis не отвечает" in response.content.decode()


def test_it_shows_the_queue_where_there_is_one(administrator):
    if not settings.REDIS_URL:
        # Nothing to show: the first test of this page holds that it says so.
        return

    page = administrator.get("/staff/rq/").content.decode()
    queue = administrator.get("/staff/rq/queues/0/").content.decode()

    assert "Queued Jobs" in page
    assert "permission" not in page
    assert "/staff/rq/queues/0/" in page
    assert "Queue" in queue
