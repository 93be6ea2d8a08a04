using System;
using System.Collections.Generic;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using Django.Iis.Core.Python;

namespace Django.Iis.Tests.Python;

/// <summary>
/// A folder of wheels with the real Django less what small sites do not use: translations, the admin, the databases' servers. A tenth of the files, so that tests that
/// build again and again are quick. For tests that are <c>[DjangoFact]</c>.
/// </summary>
public static class SlimDjango
{
    /// <summary>Of no release: nothing but this wheel meets a requirement of it.</summary>
    public const string Version = "5.2.999";

    private static readonly string[] LeftOut =
    [
        "django/contrib/admin/", "django/contrib/admindocs/", "django/contrib/gis/", "django/contrib/postgres/", "django/contrib/sites/", "django/contrib/flatpages/",
        "django/contrib/redirects/", "django/contrib/sitemaps/", "django/contrib/humanize/", "django/contrib/syndication/", "django/conf/app_template/", "django/conf/project_template/",
        "django/db/backends/mysql/", "django/db/backends/oracle/", "django/db/backends/postgresql/", "django/forms/jinja2/",
    ];

    private static readonly Lazy<string> Made = new(Make);

    /// <summary>Full path of the folder: Django, what it requires, a waitress of a few bytes, and a distribution <c>extra</c>.</summary>
    public static string Wheels => Made.Value;

    private static string Make()
    {
        var downloads = new TemporaryFolder();
        var wheels = new TemporaryFolder();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => wheels.Dispose();
        using (downloads)
        {
            string[] arguments = ["-m", "pip", "download", "-q", "-d", downloads.Path, "Django~=5.2.0"];
            ChildProcess.Run(PipPython.With(BuildPython.Interpreter!), arguments, environment: new Dictionary<string, string?>(PythonEnvironment.Clean)).Succeeded();
            foreach (var wheel in Directory.EnumerateFiles(downloads.Path, "*.whl"))
            {
                var name = Path.GetFileName(wheel);
                if (name.StartsWith("django-", StringComparison.OrdinalIgnoreCase))
                {
                    Reduce(wheel, wheels[$"django-{Version}-py3-none-any.whl"]);
                }
                else
                {
                    File.Copy(wheel, wheels[name]);
                }
            }
        }

        new SyntheticWheel("extra").With("extra.py").Write(wheels.Path);
        new SyntheticWheel("waitress", "999.0").With("waitress/__init__.py").Write(wheels.Path);
        return wheels.Path;
    }

    private static void Reduce(string source, string destination)
    {
        using var full = ZipFile.OpenRead(source);
        using var slim = ZipFile.Open(destination, ZipArchiveMode.Create);
        var record = new StringBuilder();
        foreach (var entry in full.Entries.Where(entry => entry.FullName.StartsWith("django/", StringComparison.Ordinal) && !IsLeftOut(entry.FullName)))
        {
            using var content = entry.Open();
            Add(slim, record, entry.FullName, Bytes(content));
        }

        const string info = $"django-{Version}.dist-info";
        Add(slim, record, info + "/METADATA", Encoding.UTF8.GetBytes($"Metadata-Version: 2.1\nName: Django\nVersion: {Version}\nRequires-Dist: asgiref\nRequires-Dist: sqlparse\n"));
        Add(slim, record, info + "/WHEEL", "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n"u8.ToArray());
        record.Append(info).Append("/RECORD,,\n");
        Add(slim, new StringBuilder(), info + "/RECORD", Encoding.UTF8.GetBytes(record.ToString()));
    }

    private static bool IsLeftOut(string path) =>
        Array.Exists(LeftOut, folder => path.StartsWith(folder, StringComparison.Ordinal))
        || (path.Contains("/locale/", StringComparison.Ordinal) && path != "django/conf/locale/__init__.py" && !path.Contains("/locale/en/", StringComparison.Ordinal));

    private static void Add(ZipArchive archive, StringBuilder record, string path, byte[] content)
    {
        using var stream = archive.CreateEntry(path).Open();
        stream.Write(content);
        var hash = Convert.ToBase64String(SHA256.HashData(content)).TrimEnd('=').Replace('+', '-').Replace('/', '_');
        record.Append(path).Append(",sha256=").Append(hash).Append(',').Append(content.Length).Append('\n');
    }

    private static byte[] Bytes(Stream stream)
    {
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
