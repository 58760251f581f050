export type LonLat = readonly [number, number];

const EARTH_RADIUS_KM = 6371.0088;
const RADIANS = Math.PI / 180;

/** Great-circle distance on the mean sphere, by the haversine; good to about 0.5 % against the ellipsoid. */
export function distanceKm([lon1, lat1]: LonLat, [lon2, lat2]: LonLat): number {
  const half = (degrees: number) => Math.sin(degrees * RADIANS / 2) ** 2;
  const h = half(lat2 - lat1) + Math.cos(lat1 * RADIANS) * Math.cos(lat2 * RADIANS) * half(lon2 - lon1);
  return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
}

/** The points at one distance around a centre: what a range ring is on the ground. */
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
