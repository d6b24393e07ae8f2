import { css } from 'lit';

export const style = css`
  :host {
    display: block;
    border: 1px solid var(--slipway-line);
    border-radius: var(--lumo-border-radius-l);
    background: var(--slipway-surface);
    overflow: hidden;
  }
  .bar {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--lumo-space-xs) var(--lumo-space-m);
    padding: var(--lumo-space-xs) var(--lumo-space-s);
    border-bottom: 1px solid var(--slipway-line);
  }
  .group {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  .group.search {
    flex: 1 1 14rem;
    min-width: 0;
  }
  .field {
    position: relative;
    flex: 1 1 9rem;
    min-width: 0;
    max-width: 20rem;
  }
  .field vaadin-icon {
    position: absolute;
    inset-block-start: calc(50% - 0.45rem);
    inset-inline-start: 0.55rem;
    width: 0.9rem;
    height: 0.9rem;
    color: var(--lumo-secondary-text-color);
    pointer-events: none;
  }
  input {
    box-sizing: border-box;
    width: 100%;
    height: var(--lumo-size-s);
    padding: 0 0.5rem 0 1.85rem;
    border: 1px solid var(--lumo-tertiary-text-color);
    border-radius: var(--lumo-border-radius-m);
    background: var(--slipway-canvas);
    color: var(--lumo-body-text-color);
    font: 400 var(--lumo-font-size-s) var(--lumo-font-family);
  }
  input::placeholder {
    color: var(--lumo-secondary-text-color);
    opacity: 1;
  }
  .said {
    padding: 0 var(--lumo-space-xs);
    color: var(--lumo-secondary-text-color);
    font-size: var(--lumo-font-size-s);
  }
  button,
  a.button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.35rem;
    box-sizing: border-box;
    min-width: var(--lumo-size-s);
    height: var(--lumo-size-s);
    padding: 0 0.45rem;
    border: 0;
    border-radius: var(--lumo-border-radius-m);
    background: transparent;
    color: var(--lumo-secondary-text-color);
    font: 500 var(--lumo-font-size-s) var(--lumo-font-family);
    white-space: nowrap;
    cursor: pointer;
  }
  button:hover:not([disabled]),
  a.button:hover {
    background: var(--lumo-contrast-5pct);
    color: var(--lumo-body-text-color);
  }
  button[disabled] {
    opacity: 0.5;
    cursor: default;
  }
  button[aria-pressed='true'] {
    background: var(--lumo-primary-color-10pct);
    color: var(--lumo-primary-text-color);
  }
  button.bad {
    color: var(--slipway-bad);
  }
  :is(button, a, input, #view):focus-visible {
    outline: 2px solid var(--slipway-focus);
    outline-offset: -2px;
  }
  .group > :is(button, a) vaadin-icon {
    width: 0.95rem;
    height: 0.95rem;
  }
  #view {
    position: relative;
    height: var(--slipway-log-height, max(18rem, min(40rem, 100dvh - 14rem)));
    overflow: auto;
    overflow-anchor: none;
    overscroll-behavior: contain;
    background: var(--slipway-surface);
    color: var(--lumo-body-text-color);
    font: 400 0.8125rem / 1.25rem var(--slipway-mono);
    tab-size: 8;
    -webkit-text-size-adjust: 100%;
  }
  #room {
    position: relative;
    min-width: 100%;
    width: max-content;
    overflow: hidden;
  }
  .wrap #room {
    width: auto;
  }
  #rows {
    position: absolute;
    inset: 0 auto auto 0;
    min-width: 100%;
    width: max-content;
    will-change: transform;
  }
  .wrap #rows {
    width: 100%;
  }
  .line {
    display: flex;
    min-height: 1.25rem;
    unicode-bidi: isolate;
    direction: ltr;
  }
  .line:hover {
    background: var(--lumo-contrast-5pct);
  }
  .line.marked {
    background: var(--slipway-waiting-soft);
  }
  .number {
    position: sticky;
    inset-inline-start: 0;
    flex: none;
    box-sizing: border-box;
    min-width: calc(var(--digits) * 1ch + 1.5rem);
    padding-inline: 0.5rem 0.75rem;
    background: var(--slipway-surface);
    color: var(--lumo-secondary-text-color);
    text-align: end;
    text-decoration: none;
    user-select: none;
  }
  .number:hover {
    color: var(--lumo-primary-text-color);
    text-decoration: underline;
  }
  .marked .number {
    background: var(--slipway-waiting-soft);
    color: var(--slipway-waiting);
    font-weight: 700;
  }
  .text {
    flex: 1;
    padding-inline-end: 1rem;
    white-space: pre;
  }
  .wrap .text {
    min-width: 0;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  .waiting .text {
    max-width: 20rem;
    margin: 0.4rem 0;
    border-radius: var(--lumo-border-radius-s);
    background: var(--slipway-still-soft);
  }
  .red { color: var(--slipway-bad); }
  .green { color: var(--slipway-good); }
  .yellow { color: var(--slipway-waiting); }
  .blue { color: var(--slipway-progress); }
  .cyan { color: var(--lumo-primary-text-color); }
  .magenta { color: var(--slipway-magenta); }
  .grey { color: var(--lumo-secondary-text-color); }
  .on-red { background: var(--slipway-bad-soft); color: var(--slipway-bad); }
  .on-green { background: var(--slipway-good-soft); color: var(--slipway-good); }
  .on-yellow { background: var(--slipway-waiting-soft); color: var(--slipway-waiting); }
  :is(.on-blue, .on-cyan, .on-magenta) { background: var(--slipway-progress-soft); color: var(--slipway-progress); }
  .on-grey { background: var(--slipway-still-soft); color: var(--slipway-still); }
  .reverse { background: var(--slipway-still-soft); }
  .bold { font-weight: 700; }
  .dim { color: var(--lumo-secondary-text-color); }
  .italic { font-style: italic; }
  .underline { text-decoration: underline; }
  .strikethrough { text-decoration: line-through; }
  .hidden { visibility: hidden; }
  .found {
    border-radius: 2px;
    background: var(--lumo-primary-color);
    color: var(--lumo-primary-contrast-color);
  }
  .note,
  .instead {
    padding: var(--lumo-space-xs) var(--lumo-space-m);
    color: var(--lumo-secondary-text-color);
    font-size: var(--lumo-font-size-s);
  }
  .note {
    border-bottom: 1px solid var(--slipway-line);
  }
  .instead {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: var(--lumo-space-s);
    padding: calc(var(--lumo-space-xl) * 1.5) var(--lumo-space-l);
    text-align: center;
  }
  .instead > vaadin-icon {
    width: 2rem;
    height: 2rem;
    color: var(--lumo-tertiary-text-color);
  }
  .instead strong {
    color: var(--lumo-header-text-color);
    font-size: var(--lumo-font-size-l);
    font-weight: 600;
  }
  .reference {
    font-family: var(--slipway-mono);
    font-size: var(--lumo-font-size-xs);
  }
  .instead button {
    background: var(--lumo-contrast-5pct);
    color: var(--lumo-primary-text-color);
  }
`;
