using System;

namespace Django.Iis.Msi.Encodings;

/// <summary>A text that cannot be read or written in its code page; who knows the file makes a diagnostic of it.</summary>
internal sealed class UnknownTextException : Exception
{
    public UnknownTextException(int codePage)
    {
        CodePage = codePage;
    }

    public int CodePage { get; }
}
