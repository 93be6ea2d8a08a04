using System;
using System.Collections.Generic;

namespace Django.Iis.StandIns;

/// <summary>A collection's entry on appcmd's command line: <c>[name='a',value='b']</c>; a quotation mark ends a value, whatever follows.</summary>
internal static class EntryText
{
    /// <summary>Reads an entry from the text's start; what is behind it is left in <paramref name="rest"/>.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Parse(string text, out string rest)
    {
        var attributes = new List<KeyValuePair<string, string>>();
        var position = 1;
        while (text[position] != ']')
        {
            var equals = text.IndexOf("='", position, StringComparison.Ordinal);
            var end = equals < 0 ? -1 : text.IndexOf('\'', equals + 2);
            if (end < 0)
            {
                throw new ToolFailure(87, "ERROR ( message:Malformed collection indexer; format is [@position,name='value',name2='value2',...]. )");
            }

            attributes.Add(new(text[position..equals], text[(equals + 2)..end]));
            position = end + 1;
            if (text[position] == ',')
            {
                position++;
            }
            else if (text[position] != ']')
            {
                throw new ToolFailure(87, "ERROR ( message:Malformed collection indexer; format is [@position,name='value',name2='value2',...]. )");
            }
        }

        rest = text[(position + 1)..];
        return attributes;
    }
}
