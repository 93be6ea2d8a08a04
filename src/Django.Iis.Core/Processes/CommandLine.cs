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
}
