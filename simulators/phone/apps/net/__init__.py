"""How the phone is connected: mobile network and data, Wi-Fi, airplane mode, and the screens where one sets them."""

from .app import NET
from .links import QUICK, has_data, in_reach, joined, marks, online, quick_controls, switch

__all__ = ["NET", "QUICK", "has_data", "in_reach", "joined", "marks", "online", "quick_controls", "switch"]
