"""The phone: what a released person needs first. One folder an app; `machine` puts them together."""
