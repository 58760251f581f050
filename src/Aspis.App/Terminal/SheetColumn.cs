namespace Aspis.App.Terminal;

/// <summary>One column of a <see cref="Sheet"/>.</summary>
/// <param name="Heading">What stands over it, or before each value in a list; may be empty.</param>
/// <param name="IsNumber">Set to the right.</param>
/// <param name="IsWhole">Never broken over two lines.</param>
/// <param name="IsShared">Left out where it and all before it are as in the row above.</param>
/// <param name="MayBreak">May be broken inside a word, as an address may.</param>
internal sealed record SheetColumn(
    string Heading, bool IsNumber = false, bool IsWhole = false, bool IsShared = false, bool MayBreak = false);
