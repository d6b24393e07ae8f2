/** How figures and moments are written in the reader's language. */
const STEPS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

const language = () => document.documentElement.lang || navigator.language;

function bytes(value: number, behind: string): string {
  const step = Math.min(STEPS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, Math.abs(value))) / 10)));
  return `${number(value / 1024 ** step)} ${STEPS[step]}${behind}`;
}

function number(value: number, options: Intl.NumberFormatOptions = {}): string {
  return new Intl.NumberFormat(language(), { maximumSignificantDigits: 4, ...options }).format(value);
}

/** @param unit as the server calls it */
export function figure(value: number, unit: string): string {
  switch (unit) {
    case 'percent':
      return number(value / 100, { style: 'percent' });
    case 'bytes':
      return bytes(value, '');
    case 'bytes-per-second':
      return bytes(value, '/s');
    case 'milliseconds':
      return number(value, { style: 'unit', unit: 'millisecond' });
    default:
      return number(value);
  }
}

/** How far the lines of an axis for bytes are apart, so that round numbers stand beside them. */
export function bytesBetween(highest: number): number {
  return 2 ** Math.max(0, Math.ceil(Math.log2(Math.max(1, highest) / 6)));
}

/** @param moment what the reader's clock shows, counted as if it were UTC */
export function moment(moment: number): string {
  return new Intl.DateTimeFormat(language(), { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(moment);
}

/** As short as an axis needs it: the day at midnight, otherwise the time. */
export function tick(moment: number): string {
  const midnight = moment % 86_400_000 === 0;
  return new Intl.DateTimeFormat(language(), {
    timeZone: 'UTC',
    ...(midnight ? { month: 'short', day: 'numeric' } : { hour: 'numeric', minute: '2-digit' }),
  }).format(moment);
}
