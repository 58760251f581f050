using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;
using Aspis.Studies;
using Aspis.Studies.Designs;
using Aspis.Studies.Results;

namespace Aspis.Tests.Builders;

/// <summary>Designs over the shipped scenario.</summary>
internal static class Designs
{
    public static string CatalogueFolder { get; } = RepositoryFolder.Of("data", "catalogue");

    public static RunDesign Of(
        int replications, Basis basis = Basis.Assessed, ulong seed = 1, int draws = 40, params string[] defences) => RunDesign.Create(
        ScenarioReader.Read(AinAlAsad.Folder, AinAlAsad.Terrain), AinAlAsad.Catalogue, defences, BasisChoice.Of(basis), replications, draws, seed, null, null);

    public static RunResult Run(RunDesign design, int threads = 2) =>
        new LocalRunner(new PreparedDesign(design), threads).Run(null, CancellationToken.None);
}
