using Aspis.Kernel.Geometry;

namespace Aspis.App.Coverage;

/// <summary>
/// Bearing and distance from a point to many others: by a great ellipse, within a few hundred metres of the geodesic at
/// the reach of a radar, which is less than a cell of a map.
/// </summary>
internal readonly struct LocalPolar
{
    private readonly LocalFrame _frame;
    private readonly Position _origin;

    /// <summary>Lines from this point, degrees.</summary>
    public LocalPolar(double latitude, double longitude)
    {
        _origin = Place(latitude, longitude);
        _frame = new LocalFrame(_origin);
    }

    /// <summary>Bearing, degrees, and distance along the ground, m, of a point.</summary>
    public (double BearingDegrees, double Metres) To(double latitude, double longitude)
    {
        var local = _frame.ToLocal(Place(latitude, longitude));
        var chord = Math.Sqrt((local.East * local.East) + (local.North * local.North) + (local.Up * local.Up));
        var metres = 2 * Wgs84.MeanRadius * Math.Asin(Math.Min(1, chord / (2 * Wgs84.MeanRadius)));
        return (Math.Atan2(local.East, local.North) * (180 / Math.PI), metres);
    }

    private static Position Place(double latitude, double longitude)
    {
        var (sinLatitude, cosLatitude) = Math.SinCos(latitude * Math.PI / 180);
        var (sinLongitude, cosLongitude) = Math.SinCos(longitude * Math.PI / 180);
        var normal = Wgs84.A / Math.Sqrt(1 - (Wgs84.EccentricitySquared * sinLatitude * sinLatitude));
        return new Position(
            normal * cosLatitude * cosLongitude,
            normal * cosLatitude * sinLongitude,
            normal * (1 - Wgs84.EccentricitySquared) * sinLatitude);
    }
}
