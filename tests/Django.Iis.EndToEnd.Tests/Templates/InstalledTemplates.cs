using System;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Templates;

/// <summary>The packed templates, installed for these tests alone: the machine's own list of templates stays as it is.</summary>
public sealed class InstalledTemplates : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public InstalledTemplates()
    {
        Output = Run(_folder.Path, "install", PackedSdk.Templates).Succeeded();
    }

    /// <summary>What <c>dotnet new install</c> printed.</summary>
    public string Output { get; }

    /// <summary>A new project of the template django-iis.</summary>
    public DjangoProject NewProject(string name, params string[] options) =>
        DjangoProject.Made(name, folder => Run(folder, ["django-iis", "-n", name, "-o", folder, .. options]).Succeeded());

    /// <summary><c>dotnet new</c> in a folder.</summary>
    public ProcessResult Run(string folder, params string[] arguments) =>
        ChildProcess.Run("dotnet", ["new", .. arguments, "--debug:custom-hive", _folder["hive"]], folder, PackedSdk.Environment);

    public void Dispose() => _folder.Dispose();
}
