namespace Aspis.Scenarios.Catalogues;

/// <summary>What an aircraft type answers to an interrogator.</summary>
public enum Transponder : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The civil code.</summary>
    Civil = 1,

    /// <summary>The code of the defence's own side, when it flies for that side.</summary>
    Military = 2,
}
