using System;
using System.Collections.Generic;
using System.IO;
using System.Net.Http;
using System.Threading.Tasks;
using Django.Iis.Tests;

namespace Django.Iis.Hosted.Tests.Verbs;

/// <summary><c>dotnet run</c> and <c>dotnet watch</c>: a request is answered, and answered anew after a change of the source.</summary>
[Collection(VerbSolutionGroup.Name)]
public sealed class ServerVerbTests(VerbSolution solution)
{
    private const string Started = "Starting development server at";

    [Fact]
    public Task RunServesTheProjectAndReloads() => ServesAndReloads("First", ["run", "--no-build"]);

    [Fact]
    public Task WatchServesTheProjectAndReloads() => ServesAndReloads("Second", ["watch", "--non-interactive"]);

    private async Task ServesAndReloads(string project, string[] arguments)
    {
        var port = LoopbackPort.Free();
        using var profile = solution.Edit(
            $"{project}/Properties/launchSettings.json",
            _ => $$$"""{ "profiles": { "{{{project}}}": { "commandName": "Project", "applicationUrl": "http://127.0.0.1:{{{port}}}", "environmentVariables": { "DEBUG": "1", "GREETING": "from the profile" } } } }""");
        using var before = solution.Edit(project + "/mysite/urls.py", text => text + """

            import os
            from django.http import HttpResponse
            urlpatterns.append(path("greeting/", lambda request: HttpResponse("first, " + os.environ["GREETING"])))

            """);
        using var server = solution.Start(project, new Dictionary<string, string?>(StringComparer.Ordinal) { ["DOTNET_WATCH_SUPPRESS_LAUNCH_BROWSER"] = "1" }, arguments);
        server.WaitFor(Started);
        Assert.Equal("first, from the profile", await Get(port));

        using var after = solution.Edit(project + "/mysite/urls.py", text => text.Replace("\"first, \"", "\"second, \"", StringComparison.Ordinal));
        // What changes in the second before Django's reloader has looked at the files for the first time, it never sees.
        server.WaitFor(Started, times: 2, () => File.SetLastWriteTimeUtc(solution[project + "/mysite/urls.py"], DateTime.UtcNow));

        Assert.Equal("second, from the profile", await Get(port));
    }

    private static async Task<string> Get(int port)
    {
        using var client = new HttpClient();
        return await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/greeting/"));
    }
}
