import { css, html, LitElement, nothing } from 'lit';

interface Entry {
  id: string;
  icon: string;
  title: string;
  detail?: string;
}

interface Group {
  title: string;
  entries: Entry[];
}

const PAUSE = 150;

/**
 * <slipway-palette>: a field over a list of what the server found for it. The event search asks for a text, and show() brings the
 * answer; the event choose names the entry that was chosen. The field keeps the focus, as a combobox does.
 */
class SlipwayPalette extends LitElement {
  static properties = {
    texts: { type: Object },
    groups: { state: true },
    active: { state: true },
    busy: { state: true },
    open: { type: Boolean, reflect: true },
  };

  declare texts: Record<string, string>;
  declare groups: Group[];
  declare active: number;
  declare busy: boolean;
  declare open: boolean;

  private turn = 0;
  private timer?: number;
  /** Enter was pressed before the answer was there. */
  private hurried = false;

  constructor() {
    super();
    this.texts = {};
    this.groups = [];
    this.active = 0;
    this.busy = false;
    this.open = false;
  }

  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.pressedAnywhere);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.pressedAnywhere);
  }

  /** The server's answer; one that was overtaken is dropped. */
  show(turn: number, groups: Group[]) {
    if (turn === this.turn) {
      this.groups = groups;
      this.active = 0;
      this.busy = false;
      if (this.hurried && this.entries.length > 0) {
        this.choose(this.entries[0]);
      }
      this.hurried = false;
    }
  }

  start() {
    if (this.open) {
      return;
    }
    this.open = true;
    this.groups = [];
    this.field.value = '';
    this.dialog.showModal();
    this.field.focus();
    this.ask();
  }

  private get dialog(): HTMLDialogElement {
    return this.renderRoot.querySelector('dialog')!;
  }

  private get field(): HTMLInputElement {
    return this.renderRoot.querySelector('input')!;
  }

  private get entries(): Entry[] {
    return this.groups.flatMap((group) => group.entries);
  }

  private pressedAnywhere = (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === 'k') {
      event.preventDefault();
      this.open ? this.dialog.close() : this.start();
    }
  };

  private typed() {
    window.clearTimeout(this.timer);
    this.hurried = false;
    this.timer = window.setTimeout(() => this.ask(), PAUSE);
  }

  private ask() {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.busy = true;
    this.turn += 1;
    this.dispatchEvent(new CustomEvent('search', { detail: { text: this.field.value.trim(), turn: this.turn } }));
  }

  private pressed(event: KeyboardEvent) {
    const count = this.entries.length;
    const move: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 5, PageUp: -5 };
    if (event.isComposing) {
      return;
    }
    if (move[event.key] && count > 0) {
      event.preventDefault();
      const far = Math.abs(move[event.key]) > 1;
      const next = this.active + move[event.key];
      this.active = far ? Math.max(0, Math.min(count - 1, next)) : (next + count) % count;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const entry = this.entries[this.active];
      if (this.timer !== undefined || this.busy) {
        this.hurried = true;
        if (!this.busy) {
          this.ask();
        }
      } else if (entry) {
        this.choose(entry);
      }
    }
  }

  private choose(entry: Entry) {
    this.dialog.close();
    this.dispatchEvent(new CustomEvent('choose', { detail: { id: entry.id, turn: this.turn } }));
  }

  private closed() {
    window.clearTimeout(this.timer);
    this.timer = undefined;
    this.hurried = false;
    this.open = false;
  }

  protected updated() {
    this.renderRoot.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }

  render() {
    const active = this.entries[this.active];
    return html`
      <dialog aria-label=${this.texts.title} @close=${this.closed} @click=${(e: Event) => e.target === this.dialog && this.dialog.close()}>
        <div class="box">
          <div class="head">
            <vaadin-icon icon="vaadin:search" aria-hidden="true"></vaadin-icon>
            <input
              type="text"
              role="combobox"
              aria-autocomplete="list"
              aria-expanded=${this.entries.length > 0}
              aria-controls="list"
              aria-activedescendant=${active ? `entry-${active.id}` : nothing}
              aria-label=${this.texts.title}
              placeholder=${this.texts.placeholder}
              autocomplete="off"
              spellcheck="false"
              maxlength="100"
              @input=${this.typed}
              @keydown=${this.pressed}
            />
            <kbd>Esc</kbd>
          </div>
          <div id="list" role="listbox" aria-label=${this.texts.results} aria-busy=${this.busy}>
            ${this.groups.map((group, index) => this.group(group, index))}
          </div>
          ${this.entries.length === 0 && !this.busy ? html`<p>${this.texts.nothing}</p>` : nothing}
          <div class="live" role="status">${this.busy ? '' : this.said()}</div>
          <footer aria-hidden="true">
            <span><kbd>↑</kbd><kbd>↓</kbd> ${this.texts.move}</span><span><kbd>↵</kbd> ${this.texts.choose}</span>
          </footer>
        </div>
      </dialog>
    `;
  }

  private said() {
    return this.entries.length === 0 ? '' : this.texts.count?.replace('#', String(this.entries.length));
  }

  private group(group: Group, index: number) {
    return html`
      <div role="group" aria-labelledby="group-${index}">
        <div class="title" id="group-${index}">${group.title}</div>
        ${group.entries.map((entry) => this.entry(entry))}
      </div>
    `;
  }

  private entry(entry: Entry) {
    const selected = this.entries[this.active] === entry;
    return html`
      <div
        class="entry"
        role="option"
        id="entry-${entry.id}"
        aria-selected=${selected}
        @click=${() => this.choose(entry)}
        @mousemove=${() => (this.active = this.entries.indexOf(entry))}
      >
        <vaadin-icon icon=${entry.icon} aria-hidden="true"></vaadin-icon>
        <span class="name">${entry.title}</span>
        ${entry.detail ? html`<span class="detail">${entry.detail}</span>` : nothing}
      </div>
    `;
  }

  static styles = css`
    dialog {
      box-sizing: border-box;
      width: min(40rem, 100vw - 2 * var(--lumo-space-m));
      max-height: min(34rem, 80dvh);
      margin: 10dvh auto auto;
      padding: 0;
      border: 1px solid var(--slipway-line);
      border-radius: var(--lumo-border-radius-l);
      background: var(--slipway-surface);
      color: var(--lumo-body-text-color);
      box-shadow: var(--slipway-shadow-high);
      font: inherit;
      overflow: hidden;
    }

    dialog::backdrop {
      background: var(--slipway-scrim);
    }

    .box {
      display: flex;
      flex-direction: column;
      max-height: min(34rem, 80dvh);
    }

    .head {
      display: flex;
      flex: none;
      align-items: center;
      gap: var(--lumo-space-s);
      padding: 0 var(--lumo-space-m);
      border-bottom: 1px solid var(--slipway-line);
    }

    .head:focus-within {
      box-shadow: inset 0 -2px var(--lumo-primary-color);
    }

    vaadin-icon {
      flex: none;
      width: 1.1rem;
      height: 1.1rem;
      color: var(--lumo-secondary-text-color);
    }

    input {
      flex: 1;
      min-width: 0;
      height: 3.25rem;
      border: 0;
      outline: 0;
      background: transparent;
      color: var(--lumo-header-text-color);
      font: inherit;
      font-size: var(--lumo-font-size-l);
    }

    input::placeholder {
      color: var(--lumo-secondary-text-color);
      opacity: 1;
    }

    #list {
      overflow-y: auto;
      overscroll-behavior: contain;
      padding: 0 var(--lumo-space-s);
    }

    #list:not(:empty) {
      padding: var(--lumo-space-s);
    }

    .title,
    p,
    footer {
      color: var(--lumo-secondary-text-color);
      font-size: var(--lumo-font-size-s);
    }

    .title {
      padding: var(--lumo-space-s) var(--lumo-space-s) var(--lumo-space-xs);
      font-size: var(--lumo-font-size-xs);
      font-weight: 600;
    }

    .entry {
      display: flex;
      align-items: center;
      gap: var(--lumo-space-s);
      min-height: 2.25rem;
      padding: var(--lumo-space-xs) var(--lumo-space-s);
      border-radius: var(--lumo-border-radius-m);
      cursor: pointer;
    }

    .entry[aria-selected='true'] {
      background: var(--lumo-primary-color-10pct);
      box-shadow: inset 3px 0 var(--lumo-primary-color);
    }

    .name {
      min-width: 0;
      overflow-wrap: anywhere;
    }

    .detail {
      flex: none;
      max-width: 45%;
      margin-inline-start: auto;
      overflow: hidden;
      color: var(--lumo-secondary-text-color);
      font-size: var(--lumo-font-size-s);
      text-overflow: ellipsis;
      white-space: nowrap;
    }

    p {
      margin: 0;
      padding: var(--lumo-space-l);
      text-align: center;
    }

    footer {
      display: flex;
      flex: none;
      gap: var(--lumo-space-m);
      padding: var(--lumo-space-s) var(--lumo-space-m);
      border-top: 1px solid var(--slipway-line);
    }

    kbd {
      min-width: 1em;
      margin-inline-end: 0.25em;
      padding: 0.05em 0.4em;
      border: 1px solid var(--slipway-line);
      border-radius: var(--lumo-border-radius-s);
      background: var(--slipway-canvas);
      color: var(--lumo-secondary-text-color);
      font-family: inherit;
      font-size: var(--lumo-font-size-xs);
    }

    .live {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    @media (max-width: 600px) {
      dialog {
        margin-top: var(--lumo-space-m);
      }

      footer,
      kbd {
        display: none;
      }
    }
  `;
}

customElements.define('slipway-palette', SlipwayPalette);
