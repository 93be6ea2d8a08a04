using System.Collections.Generic;
using System.Diagnostics;
using System.IO;
using Django.Iis.Build;

namespace Django.Iis.Bench;

/// <summary>The steps of a build without the SDK, each by the tool that people use for it.</summary>
/// <param name="shell">With the variables that lead pip to an index.</param>
/// <param name="python">The Python that the build takes too.</param>
internal sealed class RawTools(Shell shell, Python python)
{
    private const string Server = "waitress";

    /// <summary>Seconds for: a virtual environment, pip install, collectstatic, the server's wheels by pip download and unzip, a zip and an MSI of all that.</summary>
    /// <param name="project">A Django project with requirements.txt.</param>
    /// <param name="folder">Where to work.</param>
    public double Seconds(string project, string folder)
    {
        EmptyFolder.At(folder);
        var (venv, site, wheels) = (Path.Combine(folder, "venv"), Path.Combine(folder, "site"), Path.Combine(folder, "wheels"));
        shell.Run("cp", "-r", project, site);
        shell.Run("rm", "-rf", Path.Combine(site, "bin"), Path.Combine(site, "obj"));
        var requirements = Path.Combine(site, "requirements.txt");

        var watch = Stopwatch.StartNew();
        shell.Demand(python.Executable, "-m", "venv", venv);
        shell.Demand(Python.InEnvironment(venv), "-m", "pip", "install", "--quiet", "--requirement", requirements, Server);
        shell.With(new Dictionary<string, string> { ["SECRET_KEY"] = "bench" }).Demand("env", "-C", site, Python.InEnvironment(venv), "-c", CollectStatic(Path.Combine(site, "static")));
        shell.Demand(
            Python.InEnvironment(venv), "-m", "pip", "download", "--quiet", "--only-binary=:all:", "--platform", "win_amd64", "--python-version", python.Version.ToString(2),
            "--dest", wheels, "--requirement", requirements, Server);
        foreach (var wheel in Directory.EnumerateFiles(wheels, "*.whl"))
        {
            shell.Demand("unzip", "-q", "-o", wheel, "-d", Path.Combine(site, "packages"));
        }

        shell.Demand("env", "-C", folder, "zip", "-q", "-r", "site.zip", "site");
        WixlSource.Write(site, Path.Combine(folder, "site.wxs"));
        shell.Demand("env", "-C", folder, "wixl", "-o", "site.msi", "site.wxs");
        return watch.Elapsed.TotalSeconds;
    }

    private static string CollectStatic(string folder) =>
        "import manage, os, sys; os.environ.setdefault('DJANGO_SETTINGS_MODULE', 'mysite.settings'); from django.conf import settings; settings.STATIC_ROOT = " + $"{Quoted(folder)}"
        + "; from django.core.management import execute_from_command_line; execute_from_command_line(['manage.py', 'collectstatic', '--noinput', '--verbosity=0'])";

    private static string Quoted(string text) => "'" + text.Replace("'", "\\'", System.StringComparison.Ordinal) + "'";
}
