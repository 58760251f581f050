namespace Aspis.App.Catalogues;

/// <summary>What ends a radar's reach against a target.</summary>
internal enum RangeLimit
{
    /// <summary>The Earth hides it.</summary>
    Horizon,

    /// <summary>Its echo is too weak.</summary>
    Echo,

    /// <summary>The radar looks no farther.</summary>
    Instrumented,
}
