/**
 * <slipway-log>: shows the lines of a log that fit on the page, and asks the server for others as they come into sight. Where lines
 * are wrapped, or there are more than a browser can make room for, a place is a line and how much of it is above the edge; the
 * scroll bar then only says about where that is.
 */
import { html, LitElement, nothing } from 'lit';
import { classMap } from 'lit/directives/class-map.js';
import { repeat } from 'lit/directives/repeat.js';
import '@vaadin/icon';
import '@vaadin/icons';
import { isBehindADialog, isTyping } from './slipway-keys';
import { highlight, pieces } from './log/line';
import { Lines, Unreadable } from './log/lines';
import { Search } from './log/search';
import { style } from './log/style';

const ROW = 20;
/** Rows drawn above and below what is seen. */
const BESIDE = 20;
/** Browsers lose count beyond 17 million pixels. */
const HIGHEST = 8_000_000;
const TWO_KEYS = 1200;

class SlipwayLog extends LitElement {
  static properties = {
    source: { type: String },
    label: { type: String },
    anchor: { type: String },
    first: { type: Number },
    last: { type: Number },
    errors: { type: Number },
    version: { type: Number },
    finished: { type: Boolean },
    problem: { type: String },
    texts: { type: Object },
    wrap: { state: true },
    following: { state: true },
    marked: { state: true },
    said: { state: true },
  };

  declare source: string;
  declare label: string;
  declare anchor: string;
  declare first: number;
  declare last: number;
  declare errors: number;
  declare version: number;
  declare finished: boolean;
  /** The reference of a failure that the server has told of. */
  declare problem: string;
  declare texts: Record<string, string>;
  declare wrap: boolean;
  declare following: boolean;
  declare marked: number;
  declare said: string;

  static styles = style;

  private readonly lines = new Lines(() => this.requestUpdate(), (failure) => this.fail(failure));
  private readonly search = new Search(this.lines, (line) => this.show(line), () => this.requestUpdate(), (failure) => this.fail(failure));
  /** How many lines are above the edge, with a fraction. */
  private place = 0;
  /** Whether the next scrolling is our own. */
  private placing = false;
  private unreadable?: Unreadable;
  private begun = false;
  private lastKey = '';
  private lastKeyAt = 0;
  private readonly sizes = new ResizeObserver(() => this.requestUpdate());
  private readonly key = (event: KeyboardEvent) => this.onKey(event);
  private readonly hash = () => this.openLink();

  constructor() {
    super();
    this.source = this.label = this.anchor = this.problem = this.said = '';
    this.first = 1;
    this.last = this.errors = this.version = this.marked = 0;
    this.finished = this.wrap = this.following = false;
    this.texts = {};
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.key);
    window.addEventListener('hashchange', this.hash);
    if (this.hasUpdated) {
      this.requestUpdate();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.key);
    window.removeEventListener('hashchange', this.hash);
    this.sizes.disconnect();
  }

  private get view(): HTMLElement | null {
    return this.renderRoot.querySelector('#view');
  }

  private get field(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!;
  }

  private get count() {
    return Math.max(0, this.last - this.first + 1);
  }

  private get rowsSeen() {
    return (this.view?.clientHeight || 600) / ROW;
  }

  private get lastPlace() {
    return Math.max(0, this.count - (this.wrap ? 1 : this.rowsSeen));
  }

  /** Rows that a row's height on the scroll bar stands for. */
  private get scale() {
    return Math.max(1, (this.lastPlace * ROW) / HIGHEST);
  }

  willUpdate(changed: Map<string, unknown>) {
    Object.assign(this.lines, { source: this.source, last: this.last, version: this.version });
    if (changed.has('first') && this.begun) {
      this.place -= this.first - (changed.get('first') as number);
    }
    if (changed.has('version') && this.version) {
      this.unreadable = undefined;
      if (this.count && !this.begun) {
        this.begun = true;
        const linked = this.openLink();
        this.following = !this.finished && !linked;
      }
      void this.search.goOn();
    }
    if (this.following) {
      this.place = this.lastPlace;
    }
    this.place = Math.min(Math.max(0, this.place), this.lastPlace);
  }

  render() {
    const failed = this.problem || this.unreadable;
    return html`
      ${this.bar()}
      ${this.first > 1 && !failed ? html`<div class="note">${this.text('removed', this.first)}</div>` : nothing}
      ${failed ? this.failure() : this.count ? this.body() : this.empty()}
    `;
  }

  private bar() {
    const none = !this.count;
    return html`<div class="bar" role="toolbar" aria-label=${this.label}>
      <div class="group search">
        <div class="field">
          <vaadin-icon icon="vaadin:search" aria-hidden="true"></vaadin-icon>
          <input type="search" maxlength="200" autocomplete="off" spellcheck="false" placeholder=${this.texts.search ?? ''}
            aria-label=${this.texts.search ?? ''} ?disabled=${none} @focus=${() => this.field.select()}
            @input=${this.typed} @keydown=${this.typing} />
        </div>
        ${this.button('angle-up', 'previous', () => this.step(-1), !this.search.lines.length)}
        ${this.button('angle-down', 'next', () => this.step(1), !this.search.lines.length)}
        <span class="said" role="status">${this.said || this.search.tell((key, ...args) => this.text(key, ...args))}</span>
      </div>
      <div class="group">
        ${this.errors
          ? html`<button type="button" class="bad" title=${this.texts['error-next']} aria-label="${this.text('errors', this.errors)}. ${this.texts['error-next']}"
                @click=${() => this.toError(true)}>
                <vaadin-icon icon="vaadin:exclamation-circle-o" aria-hidden="true"></vaadin-icon>${this.text('errors', this.errors)}
              </button>
              ${this.button('angle-up', 'error-previous', () => this.toError(false))}
              ${this.button('angle-down', 'error-next', () => this.toError(true))}`
          : nothing}
      </div>
      <div class="group">
        ${this.finished ? nothing : this.toggle('angle-double-down', 'follow', this.following, () => this.follow(!this.following))}
        ${this.toggle('align-justify', 'wrap', this.wrap, () => this.changeWrap())}
        ${this.button('link', 'link', () => this.copyLink(), none, this.text('link', this.current))}
        ${none ? nothing : html`<a class="button" href="${this.source}?do=download" download router-ignore aria-label=${this.texts.download}
          title=${this.texts.download}><vaadin-icon icon="vaadin:download" aria-hidden="true"></vaadin-icon></a>`}
      </div>
    </div>`;
  }

  private button(icon: string, key: string, click: () => void, disabled = false, text = this.texts[key]) {
    return html`<button type="button" aria-label=${text} title=${text} ?disabled=${disabled} @click=${click}>
      <vaadin-icon icon="vaadin:${icon}" aria-hidden="true"></vaadin-icon>
    </button>`;
  }

  private toggle(icon: string, key: string, on: boolean, click: () => void) {
    return html`<button type="button" aria-pressed=${on} @click=${click}>
      <vaadin-icon icon="vaadin:${icon}" aria-hidden="true"></vaadin-icon>${this.texts[key]}
    </button>`;
  }

  private body() {
    const seen = Math.ceil(this.rowsSeen);
    const top = Math.floor(this.place);
    // At the end of wrapped lines the place may be the very last one, with what fits on the page above it.
    const begin = Math.max(0, Math.min(top, this.count - seen) - BESIDE);
    const end = Math.min(this.count, top + seen + BESIDE);
    const numbers = Array.from({ length: end - begin }, (_, index) => this.first + begin + index);
    this.lines.want(numbers[0], numbers[numbers.length - 1]);
    return html`<div id="view" class=${classMap({ wrap: this.wrap })} style="--digits: ${String(this.last).length}" tabindex="0"
      role="region" aria-label="${this.label}. ${this.texts.text}" @scroll=${this.scrolled} @wheel=${this.wheel} @keydown=${this.steer}>
      <div id="room">
        <div id="rows" role="list">${repeat(numbers, (line) => line, (line) => this.line(line))}</div>
      </div>
    </div>`;
  }

  private line(number: number) {
    const text = this.lines.at(number);
    return html`<div class="line ${number === this.marked ? 'marked' : ''} ${text === undefined ? 'waiting' : ''}" role="listitem"
      aria-setsize=${this.last} aria-posinset=${number} aria-current=${number === this.marked ? 'true' : nothing}><a class="number"
      tabindex="-1" href="#${this.anchor}L${number}" aria-label=${this.text('line', number)}
      @click=${(event: Event) => this.clicked(event, number)}>${number}</a><span class="text">${text === undefined
        ? nothing
        : highlight(pieces(text), this.search.wanted).map(({ text: part, look }) =>
            look ? html`<span class=${look}>${part}</span>` : part)}</span></div>`;
  }

  private empty() {
    return html`<div class="instead">
      <vaadin-icon icon="vaadin:terminal" aria-hidden="true"></vaadin-icon>
      <strong>${this.finished ? this.texts.nothing : this.texts.empty}</strong>
      ${this.finished ? nothing : html`<span>${this.texts['empty-help']}</span>`}
    </div>`;
  }

  private failure() {
    const reference = this.problem || this.unreadable?.reference;
    return html`<div class="instead" role="alert">
      <vaadin-icon icon="vaadin:warning" aria-hidden="true"></vaadin-icon>
      <strong>${this.texts.failed}</strong>
      <span>${this.texts['failed-help']}</span>
      ${reference ? html`<span class="reference">${this.text('reference', reference)}</span>` : nothing}
      <button type="button" @click=${this.retry}>${this.texts.retry}</button>
    </div>`;
  }

  updated() {
    const view = this.view;
    const rows = this.renderRoot.querySelector<HTMLElement>('#rows');
    const room = this.renderRoot.querySelector<HTMLElement>('#room');
    if (!view || !rows || !room) {
      return;
    }
    this.sizes.observe(view);
    if (!view.clientHeight) {
      return;
    }
    const everything = rows.childElementCount === this.count;
    // A short log is only as high as its lines, and the scroll bar below them.
    view.style.height = everything ? `${rows.offsetHeight + view.offsetHeight - view.clientHeight}px` : '';
    view.style.maxHeight = everything ? 'var(--slipway-log-height, max(18rem, min(40rem, 100dvh - 14rem)))' : '';
    room.style.height = everything && !this.wrap ? `${this.count * ROW}px` : `${(this.lastPlace * ROW) / this.scale + view.clientHeight}px`;
    if (!this.wrap) {
      room.style.minWidth = `max(100%, ${rows.scrollWidth}px)`;
    } else {
      room.style.minWidth = '';
    }
    this.arrange(view, rows);
  }

  /** Puts the rows where the place says. */
  private arrange(view: HTMLElement, rows: HTMLElement) {
    this.place = this.following ? this.lastPlace : Math.min(this.place, this.lastPlace);
    let above = this.above(rows, this.place);
    const lowest = rows.offsetHeight - view.clientHeight;
    if (this.isLastDrawn(rows) && above > lowest) {
      above = Math.max(0, lowest);
      this.place = this.placeAt(rows, above);
    }
    const wanted = (this.place * ROW) / this.scale;
    const before = view.scrollTop;
    if (Math.abs(before - wanted) > 1) {
      view.scrollTop = wanted;
      this.placing = view.scrollTop !== before;
    }
    rows.style.transform = `translateY(${view.scrollTop - above}px)`;
  }

  private isLastDrawn(rows: HTMLElement) {
    return Number(rows.lastElementChild?.getAttribute('aria-posinset')) === this.last;
  }

  private begin(rows: HTMLElement) {
    return Number(rows.firstElementChild?.getAttribute('aria-posinset')) - this.first;
  }

  /** Height of what is drawn above a place. */
  private above(rows: HTMLElement, place: number) {
    const row = rows.children[Math.floor(place) - this.begin(rows)] as HTMLElement | undefined;
    return row ? row.offsetTop + (place % 1) * row.offsetHeight : 0;
  }

  private placeAt(rows: HTMLElement, above: number) {
    for (let index = 0; index < rows.childElementCount; index++) {
      const row = rows.children[index] as HTMLElement;
      if (above < row.offsetTop + row.offsetHeight) {
        return this.begin(rows) + index + Math.max(0, above - row.offsetTop) / row.offsetHeight;
      }
    }
    return this.place;
  }

  private text(key: string, ...args: (number | string)[]) {
    const language = document.documentElement.lang || navigator.language;
    return args.reduce<string>((text, arg, index) => text.replaceAll(`{${index}}`,
        typeof arg === 'number' ? new Intl.NumberFormat(language).format(arg) : arg), this.texts[key] ?? '');
  }

  /** The line that a link leads to: the marked one, or else the one at the top. */
  private get current() {
    return this.marked || this.first + Math.ceil(this.place);
  }

  private scrolled() {
    const view = this.view!;
    if (this.placing) {
      this.placing = false;
      this.requestUpdate();
      return;
    }
    const place = (view.scrollTop * this.scale) / ROW;
    if (view.clientHeight && Math.abs(view.scrollTop - (this.place * ROW) / this.scale) > 1) {
      this.moved(place);
    }
  }

  private moved(place: number) {
    const end = this.lastPlace - 0.5;
    this.following = !this.finished && place >= this.place && place >= end;
    this.place = place;
    this.requestUpdate();
  }

  /** Where the scroll bar is only roughly right, the wheel moves the text itself. */
  private wheel(event: WheelEvent) {
    if ((this.wrap || this.scale > 1) && event.deltaY && !event.ctrlKey && !event.shiftKey) {
      event.preventDefault();
      this.moveBy(event.deltaMode === WheelEvent.DOM_DELTA_LINE ? event.deltaY * ROW : event.deltaY);
    }
  }

  private moveBy(pixels: number) {
    const rows = this.renderRoot.querySelector<HTMLElement>('#rows')!;
    const above = this.above(rows, this.place) + pixels;
    const drawn = above >= 0 && above < rows.offsetHeight;
    this.moved(Math.min(Math.max(0, drawn ? this.placeAt(rows, above) : this.place + pixels / ROW), this.lastPlace));
  }

  private steer(event: KeyboardEvent) {
    const page = (this.rowsSeen - 1) * ROW;
    const steps: Record<string, () => void> = {
      ArrowDown: () => this.moveBy(ROW),
      ArrowUp: () => this.moveBy(-ROW),
      PageDown: () => this.moveBy(page),
      PageUp: () => this.moveBy(-page),
      Home: () => this.toBegin(),
      End: () => this.toEnd(),
    };
    if (steps[event.key] && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      steps[event.key]();
    }
  }

  private onKey(event: KeyboardEvent) {
    const inside = event.composedPath().includes(this);
    const mine = inside || document.querySelector('slipway-log') === this;
    if (!mine || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event) || !this.offsetParent
        || (!inside && document.documentElement.dataset.keys === 'off') || isBehindADialog(this)) {
      return;
    }
    const two = event.timeStamp - this.lastKeyAt < TWO_KEYS ? `${this.lastKey} ${event.key}` : event.key;
    const keys: Record<string, () => void> = {
      '/': () => this.field.focus(),
      n: () => this.step(1),
      N: () => this.step(-1),
      e: () => this.toError(true),
      E: () => this.toError(false),
      f: () => this.follow(!this.following),
      w: () => this.changeWrap(),
      c: () => this.copyLink(),
      G: () => this.toEnd(),
      'g g': () => this.toBegin(),
    };
    this.lastKey = keys[two] ? '' : event.key;
    this.lastKeyAt = event.timeStamp;
    const action = keys[two] ?? (two.startsWith('g ') ? undefined : keys[event.key]);
    if (action && this.count) {
      event.preventDefault();
      action();
    }
  }

  private typed(event: Event) {
    this.said = '';
    this.search.typed((event.target as HTMLInputElement).value, this.current);
  }

  private typing(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.step(event.shiftKey ? -1 : 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      (event.target as HTMLInputElement).value = '';
      this.search.typed('', this.current);
      this.view?.focus();
    }
  }

  private step(by: number) {
    this.said = '';
    this.search.step(by, this.current);
  }

  private async toError(forward: boolean) {
    try {
      const from = this.marked ? this.marked + (forward ? 1 : -1) : this.first + Math.ceil(this.place);
      const line = (await this.lines.error(from, forward)) || (await this.lines.error(forward ? this.first : this.last, forward));
      if (line) {
        this.said = this.text('line', line);
        this.show(line);
      } else {
        this.said = this.texts['no-error'];
      }
    } catch (failure) {
      this.fail(failure as Unreadable);
    }
  }

  /** Marks a line and brings it into sight. */
  private show(line: number) {
    this.marked = line;
    this.following = false;
    const at = line - this.first;
    if (at < this.place || at > this.place + this.rowsSeen - 2 || this.wrap) {
      this.place = Math.max(0, at - Math.floor(this.rowsSeen / 3));
    }
    this.requestUpdate();
  }

  private follow(on: boolean) {
    this.following = on && !this.finished;
  }

  private changeWrap() {
    this.wrap = !this.wrap;
    this.view?.scrollTo({ left: 0 });
  }

  private toBegin() {
    this.moved(0);
  }

  private toEnd() {
    this.place = this.lastPlace;
    this.following = !this.finished;
    this.requestUpdate();
  }

  private address(line: number) {
    const url = new URL(window.location.href);
    url.hash = `${this.anchor}L${line}`;
    return url.href;
  }

  private clicked(event: Event, line: number) {
    event.preventDefault();
    this.marked = line;
    this.following = false;
    history.replaceState(history.state, '', this.address(line));
  }

  private async copyLink() {
    const line = this.current;
    this.marked = line;
    history.replaceState(history.state, '', this.address(line));
    try {
      await navigator.clipboard.writeText(this.address(line));
      this.said = this.text('linked', line);
    } catch {
      this.said = this.texts['link-failed'];
    }
  }

  /** @returns whether the page's address leads to a line of this log */
  private openLink(): boolean {
    const line = new RegExp(`^#${this.anchor}L(\\d+)$`).exec(window.location.hash)?.[1];
    if (line && this.count) {
      this.show(Math.min(this.last, Math.max(this.first, Number(line))));
    }
    return line !== undefined;
  }

  private fail(failure: Unreadable) {
    this.unreadable = failure;
    this.requestUpdate();
  }

  private retry() {
    this.unreadable = undefined;
    this.lines.forget();
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('slipway-log-retry'));
  }
}

customElements.define('slipway-log', SlipwayLog);
