using Aspis.Studies.Results;

namespace Aspis.App.Report;

/// <summary>One night told flight by flight: the first on which the laydown that fires most engaged anything.</summary>
internal static class TimelineSection
{
    /// <summary>The timeline, or null when no laydown engages anything.</summary>
    public static object? Of(ReportInput input)
    {
        var busiest = input.Result.Laydowns
            .OrderByDescending(laydown => laydown.Summarise("interceptorsFired").Mean)
            .ThenByDescending(laydown => laydown.Summarise("threatsEngaged").Mean)
            .First();
        // A night of a thousand flights takes as long to play again as it did, and nobody can read its picture.
        if (busiest.Events / Math.Max(1, busiest.Digests.Length) > NightSection.LongestNight || FirstEngaging(busiest) is not { } night)
            return null;
        var story = new NightStory(busiest.Prepared, input, night);
        return new
        {
            Defence = busiest.Name,
            Replication = night,
            input.Result.Design.Seed,
            story.DurationSeconds,
            Flights = story.Flights(),
        };
    }

    /// <summary>The first replication with the figures at hand, those of the first draw, on which anything was engaged.</summary>
    private static int? FirstEngaging(LaydownResult laydown)
    {
        string[] engaged = ["threatsEngaged", "decoysEngaged", "civilEngaged", "friendlyEngaged"];
        var counts = engaged.Select(measure => laydown[measure]).ToArray();
        for (var night = 0; night < laydown.Digests.Length; night += laydown.Draws)
        {
            if (Array.Exists(counts, count => count[night] > 0))
                return night;
        }

        return null;
    }
}
