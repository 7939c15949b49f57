import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createRedactor, parseAccessLogLine, redactedPieces } from '../../../src/core/index';
import { hostId } from '../records/lines';

const digits = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[1-9]\\d{${length - 1}}$`));
const hex = (length: number): fc.Arbitrary<string> => fc.stringMatching(new RegExp(`^[a-f][0-9a-f]{${length - 1}}$`));
const octet = fc.integer({ min: 1, max: 223 });

/** Values that identify somebody, each of a kind that is not found by chance. */
const values = fc.record({
  owner: hex(64),
  account: digits(12),
  accessKey: fc.stringMatching(/^AKIA[A-Z2-7]{16}$/),
  bucket: fc.stringMatching(/^[a-z]{3}q-[a-z0-9]{4,9}-[a-z]{3}$/),
  address: fc
    .tuple(octet, octet, octet, octet)
    .map(parts => parts.join('.'))
    .filter(text => !/^(?:127|0)\./.test(text)),
  user: fc.stringMatching(/^zq[a-z]{4,8}$/),
  session: fc.stringMatching(/^sx[a-z]{2,5}-\d{3,5}$/),
  key: fc
    .array(fc.stringMatching(/^kx[a-zA-Zä 0-9_.()%+-]{3,9}x$/), { minLength: 1, maxLength: 3 })
    .map(parts => parts.join('/')),
  secret: fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{18,30}$/),
});
type Values = typeof values extends fc.Arbitrary<infer Value> ? Value : never;

const form = (text: string): string => encodeURIComponent(text).replace(/%20/g, '+').replace(/%2F/g, '/');
const keyField = (key: string): string => form(form(key));
const path = (key: string): string => encodeURIComponent(key).replace(/%2F/g, '/');

/** A line that holds every value, and most of them in several fields. */
const lineOf = ({ owner, account, accessKey, bucket, address, user, session, key, secret }: Values): string =>
  `${owner} ${bucket} [06/Feb/2026:00:00:38 +0000] ${address} arn:aws:sts::${account}:assumed-role/${user}/${session} ` +
  `3E57427F3EXAMPLE REST.GET.OBJECT ${keyField(key)} "GET /${path(key)}?AWSAccessKeyId=${accessKey}&Signature=${secret}` +
  `&prefix=${encodeURIComponent(key)} HTTP/1.1" 200 - 113 4096 7 5 ` +
  `"https://s3.eu-west-1.amazonaws.com/${bucket}/${path(key)}?token=${secret}" "agent ${bucket} ${account} ${session} ` +
  `(${address}; ${user})" - ${hostId} SigV2 TLS_AES_128_GCM_SHA256 QueryString ${bucket}.s3.eu-west-1.amazonaws.com ` +
  `TLSv1.3 arn:aws:s3:eu-west-1:${account}:accesspoint/${bucket}-ap - eu-west-1`;

const eventOf = ({ owner, account, accessKey, bucket, address, user, session, key, secret }: Values): string =>
  JSON.stringify({
    eventVersion: '1.11',
    userIdentity: {
      type: 'AssumedRole',
      principalId: `AROAEXAMPLEID:${session}`,
      arn: `arn:aws:sts::${account}:assumed-role/${user}/${session}`,
      accountId: account,
      accessKeyId: accessKey,
    },
    eventTime: '2026-03-30T10:15:02Z',
    eventSource: 's3.amazonaws.com',
    eventName: 'GetObject',
    sourceIPAddress: address,
    userAgent: `[agent ${bucket} ${account} (${user})]`,
    errorMessage: `No "${key}" in ${bucket}`,
    requestParameters: {
      bucketName: bucket,
      Host: `${bucket}.s3.eu-west-1.amazonaws.com`,
      key,
      grants: [{ ID: owner }],
    },
    responseElements: { credentials: { sessionToken: secret } },
    requestID: '3E57427F3EXAMPLE',
    resources: [{ ARN: `arn:aws:s3:::${bucket}/${key}` }, { ARN: `arn:aws:s3:::${bucket}`, accountId: account }],
  });

/** Texts of the values that are still there, in any spelling. */
function leftovers(text: string, { key, ...others }: Values): string[] {
  const spellings = [key, path(key), keyField(key), form(key), ...key.split('/')];
  return [...Object.values(others), ...spellings].filter(value => text.includes(value));
}

describe('redaction', () => {
  it('leaves no value in a line, and the line as it was', () => {
    fc.assert(
      fc.property(values, all => {
        const line = lineOf(all);
        const out = createRedactor().redactLine(line);
        assert.deepEqual(leftovers(out, all), [], out);
        const [before, after] = [parseAccessLogLine(line), parseAccessLogLine(out)];
        assert.equal(after.fields.length, before.fields.length);
        assert.deepEqual(after.problems, []);
        for (const [index, { id, text }] of after.fields.entries()) {
          if (/id$|time|status|size|operation|tls|cipher/.test(id)) {
            assert.equal(text, before.fields[index]?.text);
          }
        }
      }),
    );
  });

  it('leaves no value in an event, in an envelope too, and the event as it was', () => {
    fc.assert(
      fc.property(values, fc.nat(2), (all, depth) => {
        let text = eventOf(all);
        for (let n = 0; n < depth; n++) {
          text = JSON.stringify({ CloudTrailEvent: text });
        }
        const out = createRedactor().redactJson(text);
        assert.deepEqual(leftovers(out, all), [], out);
        const namesIn = (json: string): string[] => [...json.matchAll(/"(\w+)\\*":/g)].map(([, name = '']) => name);
        assert.deepEqual(namesIn(out), namesIn(text));
      }),
    );
  });

  it('gives a value the same placeholder in both kinds of log, in any order', () => {
    fc.assert(
      fc.property(values, fc.boolean(), (all, lineFirst) => {
        const redactor = createRedactor();
        const early = lineFirst ? redactor.redactLine(lineOf(all)) : '';
        const event = JSON.parse(redactor.redactJson(eventOf(all)));
        const line = early || redactor.redactLine(lineOf(all));
        const { fields } = parseAccessLogLine(line);
        const field = (id: string): string | undefined => fields.find(each => each.id === id)?.text;
        assert.equal(field('bucket'), event.requestParameters.bucketName);
        assert.equal(field('key'), event.requestParameters.key);
        assert.equal(field('remote_ip'), event.sourceIPAddress);
        assert.equal(field('requester'), event.userIdentity.arn);
        assert.equal(field('bucket_owner'), event.requestParameters.grants[0].ID);
        assert.equal(field('host_header'), event.requestParameters.Host);
      }),
    );
  });

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(values, all => {
        const once = `${createRedactor().redactLine(lineOf(all))}\n${createRedactor().redactJson(eventOf(all))}\n`;
        assert.equal([...redactedPieces(createRedactor(), once, 'lines')].join(''), once);
      }),
    );
  });

  it('takes any text, and keeps lines apart', () => {
    const odd = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'{}[]":,\\%2Faé1. \n') }),
    );
    fc.assert(
      fc.property(odd, fc.nat(400), values, (text, cut, all) => {
        for (const whole of [text, lineOf(all).slice(0, cut) + text, eventOf(all).slice(0, cut) + text]) {
          const out = [...redactedPieces(createRedactor(), whole)].join('');
          assert.equal(out.split('\n').length, whole.split('\n').length);
          createRedactor().redactJson(whole);
          createRedactor().redactText(whole);
        }
      }),
    );
  });

  it('looks for a blank to cut at in the stretch at hand only', () => {
    // Looking back to the beginning for each stretch took minutes.
    const long = 'abcdefghij'.repeat(6_400_000);
    assert.ok(createRedactor().redactText(long) === long);
    const cut = `${'x'.repeat(65_000)} ${'y'.repeat(65_000)},${'z'.repeat(70_000)}\n`;
    assert.ok(createRedactor().redactText(cut) === cut);
  });
});
