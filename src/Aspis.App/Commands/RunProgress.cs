using Aspis.App.Terminal;
using Aspis.Studies.Designs;
using Aspis.Studies.Results;
using Aspis.Studies.Sensitivity;
using Spectre.Console;

namespace Aspis.App.Commands;

/// <summary>Shows how far a run and what follows it are, on standard error.</summary>
internal static class RunProgress
{
    /// <summary>Plays a design while showing how many nights are done.</summary>
    public static RunResult Show(RunDesign design, Func<Action<int>?, RunResult> work) =>
        Show($"{design.Replications} nights × {design.Laydowns.Length} laydowns", design.Replications, work);

    /// <summary>Does work of so many nights while showing its progress.</summary>
    public static T Show<T>(string title, int nights, Func<Action<int>?, T> work) =>
        WorkProgress.Show(title, nights, report => work(report is null ? null : done => report(done)));

    /// <summary>Ranks the weakest figures while saying so.</summary>
    public static WeakRanking ShowRanking(Func<WeakRanking> work) => Console.IsErrorRedirected
        ? work()
        : Screen.Error().Status().Start("ranking the figures that swing the answer most …", _ => work());
}
