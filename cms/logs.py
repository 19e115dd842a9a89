"""Log lines as JSON, one each. Nothing about a person: no address, query string or form value.

An exception is told by its type and the places in our code it passed, never by its words,
which may quote what somebody typed.
"""

import json
import logging
import traceback
from datetime import UTC, datetime

EXTRA = ("method", "route", "status", "ms", "job", "kind")


class JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        line = {
            "time": datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        line.update({name: record.__dict__[name] for name in EXTRA if name in record.__dict__})
        if record.exc_info and record.exc_info[0]:
            line["error"] = record.exc_info[0].__name__
            line["where"] = [
                f"{frame.filename}:{frame.lineno} {frame.name}"
                for frame in traceback.extract_tb(record.exc_info[2])[-12:]
            ]
        return json.dumps(line, ensure_ascii=False)
