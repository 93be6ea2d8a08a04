using System.Collections.Generic;

namespace Django.Iis.EndToEnd.Tests.Proof;

/// <summary>What comes back.</summary>
/// <param name="Status">Of HTTP.</param>
/// <param name="Headers">Names without regard to case; the last value of each.</param>
/// <param name="Body">UTF-8.</param>
public sealed record ProofAnswer(int Status, IReadOnlyDictionary<string, string> Headers, string Body);
