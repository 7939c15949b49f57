import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeUserAgent, type UserAgent } from '../../../src/core/fields/userAgent';
import { readFeatures, readSdkTokens, splitProducts } from '../../../src/core/fields/userAgentTokens';
import { anyText, recordOf } from './record';

const decode = (text: string): UserAgent => decodeUserAgent(text, recordOf());

/** Program, SDK, runtime, operating system and the rest that is not a list, in one line. */
function summary({ program, sdk, runtime, operatingSystem, executionEnvironment, ...rest }: UserAgent): string {
  const versioned = (part: { name: string; version?: string } | undefined) =>
    part && [part.name, part.version].filter(text => text !== undefined).join(' ');
  return [
    versioned(program),
    versioned(sdk),
    versioned(runtime),
    versioned(operatingSystem),
    executionEnvironment?.value,
    rest.command,
    rest.applicationId,
    rest.retryMode,
  ]
    .filter(text => text !== undefined)
    .join(' | ');
}

describe('decodeUserAgent: programs and what they say about themselves', () => {
  for (const [text, expected] of [
    [
      'aws-cli/2.34.11 md/awscrt#0.31.2 ua/2.1 os/linux#6.1.0 md/arch#x86_64 lang/python#3.13.11 exec-env/AWS_ECS_EC2 m/b,E cfg/retry-mode#standard md/prompt#off md/command#s3.sync',
      'AWS CLI 2.34.11 | Python 3.13.11 | linux 6.1.0 | AWS_ECS_EC2 | s3.sync | standard',
    ],
    [
      'aws-cli/2.13.5 Python/3.11.4 Linux/4.14.255 exec-env/CloudShell exe/x86_64.amzn.2 prompt/off command/s3api.put-object',
      'AWS CLI 2.13.5 | Python 3.11.4 | Linux 4.14.255 | CloudShell | s3api.put-object',
    ],
    [
      'aws-cli/1.16.192 Python/2.7.10 Darwin/18.7.0 botocore/1.12.182',
      'AWS CLI 1.16.192 | Python 2.7.10 | Darwin 18.7.0',
    ],
    [
      'Hadoop 3.3.1, aws-sdk-java/1.12.189 Linux/5.4.0 OpenJDK_64-Bit_Server_VM/11 java/11.0.13 vendor/Amazon cfg/retry-mode/legacy',
      'Apache Hadoop (S3A) 3.3.1 | AWS SDK for Java 1.12.189 | Java 11.0.13 | Linux 5.4.0 | legacy',
    ],
    [
      'S3Console/0.4, aws-internal/3 aws-sdk-java/1.12.488 Linux/5.10 java/1.8.0_372 cfg/retry-mode/standard',
      'Amazon S3 console 0.4 | AWS SDK for Java 1.12.488 | Java 1.8.0_372 | Linux 5.10 | standard',
    ],
    [
      'aws-sdk-go/1.30.7 (go1.13.6; linux; amd64) exec-env/AWS_Lambda_go1.x',
      'AWS SDK for Go v1 1.30.7 | Go 1.13.6 | linux | AWS_Lambda_go1.x',
    ],
    ['aws-sdk-nodejs/2.1692.0 linux/v22.14.0 promise', 'AWS SDK for JavaScript 2.1692.0 | Node.js 22.14.0 | linux'],
    [
      'aws-sdk-js/3.758.0 ua/2.1 os/darwin#24.5.0 lang/js md/nodejs#22.14.0 api/s3#3.758.0 m/E',
      'AWS SDK for JavaScript 3.758.0 | Node.js 22.14.0 | darwin 24.5.0 | standard',
    ],
    [
      'aws-sdk-rust/1.3.14 os/linux lang/rust/1.94.1 app/inventory-loader m/F',
      'AWS SDK for Rust 1.3.14 | Rust 1.94.1 | linux | inventory-loader | adaptive',
    ],
    [
      'aws-sdk-dotnet-netstandard/3.5.2.27 aws-sdk-dotnet-core/3.5.2.9 .NET_Core/3.1.12 OS/Microsoft_Windows_10.0.18363',
      'AWS SDK for .NET 3.5.2.27 | .NET 3.1.12 | Microsoft_Windows_10.0.18363',
    ],
    [
      'aws-sdk-php/3.297.1 OS/Linux#5.10.25 lang/php#8.2.15 GuzzleHttp/7',
      'AWS SDK for PHP 3.297.1 | PHP 8.2.15 | Linux 5.10.25',
    ],
    ['aws-sdk-java/1.11.30 java/1.8.0, presto', 'Presto | AWS SDK for Java 1.11.30 | Java 1.8.0'],
    [
      'aws-sdk-go/1.44.256 (go1.20.4; linux) s5cmd/v2.2.2',
      's5cmd v2.2.2 | AWS SDK for Go v1 1.44.256 | Go 1.20.4 | linux',
    ],
    [
      'MinIO (linux; amd64) minio-go/v7.0.90 mc/RELEASE.2025-08-13',
      'MinIO client (mc) RELEASE.2025-08-13 | MinIO SDK for Go v7.0.90',
    ],
    ['aws-sdk-xyz/1.0 ua/2.1 os/linux lang/xyz#1', 'xyz 1 | linux'],
    ['curl/8.5.0', 'curl 8.5.0'],
    ['Java/11.0.2', 'Java HttpURLConnection 11.0.2'],
  ] as const) {
    it(text, () => assert.equal(summary(decode(text)), expected));
  }
});

describe('decodeUserAgent: execution environments', () => {
  for (const [text, expected] of [
    ['AWS_Lambda_python3.13', { value: 'AWS_Lambda_python3.13', name: 'AWS Lambda', runtime: 'python3.13' }],
    ['AWS_ECS_FARGATE', { value: 'AWS_ECS_FARGATE', name: 'Amazon ECS on Fargate' }],
    ['VSTS-S3Upload', { value: 'VSTS-S3Upload' }],
  ] as const) {
    it(text, () => assert.deepEqual(decode(`Boto3/1.34.0 exec-env/${text}`).executionEnvironment, expected));
  }
});

describe('decodeUserAgent: browsers', () => {
  const windows = '(Windows NT 10.0; Win64; x64)';
  for (const [text, expected] of [
    [
      `Mozilla/5.0 ${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/118.0.0.0 Safari/537.36`,
      {
        name: 'Chrome',
        version: '118.0.0.0',
        operatingSystem: 'Windows',
        operatingSystemVersion: '10 or 11',
        device: 'desktop',
      },
    ],
    [
      'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:109.0) Gecko/20100101 Firefox/119.0',
      {
        name: 'Firefox',
        version: '119.0',
        operatingSystem: 'macOS',
        operatingSystemVersion: '10.15 or later',
        device: 'desktop',
      },
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 16_6 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/16.6 Mobile/15E148 Safari/604.1',
      {
        name: 'Safari',
        version: '16.6',
        operatingSystem: 'iOS',
        operatingSystemVersion: '16.6',
        device: 'mobile',
      },
    ],
    ['Mozilla/5.0 (compatible; Example/1.0)', undefined],
    ['Mozilla/5.0', undefined],
    ['Example/1.0 Chrome/118.0.0.0', undefined],
  ] as const) {
    it(text, () => {
      const value = decode(text);
      assert.deepEqual(value.browser, expected);
      assert.equal(value.client, expected ? 'browser' : 'unknown');
    });
  }

  it('takes a crawler that is not in the table for a bot', () => {
    const value = decode('Mozilla/5.0 (compatible; PerplexityBot/1.0; +https://perplexity.ai/perplexitybot)');
    assert.equal(value.client, 'bot');
    assert.equal(value.browser?.name, 'PerplexityBot');
  });

  it('leaves out a version that is none', () => {
    assert.equal(decode(`Mozilla/5.0 Firefox/${'1'.repeat(900)}`).browser?.version, undefined);
  });
});

describe('decodeUserAgent: nothing is claimed', () => {
  for (const [name, text] of [
    ['an unknown name', 'inventory-loader/1.0'],
    ['a known name in other letters', 'CURL/8.5.0'],
    ['a longer name', 'curlish/8.5.0'],
    ['a known name behind another', 'example aws-cli/2.0.0'],
    ['a start that goes on', 'Splunkd/9.0'],
    ['a version of neither CLI', 'aws-cli/9.0.0'],
    ['a shell payload', '() { :; }; /bin/ls'],
    ['names of Object.prototype', 'constructor/1 __proto__/2 lang/toString'],
    ['an empty text', ''],
  ] as const) {
    it(name, () => assert.deepEqual(decode(text), { kind: 'userAgent', client: 'unknown' }));
  }

  it('a double quote makes even a known name unknown', () => {
    const text = 'aws-cli/2.34.11 md/command#s3.ls" 200 - "aws-cli/2.34.11';
    assert.deepEqual(decode(text), { kind: 'userAgent', client: 'unknown', quoted: true });
  });
});

describe('decodeUserAgent: brackets of CloudTrail', () => {
  it('strips one pair', () => {
    const value = decode('[aws-cli/2.0.30 Python/3.7.7 Windows/10 botocore/2.0.0dev34]');
    assert.equal(summary(value), 'AWS CLI 2.0.30 | Python 3.7.7 | Windows 10');
    assert.equal(value.bracketed, true);
  });

  it('does not strip a second pair or a half one', () => {
    assert.equal(decode('[[curl/8.5.0]]').client, 'unknown');
    assert.equal(decode('[curl/8.5.0').client, 'unknown');
  });
});

describe('tokens and features', () => {
  it('reads both separators, and values that hold one', () => {
    const text = 'ua/2.1 api/s3#1.53.1 md/GOOS/linux app/a#b exec-env/A/B md/ cfg/x ignored/1';
    assert.deepEqual(readSdkTokens(splitProducts(text)), [
      { token: 'ua', value: '2.1' },
      { token: 'api', name: 's3', value: '1.53.1' },
      { token: 'md', name: 'GOOS', value: 'linux' },
      { token: 'app', value: 'a#b' },
      { token: 'exec-env', value: 'A/B' },
      { token: 'cfg', value: 'x' },
    ]);
  });

  for (const [program, expected] of [
    ['boto3', ['FLEXIBLE_CHECKSUMS_REQ_MD5', 'CREDENTIALS_PROFILE_NAMED_PROVIDER']],
    ['aws-sdk-cpp', ['FLEXIBLE_CHECKSUMS_REQ_SHA512', 'CREDENTIALS_PROFILE_SOURCE_PROFILE']],
    ['aws-sdk-php', ['S3_CRYPTO_V3', 'CREDENTIALS_PROFILE_NAMED_PROVIDER']],
    ['aws-sdk-rust', [undefined, 'CREDENTIALS_PROFILE_NAMED_PROVIDER']],
    [undefined, [undefined, 'CREDENTIALS_PROFILE_NAMED_PROVIDER']],
  ] as const) {
    it(`AE and p of ${program ?? 'no program'}`, () => {
      const features = readFeatures([{ token: 'm', value: 'AE,p' }], program);
      assert.deepEqual(
        features.map(({ name }) => name),
        expected,
      );
    });
  }

  it('keeps ids that it does not know, once each', () => {
    assert.deepEqual(decode('Boto3/1.40.0 m/zz,B,zz,').features, [{ id: 'zz' }, { id: 'B', name: 'WAITER' }]);
  });

  it('reads features of the SDK under a program', () => {
    const value = decode('elasticsearch/9.4.0 aws-sdk-java/2.31.0 m/AF');
    assert.deepEqual(value.features, [{ id: 'AF', name: 'FLEXIBLE_CHECKSUMS_REQ_SHA512' }]);
  });
});

describe('decodeUserAgent: any text at all', () => {
  const piece = fc.constantFrom(
    ...[
      'aws-cli/2.1',
      'Boto3/1',
      'Mozilla/5.0',
      'm/',
      'm/B,E',
      'os/',
      'lang/#',
      'md/a#b',
      '[',
      ']',
      '(',
      ')',
      ';',
      ',',
      ' ',
    ],
    ...['\u0000', '\ud800', 'Hadoop', 'Firefox/', '1_1_1', 'exec-env/AWS_Lambda_', '/', '#', 'go1', 'linux/v'],
  );

  it('gives plain JSON without holes', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          anyText,
          fc.array(piece).map(parts => parts.join('')),
        ),
        text => {
          const value = decode(text);
          assert.equal(value.kind, 'userAgent');
          assert.deepEqual(JSON.parse(JSON.stringify(value)), value);
        },
      ),
    );
  });

  for (const [name, text] of [
    ['1 MB of one letter', 'a'.repeat(1 << 20)],
    ['1 MB of products', 'mc/1 '.repeat(200_000)],
    ['1 MB of features', `Boto3/1 m/${'zz,'.repeat(340_000)}`],
    ['1 MB of a browser', `Mozilla/5.0 Firefox/${'1_'.repeat(500_000)}`],
    ['1 MB of brackets', '['.repeat(1 << 20)],
  ] as const) {
    it(name, () => assert.equal(decode(text).kind, 'userAgent'));
  }
});
