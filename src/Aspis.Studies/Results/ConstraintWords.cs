using Aspis.Messages;
using Aspis.Scenarios.Files;

namespace Aspis.Studies.Results;

/// <summary>Constraints in words for people, and as names for programs.</summary>
public static class ConstraintWords
{
    /// <summary>Name for programs, such as <c>outsideRange</c>.</summary>
    public static string Name(Constraint constraint)
    {
        var name = constraint.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>The constraint of a name, or an error that says the results were altered.</summary>
    public static Constraint Parse(string name)
    {
        foreach (var constraint in Enum.GetValues<Constraint>())
        {
            if (Name(constraint) == name)
                return constraint;
        }

        throw new InputException($"{ResultsDatabase.FileName}: \"{name}\" is not a reason; the results were altered");
    }

    /// <summary>A few words for a table.</summary>
    public static string Label(Constraint constraint) => constraint switch
    {
        Constraint.NoDefence => "no defence there",
        Constraint.NeverInView => "never in radar view",
        Constraint.MaskedByTerrain => "behind terrain",
        Constraint.RadarSilent => "radars kept silent",
        Constraint.OutsideRadarSector => "outside the radar's sector",
        Constraint.BelowThreshold => "echo too weak",
        Constraint.Jammed => "jammed",
        Constraint.NoTrack => "no firm track",
        Constraint.BatteryLost => "battery out of action",
        Constraint.IdentityForbids => "not identified as hostile",
        Constraint.NotThreatening => "not seen as a threat",
        Constraint.TargetClass => "nothing for this kind of target",
        Constraint.TargetSpeed => "too fast",
        Constraint.OutsideRange => "out of reach",
        Constraint.InsideMinimumRange => "inside minimum range",
        Constraint.OutsideAltitude => "too high or too low",
        Constraint.BelowGuidanceHorizon => "below the guidance radar's horizon",
        Constraint.OutsideGuidanceSector => "outside the guidance sector",
        Constraint.NotFollowed => "not yet followed by the guidance radar",
        Constraint.WaitingForZone => "was still to come into reach",
        Constraint.TooLate => "too late to reach it",
        Constraint.DoctrineHolds => "doctrine held fire",
        Constraint.ReserveHeld => "missiles kept in reserve",
        Constraint.HandedOver => "given to another battery",
        Constraint.NoMissile => "no missile left",
        Constraint.Reloading => "reloading",
        Constraint.NoChannel => "no guidance channel free",
        Constraint.NoIlluminator => "no illuminator free",
        Constraint.LinkDown => "no link to the battery",
        Constraint.TakenForKilled => "taken for destroyed",
        Constraint.ShotsMissed => "engaged without effect",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>A sentence for a reader who has not seen the model.</summary>
    public static string Explanation(Constraint constraint) => constraint switch
    {
        Constraint.NoDefence => "Nothing stood there that could have fired.",
        Constraint.NeverInView => "It never rose above the horizon of any radar of the defence within that radar's range.",
        Constraint.MaskedByTerrain => "Hills or mountains stood between it and every radar that was near enough to see it.",
        Constraint.RadarSilent => "It was in view only of radars that were kept off the air.",
        Constraint.OutsideRadarSector => "The radar looks into a sector, and it looked elsewhere.",
        Constraint.BelowThreshold => "It was in view, but its echo stayed too weak to be detected.",
        Constraint.Jammed => "Its echo would have been strong enough, but jamming drowned it.",
        Constraint.NoTrack => "It was detected, but not often enough for a firm track.",
        Constraint.BatteryLost => "The battery was not up that night, or had been hit.",
        Constraint.IdentityForbids => "It was tracked, but not yet identified as hostile, so fire was not allowed.",
        Constraint.NotThreatening => "It was predicted to come down, or to pass, away from every defended place.",
        Constraint.TargetClass => "No source claims that any missile, gun or jammer of this battery works against this kind of target.",
        Constraint.TargetSpeed => "It was faster than any missile of the battery is claimed to engage.",
        Constraint.OutsideRange => "Its path stayed beyond the range claimed against this kind of target.",
        Constraint.InsideMinimumRange => "What was left of its path lay nearer than the missiles can be used.",
        Constraint.OutsideAltitude => "It was in range only where it was higher or lower than the missiles are claimed to reach.",
        Constraint.BelowGuidanceHorizon => "It was in range only where the Earth hid it from the radar that guides the shots.",
        Constraint.OutsideGuidanceSector => "The radar that guides the missiles was not looking there.",
        Constraint.NotFollowed => "It could have been fired at, but the radar that guides the shots had not picked it up yet, or had no channel to follow it.",
        Constraint.WaitingForZone => "An intercept was planned for later, and the weapon ended first.",
        Constraint.TooLate => "When it could first be fired at, no missile could reach it in time.",
        Constraint.DoctrineHolds => "Doctrine allowed no further shot.",
        Constraint.ReserveHeld => "The missiles that were left are kept back for another kind of target.",
        Constraint.HandedOver => "Another battery had been given it, and doctrine gives a target to one at a time.",
        Constraint.NoMissile => "All missiles had been fired.",
        Constraint.Reloading => "The ready missiles had been fired and the launchers were being reloaded.",
        Constraint.NoChannel => "All guidance channels were busy with other targets.",
        Constraint.NoIlluminator => "All illuminators were promised to other shots for the seconds before their intercepts.",
        Constraint.LinkDown => "Its radars saw the target or an order was given, but nobody who may order the battery could reach it.",
        Constraint.TakenForKilled => "It was fired at and taken for destroyed, and was not.",
        Constraint.ShotsMissed => "It was engaged with missiles, guns or jamming, and none of them brought it down.",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>The same said of a battery that let something through: completes a sentence that begins with its name.</summary>
    public static string Account(Constraint constraint) => constraint switch
    {
        Constraint.NoDefence => "nothing stood there that could have fired",
        Constraint.NeverInView => "never had it in radar view",
        Constraint.MaskedByTerrain => "had terrain between its radars and it",
        Constraint.RadarSilent => "kept its radars off the air",
        Constraint.OutsideRadarSector => "had its radar looking elsewhere",
        Constraint.BelowThreshold => "had it in view, but its echo stayed too weak",
        Constraint.Jammed => "was jammed",
        Constraint.NoTrack => "saw it too seldom for a firm track, or lost it",
        Constraint.BatteryLost => "was out of action",
        Constraint.IdentityForbids => "was not allowed to fire, as it was not identified as hostile",
        Constraint.NotThreatening => "expected it to come down or to pass away from every place",
        Constraint.TargetClass => "has nothing for this kind of target",
        Constraint.TargetSpeed => "has nothing for a target so fast",
        Constraint.OutsideRange => "does not reach so far",
        Constraint.InsideMinimumRange => "had it only nearer than its missiles can be used",
        Constraint.OutsideAltitude => "had it in range only too high or too low",
        Constraint.BelowGuidanceHorizon => "had it in range only below the horizon of its guidance radar",
        Constraint.OutsideGuidanceSector => "had its guidance radar looking elsewhere",
        Constraint.NotFollowed => "could have fired, but its guidance radar did not follow it yet",
        Constraint.WaitingForZone => "waited for it to come into reach",
        Constraint.TooLate => "could fire only when nothing would have reached it in time",
        Constraint.DoctrineHolds => "held fire by doctrine",
        Constraint.ReserveHeld => "kept the missiles it had left for another kind of target",
        Constraint.HandedOver => "left it to another battery, which did not bring it down",
        Constraint.NoMissile => "had no missile left",
        Constraint.Reloading => "had fired what was ready and was reloading",
        Constraint.NoChannel => "had every guidance channel busy with other targets",
        Constraint.NoIlluminator => "had every illuminator promised to other shots",
        Constraint.LinkDown => "heard nothing of it: no link reached it",
        Constraint.TakenForKilled => "took it for destroyed when it was not",
        Constraint.ShotsMissed => "fired, and nothing it fired brought it down",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    /// <summary>The same while it lasts, for a history: <c>no firm track until 2:11, under fire until 2:30</c>.</summary>
    public static string Meanwhile(Constraint constraint) => constraint switch
    {
        Constraint.NeverInView => "not in radar view",
        Constraint.WaitingForZone => "still to come into reach",
        Constraint.ShotsMissed => "under fire",
        _ => Label(constraint),
    };
}
