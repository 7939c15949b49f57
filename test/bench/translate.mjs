// Translations of operations, and what the first one costs.
import { performance } from 'node:perf_hooks';
import { spread } from './numbers.mjs';

/** Texts as people have them at hand, in every form. */
const texts = [
  'REST.GET.LOGGING_STATUS',
  'put-object-acl',
  'PutBucketAclCommand',
  'put_object_acl',
  's3:GetObjectAcl',
  '?lifecycle',
  'GET /amzn-s3-demo-bucket/photos/cat.jpg?acl HTTP/1.1',
  'aws --profile x s3api get-object --bucket amzn-s3-demo-bucket --key photos/cat.jpg out.jpg',
  'aws s3 cp a.txt s3://amzn-s3-demo-bucket/a.txt',
  "curl -X PUT 'https://amzn-s3-demo-bucket.s3.eu-west-1.amazonaws.com/?policy' -d @policy.json",
  'https://amzn-s3-demo-bucket.s3.amazonaws.com/?versions&prefix=a',
  'getobjectakl',
  'REST.PUT.NEW_THING',
];

/** Milliseconds; the first translations build the index and are told apart. */
function translateTimes(translate) {
  const measured = [];
  for (let n = 0; n < 6_500; n++) {
    const start = performance.now();
    translate(texts[n % texts.length]);
    measured.push(performance.now() - start);
  }
  return { first: measured[0], rest: measured.slice(500) };
}

/** `loadMs` is what loading the core took. */
export function measureTranslate(report, { core, loadMs }) {
  report.heading('Translation of operations');
  const { first, rest } = translateTimes(core.translate);
  const { p99, text } = spread(rest);
  report.row({ what: 'translate', measured: text, target: 'p99 below 1 ms', isMet: p99 < 1 });
  report.row({ what: 'core loaded on first need', measured: `${loadMs.toFixed(0)} ms, in Node` });
  report.row({ what: 'first translation, with its index', measured: `${first.toFixed(1)} ms` });
}
