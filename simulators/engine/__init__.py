"""The engine: everything a simulator does, as pure functions. No Django in here.

`record` and `text` are leaves; `machine` says what a machine is; `scenario` reads what an author wrote;
`play` moves a state by one logged action; `solve` finds the way from any state to the goal.
"""
