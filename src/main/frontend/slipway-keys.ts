/**
 * <slipway-keys>: the keys of a page, e.g. 'j', 'g i' (one after the other), 'Mod+k'. Says which one was pressed with the event
 * slipway-key. Keys without Mod are left alone while one types and while a dialog is open, and by people who switched them off.
 */
const PAUSE = 1200;
const TYPING = 'input, textarea, select, [contenteditable="true"], [role="textbox"], [role="combobox"], [role="menuitem"]';
const OPEN = 'vaadin-dialog-overlay, vaadin-confirm-dialog-overlay, vaadin-menu-bar-overlay, vaadin-context-menu-overlay, '
  + 'vaadin-select-overlay, vaadin-combo-box-overlay, vaadin-date-picker-overlay, vaadin-multi-select-combo-box-overlay';

export function isTyping(event: KeyboardEvent): boolean {
  const target = event.composedPath()[0];
  return target instanceof HTMLElement && target.closest(TYPING) !== null;
}

/** Whether what is open lies above the element. */
export function isBehindADialog(element: Element): boolean {
  const open = document.querySelector(OPEN) ?? document.querySelector('slipway-palette[open]');
  return open !== null && !open.contains(element);
}

function name(event: KeyboardEvent): string {
  return event.ctrlKey || event.metaKey ? `Mod+${event.key.toLowerCase()}` : event.key;
}

class SlipwayKeys extends HTMLElement {
  keys: string[] = [];

  private last = '';
  private lastAt = 0;

  connectedCallback() {
    this.hidden = true;
    document.addEventListener('keydown', this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.pressed);
  }

  private pressed = (event: KeyboardEvent) => {
    if (event.defaultPrevented || event.altKey || event.isComposing || ['Shift', 'Control', 'Meta', 'Alt'].includes(event.key)) {
      return;
    }
    const key = name(event);
    const plain = !key.startsWith('Mod+');
    if (plain && (document.documentElement.dataset.keys === 'off' || isTyping(event) || isBehindADialog(this))) {
      return;
    }
    const two = event.timeStamp - this.lastAt < PAUSE ? `${this.last} ${key}` : key;
    const found = [two, key].find((wanted) => this.keys.includes(wanted));
    this.last = found ? '' : key;
    this.lastAt = event.timeStamp;
    if (found) {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('slipway-key', { detail: found }));
    }
  };
}

customElements.define('slipway-keys', SlipwayKeys);
