"""Learners' addresses of this app; they stand behind the language prefix."""

from django.urls import path

from people.views import beside, code, me, sign_in, sitting

app_name = "people"

urlpatterns = [
    path("sign-in/", sign_in.choose, name="choose"),
    path("sign-in/code/", code.enter_code, name="code"),
    path("sign-in/code/secret/", code.enter_secret, name="code-secret"),
    path("sign-in/<uuid:uid>/", sign_in.confirm, name="confirm"),
    path("sign-in/<uuid:uid>/secret/", sign_in.enter_secret, name="secret"),
    path("sitting/finish/", sitting.finish, name="finish"),
    path("sitting/not-me/", sitting.not_me, name="not-me"),
    path("sitting/here/", sitting.here, name="here"),
    path("sitting/idle/", sitting.idle, name="idle"),
    path("sitting/swap/", sitting.swap, name="swap"),
    path("sitting/beside/", beside.choose, name="beside"),
    path("sitting/beside/leave/", beside.leave, name="beside-leave"),
    path("sitting/beside/code/", beside.enter_code, name="beside-code"),
    path("sitting/beside/<uuid:uid>/", beside.enter_secret, name="beside-secret"),
    path("me/", me.home, name="me"),
    path("me/secret/", me.change_secret, name="change-secret"),
]
