"""A log line says what the server did, and nothing about who asked or what they typed."""

import json
import logging
import sys

import pytest

from cms.logs import JsonFormatter


def line_of(record: logging.LogRecord) -> dict:
    return json.loads(JsonFormatter().format(record))


@pytest.fixture
def request_lines(caplog):
    logging.getLogger("kladka").setLevel(logging.INFO)
    caplog.set_level(logging.INFO, logger="kladka.request")
    yield lambda: [line_of(record) for record in caplog.records if record.name == "kladka.request"]
    logging.getLogger("kladka").setLevel(logging.ERROR)


@pytest.mark.django_db
def test_request_is_logged_by_its_pattern_without_query_and_address(client, request_lines):
    client.get("/ru/course/9.9/?secret=word", REMOTE_ADDR="203.0.113.9")

    (line,) = request_lines()

    assert line.keys() == {"time", "level", "logger", "message", "method", "route", "status", "ms"}
    assert line["method"] == "GET"
    assert line["status"] == 404
    assert "9.9" not in line["route"]
    assert "word" not in json.dumps(line)
    assert "203.0.113.9" not in json.dumps(line)


def test_exception_is_told_by_type_and_place_only():
    try:
        raise ValueError("my own words")
    except ValueError:
        record = logging.LogRecord("kladka", logging.ERROR, __file__, 1, "failed", (), sys.exc_info())

    line = line_of(record)

    assert line["error"] == "ValueError"
    assert "test_logs.py" in line["where"][-1]
    assert "my own words" not in json.dumps(line)
