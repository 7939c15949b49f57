// Lines as S3 may write them, and other text, for property tests.
import fc from 'fast-check';
import { hostId, line, owner, tail } from './lines';

/** What a caller may write: ordinary text, quotes, blanks, pieces of forged fields, text beyond ASCII. */
const callerText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '"',
        ' ',
        '" "',
        '-',
        ' HTTP/1.1',
        '" 200 - 1 1 1 1 "',
        '" - ',
        ` ${hostId} `,
        '?',
        '%22',
        'SigV4',
        '\t',
        '\u202e',
        '\u{1f4f7}',
        '\\',
      ),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 8 },
  )
  .map(pieces => pieces.join('').replace(/[\r\n]/g, '_'));
const word = fc.string({
  unit: fc.constantFrom('a', 'Z', '0', '-', '.', '%', '+', '*', '!', "'", '(', 'ä'),
  minLength: 1,
  maxLength: 12,
});
const quotedOrDash = fc.oneof(
  { weight: 4, arbitrary: fc.webUrl().map(text => `"${text}"`) },
  { weight: 4, arbitrary: callerText.map(text => `"${text}"`) },
  { weight: 1, arbitrary: fc.constant('-') },
);

/** A line as S3 might write it, whatever its caller sent. */
const anyLine = fc
  .record({
    requester: fc.constantFrom(
      owner,
      '-',
      'AmazonS3',
      'arn:aws:iam::cloudfront:user/CloudFront Origin Access Identity E1EXAMPLE2345',
    ),
    operation: fc.constantFrom(
      'REST.GET.OBJECT',
      'BATCH.DELETE.OBJECT',
      'S3.COMPUTE.OBJECT.CHECKSUM',
      'SOAP.CreateBucket',
      '-',
    ),
    key: word,
    request: quotedOrDash,
    middle: fc.constantFrom('200 - 113 4096 7 5', '- - - - - -', '403 AccessDenied 243 - 7 -', 'x y z 1 2 3'),
    referer: quotedOrDash,
    agent: quotedOrDash,
    tail: fc.nat({ max: 13 }).map(count => [...tail, 'extra', '"quoted extra"', 'more'].slice(0, count)),
  })
  .map(parts => line(parts));
/** Any line, cut anywhere, or text that is no line at all. */
export const anyText = fc.oneof(
  { weight: 6, arbitrary: anyLine },
  {
    weight: 2,
    arbitrary: fc
      .tuple(anyLine, fc.double({ min: 0, max: 1, noNaN: true }))
      .map(([text, part]) => text.slice(0, Math.floor(part * text.length)).replace(/[\ud800-\udbff]$/, '')),
  },
  { weight: 1, arbitrary: callerText },
);
