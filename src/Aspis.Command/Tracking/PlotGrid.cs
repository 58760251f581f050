using Aspis.Kernel.Geometry;

namespace Aspis.Command.Tracking;

/// <summary>
/// Where the plots of a scan lie, in cubes that are found by a hash of their numbers, so that a track asks only those near it.
/// The order of answers depends on the plots alone. Made once; allocates only to grow.
/// </summary>
internal sealed class PlotGrid
{
    private const double FarthestCell = 1e9;
    private int[] heads = [];
    private int[] next = [];
    private Position[] positions = [];
    private (int X, int Y, int Z)[] cells = [];
    private double perMetre;
    private int count;
    private int mask;

    /// <summary>Sorts plots into cubes of an edge.</summary>
    public void Fill(ReadOnlySpan<Measurement> plots, double edgeMetres)
    {
        count = plots.Length;
        perMetre = 1 / edgeMetres;
        if (next.Length < count)
            (next, positions, cells) = (new int[2 * count], new Position[2 * count], new (int, int, int)[2 * count]);
        for (var j = 0; j < count; j++)
            positions[j] = plots[j].Position;
        var size = 16;
        while (size < 2 * count)
            size *= 2;
        if (heads.Length < size)
            heads = new int[size];
        mask = size - 1;
        heads.AsSpan(0, size).Fill(-1);
        for (var j = count - 1; j >= 0; j--)
        {
            cells[j] = CellOf(positions[j]);
            ref var head = ref heads[Slot(cells[j])];
            (next[j], head) = (head, j);
        }
    }

    /// <summary>Lists the plots within a distance, given by its square, in no other order than the plots' own within a cube; returns how many.</summary>
    public int Near(Position centre, double square, int[] found)
    {
        var radiusMetres = Math.Sqrt(square);
        var reach = new Vector(radiusMetres, radiusMetres, radiusMetres);
        var (low, high) = (CellOf(centre - reach), CellOf(centre + reach));
        var cubes = ((double)high.X - low.X + 1) * ((double)high.Y - low.Y + 1) * ((double)high.Z - low.Z + 1);
        if (cubes > count)
            return AmongAll(centre, square, found);
        var n = 0;
        for (var x = low.X; x <= high.X; x++)
        {
            for (var y = low.Y; y <= high.Y; y++)
            {
                for (var z = low.Z; z <= high.Z; z++)
                    n = InCell((x, y, z), centre, square, found, n);
            }
        }

        return n;
    }

    private int InCell((int X, int Y, int Z) cell, Position centre, double square, int[] found, int n)
    {
        for (var j = heads[Slot(cell)]; j >= 0; j = next[j])
        {
            if (cells[j] == cell && (positions[j] - centre).LengthSquared <= square)
                found[n++] = j;
        }

        return n;
    }

    private int AmongAll(Position centre, double square, int[] found)
    {
        var n = 0;
        for (var j = 0; j < count; j++)
        {
            if ((positions[j] - centre).LengthSquared <= square)
                found[n++] = j;
        }

        return n;
    }

    private (int X, int Y, int Z) CellOf(Position position) =>
        (Whole(position.X), Whole(position.Y), Whole(position.Z));

    private int Whole(double metres) => (int)Math.Floor(Math.Clamp(metres * perMetre, -FarthestCell, FarthestCell));

    private int Slot((int X, int Y, int Z) cell)
    {
        var hash = unchecked(((uint)cell.X * 0x9E3779B1u) ^ ((uint)cell.Y * 0x85EBCA77u) ^ ((uint)cell.Z * 0xC2B2AE3Du));
        hash ^= hash >> 15;
        return (int)(hash * 0x2C1B3C6Du >> 7) & mask;
    }
}
