namespace Aspis.Scenarios.Laydowns;

/// <summary>Whether radars are on the air before anything has been seen.</summary>
public enum Emission
{
    /// <summary>On the air from the start.</summary>
    Radiates = 0,

    /// <summary>Off the air until their post has a cue or a threatening track.</summary>
    Silent = 1,
}
