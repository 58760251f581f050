using System.Collections.Immutable;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies.Designs;
using Aspis.Studies.Measures;

namespace Aspis.Studies;

/// <summary>A design made ready: the raid and each laydown with the figures of each draw, built when first needed.</summary>
public sealed class PreparedDesign
{
    private readonly Lazy<PreparedRaid>[] raids;
    private readonly Lazy<PreparedLaydown>[] laydowns;

    /// <summary>Makes a design ready.</summary>
    public PreparedDesign(RunDesign design)
    {
        Design = design;
        Flights = new FlightBook(design.Scenario.Ground);
        raids = [.. Enumerable.Range(0, design.Draws).Select(draw => new Lazy<PreparedRaid>(
            () => RaidBuilder.Build(design.Scenario, design.Raid, design.Catalogue, Figures(design, draw), Flights)))];
        Measures = MeasureList.For(design.Scenario, Raid);
        laydowns = [.. Enumerable.Range(0, design.Laydowns.Length * design.Draws).Select(index => new Lazy<PreparedLaydown>(
            () => Build(
                design, design.Laydowns[index / design.Draws], Figures(design, index % design.Draws), raids[index % design.Draws].Value)))];

        // One of each now, so that whatever is wrong is said before the first replication.
        for (var laydown = 0; laydown < design.Laydowns.Length; laydown++)
            _ = At(laydown, 0);
    }

    /// <summary>What was asked for.</summary>
    public RunDesign Design { get; }

    /// <summary>Flights worked out so far.</summary>
    public FlightBook Flights { get; }

    /// <summary>The raid with the figures of the first draw; other draws change no more of it than how it looks to radars.</summary>
    public PreparedRaid Raid => raids[0].Value;

    /// <summary>The measures.</summary>
    public ImmutableArray<MeasureDefinition> Measures { get; }

    /// <summary>A laydown with the figures of a draw.</summary>
    public PreparedLaydown At(int laydown, int draw) => laydowns[(laydown * Design.Draws) + draw].Value;

    /// <summary>Figures of a draw of a design.</summary>
    public static FigureResolver Figures(RunDesign design, int draw) =>
        new(design.Catalogue, design.Basis, design.Seed, draw, design.Draws);

    /// <summary>A laydown against a raid with some figures.</summary>
    public static PreparedLaydown Build(RunDesign design, LaydownFile laydown, FigureResolver figures, PreparedRaid raid) =>
        LaydownBuilder.Build(design.Scenario, laydown, design.Catalogue, figures, raid, design.EarlyWarning);
}
