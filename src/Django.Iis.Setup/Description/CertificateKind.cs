namespace Django.Iis.Setup.Description;

/// <summary>How the certificate of an https binding is found.</summary>
public enum CertificateKind
{
    /// <summary>By the SHA-1 hash that the certificate dialog shows, in the computer's own store.</summary>
    Thumbprint,

    /// <summary>The one of the computer's own store that covers the name and is valid longest.</summary>
    Subject,

    /// <summary>By the host name, in the folder that IIS's Central Certificate Store reads.</summary>
    CentralStore,
}
