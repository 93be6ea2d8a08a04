using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace Django.Iis.Core.Processes;

/// <summary>Arguments as one string, by the rules of CommandLineToArgvW, which .NET follows on every system.</summary>
public static class CommandLine
{
    public static string Join(IEnumerable<string> arguments) => string.Join(" ", arguments.Select(Quote));

    /// <summary>One argument, quoted only where it must be. A backslash is special only in front of a quotation mark.</summary>
    public static string Quote(string argument)
    {
        if (argument.Length > 0 && argument.IndexOfAny([' ', '\t', '\n', '\v', '"']) < 0)
        {
            return argument;
        }

        var quoted = new StringBuilder("\"");
        var backslashes = 0;
        foreach (var character in argument)
        {
            if (character == '\\')
            {
                backslashes++;
                continue;
            }

            quoted.Append('\\', character == '"' ? (2 * backslashes) + 1 : backslashes).Append(character);
            backslashes = 0;
        }

        return quoted.Append('\\', 2 * backslashes).Append('"').ToString();
    }

    /// <summary>The arguments of one string; nothing in it but quotation marks and the backslashes in front of them is special.</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var arguments = new List<string>();
        for (var position = SkipBlanks(text, 0); position < text.Length; position = SkipBlanks(text, position))
        {
            arguments.Add(ReadArgument(text, ref position));
        }

        return arguments;
    }

    private static string ReadArgument(string text, ref int position)
    {
        var argument = new StringBuilder();
        for (var isQuoted = false; position < text.Length && (isQuoted || !IsBlank(text[position])); position++)
        {
            var backslashes = CountBackslashes(text, position);
            var quote = position + backslashes;
            if (quote < text.Length && text[quote] == '"')
            {
                argument.Append('\\', backslashes / 2);
                if (backslashes % 2 == 1)
                {
                    argument.Append('"');
                }
                else
                {
                    isQuoted = !isQuoted;
                }

                position = quote;
            }
            else if (backslashes > 0)
            {
                argument.Append('\\', backslashes);
                position = quote - 1;
            }
            else
            {
                argument.Append(text[position]);
            }
        }

        return argument.ToString();
    }

    private static int CountBackslashes(string text, int position)
    {
        var end = position;
        while (end < text.Length && text[end] == '\\')
        {
            end++;
        }

        return end - position;
    }

    private static int SkipBlanks(string text, int position)
    {
        while (position < text.Length && IsBlank(text[position]))
        {
            position++;
        }

        return position;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\r' or '\n';
}
