using System.Collections.Generic;
using System.IO;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>A Django project with one small page, laid out as Web Deploy leaves one on a server, and an environment with Django and the servers.</summary>
/// <param name="repository">With the Python that ships.</param>
/// <param name="folder">Full path.</param>
internal sealed class ServedProject(Repository repository, string folder)
{
    public string WebRoot => Path.Combine(folder, "site");

    public string Python => Build.Python.InEnvironment(Path.Combine(folder, "venv"));

    /// <summary>Writes the project and fills the environment.</summary>
    public void Make(Build.Python python, Shell shell)
    {
        EmptyFolder.At(folder);
        foreach (var (name, content) in Files())
        {
            var path = Path.Combine(WebRoot, name);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, content);
        }

        Copy("sdk/python/site", "__python__");
        Copy("sdk/python/setup", "__setup__");
        shell.Run(python.Executable, "-m", "venv", Path.Combine(folder, "venv"));
        shell.Run(Python, "-m", "pip", "install", "--quiet", "Django~=5.2.0", "waitress", "uvicorn");
    }

    private static IEnumerable<(string Name, string Content)> Files()
    {
        yield return ("web.config", "<configuration />\n");
        yield return ("__app__/shop/__init__.py", "");
        yield return ("__app__/shop/settings.py", "SECRET_KEY = 'bench'\nALLOWED_HOSTS = ['127.0.0.1']\nROOT_URLCONF = 'shop.urls'\nMIDDLEWARE = ['django.middleware.common.CommonMiddleware']\n");
        yield return ("__app__/shop/urls.py", "from django.http import HttpResponse\nfrom django.urls import path\nurlpatterns = [path('', lambda request: HttpResponse('open'))]\n");
        yield return ("__python__/django_iis/project.py", "SETTINGS_MODULE = \"shop.settings\"\nWSGI_APPLICATION = None\nASGI_APPLICATION = None\nSYS_PATH = ()\nOWN_SETTINGS = ()\n");
    }

    private void Copy(string from, string to)
    {
        var source = Path.Combine(repository.Root, from);
        foreach (var file in Directory.EnumerateFiles(source, "*.py", SearchOption.AllDirectories))
        {
            var target = Path.Combine(WebRoot, to, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
