using System.Globalization;
using Aspis.App.Terminal;
using Aspis.Kernel.Quantities;
using Aspis.Messages;
using Aspis.Scenarios.Catalogues;
using Spectre.Console;

namespace Aspis.App.Catalogues;

/// <summary>One catalogue item for people: every claim, who says it, and what a run makes of them.</summary>
internal sealed class ItemPage(Catalogue catalogue, IAnsiConsole console)
{
    private const int WideEnoughForNotes = 140;

    /// <summary>Writes the page.</summary>
    public void Write(CatalogueItem item, ImpliedRanges? implied)
    {
        console.MarkupLineInterpolated($"[bold]{item.Name}[/]  {item.Id}, {Kind(item)}");
        console.WriteLine(item.Summary);
        if (item.Parts.Any())
            console.WriteLine($"made of: {string.Join(", ", item.Parts.Select(Named))}");
        if (Properties(item) is { Length: > 0 } properties)
            console.WriteLine(properties);
        foreach (var figure in Ordered(item))
            WriteFigure(item, figure);
        console.WriteLine();
        console.MarkupLine("[dim]→ what a run takes on each basis; (×2) says that the highest value is twice the lowest.[/]");
        console.MarkupLine("[dim]A to D rate how sure it is that the statement was made, not that it is true.[/]");
        if (implied is not null)
            ImpliedSection.Write(implied, console);
    }

    private static string Kind(CatalogueItem item) => string.Join(' ', new[] { item.Task, item.Kind.ToString().ToLowerInvariant() }.Where(part => part is not null));

    /// <summary>What an item is besides its figures, as far as a run depends on it.</summary>
    private static string Properties(CatalogueItem item)
    {
        var said = new List<string>();
        if (item.Maker is not null)
            said.Add($"made by {item.Maker}");
        if (item.Kind == ItemKind.Radar)
        {
            said.Add(item.Rotates ? "turns through the full circle" : "looks into a sector");
            said.Add(item.Interrogates ? "asks transponders" : "does not ask transponders");
        }

        if (item.Class != TargetClass.Unknown)
            said.Add($"counts as {item.Class.ToString().ToLowerInvariant()}");
        if (item.Kind == ItemKind.Aircraft)
            said.Add($"transponder: {item.Transponder.ToString().ToLowerInvariant()}");
        return string.Join("; ", said);
    }

    private string Named(string id) => catalogue.Items.TryGetValue(id, out var part) ? $"{part.Name} ({id})" : id;

    /// <summary>What a run uses first, in the order of the definitions.</summary>
    private static IEnumerable<Figure> Ordered(CatalogueItem item) => FigureDefinitions.For(item.Kind)
        .Where(definition => item.Figures.ContainsKey(definition.Name))
        .Select(definition => item.Figures[definition.Name]);

    private void WriteFigure(CatalogueItem item, Figure figure)
    {
        console.WriteLine();
        var use = figure.Definition.Use == FigureUse.Shown ? " [dim](shown, not used)[/]" : string.Empty;
        console.MarkupLine($"[bold]{Markup.Escape(figure.Definition.Meaning)}[/] [dim]{Markup.Escape(figure.Definition.Name)}[/]{use}");
        Claims(figure).Write(console);
        if (figure.Definition.Use == FigureUse.Shown)
            return;
        foreach (var answer in FigureAnswer.About(item, figure.Definition))
            console.Write(new Padder(new Text($"→ {Describe(answer, figure.Definition)}"), new Padding(2, 0, 0, 0)));
    }

    private static string Describe(FigureAnswer answer, FigureDefinition definition)
    {
        var condition = answer.Condition.Length > 0 ? $"{answer.Condition}: " : string.Empty;
        if (answer.Recorded is { } recorded)
            return $"{condition}a run takes {Quantity.Show(recorded, definition.Dimension)}{Conflict(answer)}";
        var ends = $"{Quantity.Show(answer.Low, definition.Dimension)} to {Quantity.Show(answer.High, definition.Dimension)}";
        var sampled = answer.Low == answer.High ? "the same sampled" : $"sampled {ends}";
        return $"{condition}claimed {Quantity.Show(answer.Claimed, definition.Dimension)}, "
            + $"assessed {Quantity.Show(answer.Assessed, definition.Dimension)}, {sampled}{Conflict(answer)}";
    }

    private static string Conflict(FigureAnswer answer) => answer.Spread is { } spread
        ? string.Create(CultureInfo.InvariantCulture, $" (×{spread:0.##})")
        : string.Empty;

    private Sheet Claims(Figure figure)
    {
        var hasRoom = console.Profile.Width >= WideEnoughForNotes;
        var sheet = new Sheet([
            new(string.Empty, IsWhole: true),
            new(string.Empty),
            new(string.Empty, IsWhole: true),
            new(string.Empty),
            .. hasRoom ? [new SheetColumn(string.Empty)] : Array.Empty<SheetColumn>()])
        {
            IsPlain = true,
        };
        foreach (var claim in figure.Claims)
        {
            var notes = Notes(claim, figure.Definition.Dimension);
            var conditions = Conditions(claim);
            var what = hasRoom || notes.Length == 0 ? Markup.Escape(conditions)
                : $"{Markup.Escape(conditions)}{(conditions.Length > 0 ? "\n" : "")}[dim]{Markup.Escape(notes)}[/]";
            var cells = new List<string> { Markup.Escape(claim.Text), what, Side(claim.Side), Markup.Escape(Origin(claim)) };
            if (hasRoom)
                cells.Add($"[dim]{Markup.Escape(notes)}[/]");
            sheet.Add([.. cells]);
        }

        return sheet;
    }

    private static string Side(ClaimSide side) => side switch
    {
        ClaimSide.Claimed => "[green]claimed[/]",
        ClaimSide.Assessed => "[yellow]assessed[/]",
        _ => side.ToString().ToLowerInvariant(),
    };

    private static string Origin(Claim claim)
    {
        var unverified = claim is { Confidence: 'D', Side: not ClaimSide.Assumed } ? ", unverified" : string.Empty;
        return $"{(claim.Source is null ? string.Empty : $"{claim.Source} {claim.Date} ")}{claim.Confidence}{unverified}";
    }

    /// <summary>Who stands behind a claim, in plain text.</summary>
    public static string Standing(Claim claim) => $"{claim.Side.ToString().ToLowerInvariant()}, {Origin(claim)}";

    /// <summary>On what conditions a claim holds, in plain text; may be empty.</summary>
    public static string Conditions(Claim claim)
    {
        var parts = new List<string>();
        Add("of", claim.Of);
        Add("against", claim.Against);
        if (claim.CrossSectionM2 is { } crossSection)
            Add("on", Quantity.Show(crossSection, Dimension.Area));
        Add("at", claim.Altitude);
        Add("meaning", claim.Meaning);
        Add("of a", claim.Level);
        Add("printed as", claim.Word);
        Add("in", claim.Currency);
        Add("prices of", claim.PriceYear?.ToString(CultureInfo.InvariantCulture));
        Add("for the basis", claim.StandsFor?.ToString().ToLowerInvariant());
        return string.Join(", ", parts);

        void Add(string label, string? value)
        {
            if (value is not null)
                parts.Add($"{label} {value}");
        }
    }

    private static string Notes(Claim claim, Dimension dimension)
    {
        var band = HasBand(claim) ? $"Band {Quantity.Show(claim.Low, dimension)} to {Quantity.Show(claim.High, dimension)}." : null;

        // Round brackets for cited keys: the terminal library breaks lines after an escaped square one.
        return string.Join(' ', new[] { band, claim.Reason, claim.Note }.Where(part => part is not null)).Replace('[', '(').Replace(']', ')');
    }

    private static bool HasBand(Claim claim) => claim.Low < claim.Value || claim.High > claim.Value;
}
