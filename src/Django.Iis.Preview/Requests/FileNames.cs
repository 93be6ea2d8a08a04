namespace Django.Iis.Preview.Requests;

/// <summary>Names as IIS takes them apart.</summary>
internal static class FileNames
{
    /// <summary>With its dot; a single dot for a name without one, as MIME maps have it.</summary>
    public static string Extension(string name)
    {
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "." : name.Substring(dot);
    }
}
