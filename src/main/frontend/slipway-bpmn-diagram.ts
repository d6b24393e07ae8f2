import { css, html, LitElement, nothing, unsafeCSS } from 'lit';
import diagramCss from 'bpmn-js/dist/assets/diagram-js.css?inline';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

type State = 'done' | 'active' | 'failed' | 'waiting';

/** What stands on the marks, drawn in a square of 12. */
const MARKS: Record<State, string> = {
  done: 'M2.5 6.5 5 9l4.5-6',
  active: 'M4.5 3v6l4-3z',
  failed: 'M6 2.5v4M6 9v.2',
  waiting: 'M4.4 3v6M7.6 3v6',
};
const STATES = Object.keys(MARKS) as State[];
/** Below this scale the labels cannot be read: show a part instead of the whole, at a comfortable scale. */
const READABLE = 0.65;
const COMFORTABLE = 0.85;
const MARGIN = 24;
/** Height of the strip below the diagram with the zoom buttons and the watermark. */
const STRIP = 40;

/** A BPMN diagram that shows how far a process has come; its element is a light wrapper around bpmn-js's viewer. */
class SlipwayBpmnDiagram extends LitElement {
  static properties = {
    xml: { type: String },
    states: { type: Object },
    labels: { type: Object },
    texts: { type: Object },
    problem: { state: true },
  };

  declare xml: string;
  declare states: Record<string, State>;
  declare labels: Record<string, string>;
  declare texts: Record<string, string>;
  declare problem: string;

  private viewer?: any;
  private moved = false;
  private observer?: ResizeObserver;

  static styles = [
    unsafeCSS(diagramCss),
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
      .problem {
        padding: var(--lumo-space-l);
        color: var(--lumo-error-text-color);
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
      .mark {
        display: grid;
        place-items: center;
        width: 20px;
        height: 20px;
        border-radius: 50%;
        pointer-events: none;
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
      .bjs-powered-by path {
        fill: var(--lumo-secondary-text-color) !important;
      }
    `,
  ];

  constructor() {
    super();
    this.xml = '';
    this.states = {};
    this.labels = {};
    this.texts = {};
    this.problem = '';
  }

  render() {
    return html`
      <div id="canvas" role="group" aria-label=${this.texts.diagram ?? nothing} ?hidden=${!!this.problem}></div>
      ${this.problem
        ? html`<div class="problem" role="alert">${this.texts.unreadable} ${this.problem}</div>`
        : html`<div class="zoom">
            ${this.button('−', this.texts.smaller, () => this.scale(1 / 1.25))}
            ${this.button('+', this.texts.larger, () => this.scale(1.25))}
            ${this.button('⤢', this.texts.fit, () => this.fit(true))}
          </div>`}
    `;
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
      keyboard: { bind: false },
    } as any);
    const canvas = this.renderRoot.querySelector('#canvas') as HTMLElement;
    canvas.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.panByTouch(canvas);
    this.viewer.on('canvas.viewbox.changing', () => (this.moved = true));
    this.viewer.on('import.parse.complete', ({ elementsById }: any) => this.rename(elementsById));
    this.viewer.on('element.click', ({ element }: any) => this.clicked(element));
    this.observer = new ResizeObserver(() => this.moved || this.fit());
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
    } else if (changed.has('states') && this.viewer?.getDefinitions()) {
      this.mark();
    }
  }

  private button(sign: string, text: string, click: () => void) {
    return html`<button type="button" aria-label=${text ?? nothing} title=${text ?? nothing} @click=${click}>${sign}</button>`;
  }

  private async load() {
    try {
      await this.viewer.importXML(this.xml);
      this.problem = '';
      this.mark();
      this.fit(true);
    } catch (error) {
      this.problem = (error as Error).message;
    }
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
      [...STATES, 'known'].forEach((marker) => canvas.removeMarker(element.id, marker));
      const state = this.states[element.id];
      if (!state || !MARKS[state] || element.labelTarget) {
        return;
      }
      canvas.addMarker(element.id, state);
      canvas.addMarker(element.id, 'known');
      const mark = document.createElement('div');
      mark.className = `mark ${state}`;
      mark.innerHTML = `<svg viewBox="0 0 12 12" aria-hidden="true"><path d="${MARKS[state]}"/></svg>`;
      mark.title = this.texts[state] ?? state;
      overlays.add(element.id, 'state', { position: { top: -10, right: 10 }, html: mark });
    });
  }

  /** The whole diagram where its labels stay readable, otherwise the part where something happens. */
  private fit(always = false) {
    if (!this.viewer?.getDefinitions() || (!always && this.moved)) {
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
      const id = Object.keys(this.states).find((key) => this.states[key] === state && registry.get(key));
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
