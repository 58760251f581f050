using System.Globalization;
using Aspis.App.Tables;
using Aspis.Scenarios.Files;

namespace Aspis.App.Assignments;

/// <summary>
/// A weapon assignment instance as text: <c>W T a</c>, then T values, then a line <c>w t p</c> for each weapon and target,
/// numbered from 0 or from 1. Empty lines are let be.
/// </summary>
internal sealed class InstanceFile
{
    private const int MostOfAKind = 1000, MostShots = 20_000;
    private readonly string path;
    private readonly (int Line, string[] Words)[] lines;
    private int next;

    private InstanceFile(string path)
    {
        this.path = path;
        lines = [.. ReadLines(path).Index()
            .Select(line => (line.Index + 1, line.Item.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Item2.Length > 0)];
        (Weapons, Targets, ShotsEach) = ReadHead();
        Values = ReadValues();
        KillProbability = ReadPairs();
    }

    /// <summary>Number of weapons.</summary>
    public int Weapons { get; }

    /// <summary>Number of targets.</summary>
    public int Targets { get; }

    /// <summary>Most shots of a weapon.</summary>
    public int ShotsEach { get; }

    /// <summary>Value of each target.</summary>
    public double[] Values { get; }

    /// <summary>Probability that one shot kills, weapon by weapon.</summary>
    public double[] KillProbability { get; }

    /// <summary>Number of the first weapon in the file.</summary>
    public int FirstWeapon { get; private set; }

    /// <summary>Number of the first target in the file.</summary>
    public int FirstTarget { get; private set; }

    /// <summary>Reads a file.</summary>
    public static InstanceFile Read(string path) => new(path);

    private static string[] ReadLines(string path)
    {
        try
        {
            var read = File.ReadAllLines(path);
            if (Array.FindIndex(read, line => line.Contains('\0', StringComparison.Ordinal)) is var bad and >= 0)
                throw new InputException(path, bad + 1, null, "this is not plain text in UTF-8");
            return read;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            throw new InputException(path, null, null, "there is no such file");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InputException(path, null, null, Directory.Exists(path) ? "this is a folder; an instance is one text file" : "the file cannot be read");
        }
    }

    private (int Weapons, int Targets, int ShotsEach) ReadHead()
    {
        if (lines.Length == 0)
            throw new InputException(path, 1, null, "the file is empty; its first line is W T a: weapons, targets and the most shots of a weapon");
        var (line, words) = lines[next++];
        if (words.Length != 3)
            throw new InputException(path, line, null, $"the first line is W T a: weapons, targets and the most shots of a weapon; it has {Words(words.Length)}, not 3");
        var weapons = Whole(line, words[0], "the number of weapons", 1, MostOfAKind);
        var targets = Whole(line, words[1], "the number of targets", 1, MostOfAKind);
        return (weapons, targets, Whole(line, words[2], "the most shots of a weapon", 0, MostShots / weapons));
    }

    private double[] ReadValues()
    {
        var values = new double[Targets];
        for (var count = 0; count < Targets;)
        {
            if (next == lines.Length)
                throw new InputException(path, lines[^1].Line, null, $"the file ends after {count} of {Targets} values");
            var (line, words) = lines[next++];
            if (count + words.Length > Targets)
                throw new InputException(path, line, null, $"the line has {Words(words.Length)} where {Expected(Targets - count)} is expected; {Targets} values come before the pairs");
            foreach (var word in words)
                values[count++] = Number(line, word, "the value of a target", double.MaxValue / (4.0 * MostOfAKind));
        }

        return values;
    }

    private static string Words(int count) => count == 1 ? "1 word" : $"{count} words";

    private static string Expected(int values) => values == 1 ? "one value" : $"at most {values} values";

    private double[] ReadPairs()
    {
        var pairs = lines.Length - next;
        var expected = Weapons * Targets;
        (FirstWeapon, FirstTarget) = (FirstOf(0, Weapons), FirstOf(1, Targets));
        var kill = new double[expected];
        Array.Fill(kill, double.NaN);
        for (; next < lines.Length; next++)
        {
            var (line, words) = lines[next];
            if (words.Length != 3)
                throw new InputException(path, line, null, $"a pair is w t p: weapon, target and kill probability; the line has {Words(words.Length)}, not 3");
            var weapon = Whole(line, words[0], "the weapon", FirstWeapon, FirstWeapon + Weapons - 1);
            var target = Whole(line, words[1], "the target", FirstTarget, FirstTarget + Targets - 1);
            ref var place = ref kill[((weapon - FirstWeapon) * Targets) + target - FirstTarget];
            if (!double.IsNaN(place))
                throw new InputException(path, line, null, $"weapon {weapon} and target {target} have a line already; each pair has one");
            place = Number(line, words[2], "the kill probability", 1);
        }

        if (pairs < expected)
            throw new InputException(path, lines[^1].Line, null, $"the file ends after {pairs} of {expected} pairs; there is one line w t p for each weapon and target");
        return kill;
    }

    /// <summary>Files count from 0; one that never says 0 but says the number itself counts from 1.</summary>
    private int FirstOf(int word, int number)
    {
        var says = lines.AsSpan(next).ToArray().Where(line => line.Words.Length == 3).Select(line => line.Words[word]).ToArray();
        var last = number.ToString(CultureInfo.InvariantCulture);
        return !says.Contains("0", StringComparer.Ordinal) && says.Contains(last, StringComparer.Ordinal) ? 1 : 0;
    }

    private int Whole(int line, string word, string what, int least, int most)
    {
        if (!int.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value))
            throw new InputException(path, line, null, $"{what} is a whole number{(word.All(char.IsAsciiDigit) ? $" between {least} and {most}" : "")}, not \"{word}\"");
        return value >= least && value <= most ? value : throw new InputException(path, line, null, $"{what} lies between {least} and {most}, and is not {value}");
    }

    private double Number(int line, string word, string what, double most)
    {
        if (!NumberText.TryRead(word, out var value))
            throw new InputException(path, line, null, $"{what} is a number, not \"{word}\"");
        if (value >= 0 && value <= most)
            return value;
        var limits = most == 1 ? "between 0 and 1" : value < 0 ? "not negative" : string.Create(CultureInfo.InvariantCulture, $"at most {most:G3}");
        throw new InputException(path, line, null, string.Create(CultureInfo.InvariantCulture, $"{what} is {limits}, and is not {value:R}"));
    }
}
