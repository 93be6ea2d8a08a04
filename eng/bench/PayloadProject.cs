using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>A Django project of a few files that requires what large ones do, in a folder of its own.</summary>
/// <param name="folder">Full path.</param>
/// <param name="pythonVersion">major.minor of this machine's Python, so that byte-code can be made.</param>
internal sealed class PayloadProject(string folder, string pythonVersion)
{
    /// <summary>Django, REST framework, Channels and every server that the SDK knows.</summary>
    private const string Requirements = "Django>=5.2\ndjangorestframework\nchannels\nwaitress\nuvicorn\nwsproto\nhypercorn\ndaphne\nwhitenoise\n";

    private const string Settings = """
        SECRET_KEY = "bench"
        INSTALLED_APPS = ["django.contrib.admin", "django.contrib.auth", "django.contrib.contenttypes", "django.contrib.sessions",
                          "django.contrib.messages", "django.contrib.staticfiles", "rest_framework", "channels", "shop"]
        MIDDLEWARE = ["django.contrib.sessions.middleware.SessionMiddleware", "django.contrib.auth.middleware.AuthenticationMiddleware",
                      "django.contrib.messages.middleware.MessageMiddleware"]
        TEMPLATES = [{"BACKEND": "django.template.backends.django.DjangoTemplates", "APP_DIRS": True, "OPTIONS": {"context_processors": [
            "django.template.context_processors.request", "django.contrib.auth.context_processors.auth", "django.contrib.messages.context_processors.messages"]}}]
        ROOT_URLCONF = "shop.urls"
        ASGI_APPLICATION = "shop.asgi.application"
        STATIC_URL = "static/"
        """;

    public string Folder { get; } = folder;

    public string ProjectFile => Path.Combine(Folder, "Shop.csproj");

    /// <summary>The file that a warm build finds changed.</summary>
    public string Source => Path.Combine(Folder, "shop", "urls.py");

    /// <summary>The lock that the SDK writes beside the requirements when asked.</summary>
    public string Lock => Path.Combine(Folder, "pylock.win_amd64.toml");

    /// <summary>Where its builds keep packages: wheels, the build's environment, the server's site-packages.</summary>
    public IEnumerable<string> PackageFolders => new[] { "resolve", "venv", "payload" }.Select(name => Path.Combine(Folder, "obj", name));

    /// <summary>Writes the project, without anything that a build has made.</summary>
    public void Write()
    {
        EmptyFolder.At(Folder);
        foreach (var (name, content) in Files())
        {
            var path = Path.Combine(Folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }
    }

    /// <summary>The packages of the last build as pip takes them: <c>name==version</c>.</summary>
    public IReadOnlyList<string> Resolved()
    {
        var texts = File.ReadAllLines(Path.Combine(Folder, "obj", "resolve", "win_amd64-" + pythonVersion, "lock.toml"));
        var names = Values(texts, "name = \"");
        var versions = Values(texts, "version = \"");
        return names.Count == versions.Count ? [.. names.Zip(versions, (name, version) => $"{name}=={version}")] : throw new BuildFailure("the lock has another form than the benchmark knows");
    }

    private static List<string> Values(IEnumerable<string> lines, string start) =>
        [.. lines.Where(line => line.StartsWith(start, System.StringComparison.Ordinal)).Select(line => line[start.Length..].TrimEnd('"'))];

    private IEnumerable<(string Name, string Content)> Files()
    {
        // The repository's own rules are not for it.
        yield return ("Directory.Build.props", "<Project />\n");
        yield return ("Directory.Build.targets", "<Project />\n");
        yield return ("Shop.csproj", $"<Project Sdk=\"Django.Iis.Sdk/1.0.0\">\n  <PropertyGroup><PythonVersion>{pythonVersion}</PythonVersion></PropertyGroup>\n</Project>\n");
        yield return ("requirements.txt", Requirements);
        yield return ("manage.py", "import os, sys\nos.environ.setdefault('DJANGO_SETTINGS_MODULE', 'shop.settings')\nfrom django.core.management import execute_from_command_line\nexecute_from_command_line(sys.argv)\n");
        yield return ("shop/__init__.py", "");
        yield return ("shop/settings.py", Settings);
        yield return ("shop/urls.py", "from django.contrib import admin\nfrom django.urls import path\nurlpatterns = [path('admin/', admin.site.urls)]\n");
        yield return ("shop/asgi.py", "from channels.routing import ProtocolTypeRouter\nfrom django.core.asgi import get_asgi_application\napplication = ProtocolTypeRouter({'http': get_asgi_application()})\n");
    }
}
