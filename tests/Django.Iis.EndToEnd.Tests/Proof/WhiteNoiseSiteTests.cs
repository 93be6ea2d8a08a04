using System;
using System.IO;
using System.Linq;
using System.Threading.Tasks;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>A project that knows nothing of WhiteNoise, and asks for it with one property.</summary>
public sealed class WhiteNoiseSiteTests
{
    [Fact]
    public async Task TheApplicationServesItsStaticFilesByHashedNames()
    {
        using var project = ProofProject.Create("<DjangoStaticFiles>WhiteNoise</DjangoStaticFiles>", "Django~=5.2.0\n");
        using var server = new TemporaryFolder();
        project.Build().Succeeded();
        var tree = project.Artefact("Proof");
        Directory.CreateDirectory(Path.Combine(tree, "__data__"));
        using var site = new HttpProofSite(new ServerMachine(tree, HostPython.Of(project), server["ProgramData"]).Start(), Path.Combine(tree, "__data__"));

        var hashed = Directory.EnumerateFiles(Path.Combine(tree, "__app__", "__static__", "shop"), "style.*.css").Select(Path.GetFileName).Single();
        var answer = await site.SendAsync(new ProofRequest("/static/shop/" + hashed));

        Assert.Equal((200, "p { color: green; }\n"), (answer.Status, answer.Body));
        Assert.Contains("immutable", answer.Headers["Cache-Control"], StringComparison.Ordinal);
    }
}
