import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import bpmnCss from 'bpmn-js/dist/assets/bpmn-js.css?inline';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
// @ts-expect-error it comes without types
import minimapModule from 'diagram-js-minimap';
import minimapCss from 'diagram-js-minimap/assets/diagram-js-minimap.css?inline';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

type State = 'done' | 'active' | 'failed' | 'waiting' | 'undone';
type Mark = { state: State; words: string; count: string };

/** What stands on the marks, drawn in a square of 12. */
const MARKS: Record<State, string> = {
  done: 'M2.5 6.5 5 9l4.5-6',
  active: 'M4.5 3v6l4-3z',
  failed: 'M6 2.5v4M6 9v.2',
  waiting: 'M4.4 3v6M7.6 3v6',
  undone: 'M5 3 2.5 5.5 5 8M2.5 5.5h5a2 2 0 0 1 0 4H6',
};
const STATES = Object.keys(MARKS) as State[];
/** Below this scale the labels cannot be read: show a part instead of the whole, at a comfortable scale. */
const READABLE = 0.65;
const COMFORTABLE = 0.85;
const MARGIN = 24;
/** Height of the strip below the diagram with the zoom buttons and the watermark. */
const STRIP = 40;
/** How far an arrow key moves the diagram, in pixels of the screen. */
const STEP = 60;
/** Narrower than this there is no room for the overview map. */
const ROOM_FOR_MAP = 600;
const ARROWS: Record<string, [number, number]> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** A BPMN diagram that shows how far a process has come; its element is a light wrapper around bpmn-js's viewer. */
class SlipwayBpmnDiagram extends LitElement {
  static properties = {
    xml: { type: String },
    marks: { type: Object },
    labels: { type: Object },
    stops: { type: Array },
    chosen: { type: String },
    texts: { type: Object },
    undrawn: { state: true },
    mapped: { state: true },
  };

  declare xml: string;
  declare marks: Record<string, Mark>;
  declare labels: Record<string, string>;
  /** What the Tab key goes through, in this order. */
  declare stops: string[];
  declare chosen: string;
  declare texts: Record<string, string>;
  declare undrawn: boolean;
  declare mapped: boolean;

  private viewer?: any;
  private moved = false;
  private observer?: ResizeObserver;

  static styles = [
    unsafeCSS(diagramCss),
    unsafeCSS(bpmnCss),
    unsafeCSS(minimapCss),
    css`
      :host {
        display: block;
        position: relative;
        border: 1px solid var(--slipway-line);
        border-radius: var(--lumo-border-radius-l);
        background: var(--slipway-surface);
        overflow: hidden;
      }
      #canvas {
        height: var(--slipway-diagram-height, 20rem);
        touch-action: pan-y;
      }
      .zoom {
        position: absolute;
        inset-block-end: var(--lumo-space-s);
        inset-inline-start: var(--lumo-space-s);
        display: flex;
        border: 1px solid var(--slipway-line);
        border-radius: var(--lumo-border-radius-m);
        background: var(--slipway-surface);
        overflow: hidden;
      }
      button {
        width: 2rem;
        height: 2rem;
        border: 0;
        background: transparent;
        color: var(--lumo-secondary-text-color);
        font: 500 1rem var(--lumo-font-family);
        cursor: pointer;
      }
      button:hover {
        background: var(--lumo-contrast-5pct);
        color: var(--lumo-body-text-color);
      }
      button:focus-visible {
        outline: 2px solid var(--lumo-primary-color);
        outline-offset: -2px;
      }
      button[aria-pressed='true'] {
        background: var(--lumo-primary-color-10pct);
        color: var(--lumo-primary-text-color);
      }
      button svg {
        width: 1rem;
        vertical-align: -0.15em;
        fill: none;
        stroke: currentColor;
        stroke-width: 1.3;
      }
      .undrawn {
        margin: 0;
        padding: var(--lumo-space-l);
        color: var(--lumo-secondary-text-color);
      }
      .djs-outline {
        display: none;
      }
      .djs-element.known {
        cursor: pointer;
      }
      .djs-element.known:hover .djs-visual > :first-child {
        stroke-width: 3px !important;
      }
      .djs-element.done > .djs-visual > :first-child {
        stroke: var(--slipway-good) !important;
        fill: var(--slipway-good-soft) !important;
      }
      .djs-element.active > .djs-visual > :first-child {
        stroke: var(--slipway-progress) !important;
        fill: var(--slipway-progress-soft) !important;
        stroke-width: 3px !important;
      }
      .djs-element.waiting > .djs-visual > :first-child {
        stroke: var(--slipway-waiting) !important;
        fill: var(--slipway-waiting-soft) !important;
        stroke-width: 3px !important;
      }
      .djs-element.failed > .djs-visual > :first-child {
        stroke: var(--slipway-bad) !important;
        fill: var(--slipway-bad-soft) !important;
        stroke-width: 3px !important;
      }
      .djs-element.undone > .djs-visual > :first-child {
        stroke: var(--slipway-still) !important;
        fill: var(--slipway-still-soft) !important;
        stroke-dasharray: 5 3;
      }
      .djs-element.chosen > .djs-visual > :first-child {
        stroke-width: 4px !important;
      }
      svg:focus,
      .djs-element:focus {
        outline: none;
      }
      svg:focus-visible {
        outline: 2px solid var(--slipway-focus);
        outline-offset: -2px;
      }
      .djs-element:focus-visible {
        outline: 3px solid var(--slipway-focus);
        outline-offset: 4px;
        border-radius: 8px;
      }
      .mark {
        display: flex;
        gap: 3px;
        align-items: center;
        min-width: 20px;
        height: 20px;
        padding-inline: 3px;
        box-sizing: border-box;
        border-radius: 10px;
        color: var(--slipway-surface);
        font: 600 12px var(--lumo-font-family);
        white-space: nowrap;
        pointer-events: none;
      }
      .mark .words {
        display: none;
        padding-inline-end: 4px;
      }
      .mark.told .words {
        display: inline;
      }
      .mark.told .count {
        display: none;
      }
      .mark .count {
        padding-inline-end: 3px;
      }
      .mark path {
        fill: none;
        stroke: var(--slipway-surface);
        stroke-width: 1.8;
        stroke-linecap: round;
        stroke-linejoin: round;
      }
      .mark svg {
        width: 14px;
      }
      .mark.done { background: var(--slipway-good); }
      .mark.active { background: var(--slipway-progress); }
      .mark.waiting { background: var(--slipway-waiting); }
      .mark.failed { background: var(--slipway-bad); }
      .mark.undone { background: var(--slipway-still); }
      .djs-minimap {
        inset-block-start: var(--lumo-space-s);
        inset-inline: auto var(--lumo-space-s);
        --bio-surface: var(--slipway-surface);
        --bio-border: var(--slipway-line);
        --minimap-viewport-border-color: var(--slipway-focus);
      }
      .djs-minimap .toggle,
      .djs-minimap:not(.open) {
        display: none;
      }
      .djs-minimap .map {
        width: 200px;
        height: 96px;
      }
      .bjs-breadcrumbs {
        inset-block-start: var(--lumo-space-s);
        inset-inline-start: var(--lumo-space-s);
        border-color: var(--slipway-line);
        background: var(--slipway-surface);
        font: 500 var(--lumo-font-size-s) var(--lumo-font-family);
      }
      .bjs-breadcrumbs a.bjs-crumb {
        color: var(--lumo-primary-text-color);
      }
      .bjs-breadcrumbs li:not(:first-child)::before {
        content: '›';
        color: var(--lumo-secondary-text-color);
      }
      .bjs-drilldown {
        width: 24px;
        height: 24px;
        background: var(--lumo-primary-color);
        fill: var(--lumo-primary-contrast-color);
      }
      .bjs-powered-by path {
        fill: var(--lumo-secondary-text-color) !important;
      }
    `,
  ];

  constructor() {
    super();
    this.xml = '';
    this.marks = {};
    this.labels = {};
    this.stops = [];
    this.chosen = '';
    this.texts = {};
    this.undrawn = false;
    this.mapped = false;
  }

  render() {
    return html`
      <div id="canvas" role="group" aria-label=${this.texts.diagram ?? nothing} ?hidden=${this.undrawn} @keydown=${this.key}
        @focusin=${this.focused} @focusout=${this.left}></div>
      ${this.undrawn
        ? html`<p class="undrawn" role="status">${this.texts['no-drawing']}</p>`
        : html`<div class="zoom" @keydown=${this.key}>
            ${this.button('−', this.texts.smaller, () => this.scale(1 / 1.25))}
            ${this.button('+', this.texts.larger, () => this.scale(1.25))}
            ${this.button('⤢', this.texts.fit, () => this.fit(true))}
            ${this.clientWidth < ROOM_FOR_MAP ? nothing : this.mapButton()}
          </div>`}
    `;
  }

  private mapButton() {
    return html`<button type="button" aria-label=${this.texts.map ?? nothing} title=${this.texts.map ?? nothing}
      aria-pressed=${this.mapped} @click=${() => this.map(!this.mapped)}>
      <svg viewBox="0 0 16 16" aria-hidden="true"><path d="M1.5 3.5h13v9h-13zM8.5 8.5h4v2.5h-4z" /></svg>
    </button>`;
  }

  firstUpdated() {
    const stroke = 'var(--slipway-diagram-stroke)';
    this.viewer = new NavigatedViewer({
      container: this.renderRoot.querySelector('#canvas') as HTMLElement,
      bpmnRenderer: { defaultFillColor: 'var(--slipway-surface)', defaultStrokeColor: stroke, defaultLabelColor: 'var(--lumo-body-text-color)' },
      textRenderer: {
        defaultStyle: { fontFamily: getComputedStyle(this).fontFamily, fontSize: 13 },
        externalStyle: { fontSize: 12 },
      },
      zoomScroll: { enabled: false },
      additionalModules: [minimapModule],
    } as any);
    const canvas = this.renderRoot.querySelector('#canvas') as HTMLElement;
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.panByTouch(canvas);
    this.viewer.on('canvas.viewbox.changing', () => (this.moved = true));
    this.viewer.on('import.parse.complete', ({ elementsById }: any) => this.rename(elementsById));
    this.viewer.on('element.click', ({ element }: any) => this.clicked(element));
    this.viewer.on('element.hover', ({ element }: any) => this.tell(element.id, true));
    this.viewer.on('element.out', ({ element }: any) => this.tell(element.id, false));
    this.viewer.on('root.set', () => this.viewer.getDefinitions() && this.entered());
    this.observer = new ResizeObserver(() => this.resized());
    this.observer.observe(canvas);
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.observer?.disconnect();
  }

  connectedCallback() {
    super.connectedCallback();
    const canvas = this.renderRoot?.querySelector?.('#canvas');
    if (canvas) {
      this.observer?.observe(canvas);
    }
  }

  updated(changed: Map<string, unknown>) {
    if (this.viewer && this.xml && (changed.has('xml') || changed.has('labels'))) {
      void this.load();
    } else if (['marks', 'stops', 'chosen'].some((name) => changed.has(name)) && this.viewer?.getDefinitions()) {
      this.mark();
    }
  }

  /** Back to where one came from. */
  focusElement(id: string) {
    const graphics = this.graphics(id) ?? this.renderRoot.querySelector('#canvas svg');
    (graphics as SVGElement | null)?.focus({ preventScroll: false });
  }

  private button(sign: string, text: string, click: () => void) {
    return html`<button type="button" aria-label=${text ?? nothing} title=${text ?? nothing} @click=${click}>${sign}</button>`;
  }

  private async load() {
    try {
      await this.viewer.importXML(this.xml);
      const { inner } = this.viewer.get('canvas').viewbox();
      this.undrawn = !(inner.width > 0);
    } catch (error) {
      console.info('no drawing', error);
      this.undrawn = true;
    }
    if (this.undrawn) {
      this.dispatchEvent(new CustomEvent('no-drawing'));
      return;
    }
    this.mark();
    this.fit(true);
    this.map(this.clientWidth >= ROOM_FOR_MAP && this.clipped());
  }

  private clipped() {
    const { inner, width } = this.viewer.get('canvas').viewbox();
    return inner.width > width * 1.05;
  }

  private map(open: boolean) {
    this.mapped = open;
    this.viewer.get('minimap').toggle(open);
  }

  /** Into a sub-process that is drawn by itself, or out of it. */
  private entered() {
    this.mark();
    this.fit(true);
  }

  private resized() {
    if (!this.moved) {
      this.fit();
    }
    if (this.mapped && this.clientWidth < ROOM_FOR_MAP) {
      this.map(false);
    }
    this.requestUpdate();
  }

  /** @param elementsById nothing when the model cannot be read */
  private rename(elementsById: Record<string, any> = {}) {
    Object.values(elementsById).forEach((element) => this.widen(element.label?.bounds));
    Object.entries(this.labels)
      .filter(([id]) => elementsById[id])
      .forEach(([id, name]) => (elementsById[id].name = name));
  }

  /** Modeler gives a label just the room it needs in its own typeface. */
  private widen(bounds?: { x: number; width: number }) {
    if (bounds) {
      bounds.x -= 12;
      bounds.width += 24;
    }
  }

  private mark() {
    const canvas = this.viewer.get('canvas');
    const overlays = this.viewer.get('overlays');
    overlays.remove({ type: 'state' });
    this.viewer.get('elementRegistry').forEach((element: any) => {
      [...STATES, 'known', 'chosen'].forEach((marker) => canvas.removeMarker(element.id, marker));
      const mark = this.marks[element.id];
      if (element.labelTarget || !element.parent) {
        return;
      }
      if (element.id === this.chosen) {
        canvas.addMarker(element.id, 'chosen');
      }
      if (mark && MARKS[mark.state]) {
        canvas.addMarker(element.id, mark.state);
        canvas.addMarker(element.id, 'known');
        overlays.add(element.id, 'state', { position: { top: -10, right: 10 }, html: this.badge(mark) });
      }
    });
    this.reachable();
  }

  private badge(mark: Mark) {
    const badge = document.createElement('div');
    badge.className = `mark ${mark.state}`;
    badge.setAttribute('aria-hidden', 'true');
    badge.innerHTML = `<svg viewBox="0 0 12 12"><path d="${MARKS[mark.state]}"/></svg>`;
    [['count', mark.count], ['words', mark.words]].filter(([, text]) => text).forEach(([name, text]) => {
      const part = document.createElement('span');
      part.className = name;
      part.textContent = text;
      badge.append(part);
    });
    return badge;
  }

  /** The stops that are drawn here and now: a sub-process may be drawn by itself. */
  private drawn(): string[] {
    const canvas = this.viewer.get('canvas');
    const registry = this.viewer.get('elementRegistry');
    return this.stops.filter((id) => {
      const element = registry.get(id);
      return element && canvas.findRoot(element) === canvas.getRootElement();
    });
  }

  private graphics(id: string): SVGElement | undefined {
    return this.viewer?.getDefinitions() ? this.viewer.get('elementRegistry').getGraphics(id) : undefined;
  }

  /** One of the stops is where Tab leads to; from there Tab and Shift+Tab go along the flow. */
  private reachable() {
    const stops = this.drawn();
    const svg = this.renderRoot.querySelector('#canvas svg');
    svg?.setAttribute('tabindex', stops.length ? '-1' : '0');
    stops.forEach((id, place) => {
      const graphics = this.graphics(id)!;
      const name = this.viewer.get('elementRegistry').get(id).businessObject.name || id;
      graphics.setAttribute('role', 'button');
      graphics.setAttribute('aria-label', `${name}, ${this.marks[id]?.words ?? this.texts['not-reached']}`);
      graphics.setAttribute('tabindex', place === 0 ? '0' : '-1');
    });
  }

  private stop(target: EventTarget | null): string | undefined {
    const id = (target as Element | null)?.closest?.('[data-element-id]')?.getAttribute('data-element-id');
    return id && this.stops.includes(id) ? id : undefined;
  }

  private focused(event: FocusEvent) {
    const id = this.stop(event.target);
    if (id) {
      this.drawn().forEach((other) => this.graphics(other)!.setAttribute('tabindex', other === id ? '0' : '-1'));
      if ((event.target as Element).matches(':focus-visible')) {
        this.viewer.get('canvas').scrollToElement(id, { top: 40, bottom: STRIP + 20, left: 60, right: 60 });
        this.moved = true;
      }
      this.tell(id, true);
    }
  }

  private left(event: FocusEvent) {
    const id = this.stop(event.target);
    if (id) {
      this.tell(id, false);
      if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) {
        this.drawn().forEach((other, place) => this.graphics(other)!.setAttribute('tabindex', place === 0 ? '0' : '-1'));
      }
    }
  }

  /** Says the state in words beside its sign. */
  private tell(id: string, told: boolean) {
    this.viewer.get('overlays').get({ element: id, type: 'state' })
      .forEach((overlay: any) => overlay.html.classList.toggle('told', told));
  }

  private key(event: KeyboardEvent) {
    if (event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const stops = this.drawn();
    const id = this.stop(event.target);
    const next = id && stops[stops.indexOf(id) + (event.shiftKey ? -1 : 1)];
    const arrow = ARROWS[event.key];
    if (event.key === 'Tab' && next) {
      this.graphics(next)!.focus({ preventScroll: true });
    } else if ((event.key === 'Enter' || event.key === ' ') && id) {
      this.dispatchEvent(new CustomEvent('element-click', { detail: { id } }));
    } else if (event.key === 'Escape' && this.chosen) {
      this.dispatchEvent(new CustomEvent('element-leave'));
    } else if (event.key === '+' || event.key === '=') {
      this.scale(1.25);
    } else if (event.key === '-') {
      this.scale(1 / 1.25);
    } else if (event.key === '0') {
      this.fit(true);
    } else if (arrow) {
      this.viewer.get('canvas').scroll({ dx: arrow[0], dy: arrow[1] });
      this.moved = true;
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** The whole diagram where its labels stay readable, otherwise the part where something happens. */
  private fit(always = false) {
    if (!this.viewer?.getDefinitions() || this.undrawn || !this.clientWidth || (!always && this.moved)) {
      return;
    }
    const canvas = this.viewer.get('canvas');
    const { inner } = canvas.viewbox();
    const whole = (this.clientWidth - 2 * MARGIN) / inner.width;
    const scale = whole < READABLE ? COMFORTABLE : Math.min(1, whole);
    const height = Math.min(inner.height * scale + 2 * MARGIN + STRIP, Math.max(200, window.innerHeight * 0.6));
    this.style.setProperty('--slipway-diagram-height', `${Math.round(height)}px`);
    canvas.resized();
    const seen = { width: this.clientWidth / scale, height: height / scale };
    const focus = this.focusPoint(canvas);
    const start = (at: number, length: number, span: number, middle: number) =>
      length <= span ? at - (span - length) / 2 : Math.min(Math.max(middle - span / 2, at - MARGIN), at + length + MARGIN - span);
    canvas.viewbox({
      x: start(inner.x, inner.width, seen.width, focus.x),
      y: start(inner.y, inner.height + STRIP / scale, seen.height, focus.y),
      ...seen,
    });
    this.moved = false;
  }

  private focusPoint(canvas: any): { x: number; y: number } {
    const registry = this.viewer.get('elementRegistry');
    for (const state of ['failed', 'waiting', 'active'] as State[]) {
      const id = Object.keys(this.marks).find((key) => this.marks[key].state === state && registry.get(key));
      if (id) {
        const shape = registry.get(id);
        return { x: shape.x + (shape.width ?? 0) / 2, y: shape.y + (shape.height ?? 0) / 2 };
      }
    }
    const { inner } = canvas.viewbox();
    return { x: inner.x, y: inner.y + inner.height / 2 };
  }

  private scale(factor: number) {
    const canvas = this.viewer.get('canvas');
    canvas.zoom(Math.min(4, Math.max(0.2, canvas.zoom() * factor)), 'auto');
    this.moved = true;
  }

  /** Scrolling the page must not get stuck on the diagram: only with Ctrl or Cmd does the wheel zoom. */
  private wheel(event: WheelEvent) {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.scale(event.deltaY > 0 ? 1 / 1.1 : 1.1);
    }
  }

  private panByTouch(canvas: HTMLElement) {
    let last: number | undefined;
    canvas.addEventListener('pointerdown', (event) => (last = event.pointerType === 'touch' ? event.clientX : undefined));
    canvas.addEventListener('pointermove', (event) => {
      if (last !== undefined) {
        this.viewer.get('canvas').scroll({ dx: event.clientX - last, dy: 0 });
        last = event.clientX;
      }
    });
    ['pointerup', 'pointercancel'].forEach((type) => canvas.addEventListener(type, () => (last = undefined)));
  }

  private clicked(element: any) {
    const id = element.labelTarget?.id ?? element.id;
    if (element.parent) {
      this.dispatchEvent(new CustomEvent('element-click', { detail: { id } }));
    }
  }
}

customElements.define('slipway-bpmn-diagram', SlipwayBpmnDiagram);
