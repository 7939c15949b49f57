import { hiddenKinds } from '../catalogue/hiddenCharacters';
import { makeVisible, nameHidden } from '../fields/hidden';
import type { ObjectKey } from '../fields/key';
import { operationShape } from '../fields/operationShape';
import { t } from '../text/language';
import type { ExplainInput, Meaning, Row } from './types';

/** The characters that cannot be seen, by name, and what they do to a reader. */
function hiddenSentence({ hidden }: ObjectKey): string | undefined {
  const worst = hiddenKinds.find(({ kind }) => hidden.some(character => character.kind === kind));
  if (!worst) {
    return undefined;
  }
  const names = [...new Set(hidden.map(nameHidden))];
  const [phrase, first] = [t(worst.phrase), names.slice(0, 3).join(', ')];
  return names.length > 3
    ? t('It holds {0} ({1} and {2} more), so it may look like another key.', phrase, first, names.length - 3)
    : t('It holds {0} ({1}), so it may look like another key.', phrase, first);
}

const dotsSentence = ({ dotSegments, text }: ObjectKey): string | undefined => {
  if (!dotSegments) {
    return undefined;
  }
  return /(?:^|\/)\.\.(?:\/|$)/.test(text)
    ? t('Its part ".." is plain text to S3, but a tool that writes files by key may leave its folder.')
    : t('Its part "." is plain text to S3, but other tools may drop it.');
};

const slashSentence = ({ text, folderLike }: ObjectKey): string | undefined => {
  if (folderLike) {
    return t('It ends in a slash: the S3 console shows such an object as a folder.');
  }
  return text.startsWith('/') ? t('It starts with a slash, which is part of the key.') : undefined;
};

/** How the log wrote it; undefined when there was nothing to decode. */
function encodingSentence(value: ObjectKey, { text, context }: ExplainInput): string | undefined {
  if (value.text === text) {
    return undefined;
  }
  const once = value.timesDecoded === 1;
  switch (value.basis) {
    case 'operation':
      return once ? t('Written URL-encoded once.') : t('Written URL-encoded twice.');
    case 'text':
      return t('Read as URL-encoded once: what is left after one step is no encoded text.');
    default:
      return unsureEncoding(once, makeVisible(context.text('operation') ?? '-'));
  }
}

const unsureEncoding = (once: boolean, operation: string): string =>
  once
    ? t('Read as URL-encoded once; for {0} records, that is not known.', operation)
    : t('Read as URL-encoded twice; for {0} records, that is not known.', operation);

function rowsOf(value: ObjectKey, raw: string): readonly Row[] {
  return [
    ...(value.text === raw ? [] : [{ label: t('Raw'), value: makeVisible(raw) }]),
    ...(value.otherReading === undefined
      ? []
      : [{ label: t('Other reading'), value: makeVisible(value.otherReading) }]),
  ];
}

function notesOf(value: ObjectKey): readonly string[] {
  const isPlusDoubtful = value.basis === 'operation' && !value.sure;
  return [
    ...(value.invalid ? [t('Some % sequences could not be decoded and stand as they were written.')] : []),
    ...(isPlusDoubtful ? [t('A %2B here is read as a blank by inference; it may be a plus sign.')] : []),
  ];
}

/** Says what an object key is: its title is the decoded key, with every hidden character written out. */
export function explainKey(value: ObjectKey, input: ExplainInput): Meaning {
  const isCopySource = operationShape(input.context.text('operation') ?? '-') === 'copyRead';
  const meaning = [
    hiddenSentence(value),
    dotsSentence(value),
    encodingSentence(value, input),
    isCopySource ? t('It is the key of the source of the copy.') : undefined,
    slashSentence(value),
  ].filter(sentence => sentence !== undefined);
  const rows = rowsOf(value, input.text);
  const notes = notesOf(value);
  return {
    title: makeVisible(value.text) || t('An empty key'),
    ...(meaning.length > 0 && { meaning: meaning.slice(0, 3) }),
    ...(rows.length > 0 && { rows }),
    ...(notes.length > 0 && { notes }),
    evidence: value.evidence,
  };
}
