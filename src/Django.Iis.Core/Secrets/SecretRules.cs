using System;
using System.Collections.Generic;
using System.Text.RegularExpressions;

namespace Django.Iis.Core.Secrets;

/// <summary>
/// The secrets that are known by their form. Each pattern wants the whole of it, so that a program that only looks for such texts, or a page that
/// explains them, is not taken for one that holds any. Sources: the issuers' own descriptions, and GitHub's supported secret scanning patterns.
/// </summary>
internal static class SecretRules
{
    /// <summary>Lines on either side of an AWS key's id in which its secret is looked for.</summary>
    private const int Nearby = 5;

    /// <summary>Between the first line of a PEM block and its content: a line break, also one that is written as \n, or a Python text that continues.</summary>
    private const string PemBreak = """(?:\s|\\[nr]|["',+()])*""";

    /// <summary>The account of Azure's storage emulator, which is the same everywhere (learn.microsoft.com, "Use the Azurite emulator").</summary>
    private const string EmulatorKey = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    private static readonly Regex AwsSecret = new(
        @"(?i:secret)[^\r\n]{0,200}?(?<![A-Za-z0-9/+=])[A-Za-z0-9/+]{40}(?![A-Za-z0-9/+=])", RegexOptions.CultureInvariant, Limit);

    public static readonly IReadOnlyList<SecretRule> All =
    [
        // RFC 7468, and the older forms with headers (RFC 1421).
        new("a private key", "PRIVATE KEY-----", $@"-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY(?: BLOCK)?-----{PemBreak}(?>[A-Za-z][A-Za-z-]*: [^\r\n\\]*(?:\r?\n|\\n))*{PemBreak}(?<secret>[A-Za-z0-9+/=]{{32,}})"),
        new("a private key of PuTTY", "PuTTY-User-Key-File-", @"PuTTY-User-Key-File-\d: [\s\S]{1,4000}?Private-Lines: \d+\s+(?<secret>[A-Za-z0-9+/=]{32,})"),
        new("an AWS access key", "IA", @"\b(?:AKIA|ASIA)(?<secret>[A-Z2-7]{16})\b", HasAwsSecret),
        new("a GitHub token", "gh", @"\bgh[pousr]_(?<secret>[A-Za-z0-9]{36})\b"),
        new("a GitHub token", "github_pat_", @"\bgithub_pat_(?<secret>[A-Za-z0-9]{22}_[A-Za-z0-9]{59})\b"),
        new("a GitLab token", "glpat-", @"\bglpat-(?<secret>[A-Za-z0-9_-]{20,})"),
        new("a Slack token", "xox", @"\bxox[abeprs]-(?<secret>(?:\d{9,13}-){1,3}[A-Za-z0-9]{20,})\b"),
        new("a Slack webhook", "hooks.slack.com", @"https://hooks\.slack\.com/services/(?<secret>T[A-Z0-9]{8,}/B[A-Z0-9]{8,}/[A-Za-z0-9]{20,})"),
        new("a live key of Stripe", "k_live_", @"\b[rs]k_live_(?<secret>[A-Za-z0-9]{24,})\b"),
        new("an Azure storage key", "AccountKey=", "AccountKey=(?<secret>[A-Za-z0-9+/]{86}==)", (_, match) => SecretRule.Secret(match) != EmulatorKey),
        new("an npm token", "npm_", @"\bnpm_(?<secret>[A-Za-z0-9]{36})\b"),
        // Every macaroon of the Python Package Index begins with the same bytes.
        new("a PyPI token", "pypi-AgEIcHlwaS5vcmc", "pypi-AgEIcHlwaS5vcmc(?<secret>[A-Za-z0-9_-]{50,})"),
        new("a SendGrid key", "SG.", @"\bSG\.(?<secret>[A-Za-z0-9_-]{22}\.[A-Za-z0-9_-]{43})\b"),
        new("an Anthropic key", "sk-ant-", @"\bsk-ant-[a-z0-9]+-(?<secret>[A-Za-z0-9_-]{80,})"),
        new("an OpenAI key", "T3BlbkFJ", @"\bsk-(?:[a-z]+-)?(?<secret>[A-Za-z0-9_-]{20,}T3BlbkFJ[A-Za-z0-9_-]{20,})"),
    ];

    /// <summary>An id alone opens nothing.</summary>
    private static bool HasAwsSecret(string text, Match match)
    {
        var (start, end) = (match.Index, match.Index + match.Length);
        for (var line = 0; line <= Nearby; line++)
        {
            start = start > 0 ? Math.Max(text.LastIndexOf('\n', start - 1), 0) : 0;
            end = end < text.Length && text.IndexOf('\n', end) is var next && next >= 0 ? next + 1 : text.Length;
        }

        return AwsSecret.IsMatch(text.Substring(start, end - start));
    }
}
