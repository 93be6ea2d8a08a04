using System.Collections.Generic;

namespace Django.Iis.Core.Sites;

/// <summary>What IIS itself does in front of the site's process: files, limits, headers, redirection.</summary>
public sealed record WebPlan
{
    /// <summary>Bytes, 100 MB: a larger one than IIS's own 30 MB, so that uploads are Django's to judge.</summary>
    public const long UsualRequestBody = 100L * 1024 * 1024;

    public StaticFilesMode StaticFiles { get; init; } = StaticFilesMode.Iis;

    /// <summary>Whether files with a hash in their names are declared immutable by a rule of URL Rewrite, which the server must have.</summary>
    public bool StaticImmutable { get; init; }

    /// <summary>Path of MEDIA_URL below the application, where IIS serves uploads: <c>media</c>. Null when it does not.</summary>
    public string? MediaPath { get; init; }

    /// <summary>Null when Django answers all that is no file.</summary>
    public FrontEndPlan? FrontEnd { get; init; }

    /// <summary>Bytes: maxAllowedContentLength.</summary>
    public long MaxRequestBody { get; init; } = UsualRequestBody;

    /// <summary>Bytes; null leaves the server's own limit, 2048.</summary>
    public long? MaxQueryString { get; init; }

    /// <summary>Bytes; null leaves the server's own limit, 4096.</summary>
    public long? MaxUrl { get; init; }

    /// <summary>Whether the files that IIS serves carry the headers that Django's SecurityMiddleware gives its own answers.</summary>
    public bool SecurityHeaders { get; init; } = true;

    /// <summary>Further headers of the files that IIS serves.</summary>
    public IReadOnlyList<ResponseHeader> ResponseHeaders { get; init; } = [];

    public HttpsRedirect HttpsRedirect { get; init; }

    public ResponseCompression Compression { get; init; }

    /// <summary>Whether the server needs IIS's WebSockets. The section is locked to web.config: set-up writes it.</summary>
    public bool WebSockets { get; init; }

    /// <summary>Whether IIS starts the process and asks for a page before the first visitor does.</summary>
    public bool Preload { get; init; }
}
