namespace Aspis.Scenarios.Catalogues;

/// <summary>Which direction of a figure is better for the defence.</summary>
public enum Favourable : byte
{
    /// <summary>Neither: the middle is taken.</summary>
    Neither = 0,

    /// <summary>More is better.</summary>
    Higher = 1,

    /// <summary>Less is better.</summary>
    Lower = 2,
}
