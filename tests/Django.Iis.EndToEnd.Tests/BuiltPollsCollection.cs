namespace Django.Iis.EndToEnd.Tests;

/// <summary>The tests that share one build. They run one after another.</summary>
[CollectionDefinition(Name)]
public sealed class BuiltPollsCollection : ICollectionFixture<BuiltPolls>
{
    public const string Name = "Built polls";
}
