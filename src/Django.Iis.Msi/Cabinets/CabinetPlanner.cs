using System.Collections.Generic;

namespace Django.Iis.Msi.Cabinets;

/// <summary>Divides files among as few cabinets as hold them; no file spans two.</summary>
internal static class CabinetPlanner
{
    /// <exception cref="Diagnostics.DiagnosticException">A file is too large for any cabinet (DJIIS1607).</exception>
    public static IReadOnlyList<IReadOnlyList<CabinetFile>> Divide(IEnumerable<CabinetFile> files, CabinetLimits limits)
    {
        var cabinets = new List<IReadOnlyList<CabinetFile>>();
        var current = new List<CabinetFile>();
        var bytes = 0L;
        foreach (var file in files)
        {
            if (file.Size > limits.MaxBytes)
            {
                throw MsiDiagnostics.FileTooLarge.At(file.Source, line: 0, file.Source, file.Size, limits.MaxBytes);
            }

            if (current.Count == limits.MaxFiles || bytes + file.Size > limits.MaxBytes)
            {
                cabinets.Add(current);
                current = [];
                bytes = 0;
            }

            current.Add(file);
            bytes += file.Size;
        }

        if (current.Count > 0)
        {
            cabinets.Add(current);
        }

        return cabinets;
    }
}
