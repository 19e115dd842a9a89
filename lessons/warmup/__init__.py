"""The first ten minutes: mouse, keyboard, «Назад», «Помощь», «А А А», without signing in."""
