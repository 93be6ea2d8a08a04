using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Threading;
using Django.Iis.Core.IO;
using Django.Iis.Core.Signing;
using Django.Iis.Core.Sites;
using Django.Iis.Diagnostics;
using Django.Iis.Msi.Executables;
using Django.Iis.Tests;

namespace Django.Iis.Core.Tests.Signing;

/// <summary>Executables of a payload, signed with osslsigncode.</summary>
public sealed class ExecutableSignerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly SigningCertificate _certificate = new();
    private readonly List<string> _log = [];

    public void Dispose()
    {
        _certificate.Dispose();
        _folder.Dispose();
    }

    [ToolFact(SigningCertificate.Program)]
    public void AnUnsignedExecutableIsSignedInACopy()
    {
        var original = Executable("app/speed.pyd");

        var signed = Sign([original]).Single();

        Assert.NotEqual(original.Source, signed.Source);
        Assert.False(ExecutableSignature.Of(original.Source));
        Assert.Equal(Hashes.OfFile(signed.Source), signed.Sha256);
        Assert.Equal(new FileInfo(signed.Source).Length, signed.Size);
        _certificate.Verify(signed.Source).Succeeded();
    }

    [ToolFact(SigningCertificate.Program)]
    public void OtherFilesAreLeftAlone()
    {
        SiteFile[] files = [Text("app/views.py"), Text("app/not_really.dll")];

        Assert.Equal(files, Sign(files));
        Assert.Empty(_log);
    }

    [ToolFact(SigningCertificate.Program)]
    public void ASignatureThatIsThereStaysUnlessAllAreMeant()
    {
        var vendors = Described("app/vendor.dll", Sign([Executable("app/vendor.dll")]).Single().Source);

        Assert.Equal([vendors], Sign([vendors]));
        Assert.NotEqual(vendors.Source, Sign([vendors], SignedExecutables.All).Single().Source);
        Assert.Equal([vendors], Sign([vendors], SignedExecutables.None));
    }

    [ToolFact(SigningCertificate.Program)]
    public void AnExecutableIsSignedOnceForAllBuilds()
    {
        var file = Executable("app/speed.pyd");
        var first = Sign([file]).Single();
        _log.Clear();

        Assert.Equal(first, Sign([file]).Single());
        Assert.Empty(_log);
    }

    [ToolFact(SigningCertificate.Program)]
    public void TheCopyOfAnExecutableThatIsGoneGoes()
    {
        var copy = Sign([Executable("app/speed.pyd")]).Single().Source;

        Sign([]);

        Assert.False(File.Exists(copy));
    }

    [ToolFact(SigningCertificate.Program)]
    public void ThePasswordIsInNoLog()
    {
        Sign([Executable("app/speed.pyd")]);

        Assert.NotEmpty(_log);
        Assert.DoesNotContain(_log, line => line.Contains(_certificate.Password, StringComparison.Ordinal));
    }

    [ToolFact("sh")]
    public void AProgramThatFailsIsQuotedAndLeavesNothing()
    {
        var error = Assert.Throws<DiagnosticException>(() => Sign("""sh -c "echo the token is locked; exit 3" {file}"""));

        Assert.Equal("DJIIS1672", error.Code);
        Assert.Contains("sh ended with exit code 3: the token is locked", error.Message, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(_folder["signed"]));
    }

    [ToolFact("true")]
    public void AProgramThatDoesNothingIsFoundOut()
    {
        var error = Assert.Throws<DiagnosticException>(() => Sign("true {file}"));

        Assert.Equal("DJIIS1673", error.Code);
        Assert.Empty(Directory.GetFiles(_folder["signed"]));
    }

    [Fact]
    public void AProgramThatIsNotThereIsNamed()
    {
        var error = Assert.Throws<DiagnosticException>(() => Sign("no-such-signtool {file}"));

        Assert.Equal("DJIIS1671", error.Code);
        Assert.Contains("'no-such-signtool'", error.Message, StringComparison.Ordinal);
    }

    private IReadOnlyList<SiteFile> Sign(string command) => Signer(command, SignedExecutables.Unsigned).Sign([Executable("app/a.dll")], CancellationToken.None);

    private IReadOnlyList<SiteFile> Sign(IReadOnlyList<SiteFile> files, SignedExecutables choice = SignedExecutables.Unsigned) =>
        Signer(_certificate.Command, choice).Sign(files, CancellationToken.None);

    private ExecutableSigner Signer(string command, SignedExecutables choice)
    {
        var project = _folder["a.csproj"];
        return new ExecutableSigner(new FileSigner(SignCommand.Parse(command, project), project, _log.Add), choice, _folder["signed"]);
    }

    private SiteFile Executable(string path)
    {
        var source = _folder[path];
        Directory.CreateDirectory(Path.GetDirectoryName(source)!);
        File.Copy(typeof(FileSigner).Assembly.Location, source, overwrite: true);
        return Described(path, source);
    }

    private SiteFile Text(string path) => Described(path, _folder.Write(path, "no executable"));

    // Outside the folder of the signed copies, which belongs to the signer.
    private SiteFile Described(string path, string source)
    {
        var copy = _folder["payload/" + Path.GetRandomFileName()];
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        File.Copy(source, copy);
        return new SiteFile(FileRole.Application, path, copy, new FileInfo(copy).Length, Hashes.OfFile(copy));
    }
}
