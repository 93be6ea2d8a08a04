using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Build;

/// <summary>Where things stand in a clone of this repository: the only place that knows.</summary>
internal sealed class Repository(string root)
{
    public string Root { get; } = root;

    public string Solution => At("Django.Iis.Sdk.sln");

    public string SdkProject => At("sdk/Django.Iis.Sdk.csproj");

    public string TemplatesProject => At("src/Django.Iis.Templates/Django.Iis.Templates.csproj");

    public string Samples => At("samples");

    public string SamplesSolution => At("samples/Samples.sln");

    public string WheelhouseScript => At("eng/wheelhouse");

    /// <summary>The NuGet source that nuget.config names.</summary>
    public string Feed => At("artifacts/feed");

    /// <summary>The samples' own NuGet cache.</summary>
    public string Packages => At("artifacts/packages");

    public string Wheelhouse => At("artifacts/wheelhouse");

    /// <summary>A virtual environment that gives the build program its pip.</summary>
    public string PipEnvironment => At("artifacts/pip");

    /// <summary>What the benchmarks make and measure.</summary>
    public string Benchmarks => At("artifacts/bench");

    /// <summary>The program that packs a folder while the benchmark watches.</summary>
    public string BenchmarkPacker => At("eng/bench/packer");

    /// <summary>What compilers left, of every project that is released.</summary>
    public IEnumerable<string> BuildOutputs =>
        Directory.EnumerateDirectories(At("src")).Append(At("sdk")).SelectMany(project => new[] { Path.Combine(project, "bin", "Release"), Path.Combine(project, "obj", "Release") });

    public string TestResults => At("artifacts/test-results");

    /// <summary>The clone that the running file-based program stands in.</summary>
    public static Repository OfThisProgram()
    {
        var eng = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
        return new Repository(Path.GetFullPath(Path.Combine(eng, "..")));
    }

    /// <summary>A path as the user would type it from the root.</summary>
    public string Relative(string path) => Path.GetRelativePath(Root, path);

    private string At(string path) => Path.GetFullPath(Path.Combine(Root, path));
}
