using Aspis.Scenarios.Laydowns;

namespace Aspis.Studies.Ablations;

/// <summary>One change to a laydown, all else and all luck as it is.</summary>
/// <param name="Name">What is changed; unique in a study.</param>
/// <param name="Make">The changed laydown, from a design, the laydown's index and the draw of the figures.</param>
public sealed record LaydownChange(string Name, Func<PreparedDesign, int, int, PreparedLaydown> Make)
{
    /// <summary>What it makes of any laydown on the ground, where it needs nothing else.</summary>
    public Func<PreparedLaydown, PreparedLaydown>? Prepared { get; private init; }

    /// <summary>A change to what is true or believed, after the laydown was put on the ground: nothing else moves with it.</summary>
    public static LaydownChange OfPrepared(string name, Func<PreparedLaydown, PreparedLaydown> change) =>
        new(name, (design, laydown, draw) => change(design.At(laydown, draw))) { Prepared = change };

    /// <summary>A change to the laydown's file, which is then put on the ground anew.</summary>
    public static LaydownChange OfFile(string name, Func<LaydownFile, LaydownFile> change) =>
        new(name, (design, laydown, draw) => PreparedDesign.Build(
            design.Design,
            change(design.Design.Laydowns[laydown]),
            PreparedDesign.Figures(design.Design, draw),
            design.At(laydown, draw).Raid));
}
