export type LonLat = readonly [number, number];

const EARTH_RADIUS_KM = 6371.0088;
const EQUATOR_RADIUS_KM = 6378.137;
const FLATTENING = 1 / 298.257223563;
const RADIANS = Math.PI / 180;

/**
 * Distance along the WGS 84 ellipsoid by Lambert's formula for long lines (1942), good to some ten metres in a
 * thousand kilometres, so that the page gives the same whole kilometres as the program.
 */
export function distanceKm([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const reduced = (lat: number) => Math.atan((1 - FLATTENING) * Math.tan(lat * RADIANS));
  const [from, to] = [reduced(lat1), reduced(lat2)];
  const h = Math.sin((to - from) / 2) ** 2 + Math.cos(from) * Math.cos(to) * Math.sin((lon2 - lon1) * RADIANS / 2) ** 2;
  if (h === 0) return 0;
  const angle = 2 * Math.asin(Math.min(1, Math.sqrt(h)));
  const [middle, half] = [(from + to) / 2, (to - from) / 2];
  const x = (angle - Math.sin(angle)) * (Math.sin(middle) * Math.cos(half)) ** 2 / (1 - h);
  const y = (angle + Math.sin(angle)) * (Math.cos(middle) * Math.sin(half)) ** 2 / h;
  return EQUATOR_RADIUS_KM * (angle - FLATTENING / 2 * (x + y));
}

/** The points at one distance around a centre, on the mean sphere: near enough, within 0.5 %, to draw a ring. */
export function circle([lon, lat]: LonLat, radiusKm: number, count = 120): LonLat[] {
  const angle = radiusKm / EARTH_RADIUS_KM;
  const sinLat = Math.sin(lat * RADIANS);
  const cosLat = Math.cos(lat * RADIANS);
  return Array.from({ length: count }, (_, i): LonLat => {
    const bearing = 2 * Math.PI * i / count;
    const latitude = Math.asin(sinLat * Math.cos(angle) + cosLat * Math.sin(angle) * Math.cos(bearing));
    const east = Math.sin(bearing) * Math.sin(angle) * cosLat;
    const longitude = lon * RADIANS + Math.atan2(east, Math.cos(angle) - sinLat * Math.sin(latitude));
    return [longitude / RADIANS, latitude / RADIANS];
  });
}
