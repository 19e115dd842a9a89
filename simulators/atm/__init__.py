"""The cash machine. `machine` is the way in; `flow` is the table of what each control does on each screen."""
