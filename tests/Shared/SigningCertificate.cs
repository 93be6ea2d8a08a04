using System;
using System.IO;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Django.Iis.Tests;

/// <summary>A self-signed certificate for code, of the test's own, and the command that signs with it.</summary>
public sealed class SigningCertificate : IDisposable
{
    /// <summary>The program that must be on PATH.</summary>
    public const string Program = "osslsigncode";

    /// <summary>The environment variable that has the key's password while this lives.</summary>
    private readonly string _passwordVariable = "DJIIS_TEST_" + Guid.NewGuid().ToString("N");

    private readonly TemporaryFolder _folder = new();

    public SigningCertificate()
    {
        Password = Guid.NewGuid().ToString("N");
        Environment.SetEnvironmentVariable(_passwordVariable, Password);
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=Django.Iis.Sdk tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.3")], critical: true));
        using var certificate = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddDays(-1), DateTimeOffset.UtcNow.AddDays(1));
        File.WriteAllBytes(Path, certificate.Export(X509ContentType.Pfx, Password));
        File.WriteAllText(AuthorityPath, certificate.ExportCertificatePem());
    }

    /// <summary>What the log must not have.</summary>
    public string Password { get; }

    /// <summary>Certificate and key.</summary>
    public string Path => _folder["test.pfx"];

    /// <summary>The certificate, to verify signatures with.</summary>
    public string AuthorityPath => _folder["test.pem"];

    /// <summary>A value for DjangoSignCommand.</summary>
    public string Command => $$"""{{Program}} sign -pkcs12 "{{Path}}" -pass {env:{{_passwordVariable}}} -h sha256 -in {input} -out {output}""";

    /// <summary>Asks osslsigncode whether a file is signed with this certificate.</summary>
    public ProcessResult Verify(string file) => ChildProcess.Run(Program, ["verify", "-CAfile", AuthorityPath, "-in", file]);

    public void Dispose()
    {
        Environment.SetEnvironmentVariable(_passwordVariable, null);
        _folder.Dispose();
    }
}
