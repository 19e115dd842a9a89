"""S10 and S16 as a learner plays them: the right way, each mistake, and what comes after it."""

import pytest

from simulators.engine.machine import Action
from simulators.engine.play import open_play, take
from tests.wanderer import PATHS, setup_of, way_of

TO_CLONE = "open:store item:pro install wait"
TO_PLACE = "open:maps perm:use near place:jobcentre"


class Learner:
    """`does` takes one line: controls of the phone, `name=text` for a field, `you/…`, `play/…` and `wait`."""

    def __init__(self, task, variant="a", skin="a"):
        self.setup = setup_of(PATHS[task], variant, skin, "off")
        self.play, self.log = open_play(self.setup), []

    def does(self, line):
        for word in line.split():
            self.play, entry = take(self.setup, self.play, self.action(word), self.log)
            self.log.append(entry)
        return self

    def action(self, word):
        name, _, value = word.partition("=")
        if name == "wait":
            return Action("play", "wait")
        device, _, control = name.rpartition("/")
        return Action(device or "phone", control, value.replace("_", " "))

    @property
    def mistakes(self):
        return {mistake.code: mistake.recovered for mistake in self.play.tally.mistakes}

    @property
    def screen(self):
        return self.play.state.devices["phone"]["screen"]

    @property
    def sim(self):
        return self.play.state.world["money"]["sim"]


@pytest.mark.parametrize("task", ["S10", "S16"])
@pytest.mark.parametrize(("variant", "skin"), [("a", "a"), ("b", "b")])
def test_task_is_done_without_harm_by_the_shortest_way(task, variant, skin):
    learner = Learner(task, variant, skin)
    for action in way_of(PATHS[task], variant, skin):
        learner.does("wait" if action.device == "play" else f"{action.device}/{action.control}")

    assert learner.play.ended == "met"
    assert learner.mistakes == {}


def test_s10_by_searching():
    learner = Learner("S10").does("open:store query=Весточка find item:messenger install wait open perm:no")

    assert learner.play.ended == "met"
    assert learner.play.outcome("practice") == "alone"


def test_s10_clone_is_taken_off_and_the_right_one_installed():
    learner = Learner("S10").does(TO_CLONE)
    assert learner.play.notice == "trap:clone_installed"

    learner.does("remove confirm back item:messenger install wait open perm:use")
    assert learner.play.ended == "met"
    assert learner.mistakes == {"clone_installed": True}


def test_s10_clone_with_access_sends_messages_until_it_is_taken_off():
    learner = Learner("S10").does(f"{TO_CLONE} open perm:use")
    assert learner.play.state.scene == "clone_allowed"

    learner.does("play/go_on perm:no")
    assert learner.sim == 620 - 36

    learner.does("open_notice:pro:sent remove confirm back item:messenger install wait open perm:no")
    assert learner.play.ended == "met"
    assert learner.mistakes == {"clone_installed": True, "clone_allowed": True}
    assert learner.play.outcome("practice") == "helped"


def test_s10_harm_can_be_rewound():
    learner = Learner("S10").does(f"{TO_CLONE} open perm:use play/rewind")

    assert learner.screen == "perms_ask"
    assert learner.sim == 620


def test_s10_file_from_a_message_is_refused_by_default():
    learner = Learner("S10").does("open:sms thread:unknown link:update download")
    assert learner.screen == "store_file"

    assert learner.does("refuse").mistakes == {}
    assert learner.does("download anyway").play.notice == "trap:from_file"
    learner.does("home open:store item:pro remove confirm")
    assert learner.mistakes == {"from_file": True}


def test_s10_another_program_is_a_slip():
    assert Learner("S10").does("open:store item:maps install wait").play.notice == "trap:other_program"


def test_s16_by_writing_the_street():
    line = "open:maps perm:use query=Речная_12 find place:jobcentre route way:bus you/answer:10:40"

    learner = Learner("S16").does(line)
    assert learner.play.ended == "met"


def test_s16_another_town_is_seen_by_its_distance():
    learner = Learner("S16").does("open:maps perm:use query=отдел_занятости find place:far:jobcentre")
    assert learner.play.notice == "trap:far_town"

    learner.does("route way:bus")
    assert learner.play.notice == "trap:far_route"

    learner.does("finish near place:jobcentre route way:bus you/answer:10:40")
    assert learner.play.ended == "met"
    assert learner.mistakes == {"far_town": True, "far_route": True}


def test_s16_refused_permission_is_given_later():
    learner = Learner("S16").does("open:maps perm:no")
    assert learner.play.notice == "trap:denied"

    learner.does("to_permissions toggle:location back near place:jobcentre route way:bus you/answer:10:40")
    assert learner.play.ended == "met"
    assert learner.mistakes == {"denied": True}


def test_s16_walking_comes_too_late():
    learner = Learner("S16").does(f"{TO_PLACE} route way:walk")
    assert learner.play.notice == "trap:too_late"

    learner.does("back way:bus you/answer:10:30")
    assert learner.play.notice == "trap:time_misread"
    assert learner.does("you/answer:10:40").play.ended == "met"


def test_s16_ones_place_is_shown_without_end_and_hidden_again():
    learner = Learner("S16").does("open:maps perm:use share who:nina long:on")
    assert learner.play.notice == "trap:shown_for_ever"

    assert learner.does("stop_share").mistakes == {"shown_for_ever": True}


def test_s16_look_alike_wants_the_passport():
    learner = Learner("S16").does("open:browser suggest:0 result:lookalike fill_1=AB0000001 send")
    assert learner.play.state.scene == "document_sent"

    learner.does("play/go_on home open:maps")
    assert learner.mistakes == {"document_sent": True}


@pytest.mark.parametrize(("variant", "office"), [("a", "отдел занятости"), ("b", "паспортный стол")])
def test_search_finds_the_office_that_the_task_names(variant, office):
    learner = Learner("S16", variant).does(f"open:browser query={office.replace(' ', '_')} find result:official")

    assert learner.screen == "browser_page"


def test_s16_what_was_written_is_never_in_the_log():
    learner = Learner("S16").does("open:maps perm:use query=Пашкова_7 find")

    assert learner.play.notice == ""
    assert "Пашкова" not in str([entry.packed() for entry in learner.log])
