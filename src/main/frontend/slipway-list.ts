/**
 * <slipway-list>: a grid with a bar above. Shows cards where there is no room for a table, and gives it keys: j and k as well as the
 * arrows, Enter opens the row, Space selects it, / goes to the search.
 */
const NARROW = 700;
const SELECTION = '3.75rem';

const isField = (target: EventTarget | undefined) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(input|textarea|select)$/i.test(target.tagName));

class SlipwayList extends HTMLElement {
  private readonly sizes = new ResizeObserver(() => this.arrange());
  private readonly grids = new MutationObserver(() => this.arrange());
  private readonly key = (event: KeyboardEvent) => this.onKey(event);
  private readonly anywhere = (event: KeyboardEvent) => this.onKeyAnywhere(event);
  private readonly clicked = (event: MouseEvent) => this.onClick(event);

  connectedCallback() {
    this.sizes.observe(this);
    this.grids.observe(this, { childList: true, subtree: true });
    this.addEventListener('keydown', this.key, true);
    this.addEventListener('click', this.clicked);
    document.addEventListener('keydown', this.anywhere);
    this.arrange();
  }

  disconnectedCallback() {
    this.sizes.disconnect();
    this.grids.disconnect();
    this.removeEventListener('keydown', this.key, true);
    this.removeEventListener('click', this.clicked);
    document.removeEventListener('keydown', this.anywhere);
  }

  private get grid(): any {
    return this.querySelector('vaadin-grid');
  }

  private arrange() {
    const grid = this.grid;
    if (!grid || this.clientWidth === 0) {
      return;
    }
    const selection = grid.querySelector('vaadin-grid-flow-selection-column');
    if (selection) {
      this.arrangeSelection(grid, selection);
    }
    const cards = grid.querySelector('vaadin-grid-column[data-card]');
    const narrow = !cards || this.clientWidth < NARROW;
    this.toggleAttribute('narrow', narrow);
    if (grid.$?.header) {
      grid.$.header.style.display = narrow ? 'none' : '';
    }
    if (cards) {
      for (const column of grid.querySelectorAll('vaadin-grid-column')) {
        const hidden = column.hasAttribute('data-card') !== narrow;
        if (column.hidden !== hidden) {
          column.hidden = hidden;
        }
      }
    }
  }

  /** The grid's own names for it are neither in the reader's language nor where a screen reader looks for them. */
  private arrangeSelection(grid: any, selection: any) {
    if (selection.width !== SELECTION) {
      selection.width = SELECTION;
      selection.headerRenderer = (root: HTMLElement) => {
        root.innerHTML = '<span class="slipway-spoken"></span>';
        root.firstElementChild!.textContent = this.dataset.selection ?? '';
      };
    }
    for (const box of grid.querySelectorAll('vaadin-grid-cell-content > vaadin-checkbox')) {
      box.accessibleName = this.dataset.select;
    }
  }

  private onKeyAnywhere(event: KeyboardEvent) {
    if (document.documentElement.dataset.keys === 'off') {
      return;
    }
    const search = this.querySelector<HTMLElement>('[data-search]');
    if (event.key === '/' && search && !event.ctrlKey && !event.metaKey && !event.altKey && !isField(event.composedPath()[0])
        && !event.defaultPrevented && search.offsetParent) {
      event.preventDefault();
      search.focus();
    }
    if ((event.key === 'j' || event.key === 'k') && ((event.target as Element).matches('body, main, h1') || event.target === this)) {
      this.onKey(event);
    }
  }

  private onKey(event: KeyboardEvent) {
    const grid = this.grid;
    const target = event.composedPath()[0] as HTMLElement;
    if (!grid || event.ctrlKey || event.metaKey || event.altKey || isField(target)) {
      return;
    }
    const inside = event.composedPath().includes(grid);
    if ((event.key === 'j' || event.key === 'k') && (inside || !this.contains(event.target as Node))) {
      event.preventDefault();
      this.step(grid, event.key === 'j' ? 'ArrowDown' : 'ArrowUp');
      return;
    }
    const row = inside && target.localName === 'td' ? target.parentElement : undefined;
    if (row && event.key === 'Enter') {
      this.act(event, this.find(row, '[data-open]'));
    } else if (row && event.key === ' ') {
      this.act(event, this.find(row, 'vaadin-checkbox'));
    }
  }

  /** As if the arrow key had been pressed where the focus is; the first time, the focus comes to the rows. */
  private step(grid: any, key: string) {
    const focused = grid.shadowRoot.activeElement;
    if (focused && grid.$.items.contains(focused)) {
      focused.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }));
    } else {
      grid._itemsFocusable?.focus();
    }
  }

  private act(event: KeyboardEvent, target: HTMLElement | undefined) {
    if (target) {
      event.preventDefault();
      event.stopPropagation();
      target.click();
    }
  }

  private find(row: Element, what: string): HTMLElement | undefined {
    return [...row.children].map((cell: any) => cell._content?.querySelector(what)).find(Boolean);
  }

  /** A click beside everything that one can click opens the row. */
  private onClick(event: MouseEvent) {
    const path = event.composedPath() as HTMLElement[];
    const row = path.find((element) => element.localName === 'tr');
    const busy = path.slice(0, path.indexOf(row!)).some((element) => element.matches?.('a, button, vaadin-button, vaadin-checkbox'));
    if (!row || busy || !row.closest('tbody')?.matches('#items') || window.getSelection()?.toString()) {
      return;
    }
    const content = path.find((element) => element.localName === 'vaadin-grid-cell-content');
    const selects = content?.querySelector(':scope > vaadin-checkbox');
    if (!selects) {
      this.find(row, '[data-open]')?.click();
    }
  }
}

customElements.define('slipway-list', SlipwayList);
