using System;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Django.Iis.Tests.Python;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>The project of Proof/Project with every server among its requirements. Where nobody serves wfastcgi, a stand-in of that name does, in the project's wheels.</summary>
internal static class ProofProject
{
    private const string Body = """
        <PropertyGroup>
          <DjangoPackageFormats>Folder</DjangoPackageFormats>
          <DjangoServer>waitress</DjangoServer>
          <NoWarn>$(NoWarn);DJIIS1029</NoWarn>
        </PropertyGroup>
        """;

    private static readonly string Here = Repository.File("tests/Django.Iis.EndToEnd.Tests/Proof");

    /// <param name="properties">Further properties of the project file.</param>
    /// <param name="requirements">What it requires; every server when null.</param>
    public static DjangoProject Create(string properties = "", string? requirements = null)
    {
        var project = DjangoProject.Empty("Proof", Body + $"<PropertyGroup>{properties}</PropertyGroup>");
        var source = Path.Combine(Here, "Project");
        foreach (var file in Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Where(file => !file.Contains("__pycache__", StringComparison.Ordinal)))
        {
            project.Write(Path.GetRelativePath(source, file), File.ReadAllText(file));
        }

        if (requirements is not null)
        {
            project.Write("requirements.txt", requirements);
        }

        project.Write("shop/fastcgi_loop.py", File.ReadAllText(Path.Combine(Here, "wfastcgi_standin.py")));
        WriteStandIn(project["wheels"]);
        return project;
    }

    // Of a version that an index's own is newer than.
    private static void WriteStandIn(string folder)
    {
        var code = File.ReadAllText(Path.Combine(Here, "wfastcgi_standin.py"));
        new SyntheticWheel("wfastcgi", "0.0.1")
            .With("wfastcgi.py", code)
            .Write(folder);
    }
}
