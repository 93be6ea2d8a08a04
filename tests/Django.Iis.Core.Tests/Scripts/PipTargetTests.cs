using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Core.Python;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.Core.Tests.Scripts;

/// <summary>djiis_pip_target.py with the real pip of each Python that this machine has, and wheels that the tests write.</summary>
public sealed class PipTargetTests : IDisposable
{
    private static readonly string[] Minors = ["3.10", "3.11", "3.12", "3.13"];

    private readonly TemporaryFolder _folder = new();

    /// <summary>The Pythons of this machine; the usual one alone where that is all there is.</summary>
    public static TheoryData<string> Pythons { get; } =
        new(Minors.Where(minor => BuildPython.Exactly(Version.Parse(minor)) is not null).DefaultIfEmpty("any"));

    public static TheoryData<string, string> Machines { get; } = new() { { "win_amd64", "AMD64" }, { "win32", "x86" }, { "win_arm64", "ARM64" } };

    public void Dispose() => _folder.Dispose();

    [PythonTheory]
    [MemberData(nameof(Pythons))]
    public void RequirementsForWindowsComeAndThoseForOtherSystemsStay(string python)
    {
        Wheel("shop").Requires("tzdata; sys_platform == 'win32'").Requires("uvloop; sys_platform != 'win32'").Write(_folder["links"]);
        Wheel("tzdata").Write(_folder["links"]);
        Wheel("colorama").Write(_folder["links"]);

        var wheels = Download(python, "shop", "colorama; platform_system == 'Windows'", "gunicorn; os_name == 'posix'");

        Assert.Equal(["colorama", "shop", "tzdata"], wheels);
    }

    [PythonTheory]
    [MemberData(nameof(Pythons))]
    public void TheWheelOfTheServerIsChosenAmongThoseOfManySystems(string python)
    {
        foreach (var tag in new[] { "cp313-cp313-win_amd64", "cp312-cp312-win_amd64", "cp313-cp313-win32", "cp313-cp313-manylinux_2_17_x86_64" })
        {
            Wheel("native", tag).Write(_folder["links"]);
        }

        Download(python, "native");

        Assert.Equal(["native-1.0-cp313-cp313-win_amd64.whl"], Downloaded());
    }

    [PythonTheory]
    [MemberData(nameof(Machines))]
    public void EachPlatformHasItsMachine(string platform, string machine)
    {
        Wheel("machine" + machine).Write(_folder["links"]);

        var wheels = DownloadFor(platform, "3.13", "any", [.. Machines.Select(row => $"machine{row[1]}; platform_machine == '{row[1]}'")]).Succeeded();

        Assert.True(Names().SequenceEqual(["machine" + machine]), wheels);
    }

    [PythonTheory]
    [InlineData("python_version == '3.12'")]
    [InlineData("python_full_version == '3.12.0'")]
    [InlineData("implementation_name == 'cpython' and platform_python_implementation == 'CPython'")]
    [InlineData("implementation_version == '3.12.0'")]
    [InlineData("platform_release >= '10'")]
    [InlineData("extra != 'speed'")]
    public void EveryOtherMarkerIsTheServersToo(string marker)
    {
        Wheel("wanted").Write(_folder["links"]);

        DownloadFor("win_amd64", "3.12", "any", [$"wanted; {marker}"]).Succeeded();

        Assert.Equal(["wanted"], Names());
    }

    [PythonFact]
    public void APatchLevelThatIsGivenIsTheServers()
    {
        Wheel("wanted").Write(_folder["links"]);

        DownloadFor("win_amd64", "3.12.7", "any", ["wanted; python_full_version == '3.12.7'"]).Succeeded();

        Assert.Equal(["wanted"], Names());
    }

    [PythonFact]
    public void AnExtraBringsItsRequirements()
    {
        Wheel("shop").WithMetadata("Provides-Extra: win").Requires("pywin32; extra == 'win' and sys_platform == 'win32'").Write(_folder["links"]);
        Wheel("pywin32").Write(_folder["links"]);

        Assert.Equal(["pywin32", "shop"], Download("any", "shop[win]"));
    }

    [PythonTheory]
    [MemberData(nameof(Pythons))]
    public void ASourceDistributionIsNoWheel(string python)
    {
        Directory.CreateDirectory(_folder["links"]);
        File.WriteAllText(_folder["links/sourceonly-1.0.tar.gz"], "never opened");

        var result = DownloadFor("win_amd64", "3.13", python, ["sourceonly"]);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("No matching distribution found for sourceonly", result.Output, StringComparison.Ordinal);
    }

    [PythonTheory]
    [InlineData("return True")]
    [InlineData("return False")]
    [InlineData("import sys; return eval(self.text, {}, {'sys_platform': sys.platform, 'platform_machine': 'AMD64'})")]
    public void APipThatEvaluatesMarkersInAnotherWayIsRefused(string evaluate)
    {
        _folder.Write("stub/pip/__init__.py", "");
        _folder.Write("stub/pip/_vendor/__init__.py", "");
        _folder.Write("stub/pip/_vendor/packaging/__init__.py", "");
        _folder.Write("stub/pip/_vendor/packaging/markers.py", $"class Marker:\n    def __init__(self, text):\n        self.text = text\n    def evaluate(self):\n        {evaluate}\n");
        _folder.Write("stub/pip/_internal/cli/main.py", "def main(arguments):\n    print('pip ran')\n");

        var result = ChildProcess.Run(
            BuildPython.Executable,
            [BuildPython.Script("djiis_pip_target.py"), "win_amd64", "3.13", "download"],
            environment: new Dictionary<string, string?> { ["PYTHONPATH"] = _folder["stub"] });

        Assert.NotEqual(0, result.ExitCode);
        Assert.Contains("evaluates environment markers in a way that is not known", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("pip ran", result.Output, StringComparison.Ordinal);
    }

    [PythonTheory]
    [MemberData(nameof(Pythons))]
    public void ARequirementThatIsParsedOnceIsNobodysElse(string python)
    {
        const string Program = """
            import sys
            sys.path.insert(0, sys.argv[1])
            from pip._vendor.packaging.requirements import InvalidRequirement, Requirement
            text = "shop[a,b]>=1,<2; python_version > '3.1' and extra == 'x'"
            plain = str(Requirement(text))
            import djiis_pip_hooks
            djiis_pip_hooks.parse_once()
            first, second = Requirement(text), Requirement(text)
            first.extras.add("c")
            assert str(second) == plain == str(Requirement(text)), (str(second), plain)
            assert "1.5" in second.specifier and second.marker.evaluate({"extra": "x"}) and not second.marker.evaluate({"extra": "y"})
            for _ in range(2):
                try:
                    Requirement("shop >=> 1")
                except InvalidRequirement:
                    continue
                raise AssertionError("parsed")
            """;

        ChildProcess.Run(PipPython.With(BuildPython.Of(python)), ["-c", Program, Path.GetDirectoryName(BuildPython.Script("djiis_pip_hooks.py"))!]).Succeeded();
    }

    private static SyntheticWheel Wheel(string name, string tag = "py3-none-any") => new SyntheticWheel(name, "1.0", tag).With($"{name}/__init__.py");

    private IEnumerable<string> Download(string python, params string[] requirements)
    {
        DownloadFor("win_amd64", "3.13", python, requirements).Succeeded();
        return Names();
    }

    private ProcessResult DownloadFor(string platform, string version, string python, IReadOnlyList<string> requirements)
    {
        var executable = PipPython.With(BuildPython.Of(python));
        var file = _folder.Write("requirements.txt", string.Join('\n', requirements));
        var environment = new Dictionary<string, string?>(PythonEnvironment.Clean) { ["PIP_NO_INDEX"] = "1", ["PIP_FIND_LINKS"] = null, ["PIP_CONFIG_FILE"] = OperatingSystem.IsWindows() ? "nul" : "/dev/null" };
        return ChildProcess.Run(
            executable,
            [
                BuildPython.Script("djiis_pip_target.py"), platform, version,
                "download", "--only-binary=:all:", "--platform", platform, "--python-version", version, "--implementation", "cp",
                "--no-index", "--find-links", _folder["links"], "--dest", _folder["wheels"], "-r", file,
            ],
            _folder.Path,
            environment);
    }

    private IEnumerable<string> Names() => Downloaded().Select(file => file.Split('-')[0]);

    private IEnumerable<string> Downloaded() => Directory.GetFiles(_folder["wheels"]).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal);
}
