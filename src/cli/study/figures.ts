/** Large numbers, spans of time and sizes, as a person reads them. */

/** "71,680" */
export const grouped = (n: number): string => String(n).replaceAll(/\B(?=(?:\d{3})+$)/gu, ",");

/** "152 MB" */
export function bytesText(bytes: number): string {
  const units = ["B", "kB", "MB", "GB", "TB"];
  let k = 0;
  let size = bytes;
  while (size >= 1000 && k < units.length - 1) {
    size /= 1000;
    k++;
  }
  return `${size >= 100 || k === 0 ? Math.round(size) : Number(size.toPrecision(2))} ${units[k]}`;
}

/** "12 min 33 s" */
export function durationText(seconds: number): string {
  const whole = Math.ceil(seconds);
  const minutes = Math.floor(whole / 60);
  if (minutes === 0) return `${whole} s`;
  if (minutes < 60) return `${minutes} min ${whole % 60} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
