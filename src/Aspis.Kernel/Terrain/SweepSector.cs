namespace Aspis.Kernel.Terrain;

/// <summary>
/// A quarter of a grid as seen from the observer, bounded by the diagonals: its lines are rows or columns.
/// </summary>
public enum SweepSector
{
    /// <summary>Towards smaller rows.</summary>
    Up,

    /// <summary>Towards greater rows.</summary>
    Down,

    /// <summary>Towards smaller columns.</summary>
    Left,

    /// <summary>Towards greater columns.</summary>
    Right,
}
