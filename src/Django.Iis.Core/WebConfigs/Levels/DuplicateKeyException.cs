using System;
using System.Xml.Linq;

namespace Django.Iis.Core.WebConfigs.Levels;

/// <summary>A collection gets an entry whose key it has already: IIS answers every request below that level with 500.19.</summary>
public sealed class DuplicateKeyException(string section, string key, XElement entry)
    : Exception($"<{section}> gets a second entry '{key}' without a remove or clear before it.")
{
    /// <summary>Name of the collection's element.</summary>
    public string Section { get; } = section;

    public string Key { get; } = key;

    /// <summary>The second entry.</summary>
    public XElement Entry { get; } = entry;
}
