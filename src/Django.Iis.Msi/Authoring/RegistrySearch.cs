namespace Django.Iis.Msi.Authoring;

/// <summary>A value below HKEY_LOCAL_MACHINE, in the 64-bit view, that is read into a property before the launch conditions are checked.</summary>
/// <param name="Property">Receives the value; a public property, so all upper case. Not set when the value does not exist.</param>
/// <param name="Key">Path of the key without its root.</param>
/// <param name="ValueName">Name of the value.</param>
public sealed record RegistrySearch(string Property, string Key, string ValueName);
