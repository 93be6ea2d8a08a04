namespace Django.Iis.Tests.Python;

/// <summary>A test that runs the real Django: skipped where it cannot be installed, with the reason printed.</summary>
public sealed class DjangoFactAttribute : FactAttribute
{
    public DjangoFactAttribute()
        : this(companions: false)
    {
    }

    /// <param name="companions">Whether it needs Channels, WhiteNoise or a reader of .env files too.</param>
    public DjangoFactAttribute(bool companions)
    {
        Skip = companions ? DjangoEnvironment.MissingCompanions : DjangoEnvironment.Missing;
    }
}
