using System.Globalization;

namespace Django.Iis.Preview.Requests;

/// <summary>What IIS would do with a request, and why.</summary>
/// <param name="Kind">Who answers.</param>
/// <param name="Status">As IIS writes it: <c>404.8</c>; <c>200</c> for a file.</param>
/// <param name="Reason">The rule that decided, in words.</param>
public sealed record Verdict(VerdictKind Kind, string Status, string Reason)
{
    /// <summary>Name of the handler that serves it; null when none was reached.</summary>
    public string? Handler { get; init; }

    /// <summary>The file that is sent, below the package's root, separated by <c>/</c>; below the virtual directory's name for one.</summary>
    public string? File { get; init; }

    /// <summary>Content-Type of the file.</summary>
    public string? MimeType { get; init; }

    internal static Verdict Refused(int status, int substatus, string reason) =>
        new(VerdictKind.Refused, status.ToString(CultureInfo.InvariantCulture) + "." + substatus.ToString(CultureInfo.InvariantCulture), reason);
}
