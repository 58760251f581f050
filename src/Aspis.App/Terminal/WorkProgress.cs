using Spectre.Console;

namespace Aspis.App.Terminal;

/// <summary>Shows how far long work is, with an estimate of the time left, on standard error.</summary>
internal static class WorkProgress
{
    /// <summary>Does work of so many steps while showing its progress; nothing is shown where nobody watches.</summary>
    public static T Show<T>(string title, double steps, Func<Action<double>?, T> work)
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
}
