using Aspis.App.Terminal;
using Spectre.Console;

namespace Aspis.App.Coverage;

/// <summary>Shows how far a field is, on standard error.</summary>
internal static class CoverageProgress
{
    /// <summary>Does the work while showing its progress.</summary>
    public static CoverageField Show(Func<Action<double>?, CoverageField> work)
    {
        if (Console.IsErrorRedirected)
            return work(null);
        var field = default(CoverageField);
        Screen.Error().Progress().AutoClear(true).Start(context =>
        {
            var task = context.AddTask("looking round", maxValue: 1);
            field = work(share => task.Value = share);
        });
        return field!;
    }
}
