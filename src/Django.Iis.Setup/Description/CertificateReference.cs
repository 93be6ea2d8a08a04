using System;
using System.Linq;

namespace Django.Iis.Setup.Description;

/// <summary>Which certificate an https binding shows: <c>thumbprint:AB…</c>, <c>subject:shop.example</c>, or <c>central</c> for the server's Central Certificate Store.</summary>
/// <param name="Kind">How it is found.</param>
/// <param name="Value">40 hexadecimal digits in upper case; a subject's common name, or a name it covers; empty for the central store.</param>
public sealed record CertificateReference(CertificateKind Kind, string Value)
{
    private const string ThumbprintPrefix = "thumbprint:";
    private const string SubjectPrefix = "subject:";
    private const string Central = "central";

    /// <summary>Hexadecimal digits of a SHA-1 hash.</summary>
    private const int ThumbprintLength = 40;

    /// <summary>A bare thumbprint needs no prefix; blanks and the invisible mark that the certificate dialog copies in front of one are dropped.</summary>
    /// <exception cref="FormatException">Its message says what is wrong.</exception>
    public static CertificateReference Parse(string text)
    {
        var trimmed = text.Trim();
        if (string.Equals(trimmed, Central, StringComparison.OrdinalIgnoreCase))
        {
            return new CertificateReference(CertificateKind.CentralStore, "");
        }

        if (trimmed.StartsWith(SubjectPrefix, StringComparison.OrdinalIgnoreCase) && trimmed.Substring(SubjectPrefix.Length).Trim() is { Length: > 0 } subject)
        {
            return new CertificateReference(CertificateKind.Subject, subject);
        }

        var digits = trimmed.StartsWith(ThumbprintPrefix, StringComparison.OrdinalIgnoreCase) ? trimmed.Substring(ThumbprintPrefix.Length) : trimmed;
        var thumbprint = string.Concat(digits.Where(character => !char.IsWhiteSpace(character) && character is not ('\u200e' or '\ufeff'))).ToUpperInvariant();
        return thumbprint.Length == ThumbprintLength && thumbprint.All(character => character is (>= '0' and <= '9') or (>= 'A' and <= 'F'))
            ? new CertificateReference(CertificateKind.Thumbprint, thumbprint)
            : throw new FormatException($"'{text}' names no certificate. It is thumbprint:<40 hexadecimal digits>, subject:<name>, or central.");
    }

    public override string ToString() => Kind switch
    {
        CertificateKind.Thumbprint => ThumbprintPrefix + Value,
        CertificateKind.Subject => SubjectPrefix + Value,
        _ => Central,
    };
}
