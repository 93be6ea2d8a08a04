using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Core.Sites;

namespace Django.Iis.Core.Projects;

/// <summary>Checks headers that a project adds.</summary>
internal static class ResponseHeaders
{
    /// <summary>What a header's name holds beside letters and digits (RFC 9110, 5.6.2: token).</summary>
    private const string Marks = "!#$%&'*+-.^_`|~";

    /// <exception cref="Django.Iis.Diagnostics.DiagnosticException">DJIIS1419.</exception>
    public static void Check(ResponseHeader header, string projectFile)
    {
        if (header.Name.Length == 0 || header.Name.Any(character => !IsTokenCharacter(character)))
        {
            throw WebConfigDiagnostics.UnusableHeader.At(projectFile, 0, header.Name, "a name has letters, digits and hyphens only");
        }

        if (header.Value.Any(character => char.IsControl(character) || character > 126))
        {
            throw WebConfigDiagnostics.UnusableHeader.At(projectFile, 0, header.Name, "its value is one line of ASCII");
        }
    }

    private static bool IsTokenCharacter(char character) =>
        character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') || Marks.IndexOf(character) >= 0;
}
