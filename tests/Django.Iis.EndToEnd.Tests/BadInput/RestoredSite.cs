using System;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.BadInput;

/// <summary>A project with nothing in it but a manage.py and an empty requirements.txt, restored once for a class of tests.</summary>
public sealed class RestoredSite : IDisposable
{
    public RestoredSite()
    {
        Project.Write("manage.py", "");
        Project.Write("requirements.txt", "");
        Project.Dotnet(null, "restore", Project.ProjectFile).Succeeded();
    }

    /// <summary>The project; a test leaves it as it was.</summary>
    public DjangoProject Project { get; } = DjangoProject.Empty("Site", "<!-- body -->");

    public void Dispose() => Project.Dispose();
}
