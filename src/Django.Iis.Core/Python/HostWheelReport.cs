using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace Django.Iis.Core.Python;

/// <summary>What djiis_host_wheels.py found for this machine.</summary>
/// <param name="Wheels">Full paths of wheels that fit.</param>
/// <param name="LeftOut">Distributions that this machine cannot have.</param>
public sealed record HostWheelReport(IReadOnlyList<string> Wheels, IReadOnlyList<LeftOutDistribution> LeftOut)
{
    public static HostWheelReport Read(string path)
    {
        var rows = File.ReadAllLines(path).Select(line => line.Split('\t')).ToList();
        return new HostWheelReport(
            [.. rows.Where(row => row[0] == "use").Select(row => row[1])],
            [.. rows.Where(row => row[0] == "left").Select(row => new LeftOutDistribution(row[1], row[2], row[3]))]);
    }
}
