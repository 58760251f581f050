namespace Aspis.Studies.Analytic;

/// <summary>
/// Share of arrivals that find every channel busy when arrivals are random and nobody waits (Erlang, <i>Solution of some
/// problems in the theory of probabilities of significance in automatic telephone exchanges</i>, 1917). It holds for any
/// distribution of the service time with the same mean.
/// </summary>
public static class ErlangB
{
    /// <summary>Probability of being blocked; the load is arrivals in one mean service time.</summary>
    public static double Blocked(double load, int channels)
    {
        // The textbook quotient of powers and factorials overflows; this recursion only adds and divides.
        var blocked = 1.0;
        for (var channel = 1; channel <= channels; channel++)
            blocked = load * blocked / (channel + (load * blocked));
        return blocked;
    }
}
