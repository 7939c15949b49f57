import { matchesOf } from './nameMatches';
import { nameIndex } from './names';
import type { Match } from './types';

/** True when `part` stands in `name` at `from`; a question mark stands for any one character. */
const standsAt = (name: string, part: string, from: number): boolean =>
  from + part.length <= name.length &&
  [...part].every((letter, index) => letter === '?' || letter === name[from + index]);

/** The parts between stars, in order: the first at the start of the name, the last at its end. */
function fitsParts(name: string, parts: readonly string[]): boolean {
  const [first = '', ...others] = parts;
  const last = others.pop();
  if (last === undefined) {
    return name.length === first.length && standsAt(name, first, 0);
  }
  let from = first.length;
  const inOrder = others.every(part => {
    while (from < name.length && !standsAt(name, part, from)) {
      from += 1;
    }
    const stands = standsAt(name, part, from);
    from += part.length;
    return stands;
  });
  return (
    inOrder &&
    standsAt(name, first, 0) &&
    name.length - last.length >= from &&
    standsAt(name, last, name.length - last.length)
  );
}

/** The operations behind a pattern of permissions, as policies have them: `s3:Get*Acl`; undefined for any other text. */
export function readPermissionPattern(text: string): readonly Match[] | undefined {
  if (text.length > 100 || !/^s3[a-z-]*:[A-Za-z*?]*[*?][A-Za-z*?]*$/.test(text)) {
    return undefined;
  }
  const parts = text.toLowerCase().split('*');
  const hits = [...nameIndex().exact].flatMap(([name, found]) =>
    fitsParts(name.toLowerCase(), parts) ? found.filter(({ form }) => form === 'iam') : [],
  );
  return matchesOf(hits, text);
}
