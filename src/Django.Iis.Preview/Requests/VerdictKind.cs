namespace Django.Iis.Preview.Requests;

/// <summary>What becomes of a request.</summary>
public enum VerdictKind
{
    /// <summary>IIS answers with an error of its own.</summary>
    Refused,

    /// <summary>IIS sends a file.</summary>
    File,

    /// <summary>IIS sends the browser to the address with a slash at its end.</summary>
    Redirect,

    /// <summary>The site's process answers.</summary>
    Django,

    /// <summary>Another module of IIS answers: TRACE and OPTIONS.</summary>
    Module,

    /// <summary>The address is another application's.</summary>
    Elsewhere,
}
