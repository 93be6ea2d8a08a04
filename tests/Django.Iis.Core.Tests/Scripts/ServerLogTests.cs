using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>The log of a site whose project configures none.</summary>
public sealed class ServerLogTests
{
    private const string Log = "data/logs/django.log";

    private const string Views = """
        ROOT_URLCONF = "shop.urls"
        ALLOWED_HOSTS = ["testserver"]
        """;

    [DjangoFact]
    public void ATracebackOfAViewIsLogged()
    {
        using var site = new DeployedSettings(Views);
        site.Write("app/shop/urls.py", "from django.urls import path\ndef sold_out(request): raise RuntimeError('no tea left')\nurlpatterns = [path('tea', sold_out)]\n");

        site.Run("import django; django.setup()\nfrom django.test import Client\nprint(Client(raise_request_exception=False).get('/tea').status_code)").Succeeded();

        var log = File.ReadAllText(site[Log]);
        Assert.Matches(@"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d,\d{3} ERROR \d+ django\.request: Internal Server Error: /tea", log);
        Assert.Contains("urls.py", log, StringComparison.Ordinal);
        Assert.Contains("RuntimeError: no tea left", log, StringComparison.Ordinal);
    }

    [DjangoFact]
    public void DjangosOwnHandlersAreKept()
    {
        using var site = new DeployedSettings(Views);

        Assert.Equal("['RequireDebugTrue', 'RequireDebugFalse']", site.Run("import django, logging; django.setup(); print([handler.filters[0].__class__.__name__ for handler in logging.getLogger('django').handlers])").Succeeded().Trim());
    }

    [DjangoFact]
    public void WhatEndsTheProcessOrAThreadIsLoggedAndPrinted()
    {
        using var site = new DeployedSettings(Views);

        var result = site.Run("from django_iis.wsgi import application; import threading\ndef work(): raise ValueError('in a thread')\nthread = threading.Thread(target=work); thread.start(); thread.join(); raise KeyError('at the end')");

        Assert.NotEqual(0, result.ExitCode);
        foreach (var text in new[] { File.ReadAllText(site[Log]), result.Output })
        {
            Assert.Contains("ValueError: in a thread", text, StringComparison.Ordinal);
            Assert.Contains("KeyError: 'at the end'", text, StringComparison.Ordinal);
        }
    }

    [DjangoFact]
    public void AFileThatCannotBeWrittenIsReplacedByStandardError()
    {
        using var site = new DeployedSettings(Views);
        site.Write("data", "a file where the folder should be");

        Assert.Contains("sold out", site.Run("import django, logging; django.setup(); logging.getLogger('shop').warning('sold out ' + chr(0xdc80))").Succeeded(), StringComparison.Ordinal);
    }

    [DjangoFact]
    public void AFullFileIsKeptUnderANumberAndTheOldestGoes()
    {
        using var site = new DeployedSettings();

        Handle(site, "handler = logs.SharedFileHandler(path, max_bytes=20, backups=2)", "for number in range(5): handler.emit(record(f'record {number} ......'))");

        Assert.Equal(["django.log", "django.log.1", "django.log.2"], Directory.GetFiles(site["data/logs"]).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.StartsWith("record 4", File.ReadAllText(site[Log]), StringComparison.Ordinal);
        Assert.StartsWith("record 2", File.ReadAllText(site[Log + ".2"]), StringComparison.Ordinal);
    }

    /// <summary>On Windows a file that another process has open cannot be renamed: os.rename fails here as it does there.</summary>
    [DjangoFact]
    public void AFileThatAnotherProcessHoldsGrows()
    {
        using var site = new DeployedSettings();

        Handle(
            site,
            "handler = logs.SharedFileHandler(path, max_bytes=20)",
            "import os\ndef refuse(*paths): raise PermissionError(13, 'The process cannot access the file')\nos.rename = refuse\nfor number in range(3): handler.emit(record(f'record {number} ......'))");

        Assert.Equal(3, File.ReadAllLines(site[Log]).Length);
        Assert.Single(Directory.GetFiles(site["data/logs"]));
    }

    [DjangoTheory]
    [InlineData("")]
    [InlineData(", max_bytes=1000, backups=500")]
    public void SeveralProcessesShareTheFileWithoutLosingARecord(string limits)
    {
        using var site = new DeployedSettings();
        var child = $"'''import sys, logging\\nfrom django_iis import logs\\nhandler = logs.SharedFileHandler(sys.argv[1]{limits})\\nfor number in range(200): handler.emit(logging.LogRecord('x', 30, '', 0, 'line of ' + sys.argv[2], None, None))'''";

        Handle(site, "import subprocess, sys", $"children = [subprocess.Popen([sys.executable, '-c', {child}, path, str(n)]) for n in range(3)]\nassert not any(child.wait() for child in children)");

        Assert.Equal(limits.Length > 0, Directory.GetFiles(site["data/logs"]).Length > 2);
        Assert.Equal(
            ["line of 0 200", "line of 1 200", "line of 2 200"],
            Directory.GetFiles(site["data/logs"]).SelectMany(File.ReadAllLines).GroupBy(line => line, StringComparer.Ordinal).Select(lines => $"{lines.Key} {lines.Count()}").Order(StringComparer.Ordinal));
    }

    /// <summary>A process that is killed in the middle of it leaves its lock behind.</summary>
    [DjangoFact]
    public void AnAbandonedLockHoldsNobodyUpForLong()
    {
        using var site = new DeployedSettings();

        Handle(
            site,
            "handler = logs.SharedFileHandler(path, max_bytes=20)\nopen(path + '.lock', 'w').close()\nos.utime(path + '.lock', (0, 0))",
            "for number in range(4): handler.emit(record(f'record {number} ......'))");

        Assert.Contains("django.log.1", Directory.GetFiles(site["data/logs"]).Select(Path.GetFileName));
        Assert.DoesNotContain("django.log.lock", Directory.GetFiles(site["data/logs"]).Select(Path.GetFileName));
    }

    private static void Handle(DeployedSettings site, string make, string use)
    {
        Directory.CreateDirectory(site["data/logs"]);
        site.Run($"import logging, os\nfrom django_iis import logs\npath = os.path.join(os.environ['DJANGO_IIS_DATA'], 'logs', 'django.log')\ndef record(text): return logging.LogRecord('x', 30, '', 0, text, None, None)\n{make}\n{use}").Succeeded();
    }
}
