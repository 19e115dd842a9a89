"""What a role means to Wagtail: a group with its permissions, and who is in it.

`people.access` decides about people and places; this only lets staff into the admin and authors
into pages, pictures and documents. Groups follow the assignments, so nobody edits them by hand.
"""

from typing import Any

from django.contrib.auth.models import Group as WagtailGroup
from django.contrib.auth.models import Permission
from django.db.models import Q
from wagtail.models import Collection, GroupCollectionPermission, GroupPagePermission, Page

from people.choices import Role
from people.models import Assignment, Staff

PAGE_PERMISSIONS = ("add_page", "change_page", "publish_page", "lock_page", "unlock_page", "bulk_delete_page")
FILE_PERMISSIONS = ("add_image", "change_image", "choose_image", "add_document", "change_document", "choose_document")
# Snippets of the course (words, scenarios): their authors write them too.
AUTHORED_APPS = ("lessons", "simulators")


def sync_role_groups(**_signal: Any) -> None:
    """After every migration: one group for each role, with what it may do in Wagtail."""
    enter = Permission.objects.get(content_type__app_label="wagtailadmin", codename="access_admin")
    for role in Role.values:
        group, _created = WagtailGroup.objects.get_or_create(name=role)
        group.permissions.add(enter)
        if role == Role.AUTHOR:
            open_the_course(group)


def open_the_course(group: WagtailGroup) -> None:
    wanted = Q(content_type__app_label__in=AUTHORED_APPS)
    group.permissions.add(*Permission.objects.filter(wanted))
    root = Page.get_first_root_node()
    for permission in Permission.objects.filter(codename__in=PAGE_PERMISSIONS, content_type__app_label="wagtailcore"):
        GroupPagePermission.objects.get_or_create(group=group, page=root, permission=permission)
    files = Q(content_type__app_label__in=("wagtailimages", "wagtaildocs"))
    for permission in Permission.objects.filter(files, codename__in=FILE_PERMISSIONS):
        GroupCollectionPermission.objects.get_or_create(
            group=group, collection=Collection.get_first_root_node(), permission=permission
        )


def sync_staff(staff: Staff) -> None:
    """Puts `staff` into the groups of the roles they hold; administrators of all places are superusers."""
    held = list(staff.assignments.values_list("role", "place_id"))
    everything = (Role.ADMINISTRATOR, None) in held
    if (staff.is_superuser, staff.is_staff) != (everything, everything):
        Staff.objects.filter(pk=staff.pk).update(is_superuser=everything, is_staff=everything)
        staff.is_superuser = staff.is_staff = everything
    staff.groups.set(WagtailGroup.objects.filter(name__in={role for role, _place in held}))
    staff.__dict__.pop("reach", None)


def assignment_changed(instance: Assignment, **_signal: Any) -> None:
    """Also told when the person goes with the assignment, and then there is nobody to put anywhere."""
    staff = Staff.objects.filter(pk=instance.staff_id).first()
    if staff is not None:
        sync_staff(staff)
        instance.staff.__dict__.update(is_superuser=staff.is_superuser, is_staff=staff.is_staff)
        instance.staff.__dict__.pop("reach", None)
