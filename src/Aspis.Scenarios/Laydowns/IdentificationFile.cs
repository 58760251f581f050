namespace Aspis.Scenarios.Laydowns;

/// <summary>How the crews of a laydown identify, as a file has it.</summary>
/// <param name="Alert">What they expect; an attack when left out.</param>
/// <param name="Prior">The same as probabilities, instead of an alert level.</param>
/// <param name="Knows">What they know of civil traffic; nothing when left out.</param>
/// <param name="Reads">Whose answers their interrogators read.</param>
/// <param name="ThreatSector">Where they expect an attack from.</param>
/// <param name="PlanTolerance">How far from its filed time a flight still keeps to its plan.</param>
/// <param name="Crew">How many tracks they can judge; all of them when left out.</param>
/// <param name="Thresholds">From which probability on an identity is declared, where it differs from the usual.</param>
/// <param name="Likelihoods">How probable an observation is under each hypothesis, by its name, where it differs from the usual.</param>
public sealed record IdentificationFile(
    AlertLevel? Alert = null,
    PriorFile? Prior = null,
    KnownTraffic[]? Knows = null,
    AnswersRead Reads = AnswersRead.All,
    ThreatSectorFile? ThreatSector = null,
    string PlanTolerance = "10 min",
    CrewFile? Crew = null,
    SortedDictionary<string, string>? Thresholds = null,
    SortedDictionary<string, LikelihoodFile>? Likelihoods = null);
