using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Aspis.Kernel.Terrain;

/// <summary>
/// One line of a sweep at its distance from the observer, counted in lines: takes the steepest slopes of the line
/// before it and makes its own. Eight cells at a time; a fixed width, so that every processor gives the same bits.
/// </summary>
internal readonly ref struct SweepLine
{
    private static readonly ulong[] Spread = MakeSpread();

    /// <summary>Heights of the line's cells, m.</summary>
    public required ReadOnlySpan<float> Heights { get; init; }

    /// <summary>Steepest slope towards each cell of the line before, m a line.</summary>
    public required ReadOnlySpan<float> Before { get; init; }

    /// <summary>Takes the steepest slope towards each cell of this line.</summary>
    public required Span<float> Slopes { get; init; }

    /// <summary>Takes 1 for each visible cell, else 0.</summary>
    public required Span<byte> Mask { get; init; }

    /// <summary>What the Earth's bend takes off is <see cref="Offset"/> + <see cref="Bend"/> times this, m.</summary>
    public required ReadOnlySpan<float> BendByCell { get; init; }

    /// <summary>See <see cref="BendByCell"/>.</summary>
    public required float Bend { get; init; }

    /// <summary>Height of the observer, and what the bend takes off the whole line, m.</summary>
    public required float Offset { get; init; }

    /// <summary>Height of the target above the ground, m.</summary>
    public required float TargetHeight { get; init; }

    /// <summary>The cell on the axis, straight ahead of the observer.</summary>
    public required int Axis { get; init; }

    /// <summary>Number of the line, from 1 beside the observer.</summary>
    public required int Number { get; init; }

    /// <summary>Sweeps the line between its diagonals and the grid's edges.</summary>
    public void Run()
    {
        var (from, to) = (Math.Max(0, Axis - Number), Math.Min(Heights.Length - 1, Axis + Number));
        if (Number == 1)
        {
            First(from, to);
            return;
        }

        Half(from, Axis, 1);
        Half(Axis, to + 1, -1);
    }

    // The cells beside the observer are seen, and hide what lies behind them.
    private void First(int from, int to)
    {
        for (var cell = from; cell <= to; cell++)
        {
            Slopes[cell] = Heights[cell] - (Offset + (Bend * BendByCell[cell]));
            Mask[cell] = 1;
        }
    }

    // The ray to a cell crosses the line before between the cell of the same place and its neighbour on the axis' side.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Half(int from, int to, int towardAxis)
    {
        var inverse = 1f / Number;
        var (width, cell) = (Vector256<float>.Count, from);
        var distance = Vector256.Abs(Vector256.CreateSequence<float>(from - Axis, 1));
        var step = Vector256.Create(towardAxis > 0 ? -8f : 8f);
        var (offset, bendFactor, reach) = (Vector256.Create(Offset), Vector256.Create(Bend), Vector256.Create(TargetHeight * inverse));
        ref var mask = ref MemoryMarshal.GetReference(Mask);
        ref var spread = ref MemoryMarshal.GetArrayDataReference(Spread);
        ref var heights = ref MemoryMarshal.GetReference(Heights);
        ref var before = ref MemoryMarshal.GetReference(Before);
        ref var slopes = ref MemoryMarshal.GetReference(Slopes);
        ref var bends = ref MemoryMarshal.GetReference(BendByCell);
        for (; cell + width <= to; cell += width)
        {
            var bend = offset + (bendFactor * Vector256.LoadUnsafe(ref bends, (nuint)cell));
            var own = (Vector256.LoadUnsafe(ref heights, (nuint)cell) - bend) * inverse;
            var same = Vector256.LoadUnsafe(ref before, (nuint)cell);
            var beside = Vector256.LoadUnsafe(ref Unsafe.Add(ref before, cell + towardAxis));
            var sight = same + (distance * inverse * (beside - same));
            Vector256.Max(own, sight).StoreUnsafe(ref slopes, (nuint)cell);
            var seen = Vector256.GreaterThanOrEqual(own + reach, sight).ExtractMostSignificantBits();
            Unsafe.WriteUnaligned(ref Unsafe.Add(ref mask, cell), Unsafe.Add(ref spread, (int)seen));
            distance += step;
        }

        for (; cell < to; cell++)
        {
            var own = (Heights[cell] - (Offset + (Bend * BendByCell[cell]))) * inverse;
            var same = Before[cell];
            // Straight ahead nothing beside counts, and there may be no cell.
            var sight = cell == Axis ? same : same + (Math.Abs(cell - Axis) * inverse * (Before[cell + towardAxis] - same));
            Slopes[cell] = Math.Max(own, sight);
            Mask[cell] = own + (TargetHeight * inverse) >= sight ? (byte)1 : (byte)0;
        }
    }

    private static ulong[] MakeSpread()
    {
        var spread = new ulong[256];
        for (var bits = 0; bits < spread.Length; bits++)
        {
            for (var i = 0; i < 8; i++)
                spread[bits] |= (ulong)((bits >> i) & 1) << (8 * i);
        }

        return spread;
    }
}
