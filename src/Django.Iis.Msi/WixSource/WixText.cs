using System;
using System.Text.RegularExpressions;

namespace Django.Iis.Msi.WixSource;

/// <summary>Texts that WiX must take as they are.</summary>
internal static class WixText
{
    /// <summary>Far more than any text takes: the expression has no way to backtrack far.</summary>
    private static readonly TimeSpan MatchTimeout = TimeSpan.FromSeconds(10);

    /// <summary>What the binder would replace: a localization, bind or WiX variable, with a scope or a default.</summary>
    private static readonly Regex BindVariable = new(
        @"!\((loc|bind|wix)\.[A-Za-z_][\w.]*(=[^)]*)?\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchTimeout);

    /// <summary>Doubles the signs that begin a variable: <c>$</c> of the preprocessor, <c>!</c> of the binder.</summary>
    public static string Escape(string text) => BindVariable.Replace(text.Replace("$", "$$"), match => "!" + match.Value);
}
