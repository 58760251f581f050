extern alias AspisCommand;

using System.Globalization;
using Aspis.Kernel.Geometry;
using Aspis.Messages;
using AspisCommand::Aspis.Command.Tracking;

namespace Aspis.App.Tracks;

/// <summary>Writes tracks, one row for each live track at each time of plots; the file appears when it is whole.</summary>
internal sealed class TrackWriter : IDisposable
{
    private readonly string path;
    private readonly string unfinished;
    private readonly bool onEarth;
    private readonly StreamWriter writer;

    /// <summary>Begins a file.</summary>
    public TrackWriter(string path, bool onEarth)
    {
        this.path = path;
        this.onEarth = onEarth;
        unfinished = $"{path}.{Environment.ProcessId}.new";
        writer = new StreamWriter(unfinished) { NewLine = "\n" };
        writer.WriteLine(onEarth
            ? "time_s,track,status,lat_deg,lon_deg,height_m,ve_ms,vn_ms,vu_ms"
            : "time_s,track,status,x_m,y_m,z_m,vx_ms,vy_ms,vz_ms");
    }

    /// <summary>Writes a track as it is believed to be at its time.</summary>
    public void Write(in TrackEstimate track)
    {
        var (first, second, third) = (track.Position.X, track.Position.Y, track.Position.Z);
        var (a, b, c) = (track.Velocity.X, track.Velocity.Y, track.Velocity.Z);
        var places = 3;
        if (onEarth)
        {
            var point = GeodeticPoint.FromPosition(track.Position);
            var local = new LocalFrame(track.Position).RotateToLocal(track.Velocity);
            (first, second, third) = (point.Latitude.InDegrees, point.Longitude.InDegrees, point.Height.InMetres);
            (a, b, c) = (local.East, local.North, local.Up);
            places = 9;
        }

        writer.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{Text(track.Time.InSeconds, 9)},{track.Number},{Word(track.Status)},{Text(first, places)},{Text(second, places)},{Text(third, 3)},{Text(a, 4)},{Text(b, 4)},{Text(c, 4)}"));
    }

    /// <summary>The file is whole.</summary>
    public void Finish()
    {
        writer.Dispose();
        File.Move(unfinished, path, overwrite: true);
    }

    /// <summary>Leaves nothing half-written.</summary>
    public void Dispose()
    {
        writer.Dispose();
        File.Delete(unfinished);
    }

    private static string Word(TrackStatus status) => status switch
    {
        TrackStatus.Tentative => "tentative",
        TrackStatus.Confirmed => "confirmed",
        _ => "coasting",
    };

    private static string Text(double value, int places) => Math.Round(value, places).ToString("0.#########", CultureInfo.InvariantCulture);
}
