using System.Collections.Immutable;
using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Ablations;
using Aspis.Studies.Results;
using Aspis.Studies.Sensitivity;

namespace Aspis.App.Report;

/// <summary>What a report is made of.</summary>
/// <param name="Result">The run's result.</param>
/// <param name="Prepared">The design it came from.</param>
/// <param name="Weakest">Figures by how far they swing the answer.</param>
/// <param name="Command">The command that makes the run again.</param>
/// <param name="Folder">The run folder, as the user would name it.</param>
internal sealed record ReportInput(
    RunResult Result, PreparedDesign Prepared, IReadOnlyList<WeakFigure> Weakest, string Command, string Folder)
{
    /// <summary>What changes for the better do to each laydown's leakers, by its name; nothing where they were not tried.</summary>
    public IReadOnlyDictionary<string, ImmutableArray<Remedy>> Remedies { get; init; } = ImmutableDictionary<string, ImmutableArray<Remedy>>.Empty;

    /// <summary>What the weapons of the raid are called.</summary>
    public WeaponWords Weapons { get; } = new(Prepared.Raid, Result.Design.Catalogue);

    private readonly Lazy<ConsultedFigure[]> figures = new(() =>
    {
        var design = Result.Design;
        var resolver = PreparedDesign.Figures(design, 0);
        var raid = RaidBuilder.Build(design.Scenario, design.Raid, design.Catalogue, resolver, Prepared.Flights);
        foreach (var laydown in design.Laydowns)
            _ = PreparedDesign.Build(design, laydown, resolver, raid);
        return [.. resolver.Consulted.Values];
    });

    /// <summary>Every figure that the run uses, with the claim it rests on.</summary>
    public IReadOnlyList<ConsultedFigure> Figures => figures.Value;

    /// <summary>Whether a figure is drawn anew for each set of figures, and so has no one value in this run.</summary>
    public bool IsDrawn(ConsultedFigure figure) =>
        figure.Pool.Spreads
        && (figure.Item.FollowsBasis || figure.Pool.Definition.Name == "radarCrossSection")
        && Result.Design.Basis.For(figure.Item.Id, Result.Design.Catalogue) == Basis.Sampled;

    /// <summary>The result with no defence, when it was among the laydowns run.</summary>
    public LaydownResult? None => Result.Laydowns.FirstOrDefault(laydown => laydown.Prepared.Laydown.Batteries.Length == 0);

    /// <summary>Whether a laydown leaks exactly what no defence leaks, replication by replication.</summary>
    public bool TiesWithNone(LaydownResult laydown) =>
        None is { } none && laydown != none && laydown.EqualsIn(none, Studies.Measures.MeasureList.Leakers);
}
