namespace Aspis.App.Coverage;

/// <summary>A colour, each part from 0 to 1.</summary>
internal readonly record struct Ink(float Red, float Green, float Blue)
{
    /// <summary>A colour as web pages write it, 0xRRGGBB.</summary>
    public static Ink Of(int code) => new((code >> 16 & 255) / 255f, (code >> 8 & 255) / 255f, (code & 255) / 255f);

    /// <summary>A colour between this and another.</summary>
    public Ink Toward(Ink other, double share)
    {
        var part = (float)share;
        return new(Red + (part * (other.Red - Red)), Green + (part * (other.Green - Green)), Blue + (part * (other.Blue - Blue)));
    }

    /// <summary>The colour lighter or darker by a factor.</summary>
    public Ink Times(double factor) => new((float)(Red * factor), (float)(Green * factor), (float)(Blue * factor));
}
