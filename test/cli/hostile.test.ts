// What a hostile file makes the program do.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { constants, createGzip } from 'node:zlib';
import { accessLogLine } from '../core/insights/lines';
import { event } from '../core/records/json/events';
import { useFolder } from './files';
import { run } from './run';
import { commands, stream } from './stream';

const { write } = useFolder();
const line = accessLogLine({});

/** A file that is a thousand times as large once it is unpacked: a beginning, then one byte again and again. */
async function bomb(name: string, beginning: string, fill: string, megabytes: number): Promise<string> {
  const gzip = createGzip({ level: constants.Z_BEST_SPEED });
  const parts: Buffer[] = [];
  gzip.on('data', part => parts.push(part));
  const block = Buffer.alloc(1 << 20, fill);
  gzip.write(beginning);
  for (let at = 0; at < megabytes; at++) {
    if (!gzip.write(block)) {
      await once(gzip, 'drain');
    }
  }
  gzip.end();
  await once(gzip, 'end');
  return write(name, Buffer.concat(parts));
}

describe('hostile files', () => {
  describe('files beyond measure', () => {
    const begin =
      '{"eventVersion":"1.11","eventSource":"s3.amazonaws.com","eventName":"GetObject","requestParameters":';

    for (const [what, beginning, fill] of [
      ['zeros after a line', `${line}\n`, '\0'],
      ['quotes after a line', `${line}\n${line.slice(0, -20)} "`, '"'],
      ['line breaks', `${line}\n`, '\n'],
      ['a string in a record', `{"Records":[${JSON.stringify(event)},${begin}"`, 'a'],
      ['lists in a record', `{"Records":[${JSON.stringify(event)},${begin}`, '['],
      ['a line of JSON', `${JSON.stringify(event)}\n${JSON.stringify(event)}\n${begin}"`, '\\'],
    ] as const) {
      it(`${what}: 34 MB out of less than one are read with bounded memory, and cut`, async () => {
        const file = await bomb('bomb.gz', beginning, fill, 34);
        assert.ok(statSync(file).size < 1_000_000);
        for (const command of [['summary'], ['decode', '--json']]) {
          const { stdout, stderr } = await stream([...command, file]);
          assert.match(stdout, /REST\.GET\.OBJECT|GetObject/);
          assert.doesNotMatch(stderr, /heap|FATAL|RangeError/);
        }
      }).timeout(120_000);
    }

    for (const [what, beginning, fill] of [
      ['a record', `{"Records":[${begin}"`, 'é'],
      ['what stands behind records', `{"Records":[${JSON.stringify(event)}],"more":"`, 'a'],
    ] as const) {
      it(`redact: ${what} of 80 MB is looked through in pieces, and is all there`, async () => {
        const file = await bomb('bomb.gz', beginning, fill, 80);
        const { size, stdout, stderr } = await stream(['redact', file]);
        assert.equal(size, Buffer.byteLength(run(['redact'], { input: beginning }).stdout) + (80 << 20));
        assert.ok(stdout.includes(fill.repeat(1000)));
        assert.doesNotMatch(stderr, /heap|FATAL|RangeError/);
        assert.equal(stderr.split('\n').length, what === 'a record' ? 2 : 1);
      });
    }

    for (const [what, text] of [
      ['lists', '['.repeat(100_000)],
      ['objects', '{"a":'.repeat(100_000)],
      ['objects in an event', `{"Records":[${begin}${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}}]}`],
      ['lists in an event, cut', `${begin}${'['.repeat(100_000)}`],
    ] as const) {
      it(`${what}, 100,000 deep`, () => {
        const file = write('deep.json', text);
        for (const command of commands) {
          const { status, stderr } = run([...command, file]);
          assert.ok(status === 0 || status === 1);
          assert.doesNotMatch(stderr, /RangeError|stack/);
        }
      });
    }
  });

  describe('what a terminal obeys', () => {
    const attack = 'a\x1b[31mb\x9bc\u202ed\u200be\x07f\u{e0041}g\u2066h';
    const lines = [
      accessLogLine({ agent: attack, key: attack, operation: attack, error: attack, requester: attack }),
      attack,
    ].join('\n');

    it('is never printed, on a terminal or not', () => {
      const hostile = { ...event, eventName: attack, [attack]: attack, requestParameters: { key: attack } };
      const name = 'x\x1b[31m\u202e.log';
      const files = [write(name, `${line}\n${lines}`), write(`${name}.json`, JSON.stringify({ Records: [hostile] }))];
      for (const args of [
        ...commands.flatMap(command => files.map(file => [...command, file])),
        ['translate', attack],
      ]) {
        for (const terminal of [false, true]) {
          const { stdout, stderr } = run(args, { terminal });
          const own = /\x1b\[(?:0|1|2|33)m/g;
          const printed = `${terminal ? stdout.replace(own, '') : stdout}${stderr}`.replace(/[\n\u00a0]/g, '');
          assert.match(printed, /\w/);
          assert.doesNotMatch(printed, /[\p{Cc}\p{Cf}\u2028\u2029]/u, args.join(' '));
        }
      }
    });
  });
});
