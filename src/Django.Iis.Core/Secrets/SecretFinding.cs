namespace Django.Iis.Core.Secrets;

/// <summary>A secret, or what looks like one; never the secret itself.</summary>
/// <param name="Kind">What it is: <c>a private key</c>.</param>
/// <param name="Line">1-based; 0 when the file's name tells.</param>
/// <param name="Identity">A hash of the secret, to know it again in a copy of the file.</param>
public sealed record SecretFinding(string Kind, int Line, string Identity);
