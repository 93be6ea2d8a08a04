namespace Django.Iis.Setup.Server;

/// <summary>One entry of an access list.</summary>
/// <param name="IsAllowed">Not a denial.</param>
/// <param name="Flags">How it is inherited: OI for files, CI for folders, ID when it came from above.</param>
/// <param name="Mask">The rights' bits.</param>
/// <param name="Sid">Whose.</param>
internal sealed record AccessEntry(bool IsAllowed, string Flags, uint Mask, string Sid)
{
    public bool IsInherited => Flags.Contains("ID");
}
