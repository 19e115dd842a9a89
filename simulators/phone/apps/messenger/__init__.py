"""The messenger «Весточка»: chats with scripted people only; nothing written here reaches anybody.

Others give it a photo to send with `offer_photo`, where there is somebody to send it to (`whom`). Answers come from the
script: event `chat` (chat, line). A newcomer's mistake: looking for what was written. The state holds its class; the
page prints the text while the attempt is open.
"""

from .app import MESSENGER
from .flow import offer_photo
from .talk import rows as whom

__all__ = ["MESSENGER", "offer_photo", "whom"]
