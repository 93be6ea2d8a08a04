using System;

namespace Django.Iis.Msi.Cabinets.Reading;

/// <summary>A sound cabinet of a kind that is not read here; who knows the file makes a diagnostic of it.</summary>
internal sealed class UnsupportedCabinetException : Exception
{
    /// <param name="kind">What it is, as the end of a sentence without its full stop.</param>
    public UnsupportedCabinetException(string kind)
        : base(kind)
    {
    }
}
