using Django.Iis.Diagnostics;

namespace Django.Iis.Core.Diagnostics;

/// <summary>What can go wrong with <c>DjangoSignCommand</c> (167x).</summary>
public static class SigningDiagnostics
{
    public static readonly DiagnosticDescriptor CommandNotUnderstood = new(
        "DJIIS1670",
        "DjangoSignCommand cannot be used: {0}. It names the file to sign as {{file}}, or a copy's two names as {{input}} and {{output}}, for example: signtool sign /fd sha256 /sha1 THUMBPRINT {{file}}.");

    public static readonly DiagnosticDescriptor CannotStart = new(
        "DJIIS1671", "The program '{0}' of DjangoSignCommand cannot be started: {1} Install it, put its folder on PATH, or write its full path.");

    public static readonly DiagnosticDescriptor Failed = new(
        "DJIIS1672", "'{0}' was not signed: {1} ended with exit code {2}: {3}");

    public static readonly DiagnosticDescriptor NotSigned = new(
        "DJIIS1673", "'{0}' was not signed: {1} reported success, but the file carries no signature. Try the command on it by hand.");

    public static readonly DiagnosticDescriptor VariableMissing = new(
        "DJIIS1674", "DjangoSignCommand refers to the environment variable '{0}', which is not set. Set it for the build, for example as a secret of the pipeline.");
}
