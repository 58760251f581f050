using System.Globalization;
using System.Text;

namespace Aspis.Scenarios.Files;

/// <summary>An input file is wrong: which, where, what was expected, how to mend it. Its message is meant for a person.</summary>
public sealed class InputException : Exception
{
    /// <summary>An error in a file.</summary>
    /// <param name="file">Path of the file, as the user would give it.</param>
    /// <param name="line">Line, counted from 1, or null when the whole file is meant.</param>
    /// <param name="place">Place inside the document, such as <c>places[0].latitude</c>, or null.</param>
    /// <param name="problem">What is wrong and what was expected, one sentence.</param>
    public InputException(string file, int? line, string? place, string problem)
        : base(Compose(file, line, place, problem))
    {
        File = file;
        Line = line;
        Place = place;
        Problem = problem;
    }

    /// <summary>An error without a file of its own.</summary>
    public InputException(string problem)
        : this(string.Empty, null, null, problem)
    {
    }

    /// <summary>Path of the file.</summary>
    public string File { get; }

    /// <summary>Line, counted from 1.</summary>
    public int? Line { get; }

    /// <summary>Place inside the document.</summary>
    public string? Place { get; }

    /// <summary>What is wrong.</summary>
    public string Problem { get; }

    private static string Compose(string file, int? line, string? place, string problem)
    {
        var text = new StringBuilder(file);
        if (line is { } number)
            text.Append(CultureInfo.InvariantCulture, $":{number}");
        if (!string.IsNullOrEmpty(place))
            text.Append(text.Length > 0 ? ": " : string.Empty).Append(place);
        return text.Append(text.Length > 0 ? ": " : string.Empty).Append(problem).ToString();
    }
}
