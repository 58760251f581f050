using Aspis.Messages;

namespace Aspis.Studies.Results;

/// <summary>How a constraint is drawn in a strip: a letter where there is no colour, and a colour by what it has to do with.</summary>
public static class ConstraintMarks
{
    /// <summary>The letter of a constraint; each has its own.</summary>
    public static char Letter(Constraint constraint) => constraint switch
    {
        Constraint.NoDefence => ' ',
        Constraint.NeverInView => '·',
        Constraint.MaskedByTerrain => '^',
        Constraint.RadarSilent => 's',
        Constraint.OutsideRadarSector => '<',
        Constraint.BelowThreshold => '~',
        Constraint.Jammed => 'j',
        Constraint.NoTrack => 'n',
        Constraint.BatteryLost => 'x',
        Constraint.IdentityForbids => '?',
        Constraint.NotThreatening => 'o',
        Constraint.TargetClass => 'k',
        Constraint.TargetSpeed => 'v',
        Constraint.OutsideRange => 'r',
        Constraint.InsideMinimumRange => 'm',
        Constraint.OutsideAltitude => 'a',
        Constraint.BelowGuidanceHorizon => 'h',
        Constraint.OutsideGuidanceSector => 'g',
        Constraint.NotFollowed => 'f',
        Constraint.WaitingForZone => 'w',
        Constraint.TooLate => 't',
        Constraint.DoctrineHolds => 'd',
        Constraint.ReserveHeld => 'R',
        Constraint.HandedOver => 'H',
        Constraint.NoMissile => '0',
        Constraint.Reloading => 'L',
        Constraint.NoChannel => 'c',
        Constraint.NoIlluminator => 'i',
        Constraint.LinkDown => 'D',
        Constraint.TakenForKilled => 'K',
        Constraint.ShotsMissed => '*',
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>
    /// The colour of a constraint: greys for seeing, violets for permission, blues for reach, greens for guidance, browns and oranges for
    /// means, reds for fire; each has its own shade.
    /// </summary>
    public static string Colour(Constraint constraint) => constraint switch
    {
        Constraint.NoDefence => "#e4e4e0",
        Constraint.NeverInView => "#c9ccd1",
        Constraint.MaskedByTerrain => "#a3937c",
        Constraint.RadarSilent => "#dcd3c4",
        Constraint.OutsideRadarSector => "#aeb9a6",
        Constraint.BelowThreshold => "#8a8f98",
        Constraint.Jammed => "#6b5260",
        Constraint.NoTrack => "#c9b84a",
        Constraint.BatteryLost => "#3f4247",
        Constraint.IdentityForbids => "#8453b0",
        Constraint.NotThreatening => "#c3a6dd",
        Constraint.TargetClass => "#34506e",
        Constraint.TargetSpeed => "#5f7ea3",
        Constraint.OutsideRange => "#9dbfe0",
        Constraint.InsideMinimumRange => "#2f78c4",
        Constraint.OutsideAltitude => "#6aa0d6",
        Constraint.BelowGuidanceHorizon => "#1b655f",
        Constraint.OutsideGuidanceSector => "#3a9188",
        Constraint.NotFollowed => "#73c2b8",
        Constraint.WaitingForZone => "#b5e0d8",
        Constraint.TooLate => "#1d3a63",
        Constraint.DoctrineHolds => "#8f5a1e",
        Constraint.ReserveHeld => "#b98b4e",
        Constraint.HandedOver => "#f3d9b8",
        Constraint.NoMissile => "#6e3a06",
        Constraint.Reloading => "#de7f2c",
        Constraint.NoChannel => "#f0ae62",
        Constraint.NoIlluminator => "#f7c98f",
        Constraint.LinkDown => "#a34a0c",
        Constraint.TakenForKilled => "#ea8f84",
        Constraint.ShotsMissed => "#c0392b",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>Whether letters on the colour of a constraint are to be white, by its relative luminance (ITU-R BT.709).</summary>
    public static bool IsDark(Constraint constraint)
    {
        var code = Convert.ToInt32(Colour(constraint)[1..], 16);
        return (0.2126 * (code >> 16)) + (0.7152 * (code >> 8 & 255)) + (0.0722 * (code & 255)) < 140;
    }
}
