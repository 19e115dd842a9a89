"""Who among the staff works on the course, and who teaches from it."""

from people.choices import Role

AUTHORS = (Role.AUTHOR, Role.ADMINISTRATOR)
TEACHERS = (Role.AUTHOR, Role.TRAINER, Role.ADMINISTRATOR)
