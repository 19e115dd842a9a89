"""`{% load people %}`: the words of pictures."""

from django import template

from people.pictures import picture_name

register = template.Library()


@register.simple_tag
def picture_word(key: str) -> str:
    return picture_name(key)
