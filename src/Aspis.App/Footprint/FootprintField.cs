extern alias AspisCommand;

using Aspis.Kernel.Terrain;
using Aspis.Scenarios.Laydowns;
using Aspis.World.Objects;
using AspisCommand::Aspis.Command.WeaponAssignment;

namespace Aspis.App.Footprint;

/// <summary>
/// Salvos that the battery can fire at the threat on its way to each place, and the probability that one kills: for the worst of
/// the bearings from which it comes, and in the mean over them. Row by row from the north west.
/// </summary>
internal sealed class FootprintField
{
    // A track is firm early or late by luck; each of these stands for a tenth of nights.
    private static readonly double[] FirmBy = [0.05, 0.15, 0.25, 0.35, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95];

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
        var firm = new FirmTimes(laydown);
        var chances = new EngagementChances(laydown.Posts[0], 0);
        return [.. laydown.Raid.Flyers.Select((flyer, n) => Mean(chances, flyer, firm.Of(n, FirmBy), firm.HearingSeconds))];
    }

    /// <summary>The median of salvos and the mean of survival over when the track is firm; the earliest and the latest often come to the same.</summary>
    private static (int Salvos, double Survives) Mean(EngagementChances chances, FlyerSpec flyer, double[] firm, double hearingSeconds)
    {
        var (earliest, latest) = (From(firm[0]), From(firm[^1]));
        if (earliest == latest)
            return earliest;
        var middle = firm[1..^1].Select(From).ToArray();
        return (middle[middle.Length / 2].Salvos, (earliest.Survives + latest.Survives + middle.Sum(one => one.Survives)) / firm.Length);

        (int Salvos, double Survives) From(double seconds) => double.IsFinite(seconds)
            ? chances.Against(flyer.Class, at => State(flyer, at), seconds, seconds + hearingSeconds, flyer.Trajectory.ArrivalSeconds)
            : (0, 1.0);
    }

    private static (Aspis.Kernel.Geometry.Position Position, Aspis.Kernel.Geometry.Vector Velocity) State(FlyerSpec flyer, double seconds)
    {
        var state = flyer.Trajectory.At(seconds);
        return (state.Position, state.Velocity);
    }
}
