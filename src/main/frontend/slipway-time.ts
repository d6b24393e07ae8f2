/**
 * <slipway-time datetime="2026-03-01T08:30:00Z">: how long ago or from now, in the page's language; the exact time on hover.
 * The server's own text stays where the moment cannot be read.
 */
const STEPS: [Intl.RelativeTimeFormatUnit, number, number][] = [
  ['second', 1, 60],
  ['minute', 60, 3600],
  ['hour', 3600, 86400],
  ['day', 86400, 30 * 86400],
  ['month', 30.44 * 86400, 365 * 86400],
  ['year', 365.25 * 86400, Infinity],
];

export function relative(moment: number, now: number, language: string): string {
  const seconds = (moment - now) / 1000;
  const [unit, length] = STEPS.find(([, , limit]) => Math.abs(seconds) < limit)!;
  const amount = Math.abs(seconds) < 45 ? 0 : Math.trunc(seconds / length);
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(amount, unit);
}

class SlipwayTime extends HTMLElement {
  static observedAttributes = ['datetime', 'absolute'];

  private timer?: number;

  connectedCallback() {
    this.timer = window.setInterval(() => this.show(), 20_000);
    this.show();
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
  }

  attributeChangedCallback() {
    this.show();
  }

  private show() {
    const moment = Date.parse(this.getAttribute('datetime') ?? '');
    if (Number.isNaN(moment) || !this.isConnected) {
      return;
    }
    const language = document.documentElement.lang || navigator.language;
    const timeZone = document.documentElement.dataset.zone;
    const exact = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment);
    const short = relative(moment, Date.now(), language);
    const absolute = this.hasAttribute('absolute');
    this.textContent = absolute ? exact : short;
    this.title = absolute ? short : exact;
  }
}

customElements.define('slipway-time', SlipwayTime);
