using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>Builds of restored projects that have something wrong with them.</summary>
internal static class BadBuild
{
    /// <summary>Builds and demands one coded error, no stack trace, and an output folder as it was before.</summary>
    /// <param name="project">A restored project.</param>
    /// <param name="code">The error's.</param>
    /// <param name="file">The file to blame, relative to the project's folder.</param>
    /// <param name="line">1-based; 0 for none.</param>
    /// <param name="arguments">Of dotnet build.</param>
    /// <returns>The error's text.</returns>
    public static string Fails(DjangoProject project, string code, string file, int line = 0, params string[] arguments) =>
        Fails(project, environment: null, code, file, line, arguments);

    /// <inheritdoc cref="Fails(DjangoProject, string, string, int, string[])"/>
    public static string Fails(DjangoProject project, IReadOnlyDictionary<string, string?>? environment, string code, string file, int line, params string[] arguments)
    {
        var before = OutputFiles(project);

        var result = Build(project, environment, arguments);

        Assert.True(result.ExitCode == 1, result.Output);
        var error = Assert.Single(Diagnostic.In(result.Output), diagnostic => diagnostic.Kind == "error");
        Assert.Equal((code, Full(project, file), line), (error.Code, error.File, error.Line));
        Assert.DoesNotContain("\n   at ", result.Output, StringComparison.Ordinal);
        Assert.Equal(before, OutputFiles(project));
        return error.Text;
    }

    /// <summary>Builds and demands success with one coded message or warning.</summary>
    public static string Succeeds(DjangoProject project, string kind, string code, string file, int line = 0, params string[] arguments)
    {
        var output = Build(project, environment: null, arguments).Succeeded();

        var diagnostic = Assert.Single(Diagnostic.In(output), diagnostic => diagnostic.Kind is not "message" || diagnostic.Code == code);
        Assert.Equal((kind, code, Full(project, file), line), (diagnostic.Kind, diagnostic.Code, diagnostic.File, diagnostic.Line));
        return diagnostic.Text;
    }

    /// <summary><c>dotnet build --no-restore</c>.</summary>
    public static ProcessResult Build(DjangoProject project, IReadOnlyDictionary<string, string?>? environment, params string[] arguments) =>
        project.Dotnet(environment, ["build", project.ProjectFile, "-c", "Release", "-tl:off", "--no-restore", .. arguments]);

    private static string Full(DjangoProject project, string file) => Path.GetFullPath(project[file]);

    /// <summary>Every file in bin with its content, and the names of folders: half of an artefact would show.</summary>
    private static IReadOnlyList<string> OutputFiles(DjangoProject project)
    {
        var folder = new DirectoryInfo(project["bin"]);
        return folder.Exists
            ? [.. folder.EnumerateFiles("*", SearchOption.AllDirectories).Select(Describe).Order(StringComparer.Ordinal)]
            : [];
    }

    private static string Describe(FileInfo file)
    {
        using var stream = file.OpenRead();
        return string.Create(CultureInfo.InvariantCulture, $"{file.FullName} {Convert.ToHexString(SHA256.HashData(stream))}");
    }
}
