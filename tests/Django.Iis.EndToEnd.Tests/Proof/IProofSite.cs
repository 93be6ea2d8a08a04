using System;
using System.Threading.Tasks;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>A site's process, reached as IIS reaches it.</summary>
public interface IProofSite : IDisposable
{
    /// <summary>Full path of the folder that the site may write to.</summary>
    string Data { get; }

    Task<ProofAnswer> SendAsync(ProofRequest request);
}
