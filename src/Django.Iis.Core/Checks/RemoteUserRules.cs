using System;
using System.Collections.Generic;
using System.Linq;
using Django.Iis.Core.Diagnostics;
using Django.Iis.Setup.Description;

namespace Django.Iis.Core.Checks;

/// <summary>Whether users of IIS can become Django's.</summary>
internal static class RemoteUserRules
{
    private const string Middleware = "MIDDLEWARE";

    public static IEnumerable<SiteFinding> Find(SiteFacts facts)
    {
        // A project that keeps its own list knows its own way; a middleware of its own may stand for Django's.
        var isMissing = facts.RemoteUser != RemoteUserKind.None && !facts.Keeps(Middleware)
            && !facts.Report.Middleware.Any(name => name.EndsWith("AuthenticationMiddleware", StringComparison.Ordinal) || name.EndsWith("RemoteUserMiddleware", StringComparison.Ordinal));
        return isMissing ? [new SiteFinding(CheckSeverity.Error, CheckDiagnostics.NoAuthentication, facts.Report.Place(Middleware), facts.RemoteUser)] : [];
    }
}
