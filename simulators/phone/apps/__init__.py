"""The apps of the phone, in the order of the home screen of layout "a". One module or folder an app."""

from ..app import App
from .bank import BANK
from .browser import BROWSER
from .calls import CALLS
from .camera import CAMERA
from .contacts import CONTACTS
from .gallery import GALLERY
from .home import HOME
from .lock import LOCK
from .mail import MAIL
from .maps import MAPS
from .marks import SIGNS
from .messenger import MESSENGER
from .net import NET
from .operator import OPERATOR
from .pay import PAY
from .perms import PERMS
from .power import POWER
from .settings import SETTINGS
from .sms import SMS
from .store import MAX, PRO, STORE

APPS: tuple[App, ...] = (
    PERMS,
    POWER,
    LOCK,
    HOME,
    NET,
    SIGNS,
    CALLS,
    CONTACTS,
    SMS,
    MESSENGER,
    CAMERA,
    GALLERY,
    MAIL,
    BROWSER,
    MAPS,
    BANK,
    PAY,
    STORE,
    OPERATOR,
    SETTINGS,
    PRO,
    MAX,
)
