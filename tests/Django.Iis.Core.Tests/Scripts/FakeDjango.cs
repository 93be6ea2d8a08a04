using System;
using System.IO;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>A virtual environment whose django is a few lines that behave as the real one where the SDK's scripts touch it.</summary>
public sealed class FakeDjango : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public FakeDjango()
    {
        if (BuildPython.Interpreter is null)
        {
            return;
        }

        Python = BuildPython.CreateEnvironment(_folder["venv"]);
        var packages = BuildPython.SitePackages(Python);
        Write(packages, "django/__init__.py", """
            def get_version():
                return "5.2.99"

            def setup():
                from django.conf import settings
                settings.INSTALLED_APPS
            """);
        Write(packages, "django/conf.py", """
            import importlib
            import os

            class LazySettings:
                def __setattr__(self, name, value):
                    self.__dict__.clear()

                def __getattr__(self, name):
                    if "_loaded" not in self.__dict__:
                        module = importlib.import_module(os.environ["DJANGO_SETTINGS_MODULE"])
                        self.__dict__.update(INSTALLED_APPS=[], _loaded=True)
                        self.__dict__.update({key: getattr(module, key) for key in dir(module) if key.isupper()})
                    if name in self.__dict__:
                        return self.__dict__[name]
                    raise AttributeError(name)

            settings = LazySettings()
            """);
        Write(packages, "django/apps.py", """
            class Apps:
                def is_installed(self, name):
                    from django.conf import settings
                    return name in settings.INSTALLED_APPS

            apps = Apps()
            """);
        Write(packages, "django/utils/functional.py", "empty = object()\n");
        Write(packages, "django/core/__init__.py", "");
        Write(packages, "django/core/exceptions.py", "class ImproperlyConfigured(Exception):\n    pass\n");
        Write(packages, "django/core/management.py", """
            class ManagementUtility:
                def __init__(self, argv=None):
                    pass

                def execute(self):
                    raise AssertionError("the command line must not be reached")

            def execute_from_command_line(argv=None):
                ManagementUtility(argv).execute()
            """);
        Write(packages, "django/core/wsgi.py", """
            def get_wsgi_application():
                from django.conf import settings
                settings.INSTALLED_APPS
                return settings
            """);
        Write(packages, "django/core/asgi.py", "from django.core.wsgi import get_wsgi_application as get_asgi_application\n");
    }

    /// <summary>Full path of its Python.</summary>
    public string Python { get; } = "";

    public void Dispose() => _folder.Dispose();

    private static void Write(string packages, string relative, string content)
    {
        var path = Path.Combine(packages, relative.Replace('/', Path.DirectorySeparatorChar));
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, content);
    }
}
