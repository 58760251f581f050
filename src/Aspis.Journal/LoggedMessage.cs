namespace Aspis.Journal;

/// <summary>A kept message with the post that said it (zero for a radar's plot).</summary>
/// <param name="Post">Hash of the post's scenario name, or zero.</param>
/// <param name="Message">One of the message types of <see cref="Aspis.Messages"/>.</param>
public sealed record LoggedMessage(ulong Post, object Message);
