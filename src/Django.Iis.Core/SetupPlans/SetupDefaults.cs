using System.Collections.Generic;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.SetupPlans;

/// <summary>What every site has, whatever its project says.</summary>
internal static class SetupDefaults
{
    /// <summary>Generated on the server where there is none yet.</summary>
    public const string SecretKey = "SECRET_KEY";

    public const string ShibbolethHandler = "/Shibboleth.sso";

    public const int HttpPort = 80;

    /// <summary>Where the settings put uploads, logs and SQLite databases, and where secrets are (django_iis.settings, django_iis.secret_file).</summary>
    public static readonly IReadOnlyList<DataDirectory> DataDirectories =
    [
        new("media", DataAccess.Modify),
        new("logs", DataAccess.Modify),
        new("db", DataAccess.Modify),
        new("secrets", DataAccess.Read),
    ];
}
