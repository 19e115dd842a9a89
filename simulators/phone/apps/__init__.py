"""The apps of the phone, in the order of the home screen of layout "a". One module or folder an app."""

from ..app import App
from .browser import BROWSER
from .home import HOME
from .lock import LOCK
from .net import NET
from .perms import PERMS
from .power import POWER

APPS: tuple[App, ...] = (PERMS, POWER, LOCK, HOME, NET, BROWSER)
