using System;

namespace Django.Iis.Build;

/// <summary>Sets the stages of a command apart in its output.</summary>
internal static class Heading
{
    public static void Write(string text)
    {
        Console.WriteLine();
        Console.WriteLine("== " + text);
    }
}
