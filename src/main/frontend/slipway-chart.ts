/** <slipway-chart>: figures over time, drawn by Apache ECharts, or as a table; the keys of a focused chart go from figure to figure. */
import { css, html, LitElement, nothing } from 'lit';
import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, DataZoomComponent, GridComponent, LegendComponent, MarkLineComponent, TooltipComponent } from 'echarts/components';
import { EChartsType, init, use } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { bytesBetween, figure, moment, tick } from './chart/figures';

use([AriaComponent, BarChart, DataZoomComponent, GridComponent, LegendComponent, LineChart, MarkLineComponent, SVGRenderer, TooltipComponent]);

type Point = [number, number | null];

interface Series {
  name: string;
  points: Point[];
}

interface Data {
  from: number;
  to: number;
  series: Series[];
  rows: (number | null)[][];
  averaged: boolean;
}

/** Tokens that series are drawn in; from one to the next also the kind of line changes. */
const COLOURS = ['--slipway-progress', '--slipway-waiting', '--slipway-magenta', '--slipway-good', '--slipway-still'];
const LINES = ['solid', 'dashed', 'dotted'];
/** With few points each is marked; one between two gaps could not be seen otherwise. */
const FEW = 60;
const ZOOM = 0.7;
/** Figures that a page key goes on. */
const FAR = 50;

class SlipwayChart extends LitElement {
  static properties = {
    label: { type: String },
    unit: { type: String },
    shape: { type: String },
    data: { type: Object },
    thresholds: { type: Array },
    table: { type: Boolean },
    texts: { type: Object },
    said: { state: true },
  };

  declare label: string;
  declare unit: string;
  declare shape: 'lines' | 'areas' | 'bars';
  declare data?: Data;
  declare thresholds: { name: string; value: number }[];
  declare table: boolean;
  declare texts: Record<string, string>;
  declare said: string;

  private chart?: EChartsType;
  /** The moment that the keys are at. */
  private at?: number;
  private readonly sizes = new ResizeObserver(() => this.chart?.resize());
  private readonly looks = new MutationObserver(() => this.draw());

  static styles = css`
    :host {
      display: block;
      min-width: 0;
    }
    #canvas {
      height: var(--slipway-chart-height, 18rem);
      border-radius: var(--lumo-border-radius-m);
    }
    :is(#canvas, .rows):focus-visible {
      outline: 2px solid var(--slipway-focus);
      outline-offset: 2px;
    }
    .rows {
      max-height: 24rem;
      overflow: auto;
      border: 1px solid var(--slipway-line);
      border-radius: var(--lumo-border-radius-m);
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-size: var(--lumo-font-size-s);
      font-variant-numeric: tabular-nums;
    }
    caption {
      padding: var(--lumo-space-s) var(--lumo-space-m);
      color: var(--lumo-secondary-text-color);
      text-align: start;
    }
    :is(th, td) {
      padding: var(--lumo-space-xs) var(--lumo-space-m);
      border-top: 1px solid var(--slipway-line);
      font-weight: 400;
      text-align: end;
    }
    thead th {
      position: sticky;
      top: 0;
      background: var(--slipway-surface);
      font-weight: 600;
    }
    th:first-child {
      text-align: start;
      white-space: nowrap;
    }
    .gap {
      color: var(--lumo-secondary-text-color);
    }
    .hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
      white-space: nowrap;
    }
  `;

  constructor() {
    super();
    this.label = this.unit = this.said = '';
    this.shape = 'lines';
    this.thresholds = [];
    this.table = false;
    this.texts = {};
  }

  connectedCallback() {
    super.connectedCallback();
    this.looks.observe(document.documentElement, { attributeFilter: ['theme', 'data-density', 'lang'] });
    if (this.hasUpdated) {
      this.requestUpdate();
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.looks.disconnect();
    this.forget();
  }

  render() {
    if (!this.data) {
      return nothing;
    }
    return this.table ? this.rows(this.data) : html`
      <div id="canvas" tabindex="0" role="img" aria-label="${this.label}. ${this.summary()} ${this.texts.hint}" @keydown=${this.steer}></div>
      <div class="hidden" role="status">${this.said}</div>`;
  }

  private rows(data: Data) {
    return html`<div class="rows" tabindex="0" role="region" aria-label=${this.label}>
      <table>
        <caption>${this.label}${data.averaged ? html`<br />${this.texts.averaged}` : nothing}</caption>
        <thead>
          <tr><th scope="col">${this.texts.time}</th>${data.series.map((series) => html`<th scope="col">${series.name}</th>`)}</tr>
        </thead>
        <tbody>${data.rows.map(([at, ...values]) => html`<tr><th scope="row">${moment(at!)}</th>${values.map((value) =>
            value === null ? html`<td class="gap">${this.texts.gap}</td>` : html`<td>${this.figure(value)}</td>`)}</tr>`)}
        </tbody>
      </table>
    </div>`;
  }

  updated(changed: Map<string, unknown>) {
    if (changed.size === 1 && changed.has('said')) {
      return;
    }
    const canvas = this.renderRoot.querySelector<HTMLElement>('#canvas');
    if (!canvas || canvas !== this.chart?.getDom()) {
      this.forget();
    }
    if (canvas && !this.chart) {
      this.chart = init(canvas, undefined, { renderer: 'svg' });
      this.sizes.observe(canvas);
      this.draw();
    } else if (this.chart) {
      this.draw();
    }
  }

  private forget() {
    this.sizes.disconnect();
    this.chart?.dispose();
    this.chart = undefined;
  }

  private figure(value: number) {
    return figure(value, this.unit);
  }

  private text(key: string, ...args: string[]) {
    return args.reduce((text, arg, index) => text.replaceAll(`{${index}}`, arg), this.texts[key] ?? '');
  }

  /** What one would say about the picture. */
  private summary() {
    return this.data!.series.map(({ name, points }) => {
      const values = points.map(([, value]) => value).filter((value): value is number => value !== null);
      return values.length === 0 ? '' : `${this.text('summary', name, this.figure(values[values.length - 1]),
          this.figure(Math.min(...values)), this.figure(Math.max(...values)))}.`;
    }).join(' ');
  }

  private draw() {
    if (!this.chart || !this.data) {
      return;
    }
    const style = getComputedStyle(this);
    const token = (name: string) => style.getPropertyValue(name).trim();
    const { from, to, series } = this.data;
    const text = token('--lumo-secondary-text-color');
    const line = token('--slipway-line');
    const font = { color: text, fontFamily: style.fontFamily, fontSize: parseFloat(style.fontSize) * 0.85 };
    const highest = Math.max(...this.thresholds.map(({ value }) => value), this.unit === 'percent' ? 100 : -Infinity);
    const top = Math.max(highest, ...series.flatMap(({ points }) => points.map(([, value]) => value ?? 0)));
    this.chart.setOption({
      animation: false,
      useUTC: true,
      aria: { enabled: true, label: { enabled: false }, decal: { show: this.shape === 'bars' && series.length > 1 } },
      textStyle: font,
      grid: { left: 4, right: 12, top: 12, bottom: series.length > 1 ? 32 : 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
      legend: { show: series.length > 1, bottom: 0, type: 'plain', itemWidth: 28, textStyle: font },
      tooltip: {
        trigger: 'axis',
        confine: true,
        renderMode: 'richText',
        backgroundColor: token('--slipway-surface'),
        borderColor: line,
        textStyle: { ...font, color: token('--lumo-body-text-color') },
        axisPointer: { lineStyle: { color: text } },
        formatter: (points: any) => this.tip(points[0].value[0]),
      },
      dataZoom: [{ type: 'inside', filterMode: 'none', zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false }],
      xAxis: {
        type: 'time',
        min: from,
        max: to,
        axisLine: { lineStyle: { color: line } },
        axisTick: { lineStyle: { color: line } },
        axisLabel: { ...font, hideOverlap: true, formatter: tick },
        splitLine: { show: false },
      },
      yAxis: {
        type: 'value',
        min: (extent: { min: number }) => Math.min(0, extent.min),
        max: Number.isFinite(highest) ? (extent: { max: number }) => Math.max(extent.max, highest) : undefined,
        interval: this.unit.startsWith('bytes') ? bytesBetween(top) : undefined,
        axisLabel: { ...font, formatter: (value: number) => this.figure(value) },
        splitLine: { lineStyle: { color: line } },
      },
      series: series.map((one, index) => this.series(one, index, token)),
    }, { notMerge: true });
  }

  private series({ name, points }: Series, index: number, token: (name: string) => string) {
    const color = token(COLOURS[index % COLOURS.length]);
    const bad = token('--slipway-bad');
    return {
      name,
      type: this.shape === 'bars' ? 'bar' : 'line',
      data: points,
      connectNulls: false,
      symbol: 'circle',
      symbolSize: 5,
      showSymbol: points.length <= FEW,
      color,
      lineStyle: { width: 2, type: LINES[index % LINES.length] },
      areaStyle: this.shape === 'areas' ? { opacity: 0.15 } : undefined,
      barMaxWidth: 28,
      markLine: index > 0 ? undefined : {
        silent: true,
        symbol: 'none',
        data: this.thresholds.map((threshold) => ({ name: threshold.name, yAxis: threshold.value })),
        lineStyle: { color: bad, type: 'dashed', width: 1.5 },
        label: {
          color: bad,
          position: 'insideEndTop',
          formatter: ({ name: threshold, value }: any) => this.text('threshold', threshold, this.figure(value)),
        },
      },
    };
  }

  /** What each series has at the moment, or had last before it: the points that are left of many are not at the same moments. */
  private figuresAt(at: number) {
    return this.data!.series.flatMap(({ name, points }, seriesIndex) => {
      const behind = points.findIndex(([moment]) => moment > at);
      const dataIndex = (behind < 0 ? points.length : behind) - 1;
      return dataIndex < 0 ? [] : [{ seriesIndex, dataIndex, name, point: points[dataIndex] }];
    });
  }

  private tip(at: number) {
    const lines = this.figuresAt(at).map(({ name, point: [, value] }) =>
        this.text('at', name, value === null ? this.texts.gap : this.figure(value)));
    return [moment(at), ...lines].join('\n');
  }

  private steer(event: KeyboardEvent) {
    const steps: Record<string, () => void> = {
      ArrowLeft: () => this.go(-1),
      ArrowRight: () => this.go(1),
      Home: () => this.go(-Infinity),
      End: () => this.go(Infinity),
      PageUp: () => this.go(-FAR),
      PageDown: () => this.go(FAR),
      '+': () => this.zoom(ZOOM),
      '-': () => this.zoom(1 / ZOOM),
      Escape: () => this.leave(),
    };
    if (steps[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      steps[event.key]();
    }
  }

  /** Shows the figures so many moments on, and says them. */
  private go(by: number) {
    const { series } = this.data!;
    const moments = [...new Set(series.flatMap(({ points }) => points.map(([at]) => at)))].sort((one, other) => one - other);
    const now = this.at === undefined ? (by > 0 ? -1 : moments.length) : moments.findIndex((at) => at >= this.at!);
    const next = Math.min(moments.length - 1, Math.max(0, now + by));
    this.at = moments[next];
    const shown = this.figuresAt(this.at).find(({ point: [at, value] }) => at === this.at && value !== null);
    this.chart?.dispatchAction(shown ? { type: 'showTip', seriesIndex: shown.seriesIndex, dataIndex: shown.dataIndex } : { type: 'hideTip' });
    this.said = this.tip(this.at);
  }

  private zoom(factor: number) {
    const [{ start, end }] = (this.chart?.getOption() as any).dataZoom;
    const middle = this.at === undefined ? (start + end) / 2 : ((this.at - this.data!.from) / (this.data!.to - this.data!.from)) * 100;
    const half = Math.min(50, ((end - start) / 2) * factor);
    this.chart?.dispatchAction({ type: 'dataZoom', start: Math.max(0, middle - half), end: Math.min(100, middle + half) });
  }

  private leave() {
    this.at = undefined;
    this.said = '';
    this.chart?.dispatchAction({ type: 'hideTip' });
  }
}

customElements.define('slipway-chart', SlipwayChart);
