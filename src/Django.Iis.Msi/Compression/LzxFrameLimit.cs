using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// A compressed frame may be 6,144 bytes larger than its input ([MS-CAB] 2.4 with the SDK's "LZX Data Compression Format"), which codes that suit the rest of
/// a block can exceed in a frame of other content. Where each part of a block in a frame keeps the limit here, the frame keeps that one: it has at most five
/// parts, and the codes in a block's header take less than 600 bytes.
/// </summary>
internal static class LzxFrameLimit
{
    private const int MaxGrowthBits = 8 * 400;

    /// <param name="tokens">The block's literals and matches.</param>
    /// <param name="codes">The block's codes.</param>
    /// <param name="position">Where the block begins, counted from the beginning of any frame.</param>
    [MethodImpl(HotMethod.Options)]
    public static bool IsKept(IReadOnlyList<LzxToken> tokens, LzxCodes codes, int position)
    {
        var growth = 0L;
        for (var index = 0; index < tokens.Count; index++)
        {
            var token = tokens[index];
            growth += codes.BitsOf(token) - 8 * token.Length;
            position += token.Length;
            if (growth > MaxGrowthBits)
            {
                return false;
            }

            if (position % LzxFormat.FrameSize == 0)
            {
                growth = 0;
            }
        }

        return true;
    }
}
