using System;

namespace Django.Iis.Diagnostics;

/// <summary>An expected failure: the user's input or machine, not our code. Tasks report it as one clean error without a stack trace.</summary>
public sealed class DiagnosticException : Exception
{
    internal DiagnosticException(DiagnosticDescriptor descriptor, string message, string? file, int line)
        : base(message)
    {
        Descriptor = descriptor;
        File = file;
        Line = line;
    }

    public DiagnosticDescriptor Descriptor { get; }

    public string Code => Descriptor.Code;

    /// <summary>Full path of the file to blame, when one is known.</summary>
    public string? File { get; }

    /// <summary>1-based line in <see cref="File"/>; 0 when unknown.</summary>
    public int Line { get; }
}
