namespace Aspis.App.Report;

/// <summary>
/// What clean nights prove, in round numbers: none of n leaves, with 95 % confidence, a chance of up to 3/n a night (Hanley, Lippman-Hand, "If
/// nothing goes wrong, is everything all right?", JAMA 249(13), 1983).
/// </summary>
internal static class RuleOfThree
{
    private const double Three = 3;

    /// <summary>So many clean nights leave it open that the event comes once in this many.</summary>
    public static double NightsAllowed(int cleanNights) => cleanNights / Three;

    /// <summary>Clean nights that it takes to say "less than once in so many nights".</summary>
    public static double CleanNightsFor(double onceInNights) => Three * onceInNights;
}
