/** Browsers, by what they do with what a site has stored. */
export type BrowserFamily = 'webkit' | 'firefox' | 'chromium' | 'unknown';

/** Tells the family by what only its members can do; by name where that says nothing. */
export function browserFamily({ has, supports, userAgent }: BrowserTraits): BrowserFamily {
  if (has('GestureEvent')) return 'webkit';
  if (supports('-moz-appearance', 'none')) return 'firefox';
  if (has('chrome')) return 'chromium';
  // Every browser on an iPhone or iPad is WebKit within, whatever it calls itself.
  if (/iPhone|iPad|iPod/.test(userAgent)) return 'webkit';
  if (/Firefox\//.test(userAgent)) return 'firefox';
  if (/Chrom(e|ium)\//.test(userAgent)) return 'chromium';
  return /Safari\//.test(userAgent) ? 'webkit' : 'unknown';
}

/** What may erase the answers, besides the reader: one or two sentences, worded for her browser. */
export function riskMessage(family: BrowserFamily): string {
  switch (family) {
    case 'webkit':
      return 'Safari, and most browsers on an iPhone or iPad, may also delete them after seven days in which you use the browser and do not open this book.';
    case 'firefox':
      return 'Firefox may also delete them when the disk is nearly full, or when you close it, if it is set to clear site data then.';
    case 'chromium':
      return 'Chrome, Edge and their relatives may also delete them when the disk is nearly full, or when you close them, if they are set to clear site data then.';
    case 'unknown':
      return 'Some browsers also delete them when the disk is nearly full, and some after seven days in which you do not open this book.';
  }
}

/** What a browser is told by. */
export interface BrowserTraits {
  /** Whether its window has something of this name. */
  readonly has: (name: string) => boolean;
  /** Whether its styles know a property with this value. */
  readonly supports: (property: string, value: string) => boolean;
  readonly userAgent: string;
}

/** The traits of the browser this runs in. */
export const thisBrowser = (): BrowserTraits => ({
  has: (name) => name in window,
  supports: (property, value) => CSS.supports(property, value),
  userAgent: navigator.userAgent,
});
