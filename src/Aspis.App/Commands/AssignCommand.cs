extern alias AspisCommand;

using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Aspis.App.Assignments;
using Aspis.App.Terminal;
using AspisCommand::Aspis.Command.WeaponAssignment;
using Spectre.Console;

namespace Aspis.App.Commands;

/// <summary><c>aspis assign</c>: weapons to targets, with a bound on how much better it could be.</summary>
internal static class AssignCommand
{
    private const double UsualSeconds = 8;
    private const int MostNodes = 200_000;

    /// <summary>The verb.</summary>
    public static Command Create()
    {
        var command = new Command(
            "assign",
            "Assigns weapons to targets so that the least value is expected to survive, and\n"
            + "proves how good that is.\n\n"
            + "An instance is text: W T a; then T values v; then W*T lines w t p. Each weapon\n"
            + "fires at most a times, as often as it likes at the same target; what survives\n"
            + "of a target is v * product of (1-p)^x.\n\n"
            + "bound is what no plan can beat. With duals d, one a weapon, never negative:\n"
            + "  sum over targets of min over whole 0 <= x <= a of\n"
            + "    [ v * product of (1-p)^x + sum of d*x ]  -  a * sum of d,\n"
            + "rounded down; anyone can work it out again. gap is objective/bound - 1.\n"
            + "searchBound, never lower, is what going through cases has shown besides;\n"
            + "proven says that it meets the objective; outOfTime that --seconds ended the search:\n"
            + "the plan and its bound hold, and another run may find others.\n\n"
            + "example:\n  aspis assign instance.txt --method optimal --seconds 5");
        var instance = new Argument<string>("instance") { Description = "text file: W T a, values, lines w t p" };
        var method = new Option<string>("--method")
        {
            HelpName = "greedy|optimal",
            Description = "the shot that saves most, again and again; or the best plan (default optimal)",
            DefaultValueFactory = _ => "optimal",
        };
        method.Validators.Add(result =>
        {
            if (result.Tokens.Count > 0 && result.Tokens[0].Value is not ("greedy" or "optimal"))
                result.AddError($"--method is greedy or optimal, not \"{result.Tokens[0].Value}\"");
        });
        var seconds = PlainNumber.Option("--seconds", "S", "longest search; the best so far is then told, with its bound", 0.001, 86_400, UsualSeconds);
        var json = new Option<bool>("--json") { Description = "prints JSON" };
        command.Arguments.Add(instance);
        command.Options.Add(method);
        command.Options.Add(seconds);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            var clock = Stopwatch.StartNew();
            var file = InstanceFile.Read(parsed.GetValue(instance)!);
            var fire = new StaticFire(file.ShotsEach, file.Values, file.KillProbability);
            var (limit, isGreedy) = (parsed.GetValue(seconds), parsed.GetValue(method) == "greedy");
            var plan = FireOptimizer.Solve(fire, isGreedy, MostNodes, () => clock.Elapsed.TotalSeconds > limit);
            if (parsed.GetValue(json))
                WriteJson(file, plan);
            else
                Write(file, fire, plan);
            return 0;
        });
        return command;
    }

    private static IEnumerable<(int Weapon, int Target)> Pairs(InstanceFile file, FirePlan plan) => plan.TargetOfShot.Index()
        .Where(shot => shot.Item >= 0)
        .Select(shot => (file.FirstWeapon + (shot.Index / file.ShotsEach), file.FirstTarget + shot.Item))
        .Order();

    private static void WriteJson(InstanceFile file, FirePlan plan) => JsonText.Write(new
    {
        plan.Objective,
        plan.Bound,
        // An element, so that it is there as null when the bound is zero.
        Gap = JsonSerializer.SerializeToElement(double.IsFinite(plan.Gap) ? plan.Gap : (double?)null),
        Proven = plan.IsProvenBest,
        OutOfTime = plan.IsCutShort,
        plan.SearchBound,
        Assignment = Pairs(file, plan).Select(pair => new[] { pair.Weapon, pair.Target }),
        Duals = plan.Duals,
    });

    private static void Write(InstanceFile file, StaticFire fire, FirePlan plan)
    {
        const int MostRows = 20;
        var screen = Screen.Out();
        var shots = Pairs(file, plan).ToLookup(pair => pair.Target, pair => pair.Weapon);
        var sheet = new Sheet(new("target", IsNumber: true, IsWhole: true), new("value", IsNumber: true), new("weapons"), new("survives", IsNumber: true));
        foreach (var target in Enumerable.Range(0, file.Targets).OrderByDescending(target => file.Values[target]).Take(MostRows))
        {
            var weapons = shots[file.FirstTarget + target].ToArray();
            var left = weapons.Aggregate(file.Values[target], (value, weapon) => value * fire.Survival(weapon - file.FirstWeapon, target));
            sheet.Add(
                Plain(file.FirstTarget + target), Plain(file.Values[target]),
                weapons.Length > 0 ? string.Join(", ", weapons) : "none", Plain(left));
        }

        sheet.Write(screen);
        if (file.Targets > MostRows)
            screen.WriteLine($"the {MostRows} of greatest value, of {file.Targets}; --json has every shot");
        var fired = shots.Sum(group => group.Count());
        screen.WriteLine($"objective  {Plain(plan.Objective)} of {Plain(file.Values.Sum())} survives {fired} {(fired == 1 ? "shot" : "shots")}");
        screen.WriteLine($"bound      {Plain(plan.Bound)}");
        screen.WriteLine(double.IsFinite(plan.Gap)
            ? string.Create(CultureInfo.InvariantCulture, $"gap        {100 * plan.Gap:0.######} %")
            : "gap        unknown: the bound is zero");
        screen.WriteLine(Verdict(plan));
    }

    private static string Verdict(FirePlan plan)
    {
        if (plan.IsProvenBest)
            return "No plan lets less survive: proven.";
        var end = plan.IsCutShort
            ? "The search ran out of time: another run may find another plan, and more --seconds a better one."
            : "The search was not carried to its end.";
        return plan.Objective > 0 && plan.SearchBound > 0
            ? string.Create(CultureInfo.InvariantCulture, $"No plan saves more than a further {100 * (1 - (plan.SearchBound / plan.Objective)):0.####} % of what survives. {end}")
            : $"Nothing is proven yet. {end}";
    }

    private static string Plain(double value) => value.ToString("G8", CultureInfo.InvariantCulture);
}
