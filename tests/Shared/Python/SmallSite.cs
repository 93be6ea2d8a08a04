using System;
using System.IO;

namespace Django.Iis.Tests.Python;

/// <summary>The smallest Django project that has one of everything a build looks at: settings, an app with static files, a template, web.config and a transform.</summary>
public static class SmallSite
{
    /// <summary>Writes a project and returns the full path of its project file.</summary>
    /// <param name="folder">Full path of its folder, which is made.</param>
    /// <param name="name">Of the project.</param>
    /// <param name="body">What else stands between the tags of the project element.</param>
    public static string Write(string folder, string name, string body = "")
    {
        void File(string relative, string content)
        {
            var path = Path.Combine(folder, relative);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            System.IO.File.WriteAllText(path, content);
        }

        File("requirements.txt", $"--no-index\n--find-links {new Uri(SlimDjango.Wheels).AbsoluteUri}\nDjango=={SlimDjango.Version}\n");
        File("manage.py", "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'config.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n");
        File("config/__init__.py", "");
        File("config/settings.py", """
            from pathlib import Path
            BASE_DIR = Path(__file__).resolve().parent.parent
            SECRET_KEY = "not a secret: the build has its own"
            ALLOWED_HOSTS = ["localhost"]
            ROOT_URLCONF = "config.urls"
            INSTALLED_APPS = ["django.contrib.staticfiles", "pages"]
            TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "DIRS": [BASE_DIR / "templates"], "APP_DIRS": True}]
            STATIC_URL = "static/"
            """.ReplaceLineEndings("\n") + "\n");
        File("config/urls.py", "urlpatterns = []\n");
        File("pages/__init__.py", "");
        File("pages/views.py", "ANSWER = 42\n");
        File("pages/tests.py", "from django.test import SimpleTestCase\n\nfrom pages.views import ANSWER\n\n\nclass AnswerTests(SimpleTestCase):\n    def test_answer(self):\n        self.assertEqual(42, ANSWER)\n");
        File("pages/static/pages/site.css", "body { color: black }\n");
        File("templates/index.html", "<p>Hello</p>\n");
        File("web.config", "<configuration><appSettings><add key=\"Title\" value=\"small\" /></appSettings></configuration>\n");
        File("web.Production.config", """
            <configuration xmlns:xdt="http://schemas.microsoft.com/XML-Document-Transform">
              <appSettings><add key="Title" value="production" xdt:Transform="SetAttributes" xdt:Locator="Match(key)" /></appSettings>
            </configuration>
            """);
        File(name + ".csproj", $"""
            <Project Sdk="Django.Iis.Sdk/1.0.0">
              <PropertyGroup><DjangoHostName>localhost</DjangoHostName><DjangoChecks>false</DjangoChecks><DjangoMsiCompression>Fast</DjangoMsiCompression></PropertyGroup>
              {body}
            </Project>
            """);
        return Path.Combine(folder, name + ".csproj");
    }
}
