namespace Django.Iis.Hosted.Tests.Verbs;

/// <summary>The tests that share <see cref="VerbSolution"/>.</summary>
[CollectionDefinition(Name)]
public sealed class VerbSolutionGroup : ICollectionFixture<VerbSolution>
{
    public const string Name = "verbs";
}
