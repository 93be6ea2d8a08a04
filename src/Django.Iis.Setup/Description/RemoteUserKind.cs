namespace Django.Iis.Setup.Description;

/// <summary>Who tells the site its user (<c>DjangoRemoteUser</c>).</summary>
public enum RemoteUserKind
{
    None,

    /// <summary>IIS, by Windows authentication.</summary>
    Windows,

    /// <summary>Shibboleth's module in IIS.</summary>
    Shibboleth,
}
