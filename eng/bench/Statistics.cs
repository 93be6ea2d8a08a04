using System.Collections.Generic;
using System.Linq;

namespace Django.Iis.Bench;

/// <summary>What several measurements say together.</summary>
internal static class Statistics
{
    public static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>How well a straight line explains the values: 1 when they lie on it (the coefficient of determination of the least squares).</summary>
    public static double Linearity(IReadOnlyList<(double X, double Y)> points)
    {
        var meanX = points.Average(point => point.X);
        var meanY = points.Average(point => point.Y);
        var together = points.Sum(point => (point.X - meanX) * (point.Y - meanY));
        var alongX = points.Sum(point => (point.X - meanX) * (point.X - meanX));
        var alongY = points.Sum(point => (point.Y - meanY) * (point.Y - meanY));
        return together * together / (alongX * alongY);
    }
}
