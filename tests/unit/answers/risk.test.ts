import { describe, expect, it } from 'vitest';
import { type BrowserFamily, browserFamily, riskMessage } from '../../../src/answers/safety/risk';

const iPhone =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0 Mobile/15E148 Safari/604.1';
const chrome = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36';
const safari =
  'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Safari/605.1.15';
const firefox = 'Mozilla/5.0 (X11; Linux x86_64; rv:132.0) Gecko/20100101 Firefox/132.0';

const family = (userAgent: string, feature = '') =>
  browserFamily({ has: (name) => name === feature, supports: (property) => property === feature, userAgent });

describe('what can erase the answers', () => {
  it('is told by what the browser can do, before what it calls itself', () => {
    expect(family(chrome, 'GestureEvent')).toBe('webkit');
    expect(family(chrome, '-moz-appearance')).toBe('firefox');
    expect(family(firefox, 'chrome')).toBe('chromium');
  });

  it.each<[string, string, BrowserFamily]>([
    ['Chrome on an iPhone', iPhone, 'webkit'],
    ['Safari', safari, 'webkit'],
    ['Chrome', chrome, 'chromium'],
    ['Firefox', firefox, 'firefox'],
    ['a browser nobody knows', 'Lynx/2.9', 'unknown'],
  ])('is told by the name where there is nothing else: %s', (_, userAgent, expected) => {
    expect(family(userAgent)).toBe(expected);
  });

  it('names the seven days where they count, or may count, and nowhere else', () => {
    const families: BrowserFamily[] = ['webkit', 'firefox', 'chromium', 'unknown'];
    expect(families.filter((name) => riskMessage(name).includes('seven days'))).toEqual(['webkit', 'unknown']);
  });
});
