"""What `make shots` looks at: addresses for everybody, for learners and for each role of staff."""

from __future__ import annotations

PUBLIC = {
    "start": "",
    "code": "sign-in/code/",
    "map": "course/",
    "cover": "course/3.2/",
    "show": "show/A03/",
    "try": "try/A02/",
    "error": "nothing-here/",
    **{
        f"warm-up-{step}": f"warm-up/{step}/"
        for step in ("big", "smaller", "smallest", "digits", "keyboard", "back", "help", "letters", "end")
    },
}
AT_A_SEAT = {
    "seat-start": "",
    "seat-choose": "sign-in/",
    "seat-confirm": "sign-in/{by_pictures}/",
    "seat-pictures": "sign-in/{by_pictures}/secret/",
    "seat-digits": "sign-in/{digits_uid}/secret/",
    "seat-saved": "sign-in/?saved",
    "idle": "sitting/idle/",
}
LEARNERS = {
    "map": "course/",
    "me": "me/",
    "new-secret": "me/secret/",
    "beside": "sitting/beside/",
    "beside-code": "sitting/beside/code/",
    "paper": "course/3.2/paper/",
}
TWO = {"map": "course/", "me": "me/", "lesson": "course/3.2/?card=2"}
TRAINER = (
    "",
    "account/",
    "people/groups/",
    "people/groups/new/",
    "people/groups/edit/{group}/",
    "people/groups/{group}/",
    "people/learners/",
    "people/learners/new/?group={group}",
    "people/learners/edit/{learner}/",
    "people/learners/{learner}/reset/",
    "people/learners/group/{group}/renew/",
    "people/learners/import/",
    "bulk/people/learner/move/?id={learner}",
    "bulk/people/learner/bin/?id={learner}",
    "people/bin/",
    "people/meetings/",
    "people/meetings/new/",
    "people/meetings/edit/{meeting}/",
    "people/meetings/{meeting}/",
    "people/meetings/{meeting}/beside/{sitting}/",
    "people/pcs/",
    "people/pcs/enrol/",
    "progress/group/{group}/",
    "progress/learner/{learner}/",
    "progress/attempt/{attempt}/",
    "reports/completed/",
    "course/",
    "course/3.2/notes/",
    "scenarios/",
    "scenarios/inspect/{scenario}/",
    "closed_tasks/",
    "closed_tasks/new/",
    "spoken_texts/",
    "reports/mistakes/",
    "jobs/",
    "nothing-here/",
)
MANAGER = (
    "",
    "people/groups/",
    "people/groups/{group}/",
    "people/learners/",
    "progress/group/{group}/",
    "reports/completed/",
)
ADMINISTRATOR = (
    "",
    "people/places/",
    "people/places/new/",
    "people/places/edit/{place}/",
    "people/staff/",
    "people/staff/new/",
    "pages/",
    "pages/{lesson}/edit/",
    "snippets/",
    "snippets/lessons/glossaryword/",
    "reports/translations/",
    "reports/site-history/",
    "jobs/",
    "rq/",
)
STAFF = {"demo-trainer": TRAINER, "demo-manager": MANAGER, "demo-admin": ADMINISTRATOR}
