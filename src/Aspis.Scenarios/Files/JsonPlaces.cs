using System.Globalization;
using System.Text.Json;

namespace Aspis.Scenarios.Files;

/// <summary>Finds the line of a place in a JSON document; read again only when there is an error to report.</summary>
internal sealed class JsonPlaces(byte[] document)
{
    /// <summary>Line of a place counted from 1; of its nearest enclosing place when it is missing; 1 when nothing is found.</summary>
    public int LineOf(string place)
    {
        var bestLine = 1;
        var bestLength = -1;
        Walk((path, offset) =>
        {
            if (path.Length > bestLength && IsPrefix(path, place))
                (bestLine, bestLength) = (LineAt(offset), path.Length);
        });
        return bestLine;
    }

    /// <summary>The places that hold null, in their order.</summary>
    public IEnumerable<string> Nulls()
    {
        var found = new List<string>();
        Walk((_, _) => { }, found.Add);
        return found;
    }

    private static bool IsPrefix(string path, string place) =>
        place.StartsWith(path, StringComparison.Ordinal)
        && (place.Length == path.Length || path.Length == 0 || place[path.Length] is '.' or '[');

    private int LineAt(long offset) => 1 + document.AsSpan(0, (int)offset).Count((byte)'\n');

    private void Walk(Action<string, long> visit, Action<string>? visitNull = null)
    {
        var reader = new Utf8JsonReader(document, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip });
        var prefixes = new Stack<(string Prefix, int Index)>();
        var path = string.Empty;
        try
        {
            while (reader.Read())
            {
                switch (reader.TokenType)
                {
                    case JsonTokenType.PropertyName:
                        var parent = prefixes.Peek().Prefix;
                        path = parent.Length == 0 ? reader.GetString()! : $"{parent}.{reader.GetString()}";
                        visit(path, reader.TokenStartIndex);
                        continue;
                    case JsonTokenType.EndArray or JsonTokenType.EndObject:
                        prefixes.Pop();
                        continue;
                }

                if (prefixes.TryPeek(out var top) && top.Index >= 0)
                {
                    prefixes.Pop();
                    prefixes.Push((top.Prefix, top.Index + 1));
                    path = string.Create(CultureInfo.InvariantCulture, $"{top.Prefix}[{top.Index}]");
                    visit(path, reader.TokenStartIndex);
                }

                if (reader.TokenType == JsonTokenType.Null)
                    visitNull?.Invoke(path);
                else if (reader.TokenType == JsonTokenType.StartArray)
                    prefixes.Push((path, 0));
                else if (reader.TokenType == JsonTokenType.StartObject)
                    prefixes.Push((path, -1));
            }
        }
        catch (JsonException)
        {
            // The document broke off: what was found so far is the best there is.
        }
    }
}
