namespace Aspis.App.Coverage;

/// <summary>A letter as strokes of a pen.</summary>
/// <param name="Width">How far the next letter stands from this one, units.</param>
/// <param name="Strokes">Lines from point to point; x to the right, y down from the top of capitals.</param>
internal sealed record StrokeGlyph(double Width, (double X, double Y)[][] Strokes);
