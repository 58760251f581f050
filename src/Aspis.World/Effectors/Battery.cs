using Aspis.Kernel.Randomness;

namespace Aspis.World.Effectors;

/// <summary>One battery in one replication: whether it and its crew are up, and what its launchers hold.</summary>
public sealed class Battery(BatterySite site)
{
    private readonly int[] ready = new int[site.Magazines.Length];
    private readonly int[] spare = new int[site.Magazines.Length];
    private readonly int[] loading = new int[site.Magazines.Length];
    private readonly int[] firedSinceLoad = new int[site.Magazines.Length];
    private int launchersLeft;
    private bool stands;
    private bool hasPower;
    private bool hasGuidance;

    /// <summary>Where it stands and what it has.</summary>
    public BatterySite Site => site;

    /// <summary>Whether it can still fire: a guidance radar and at least one launcher stand, and have power.</summary>
    public bool Operational => stands && hasPower && hasGuidance;

    /// <summary>Whether it was up at all when the night began.</summary>
    public bool WasUp { get; private set; }

    /// <summary>How much later than ordered its crew launches, s.</summary>
    public double CrewDelaySeconds { get; private set; }

    /// <summary>Shots of a type ready.</summary>
    public int Ready(int type) => ready[type];

    /// <summary>Shots of a type being loaded.</summary>
    public int Loading(int type) => loading[type];

    /// <summary>Begins a replication: some nights it is not up at all, and some its crew is slow.</summary>
    public void Reset(in Luck luck)
    {
        var night = site.NightLuck ?? site.Id;
        WasUp = luck.Draw(night, 0, (uint)DrawPurpose.Readiness, 0).Uniform < site.Readiness;
        var isAlert = luck.Draw(night, 0, (uint)DrawPurpose.CrewAlert, 0).Uniform < site.CrewAlert;
        stands = WasUp && site.Launchers > 0;
        hasPower = true;
        hasGuidance = true;
        CrewDelaySeconds = isAlert ? 0 : site.CrewDelaySeconds;
        launchersLeft = site.Launchers;
        for (var type = 0; type < site.Magazines.Length; type++)
        {
            ready[type] = site.Magazines[type].Ready;
            spare[type] = site.Magazines[type].Spare;
            loading[type] = 0;
            firedSinceLoad[type] = 0;
        }
    }

    /// <summary>Takes a shot out of its launcher; false when there is none. True in reload when a launcher is now empty.</summary>
    public bool TryFire(int type, out bool reload)
    {
        reload = false;
        if (!Operational || ready[type] == 0)
            return false;
        ready[type]--;
        firedSinceLoad[type]++;
        var load = Math.Min(site.Magazines[type].PerLoad, spare[type]);
        if (firedSinceLoad[type] >= site.Magazines[type].PerLoad && load > 0)
        {
            firedSinceLoad[type] -= site.Magazines[type].PerLoad;
            spare[type] -= load;
            loading[type] += load;
            reload = true;
        }

        return true;
    }

    /// <summary>A launcher has been loaded.</summary>
    public void Reload(int type)
    {
        var load = Math.Min(site.Magazines[type].PerLoad, loading[type]);
        loading[type] -= load;
        ready[type] += load;
    }

    /// <summary>A launcher is destroyed with its share of the missiles.</summary>
    public void LoseLauncher()
    {
        if (launchersLeft == 0)
            return;
        for (var type = 0; type < ready.Length; type++)
            ready[type] = ready[type] * (launchersLeft - 1) / launchersLeft;
        launchersLeft--;
        if (launchersLeft == 0)
            stands = false;
    }

    /// <summary>The guidance radar is destroyed.</summary>
    public void LoseGuidance() => stands &= !site.NeedsOwnRadar;

    /// <summary>Loses its power, or has it again.</summary>
    public void Power(bool isOn) => hasPower = isOn;

    /// <summary>The guidance radar loses its power, or has it again.</summary>
    public void PowerGuidance(bool isOn) => hasGuidance = isOn || !site.NeedsOwnRadar;

    /// <summary>It is not up at all this night, for a reason from outside.</summary>
    public void StayDown()
    {
        WasUp = false;
        stands = false;
    }
}
