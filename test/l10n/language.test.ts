import assert from 'node:assert/strict';
import { count, formatNumber, inEnglish, setLanguage, t } from '../../src/core/text/language';
import { messagesOfSource } from './messages.mjs';
import { speakEnglish, toPseudo, untranslated } from './pseudo';

describe('messages', () => {
  afterEach(speakEnglish);

  it('are English, with values in their places, until a language is chosen', () => {
    assert.equal(t('{0} of {1}, {0}', 'one', 2), 'one of 2, one');
    assert.equal(t('{0} and {1}', '{1}'), '{1} and {1}');
    assert.deepEqual(
      [1, 1234].map(number => count('{0} record', '{0} records', number)),
      ['1 record', '1,234 records'],
    );
  });

  it('are those of the language, and English where it lacks one', () => {
    setLanguage('de', { '{0} of {1}': '{1}, davon {0}', '{0} records': '{0} Datensätze' });
    assert.equal(t('{0} of {1}', 1, 2), '2, davon 1');
    assert.equal(count('{0} record', '{0} records', 1234), '1.234 Datensätze');
    assert.equal(t('constructor'), 'constructor');
    assert.equal(formatNumber(0.5), '0,5');
  });

  it('are English for a while where programs read them', () => {
    setLanguage('de', { '{0} records': '{0} Datensätze' });
    const say = (): string => count('{0} record', '{0} records', 1234);
    assert.equal(inEnglish(say), '1,234 records');
    assert.throws(() => inEnglish(() => assert.fail('broken')), /broken/);
    assert.equal(say(), '1.234 Datensätze');
  });

  it('are found in the source', () => {
    const source = `t('One {0}', it('no')); vscode.l10n.t("It's", x); count(
      'a \\u00b7 word',
      '{0} words', n); msg(\`Back\`); cut('no'); x.t('no')`;
    assert.deepEqual(messagesOfSource(source), ['One {0}', "It's", 'a \u00b7 word', '{0} words', 'Back']);
  });

  it('of the pseudo-language show what is not translated', () => {
    assert.equal(toPseudo('Reads {0}'), 'Réáđś {0}');
    const text = `${toPseudo('What was read')} and not this, \`but log text\`, "and that", [${toPseudo('a link')}](to some page)`;
    assert.deepEqual(untranslated(text), ['and not this']);
  });
});
