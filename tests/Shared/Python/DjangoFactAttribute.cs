namespace Django.Iis.Tests.Python;

/// <summary>A test that runs the real Django: skipped where it cannot be installed, with the reason printed.</summary>
public sealed class DjangoFactAttribute : FactAttribute
{
    public DjangoFactAttribute()
    {
        Skip = DjangoEnvironment.Missing;
    }
}
