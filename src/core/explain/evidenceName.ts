import { msg, t } from '../text/language';
import type { Evidence } from '../types';

const names: Readonly<Record<Evidence, string>> = {
  documented: msg('documented'),
  seen: msg('seen'),
  'third-party': msg('third-party'),
  inferred: msg('inferred'),
};

/** A grade in the chosen language, as a word inside a sentence. */
export const evidenceName = (evidence: Evidence): string => t(names[evidence]);
