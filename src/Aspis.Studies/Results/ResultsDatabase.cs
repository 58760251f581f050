using Aspis.Scenarios.Files;
using Microsoft.Data.Sqlite;

namespace Aspis.Studies.Results;

/// <summary>
/// The results of a run in one SQLite file: <c>outcomes</c> has a row for each laydown, replication and measure;
/// <c>digests</c> a fingerprint for each replication; <c>whynot</c> a count for each leaker, battery and reason.
/// </summary>
public static class ResultsDatabase
{
    /// <summary>Name of the file in a run folder.</summary>
    public const string FileName = "results.db";

    private const string Schema = """
        CREATE TABLE outcomes (defence TEXT NOT NULL, draw INTEGER NOT NULL, replication INTEGER NOT NULL, measure TEXT NOT NULL, value REAL NOT NULL);
        CREATE TABLE digests (defence TEXT NOT NULL, draw INTEGER NOT NULL, replication INTEGER NOT NULL, digest TEXT NOT NULL);
        CREATE TABLE whynot (defence TEXT NOT NULL, threat TEXT NOT NULL, battery TEXT NOT NULL, reason TEXT NOT NULL, replications INTEGER NOT NULL, last INTEGER NOT NULL);
        """;

    /// <summary>Writes a new file.</summary>
    public static void Write(string path, RunResult result)
    {
        SQLitePCL.Batteries_V2.Init();
        using var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        Execute(connection, "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;");
        Execute(connection, Schema);
        using var transaction = connection.BeginTransaction();
        foreach (var laydown in result.Laydowns)
        {
            WriteOutcomes(connection, result, laydown);
            WriteDigests(connection, result, laydown);
            WriteWhyNot(connection, laydown);
        }

        transaction.Commit();
    }

    /// <summary>Fingerprints of a laydown by replication.</summary>
    public static IReadOnlyList<string> ReadDigests(string path, string defence) => Query(
        path,
        "SELECT digest FROM digests WHERE defence = $defence ORDER BY replication",
        reader => reader.GetString(0),
        ("$defence", defence));

    /// <summary>Reasons of a laydown's leakers, in order of threat, battery and count.</summary>
    public static IReadOnlyList<WhyNotRow> ReadWhyNot(string path, string defence) => Query(
        path,
        "SELECT threat, battery, reason, replications, last FROM whynot WHERE defence = $defence ORDER BY threat, battery, replications DESC, reason",
        reader => new WhyNotRow(reader.GetString(0), reader.GetString(1), reader.GetString(2), reader.GetInt32(3), reader.GetInt32(4)),
        ("$defence", defence));

    /// <summary>Values of a measure of a laydown by replication.</summary>
    public static IReadOnlyList<double> ReadValues(string path, string defence, string measure) => Query(
        path,
        "SELECT value FROM outcomes WHERE defence = $defence AND measure = $measure ORDER BY replication",
        reader => reader.GetDouble(0),
        ("$defence", defence),
        ("$measure", measure));

    /// <summary>The measures of one replication by name.</summary>
    public static IReadOnlyDictionary<string, double> ReadMeasures(string path, string defence, int replication) => Query(
        path,
        "SELECT measure, value FROM outcomes WHERE defence = $defence AND replication = $replication",
        reader => KeyValuePair.Create(reader.GetString(0), reader.GetDouble(1)),
        ("$defence", defence),
        ("$replication", replication)).ToDictionary(StringComparer.Ordinal);

    private static List<T> Query<T>(
        string path, string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object Value)> parameters)
    {
        if (!File.Exists(path))
            throw new InputException(path, null, null, "there is no such file; the run folder is incomplete");
        SQLitePCL.Batteries_V2.Init();
        using var connection = Open(path, SqliteOpenMode.ReadOnly);
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above come here; values are parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value);
        try
        {
            using var reader = command.ExecuteReader();
            var rows = new List<T>();
            while (reader.Read())
                rows.Add(read(reader));
            return rows;
        }
        catch (SqliteException e)
        {
            throw new InputException(path, null, null, $"the results cannot be read: {e.Message}");
        }
    }

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Only the constants above come here.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private static void WriteOutcomes(SqliteConnection connection, RunResult result, LaydownResult laydown)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO outcomes VALUES ($defence, $draw, $replication, $measure, $value)";
        var values = Parameters(command, "$defence", "$draw", "$replication", "$measure", "$value");
        values[0].Value = laydown.Name;
        for (var replication = 0; replication < result.Completed; replication++)
        {
            values[1].Value = result.Design.DrawOf(replication);
            values[2].Value = replication;
            for (var m = 0; m < laydown.Measures.Length; m++)
            {
                values[3].Value = laydown.Measures[m].Name;
                values[4].Value = laydown.Values[m][replication];
                command.ExecuteNonQuery();
            }
        }
    }

    private static void WriteDigests(SqliteConnection connection, RunResult result, LaydownResult laydown)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO digests VALUES ($defence, $draw, $replication, $digest)";
        var values = Parameters(command, "$defence", "$draw", "$replication", "$digest");
        values[0].Value = laydown.Name;
        for (var replication = 0; replication < result.Completed; replication++)
        {
            values[1].Value = result.Design.DrawOf(replication);
            values[2].Value = replication;
            values[3].Value = RunJson.Hex(laydown.Digests[replication]);
            command.ExecuteNonQuery();
        }
    }

    private static void WriteWhyNot(SqliteConnection connection, LaydownResult laydown)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "INSERT INTO whynot VALUES ($defence, $threat, $battery, $reason, $replications, $last)";
        var values = Parameters(command, "$defence", "$threat", "$battery", "$reason", "$replications", "$last");
        values[0].Value = laydown.Name;
        foreach (var row in WhyNotRow.Of(laydown))
        {
            values[1].Value = row.Threat;
            values[2].Value = row.Battery;
            values[3].Value = row.Reason;
            values[4].Value = row.Replications;
            values[5].Value = row.Last;
            command.ExecuteNonQuery();
        }
    }

    private static SqliteParameter[] Parameters(SqliteCommand command, params string[] names)
    {
        command.Prepare();
        return [.. names.Select(name => command.Parameters.Add(new SqliteParameter(name, null)))];
    }
}
