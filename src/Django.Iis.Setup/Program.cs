namespace Django.Iis.Setup;

internal static class Program
{
    public static int Main() => 2;
}
