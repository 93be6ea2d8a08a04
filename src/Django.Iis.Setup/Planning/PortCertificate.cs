namespace Django.Iis.Setup.Planning;

/// <summary>The certificate that Windows shows on a port.</summary>
/// <param name="Hash">Its thumbprint, upper case; empty for one of the Central Certificate Store.</param>
/// <param name="Application">The id of the program that set it, in braces.</param>
internal sealed record PortCertificate(string Hash, string Application);
