import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { IGrammar } from 'vscode-textmate';
import { accessLogFields } from '../../src/core/catalogue/accessLogFields';
import { accessLogFieldIds } from '../../src/core/catalogue/types';
import { loadGrammar, tokenizeFields, tokenizeLine } from './tokenize';
import { trickyLines } from './trickyLines';

declare const __ROOT__: string;

const samples = path.join(__ROOT__, 'media/samples');
const sampleLines = (file: string): string[] => readFileSync(path.join(samples, file), 'utf8').split('\n').slice(0, -1);
const main = sampleLines('2026-03-30-10-00-00-3E57427F3A1B5C7D');
const layouts = sampleLines('older-layouts/2026-03-30-10-05-00-7B4A0FABB1C2D3E4');
const enclosed = { bare: ['', ''], brackets: ['[', ']'], quotes: ['"', '"'] } as const;
/** A line that holds the sample value of every field. */
const allSamples = accessLogFields.map(({ quoting, sample }) => enclosed[quoting].join(sample)).join(' ');

describe('grammar: fields', () => {
  let grammar: IGrammar;
  before(async () => {
    grammar = (await loadGrammar()).grammar;
  });

  /** The scopes of the first token that holds `text`, outermost first, without the document's. */
  const scopesOf = (line: string, text: string): string[] =>
    tokenizeLine(grammar, line)
      .find(token => token.text.includes(text))
      ?.scopes.slice(1) ?? [];

  it('finds the sample of every field', () => {
    assert.deepEqual(
      [...tokenizeFields(grammar, allSamples)],
      accessLogFields.map(({ id, sample }) => [id, sample]),
    );
  });

  it('ends the scopes of every field in its id, and those of a dash too', () => {
    const scopes = new Set(tokenizeLine(grammar, allSamples).flatMap(token => token.scopes));
    for (const id of accessLogFieldIds) {
      assert.ok(
        [...scopes].some(scope => scope.endsWith(`.${id}.s3-access-log`)),
        id,
      );
    }
    const dashes = tokenizeLine(grammar, `- - [30/Mar/2026:10:15:02 +0000]${' -'.repeat(24)}`);
    assert.deepEqual(
      dashes.filter(token => token.text === '-').map(token => token.scopes.at(-1)),
      accessLogFieldIds.filter(id => id !== 'time').map(id => `comment.dash.${id}.s3-access-log`),
    );
  });

  for (const { name, line, fields, last } of trickyLines) {
    it(`reads ${name}`, () => {
      const read = tokenizeFields(grammar, line);
      for (const [id, value] of Object.entries(fields)) {
        assert.equal(read.get(id), value, id);
      }
      if (last) {
        assert.deepEqual([...read.keys()], accessLogFieldIds.slice(0, accessLogFieldIds.indexOf(last) + 1));
      }
    });
  }

  it('reads lines of every layout', () => {
    const counts = layouts.map(
      line => [...tokenizeFields(grammar, line).keys()].filter(id => id !== 'undocumented').length,
    );
    assert.deepEqual(counts, [17, 18, 18, 18, 18, 18, 23, 23, 23, 24, 24, 25, 26, 26, 27, 28]);
  });

  it('reads all 27 fields of every line of the main sample', () => {
    for (const line of main) {
      assert.deepEqual([...tokenizeFields(grammar, line).keys()], [...accessLogFieldIds], line);
    }
  });

  it('begins every line anew', () => {
    for (const file of readdirSync(samples, { recursive: true }).map(String)) {
      if (statSync(path.join(samples, file)).isFile() && !/\.(?:md|json)$/.test(file)) {
        const lines = sampleLines(file);
        let state = grammar.tokenizeLine('', null).ruleStack;
        for (const line of lines) {
          const inFile = grammar.tokenizeLine(line, state);
          assert.deepEqual(
            inFile.tokens.map(token => token.scopes),
            tokenizeLine(grammar, line).map(token => token.scopes),
          );
          state = inFile.ruleStack;
        }
      }
    }
  });

  for (const [status, scope] of [
    ['100', 'informational'],
    ['206', 'success'],
    ['304', 'redirection'],
    ['403', 'client_error'],
    ['503', 'server_error'],
  ] as const) {
    it(`tells the class of status ${status}: ${scope}`, () => {
      const line = (main[0] ?? '').replace('HTTP/1.1" 200', `HTTP/1.1" ${status}`);
      assert.match(scopesOf(line, status).at(-1) ?? '', new RegExp(`\\.${scope}\\.http_status\\.s3-access-log$`));
    });
  }

  for (const [text, scope] of [
    ['PUT', 'keyword.control.method.request_uri.s3-access-log'],
    ['partNumber', 'variable.parameter.query.request_uri.s3-access-log'],
    ['uploadId', 'variable.parameter.query.request_uri.s3-access-log'],
    ['HTTP/1.1', 'constant.language.protocol.request_uri.s3-access-log'],
    ['/video/talk.mp4', 'string.quoted.double.request_uri.s3-access-log'],
  ]) {
    it(`tells the parts of a request line: ${text}`, () => {
      const line = main.find(each => each.includes('partNumber=1')) ?? '';
      const request = tokenizeLine(grammar, line).filter(token =>
        token.scopes.some(each => each.includes('request_uri')),
      );
      assert.equal(request.find(token => token.text.includes(text ?? ''))?.scopes.at(-1), scope);
    });
  }

  for (const line of [
    'This line is no log record.',
    '192.0.2.3 - - [30/Mar/2026:10:15:02 +0000] "GET / HTTP/1.1" 200 12 "-" "curl/8.12.1"',
    'www.example.com 192.0.2.3 - alice [30/Mar/2026:10:15:02 +0000] "GET / HTTP/1.1" 200 12',
    '192.0.2.3 - [30/Mar/2026:10:15:02 +0000] "GET / HTTP/1.1" 200 12',
    '2026-03-30 10:15:02 192.0.2.3 GET / - 443 - 198.51.100.1 curl/8.12.1 200',
    '<13>Mar 30 10:15:02 host app[12]: REST.GET.OBJECT',
    '{"operation":"REST.GET.OBJECT","key_name":"a.txt"}',
    '# a comment',
    '',
  ]) {
    it(`leaves uncoloured: ${line || 'a blank line'}`, () => {
      assert.deepEqual([...tokenizeFields(grammar, line)], []);
    });
  }
});
