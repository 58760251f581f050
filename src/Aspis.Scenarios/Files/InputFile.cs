using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Aspis.Kernel.Quantities;
using Aspis.Scenarios.Catalogues;

namespace Aspis.Scenarios.Files;

/// <summary>
/// One JSON file of the user's, read strictly: comments are allowed; unknown or repeated fields, missing fields and wrong
/// kinds are errors with a line. Values that mean something wrong are reported by their place in the document.
/// </summary>
public sealed class InputFile
{
    /// <summary>No night lasts longer, s.</summary>
    public const double LongestNightSeconds = 48 * 3600;

    private const long LargestBytes = 8 * 1024 * 1024;
    private const int DeepestNesting = 24;

    /// <summary>Options for every file: strict, camel case, comments allowed.</summary>
    public static JsonSerializerOptions Options { get; } = MakeOptions();

    private readonly byte[] bytes;

    private InputFile(string path, byte[] bytes)
    {
        Path = path;
        this.bytes = bytes;
    }

    /// <summary>Path as the user would give it.</summary>
    public string Path { get; }

    /// <summary>The file's bytes, for hashing.</summary>
    public ReadOnlySpan<byte> Bytes => bytes;

    // Some editors begin a file with a mark that is no part of the document.
    private ReadOnlySpan<byte> Document =>
        bytes.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? bytes.AsSpan(Encoding.UTF8.Preamble.Length) : bytes;

    /// <summary>Opens a file, or says why not.</summary>
    public static InputFile Open(string path)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length > LargestBytes)
                throw new InputException(path, null, null, $"the file has {length / 1024 / 1024} MB; the largest accepted is {LargestBytes / 1024 / 1024} MB");
            return new InputFile(path, File.ReadAllBytes(path));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, null, null, "there is no such file");
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException(path, null, null, $"the file cannot be read: {e.Message}");
        }
    }

    /// <summary>Reads the whole file as one value.</summary>
    public T Read<T>()
    {
        try
        {
            var read = JsonSerializer.Deserialize<T>(Document, Options)
                ?? throw new InputException(Path, 1, null, "the file holds only null");
            return IsWithoutNullEntries(typeof(T), out var place) ? read : throw Error(place, "an entry must not be null; give it, or take it out");
        }
        catch (JsonException e)
        {
            var problem = Utf8.IsValid(Document) ? Explain(e, typeof(T)) : "the file is not text in UTF-8";
            throw new InputException(Path, (int?)(e.LineNumber + 1), PlaceOf(e.Path), problem);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            throw new InputException(Path, null, null, $"the file is not valid JSON: {FirstSentence(e.Message)}");
        }
    }

    /// <summary>An error at a place in the document, such as <c>places[0].latitude</c>.</summary>
    public InputException Error(string place, string problem) => new(Path, new JsonPlaces(Document.ToArray()).LineOf(place), place, problem);

    /// <summary>A quantity at a place, in SI units, or an error that says what was expected.</summary>
    public double Quantity(string place, string text, Dimension dimension) =>
        QuantityText.TryParse(text, dimension, out var si, out var error) ? si : throw Error(place, error);

    /// <summary>A quantity that must be positive.</summary>
    public double Positive(string place, string text, Dimension dimension)
    {
        var value = Quantity(place, text, dimension);
        return value > 0 ? value : throw Error(place, $"\"{text}\" must be greater than zero");
    }

    /// <summary>A quantity that must not be negative.</summary>
    public double NotNegative(string place, string text, Dimension dimension)
    {
        var value = Quantity(place, text, dimension);
        return value >= 0 ? value : throw Error(place, $"\"{text}\" must not be negative");
    }

    /// <summary>A time that is not negative and makes sense in a night, s.</summary>
    public double TimeOfNight(string place, string text, double mostSeconds = LongestNightSeconds)
    {
        const double Hour = 3600, Minute = 60;
        var value = NotNegative(place, text, Dimension.Time);
        return value <= mostSeconds
            ? value
            : throw Error(place, $"\"{text}\" is too long; {(mostSeconds >= Hour ? $"{mostSeconds / Hour:0} h" : $"{mostSeconds / Minute:0} min")} is the most");
    }

    /// <summary>A probability from 0 to 1.</summary>
    public double Chance(string place, string text)
    {
        var value = NotNegative(place, text, Dimension.Probability);
        return value <= 1 ? value : throw Error(place, $"\"{text}\" is no probability; it lies between 0 % and 100 %");
    }

    private bool IsWithoutNullEntries(Type document, out string place)
    {
        place = Document.IndexOf("null"u8) < 0
            ? string.Empty
            : new JsonPlaces(Document.ToArray()).Nulls().FirstOrDefault(candidate => ExpectedKind.IsEntry(document, candidate), string.Empty);
        return place.Length == 0;
    }

    private static JsonSerializerOptions MakeOptions()
    {
        var options = new JsonSerializerOptions(JsonSerializerOptions.Strict)
        {
            PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
            ReadCommentHandling = JsonCommentHandling.Skip,
            MaxDepth = DeepestNesting,
            NumberHandling = JsonNumberHandling.Strict,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }

    private static string? PlaceOf(string? path) => path is null or "$" ? null : path.TrimStart('$').TrimStart('.');

    private static string Explain(JsonException e, Type document)
    {
        var message = FirstSentence(e.Message);
        if (message.Contains("could not be mapped to any .NET member", StringComparison.Ordinal))
            return Unknown(document, PlaceOf(e.Path));
        if (message.Contains("maximum configured depth", StringComparison.Ordinal))
            return $"the document is nested more than {DeepestNesting} levels deep";
        if (message.Contains("missing required properties", StringComparison.Ordinal))
            return "required fields are missing: " + Missing(message);
        if (message.Contains("could not be converted to", StringComparison.Ordinal))
            return Expected(ExpectedKind.At(document, PlaceOf(e.Path)));
        if (message.Contains("doesn't allow null values", StringComparison.Ordinal))
            return "the value must not be null";
        if (message.Contains("trailing comma", StringComparison.Ordinal))
            return "there is a comma too many before this end of a list or object";
        if (message.Contains("Duplicate", StringComparison.OrdinalIgnoreCase))
            return "this field is given twice; keep one";
        if (message.Contains("does not contain any JSON tokens", StringComparison.Ordinal))
            return "the file is empty";
        if (message.Contains("isFinalBlock", StringComparison.Ordinal) || message.Contains("end of data", StringComparison.Ordinal))
            return "the file ends too early: a bracket or quotation mark is not closed";
        return "the file is not valid JSON: " + message;
    }

    private static string Unknown(Type document, string? place)
    {
        var known = place is null ? [] : ExpectedKind.FieldsBeside(document, place);
        return place is null || known.Length == 0
            ? "this field is not known here; check its spelling, or see the schema (`aspis check --schema`)"
            : $"this field is not known here; {Spelling.Suggest(place[(place.LastIndexOf('.') + 1)..], known)}";
    }

    private static string Expected(string kind) => kind == ExpectedKind.Text
        ? $"{kind} was expected here; quantities too are written so: \"2500 m\", \"5 %\""
        : $"{kind} was expected here";

    private static string Missing(string message)
    {
        var colon = message.LastIndexOf(": ", StringComparison.Ordinal);
        return colon < 0 ? message : message[(colon + 2)..].TrimEnd('.');
    }

    private static string FirstSentence(string message)
    {
        var cut = message.IndexOf(" Path:", StringComparison.Ordinal);
        var end = cut < 0 ? message : message[..cut];
        var line = end.IndexOf(" LineNumber", StringComparison.Ordinal);
        return (line < 0 ? end : end[..line]).TrimEnd(' ', '|');
    }
}
