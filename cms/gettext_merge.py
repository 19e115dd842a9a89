"""Django 5.2 means to join the catalogues of all apps into one where their plural rules agree, but compares a rule with
a function and so never does. Each text was then looked for in some thirty dictionaries, one after another."""

from django.utils.translation import trans_real


def join_catalogues() -> None:
    """Before anything is translated. What a later app says of a text still stands above what an earlier one says."""
    trans_real.TranslationCatalog.update = _update


def _update(self: trans_real.TranslationCatalog, translation: trans_real.DjangoTranslation) -> None:
    if translation.plural.__code__ == self._plurals[0].__code__:
        self._catalogs[0].update(translation._catalog)
    else:
        self._catalogs.insert(0, translation._catalog.copy())
        self._plurals.insert(0, translation.plural)
