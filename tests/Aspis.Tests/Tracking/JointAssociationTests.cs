using Aspis.Command.Tracking;
using Aspis.Kernel.Randomness;

namespace Aspis.Tests.Tracking;

public sealed class JointAssociationTests
{
    private readonly JointAssociation joint = new();

    /// <summary>Two tracks, two plots, by hand: the joint events weigh 1, a, b, c, d, ad and bc.</summary>
    [Fact]
    public void Solve_TwoByTwo_AsByHand()
    {
        double a = 3, b = 0.5, c = 0.25, d = 2;
        var chances = new double[4];
        Assert.True(joint.Solve(2, [0, 2, 4], [0, 1, 0, 1], [a, b, c, d], chances));
        var total = 1 + a + b + c + d + (a * d) + (b * c);
        Assert.Equal((a + (a * d)) / total, chances[0], 14);
        Assert.Equal((b + (b * c)) / total, chances[1], 14);
        Assert.Equal((c + (b * c)) / total, chances[2], 14);
        Assert.Equal((d + (a * d)) / total, chances[3], 14);
    }

    /// <summary>One track alone: the chances of probabilistic data association (Bar-Shalom, Fortmann, 1988, section 6.4).</summary>
    [Fact]
    public void Solve_OneTrack_IsProbabilisticAssociation()
    {
        var chances = new double[3];
        Assert.True(joint.Solve(3, [0, 3], [0, 1, 2], [1, 2, 4], chances));
        Assert.Equal([1 / 8.0, 2 / 8.0, 4 / 8.0], chances);
    }

    /// <summary>The exact chances of a plot over all tracks, and of a track over all plots, never exceed one, whatever the ratios.</summary>
    [Theory]
    [InlineData(5, 6)]
    [InlineData(30, 40)]
    public void Solve_AnyCluster_GivesChances(int tracks, int plots)
    {
        var luck = Luck.For(5, 0, 0);
        var starts = new List<int> { 0 };
        var columns = new List<int>();
        for (var r = 0; r < tracks; r++)
        {
            columns.AddRange(Enumerable.Range(0, plots).Where(j => luck.Draw(1, (ulong)r, 1, j).Uniform < 0.5));
            starts.Add(columns.Count);
        }

        double[] ratios = [.. columns.Select((_, k) => Math.Exp(10 * luck.Draw(2, 0, 2, k).Normals().First))];
        var chances = new double[columns.Count];
        Assert.Equal(tracks == 5, joint.Solve(plots, [.. starts], [.. columns], ratios, chances));
        Assert.All(chances, chance => Assert.InRange(chance, 0, 1));
        for (var r = 0; r < tracks; r++)
            Assert.InRange(chances[starts[r]..starts[r + 1]].Sum(), 0, 1 + 1e-12);
        for (var j = 0; j < plots && tracks == 5; j++)
            Assert.InRange(chances.Where((_, k) => columns[k] == j).Sum(), 0, 1 + 1e-12);
    }

    /// <summary>Far apart, the cheap rule is exact; that is what makes it fit to fall back on.</summary>
    [Fact]
    public void Solve_TooManyEvents_AgreesWherePlotsAreNotShared()
    {
        const int tracks = 20;
        int[] starts = [.. Enumerable.Range(0, tracks + 1)];
        int[] columns = [.. Enumerable.Range(0, tracks)];
        double[] ratios = [.. Enumerable.Range(0, tracks).Select(r => 0.5 + r)];
        var chances = new double[tracks];
        Assert.False(joint.Solve(tracks, starts, columns, ratios, chances));
        for (var r = 0; r < tracks; r++)
            Assert.Equal(ratios[r] / (1 + ratios[r]), chances[r], 14);
    }
}
