using System.Globalization;

namespace Aspis.Validation.Kernel;

/// <summary>A published table beside the tests: one row a line, lines that begin with # being remarks.</summary>
internal static class ReferenceFile
{
    public static IEnumerable<string[]> Rows(string name, char separator) =>
        File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Reference", name))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split(separator));

    public static IEnumerable<double[]> Numbers(string name, char separator) =>
        Rows(name, separator).Select(
            row => row.Select(cell => double.Parse(cell, CultureInfo.InvariantCulture)).ToArray());
}
