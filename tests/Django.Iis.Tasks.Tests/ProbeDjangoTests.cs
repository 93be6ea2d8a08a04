using System;
using System.IO;
using Django.Iis.Tests;

namespace Django.Iis.Tasks.Tests;

/// <summary>What becomes of the probe's report; the probe itself has its tests in Django.Iis.Core.Tests.</summary>
public sealed class ProbeDjangoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly RecordingEngine _engine = new();

    public void Dispose() => _folder.Dispose();

    [UnixFact]
    public void AReportIsKeptForTheNextStage()
    {
        Assert.True(Probe("<report><staticfiles/></report>"));

        Assert.True(File.Exists(_folder["obj/probe.xml"]));
        Assert.Null(_engine.Message("DJIIS1304"));
    }

    [UnixFact]
    public void AProjectWithoutStaticFilesIsToldSo()
    {
        Assert.True(Probe("<report/>"));

        Assert.NotNull(_engine.Message("DJIIS1304"));
    }

    [UnixFact]
    public void AFailureIsOneErrorAtItsPlaceAndKeepsTheLastReport()
    {
        _folder.Write("obj/probe.xml", "<report><settings module='last'/></report>");

        Assert.False(Probe("<report><error kind='missing-variable' message='KeyError' name='SHOP_X' file='/src/settings.py' line='7'/></report>"));

        var error = Assert.Single(_engine.Errors);
        Assert.Equal(("DJIIS1009", "/src/settings.py", 7), (error.Code, error.File, error.LineNumber));
        Assert.Contains("last", File.ReadAllText(_folder["obj/probe.xml"]), StringComparison.Ordinal);
    }

    private bool Probe(string report)
    {
        using var task = new ProbeDjango
        {
            BuildEngine = _engine,
            ProjectFile = _folder["Shop.csproj"],
            Python = FakeProgram.Write(_folder["bin/python"], $"for last; do :; done; cat > \"$last\" <<'END'\n{report}\nEND"),
            Script = "djiis_probe.py",
            ManagePy = _folder.Write("manage.py", ""),
            Report = "obj/probe.xml",
        };
        return task.Execute();
    }
}
