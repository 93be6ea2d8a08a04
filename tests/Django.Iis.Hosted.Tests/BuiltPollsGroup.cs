namespace Django.Iis.Hosted.Tests;

/// <summary>The tests that share <see cref="BuiltPolls"/>.</summary>
[CollectionDefinition(Name)]
public sealed class BuiltPollsGroup : ICollectionFixture<BuiltPolls>
{
    public const string Name = "built Polls";
}
