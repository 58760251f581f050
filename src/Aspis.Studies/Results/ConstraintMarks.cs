using Aspis.Messages;

namespace Aspis.Studies.Results;

/// <summary>How a constraint is drawn in a strip: a letter where there is no colour, and a colour by what it has to do with.</summary>
public static class ConstraintMarks
{
    /// <summary>Grey: the defence does not see it.</summary>
    public const string Unseen = "#8a8f98";

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

    /// <summary>The colour of a constraint: seeing, permission, reach, guidance, means, fire.</summary>
    public static string Colour(Constraint constraint) => constraint switch
    {
        <= Constraint.Jammed => Unseen,
        Constraint.NoTrack => "#b5a642",
        Constraint.BatteryLost => "#5b5f66",
        Constraint.IdentityForbids or Constraint.NotThreatening => "#9467bd",
        Constraint.ShotsMissed or Constraint.TakenForKilled => "#c0392b",
        <= Constraint.OutsideAltitude or Constraint.TooLate => "#4878a8",
        <= Constraint.WaitingForZone => "#3a9188",
        _ => "#d97a2b",
    };
}
