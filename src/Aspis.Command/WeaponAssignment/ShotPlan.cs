namespace Aspis.Command.WeaponAssignment;

/// <summary>A plan for a <see cref="StaticFire"/> in the making: shots can be laid, moved and exchanged.</summary>
public sealed class ShotPlan
{
    private const int None = -1;
    private const double Worthwhile = 1e-13;
    private readonly StaticFire fire;
    private readonly int[] targetOf;
    private readonly double[] left;
    private readonly double[] without;
    private readonly int[] aim;
    private readonly double[] saving;
    private readonly int[] shotsAt;
    private readonly int[] shotsSeen;

    /// <summary>No shot is fired.</summary>
    public ShotPlan(StaticFire fire)
    {
        this.fire = fire;
        targetOf = new int[fire.Weapons * fire.ShotsEach];
        without = new double[targetOf.Length];
        left = new double[fire.Targets];
        (aim, saving) = (new int[fire.Weapons], new double[fire.Weapons]);
        (shotsAt, shotsSeen) = (new int[fire.Targets], new int[fire.Weapons]);
        Clear();
    }

    /// <summary>Target of each shot, weapon by weapon, −1 for one not fired.</summary>
    public ReadOnlySpan<int> TargetOf => targetOf;

    /// <summary>Value expected to survive.</summary>
    public double Surviving => fire.Surviving(targetOf);

    /// <summary>Takes every shot back.</summary>
    public void Clear() => Load([]);

    /// <summary>Takes a plan over; shots beyond its end are not fired.</summary>
    public void Load(ReadOnlySpan<int> plan)
    {
        Array.Fill(targetOf, None);
        plan.CopyTo(targetOf);
        for (var target = 0; target < fire.Targets; target++)
            left[target] = fire.Value(target);
        for (var shot = 0; shot < targetOf.Length; shot++)
        {
            if (targetOf[shot] != None)
                left[targetOf[shot]] *= Survival(shot, targetOf[shot]);
        }
    }

    /// <summary>Lays a shot of a weapon on a target, if it has one left.</summary>
    public bool Lay(int weapon, int target)
    {
        for (var shot = weapon * fire.ShotsEach; shot < (weapon + 1) * fire.ShotsEach; shot++)
        {
            if (targetOf[shot] != None)
                continue;
            targetOf[shot] = target;
            left[target] *= Survival(shot, target);
            return true;
        }

        return false;
    }

    /// <summary>
    /// Lays shot after shot where it saves most, until none is left or none saves anything (maximum marginal return; den
    /// Broeder, Ellison, Emerling, "On optimum target assignments", Operations Research 7(3), 1959). Savings only ever fall, so
    /// a weapon is asked again only when what it once would have saved is the most (Minoux, "Accelerated greedy algorithms for
    /// maximizing submodular set functions", 1978). Out of time, each weapon in turn fires where it saves most.
    /// </summary>
    public void Fill(Func<bool>? isTimeOver = null)
    {
        Array.Clear(shotsAt);
        for (var i = 0; i < fire.Weapons; i++)
            Aim(i);
        while (isTimeOver?.Invoke() != true)
        {
            var (weapon, most) = (None, 0.0);
            for (var i = 0; i < fire.Weapons; i++)
            {
                if (saving[i] > most)
                    (weapon, most) = (i, saving[i]);
            }

            if (weapon == None)
                return;
            if (shotsSeen[weapon] == shotsAt[aim[weapon]])
            {
                Lay(weapon, aim[weapon]);
                shotsAt[aim[weapon]]++;
            }

            Aim(weapon);
        }

        for (var i = 0; i < fire.Weapons; i++)
        {
            for (Aim(i); aim[i] != None; Aim(i))
                Lay(i, aim[i]);
        }
    }

    /// <summary>Moves single shots and exchanges the targets of two, while that saves anything.</summary>
    public void Improve(Func<bool>? isTimeOver = null)
    {
        const int MostRounds = 1000;
        for (var round = 0; round < MostRounds && isTimeOver?.Invoke() != true; round++)
        {
            if (!MoveAny(isTimeOver) & !ExchangeAny(isTimeOver))
                return;
        }
    }

    /// <summary>
    /// What a shot of a weapon is about worth in this plan: between what would survive without its least useful shot, and what
    /// another shot of it would save elsewhere (their geometric mean). Zero for one that has a shot left.
    /// </summary>
    public double Worth(int weapon)
    {
        if (fire.ShotsEach == 0 || HasShot(weapon))
            return 0;
        var (lost, saved) = (double.PositiveInfinity, 0.0);
        for (var shot = weapon * fire.ShotsEach; shot < (weapon + 1) * fire.ShotsEach; shot++)
        {
            Weigh(shot);
            lost = Math.Min(lost, without[shot] - left[targetOf[shot]]);
        }

        for (var t = 0; t < fire.Targets; t++)
            saved = Math.Max(saved, left[t] * (1 - fire.Survival(weapon, t)));
        return Math.Sqrt(lost * saved);
    }

    private bool HasShot(int weapon) => targetOf.AsSpan(weapon * fire.ShotsEach, fire.ShotsEach).Contains(None);

    /// <summary>Finds where the next shot of a weapon would save most.</summary>
    private void Aim(int weapon)
    {
        (aim[weapon], saving[weapon]) = (None, 0);
        if (!HasShot(weapon))
            return;
        for (var t = 0; t < fire.Targets; t++)
        {
            var saved = left[t] * (1 - fire.Survival(weapon, t));
            if (saved > saving[weapon])
                (aim[weapon], saving[weapon]) = (t, saved);
        }

        if (aim[weapon] != None)
            shotsSeen[weapon] = shotsAt[aim[weapon]];
    }

    private double Survival(int shot, int target) => fire.Survival(shot / fire.ShotsEach, target);

    private bool MoveAny(Func<bool>? isTimeOver)
    {
        var any = false;
        for (var shot = 0; shot < targetOf.Length && isTimeOver?.Invoke() != true; shot++)
        {
            var from = targetOf[shot];
            Weigh(shot);
            var (to, most) = (None, from == None ? 0 : (without[shot] - left[from]) * (1 + 1e-9));
            for (var t = 0; t < fire.Targets; t++)
            {
                var saved = t == from ? 0 : left[t] * (1 - Survival(shot, t));
                if (saved > most + (Worthwhile * left[t]))
                    (to, most) = (t, saved);
            }

            if (to == None)
                continue;
            Turn(shot, to);
            any = true;
        }

        return any;
    }

    private bool ExchangeAny(Func<bool>? isTimeOver)
    {
        var any = false;
        for (var shot = 0; shot < targetOf.Length; shot++)
            Weigh(shot);
        for (var one = 0; one < targetOf.Length && isTimeOver?.Invoke() != true; one++)
        {
            for (var two = (one / fire.ShotsEach * fire.ShotsEach) + fire.ShotsEach; two < targetOf.Length; two++)
            {
                var (a, b) = (targetOf[one], targetOf[two]);
                if (a == b || a == None || b == None)
                    continue;
                var now = left[a] + left[b];
                var then = (without[one] * Survival(two, a)) + (without[two] * Survival(one, b));
                if (then >= now * (1 - 1e-12))
                    continue;
                Turn(one, b);
                Turn(two, a);
                any = true;
                if (isTimeOver?.Invoke() == true)
                    return true;
                for (var shot = 0; shot < targetOf.Length; shot++)
                {
                    if (targetOf[shot] == a || targetOf[shot] == b)
                        Weigh(shot);
                }
            }
        }

        return any;
    }

    private void Turn(int shot, int to)
    {
        var from = targetOf[shot];
        targetOf[shot] = to;
        if (from != None)
            left[from] = Left(from, None);
        left[to] = Left(to, None);
    }

    private void Weigh(int shot)
    {
        var target = targetOf[shot];
        if (target == None)
            return;
        var survival = Survival(shot, target);
        without[shot] = survival > 0 ? left[target] / survival : Left(target, shot);
    }

    private double Left(int target, int except)
    {
        var product = fire.Value(target);
        for (var shot = 0; shot < targetOf.Length; shot++)
        {
            if (targetOf[shot] == target && shot != except)
                product *= Survival(shot, target);
        }

        return product;
    }
}
