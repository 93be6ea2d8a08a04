using Django.Iis.Tests;

namespace Django.Iis.EndToEnd.Tests;

/// <summary>The same sources make the same bytes.</summary>
[Collection(BuiltPollsCollection.Name)]
public sealed class ReproducibilityTests : IClassFixture<RebuiltPolls>
{
    private readonly BuiltPolls _polls;
    private readonly RebuiltPolls _rebuilt;

    public ReproducibilityTests(BuiltPolls polls, RebuiltPolls rebuilt)
    {
        _polls = polls;
        _rebuilt = rebuilt;
    }

    [Fact]
    public void TwoCleanBuildsMakeTheSamePackages() => FileTree.AssertSame(FileTree.Of(_polls.First.Folder), FileTree.Of(_rebuilt.Packages.Folder));

    /// <summary>What desktop MSBuild and Visual Studio load.</summary>
    [Fact]
    public void TheTasksForNetFrameworkMakeTheSamePackages()
    {
        var packages = _rebuilt.Build("netstandard2.0", "-p:_DjiisTaskFramework=netstandard2.0");

        FileTree.AssertSame(FileTree.Of(_polls.First.Folder), FileTree.Of(packages.Folder));
    }

    [Fact]
    public void ASolutionBuildsAProjectWithTheExtensionOfCSharp()
    {
        using var solution = new Solution(_polls.Project, "sln");

        FileTree.AssertSame(FileTree.Of(_polls.First.Folder), FileTree.Of(solution.Build("Release")));
    }

    [Theory]
    [InlineData("sln")]
    [InlineData("slnx")]
    public void ASolutionBuildsAProjectWithAnExtensionOfItsOwn(string format)
    {
        using var solution = new Solution(_rebuilt.Project, format);

        FileTree.AssertSame(FileTree.Of(_polls.First.Folder), FileTree.Of(solution.Build("Release")));
    }
}
