using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using System.Text;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>A project that is given a secret of every kind, built once to every format, with every log, and each process's command line on record.</summary>
public sealed class SecretBuild : IDisposable
{
    private const string Body = """
        <PropertyGroup><DjangoPackageFormats>Msi;WebDeploy;Zip;Folder;WixSource</DjangoPackageFormats></PropertyGroup>
        <ItemGroup>
          <DjangoEnvironmentVariable Include="SECRET_KEY;API_TOKEN" Secret="true" />
          <DjangoEnvironmentVariable Include="DB_PASSWORD" Secret="true" Required="true" />
        </ItemGroup>
        """;

    private const string Settings = """
        import os
        from pathlib import Path
        BASE_DIR = Path(__file__).resolve().parent
        if (BASE_DIR / ".env").exists():
            for line in (BASE_DIR / ".env").read_text().splitlines():
                name, _, value = line.partition("=")
                os.environ[name] = value
        SECRET_KEY = os.environ["SECRET_KEY"]
        API_TOKEN = os.environ["API_TOKEN"]
        DATABASES = {"default": {"ENGINE": "django.db.backends.sqlite3", "NAME": BASE_DIR / "db.sqlite3", "PASSWORD": os.environ["DB_PASSWORD"]}}
        ALLOWED_HOSTS = ["vault.example"]
        INSTALLED_APPS = ["django.contrib.staticfiles"]
        STATIC_URL = "/static/"
        ROOT_URLCONF = "urls"
        """;

    private readonly TemporaryFolder _folder = new();
    private readonly SigningCertificate? _certificate = Tools.Find(SigningCertificate.Program) is null ? null : new SigningCertificate();

    public SecretBuild()
    {
        Lay();
        using var index = new PrivateIndex(Directory.CreateDirectory(_folder["index"]).FullName, Secrets["the index's password"]);
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["SECRET_KEY"] = Secrets["SECRET_KEY"],
            ["API_TOKEN"] = Secrets["API_TOKEN"],
            ["PIP_NO_INDEX"] = null,
            ["PIP_EXTRA_INDEX_URL"] = null,
            ["PIP_INDEX_URL"] = string.Create(CultureInfo.InvariantCulture, $"http://someone:{Secrets["the index's password"]}@127.0.0.1:{index.Port}/simple/"),
        };
        if (Recorder() is { } recorder)
        {
            environment["LD_PRELOAD"] = recorder;
            environment["DJIIS_COMMAND_LINES"] = _folder["command-lines.txt"];
        }

        Log = Project.Dotnet(environment, ["build", Project.ProjectFile, "-c", "Release", "-tl:off", "-v:diagnostic", "-bl:" + _folder["build.binlog"], .. Signing()]).Succeeded();
        BinaryLog = Unpacked(_folder["build.binlog"]);
        CommandLines = File.Exists(_folder["command-lines.txt"]) ? File.ReadAllLines(_folder["command-lines.txt"]) : [];
    }

    /// <summary>Each by its name, unlike anything else; the last one only where there is a program to sign with.</summary>
    public IReadOnlyDictionary<string, string> Secrets { get; } = Names.ToDictionary(name => name, name => "s3cr3t-" + Guid.NewGuid().ToString("N"), StringComparer.Ordinal);

    public DjangoProject Project { get; } = DjangoProject.Empty("Vault", Body);

    /// <summary>The detailed log.</summary>
    public string Log { get; }

    /// <summary>The binary log, decompressed: its texts stand in it as UTF-8.</summary>
    public string BinaryLog { get; }

    /// <summary>One for each process that the build started.</summary>
    public IReadOnlyList<string> CommandLines { get; }

    /// <summary>The password of the key that signs; its place is the signing program's command line, which the project's author has written.</summary>
    public string? SigningPassword => _certificate?.Password;

    private static IReadOnlyList<string> Names => ["SECRET_KEY", "API_TOKEN", "DB_PASSWORD in .env", "the index's password", "a comment in .env"];

    /// <summary>The names of the secrets that stand in some bytes, as UTF-8, as UTF-16, or as HTTP sends a password.</summary>
    public IEnumerable<string> FoundIn(byte[] content) =>
        from secret in Secrets.Append(KeyValuePair.Create("the key's password", SigningPassword ?? Guid.NewGuid().ToString()))
        where Forms(secret.Value).Any(form => content.AsSpan().IndexOf(form) >= 0)
        select secret.Key;

    public IEnumerable<string> FoundIn(string text) => FoundIn(Encoding.UTF8.GetBytes(text));

    public void Dispose()
    {
        Project.Dispose();
        _folder.Dispose();
        _certificate?.Dispose();
    }

    private static byte[][] Forms(string secret) =>
    [
        Encoding.UTF8.GetBytes(secret),
        Encoding.Unicode.GetBytes(secret),
        Encoding.ASCII.GetBytes(Convert.ToBase64String(Encoding.ASCII.GetBytes("someone:" + secret))),
    ];

    private void Lay()
    {
        Project.Write("manage.py", """
            import os
            from django.core.management import execute_from_command_line
            os.environ.setdefault("DJANGO_SETTINGS_MODULE", "settings")
            execute_from_command_line()
            """);
        Project.Write("settings.py", Settings);
        Project.Write("urls.py", "urlpatterns = []\n");
        Project.Write(".env", $"DB_PASSWORD={Secrets["DB_PASSWORD in .env"]}\n# {Secrets["a comment in .env"]}\n");
        Project.Write("requirements.txt", "Django\nvaultwheel\n");
        new SyntheticWheel("vaultwheel").With("vaultwheel/__init__.py").Write(_folder["index"]);
    }

    private string[] Signing() => _certificate is null ? [] : ["-p:DjangoSignExecutables=None", "-p:DjangoSignCommand=" + _certificate.Command];

    /// <summary>Full path of the library that records; null where there is no way to make or to load it.</summary>
    private string? Recorder()
    {
        if (!OperatingSystem.IsLinux() || Tools.Find("gcc") is null)
        {
            return null;
        }

        var library = _folder["recorder.so"];
        ChildProcess.Run("gcc", ["-shared", "-fPIC", "-o", library, Repository.File("tests/ProcessRecorder/recorder.c")]).Succeeded();
        return library;
    }

    private static string Unpacked(string log)
    {
        using var file = new GZipStream(File.OpenRead(log), CompressionMode.Decompress);
        using var reader = new StreamReader(file, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
