import type { S3LogjamApi } from '../api';
import { loadCore } from './core';
import { type Clock, explainOptions } from './settings';

/** What other extensions get; the core is loaded when one of the functions is first called. */
export function createApi(clock: Clock): S3LogjamApi {
  return {
    version: 1,
    parse: async (text, options) => (await loadCore()).readLog(text, options),
    explain: async (text, field) => {
      const found = (await loadCore()).explainIn(text, field, explainOptions(clock));
      if (found === undefined) {
        return null;
      }
      const { translatable: _, ...explanation } = found;
      return explanation;
    },
    translate: async text => {
      const core = await loadCore();
      return core.toTranslationJson(core.translate(text));
    },
  };
}
