using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text;
using Django.Iis.Core.IO;

namespace Django.Iis.Core.Projects;

/// <summary>Writes the Python that ships with every package: sitecustomize.py and the package django_iis, told about the project.</summary>
public static class SiteSupport
{
    /// <summary>The module that DJANGO_SETTINGS_MODULE names on the server and while collectstatic runs.</summary>
    public const string SettingsModule = "django_iis.settings";

    public const string WsgiApplication = "django_iis.wsgi:application";

    public const string AsgiApplication = "django_iis.asgi:application";

    /// <param name="templates">Full path of the SDK's python/site folder.</param>
    /// <param name="folder">Full path of the folder to fill.</param>
    /// <param name="settingsModule">The project's own settings module.</param>
    /// <param name="wsgiApplication">Dotted path; empty when the project has none.</param>
    /// <param name="asgiApplication">Dotted path; empty when the project has none.</param>
    /// <param name="systemPath">Folders below manage.py's that it imports from too, separated by <c>/</c>.</param>
    /// <param name="ownSettings">DjangoOwnSettings: names of settings that stay as the project has them.</param>
    public static void Write(
        string templates,
        string folder,
        string settingsModule,
        string wsgiApplication,
        string asgiApplication,
        IReadOnlyList<string>? systemPath = null,
        IReadOnlyList<string>? ownSettings = null)
    {
        Copy(templates, folder);
        var project = new StringBuilder()
            .Append("\"\"\"The Django project that this package was made of. Written by the build.\"\"\"\n\n")
            .Append("SETTINGS_MODULE = ").Append(Literal(settingsModule)).Append('\n')
            .Append("WSGI_APPLICATION = ").Append(Literal(wsgiApplication)).Append('\n')
            .Append("ASGI_APPLICATION = ").Append(Literal(asgiApplication)).Append('\n')
            .Append("SYS_PATH = ").Append(Tuple(systemPath ?? [])).Append('\n')
            .Append("OWN_SETTINGS = ").Append(Tuple(ownSettings ?? [])).Append('\n');
        AtomicFile.WriteTextIfDifferent(Path.Combine(folder, "django_iis", "project.py"), project.ToString());
    }

    /// <summary>Copies Python's sources with line feeds, wherever the SDK was made; only files that differ are touched.</summary>
    /// <param name="templates">Full path of the folder to copy from, with those below it.</param>
    /// <param name="folder">Full path of the folder to copy to.</param>
    public static void Copy(string templates, string folder)
    {
        foreach (var file in Directory.EnumerateFiles(templates, "*.py", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file).Replace("\r\n", "\n");
            AtomicFile.WriteTextIfDifferent(Path.Combine(folder, RelativePath.Below(templates, file)!), text);
        }
    }

    private static string Tuple(IEnumerable<string> texts) => "(" + string.Concat(texts.Select(text => Literal(text) + ", ")).TrimEnd() + ")";

    // Not every module that importlib can load is an identifier: my-site.settings.
    private static string Literal(string dotted) =>
        dotted.Length == 0 ? "None" : "\"" + dotted.Replace("\\", "\\\\").Replace("\"", "\\\"").Replace("\n", "\\n").Replace("\r", "\\r") + "\"";
}
