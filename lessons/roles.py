"""Who among the staff works on the course, and who teaches from it."""

from people.choices import Role

# An administrator of one place does what a trainer does there; those of all places hold every role.
AUTHORS = (Role.AUTHOR,)
TEACHERS = (Role.AUTHOR, Role.TRAINER, Role.ADMINISTRATOR)
