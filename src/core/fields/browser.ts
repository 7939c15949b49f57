import Bowser from 'bowser';
import { t } from '../text/language';

/** A browser, as far as its user agent says; versions are left out where browsers no longer tell them. */
export interface Browser {
  readonly name: string;
  readonly version?: string;
  readonly operatingSystem?: string;
  /** `10 or 11` and `10.15 or later` where browsers send one value for several. */
  readonly operatingSystemVersion?: string;
  readonly device?: 'desktop' | 'mobile' | 'tablet' | 'tv' | 'bot';
}

/** Longer agents are read up to here. */
const longest = 1024;

const devices = ['desktop', 'mobile', 'tablet', 'tv', 'bot'] as const;

/**
 * Reads the user agent of a browser (`Mozilla/5.0 ...`); undefined for every other text, and for a browser that is not known.
 * `... Windows NT 10.0 ... Chrome/118.0.0.0 ...` -> Chrome 118.0.0.0 on Windows 10 or 11
 */
export function readBrowser(text: string): Browser | undefined {
  if (!text.startsWith('Mozilla/')) {
    return undefined;
  }
  const { browser, os, platform } = Bowser.parse(text.slice(0, longest));
  if (!browser.name || browser.name === 'Mozilla') {
    return undefined;
  }
  const version = plainVersion(browser.version);
  const osVersion = osVersionOf(os.name, os.version);
  const device = devices.find(type => type === platform.type);
  return {
    name: browser.name,
    ...(version !== undefined && { version }),
    ...(os.name && { operatingSystem: os.name }),
    ...(osVersion !== undefined && { operatingSystemVersion: osVersion }),
    ...(device && { device }),
  };
}

/** Windows 11 still says `NT 10.0`, and every macOS since 10.15 says `10.15`. */
function osVersionOf(name: string | undefined, version: string | undefined): string | undefined {
  if (name === 'Windows') {
    return version === 'NT 10.0' ? t('{0} or {1}', 10, 11) : version;
  }
  if (name === 'macOS' && version !== undefined && /^10\.15(?:\.|$)/.test(version)) {
    return t('{0} or later', '10.15');
  }
  return plainVersion(version);
}

function plainVersion(version: string | undefined): string | undefined {
  return version !== undefined && version.length <= 40 && /^\d/.test(version) ? version : undefined;
}
