using System.Collections.Immutable;
using Aspis.Kernel.Numerics;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Measures;
using Aspis.Studies.Statistics;

namespace Aspis.Studies.Results;

/// <summary>All replications of one laydown.</summary>
public sealed record LaydownResult
{
    /// <summary>The laydown with the figures of the first draw.</summary>
    public required PreparedLaydown Prepared { get; init; }

    /// <summary>The measures, in the order of <see cref="Values"/>.</summary>
    public required ImmutableArray<MeasureDefinition> Measures { get; init; }

    /// <summary>Values by measure, then replication.</summary>
    public required double[][] Values { get; init; }

    /// <summary>Fingerprint of each replication.</summary>
    public required ulong[] Digests { get; init; }

    /// <summary>Why leakers leaked.</summary>
    public required WhyNotTally WhyNot { get; init; }

    /// <summary>Events that all replications took together.</summary>
    public required long Events { get; init; }

    /// <summary>Fingerprints of the first replication, second by second; none where they were not kept.</summary>
    public ulong[] FirstSeconds { get; init; } = [];

    /// <summary>Draws the replications were dealt to.</summary>
    public required int Draws { get; init; }

    /// <summary>Name of the laydown.</summary>
    public string Name => Prepared.Laydown.Name;

    /// <summary>One fingerprint of all replications in order.</summary>
    public ulong Digest
    {
        get
        {
            var rolling = new RollingDigest();
            foreach (var digest in Digests)
                rolling.Add(digest);
            return rolling.Value;
        }
    }

    /// <summary>Values of a measure by replication.</summary>
    public double[] this[string measure] => Values[IndexOf(measure)];

    /// <summary>Summary of a measure.</summary>
    public Summary Summarise(string measure)
    {
        var m = IndexOf(measure);
        return Summary.Of(Values[m], Draws, Measures[m].Most?.Invoke(Prepared));
    }

    /// <summary>Chance that nothing leaks.</summary>
    public Interval NoneLeaks()
    {
        var leakers = this[MeasureList.Leakers];
        return Intervals.OfProportion(leakers.Count(value => value == 0), leakers.Length);
    }

    /// <summary>Whether a measure is the same in every replication here and there.</summary>
    public bool EqualsIn(LaydownResult other, string measure) => this[measure].AsSpan().SequenceEqual(other[measure]);

    private int IndexOf(string measure)
    {
        for (var m = 0; m < Measures.Length; m++)
        {
            if (Measures[m].Name == measure)
                return m;
        }

        throw new ArgumentException($"there is no measure {measure}", nameof(measure));
    }
}
