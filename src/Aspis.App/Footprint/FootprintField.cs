extern alias AspisCommand;

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

    /// <summary>Works the field out.</summary>
    public static FootprintField Of(FootprintQuestion question, int threads)
    {
        var field = new FootprintField(question);
        var answers = new (int Salvos, double Survives)[question.Bearings.Length][];
        Parallel.For(
            0, question.Bearings.Length, new ParallelOptions { MaxDegreeOfParallelism = threads },
            bearing => answers[bearing] = field.From(question.Bearings[bearing]));
        foreach (var answer in answers)
        {
            for (var cell = 0; cell < answer.Length; cell++)
            {
                field.WorstKill[cell] = Math.Min(field.WorstKill[cell], (float)(1 - answer[cell].Survives));
                field.MeanKill[cell] += (float)((1 - answer[cell].Survives) / answers.Length);
                field.FewestSalvos[cell] = Math.Min(field.FewestSalvos[cell], answer[cell].Salvos);
            }
        }

        return field;
    }

    /// <summary>How far the battery's effectors reach against what a question is about, m; a little when they do not at all.</summary>
    public static double ReachMetres(FootprintQuestion question)
    {
        const double Nothing = 20_000;
        var laydown = FootprintScene.Of(question, question.Bearings[0]);
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

    private (int Salvos, double Survives)[] From(double bearing)
    {
        var laydown = FootprintScene.Of(_question, bearing);
        var chances = new EngagementChances(laydown.Posts[0], 0);
        return [.. laydown.Raid.Flyers.Select(flyer => FirmSeconds(laydown, flyer) is { } firm
            ? chances.Against(flyer.Class, seconds => State(flyer, seconds), firm, flyer.Trajectory.ArrivalSeconds)
            : (0, 1.0))];
    }

    private static (Aspis.Kernel.Geometry.Position Position, Aspis.Kernel.Geometry.Vector Velocity) State(FlyerSpec flyer, double seconds)
    {
        var state = flyer.Trajectory.At(seconds);
        return (state.Position, state.Velocity);
    }

    /// <summary>When the battery's radars are to be expected to have a firm track, s after launch; null when never.</summary>
    private static double? FirmSeconds(PreparedLaydown laydown, FlyerSpec flyer)
    {
        var first = double.PositiveInfinity;
        foreach (var site in laydown.World.Radars)
        {
            if (!site.Spec.Searches)
                continue;
            var window = laydown.Raid.Radars!.Window(site, flyer.Trajectory, 0);
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
