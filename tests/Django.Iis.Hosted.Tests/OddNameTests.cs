using System.IO;
using System.IO.Compression;
using System.Linq;
using Django.Iis.Hosted.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests;

/// <summary>Names with spaces, brackets, apostrophes and letters beyond ASCII; manage.py below the project file.</summary>
public sealed class OddNameTests
{
    [Fact]
    public void AProjectMayBeCalledAnythingAndStandAboveManagePy()
    {
        const string Name = "Bob's Söme App (1)";
        using var project = DjangoProject.PollsIn(Name, "the source/täst");
        HostedBuild.Restore(project.ProjectFile).Succeeded();

        HostedBuild.Build(project.ProjectFile, ["Build"]).Succeeded();

        Assert.True(new FileInfo(project.Artefact(Name + ".msi")).Length > 1_000_000);
        using (var package = ZipFile.OpenRead(project.Artefact(Name + ".zip")))
        {
            var names = package.Entries.Select(entry => entry.FullName).ToList();
            Assert.Contains("Content/website/__app__/manage.py", names);
            Assert.Contains("Content/website/static/polls/style.css", names);
        }

        Assert.Empty(HostedBuild.Build(project.ProjectFile, ["Build"]).Succeeded().Work);
        HostedBuild.Build(project.ProjectFile, ["Clean"]).Succeeded();
        Assert.Empty(Directory.GetFiles(project["bin"], "*", SearchOption.AllDirectories));
    }
}
