using Aspis.App.Terminal;
using Aspis.Studies.Designs;
using Aspis.Studies.Results;
using Aspis.Studies.Sensitivity;
using Spectre.Console;

namespace Aspis.App.Commands;

/// <summary>Shows how far a run is, with an estimate of the time left, on standard error.</summary>
internal static class RunProgress
{
    /// <summary>Does the work while showing its progress.</summary>
    public static RunResult Show(RunDesign design, Func<Action<int>?, RunResult> work) =>
        Show($"{design.Replications} nights × {design.Laydowns.Length} laydowns", design.Replications, work);

    /// <summary>Does work of so many steps while showing its progress.</summary>
    public static T Show<T>(string title, int steps, Func<Action<int>?, T> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);
        var result = default(T);
        Screen.Error().Progress()
            .AutoClear(true)
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
            .Start(context =>
            {
                var task = context.AddTask(title, maxValue: steps);
                result = work(done => task.Value = done);
            });
        return result!;
    }

    /// <summary>Ranks the weakest figures while saying so.</summary>
    public static WeakRanking ShowRanking(Func<WeakRanking> work) => Console.IsErrorRedirected
        ? work()
        : Screen.Error().Status().Start("ranking the figures that swing the answer most …", _ => work());
}
