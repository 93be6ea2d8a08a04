from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="Notice",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("title", models.CharField(max_length=100, verbose_name="title")),
                ("text", models.TextField(verbose_name="text")),
                ("posted", models.DateTimeField(auto_now_add=True, verbose_name="posted")),
                ("attachment", models.FileField(blank=True, upload_to="notices/", verbose_name="attachment")),
            ],
            options={"verbose_name": "notice", "verbose_name_plural": "notices", "ordering": ["-posted"]},
        ),
    ]
