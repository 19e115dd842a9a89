"""The camera and the gallery: what a photo comes of, who may take one, and what is kept of them."""

import pytest

from simulators.phone.apps.camera.view import seen
from tests.phone.holder import Holder

ALLOWED = {"given": {"camera": {"camera": "use"}}}
STEADY = {"aim": "middle", "near": 1, "focus": True, "steady": True}


def opened(**facts):
    return Holder(perms=ALLOWED, **facts).does("open:camera")


@pytest.mark.parametrize(
    ("hold", "shot"),
    [
        (STEADY, "bill_good"),
        ({**STEADY, "focus": False}, "bill_blurred"),
        ({**STEADY, "steady": False}, "bill_blurred"),
        ({**STEADY, "near": 0}, "bill_far"),
        ({**STEADY, "near": 2}, "bill_cut"),
        ({**STEADY, "aim": "right"}, "bill_cut"),
        ({**STEADY, "aim": "left"}, "bill_card"),
    ],
)
def test_photo_is_good_only_in_frame_near_and_sharp(hold, shot):
    assert seen(hold)["shot"] == shot


def test_camera_asks_first_and_says_what_refusing_means():
    holder = Holder().does("open:camera")
    assert holder.screen.name == "perms_ask"

    holder.does("perm:no")
    assert holder.offered[0] == "give"

    holder.does("give", "perm:once")
    assert "shutter" in holder.offered


def test_moving_the_phone_loses_focus_and_the_steady_hand():
    holder = opened().does("left", "nearer", "focus", "steady", "farther")

    assert holder.sight.app("camera")["focus"] is False
    assert holder.sight.app("camera")["steady"] is False


def test_photo_lands_in_the_gallery_as_the_newest():
    holder = opened(gallery={"photos": [{"name": "walk", "kind": "river"}]})
    holder.does("left", "nearer", "focus", "steady", "shutter", "last")

    assert holder.screen.name == "gallery_photo"
    assert holder.sight.app("gallery")["photos"] == ("1:bill_good", "walk:river")
    assert holder.saw("photo_taken", kind="bill_good")


def test_photos_that_failed_are_taken_again_in_one_tap():
    holder = opened(gallery={"photos": [{"name": "walk", "kind": "river"}]})
    before = holder.local
    assert "retake" not in holder.offered

    holder.does("shutter", "shutter", "retake")

    assert holder.saw("photo_deleted", kind="bill_blurred")
    assert holder.local.set(note="") == before
    holder.does("left", "nearer", "focus", "steady", "shutter")
    assert "retake" not in holder.offered


def test_full_gallery_takes_no_more_photos():
    photos = [{"name": f"old{number}", "kind": "river"} for number in range(8)]
    holder = opened(gallery={"photos": photos}).does("shutter")

    assert len(holder.sight.app("gallery")["photos"]) == 8
    assert holder.screen.facts["note"].source.startswith("Места нет")


def test_photo_is_deleted_after_a_question():
    holder = Holder(gallery={"photos": [{"name": "old", "kind": "bill_blurred"}, {"name": "walk", "kind": "river"}]})
    holder.does("open:gallery", "photo:old", "delete", "delete_no", "delete", "delete_yes")

    assert holder.sight.app("gallery")["photos"] == ("walk:river",)
    assert holder.sight.app("gallery")["blurred"] == 0


def test_deleted_photos_come_back_together():
    holder = opened(gallery={"photos": [{"name": "old", "kind": "bill_blurred"}]}, camera={"aim": "left"})
    holder.does("shutter", "last", "delete", "delete_yes", "photo:old", "delete", "delete_yes")
    assert holder.sight.app("gallery")["photos"] == ()

    holder.does("home", "open:camera", "shutter", "home", "open:gallery", "bring_back")

    assert holder.sight.app("gallery")["photos"] == ("2:bill_card", "old:bill_blurred", "1:bill_card")
    assert "bring_back" not in holder.offered


def test_no_more_photos_come_back_than_there_is_room_for():
    kept = [{"name": f"old{number}", "kind": "river"} for number in range(8)]
    holder = opened(gallery={"photos": kept}).does("home", "open:gallery")
    for photo in ("old0", "old1"):
        holder.does(f"photo:{photo}", "delete", "delete_yes")

    holder.does("home", "open:camera", "shutter", "home", "open:gallery", "bring_back")

    assert len(holder.sight.app("gallery")["photos"]) == 8
    assert "bring_back" not in holder.offered


def test_zoom_shows_another_part_and_ends_at_the_digits():
    holder = Holder(gallery={"photos": [{"name": "bill", "kind": "bill_good"}]}).does("open:gallery", "photo:bill")
    whole = holder.screen.facts["photo"].box

    holder.does("zoom_in", "zoom_in")

    assert holder.screen.facts["photo"].box != whole
    assert "zoom_in" not in holder.offered


def test_a_photo_deleted_meanwhile_is_said_to_be_gone():
    holder = Holder(gallery={"photos": [{"name": "old", "kind": "river"}]})
    holder.does("open:gallery", "photo:old", "shade").does("back", "delete", "delete_yes")
    holder.local = holder.local.set(screen="gallery_photo")

    assert holder.screen.facts["photo"] is None


def test_photo_is_sent_to_nobody_where_there_is_nobody():
    holder = Holder(gallery={"photos": [{"name": "old", "kind": "river"}]}).does("open:gallery", "photo:old", "share")

    assert holder.screen.name == "gallery_photo"
    assert holder.screen.facts["note"].source == "Отправить некому: на телефоне нет мессенджера."
