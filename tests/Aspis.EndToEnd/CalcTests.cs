using System.Globalization;

namespace Aspis.EndToEnd;

public sealed class CalcTests
{
    // Closed forms and published values; the models behind them are proven in Aspis.Validation.
    [Theory]
    [InlineData("horizon --radar-height 10 --target-height 30", "distanceKm", 35.610, 1e-3)]
    [InlineData("horizon --radar-height 25 --target-height 3000", "distanceKm", 246.390, 1e-3)]
    [InlineData("pd --swerling 1 --pulses 1 --pfa 1e-6 --snr 12.772", "pd", 0.5, 1e-4)]
    [InlineData("radar-range --frequency 10 --power 1e6 --pulse 10 --gain 20 --loss 0 --temperature 290 --rcs 1 --snr 6", "rangeMetres", 41056.57, 0.01)]
    [InlineData("atmosphere --altitude 8000", "pressurePascal", 35651.6, 0.1)]
    [InlineData("geodesic --lat1 0 --lon1 0 --lat2 0.5 --lon2 179.5", "distanceMetres", 19936288.579, 1e-3)]
    [InlineData("geodesic --lat1 -33.5 --lon1 -70.25 --lat2 -33.5 --lon2 -70.25", "distanceMetres", 0, 0)]
    [InlineData("ballistic --range 300", "speedMs", 1696.481, 1e-3)]
    [InlineData("ballistic --range 1000", "apogeeKm", 239.938, 1e-3)]
    [InlineData("leakage --threats 10 --kill 0.7 --shots 2", "none", 0.389416118, 1e-9)]
    [InlineData("leakage --threats 100 --kill 0.8 --shots 2", "mean", 4, 1e-9)]
    [InlineData("erlang-b --load 4 --channels 6", "blocked", 0.117162, 1e-6)]
    // NASA check case 9 after 30 s: 10160.9897645 ft.
    [InlineData("flight --lat 0 --lon 0 --altitude 0 --east 304.8 --north 0 --up 304.8 --mass 14.59390294 --area 0.01824146 --drag 0.1 --seconds 30", "altitudeMetres", 3097.0697, 0.015)]
    public void Calc_PublishedCase_Agrees(string question, string name, double expected, double within) =>
        Assert.Equal(expected, AspisProgram.Json(["calc", .. question.Split(' ')]).GetProperty(name).GetDouble(), within);

    [Fact]
    public void Calc_Rows_AppendsTheAnswers()
    {
        var file = WriteRows("radar-height,target-height\n10,30\n\n25,50\n");
        var lines = AspisProgram.Run("calc", "horizon", "--rows", file).Output.TrimEnd().Split('\n');
        Assert.Equal(3, lines.Length);
        Assert.Equal("radar-height,target-height,distanceKm", lines[0]);
        Assert.StartsWith("25,50,", lines[2], StringComparison.Ordinal);
        Assert.Equal(49.755, double.Parse(lines[2].Split(',')[2], CultureInfo.InvariantCulture), 1e-3);
    }

    [Fact]
    public void Calc_RowsJson_HasOneObjectARow()
    {
        var file = WriteRows("threats,kill,shots\n10,0.7,2\n100,0.8,2\n");
        var rows = AspisProgram.Json("calc", "leakage", "--track", "1", "--rows", file).GetProperty("rows");
        Assert.Equal(2, rows.GetArrayLength());
        Assert.Equal(100, rows[1].GetProperty("threats").GetDouble());
        Assert.Equal(0.016870319, rows[1].GetProperty("none").GetDouble(), 1e-9);
    }

    [Theory]
    [InlineData("radar-height,target-height\n10,x\n", ":2: target-height: \"x\" is not a number")]
    [InlineData("radar-height,target-height\n10,1\n10,-1\n", ":3: target-height: -1 is out of range")]
    [InlineData("radar-height,target-height\n10\n", ":2: the row has 1 cells")]
    [InlineData("radar-height,targetheight\n10,1\n", ":1: targetheight: calc horizon has no such column; did you mean \"target-height\"?")]
    [InlineData("radar-height\n10\n", ":1: target-height: this column is missing")]
    [InlineData("", ":1: the file is empty")]
    [InlineData("radar-height,target-height\n", "a header and no rows")]
    public void Calc_WrongRows_NamesTheRow(string content, string says)
    {
        var file = WriteRows(content);
        AspisProgram.Run("calc", "horizon", "--rows", file).IsRefused(1, file, says);
    }

    [Fact]
    public void Calc_FlightIntoTheGround_IsRefused() =>
        AspisProgram.Run("calc flight --lat 0 --lon 0 --altitude 100 --east 0 --north 0 --up 0 --mass 1 --area 0.01 --drag 0.1 --seconds 600".Split(' '))
            .IsRefused(1, "comes down");

    private static string WriteRows(string content)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("aspis-rows-").FullName, "rows.csv");
        File.WriteAllText(file, content);
        return file;
    }
}
