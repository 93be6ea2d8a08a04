namespace Django.Iis.Tests.Python;

/// <summary>A theory that runs the real Django: skipped where it cannot be installed, with the reason printed.</summary>
public sealed class DjangoTheoryAttribute : TheoryAttribute
{
    public DjangoTheoryAttribute()
        : this(companions: false)
    {
    }

    /// <param name="companions">Whether it needs Channels, WhiteNoise or a reader of .env files too.</param>
    public DjangoTheoryAttribute(bool companions)
    {
        Skip = companions ? DjangoEnvironment.MissingCompanions : DjangoEnvironment.Missing;
    }
}
