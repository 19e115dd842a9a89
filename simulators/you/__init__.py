"""The learner's own hands, feet and voice: the device that is in every scenario."""
