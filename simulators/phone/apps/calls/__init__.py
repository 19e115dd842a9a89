"""Calls: dialing, ringing out, talking, being called, and scripted talks in which the learner chooses what to say.

Other apps tell `call_wanted(number)`; the script tells `call(talk=<name>)`. A call lies over whatever was shown and
leads back to it. A newcomer's mistake: letting a screen of a call be left by the keys at the foot. It is `bare`.
"""

from .app import CALLS

__all__ = ["CALLS"]
