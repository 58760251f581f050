using System.Globalization;
using System.Text;
using Aspis.Journal;
using Aspis.Messages;
using Aspis.Studies.Results;

namespace Aspis.App.Why;

/// <summary>What posts declared an object to be along a night, with the evidence they weighed.</summary>
internal static class Identities
{
    /// <summary>A line for each declaration: when, who, what, how sure, and what spoke for and against it in decibans.</summary>
    public static IEnumerable<string> Of(LeakNight night, int flyer, int most)
    {
        var world = night.World;
        var told = night.Ledger.Run.Messages.Messages
            .Where(logged => logged.Message is IdentityDeclaration)
            .Select(logged => (Post: PostOf(logged), Declared: (IdentityDeclaration)logged.Message))
            .Where(entry => entry.Post >= 0 && night.Ledger.Run.Ledger.FlyerOf(entry.Post, entry.Declared.Track) == flyer)
            .ToArray();
        var tracks = told.Select(entry => (entry.Post, entry.Declared.Track)).Distinct().Count();
        foreach (var (post, declared) in told.Take(most))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"{History.Clock(declared.Time)} {world.Posts[post].Name} takes {TrackOf(declared)} for {EvidenceOf(declared)}");
        }

        if (told.Length > most)
            yield return $"and {told.Length - most} declarations more";

        // Who holds several tracks of one object may believe something else of each.
        string TrackOf(IdentityDeclaration declared) =>
            tracks == 1 ? "it" : string.Create(CultureInfo.InvariantCulture, $"its track {declared.Track} of it");

        int PostOf(LoggedMessage logged)
        {
            for (var post = 0; post < world.Posts.Length; post++)
            {
                if (world.Posts[post].Id == logged.Post)
                    return post;
            }

            return -1;
        }
    }

    private static string EvidenceOf(in IdentityDeclaration declared) => string.Create(
        CultureInfo.InvariantCulture,
        $"{Words(declared.Identity)}, by its flight {Words(declared.Class)}: hostile {100 * declared.Hostile:0.#} %, friend {100 * declared.Friend:0.#} %, neutral {100 * declared.Neutral:0.#} %; in decibans for hostile: {EvidenceWords.Line(declared)}");

    /// <summary>A name as words: <c>assumedFriend</c> is <c>assumed friend</c>.</summary>
    private static string Words<T>(T name)
        where T : struct, Enum
    {
        var text = new StringBuilder();
        foreach (var letter in name.ToString())
            text.Append(char.IsUpper(letter) && text.Length > 0 ? " " : string.Empty).Append(char.ToLowerInvariant(letter));
        return text.ToString();
    }
}
