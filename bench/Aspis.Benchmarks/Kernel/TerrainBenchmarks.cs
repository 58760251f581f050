using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;
using BenchmarkDotNet.Attributes;

namespace Aspis.Benchmarks.Kernel;

/// <summary>
/// Single rays over a fine tile, and the sweep of its whole grid by one thread and by four sectors at once.
/// </summary>
[MemoryDiagnoser]
public class TerrainBenchmarks
{
    private const int Side = 1201;
    private const int Rays = 1000;
    private readonly ElevationTile _tile = MakeTile();
    private readonly byte[] _mask = new byte[Side * Side];
    private readonly Position[] _targets = new Position[Rays];
    private Ground _ground = Ground.Smooth;
    private SightSweep? _sweep;
    private GeodeticPoint _radar;

    [GlobalSetup]
    public void Prepare()
    {
        _ground = new Ground([_tile]);
        _sweep = new SightSweep(_tile, _ground.FilledHeights(_tile), Side / 2, Side / 2, 20, 30);
        _radar = At(33.5, 44.5, 20);
        for (var i = 0; i < Rays; i++)
            _targets[i] = At(33.05 + (0.9 * (i % 37) / 37), 44.05 + (0.9 * (i % 41) / 41), i % 3 == 0 ? 3000 : 150).ToPosition();
    }

    [Benchmark(OperationsPerInvoke = Rays)]
    public int RayByPyramid()
    {
        var radar = _radar.ToPosition();
        var clear = 0;
        foreach (var target in _targets)
            clear += _ground.LineOfSight(radar, target).IsClear ? 1 : 0;
        return clear;
    }

    /// <summary>The same rays by steps of half a cell, without a pyramid: what the pyramid saves.</summary>
    [Benchmark(Baseline = true, OperationsPerInvoke = Rays)]
    public int RayBySteps()
    {
        var radar = _radar.ToPosition();
        var clear = 0;
        foreach (var target in _targets)
            clear += IsClear(radar, target) ? 1 : 0;
        return clear;
    }

    [Benchmark(OperationsPerInvoke = Side * Side)]
    public void SweepOneThread()
    {
        foreach (var sector in Enum.GetValues<SweepSector>())
            _sweep!.Run(sector, _mask);
    }

    [Benchmark(OperationsPerInvoke = Side * Side)]
    public void SweepFourSectors() => Parallel.ForEach(Enum.GetValues<SweepSector>(), sector => _sweep!.Run(sector, _mask));

    private static ElevationTile MakeTile()
    {
        var heights = new float[Side * Side];
        for (var i = 0; i < heights.Length; i++)
        {
            var (x, y) = (i % Side, i / Side);
            heights[i] = (float)(600 + (300 * Math.Sin(x / 90.0) * Math.Cos(y / 70.0)) + (60 * Math.Sin(x / 9.0) * Math.Sin(y / 11.0)));
        }

        return new ElevationTile("hills", new GridFrame(null, 44, 34, 1.0 / (Side - 1), -1.0 / (Side - 1)), Side, Side, heights);
    }

    private bool IsClear(Position from, Position to)
    {
        const double StepMetres = 45;
        var steps = Math.Max(1, (int)((to - from).Length / StepMetres));
        for (var i = 1; i < steps; i++)
        {
            var point = GeodeticPoint.FromPosition(from + ((to - from) * ((double)i / steps)));
            if (_ground.HeightMetres(point.Latitude.InDegrees, point.Longitude.InDegrees) > point.Height.InMetres)
                return false;
        }

        return true;
    }

    private GeodeticPoint At(double latitude, double longitude, double above) => new(
        Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Metres(_ground.HeightMetres(latitude, longitude) + above));
}
