import assert from 'node:assert/strict';
import { operationMisnomers } from '../../src/core/catalogue/operationMisnomers';
import { cliUses, eventMisnomers, operations } from '../../src/core/catalogue/operations';
import { operationValues } from '../../src/core/catalogue/operationValues';
import { queryParameters } from '../../src/core/catalogue/queryParameters';
import { explainOperation } from '../../src/core/explain/operation';
import { operationNames } from '../../src/core/explain/operationNames';
import { presignedNotes, presignedRows, summarizePresigned } from '../../src/core/explain/presigned';
import { notableParameters, parameterRow } from '../../src/core/explain/queryRows';
import { decodeOperation } from '../../src/core/fields/operation';
import { readQuery } from '../../src/core/fields/query';
import { fillCliCommand } from '../../src/core/operations/fillCli';
import { fillRestRequest } from '../../src/core/operations/fillRest';
import { renderForms } from '../../src/core/operations/render';
import { translate } from '../../src/core/operations/translate';
import type { RecordFacts, Translation } from '../../src/core/operations/types';
import { contextOf, inputOf } from '../core/operation/record';
import { speakEnglish, speakPseudo } from './pseudo';
import { untranslatedIn } from './shown';

const sayings = ({ matches, suggestions, remarks }: Translation): readonly string[] => [
  ...remarks,
  ...suggestions.map(({ why }) => why),
  ...matches.flatMap(({ tellsApart = '', when = '', because = '' }) => [tellsApart, when, because]),
];

/** Texts that a translation has something to remark on, or that are near to a name. */
const oddTexts = [
  ...[
    '?acl',
    '?acl&policy',
    '?ACL',
    'GET /',
    'GET /b',
    'GET /a.txt',
    'GET /b/k?policy',
    'DELETE /b/k?torrent',
    '/b/k?x',
  ],
  ...['PUT /{Key}', 'GET /b?list-type=2&x-id=ListObjectsV2', '/b/k?x-id=GetObject', 'FOO /?acl&tagging', 'GET /jobs'],
  ...['PutObjct', 'PutObjcct', 'putobjectacl', 'ObjectAcl', 'Lis', 'PutObjectRequest', 'nothing at all', 's3:Get*'],
  ...['REST.GET.NOTHING', 'REST.GET.ACLS', 'REST.PATCH.BUCKET', 'rest.get.bucket', 'aws s3 nothing', 'aws s3api x-y'],
  ...[
    'aws s3 cp a s3://b/k',
    'aws s3 cp',
    'aws s3 presign s3://b/k',
    'https://b.s3.amazonaws.com/k',
    'POST /v20180820/jobs',
  ],
];

const lines: readonly RecordFacts[] = operationValues.flatMap(({ value }) =>
  [undefined, 'GET /k?acl&tagging HTTP/1.1', 'GET /?acl HTTP/1.1', 'GET /k?versionId=1 HTTP/1.1'].flatMap(requestLine =>
    [200, 403, 405, undefined].flatMap(status =>
      [true, false].map(
        (hasKey): RecordFacts => ({
          log: 'accessLog',
          operation: value,
          hasKey,
          ...(requestLine !== undefined && { requestLine }),
          ...(status === undefined ? { errorCode: 'AccessDenied' } : { status }),
        }),
      ),
    ),
  ),
);

const events: readonly RecordFacts[] = operations.flatMap(({ eventNames }) =>
  eventNames.flatMap(({ name, eventSource }) =>
    [{}, { key: 'k' }, { id: '1' }, { 'list-type': '2' }, { acl: '', versionId: '1' }].map(
      (parameters): RecordFacts => ({
        log: 'cloudTrail',
        operation: name,
        eventSource,
        parameters,
        hasKey: 'key' in parameters,
      }),
    ),
  ),
);

describe('translation of operations', () => {
  before(speakPseudo);
  after(speakEnglish);

  it('reaches what is said of every name of every operation, and of names that are wrong', () => {
    const names = [
      ...operations.flatMap(row => renderForms(row).map(({ text }) => text)),
      ...[...eventMisnomers, ...operationMisnomers].map(({ name }) => name),
      ...operationMisnomers.map(({ name }) => `REST.GET.${name}`),
      ...cliUses.flatMap(({ command, form }) => [command, form]),
      ...oddTexts,
    ];
    assert.deepEqual(untranslatedIn(names.flatMap(name => sayings(translate(name)))), []);
    assert.deepEqual(untranslatedIn(operations.flatMap(row => renderForms(row).map(({ label }) => label))), []);
  });

  it('reaches what a record decides', () => {
    const texts = [...lines, ...events].flatMap(facts => sayings(translate(facts.operation, facts)));
    assert.ok(texts.length > 1_000);
    assert.deepEqual(untranslatedIn(texts), []);
  });

  it('reaches what is to be known before a request is repeated', () => {
    const key = { key: 'k', keyUnsure: true } as const;
    const facts = operations.flatMap(row =>
      [undefined, ...row.operations.map(({ value }) => value)].flatMap(value =>
        [{}, key, { key: 'a\0' }, { key: '\ud800' }, { key: '"' }, { key: 'file://x' }].map(
          more => [row, { log: 'accessLog', operation: value ?? 'x', bucket: 'b', ...more } as const] as const,
        ),
      ),
    );
    const filled = facts.flatMap(([row, each]) => [
      fillCliCommand(row, each, 'powershell'),
      fillCliCommand(row, { ...each, requestLine: 'GET /k?versionId=1 HTTP/1.1' }),
      fillRestRequest(row, each),
    ]);
    const texts = filled.flatMap(each => [
      ...(each?.warnings ?? []),
      ...(each?.placeholders ?? []).map(({ means }) => means),
    ]);
    assert.ok(texts.length > 1_000);
    assert.deepEqual(untranslatedIn(texts), []);
  });

  it('reaches what is said of every value of the Operation field, whatever the rest of the record', () => {
    const values = [
      ...operationValues.map(({ value }) => value),
      ...operationMisnomers.map(({ name }) => `REST.GET.${name}`),
      ...['REST.GET.X', 'WEBSITE.PUT.OBJECT', 'SOAP.PutX', 'SOAP.X.BUCKET', 'S3.X.Y', 'BATCH.X.OBJECT', 'X', 'REST.X'],
    ];
    const requests = [
      '-',
      'GET /?list-type=2 HTTP/1.1',
      'GET /?id=1 HTTP/1.1',
      'GET /k?versionId=1 HTTP/1.1',
      'GET / HTTP/1.1',
    ];
    const texts = values.flatMap(operation =>
      ['200', '301', '403', '404', '412', '500'].flatMap(http_status =>
        requests.flatMap(request_uri =>
          [{}, { key: '-', version_id: '-' }, { key: 'k', version_id: 'v' }].flatMap(more => {
            const fields = { operation, http_status, request_uri, bucket: 'b', ...more };
            const { title, meaning, rows, notes } = explainOperation(
              decodeOperation(operation, contextOf(fields)),
              inputOf(operation, fields),
            );
            const names = operationNames(contextOf(fields));
            const all = [...(rows ?? []), ...(names?.rows ?? [])].flatMap(({ label, value }) => [label, value]);
            return [title, ...(meaning ?? []), ...(notes ?? []), ...all, ...(names?.notes ?? []), names?.summary ?? ''];
          }),
        ),
      ),
    );
    assert.deepEqual(untranslatedIn([...new Set(texts)]), []);
  });

  it('reaches every parameter of a query', () => {
    const query = [...queryParameters.map(({ name }) => name), 'x-custom', 'x-amz-unknown', 'unknown'];
    const texts = [`${query.join('&')}`, `${query.join('=1&')}=1`].flatMap(text =>
      notableParameters(readQuery(text))
        .map(parameterRow)
        .flatMap(({ label, value }) => [label, value]),
    );
    assert.deepEqual(untranslatedIn(texts), []);
  });

  it('reaches presigned URLs of every version, in time or not', () => {
    const times = [{}, { expiresInSeconds: 3_661 }, { expiresAtMs: 0 }, { expiresInSeconds: 1e9, expiresAtMs: 0 }];
    const uses = [
      ['valid', 0],
      ['valid', 90_000],
      ['expired', -7e9],
      ['notYetSigned', 1],
      ['unknown', 0],
    ] as const;
    const scopes = [
      {},
      { scope: { date: '20190206', service: 's3' } },
      { scope: { date: '', service: 's3', region: 'x' } },
    ];
    const texts = (['SigV2', 'SigV4', 'SigV4A'] as const).flatMap(version =>
      (['longTerm', 'temporary', 'unknown'] as const).flatMap(credentials =>
        uses.flatMap(([useState, remainingMs]) =>
          [...times, ...scopes].flatMap(more => {
            const url = {
              version,
              credentials,
              useState,
              remainingMs,
              signature: 'masked',
              signedAtMs: 0,
              ...more,
            } as const;
            return (['accepted', 'unproven', 'refused'] as const).flatMap(standing => [
              summarizePresigned(url, standing),
              ...presignedNotes(url, standing),
              ...[url, { ...url, accessKeyId: 'AKIAIOSFODNN7EXAMPLE' }]
                .flatMap(each => presignedRows(each, standing))
                .flatMap(({ label, value }) => [label, value]),
            ]);
          }),
        ),
      ),
    );
    assert.deepEqual(untranslatedIn(texts), []);
  });
});
