namespace Aspis.Scenarios.Catalogues;

/// <summary>Which radars can guide a battery's shots.</summary>
public enum GuidedBy : byte
{
    /// <summary>Its own engagement radar and no other.</summary>
    OwnRadar = 0,

    /// <summary>Any radar of its post that is not for search alone: it can fire at what only another follows.</summary>
    AnyRadar = 1,
}
