namespace Aspis.Kernel.Terrain;

/// <summary>
/// The greatest height in square blocks of a grid, from 8 × 8 patches up by factors of four: a ray that stays above a
/// block need not look inside (after Tevs, Ihrke and Seidel, "Maximum mipmaps for fast, accurate, and scalable dynamic
/// height field rendering", 2008). A patch is what lies between four neighbouring heights, so blocks share their
/// border.
/// </summary>
internal sealed class HeightPyramid
{
    private const int Finest = 8;
    private const int Factor = 4;
    private readonly float[][] _levels;
    private readonly int[] _widths;

    /// <summary>The pyramid of a grid of heights without voids.</summary>
    public HeightPyramid(float[] heights, int columns, int rows)
    {
        var levels = new List<float[]>();
        var widths = new List<int>();
        var (width, height) = (Blocks(columns - 1, Finest), Blocks(rows - 1, Finest));
        levels.Add(Gather(heights, columns, rows, width, height));
        widths.Add(width);
        while (width > 1 || height > 1)
        {
            var (below, belowWidth, belowHeight) = (levels[^1], width, height);
            (width, height) = (Blocks(width, Factor), Blocks(height, Factor));
            levels.Add(Merge(below, belowWidth, belowHeight, width, height));
            widths.Add(width);
        }

        (_levels, _widths) = ([.. levels], [.. widths]);
    }

    /// <summary>The number of the level that is one block.</summary>
    public int Top => _levels.Length - 1;

    /// <summary>The greatest height of all.</summary>
    public float Maximum => _levels[^1][0];

    /// <summary>Patches along the side of a block of a level.</summary>
    public static int SizeOf(int level) => Finest << (2 * level);

    /// <summary>The greatest height in a block.</summary>
    public float MaximumOf(int level, int blockColumn, int blockRow) => _levels[level][(blockRow * _widths[level]) + blockColumn];

    /// <summary>A height that no patch of a range of columns and rows rises above.</summary>
    public float MaximumWithin(int left, int right, int top, int bottom) =>
        Greatest(_levels[0], _widths[0], left / Finest, right / Finest, top / Finest, bottom / Finest);

    private static int Blocks(int patches, int size) => Math.Max(1, (patches + size - 1) / size);

    private static float[] Gather(float[] heights, int columns, int rows, int width, int height)
    {
        var blocks = new float[width * height];
        for (var row = 0; row < height; row++)
        {
            var (top, bottom) = (row * Finest, Math.Min(rows - 1, (row + 1) * Finest));
            for (var column = 0; column < width; column++)
            {
                var (left, right) = (column * Finest, Math.Min(columns - 1, (column + 1) * Finest));
                blocks[(row * width) + column] = Greatest(heights, columns, left, right, top, bottom);
            }
        }

        return blocks;
    }

    private static float[] Merge(float[] below, int belowWidth, int belowHeight, int width, int height)
    {
        var blocks = new float[width * height];
        for (var row = 0; row < height; row++)
        {
            for (var column = 0; column < width; column++)
            {
                var right = Math.Min(belowWidth, (column + 1) * Factor) - 1;
                var bottom = Math.Min(belowHeight, (row + 1) * Factor) - 1;
                blocks[(row * width) + column] = Greatest(below, belowWidth, column * Factor, right, row * Factor, bottom);
            }
        }

        return blocks;
    }

    private static float Greatest(float[] grid, int width, int left, int right, int top, int bottom)
    {
        var greatest = float.NegativeInfinity;
        for (var row = top; row <= bottom; row++)
        {
            for (var column = left; column <= right; column++)
                greatest = Math.Max(greatest, grid[(row * width) + column]);
        }

        return greatest;
    }
}
