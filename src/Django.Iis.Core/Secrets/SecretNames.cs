using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Secrets;

/// <summary>Files that are secrets by their names alone.</summary>
internal static class SecretNames
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(1);

    private static readonly IReadOnlyList<(Regex Name, string Kind)> Rules =
    [
        Rule(@"id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?", "a private key of SSH"),
        Rule(@".+\.ppk", "a private key of PuTTY"),
        Rule(@".+\.(?:pfx|p12)", "a certificate with its private key"),
        Rule(@".+\.(?:jks|keystore|bcfks)", "a Java key store"),
        Rule(@".+\.key", "a private key"),
        Rule(@".+\.kdbx", "a password store"),
        Rule(@"\.pypirc", "a file of passwords for package indexes"),
        Rule(@"[._]netrc", "a file of passwords for servers"),
        Rule(@"\.pgpass|pgpass\.conf", "a file of database passwords"),
        Rule(@"\.git-credentials|\.npmrc|\.dockercfg", "a file of tokens"),
        Rule(@"credentials(?:\.(?:json|ini|csv|xml|ya?ml))?", "a file of credentials"),
        Rule(@"client_secrets?(?:[_.-].*)?\.json", "an OAuth client's secret"),
        Rule(@"service[_-]?account(?:[_.-].*)?\.json", "a service account's key"),
        Rule(@"\.env(?:\..+)?", "a file of secrets for development"),
    ];

    /// <summary>What such names are given to that is no secret.</summary>
    private static readonly IReadOnlyList<string> Samples = [".example", ".sample", ".template", ".dist"];

    /// <summary>What a file of this name is; null when the name says nothing.</summary>
    /// <param name="name">Without folders.</param>
    /// <param name="head">The first bytes of its content.</param>
    public static string? Of(string name, byte[] head)
    {
        if (Samples.Any(sample => name.EndsWith(sample, StringComparison.OrdinalIgnoreCase)) || IsArchive(name, head))
        {
            return null;
        }

        return Rules.Where(rule => rule.Name.IsMatch(name)).Select(rule => rule.Kind).FirstOrDefault();
    }

    // A presentation of Apple's Keynote is a zip file called .key.
    private static bool IsArchive(string name, byte[] head) =>
        string.Equals(Path.GetExtension(name), ".key", StringComparison.OrdinalIgnoreCase) && head.Length > 1 && head[0] == 'P' && head[1] == 'K';

    private static (Regex Name, string Kind) Rule(string pattern, string kind) =>
        (new Regex("^(?:" + pattern + ")$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, Limit), kind);
}
