"""Puts the Russian home page in the place of Wagtail's welcome page."""

from django.db import migrations


def make_home(apps, schema_editor):
    ContentType = apps.get_model("contenttypes", "ContentType")
    Page = apps.get_model("wagtailcore", "Page")
    Site = apps.get_model("wagtailcore", "Site")
    Locale = apps.get_model("wagtailcore", "Locale")
    HomePage = apps.get_model("cms", "HomePage")
    Page.objects.filter(depth=2, slug="home").delete()
    kind, made = ContentType.objects.get_or_create(app_label="cms", model="homepage")
    locale, made = Locale.objects.get_or_create(language_code="ru")
    home = HomePage.objects.create(
        title="Кладка",
        draft_title="Кладка",
        slug="ru",
        content_type=kind,
        locale=locale,
        path="00010001",
        depth=2,
        numchild=0,
        url_path="/ru/",
        show_in_menus=False,
    )
    Site.objects.get_or_create(is_default_site=True, defaults={"hostname": "localhost", "root_page": home, "port": 80})
    Page.objects.filter(depth=1).update(numchild=1)


class Migration(migrations.Migration):
    dependencies = [("cms", "0001_initial")]
    operations = [migrations.RunPython(make_home, migrations.RunPython.noop)]
