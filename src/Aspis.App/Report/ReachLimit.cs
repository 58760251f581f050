namespace Aspis.App.Report;

/// <summary>How far out a battery can stop one kind of a raid's weapons at best.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Claims">What its effectors are claimed to reach against its class, m, the farthest first.</param>
/// <param name="HeightMetres">Lowest cruise height of that kind in the raid, m above ground, or null when none of it cruises.</param>
/// <param name="HorizonMetres">How far the engagement radar sees at that height over level ground, m.</param>
internal sealed record ReachLimit(
    WeaponKind Kind, IReadOnlyList<(string Effector, double Metres)> Claims, double? HeightMetres, double? HorizonMetres)
{
    /// <summary>Farthest claim, m; zero without any.</summary>
    public double ClaimedMetres => Claims.Count == 0 ? 0 : Claims[0].Metres;

    /// <summary>Whether the horizon cuts the claim short.</summary>
    public bool IsHorizon => HorizonMetres < ClaimedMetres;

    /// <summary>The smaller of claim and horizon, m.</summary>
    public double Metres => Math.Min(ClaimedMetres, HorizonMetres ?? double.PositiveInfinity);
}
