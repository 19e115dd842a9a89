"""What can go wrong between a learner's click and a row. Each is answered with a sentence."""


class AttemptError(Exception):
    """Nothing was changed."""


class NotYoursError(AttemptError):
    """The attempt belongs to somebody who is not at this computer now, or to nobody."""


class SignedOutError(AttemptError):
    """The sitting has ended, or the learner's secret was reset."""


class ClosedHereError(AttemptError):
    """The trainers of this place have closed the task."""


class OutgrownError(AttemptError):
    """A running attempt that today's machines can no longer carry on."""


class ForgedBoxError(AttemptError):
    """What a guest's form carried was not made by this server, or is too large."""


class ImmutableRowError(TypeError):
    """A scenario version is written once."""
