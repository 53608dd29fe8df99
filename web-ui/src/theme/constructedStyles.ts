// Takes the place of the modules of antd that insert styles: same functions, but a policy of `style-src 'self'` lets
// constructed style sheets pass, where it blocks style elements.
interface Options {
  mark?: string;
  priority?: number;
}

const sheets = new Map<string, CSSStyleSheet>();
const priorities = new Map<CSSStyleSheet, number>();
const elements = new Map<string, HTMLStyleElement>();
let unnamed = 0;

const nameOf = (key: string, { mark = '' }: Options) => `${mark}|${key}`;

export function updateCSS(css: string, key: string, options: Options = {}): HTMLStyleElement {
  const name = nameOf(key, options);
  let sheet = sheets.get(name);
  if (!sheet) {
    sheet = new CSSStyleSheet();
    sheets.set(name, sheet);
    adopt(sheet, options.priority ?? 0);
  }
  const element = elementOf(name);
  if (element.textContent !== css) {
    element.textContent = css;
    // In a layer, so that our own style sheets win whatever the order in which the two arrive.
    sheet.replaceSync(`@layer antd { ${css} }`);
  }
  return element;
}

/** Of equal weight, the later rule wins: what has a higher priority stands after what has a lower one. */
function adopt(sheet: CSSStyleSheet, priority: number): void {
  const place = document.adoptedStyleSheets.findIndex((adopted) => (priorities.get(adopted) ?? 0) > priority);
  priorities.set(sheet, priority);
  document.adoptedStyleSheets.splice(place < 0 ? document.adoptedStyleSheets.length : place, 0, sheet);
}

/** The callers mark what they are given; it is never put into the document. */
function elementOf(name: string): HTMLStyleElement {
  const known = elements.get(name);
  if (known) return known;
  const made = document.createElement('style');
  elements.set(name, made);
  return made;
}

export function injectCSS(css: string, options: Options = {}): HTMLStyleElement {
  return updateCSS(css, `unnamed-${unnamed++}`, options);
}

export function removeCSS(key: string, options: Options = {}): void {
  const name = nameOf(key, options);
  const sheet = sheets.get(name);
  if (!sheet) return;
  document.adoptedStyleSheets = document.adoptedStyleSheets.filter((adopted) => adopted !== sheet);
  sheets.delete(name);
  elements.delete(name);
}

export function clearContainerCache(): void {}

/** We have no shadow roots; in one, a sheet of the document would not reach. */
export function getShadowRoot(): null {
  return null;
}

export function warningOnce(valid: boolean, message: string): void {
  if (!valid) console.warn(message);
}
