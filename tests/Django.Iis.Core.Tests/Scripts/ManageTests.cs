using System;
using System.IO;
using System.Xml.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>Management commands on the server. A module named django stands in for Django and prints what it was given.</summary>
public sealed class ManageTests : IDisposable
{
    private const string Django = """
        import os, sys
        names = ("DJANGO_SETTINGS_MODULE", "DJANGO_IIS_APPLICATION", "DJANGO_IIS_DATA", "LOG_LEVEL", "PYTHONDONTWRITEBYTECODE", "PYTHONUTF8")
        print(sys.argv[1:], os.getcwd())
        for name in names: print(name, os.environ.get(name))
        import shop_module
        sys.exit(7)
        """;

    private readonly SiteCode _site = new();

    public ManageTests()
    {
        _site.Write("app/django/__init__.py", "");
        _site.Write("app/django/__main__.py", Django);
        _site.Write("app/shop_module.py", "print('imported')");
    }

    public void Dispose() => _site.Dispose();

    [PythonFact]
    public void ACommandSeesWhatTheSitesProcessSees()
    {
        WriteConfig(new XElement("httpPlatform", new XElement("environmentVariables", Variables("environmentVariable", "name"))));

        var result = _site.Manage(["loaddata", "a b.json", "--verbosity=2"]);

        Assert.Equal(7, result.ExitCode);
        Assert.Equal(
            [
                $"['loaddata', 'a b.json', '--verbosity=2'] {_site["elsewhere"]}",
                "DJANGO_SETTINGS_MODULE django_iis.settings",
                "DJANGO_IIS_APPLICATION " + _site["app"],
                "DJANGO_IIS_DATA " + _site["data"],
                "LOG_LEVEL grün & laut",
                "PYTHONDONTWRITEBYTECODE 1",
                "PYTHONUTF8 1",
                "imported",
            ],
            Lines(result.Output));
    }

    [PythonFact]
    public void BehindWfastcgiTheVariablesStandInAppSettings()
    {
        WriteConfig(new XElement("appSettings", Variables("add", "key")));

        Assert.Contains("DJANGO_IIS_DATA " + _site["data"], Lines(_site.Manage(["check"]).Output));
    }

    [PythonFact]
    public void BehindAFastCgiCommandTheyStandInIissConfiguration()
    {
        WriteConfig(new XElement("system.webServer"));
        _site.Write("windows/System32/inetsrv/config/applicationHost.config", new XElement("configuration", new XElement(
            "fastCgi",
            Application("elsewhere", "another"),
            Application(_site["setup"], "loud"))).ToString());

        Assert.Contains("LOG_LEVEL loud", Lines(_site.Manage(["check"], ("windir", _site["windows"])).Output));
    }

    [PythonFact]
    public void ASiteThatIsNotSetUpIsOneSentence()
    {
        WriteConfig(new XElement("system.webServer"));

        var result = _site.Manage(["check"], ("windir", _site["windows"]));

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("nor a FastCGI application of IIS sets DJANGO_SETTINGS_MODULE", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AWebConfigThatCannotBeReadIsOneSentence()
    {
        _site.Write("www/web.config", "<configuration>");

        var result = _site.Manage(["check"]);

        Assert.Equal(1, result.ExitCode);
        Assert.Contains("manage: the site's environment cannot be read", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Traceback", result.Output, StringComparison.Ordinal);
    }

    [PythonFact]
    public void AReleaseOfWebDeployHasItsWebConfigAbove()
    {
        WriteConfig(new XElement("httpPlatform", Variables("environmentVariable", "name")));
        File.Move(_site["www/web.config"], _site["web.config"]);
        Directory.Delete(_site["www"]);

        Assert.Equal(1, _site.Manage(["check"]).ExitCode); // Its folders are named from www.
        Assert.Contains("PYTHONPATH is", _site.Manage(["check"]).Output, StringComparison.Ordinal);
    }

    private XElement Application(string setup, string level) => new(
        "application",
        Entry("environmentVariable", "name", "DJANGO_SETTINGS_MODULE", "django_iis.settings"),
        Entry("environmentVariable", "name", "DJANGO_IIS_SETUP", setup),
        Entry("environmentVariable", "name", "PYTHONPATH", _site["app"] + Path.PathSeparator + _site["python"]),
        Entry("environmentVariable", "name", "LOG_LEVEL", level));

    private static XElement[] Variables(string element, string name) =>
    [
        Entry(element, name, "DJANGO_SETTINGS_MODULE", "django_iis.settings"),
        Entry(element, name, "PYTHONPATH", Path.Combine("..", "app") + Path.PathSeparator + Path.Combine("..", "python")),
        Entry(element, name, "DJANGO_IIS_APPLICATION", Path.Combine("..", "app")),
        Entry(element, name, "DJANGO_IIS_DATA", Path.Combine("..", "data")),
        Entry(element, name, "LOG_LEVEL", "grün & laut"),
    ];

    private static XElement Entry(string element, string name, string key, string value) => new(element, new XAttribute(name, key), new XAttribute("value", value));

    private void WriteConfig(XElement section) => _site.Write("www/web.config", new XElement("configuration", section).ToString());

    private static string[] Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
