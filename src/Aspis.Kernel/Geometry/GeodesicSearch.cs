using Aspis.Kernel.Numerics;

namespace Aspis.Kernel.Geometry;

/// <summary>
/// The inverse problem between two parallels, the first in the south and at least as far from the equator as the
/// second, both given by sine and cosine of their reduced latitudes. The longitude covered grows with the first azimuth
/// from 0 at due north to 180 degrees at due south (Karney 2013, section 4), so that one root is to be found.
/// </summary>
internal readonly struct GeodesicSearch(double sine1, double cosine1, double sine2, double cosine2)
{
    private const double SecondEccentricitySquared =
        Wgs84.EccentricitySquared / (1 - Wgs84.EccentricitySquared);

    private readonly double _sine1 = sine1;
    private readonly double _cosine1 = cosine1;
    private readonly double _sine2 = sine2;
    private readonly double _cosine2 = cosine2;

    /// <summary>The shortest line that covers this much longitude, from 0 to 180 degrees.</summary>
    public GeodesicCourse Find(double longitudeDegrees)
    {
        if (longitudeDegrees == 0)
            return Course(0, 1);
        if (longitudeDegrees == 180)
            return Course(0, -1);
        var longitude = longitudeDegrees * (Math.PI / 180);
        // Along the equator, unless leaving it is shorter.
        return _sine1 == 0 && longitude <= (1 - Wgs84.F) * Math.PI
            ? new GeodesicCourse(Wgs84.A * longitude, 1, 0, 1, 0, longitude, double.NaN)
            : Solve(longitude);
    }

    // Newton's steps, kept inside a shrinking bracket. The unknown is the azimuth less a right angle: next to the
    // equator everything happens within a tiny range about zero, which a double resolves.
    private GeodesicCourse Solve(double longitude)
    {
        const int MaximumIterations = 200;
        const double Tolerance = 4e-16; // radians of longitude: 3 nm on the equator
        var (low, high) = (-Math.PI / 2, Math.PI / 2);
        var (trial, lastError) = (SphericalGuess(longitude), double.PositiveInfinity);
        var course = default(GeodesicCourse);
        for (var i = 0; i < MaximumIterations; i++)
        {
            var (sine, cosine) = Elementary.SinCos(trial);
            course = Course(cosine, -sine);
            var error = course.LongitudeRadians - longitude;
            if (Math.Abs(error) <= Tolerance)
                break;
            if (error > 0)
                high = trial;
            else
                low = trial;
            var next = trial - error / course.Slope;
            // Where Newton leaves the bracket or stops halving the error, bisection takes over.
            if (!(next > low && next < high) || Math.Abs(error) > 0.5 * lastError)
                next = 0.5 * (low + high);
            if (next == trial)
                break;
            (trial, lastError) = (next, Math.Abs(error));
        }

        return course;
    }

    private double SphericalGuess(double longitude)
    {
        var (sin, cos) = Elementary.SinCos(longitude);
        return Elementary.Atan2(_cosine2 * sin, _cosine1 * _sine2 - _sine1 * _cosine2 * cos) - Math.PI / 2;
    }

    private GeodesicCourse Course(double sineAzimuth1, double cosineAzimuth1)
    {
        var sineNode = sineAzimuth1 * _cosine1;
        var cosineNode = Elementary.Hypot(cosineAzimuth1, sineAzimuth1 * _sine1);
        var kSquared = SecondEccentricitySquared * cosineNode * cosineNode;
        var (x1, x2) = (cosineAzimuth1 * _cosine1, NorthwardAtEnd(cosineAzimuth1));
        var sigma1 = Elementary.Atan2(_sine1, x1);
        var sigma2 = Elementary.Atan2(_sine2, x2);
        var omega = Elementary.Atan2(sineNode * _sine2, x2) - Elementary.Atan2(sineNode * _sine1, x1);
        var arc = GeodesicArc.Between(sigma1, sigma2, kSquared);
        return new GeodesicCourse(
            Wgs84.B * arc.Distance,
            sineAzimuth1,
            cosineAzimuth1,
            sineNode / _cosine2,
            x2 / _cosine2,
            omega - Wgs84.F * sineNode * arc.LongitudeDeficit,
            ReducedLength(sigma1, sigma2, kSquared, arc.Spread) / x2);
    }

    // cos(alpha2) cos(beta2) by Clairaut's relation, northward at the end.
    private double NorthwardAtEnd(double cosineAzimuth1)
    {
        var northward = cosineAzimuth1 * _cosine1;
        // The difference of squares, by whichever factors cancel less.
        var difference = _cosine1 < -_sine1
            ? (_cosine2 - _cosine1) * (_cosine2 + _cosine1)
            : (_sine1 - _sine2) * (_sine1 + _sine2);
        return Math.Sqrt(northward * northward + Math.Max(0, difference));
    }

    // The reduced length over the semi-minor axis, equation 38.
    private static double ReducedLength(double sigma1, double sigma2, double kSquared, double spread)
    {
        var (sin1, cos1) = Elementary.SinCos(sigma1);
        var (sin2, cos2) = Elementary.SinCos(sigma2);
        return Math.Sqrt(1 + kSquared * sin2 * sin2) * cos1 * sin2
            - Math.Sqrt(1 + kSquared * sin1 * sin1) * sin1 * cos2
            - cos1 * cos2 * spread;
    }
}
