namespace Aspis.Scenarios.Catalogues;

/// <summary>What a run makes of a figure.</summary>
public enum FigureUse : byte
{
    /// <summary>A run needs it.</summary>
    Needed = 0,

    /// <summary>A run uses it by target class where it is claimed; without a claim there is no such capability.</summary>
    ByClass = 1,

    /// <summary>It is shown and not used.</summary>
    Shown = 2,
}
