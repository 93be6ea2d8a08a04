using System;
using System.Buffers.Binary;

namespace Django.Iis.Msi.Compression;

/// <summary>
/// Makes the targets of x86 call instructions absolute before compression, and relative again after it, so that calls of one function look alike
/// ([MS-PATCH] 2.2.2). Other data are changed too, and changed back.
/// </summary>
internal static class LzxCallTranslation
{
    private const byte CallInstruction = 0xE8;

    private const int InstructionSize = 5;

    /// <summary>A call may not begin within so many bytes of its frame's end.</summary>
    private const int FrameTail = 10;

    /// <summary>Frames from here on stay as they are.</summary>
    private const long MaxPosition = 0x4000_0000;

    /// <summary>Translates a frame before it is compressed.</summary>
    /// <param name="frame">The bytes of the frame.</param>
    /// <param name="position">Bytes of the stream before it.</param>
    /// <param name="size">The translation size that the stream's header states.</param>
    public static void ToAbsolute(Span<byte> frame, long position, int size) => Translate(frame, position, size, isForward: true);

    /// <summary>Undoes <see cref="ToAbsolute"/>.</summary>
    /// <param name="frame">The bytes of the frame.</param>
    /// <param name="position">Bytes of the stream before it.</param>
    /// <param name="size">The translation size that the stream's header states.</param>
    public static void ToRelative(Span<byte> frame, long position, int size) => Translate(frame, position, size, isForward: false);

    private static void Translate(Span<byte> frame, long position, int size, bool isForward)
    {
        if (position >= MaxPosition)
        {
            return;
        }

        for (var at = 0; at < frame.Length - FrameTail;)
        {
            var found = frame.Slice(at, frame.Length - FrameTail - at).IndexOf(CallInstruction);
            if (found < 0)
            {
                return;
            }

            at += found;
            var operand = frame.Slice(at + 1, sizeof(int));
            var value = BinaryPrimitives.ReadInt32LittleEndian(operand);
            var call = (int)position + at;
            BinaryPrimitives.WriteInt32LittleEndian(operand, isForward ? Absolute(value, call, size) : Relative(value, call, size));
            at += InstructionSize;
        }
    }

    // Displacements whose target lies in the stream become the target; those behind them take the numbers that this frees.
    private static int Absolute(int displacement, int call, int size)
    {
        var target = (long)call + displacement;
        if (target < 0 || target >= (long)size + call)
        {
            return displacement;
        }

        return (int)(target < size ? target : (long)displacement - size);
    }

    private static int Relative(int value, int call, int size)
    {
        if (value < -call || value >= size)
        {
            return value;
        }

        return value >= 0 ? value - call : value + size;
    }
}
