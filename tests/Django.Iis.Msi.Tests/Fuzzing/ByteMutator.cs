using System;
using System.Buffers.Binary;
using System.Collections.Generic;

namespace Django.Iis.Msi.Tests.Fuzzing;

/// <summary>Damages bytes in one of the ways that disks, networks and attackers do. The same random numbers make the same damage.</summary>
internal static class ByteMutator
{
    private const int MaxFlips = 8;

    /// <summary>Numbers that formats give a meaning, and those about the bounds of their types.</summary>
    private static readonly uint[] SpecialNumbers =
        [0, 1, 2, 0x7F, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x10000, 0x7FFFFFFF, 0x80000000, 0xFFFFFFF0, 0xFFFFFFFC, 0xFFFFFFFD, 0xFFFFFFFE, 0xFFFFFFFF];

    /// <param name="seed">Sound bytes, which stay as they are.</param>
    /// <param name="targets">Where damage hurts most, as ranges of offsets.</param>
    /// <param name="unit">Size of a sector, at whose bounds the bytes are cut.</param>
    /// <param name="random">Decides everything.</param>
    public static byte[] Mutate(byte[] seed, IReadOnlyList<Range> targets, int unit, Random random)
    {
        var bytes = (byte[])seed.Clone();
        switch (random.Next(8))
        {
            case 0:
                return bytes[..Math.Min(bytes.Length, unit * random.Next(bytes.Length / unit + 1))];
            case 1:
                return bytes[..random.Next(bytes.Length + 1)];
            case 2:
                return [.. bytes, .. SampleFiles.Noise(random.Next(3 * unit))];
            case 3:
                Splice(bytes, random);
                break;
            case 4 or 5:
                SetNumber(bytes, targets, random);
                break;
            default:
                Flip(bytes, targets, random);
                break;
        }

        return bytes;
    }

    private static void Flip(byte[] bytes, IReadOnlyList<Range> targets, Random random)
    {
        for (var flips = random.Next(1, MaxFlips); flips > 0; flips--)
        {
            if (bytes.Length > 0)
            {
                bytes[Place(bytes, targets, random)] ^= (byte)(1 << random.Next(8));
            }
        }
    }

    private static void SetNumber(byte[] bytes, IReadOnlyList<Range> targets, Random random)
    {
        Span<byte> number = stackalloc byte[sizeof(uint)];
        BinaryPrimitives.WriteUInt32LittleEndian(number, random.Next(3) == 0 ? (uint)random.Next(bytes.Length / 64 + 2) : SpecialNumbers[random.Next(SpecialNumbers.Length)]);
        var size = random.Next(2) == 0 ? sizeof(ushort) : sizeof(uint);
        if (bytes.Length >= size)
        {
            // Numbers stand at multiples of their size in most formats.
            var place = Math.Min(Place(bytes, targets, random), bytes.Length - size) / size * size;
            number[..size].CopyTo(bytes.AsSpan(place));
        }
    }

    private static void Splice(byte[] bytes, Random random)
    {
        if (bytes.Length < 2)
        {
            return;
        }

        var length = random.Next(1, Math.Min(bytes.Length, 4_096));
        var copy = bytes.AsSpan(random.Next(bytes.Length - length), length).ToArray();
        copy.CopyTo(bytes, random.Next(bytes.Length - length));
    }

    // Three of four hits go where it hurts.
    private static int Place(byte[] bytes, IReadOnlyList<Range> targets, Random random)
    {
        if (targets.Count == 0 || random.Next(4) == 0)
        {
            return random.Next(bytes.Length);
        }

        var (start, length) = targets[random.Next(targets.Count)].GetOffsetAndLength(bytes.Length);
        return start + random.Next(Math.Max(1, length));
    }
}
