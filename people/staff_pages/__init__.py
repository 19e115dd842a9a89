"""The staff's side of this app in the Wagtail admin: lists, forms and buttons.

Which rows a page shows and changes is never decided here: `policies.py` asks `people.access`.
"""
