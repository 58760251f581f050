namespace Aspis.App.Coverage;

/// <summary>
/// A plain lettering of straight strokes, drawn for this program: capitals are seven units high, small letters five,
/// tails reach two below. Each point is two digits, x and y.
/// </summary>
internal static class StrokeFont
{
    /// <summary>Height of capitals, units.</summary>
    public const double CapitalHeight = 7;

    private const double Gap = 2;
    private const double Space = 2.6;
    private static readonly string[] Shapes =
    [
        "A 07 20 47|15 35", "B 03 33 42 41 30 00 07 37 46 44 33", "C 41 30 10 01 06 17 37 46", "D 00 07 27 45 42 20 00",
        "E 40 00 07 47|03 33", "F 40 00 07|03 33", "G 41 30 10 01 06 17 37 46 44 24", "H 00 07|40 47|03 43", "I 00 07",
        "J 30 36 27 17 06", "K 00 07|40 04|22 47", "L 00 07 37", "M 07 00 24 40 47", "N 07 00 47 40",
        "O 10 30 41 46 37 17 06 01 10", "P 07 00 30 41 43 34 04", "Q 10 30 41 46 37 17 06 01 10|25 47",
        "R 07 00 30 41 43 34 04|24 47", "S 41 30 10 01 02 13 33 44 46 37 17 06", "T 00 40|20 27", "U 00 06 17 37 46 40",
        "V 00 27 40", "W 00 17 33 57 60", "X 00 47|40 07", "Y 00 23 40|23 27", "Z 00 40 07 47",
        "a 03 12 22 33 37|34 14 05 06 17 27 36", "b 00 07 27 36 33 22 02", "c 33 22 12 03 06 17 27 36", "d 30 37 17 06 03 12 32",
        "e 05 35 33 22 12 03 06 17 27 36", "f 20 11 17|03 23", "g 32 38 29 19 08|37 17 06 03 12 32", "h 00 07|03 12 22 33 37",
        "i 02 07|00", "j 12 18 09|10", "k 00 07|32 05|14 37", "l 00 07", "m 02 07|03 12 22 33 37|33 42 52 63 67",
        "n 02 07|03 12 22 33 37", "o 12 22 33 36 27 17 06 03 12", "p 02 09|02 22 33 36 27 07", "q 32 39|32 12 03 06 17 37",
        "r 02 07|03 12 22", "s 32 12 03 14 25 36 27 07", "t 10 16 27|02 22", "u 02 06 17 27 36|32 37", "v 02 27 42",
        "w 02 17 33 57 62", "x 02 37|32 07", "y 02 27|42 19 09", "z 02 32 07 37",
        "0 10 30 41 46 37 17 06 01 10", "1 02 10 17", "2 01 10 30 41 42 07 47", "3 01 10 30 41 42 33 44 46 37 17 06|33 23",
        "4 37 30 05 45", "5 40 00 03 33 44 46 37 17 06", "6 41 30 10 01 06 17 37 46 44 33 03", "7 00 40 17",
        "8 10 30 41 42 33 13 02 01 10|13 04 06 17 37 46 44 33", "9 06 17 37 46 41 30 10 01 03 14 44",
        ". 07", ", 17 08", ": 03|07", "; 13|17 08", "- 04 24", "– 04 34", "/ 30 07", "( 10 02 05 17", ") 00 12 15 07",
        "% 40 07|00 10 11 01 00|36 46 47 37 36", "+ 22 26|04 44", "= 03 33|05 35", "' 00 02", "\" 00 02|20 22", "° 10 21 12 01 10",
        "² 00 10 21 03 23", "× 03 36|33 06", "_ 08 48", "> 02 34 06", "< 32 04 36", "? 01 10 30 41 42 23 24|27", "! 00 05|07",
        "· 04", "& 47 02 01 10 21 22 04 06 17 27 44",
    ];

    private static readonly StrokeGlyph Unknown = Glyph("00 40 47 07 00");
    private static readonly Dictionary<char, StrokeGlyph> Glyphs = Letters();

    /// <summary>The strokes of a letter; a box for one that is not there.</summary>
    public static StrokeGlyph Of(char letter) => Glyphs.GetValueOrDefault(letter, Unknown);

    private static Dictionary<char, StrokeGlyph> Letters()
    {
        var glyphs = new Dictionary<char, StrokeGlyph> { [' '] = new(Space + Gap, []) };
        foreach (var line in Shapes)
            glyphs[line[0]] = Glyph(line[2..]);
        return glyphs;
    }

    private static StrokeGlyph Glyph(string shape)
    {
        var strokes = shape.Split('|').Select(stroke => stroke.Split(' ')
            .Select(point => ((double)(point[0] - '0'), (double)(point[1] - '0'))).ToArray()).ToArray();
        // A point alone is a dot.
        strokes = [.. strokes.Select(stroke => stroke.Length > 1 ? stroke : [stroke[0], stroke[0]])];
        return new StrokeGlyph(strokes.Max(stroke => stroke.Max(point => point.Item1)) + Gap, strokes);
    }
}
