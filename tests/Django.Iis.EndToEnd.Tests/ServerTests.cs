using System.IO;
using System.Threading.Tasks;
using Django.Iis.EndToEnd.Tests.Hosting;
using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>Every server that a project can choose runs the packaged site, by the arguments of its web.config.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class ServerTests
{
    private readonly BuiltPolls _polls;

    public ServerTests(BuiltPolls polls)
    {
        _polls = polls;
    }

    [Theory]
    [InlineData("uvicorn")]
    [InlineData("hypercorn")]
    [InlineData("daphne")]
    public async Task AnswersBehindEveryAsgiServer(string server)
    {
        using var folder = new TemporaryFolder();
        var packages = _polls.Build("-p:DjangoServer=" + server, "-p:DjangoPackageFormats=Folder");
        var compiled = CompiledPackages.OfThisMachine(Path.Combine(packages.Tree, "__python__"), server, folder["compiled"]);
        var machine = new ServerMachine(packages.Tree, HostPython.Of(_polls.Project), folder["ProgramData"], compiled);
        machine.Manage(["migrate", "--noinput"]).Succeeded();

        using var site = machine.Start();
        var page = await site.GetAsync("localhost", "/polls/");

        Assert.Contains("What&#x27;s new?", page);
    }

    [Theory]
    [InlineData("uvicorn")]
    [InlineData("hypercorn")]
    [InlineData("daphne")]
    public void SaysThatTheServersDistributionIsAdded(string server)
    {
        var packages = _polls.Build("-p:DjangoServer=" + server, "-p:DjangoPackageFormats=Folder");

        Assert.Matches($"message DJIIS1209: .*'{server}'", packages.Output);
    }
}
