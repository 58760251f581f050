using Aspis.App;
using Aspis.App.Commands;

// Every verb, in the order of the help page. A new verb is one class with Create() and one line here.
return CommandLine.Run(
    args,
    [
        RunCommand.Create(),
        WhyCommand.Create(),
        CriticalCommand.Create(),
        VerifyCommand.Create(),
        CatalogCommand.Create(),
        CheckCommand.Create(),
        CalcCommand.Create(),
        CoverageCommand.Create(),
        FootprintCommand.Create(),
        AssignCommand.Create(),
        TrackCommand.Create(),
        ScoreCommand.Create(),
    ]);
