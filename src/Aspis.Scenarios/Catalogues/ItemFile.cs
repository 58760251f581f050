namespace Aspis.Scenarios.Catalogues;

/// <summary>A catalogue item as its file has it.</summary>
/// <param name="Id">Catalogue id; the file's name.</param>
/// <param name="Kind">What kind it is.</param>
/// <param name="Name">Name for people.</param>
/// <param name="Summary">One or two sentences.</param>
/// <param name="Figures">What is said of it, by figure.</param>
/// <param name="Task">Radar: acquisition, engagement or multifunction.</param>
/// <param name="Mount">Radar: rotating or sector.</param>
/// <param name="Class">Threat: target class.</param>
/// <param name="Post">Battery: id of its post.</param>
/// <param name="Radars">Battery: ids of its radars.</param>
/// <param name="EngagementRadar">Battery: id of its guidance radar.</param>
/// <param name="Interceptors">Battery: ids of its missiles, in order of preference.</param>
public sealed record ItemFile(
    string Id,
    ItemKind Kind,
    string Name,
    string Summary,
    SortedDictionary<string, FigureFile> Figures,
    string? Task = null,
    string? Mount = null,
    string? Class = null,
    string? Post = null,
    string[]? Radars = null,
    string? EngagementRadar = null,
    string[]? Interceptors = null);
