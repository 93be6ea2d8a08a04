using System;

namespace Django.Iis.Icon;

/// <summary>The picture: a box whose lid stands open above a window of four panes. Coordinates go from 0 to 1.</summary>
internal static class PackageIcon
{
    /// <summary>Width and height in pixels, which NuGet asks for.</summary>
    public const int Size = 128;

    /// <summary>Points in a pixel, by side: edges are the mean of them.</summary>
    private const int Samples = 4;

    private const double Corner = 0.18;

    private static readonly (double Red, double Green, double Blue) Ground = (0x0b, 0x5d, 0x4b);
    private static readonly (double Red, double Green, double Blue) Lid = (0x8f, 0xd6, 0xb4);
    private static readonly (double Red, double Green, double Blue) Pane = (0xff, 0xff, 0xff);

    /// <summary>Rows of pixels from the top, each of red, green, blue and opacity.</summary>
    public static byte[] Draw()
    {
        var pixels = new byte[Size * Size * 4];
        for (var pixel = 0; pixel < Size * Size; pixel++)
        {
            Mean(pixel % Size, pixel / Size).CopyTo(pixels, pixel * 4);
        }

        return pixels;
    }

    private static byte[] Mean(int column, int row)
    {
        double red = 0, green = 0, blue = 0, covered = 0;
        for (var sample = 0; sample < Samples * Samples; sample++)
        {
            var x = (column + ((sample % Samples) + 0.5) / Samples) / Size;
            var y = (row + ((sample / Samples) + 0.5) / Samples) / Size;
            if (Colour(x, y) is { } colour)
            {
                (red, green, blue, covered) = (red + colour.Red, green + colour.Green, blue + colour.Blue, covered + 1);
            }
        }

        return covered == 0
            ? [0, 0, 0, 0]
            : [(byte)(red / covered), (byte)(green / covered), (byte)(blue / covered), (byte)(255 * covered / (Samples * Samples))];
    }

    private static (double Red, double Green, double Blue)? Colour(double x, double y) =>
        !InGround(x, y) ? null : InPane(x, y) ? Pane : InLid(x, y) ? Lid : Ground;

    private static bool InGround(double x, double y)
    {
        var across = Math.Max(Math.Abs(x - 0.5) - (0.5 - Corner), 0);
        var down = Math.Max(Math.Abs(y - 0.5) - (0.5 - Corner), 0);
        return (across * across) + (down * down) <= Corner * Corner;
    }

    /// <summary>Four squares with a gap between them.</summary>
    private static bool InPane(double x, double y) =>
        Math.Abs(x - 0.5) is > 0.02 and < 0.27 && Math.Abs(y - 0.60) is > 0.02 and < 0.25;

    /// <summary>Two flaps that rise to the sides.</summary>
    private static bool InLid(double x, double y)
    {
        var side = Math.Abs(x - 0.5);
        var middle = 0.30 - (0.5 * (side - 0.04));
        return side is > 0.04 and < 0.36 && Math.Abs(y - middle) < 0.035;
    }
}
