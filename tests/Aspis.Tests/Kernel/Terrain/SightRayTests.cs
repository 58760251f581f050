using Aspis.Kernel.Geometry;
using Aspis.Kernel.Quantities;
using Aspis.Kernel.Terrain;

namespace Aspis.Tests.Kernel.Terrain;

/// <summary>Single rays against vectors of others, closed forms, and a march that steps over nothing because its steps are small.</summary>
public sealed class SightRayTests
{
    // GDAL's own test of its viewshed profile: heights 0 0 0 1 1 0 0 0, observer on the first, and how much each must rise to be seen.
    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 0)]
    [InlineData(4, 1.0 / 3)]
    [InlineData(5, 5.0 / 3)]
    [InlineData(6, 2)]
    [InlineData(7, 7.0 / 3)]
    public void LineOfSight_PublishedProfile_NeedsThatMuchMore(int cell, double extra)
    {
        float[] profile = [0, 0, 0, 1, 1, 0, 0, 0];
        var frame = new GridFrame(new UtmZone(36, true), 500_000, 3_500_000, 1, -1);
        var ground = new Ground([new ElevationTile("profile", frame, 8, 3, [.. profile, .. profile, .. profile])]);
        // A thousandth of a metre is far above the bend of the Earth over eight metres and the grid's scale of 0.9996.
        const double Hair = 2e-3;
        Assert.True(ground.LineOfSight(At(0, 0), At(cell, profile[cell] + extra + Hair)).IsClear);
        if (extra > 0)
            Assert.False(ground.LineOfSight(At(0, 0), At(cell, profile[cell] + extra - Hair)).IsClear);

        GeodeticPoint At(int column, double height)
        {
            var (latitude, longitude) = frame.ToGeographic(column, 1);
            return Point(latitude, longitude, height);
        }
    }

    // Horizon of a 4/3 Earth (reference values recomputed from √(2R'h + h²), R' = 4/3 · 6371 km), as slant range along the tangent.
    [Theory]
    [InlineData(10, 30, 35.610)]
    [InlineData(25, 50, 49.755)]
    [InlineData(10, 100, 54.253)]
    [InlineData(25, 3000, 246.390)]
    public void LineOfSight_SmoothEarth_EndsAtTheHorizon(double antenna, double target, double kilometres)
    {
        var flat = new Ground([ElevationFiles.Geographic("flat", 30, 40, 0.1, 201, 201, (_, _) => 0)]);
        foreach (var ground in new[] { Ground.Smooth, flat })
        {
            Assert.True(SeesAlong(ground, (kilometres * 1000) - 100, antenna, target));
            Assert.False(SeesAlong(ground, (kilometres * 1000) + 100, antenna, target));
        }

        static bool SeesAlong(Ground ground, double metres, double antenna, double target)
        {
            var end = Geodesic.Direct(33, 36, 70, metres);
            return ground.LineOfSight(Point(33, 36, antenna), Point(end.LatitudeDegrees, end.LongitudeDegrees, target)).IsClear;
        }
    }

    [Fact]
    public void LineOfSight_Wall_SaysWhereAndHowHigh()
    {
        // A ridge one cell wide, 800 m high, along 36.5 east.
        var ground = new Ground([ElevationFiles.Geographic("wall", 36, 34, 0.001, 1001, 1001, (_, longitude) =>
            Math.Abs(longitude - 36.5) < 1e-6 ? 800 : 100)]);
        var hidden = ground.LineOfSight(Point(33.5, 36.1, 130), Point(33.5, 36.9, 400));
        Assert.False(hidden.IsClear);
        Assert.Equal(36.5, hidden.MaskLongitudeDegrees, 1e-3);
        Assert.Equal(33.5, hidden.MaskLatitudeDegrees, 1e-3);
        Assert.Equal(Geodesic.Inverse(33.5, 36.1, 33.5, 36.5).DistanceMetres, hidden.MaskRangeMetres, 250.0);
        // Half way between the ends the ray is at their mean, less the bend of the Earth, d²/8R'; there it runs into the wall's side.
        var apart = Geodesic.Inverse(33.5, 36.1, 33.5, 36.9).DistanceMetres;
        Assert.Equal(265 - (apart * apart / (8 * RadarHorizon.EffectiveRadiusMetres)), hidden.MaskHeightMetres, 1.0);
        Assert.True(ground.LineOfSight(Point(33.5, 36.1, 130), Point(33.5, 36.9, 1700)).IsClear);

        var crest = ground.CrestBetween(Point(33.5, 36.1, 130), Point(33.5, 36.9, 400))!.Value;
        Assert.Equal(36.5, crest.LongitudeDegrees, 3e-4);
        Assert.InRange(crest.HeightMetres, 600, 800);
        Assert.Equal(crest.HeightMetres - hidden.MaskHeightMetres, crest.AboveRayMetres, 5.0);
        Assert.Null(ground.CrestBetween(Point(33.5, 36.1, 130), Point(33.5, 36.9, 1700)));
    }

    [Fact]
    public void LineOfSight_TargetUnderground_IsHidden()
    {
        var ground = new Ground([ElevationFiles.Read("strips.tif")]);
        var height = ground.HeightMetres(31.65, 35.66);
        Assert.True(ground.LineOfSight(Point(31.65, 35.66, height + 10), Point(31.65, 35.66, height + 500)).IsClear);
        Assert.False(ground.LineOfSight(Point(31.65, 35.66, height + 10), Point(31.65, 35.66, height - 1)).IsClear);
    }

    // Random rays over rough ground of four tiles (fine UTM, fine and coarse degrees, one beside another) against steps of two metres.
    [Fact]
    public void LineOfSight_RandomRays_AgreeWithSmallSteps()
    {
        var ground = RoughGround();
        var random = new Random(20241122);
        var (clear, hidden) = (0, 0);
        for (var i = 0; i < 400; i++)
        {
            var from = RandomPoint(random, ground, 5, 60);
            var to = RandomPoint(random, ground, 20, 1500);
            var (least, soonest, latest) = March(ground, from, to);
            if (Math.Abs(least) < 0.3)
                continue;
            var answer = ground.LineOfSight(from, to);
            Assert.True(answer.IsClear == least > 0, $"{from} to {to}: least clearance {least} m, said {answer}");
            if (answer.IsClear)
            {
                clear++;
                continue;
            }

            hidden++;
            Assert.InRange(answer.MaskRangeMetres, soonest - 5, latest + 5);
            Assert.Equal(ground.HeightMetres(answer.MaskLatitudeDegrees, answer.MaskLongitudeDegrees), answer.MaskHeightMetres, 1.0);
        }

        Assert.InRange(clear, 50, 350);
        Assert.InRange(hidden, 50, 350);
    }

    // What hides one from the other hides the other from it, but for rays that graze: a metre up or down decides those.
    [Fact]
    public void LineOfSight_BackAndForth_IsTheSame()
    {
        var ground = RoughGround();
        var random = new Random(7);
        var grazing = 0;
        for (var i = 0; i < 2000; i++)
        {
            var from = RandomPoint(random, ground, 5, 300);
            var to = RandomPoint(random, ground, 5, 300);
            if (ground.LineOfSight(from, to).IsClear == ground.LineOfSight(to, from).IsClear)
                continue;
            grazing++;
            Assert.NotEqual(ground.LineOfSight(Moved(from, 1), Moved(to, 1)).IsClear, ground.LineOfSight(Moved(from, -1), Moved(to, -1)).IsClear);
        }

        Assert.InRange(grazing, 0, 10);

        static GeodeticPoint Moved(GeodeticPoint point, double metres) =>
            point with { Height = Length.Metres(point.Height.InMetres + metres) };
    }

    [Fact]
    public void LineOfSight_OverThePoleAndTheAntimeridian_FindsTheRidge()
    {
        var cap = new Ground([ElevationFiles.Geographic("cap", -179.95, 89.95, 0.1, 3600, 30, (latitude, _) => latitude > 89.8 ? 900 : 0)]);
        Assert.False(cap.LineOfSight(Point(89.2, 20, 50), Point(89.1, -160, 50)).IsClear);
        Assert.True(cap.LineOfSight(Point(89.2, 20, 4000), Point(89.1, -160, 4000)).IsClear);
        var island = new Ground([ElevationFiles.Geographic("island", 179.5, -16, 0.01, 101, 101, (_, longitude) => Math.Abs(longitude - 180) < 0.05 ? 600 : 0)]);
        Assert.False(island.LineOfSight(Point(-16.5, 179.7, 100), Point(-16.5, -179.7, 100)).IsClear);
        Assert.True(island.LineOfSight(Point(-16.5, 179.7, 800), Point(-16.5, -179.7, 800)).IsClear);
        Assert.True(island.LineOfSight(Point(-16.5, 179.7, 100), Point(-16.5, 179.9, 100)).IsClear);
    }

    private static Ground RoughGround()
    {
        static double Rough(double latitude, double longitude) => 600
            + (250 * Math.Sin(40 * latitude) * Math.Sin(33 * longitude))
            + (90 * Math.Sin(310 * latitude) * Math.Cos(270 * longitude))
            + (30 * Math.Sin(1700 * latitude) * Math.Sin(1900 * longitude));
        var utm = new GridFrame(new UtmZone(37, true), 270_000, 3_510_000, 80, -75);
        var heights = new float[200 * 180];
        for (var i = 0; i < heights.Length; i++)
        {
            var (latitude, longitude) = utm.ToGeographic(i % 200, i / 200);
            heights[i] = (float)Rough(latitude, longitude);
        }

        return new Ground(
        [
            new ElevationTile("utm", utm, 200, 180, heights),
            ElevationFiles.Geographic("fine", 36.9, 31.9, 1.0 / 1200, 301, 241, Rough),
            ElevationFiles.Geographic("beside", 37.15, 31.9, 1.0 / 1200, 301, 241, Rough),
            ElevationFiles.Geographic("coarse", 36, 32.5, 1.0 / 60, 121, 121, Rough),
        ]);
    }

    private static GeodeticPoint RandomPoint(Random random, Ground ground, double least, double most)
    {
        var (latitude, longitude) = (31.45 + (0.6 * random.NextDouble()), 36.4 + (1.1 * random.NextDouble()));
        return Point(latitude, longitude, ground.HeightMetres(latitude, longitude) + least + ((most - least) * random.NextDouble()));
    }

    // Least height of the ray over the ground, and where it first comes within a hand of it and dips a hand below it. The place along the way is found on the
    // geodesic, the ray in plane coordinates of the enlarged sphere: neither shares a formula with what is tested.
    private static (double Least, double Soonest, double Latest) March(Ground ground, GeodeticPoint from, GeodeticPoint to)
    {
        const double Step = 2;
        const double Radius = 6_371_000 * 4 / 3.0;
        var line = Geodesic.Inverse(from, to);
        const double Hand = 0.25;
        var (least, soonest, latest) = (double.PositiveInfinity, double.PositiveInfinity, double.PositiveInfinity);
        var whole = line.DistanceMetres / Radius;
        var (x1, z1) = ((Radius + to.Height.InMetres) * Math.Sin(whole), (Radius + to.Height.InMetres) * Math.Cos(whole));
        var z0 = Radius + from.Height.InMetres;
        var (lastEnd, next) = (Geodesic.Direct(from.Latitude.InDegrees, from.Longitude.InDegrees, line.Azimuth1Degrees, 0), 0.0);
        const double Leg = 200;
        for (var begin = 0.0; begin < line.DistanceMetres; begin += Leg)
        {
            var end = Geodesic.Direct(from.Latitude.InDegrees, from.Longitude.InDegrees, line.Azimuth1Degrees, begin + Leg);
            for (; next < Math.Min(begin + Leg, line.DistanceMetres); next += Step)
            {
                var share = (next - begin) / Leg;
                var latitude = lastEnd.LatitudeDegrees + (share * (end.LatitudeDegrees - lastEnd.LatitudeDegrees));
                var longitude = lastEnd.LongitudeDegrees + (share * (end.LongitudeDegrees - lastEnd.LongitudeDegrees));
                // Where the radius at this angle cuts the straight line between the ends.
                var (sine, cosine) = Math.SinCos(next / Radius);
                var t = z0 * sine / ((x1 * cosine) - ((z1 - z0) * sine));
                var ray = Math.Sqrt(Math.Pow(t * x1, 2) + Math.Pow(z0 + (t * (z1 - z0)), 2)) - Radius;
                var clearance = ray - ground.HeightMetres(latitude, longitude);
                if (clearance < Hand)
                    soonest = Math.Min(soonest, next);
                if (clearance < -Hand)
                    latest = Math.Min(latest, next);
                least = Math.Min(least, clearance);
            }

            lastEnd = end;
        }

        return (least, soonest, latest);
    }

    private static GeodeticPoint Point(double latitude, double longitude, double height) =>
        new(Angle.Degrees(latitude), Angle.Degrees(longitude), Length.Metres(height));
}
