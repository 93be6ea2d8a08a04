namespace Django.Iis.Core.Signing;

/// <summary>Which executables of the payload are signed (<c>DjangoSignExecutables</c>).</summary>
public enum SignedExecutables
{
    /// <summary>Those that carry no signature: what a vendor has signed stays the vendor's.</summary>
    Unsigned,

    /// <summary>All of them, in place of a signature that is there.</summary>
    All,

    /// <summary>None: only the MSI is signed.</summary>
    None,
}
