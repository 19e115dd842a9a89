"""S11 to S14 as a learner plays them: the right way, each mistake, and what comes after it."""

import pytest

from simulators.engine.play import follow
from tests.phone.test_tasks_store_maps import Learner
from tests.wanderer import PATHS, way_of

READY = "left nearer focus steady"
NEW = "open:mail new person=Андрей_Учебный next"
GREETED = "open:messenger chat:house compose:chat=Здравствуйте send back chat:nina compose:chat=Можно_прийти_позже?"
SECOND = "login=uchebny.dom5 next password=reka-most-47 next"


@pytest.mark.parametrize("task", ["S11", "S12", "S13", "S14"])
@pytest.mark.parametrize(("variant", "skin"), [("a", "a"), ("b", "b")])
def test_task_is_done_without_harm_by_the_shortest_way(task, variant, skin):
    learner = Learner(task, variant, skin)
    for action in way_of(PATHS[task], variant, skin):
        learner.play, entry = follow(learner.setup, learner.play, action, learner.log)
        learner.log.append(entry)

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_s11_refused_permission_can_be_given_later():
    learner = Learner("S11").does("open:camera perm:no")
    assert learner.mistakes == {"denied": False}

    learner.does("give perm:use")
    assert learner.mistakes == {"denied": True}


@pytest.mark.parametrize(
    ("line", "code"),
    [
        ("nearer shutter", "blurred"),
        ("nearer focus steady shutter", "number_cut"),
        ("left focus steady shutter", "too_far"),
    ],
)
def test_s11_poor_photo_is_told_and_taken_again(line, code):
    learner = Learner("S11").does(f"open:camera perm:use {line}")
    assert learner.mistakes == {code: False}


def test_s11_card_in_the_frame_is_deleted():
    learner = Learner("S11").does("open:camera perm:use left left focus steady shutter")
    assert learner.mistakes == {"card_in_frame": False}

    learner.does("last delete delete_yes")
    assert learner.mistakes == {"card_in_frame": True}


def test_s11_good_photo_is_looked_at_and_the_blurred_one_deleted():
    learner = Learner("S11").does(f"open:camera perm:use {READY} shutter last back photo:old delete delete_yes")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


def test_s12_private_question_in_the_group_is_seen_by_all_and_taken_back():
    learner = Learner("S12").does("open:messenger chat:house compose:chat=Можно_ли_мне_прийти_позже send")
    assert learner.mistakes == {"private_in_group": False}

    learner.does(
        "message:1 delete_all compose:chat=Здравствуйте,_соседи send back"
        " chat:nina compose:chat=Можно_позже? send wait back"
    )
    assert (learner.play.ended, learner.mistakes) == ("met", {"private_in_group": True})


def test_s12_goes_on_until_the_answer_was_seen():
    learner = Learner("S12").does(f"{GREETED} send wait")
    assert (learner.screen, learner.play.ended) == ("messenger_chat", "")

    assert learner.does("back").play.ended == "met"


def test_s12_who_leaves_before_the_answer_comes_opens_it():
    learner = Learner("S12").does(f"{GREETED} send home wait")
    assert not learner.play.ended

    assert learner.does("open_notice:messenger:nina home").play.ended == "met"


def test_s12_extra_message_leaves_the_rest_of_the_shipped_way_as_it_was():
    learner = Learner("S12").does("open:messenger chat:house compose:chat=Добрый_день send home")

    for action in way_of(PATHS["S12"], "a", "a"):
        learner.play, entry = follow(learner.setup, learner.play, action, learner.log)
        learner.log.append(entry)

    assert learner.play.ended == "met"


def test_s12_what_was_sent_stays_readable_while_the_next_message_is_written():
    learner = Learner("S12").does("open:messenger chat:house compose:chat=Добрый_день send compose:chat=Ещё_раз send")

    assert dict(learner.play.private) == {"phone/sent_chat:1": "Добрый день", "phone/sent_chat:2": "Ещё раз"}


def test_s12_rumour_that_was_sent_on_can_be_taken_back():
    learner = Learner("S12").does("open:messenger chat:house message:rumour forward to:anton send_photo")
    assert learner.mistakes == {"rumour_forwarded": False}

    learner.does("message:1 delete_all")
    assert learner.mistakes == {"rumour_forwarded": True}


def test_s12_message_in_the_wrong_chat_is_told():
    assert Learner("S12").does("open:messenger chat:anton compose:chat=Добрый_день send").mistakes == {
        "wrong_chat": False
    }


def test_s13_card_sent_to_a_stranger_is_harm_and_the_bank_is_the_way_on():
    learner = Learner("S13").does("open:messenger wait chat:kristina attach photo:card send_photo")
    assert learner.play.state.scene == "card_sent"

    learner.does("play/go_on home open:calls call_log:0 wait say:block")
    assert learner.mistakes == {"card_sent": True}


@pytest.mark.parametrize("leaving", ["block", "skip"])
def test_s13_stranger_may_be_blocked_or_skipped_without_a_mark(leaving):
    learner = Learner("S13").does("open:messenger wait chat:nina attach photo:bill send_photo")
    learner.does(f"back chat:kristina {leaving}")

    assert (learner.play.ended, learner.mistakes) == ("met", {})


@pytest.mark.parametrize(
    ("line", "code"), [("photo:bill send_photo", "bill_to_stranger"), ("place send_photo", "place_told")]
)
def test_s13_other_things_for_a_stranger_are_told(line, code):
    assert Learner("S13").does(f"open:messenger wait chat:kristina attach {line}").mistakes == {code: False}


def test_s13_stranger_presses_harder_only_where_the_trainer_says_so():
    mild, hard = (
        Learner("S13", variant).does("open:messenger wait chat:kristina wait wait") for variant in ("a", "a+hard")
    )

    said = [len(learner.play.state.devices["phone"]["messenger"]["said"]) for learner in (mild, hard)]
    assert said == [1, 3]


def test_s14_taken_name_weak_password_and_wrong_number_are_mended_on_the_way():
    learner = Learner("S14").does(f"{NEW} login=andrei next login=uchebny.dom5 next password=qwerty next")
    learner.does("password=reka-most-47 next number=+375_00_000-00-71 get_code back number=+375_00_000-00-17 get_code")
    learner.does("code=418209 confirm keep:paper wait letter:told:bill pdf wait you/answer:405")
    learner.does("you/answer:3990")

    assert learner.play.ended == "met"
    assert learner.mistakes == dict.fromkeys(["name_taken", "weak_password", "wrong_number", "sum_misread"], True)


def test_s14_password_on_the_screen_is_told_and_put_on_paper():
    learner = Learner("S14").does(f"{NEW} {SECOND} number=+375_00_000-00-17 get_code code=418209 confirm keep:screen")
    assert learner.mistakes == {"password_on_screen": False}

    assert learner.does("keep:paper").mistakes == {"password_on_screen": True}


def test_s14_mailbox_without_a_number_is_not_done_yet():
    learner = Learner("S14").does(f"{NEW} {SECOND} without keep:paper wait letter:told:bill pdf wait you/answer:3990")

    assert (learner.play.ended, learner.mistakes) == ("", {"no_number": False})


def test_s14_forgotten_password_comes_back_by_sms():
    learner = Learner("S14", "forgot").does("open:mail sign_in login=uchebny.dom5 password=reka-most-47 enter forgot")
    learner.does("number=+375_00_000-00-17 get_code code=265093 confirm password=reka-most-47 next")
    learner.does("wait letter:told:bill pdf wait you/answer:3990")

    assert (learner.play.ended, learner.mistakes) == ("met", {"forgotten": True})
