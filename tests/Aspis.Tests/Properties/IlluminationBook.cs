using Aspis.Command;
using Aspis.Command.EngagementControl;
using Aspis.Command.WeaponAssignment;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Properties;

/// <summary>Every order of a night against the channels of its battery: posts are replayed, and shots to be lit at one time are counted.</summary>
internal sealed class IlluminationBook
{
    /// <summary>Shots ordered that are lit.</summary>
    public int Lit { get; private set; }

    /// <summary>Those of them during whose light others of the battery need a channel.</summary>
    public int Shared { get; private set; }

    /// <summary>Times that a battery was refused because there would be no channel to light a target with.</summary>
    public int Refused { get; private set; }

    /// <summary>A laydown whose missiles are lit for some seconds, some of them all the way, and of few channels.</summary>
    public static PreparedLaydown With(PreparedLaydown prepared, Dice dice) => prepared with
    {
        Posts = [.. prepared.Posts.Select(post => post with { Batteries = [.. post.Batteries.Select(battery => Of(battery, dice))] })],
    };

    /// <summary>What is wrong with the orders of a run whose messages were kept.</summary>
    public IReadOnlyList<string> Faults(PreparedLaydown prepared, Run run)
    {
        var faults = new List<string>();
        var posts = prepared.Posts.Select(spec => new CommandPost(spec)).ToArray();
        foreach (var record in run.Messages.Inboxes)
        {
            var post = posts[record.Post];
            var before = post.Engagements.ToDictionary(engagement => engagement.Order, engagement => engagement.Intercept.InSeconds);
            var outbox = post.Cycle(record.Now, record.ToInbox());
            Refused += outbox.Refusals.Count(refusal => refusal.Constraint == Constraint.NoIlluminator);
            foreach (var shot in outbox.Orders.Select(order => post.Engagements.Single(engagement => engagement.Order == order.Id)))
            {
                var battery = post.Spec.Batteries[shot.Battery];
                if (battery.Effectors[shot.Effector].Kind != KnownEffectorKind.Missile)
                    continue;
                var others = post.Engagements.Where(other => other.Order < shot.Order && other.Battery == shot.Battery && NeedsChannelWith(battery, other, shot, before)).ToArray();
                var isLit = battery.Effectors[shot.Effector].IlluminationSeconds > 0;
                (Lit, Shared) = (Lit + (isLit ? 1 : 0), Shared + (isLit && others.Length > 0 ? 1 : 0));
                var most = MostAtOnce(battery, others, shot);
                if (most + 1 > battery.Effectors[shot.Effector].Channels)
                    faults.Add($"order {shot.Order} makes {most + 1} that need one of {battery.Effectors[shot.Effector].Channels} channels");
            }
        }

        return faults;
    }

    /// <summary>
    /// Whether another shot needs a channel while one does, both by its plan before the cycle and by that after it: shots under way
    /// are corrected last.
    /// </summary>
    private static bool NeedsChannelWith(KnownBattery battery, Engagement other, Engagement shot, Dictionary<int, double> before)
    {
        if (other.FlightEnded || battery.Effectors[other.Effector].Kind != KnownEffectorKind.Missile)
            return false;
        double[] plans = [other.Intercept.InSeconds, before.GetValueOrDefault(other.Order, other.Intercept.InSeconds)];
        return plans.All(intercept =>
        {
            var (from, until) = Window(battery, other.Effector, intercept);
            return from < shot.Intercept.InSeconds && until > Window(battery, shot.Effector, shot.Intercept.InSeconds).From;
        });
    }

    /// <summary>Most of the others that need a channel at one instant of a shot's own time.</summary>
    private static int MostAtOnce(KnownBattery battery, Engagement[] others, Engagement shot)
    {
        var (start, _) = Window(battery, shot.Effector, shot.Intercept.InSeconds);
        var windows = others.Select(other => Window(battery, other.Effector, other.Intercept.InSeconds)).ToArray();
        return windows.Select(window => Math.Max(window.From, start)).Append(start)
            .Max(instant => windows.Count(window => window.From <= instant && window.Until > instant));
    }

    /// <summary>A shot that is not lit holds its channel until its end has been reported.</summary>
    private static (double From, double Until) Window(KnownBattery battery, int effector, double intercept)
    {
        var seconds = battery.Effectors[effector].IlluminationSeconds;
        return seconds > 0 ? (intercept - seconds, intercept) : (double.NegativeInfinity, double.PositiveInfinity);
    }

    private static KnownBattery Of(KnownBattery battery, Dice dice)
    {
        var channels = dice.From(1, 3);
        return battery with
        {
            Effectors = [.. battery.Effectors.Select(effector => effector.Kind == KnownEffectorKind.Missile
                ? effector with { Channels = channels, IlluminationSeconds = dice.Pick(0.0, 4, 8, 8, 20) }
                : effector)],
        };
    }
}
