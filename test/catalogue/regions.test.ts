import assert from 'node:assert/strict';
import { partitions, regions } from '../../src/core/catalogue/regions';
import { sources } from '../../src/core/catalogue/sources';
import { isRegionShaped } from '../../src/core/fields/region';
import { readHostName } from '../../src/core/text/hostName';

describe('regions', () => {
  it('has each code and each name once', () => {
    assert.equal(new Set(regions.map(({ code }) => code)).size, regions.length);
    assert.equal(new Set(regions.map(({ name }) => name)).size, regions.length);
  });

  it('has the 34 Regions of an AWS account, 2 of China, 2 of GovCloud, 1 of the European Sovereign Cloud', () => {
    const counts = ['aws', 'aws-cn', 'aws-us-gov', 'aws-eusc'].map(
      id => regions.filter(({ partition }) => partition === id).length,
    );
    assert.deepEqual(counts, [34, 2, 2, 1]);
  });

  for (const [code, name] of [
    ['us-east-1', 'US East (N. Virginia)'],
    ['eu-west-1', 'Europe (Ireland)'],
    ['ap-southeast-6', 'Asia Pacific (New Zealand)'],
    ['sa-east-1', 'South America (S\u00e3o Paulo)'],
    ['cn-north-1', 'China (Beijing)'],
    ['us-gov-west-1', 'AWS GovCloud (US-West)'],
    ['eusc-de-east-1', 'AWS European Sovereign Cloud (Germany)'],
  ] as const) {
    it(`calls ${code} ${name}`, () => assert.equal(regions.find(region => region.code === code)?.name, name));
  }

  for (const { code, partition, sources: keys } of regions) {
    it(`has a readable row for ${code}`, () => {
      assert.ok(isRegionShaped(code));
      assert.ok(keys.length > 0 && keys.every(key => key in sources));
      const suffix = partitions.find(({ id }) => id === partition)?.dnsSuffix;
      assert.equal(readHostName(`amzn-s3-demo-bucket.s3.${code}.${suffix}`).region, code);
    });
  }
});

describe('partitions', () => {
  it('has each ID once, and a source for each', () => {
    assert.equal(new Set(partitions.map(({ id }) => id)).size, partitions.length);
    assert.ok(partitions.every(({ sources: keys }) => keys.length > 0 && keys.every(key => key in sources)));
  });

  it('has a Region in each', () => {
    assert.deepEqual(
      partitions.map(({ id }) => id).filter(id => !regions.some(({ partition }) => partition === id)),
      [],
    );
  });
});
