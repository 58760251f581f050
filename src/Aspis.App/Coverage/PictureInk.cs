namespace Aspis.App.Coverage;

/// <summary>Colours that all pictures share.</summary>
internal static class PictureInk
{
    /// <summary>What is drawn on.</summary>
    public static Ink Paper { get; } = Ink.Of(0xFBFAF7);

    /// <summary>Words that matter.</summary>
    public static Ink Text { get; } = Ink.Of(0x23272B);

    /// <summary>Words and lines that help.</summary>
    public static Ink Quiet { get; } = Ink.Of(0x6C7278);
}
