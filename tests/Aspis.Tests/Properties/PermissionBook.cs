using System.Collections.Concurrent;
using Aspis.Messages;
using Aspis.Scenarios;
using Aspis.Scenarios.Laydowns;

namespace Aspis.Tests.Properties;

/// <summary>Permission to fire, checked from what was said alone: every order against the last identity its post declared of the track.</summary>
internal static class PermissionBook
{
    public static IEnumerable<string> Faults(PreparedLaydown prepared, Run run, ConcurrentDictionary<string, bool> seen)
    {
        var identities = new Dictionary<(ulong Post, int Track), Identity>();
        var doctrines = prepared.Posts.ToDictionary(post => post.Id, post => post.Doctrine);
        foreach (var logged in run.Messages.Messages)
        {
            if (logged.Message is IdentityDeclaration declaration)
            {
                identities[(logged.Post, declaration.Track)] = declaration.Identity;
                seen[$"Declared {declaration.Identity}"] = true;
                foreach (var weight in declaration.Evidence)
                    seen[$"Weighed {weight.Kind}"] = true;
                if (Fault(declaration) is { } fault)
                    yield return fault;
            }
            else if (logged.Message is EngagementOrder order)
            {
                var identity = identities.GetValueOrDefault((order.Post, order.Track));
                var doctrine = doctrines[order.Post];
                var statuses = doctrine.WeaponControlRules.Select(rule => rule.Status).Append(doctrine.WeaponControl).ToArray();
                if (identity is Identity.Friend or Identity.AssumedFriend or Identity.Neutral or Identity.Pending)
                    yield return $"fires at a track declared {identity}";
                if (statuses.All(status => status == WeaponControlStatus.Hold))
                    yield return "fires under hold";
                if (identity != Identity.Hostile && !statuses.Contains(WeaponControlStatus.Free))
                    yield return $"fires under tight at a track declared {identity}";
                if (!doctrine.WeaponControlRules.IsEmpty)
                    seen["Order after a rule"] = true;
            }
        }
    }

    /// <summary>Probabilities are such, and the weights of the evidence sum to the odds declared.</summary>
    private static string? Fault(in IdentityDeclaration declaration)
    {
        if (!(declaration is { Hostile: >= 0 and <= 1, Friend: >= 0 and <= 1, Neutral: >= -1e-12 }))
            return $"a track is hostile with {declaration.Hostile} and friend with {declaration.Friend}";
        if (declaration.Evidence.Length == 0)
            return "an identity is declared without evidence";
        if (declaration.Class == TargetClass.Ballistic)
            return null;
        var sum = declaration.Evidence.Sum(weight => weight.Decibans);
        var odds = 10 * Math.Log10(declaration.Hostile / (1 - declaration.Hostile));
        return Math.Abs(sum - odds) < 1e-6 * Math.Max(1, Math.Abs(odds)) ? null : $"weights of {sum} dB are declared as odds of {odds} dB";
    }
}
