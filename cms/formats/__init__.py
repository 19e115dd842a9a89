"""Date and number formats per language, where Django has none or others."""
