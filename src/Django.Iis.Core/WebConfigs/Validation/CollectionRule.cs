using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Core.WebConfigs.Validation;

/// <summary>The entries that an element holds.</summary>
/// <param name="Add">Names of the elements that add one.</param>
/// <param name="Remove">Name of the element that removes one; null where there is none.</param>
/// <param name="Clear">Name of the element that removes all; null where there is none.</param>
/// <param name="Entry">What an entry holds.</param>
internal sealed record CollectionRule(IReadOnlyList<string> Add, string? Remove, string? Clear, ElementRule Entry)
{
    public IEnumerable<string> Names => Add.Concat(new[] { Remove, Clear }.OfType<string>());

    /// <summary>The attributes that entries differ in, in their order.</summary>
    public IReadOnlyList<string> Keys => [.. Entry.Attributes.Where(attribute => attribute.IsKey).Select(attribute => attribute.Name)];
}
