using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using Django.Iis.Tests;
using Microsoft.Build.Framework;

namespace Django.Iis.Tasks.Tests;

/// <summary>What a multi-threaded build (<c>-mt</c>) asks of tasks: a mark, found by name, and no use of what a process has only once.</summary>
public sealed class MultiThreadingTests
{
    /// <summary>Relative paths are the project's, and what is printed belongs to the log.</summary>
    private static readonly string[] OfTheProcess = ["Environment.CurrentDirectory", "Directory.GetCurrentDirectory", "Directory.SetCurrentDirectory", "Environment.SetEnvironmentVariable", "Environment.Exit", "Console."];

    public static TheoryData<string> Tasks { get; } = new(Types().Select(type => type.Name));

    [Theory]
    [MemberData(nameof(Tasks))]
    public void ATaskIsMarked(string name)
    {
        var marks = Types().Single(type => type.Name == name).GetCustomAttributes(inherit: false).Select(mark => mark.GetType().FullName);

        Assert.Contains("Microsoft.Build.Framework.MSBuildMultiThreadableTaskAttribute", marks);
    }

    [Theory]
    [InlineData("src/Django.Iis.Tasks")]
    [InlineData("src/Django.Iis.Core")]
    [InlineData("src/Django.Iis.Msi")]
    public void NothingInTheTaskFolderTouchesWhatAProcessHasOnce(string folder)
    {
        var found = Sources(Repository.File(folder)).SelectMany(file => OfTheProcess.Where(File.ReadAllText(file).Contains).Select(use => $"{file}: {use}"));

        Assert.Empty(found);
    }

    /// <summary>A task that the targets do not know would be one that nobody tests; one that is not there fails a build.</summary>
    [Fact]
    public void TheTargetsNameEachTask()
    {
        var targets = string.Concat(Directory.EnumerateFiles(Repository.File("sdk/targets")).Select(File.ReadAllText));

        Assert.Empty(Types().Where(type => !targets.Contains($"TaskName=\"{type.FullName}\"", StringComparison.Ordinal)).Select(type => type.Name));
    }

    private static IEnumerable<Type> Types() => typeof(DjangoTask).Assembly.GetExportedTypes().Where(type => typeof(ITask).IsAssignableFrom(type) && !type.IsAbstract);

    private static IEnumerable<string> Sources(string folder) =>
        Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal));
}
