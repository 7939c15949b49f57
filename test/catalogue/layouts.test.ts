import assert from 'node:assert/strict';
import { accessLogFields } from '../../src/core/catalogue/accessLogFields';
import { accessLogLayouts } from '../../src/core/catalogue/layouts';
import { sources } from '../../src/core/catalogue/sources';

describe('access-log layouts', () => {
  for (const [index, [fieldCount, since, lastField, name, addition]] of [
    [17, '2006', 'user_agent', '2006 layout', 'up to User-Agent'],
    [18, 'February 2010', 'version_id', '2010 layout', 'Version Id'],
    [23, '5 March 2019', 'host_header', 'March 2019 layout', 'Host Id to Host Header'],
    [24, '28 March 2019', 'tls_version', '2019 layout', 'TLS version'],
    [25, 'July 2021', 'access_point_arn', '2021 layout', 'Access Point ARN'],
    [26, 'November 2022', 'acl_required', '2022 layout', 'aclRequired'],
    [27, 'early 2026', 'source_region', '2026 layout', 'source Region'],
  ].entries()) {
    it(`${fieldCount} fields: ${name}, ${addition}`, () => {
      const layout = accessLogLayouts[index];
      assert.deepEqual(
        [layout?.fieldCount, layout?.since, layout?.lastField, layout?.name, layout?.addition],
        [fieldCount, since, lastField, name, addition],
      );
    });
  }

  it('ends every layout at the field of that number', () => {
    assert.equal(accessLogLayouts.length, 7);
    for (const { fieldCount, lastField } of accessLogLayouts) {
      assert.equal(accessLogFields[fieldCount - 1]?.id, lastField);
    }
  });

  it('names the year in every name, and no name twice', () => {
    for (const { name, year } of accessLogLayouts) {
      assert.ok(name.includes(String(year)), name);
    }
    assert.equal(new Set(accessLogLayouts.map(layout => layout.name)).size, accessLogLayouts.length);
  });

  it('rests on public sources and has tidy notes', () => {
    for (const { note, sources: ids } of accessLogLayouts) {
      assert.match(note, /^[A-Z][\x20-\x7e]*\.$/);
      for (const id of ids) {
        assert.match(sources[id].url, /^https:\/\/(docs\.aws\.amazon\.com|github\.com|documentation\.help)\//);
      }
    }
  });
});
