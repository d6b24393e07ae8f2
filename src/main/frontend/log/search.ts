/** The search in a log: asks while one types, counts on as the log grows, walks from match to match. */
import { Lines, Matches, Unreadable } from './lines';

const PAUSE = 250;

export class Search {
  /** In lower case; empty while nothing is searched. */
  wanted = '';
  lines: number[] = [];

  private count = 0;
  private until = 0;
  private index = -1;
  private busy = false;
  private timer?: number;
  private abort = new AbortController();

  constructor(
    private readonly log: Lines,
    private readonly show: (line: number) => void,
    private readonly changed: () => void,
    private readonly failed: (failure: Unreadable) => void,
  ) {}

  /** @param from the line from which on the first match is shown */
  typed(text: string, from: number) {
    window.clearTimeout(this.timer);
    this.abort.abort();
    this.wanted = text.toLowerCase();
    this.lines = [];
    this.index = -1;
    this.busy = this.wanted !== '';
    this.timer = this.busy ? window.setTimeout(() => void this.begin(from), PAUSE) : undefined;
    this.changed();
  }

  /** Looks at lines that have come since. */
  async goOn() {
    if (!this.wanted || this.busy) {
      return;
    }
    const matches = await this.ask(this.until);
    if (matches) {
      // The last line may have been looked at before it was complete.
      if (this.lines[this.lines.length - 1] === this.until) {
        this.lines.pop();
        this.count--;
      }
      this.lines.push(...matches.lines);
      this.count += matches.count;
      this.until = matches.until;
      this.changed();
    }
  }

  step(by: number, from: number) {
    if (!this.lines.length) {
      return;
    }
    const current = this.lines[this.index] === from ? this.index + by : this.nearest(from, by);
    this.go((current + this.lines.length) % this.lines.length);
  }

  /** What to tell about it. */
  tell(text: (key: string, ...args: number[]) => string): string {
    if (!this.wanted) {
      return '';
    }
    if (this.busy) {
      return text('searching');
    }
    if (!this.count) {
      return text('no-match');
    }
    if (this.index >= 0) {
      return text('match', this.index + 1, this.count);
    }
    return this.count > this.lines.length ? text('matches-many', this.count, this.lines.length) : text('matches', this.count);
  }

  private async begin(from: number) {
    const matches = await this.ask(1);
    if (matches) {
      Object.assign(this, matches);
      this.busy = false;
      if (this.count) {
        this.go(this.nearest(from - 1, 1) % this.lines.length);
      }
      this.changed();
    }
  }

  /** Index of the first match behind the line, or of the last one before it. */
  private nearest(line: number, by: number) {
    const behind = this.lines.findIndex((match) => match > line);
    const next = behind < 0 ? this.lines.length : behind;
    return by > 0 ? next : next - (this.lines[next - 1] === line ? 2 : 1);
  }

  private go(index: number) {
    this.index = index;
    this.show(this.lines[index]);
  }

  private async ask(from: number): Promise<Matches | undefined> {
    this.abort = new AbortController();
    const { signal } = this.abort;
    try {
      return await this.log.search(this.wanted, Math.max(1, from), signal);
    } catch (failure) {
      if (!signal.aborted) {
        this.busy = false;
        this.failed(failure as Unreadable);
      }
      return undefined;
    }
  }
}
