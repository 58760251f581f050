extern alias AspisCommand;

using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Objects;
using Aspis.World.Radars;
using AspisCommand::Aspis.Command.WeaponAssignment;

namespace Aspis.App.Footprint;

/// <summary>
/// Salvos that the battery can fire at the threat on its way to each place, and the probability that one kills: for the worst of
/// the bearings from which it comes, and in the mean over them. Row by row from the north west.
/// </summary>
internal sealed class FootprintField
{
    // Confirmation takes three plots; so the track is taken to be firm when three are to be expected.
    private const double PlotsToConfirm = 3;

    // A scene costs some milliseconds besides its flights, and progress is told scene by scene.
    private const int CellsAtOnce = 100;
    private readonly FootprintQuestion _question;

    private FootprintField(FootprintQuestion question)
    {
        var cells = question.Side * question.Side;
        _question = question;
        (WorstKill, MeanKill, FewestSalvos) = (new float[cells], new float[cells], new float[cells]);
        Array.Fill(WorstKill, 1);
        Array.Fill(FewestSalvos, float.PositiveInfinity);
    }

    /// <summary>Probability that the threat is killed, from the bearing worst for the place.</summary>
    public float[] WorstKill { get; }

    /// <summary>The same in the mean over bearings.</summary>
    public float[] MeanKill { get; }

    /// <summary>Salvos that can be fired one after another, from the bearing with fewest.</summary>
    public float[] FewestSalvos { get; }

    /// <summary>The ground.</summary>
    public required Ground Ground { get; init; }

    /// <summary>Works the field out, some rows from a bearing at a time; <paramref name="report"/> hears the share that is done.</summary>
    public static FootprintField Of(FootprintQuestion question, int threads, Action<double>? report)
    {
        var all = Enumerable.Range(0, question.Side * question.Side).Chunk(question.Side * Math.Max(1, CellsAtOnce / question.Side)).ToArray();
        var answers = new (int Salvos, double Survives)[question.Bearings.Length * all.Length][];
        var done = 0;
        Parallel.For(0, answers.Length, new ParallelOptions { MaxDegreeOfParallelism = threads }, part =>
        {
            answers[part] = From(FootprintScene.Of(question, question.Bearings[part / all.Length], all[part % all.Length]).Laydown);
            report?.Invoke((double)Interlocked.Increment(ref done) / answers.Length);
        });
        var field = new FootprintField(question) { Ground = FootprintScene.Of(question, question.Bearings[0], [0]).Ground };
        for (var part = 0; part < answers.Length; part++)
        {
            foreach (var (cell, (salvos, survives)) in all[part % all.Length].Zip(answers[part]))
            {
                field.WorstKill[cell] = Math.Min(field.WorstKill[cell], (float)(1 - survives));
                field.MeanKill[cell] += (float)((1 - survives) / question.Bearings.Length);
                field.FewestSalvos[cell] = Math.Min(field.FewestSalvos[cell], salvos);
            }
        }

        return field;
    }

    /// <summary>How far the battery's effectors reach against what a question is about, m; a little when they do not at all.</summary>
    public static double ReachMetres(FootprintQuestion question)
    {
        const double Nothing = 20_000;
        var laydown = FootprintScene.Of(question, question.Bearings[0], [0]).Laydown;
        return laydown.Posts[0].Batteries[0].Effectors
            .Select(effector => effector.Zones[(int)laydown.Raid.Flyers[0].Class]?.MaximumRangeMetres ?? 0)
            .Append(Nothing).Max();
    }

    /// <summary>Area where a value is reached, km²: cells whose middle reaches it.</summary>
    public double AreaKm2(float[] values, double level)
    {
        var step = 2 * _question.HalfWidthMetres / (_question.Side - 1) / 1000;
        return values.Count(value => value >= level) * step * step;
    }

    private static (int Salvos, double Survives)[] From(PreparedLaydown laydown)
    {
        var chances = new EngagementChances(laydown.Posts[0], 0);
        return [.. laydown.Raid.Flyers.Select((flyer, n) => FirmSeconds(laydown, n) is { } firm
            ? chances.Against(flyer.Class, seconds => State(flyer, seconds), firm, flyer.Trajectory.ArrivalSeconds)
            : (0, 1.0))];
    }

    private static (Aspis.Kernel.Geometry.Position Position, Aspis.Kernel.Geometry.Vector Velocity) State(FlyerSpec flyer, double seconds)
    {
        var state = flyer.Trajectory.At(seconds);
        return (state.Position, state.Velocity);
    }

    /// <summary>When the battery's radars are to be expected to have a firm track, s after launch; null when never.</summary>
    private static double? FirmSeconds(PreparedLaydown laydown, int n)
    {
        var flyer = laydown.Raid.Flyers[n];
        var first = double.PositiveInfinity;
        for (var r = 0; r < laydown.World.Radars.Length; r++)
        {
            var site = laydown.World.Radars[r];
            if (!site.Spec.Searches)
                continue;
            var window = laydown.World.Windows[(r * laydown.Raid.Flyers.Length) + n];
            var plots = 0.0;
            for (var seconds = window.FirstSeconds; seconds <= window.LastSeconds && seconds < first; seconds += site.Spec.ScanSeconds)
            {
                if (window.IsHidden(seconds))
                    continue;
                plots += ExpectedPlots(site, flyer, seconds);
                if (plots >= PlotsToConfirm)
                    first = seconds;
            }
        }

        return double.IsFinite(first) ? first : null;
    }

    private static double ExpectedPlots(RadarSite site, FlyerSpec flyer, double seconds)
    {
        var state = flyer.Trajectory.At(seconds);
        var sighting = Sighting.From(site, state.Position, state.Velocity);
        var turn = Math.IEEERemainder(sighting.AzimuthRadians - (site.FacingRadians ?? sighting.AzimuthRadians), 2 * Math.PI);
        if (!site.Spec.Rotates && Math.Abs(turn) > site.Spec.SectorRadians / 2)
            return 0;
        return site.Spec.DetectionProbability(site.SignalToNoise(sighting, flyer.CrossSectionM2, flyer.Class), flyer.SwerlingCase);
    }
}
