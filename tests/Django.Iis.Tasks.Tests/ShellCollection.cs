namespace Django.Iis.Tasks.Tests;

/// <summary>Tests that change variables of the process, or start processes that would inherit such a change: never two at once.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class ShellCollection
{
    public const string Name = "the process's environment";
}
