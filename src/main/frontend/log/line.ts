/** Makes what stands in a line of a log, which is not to be trusted, into pieces of text with a look each. */
import Anser from 'anser';

export interface Piece {
  text: string;
  look: string;
}

const SEQUENCE = /\u001B(?:\[[0-?]*[ -/]*[@-~]|[\]PX^_][^\u0007\u001B]*(?:\u0007|\u001B\\)?|[ -/]*[0-~])/g;
const COLOUR = /^\u001B\[[\d;]*m$/;
const CONTROL = /[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069]/g;
/** Up to which hue, in degrees, a colour is called by the name. */
const HUES: [number, string][] = [[20, 'red'], [70, 'yellow'], [165, 'green'], [195, 'cyan'], [260, 'blue'], [340, 'magenta'], [360, 'red']];

/** The nearest of the colours that can be read on our ground: in light and dark alike, whatever the program wanted. */
export function tone(rgb: string | null): string {
  if (!rgb) {
    return '';
  }
  const [red, green, blue] = rgb.split(',').map((part) => Number(part) / 255);
  const most = Math.max(red, green, blue);
  const range = most - Math.min(red, green, blue);
  if (range < 0.15) {
    return most > 0.2 && most < 0.62 ? 'grey' : '';
  }
  const sixth = most === red ? (green - blue) / range : most === green ? 2 + (blue - red) / range : 4 + (red - green) / range;
  const hue = (sixth * 60 + 360) % 360;
  return HUES.find(([limit]) => hue < limit)![1];
}

/** Characters that would steer the browser become visible; each stays one character. */
function visible(text: string): string {
  return text.replace(CONTROL, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x20 ? String.fromCharCode(0x2400 + code) : code === 0x7f ? '\u2421' : '\uFFFD';
  });
}

export function pieces(line: string): Piece[] {
  const text = line.replace(/\r+$/, '').replace(SEQUENCE, (sequence) => (COLOUR.test(sequence) ? sequence : ''));
  if (!text.includes('\u001B')) {
    return [{ text: visible(text), look: '' }];
  }
  return Anser.ansiToJson(text, { json: true, remove_empty: true }).map((part) => {
    const decorations = part.decorations as string[];
    const reversed = decorations.includes('reverse');
    const ground = tone(reversed ? part.fg : part.bg);
    const looks = [tone(reversed ? part.bg : part.fg), ground && `on-${ground}`, ...decorations.filter((name) => name !== 'blink')];
    return { text: visible(part.content), look: looks.filter(Boolean).join(' ') };
  });
}

/** Splits the pieces where the wanted text begins and ends; its parts get the look "found". */
export function highlight(all: Piece[], wanted: string): Piece[] {
  const plain = all.map((piece) => piece.text).join('');
  const lower = plain.toLowerCase();
  if (!wanted || lower.length !== plain.length) {
    return all;
  }
  const found: [number, number][] = [];
  for (let at = lower.indexOf(wanted); at >= 0; at = lower.indexOf(wanted, at + wanted.length)) {
    found.push([at, at + wanted.length]);
  }
  const result: Piece[] = [];
  let begin = 0;
  for (const piece of all) {
    const end = begin + piece.text.length;
    let at = begin;
    for (const [from, to] of found.filter(([from, to]) => from < end && to > begin)) {
      const [start, stop] = [Math.max(from, begin), Math.min(to, end)];
      result.push({ text: piece.text.slice(at - begin, start - begin), look: piece.look });
      result.push({ text: piece.text.slice(start - begin, stop - begin), look: `${piece.look} found` });
      at = stop;
    }
    result.push({ text: piece.text.slice(at - begin), look: piece.look });
    begin = end;
  }
  return result.filter((piece) => piece.text);
}
