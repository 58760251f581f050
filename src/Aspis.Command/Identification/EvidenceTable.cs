using System.Collections.Immutable;
using Aspis.Messages;

namespace Aspis.Command.Identification;

/// <summary>
/// How probable each observation is under each hypothesis. Observations come in kinds of which exactly one holds, so within a
/// kind the probabilities of a hypothesis sum to one; between kinds they are taken for independent given the hypothesis.
/// </summary>
public sealed class EvidenceTable
{
    private const double SumTolerance = 1e-6;
    private readonly ImmutableArray<Likelihood> likelihoods;

    private EvidenceTable(ImmutableArray<Likelihood> likelihoods) => this.likelihoods = likelihoods;

    /// <summary>The observations of each kind, of which exactly one holds.</summary>
    public static ImmutableArray<ImmutableArray<IdentityEvidence>> Kinds { get; } =
    [
        [IdentityEvidence.OwnReply, IdentityEvidence.CivilReply, IdentityEvidence.InvalidReply, IdentityEvidence.Silent],
        [IdentityEvidence.OnFlightPlan, IdentityEvidence.InAirway, IdentityEvidence.OffPlansAndAirways],
        [IdentityEvidence.OriginMatchesCue, IdentityEvidence.OriginAirfield, IdentityEvidence.OriginThreatSector, IdentityEvidence.OriginElsewhere],
        [IdentityEvidence.Supersonic, IdentityEvidence.LowAndFast, IdentityEvidence.Slow, IdentityEvidence.AirlinerLike],
        [IdentityEvidence.InFormation, IdentityEvidence.Alone],
        [IdentityEvidence.Approaching, IdentityEvidence.NotApproaching],
    ];

    /// <summary>What is assumed until a file says otherwise; the page of the model gives the reasons.</summary>
    public static EvidenceTable Default { get; } = Make(
    [
        (IdentityEvidence.OwnReply, new(0.0001, 0.90, 0.0001)),
        (IdentityEvidence.CivilReply, new(0.001, 0.03, 0.964)),
        (IdentityEvidence.InvalidReply, new(0.033, 0.02, 0.005)),
        (IdentityEvidence.Silent, new(0.9659, 0.05, 0.0309)),
        (IdentityEvidence.OnFlightPlan, new(0.02, 0.45, 0.85)),
        (IdentityEvidence.InAirway, new(0.10, 0.10, 0.10)),
        (IdentityEvidence.OffPlansAndAirways, new(0.88, 0.45, 0.05)),
        (IdentityEvidence.OriginMatchesCue, new(0.30, 0.02, 0.02)),
        (IdentityEvidence.OriginAirfield, new(0.02, 0.28, 0.38)),
        (IdentityEvidence.OriginThreatSector, new(0.45, 0.20, 0.20)),
        (IdentityEvidence.OriginElsewhere, new(0.23, 0.50, 0.40)),
        (IdentityEvidence.Supersonic, new(0.15, 0.05, 0.0005)),
        (IdentityEvidence.LowAndFast, new(0.35, 0.10, 0.08)),
        (IdentityEvidence.Slow, new(0.25, 0.20, 0.07)),
        (IdentityEvidence.AirlinerLike, new(0.25, 0.65, 0.8495)),
        (IdentityEvidence.InFormation, new(0.30, 0.15, 0.01)),
        (IdentityEvidence.Alone, new(0.70, 0.85, 0.99)),
        (IdentityEvidence.Approaching, new(0.80, 0.15, 0.12)),
        (IdentityEvidence.NotApproaching, new(0.20, 0.85, 0.88)),
    ]);

    /// <summary>Of one observation.</summary>
    public Likelihood this[IdentityEvidence kind] => likelihoods[(int)kind];

    /// <summary>The table with one observation's line changed; <see cref="FirstFault"/> says whether it still holds together.</summary>
    public EvidenceTable With(IdentityEvidence kind, Likelihood likelihood) => new(likelihoods.SetItem((int)kind, likelihood));

    /// <summary>The first kind whose probabilities do not sum to one, with the sums, or null.</summary>
    public (ImmutableArray<IdentityEvidence> Kind, Likelihood Sum)? FirstFault()
    {
        foreach (var kind in Kinds)
        {
            var sum = new Likelihood(0, 0, 0);
            foreach (var observation in kind)
                sum += this[observation];
            if (!IsOne(sum.Hostile) || !IsOne(sum.Friend) || !IsOne(sum.Neutral))
                return (kind, sum);
        }

        return null;
    }

    private static bool IsOne(double sum) => Math.Abs(sum - 1) < SumTolerance;

    private static EvidenceTable Make((IdentityEvidence Kind, Likelihood Likelihood)[] lines)
    {
        var all = new Likelihood[Enum.GetValues<IdentityEvidence>().Length];
        Array.Fill(all, Likelihood.None);
        foreach (var (kind, likelihood) in lines)
            all[(int)kind] = likelihood;
        return new EvidenceTable([.. all]);
    }
}
