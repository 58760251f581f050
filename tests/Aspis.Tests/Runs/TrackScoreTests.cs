using Aspis.Kernel.Geometry;
using Aspis.Kernel.Randomness;
using Aspis.Scenarios;

namespace Aspis.Tests.Runs;

/// <summary>Known answers of the metrics that join tracks with truth.</summary>
public sealed class TrackScoreTests
{
    /// <summary>Five pairs half a metre apart, cut-off 10: OSPA is 0.5 for every order (Schuhmacher, Vo, Vo, 2008: it is a mean).</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3.5)]
    [InlineData(double.PositiveInfinity)]
    public void MeanOspa_FivePairsHalfAMetreApart_IsHalfAMetre(double order)
    {
        var objects = Line(5, 20);
        var score = Of(10, order, [.. objects.Select(at => at + new Vector(0, 0.5, 0))], objects);
        Assert.Equal(0.5, score.MeanOspa, 12);
    }

    /// <summary>
    /// Three objects and two tracks, one of them 3 m off and one beyond the cut-off of 10, order 2: one pair, two missed and one
    /// false, so GOSPA² = 9 + 3 · 100/2 = 159; OSPA² = (9 + 2 · 100) / 3.
    /// </summary>
    [Fact]
    public void Add_MissedAndFalse_AsByHand()
    {
        var objects = Line(3, 100);
        var score = Of(10, 2, [objects[0] + new Vector(0, 0, 3), objects[1] + new Vector(0, 50, 0)], objects);
        Assert.Equal(Math.Sqrt(159), score.MeanGospa, 12);
        Assert.Equal(9, score.MeanLocalisation, 12);
        Assert.Equal(100, score.MeanMissed, 12);
        Assert.Equal(50, score.MeanFalse, 12);
        Assert.Equal(Math.Sqrt(209 / 3.0), score.MeanOspa, 12);
        Assert.Equal((2, 1, 1), (score.Missed, score.False, score.Matched));
    }

    /// <summary>Infinite order takes the least greatest distance: crossing pairs of 6 and 6 beat 1 and 9.9.</summary>
    [Fact]
    public void MeanOspa_InfiniteOrder_IsTheBottleneck()
    {
        Position[] objects = [new(0, 0, 0), new(7, 0, 0)];
        Position[] tracks = [new(1, 0, 0), new(-2.9, 0, 0)];
        var score = Of(10, double.PositiveInfinity, tracks, objects);
        Assert.Equal(6, score.MeanOspa, 12);
        Assert.Equal(10, Of(10, double.PositiveInfinity, [tracks[0]], objects).MeanOspa, 12);
    }

    [Fact]
    public void Add_NothingThereAndNothingShown_IsPerfect()
    {
        var score = Of(10, 2, [], []);
        Assert.Equal((0, 0, 1), (score.MeanGospa, score.MeanOspa, score.Times));
    }

    /// <summary>GOSPA is a metric: symmetric, and no detour is shorter (Rahmathullah, García-Fernández, Svensson, 2017, proposition 1).</summary>
    [Fact]
    public void MeanGospa_RandomSets_IsAMetric()
    {
        for (var i = 0; i < 300; i++)
        {
            var (a, b, c) = (Random(i, 1), Random(i, 2), Random(i, 3));
            var direct = Of(10, 2, a, b).MeanGospa;
            Assert.Equal(direct, Of(10, 2, b, a).MeanGospa, 9);
            Assert.True(direct <= Of(10, 2, a, c).MeanGospa + Of(10, 2, c, b).MeanGospa + 1e-9);
        }
    }

    [Fact]
    public void Switches_TracksExchanged_CountsBoth()
    {
        var score = new TrackScore(10, 2);
        var objects = Line(2, 100);
        score.Add(objects, [7, 8], objects, [0, 1], []);
        score.Add([], [], objects, [0, 1], []);
        score.Add(objects, [8, 7], objects, [0, 1], []);
        score.Add(objects, [8, 7], objects, [0, 1], []);
        Assert.Equal(2, score.Switches);
        Assert.Equal(0.5, score.MeanSwitches);
        score.Clear();
        score.Add(objects, [1, 2], objects, [0, 1], []);
        Assert.Equal(0, score.Switches);
    }

    [Fact]
    public void MeanNormalisedErrorSquared_KnownCovariance_AsByHand()
    {
        var score = new TrackScore(100, 2);
        score.Add([new(3, 4, 0)], [1], [new(0, 0, 0)], [0], [new Symmetric3(9, 0, 0, 4, 0, 1)]);
        Assert.Equal(1 + 4, score.MeanNormalisedErrorSquared, 12);
        Assert.Equal(5, score.RootMeanSquareMetres, 12);
    }

    private static TrackScore Of(double cutoff, double order, Position[] tracks, Position[] objects)
    {
        var score = new TrackScore(cutoff, order);
        score.Add(tracks, [.. tracks.Select((_, t) => t)], objects, [.. objects.Select((_, i) => i)], []);
        return score;
    }

    private static Position[] Line(int count, double apart) => [.. Enumerable.Range(0, count).Select(i => new Position(i * apart, 0, 0))];

    private static Position[] Random(int seed, int set)
    {
        var luck = Luck.For(4, 0, (ulong)seed);
        var count = (int)(luck.Draw((ulong)set, 0, 9, 0).Uniform * 6);
        return [.. Enumerable.Range(0, count).Select(i => new Position(
            luck.Draw((ulong)set, 1, 9, i).Uniform * 20, luck.Draw((ulong)set, 2, 9, i).Uniform * 20, luck.Draw((ulong)set, 3, 9, i).Uniform * 5))];
    }
}
