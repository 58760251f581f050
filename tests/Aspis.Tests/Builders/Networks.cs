using Aspis.Scenarios.Catalogues;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Builders;

/// <summary>Shipped laydowns with other networks.</summary>
internal static class Networks
{
    /// <summary>A laydown of a shipped scenario, changed; figures as claimed, so that it fires much, and every night alike.</summary>
    public static PreparedLaydown Prepare(
        string scenario, string laydown, Func<LaydownFile, LaydownFile> change, Func<WeaponGroupFile, WeaponGroupFile>? flown = null, Catalogue? other = null)
    {
        var catalogue = other ?? AinAlAsad.Catalogue;
        var read = ScenarioReader.Read(RepositoryFolder.Of("scenarios", scenario), AinAlAsad.Terrain);
        var figures = new FigureResolver(catalogue, BasisChoice.Of(Basis.Claimed), 1, 0, 1);
        var asIs = read.Raids[read.Content.Raid];
        var raid = RaidBuilder.Build(read, asIs with { Groups = [.. asIs.Groups.Select(flown ?? (group => group))] }, catalogue, figures, new FlightBook(read.Ground));
        var file = change(read.Laydowns.Single(one => one.Name == laydown));
        return LaydownBuilder.Build(read, file, catalogue, figures, raid, earlyWarning: true);
    }

    /// <summary>Every post silent from the start.</summary>
    public static LaydownFile WithoutPosts(LaydownFile file) => file with
    {
        Posts = [.. file.Posts!.Select(post => post with { Outages = [new OutageFile()] })],
    };

    /// <summary>What batteries do that hear nothing.</summary>
    public static LaydownFile Then(LaydownFile file, FallbackAction action) => file with { Fallback = new FallbackFile(action) };

    /// <summary>Every link of the first post to its batteries with a share of messages lost.</summary>
    public static LaydownFile WithLoss(LaydownFile file, string loss) => file with
    {
        Links = [.. file.Batteries.Where(battery => battery.Post is not null).Select(battery => new LinkFile([battery.Post!, battery.Id], null, loss))],
    };
}
