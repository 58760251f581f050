namespace Aspis.Scenarios.Catalogues;

/// <summary>A catalogue item as its file has it.</summary>
/// <param name="Id">Catalogue id; the file's name.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Figures">What is said of it, by figure.</param>
/// <param name="Task">Radar: acquisition, engagement or multifunction.</param>
/// <param name="Mount">Radar: rotating or sector.</param>
/// <param name="Maker">Who makes it, for optimism that one maker's figures share.</param>
/// <param name="Class">Threat and aircraft: target class.</param>
/// <param name="Flight">Threat: how it flies.</param>
/// <param name="Transponder">Aircraft: what it answers to an interrogator.</param>
/// <param name="Interrogator">Radar: whether it carries one.</param>
/// <param name="Post">Battery: id of its post.</param>
/// <param name="Radars">Battery: ids of its radars.</param>
/// <param name="EngagementRadar">Battery: id of its guidance radar.</param>
/// <param name="Effectors">Battery: ids of its missiles, guns and jammers, in order of preference.</param>
/// <param name="GuidedBy">Battery: which radars can guide its shots; its own when left out.</param>
public sealed record ItemFile(
    string Id,
    ItemKind Kind,
    string Name,
    string Summary,
    SortedDictionary<string, FigureFile> Figures,
    string? Task = null,
    string? Mount = null,
    string? Maker = null,
    string? Class = null,
    ThreatFlight? Flight = null,
    Transponder? Transponder = null,
    bool? Interrogator = null,
    string? Post = null,
    string[]? Radars = null,
    string? EngagementRadar = null,
    string[]? Effectors = null,
    GuidedBy? GuidedBy = null);
