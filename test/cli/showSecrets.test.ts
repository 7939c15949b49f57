import assert from 'node:assert/strict';
import { recordOf } from '../core/cloudTrail/record';
import { line } from '../core/records/lines';
import { run } from './run';

const secret = 'wJalrXUtnFEMIbPxRfiCY';
const log = `${line({
  request: `"GET /a?X-Amz-Signature=${secret} HTTP/1.1"`,
  agent: `"bot ?token=${secret}"`,
})}\n`;
const trail = JSON.stringify({
  Records: [{ ...(recordOf() as object), responseElements: { credentials: { sessionToken: secret } } }],
});

const commands: readonly (readonly string[])[] = [
  ['decode'],
  ['decode', '--json'],
  ['filter', '--format', 'json', 'bucket != x'],
  ['filter', '--format', 'jsonl', 'bucket != x'],
  [
    'filter',
    '--format',
    'csv',
    '--columns',
    'request_uri,user_agent,responseElements.credentials.sessionToken',
    'bucket != x',
  ],
];

describe('secrets in a terminal', () => {
  for (const args of commands) {
    for (const [kind, input] of [
      ['lines', log],
      ['CloudTrail', trail],
    ] as const) {
      it(`s3-logjam ${args.slice(0, 3).join(' ')} masks those of ${kind} until they are asked for`, () => {
        const masked = run(args, { input });
        assert.equal(masked.status, 0, masked.stderr);
        assert.ok(masked.stdout.includes('***') && !masked.stdout.includes(secret), masked.stdout);
        assert.ok(run([...args, '--show-secrets'], { input }).stdout.includes(secret));
      });
    }
  }

  it('s3-logjam summary masks them', () => {
    assert.match(run(['summary'], { input: log }).stdout, /token=\\?\*/);
    assert.ok(run(['summary', '--show-secrets'], { input: log }).stdout.includes(secret));
  });

  it('s3-logjam filter prints lines as they stand, since they are the evidence', () => {
    assert.equal(run(['filter', 'status = 200'], { input: log }).stdout, log);
  });
});
