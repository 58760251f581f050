using System.Globalization;
using Aspis.Messages;

namespace Aspis.Studies.Results;

/// <summary>Evidence of identity in words for people, and as names for programs.</summary>
public static class EvidenceWords
{
    private const double DegreesPerRadian = 180 / Math.PI;

    /// <summary>Name for programs, such as <c>onFlightPlan</c>.</summary>
    public static string Name(IdentityEvidence kind)
    {
        var name = kind.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    /// <summary>All the evidence of a declaration in one line, the weights in decibans.</summary>
    public static string Line(in IdentityDeclaration declaration) => string.Join(
        ", ", declaration.Evidence.Select(weight => string.Create(CultureInfo.InvariantCulture, $"{Label(weight)} {weight.Decibans:+0.0;−0.0;0.0}")));

    /// <summary>One piece of evidence in a few words.</summary>
    public static string Label(EvidenceWeight weight) => weight.Kind switch
    {
        IdentityEvidence.Prior => Text($"expected beforehand at {weight.Figure:0 %}"),
        IdentityEvidence.BallisticKinematics => Text($"ballistic flight at {weight.Figure:0} m/s"),
        IdentityEvidence.OriginMatchesCue => Text($"first seen {Kilometres(weight)} km from a launch that was seen"),
        IdentityEvidence.OwnReply => Text($"answered {weight.Figure:0} times with the own code"),
        IdentityEvidence.CivilReply => Text($"answered {weight.Figure:0} times with a civil code"),
        IdentityEvidence.Silent => Text($"asked {weight.Figure:0} times and silent"),
        IdentityEvidence.InvalidReply => Text($"answered {weight.Figure:0} times with an invalid code"),
        IdentityEvidence.OnFlightPlan => Text($"on a flight plan, {Minutes(weight)} min late"),
        IdentityEvidence.InAirway => Text($"in an airway, {Kilometres(weight)} km from its middle"),
        IdentityEvidence.OffPlansAndAirways => Text($"on none of {weight.Figure:0} known plans and airways"),
        IdentityEvidence.OriginAirfield => Text($"first seen low, {Kilometres(weight)} km from an airfield"),
        IdentityEvidence.OriginThreatSector => Text($"first seen at {Degrees(weight)} deg, where the attack is expected from"),
        IdentityEvidence.OriginElsewhere => Text($"first seen at {Degrees(weight)} deg, where nothing is expected from"),
        _ => LabelOfFlight(weight),
    };

    private static string LabelOfFlight(EvidenceWeight weight) => weight.Kind switch
    {
        IdentityEvidence.Supersonic => Text($"supersonic at {weight.Figure:0} m/s"),
        IdentityEvidence.LowAndFast => Text($"low and fast at {weight.Figure:0} m"),
        IdentityEvidence.Slow => Text($"slow at {weight.Figure:0} m/s"),
        IdentityEvidence.AirlinerLike => Text($"flies as airliners do, at {weight.Figure:0} m/s"),
        IdentityEvidence.InFormation => Text($"in formation with {weight.Figure:0} more"),
        IdentityEvidence.Alone => "by itself",
        IdentityEvidence.Approaching => Text($"over a defended place in {Minutes(weight)} min"),
        IdentityEvidence.NotApproaching => "towards no defended place",
        _ => throw new ArgumentOutOfRangeException(nameof(weight)),
    };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private static string Kilometres(EvidenceWeight weight) => (weight.Figure / 1000).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Minutes(EvidenceWeight weight) => (weight.Figure / 60).ToString("0.0", CultureInfo.InvariantCulture);

    private static string Degrees(EvidenceWeight weight) =>
        (((weight.Figure * DegreesPerRadian) + 360) % 360).ToString("0", CultureInfo.InvariantCulture);
}
