import {
  makeVisible,
  type Translation,
  type TranslationJson,
  type TranslationMatchJson,
  toTranslationJson,
} from '../core/index';
import { nameSections } from './nameSections';
import { painter } from './output';
import { join, type Section, sentence, showSections } from './sections';
import { formWords, timesWords } from './words';

/** What only this translation says of an operation: as what the text names it, and what tells it from the others. */
function meaningSections({ as, evidence, because, when, times, tellsApart }: TranslationMatchJson): readonly Section[] {
  const called = join(times && timesWords.get(times), when && `when ${when}`);
  const lines = (text: string | undefined): Section['lines'] => (text ? [{ text }] : []);
  return [
    { label: 'Named as', lines: [{ text: as.map(form => formWords[form]).join(', '), evidence }] },
    { label: 'Called', lines: lines(called) },
    { label: 'Tell apart', lines: lines(tellsApart) },
    { label: 'Likely', lines: lines(because) },
  ];
}

function readingSection({ form, matches: { length } }: TranslationJson): Section {
  const fitting = length === 1 ? '' : length === 0 ? '; no operation fits' : `; ${length} operations fit`;
  return { label: 'Read as', lines: [{ text: `${formWords[form]}${form === 'unknown' ? '' : fitting}` }] };
}

/** Names that are near, each once, with the operations that have it as another name than their own. */
function suggestionSection({ suggestions }: TranslationJson): Section {
  const names = [...new Set(suggestions.map(({ name }) => name))];
  return {
    label: 'Near to it',
    lines: names.flatMap(name => {
      const same = suggestions.filter(each => each.name === name);
      const owners = same.map(({ api }) => api).filter(api => api !== name);
      return [{ text: owners.length === 0 ? name : `${name} (${owners.join(', ')})` }, ...sentence(same[0]?.why)];
    }),
  };
}

/**
 * A translation as text for people: as what the query was read, names that are near, what is to be said of it; then each
 * operation that it may mean, with all its names and how well each is known. Control characters are written out.
 */
export function listTranslation(translation: Translation, colour: boolean): string {
  const paint = painter(colour);
  const json = toTranslationJson(translation);
  const lines = [
    paint(1, makeVisible(json.query)),
    ...showSections([readingSection(json), suggestionSection(json)], paint),
    ...json.remarks.map(remark => paint(33, `  ! ${makeVisible(remark)}`)),
    ...json.matches.flatMap(match => [
      '',
      paint(1, `${match.id}: ${match.title}`),
      ...showSections([...meaningSections(match), ...nameSections(match)], paint),
    ]),
  ];
  return `${lines.join('\n')}\n\n`;
}
