"""Static files under names that carry their content, so that a browser may keep them forever."""

from whitenoise.storage import CompressedManifestStaticFilesStorage


class HashedStaticFilesStorage(CompressedManifestStaticFilesStorage):
    """Also rewrites the imports between our script modules."""

    support_js_module_import_aggregation = True
