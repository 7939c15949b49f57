import assert from 'node:assert/strict';
import { contrastOf, enough } from '../host/contrast.mjs';
import { backgroundOf, type ColoredText, loadThemedGrammar, type ThemedGrammar, themeNames } from './themes';

const hostId = 's9lzHYrFp76ZVxRcpX9+5cjAnEH2ROuNkd2BHfIa6UkFVdtjf5mKR3/eTPFvsiP/XV/VLi31234=';

/** A line whose every field has a value of its own, so that a colour is found by its text. */
const withStatus = (status: number): string =>
  `79a59df9 bucket-2 [30/Mar/2026:10:15:02 +0000] 192.0.2.4 alice-5 3E57427F3EXAMPLE REST.GET.OBJECT key-8 "GET /path-9?acl HTTP/1.1" ${status} NoSuchKey-11 12 1313 14 15 "https://www.example.com/16" "agent-17" version-18 ${hostId} SigV4 cipher-21 AuthHeader host-23 TLSv1.3 arn:25 Yes eu-west-1 - field-28`;

/** Fields that a reader looks for, as they follow each other, by a text of each. */
const important = {
  time: '30/Mar/2026:10:15:02 +0000',
  requester: 'alice-5',
  operation: 'REST.GET.OBJECT',
  key: 'key-8',
  request: ' /path-9',
  status: '404',
  errorCode: 'NoSuchKey-11',
  bytes: '12',
};

/** What else has a colour in every theme. */
const colored = [
  'bucket-2',
  '192.0.2.4',
  '3E57427F3EXAMPLE',
  'GET',
  'acl',
  '1313',
  '14',
  '15',
  '"https://www.example.com/16"',
  'agent-17',
  'version-18',
  'SigV4',
  'cipher-21',
  'AuthHeader',
  'host-23',
  'TLSv1.3',
  'arn:25',
  'Yes',
  'eu-west-1',
  'field-28',
];

const colorIn = (texts: readonly ColoredText[], part: string): string => {
  const found = texts.find(({ text }) => text === part) ?? texts.find(({ text }) => text.startsWith(part));
  assert.ok(found, `no stretch ${part}`);
  return found.color;
};

for (const name of themeNames) {
  describe(`grammar: colours of ${name}`, () => {
    let themed: ThemedGrammar;
    let texts: ColoredText[];
    before(async () => {
      themed = await loadThemedGrammar(name);
      texts = themed.colorize(withStatus(404));
    });
    const color = (part: string): string => colorIn(texts, part);

    it('tell important neighbours apart', () => {
      const colors = Object.entries(important).map(([field, part]) => [field, color(part)] as const);
      for (const [index, [field, own]] of colors.entries()) {
        assert.notEqual(own, themed.foreground, field);
        assert.notEqual(own, colors[index + 1]?.[1], `${field} and the next`);
      }
    });

    it('tell the user agent from the referer, the request line and the version', () => {
      for (const other of ['"https://www.example.com/16"', ' /path-9', 'version-18']) {
        assert.notEqual(color('agent-17'), color(other), other);
      }
    });

    it('leave nothing but opaque ids in the colour of plain text', () => {
      for (const part of colored) {
        assert.notEqual(color(part), themed.foreground, part);
      }
    });

    it('have one for the dash that no field has', () => {
      const dash = color('-');
      assert.notEqual(dash, themed.foreground);
      const others = texts.filter(({ text }) => text.trim() !== '' && text !== '-');
      assert.ok(others.every(({ color: own }) => own !== dash));
    });

    it('are readable on the editor, with the contrast that WCAG asks for, whatever the status', () => {
      const background = backgroundOf(name);
      const all = [100, 200, 301, 404, 503].flatMap(status => themed.colorize(withStatus(status)));
      const written = all.filter(({ text }) => text.trim() !== '');
      assert.ok(new Set(written.map(({ color: own }) => own)).size > 10);
      assert.deepEqual(
        written.filter(({ color: own }) => contrastOf(own, [background]) < enough.text),
        [],
      );
    });

    it('tell the five classes of HTTP status apart, from the error code too', () => {
      const colors = [100, 200, 301, 404, 503].map(status => colorIn(themed.colorize(withStatus(status)), `${status}`));
      assert.equal(new Set([...colors, color(important.errorCode), color(important.request)]).size, 7);
    });
  });
}
