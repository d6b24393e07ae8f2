/** The lines of a log that the browser has, in blocks; asks the server for those that are looked at. */
const BLOCK = 200;
const MOST_BLOCKS = 30;

interface Block {
  lines: string[];
  /** Whether lines may have been added to it since. */
  open: boolean;
  version: number;
}

export interface Matches {
  count: number;
  lines: number[];
  until: number;
}

/** The server could not answer; it may have given a reference for the log. */
export class Unreadable extends Error {
  constructor(readonly reference: string) {
    super('Unreadable');
  }
}

export class Lines {
  source = '';
  last = 0;
  version = 0;

  private readonly blocks = new Map<number, Block>();
  private wanted: number[] = [];
  private running = false;

  constructor(private readonly arrived: () => void, private readonly failed: (failure: Unreadable) => void) {}

  at(line: number): string | undefined {
    return this.blocks.get(Math.floor((line - 1) / BLOCK))?.lines[(line - 1) % BLOCK];
  }

  /** Sees to it that these lines, and soon no others, are here or on their way. */
  want(from: number, to: number) {
    this.wanted = [];
    for (let block = Math.floor((Math.max(1, from) - 1) / BLOCK); block <= Math.floor((to - 1) / BLOCK); block++) {
      this.wanted.push(block);
    }
    if (!this.running) {
      void this.run();
    }
  }

  forget() {
    this.blocks.clear();
  }

  async search(text: string, from: number, signal: AbortSignal): Promise<Matches> {
    return this.ask({ do: 'search', text, from: String(from) }, signal);
  }

  async error(from: number, forward: boolean): Promise<number> {
    return this.ask({ do: forward ? 'next-error' : 'previous-error', from: String(from) });
  }

  private async run() {
    this.running = true;
    try {
      for (let block = this.missing(); block !== undefined; block = this.missing()) {
        const { last, version } = this;
        const lines: string[] = await this.ask({ do: 'read', from: String(block * BLOCK + 1), count: String(BLOCK) });
        this.blocks.delete(block);
        this.blocks.set(block, { lines, version, open: (block + 1) * BLOCK >= last });
        if (this.blocks.size > MOST_BLOCKS) {
          this.blocks.delete(this.blocks.keys().next().value!);
        }
        this.arrived();
      }
    } catch (failure) {
      this.failed(failure as Unreadable);
    } finally {
      this.running = false;
    }
  }

  private missing(): number | undefined {
    return this.wanted.find((number) => {
      const block = this.blocks.get(number);
      return !block || (block.open && block.version < this.version);
    });
  }

  private async ask(question: Record<string, string>, signal?: AbortSignal) {
    let answer: Response;
    try {
      answer = await fetch(`${this.source}?${new URLSearchParams(question)}`, { signal });
    } catch (failure) {
      if (signal?.aborted) {
        throw failure;
      }
      throw new Unreadable('');
    }
    const body = await answer.json().catch(() => undefined);
    // Without a session there is a page instead of an answer.
    if (!answer.ok || body === undefined) {
      throw new Unreadable(body?.reference ?? '');
    }
    return body;
  }
}
