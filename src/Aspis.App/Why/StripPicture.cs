using System.Globalization;
using System.Net;
using System.Text;
using Aspis.Kernel.Timing;
using Aspis.Studies.Results;

namespace Aspis.App.Why;

/// <summary>Strips as a picture: a band for each battery and object, coloured by what stood in the way, over a time axis.</summary>
internal static class StripPicture
{
    private const int Width = 960;
    private const int RowHeight = 20;
    private const int Top = 22;
    private const double CharacterWidth = 6.6;

    /// <summary>The picture as SVG text; every band says its constraint and times to who points at it.</summary>
    public static string Of(IReadOnlyList<StripRow> rows)
    {
        var (from, until) = StripText.Span(rows);
        var left = (int)(rows.Max(row => Name(row).Length) * CharacterWidth) + 12;
        var height = Top + (rows.Count * RowHeight) + 4;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Width} {height}\" role=\"img\" aria-label=\"What stood in the way, over time\" font-size=\"12\" font-family=\"inherit\" fill=\"currentColor\">");
        foreach (var tick in StripText.Ticks(from, until, 10))
        {
            var x = At(tick);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"14\" text-anchor=\"middle\">{History.Clock(tick)}</text>");
            svg.Append(CultureInfo.InvariantCulture, $"<line x1=\"{x:0.#}\" x2=\"{x:0.#}\" y1=\"18\" y2=\"{height}\" stroke=\"currentColor\" stroke-opacity=\"0.2\"/>");
        }

        for (var r = 0; r < rows.Count; r++)
        {
            var y = Top + (r * RowHeight);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{y + 14}\"{(rows[r].IsLastChance ? " font-weight=\"600\"" : string.Empty)}>{WebUtility.HtmlEncode(Name(rows[r]))}</text>");
            foreach (var spell in rows[r].Spells.Where(spell => spell.Until > from))
            {
                var begin = spell.From > from ? spell.From : from;
                var title = $"{ConstraintWords.Meanwhile(spell.Constraint)}, {History.Clock(spell.From)} to {History.Clock(spell.Until)}";
                svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{At(begin):0.##}\" y=\"{y + 2}\" width=\"{At(spell.Until) - At(begin):0.##}\" height=\"{RowHeight - 4}\" fill=\"{ConstraintMarks.Colour(spell.Constraint)}\"><title>{WebUtility.HtmlEncode(title)}</title></rect>");
            }
        }

        return svg.Append("</svg>").ToString();

        double At(Instant time) => left + ((time - from).InSeconds / (until - from).InSeconds * (Width - left - 4));
    }

    private static string Name(StripRow row) => $"{row.Weapon} · {row.Battery}";
}
