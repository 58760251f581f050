namespace Aspis.Scenarios.Catalogues;

/// <summary>Advice on names that are not known.</summary>
public static class Spelling
{
    private const int MostListed = 30;

    /// <summary>A sentence naming the nearest known name, or all of them.</summary>
    public static string Suggest(string name, IEnumerable<string> known)
    {
        var names = known.Order(StringComparer.Ordinal).ToArray();
        if (names.Length == 0)
            return "there are none";
        var nearest = names.MinBy(candidate => Distance(name, candidate))!;
        if (Distance(name, nearest) <= Math.Max(1, name.Length / 3))
            return $"did you mean \"{nearest}\"?";
        return names.Length <= MostListed
            ? $"known are: {string.Join(", ", names)}"
            : $"none of the {names.Length} known is like it";
    }

    /// <summary>Levenshtein's edit distance.</summary>
    private static int Distance(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var above = row[j];
                row[j] = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = above;
            }
        }

        return row[^1];
    }
}
