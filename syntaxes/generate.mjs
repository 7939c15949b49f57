// Writes s3-access-log.tmLanguage.json from the field table: one rule a field, each of which can only go on to the next.
// node syntaxes/generate.mjs
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const suffix = '.s3-access-log';

/** What a theme sees of each field. Neighbours differ, opaque ids are calm, and what a caller writes is a string. */
const scopes = {
  bucket_owner: 'variable.other',
  bucket: 'entity.name.type',
  time: 'constant.numeric',
  remote_ip: 'string.unquoted',
  requester: 'variable.parameter',
  request_id: 'constant.language',
  operation: 'entity.name.function',
  key: 'entity.name.type',
  request_uri: 'string.quoted.double',
  http_status: 'constant.numeric',
  error_code: 'constant.character.escape',
  bytes_sent: 'constant.numeric',
  object_size: 'constant.numeric',
  total_time: 'variable.other.constant',
  turn_around_time: 'variable.other.constant',
  referer: 'string.quoted.double',
  user_agent: 'support.class',
  version_id: 'variable.other.constant',
  host_id: 'variable.other',
  signature_version: 'constant.language',
  cipher_suite: 'string.unquoted',
  authentication_type: 'constant.language',
  host_header: 'entity.name.type',
  tls_version: 'constant.numeric',
  access_point_arn: 'variable.parameter',
  acl_required: 'keyword.control',
  source_region: 'entity.name.type',
};

/** Of several scopes in one name the last that a theme knows gives the colour, so the first is for themes that know few. */
const statusClasses = [
  ['1\\d\\d', 'constant.numeric token.debug-token.informational'],
  ['2\\d\\d', 'constant.numeric.success'],
  ['3\\d\\d', 'constant.numeric token.info-token.redirection'],
  ['4\\d\\d', 'token.warn-token string.regexp message.error.client_error'],
  ['5\\d\\d', 'strong token.error-token.server_error'],
];

// Possessive throughout: what is not a field's end is never given back, so no line costs more than its length.
const word = '[^ \\r\\n]++';
const plain = '[^ "\\r\\n]++';
const fieldEnd = '(?=[ \\r\\n]|$)';
const time = '\\[\\d{2}/[A-Za-z]{3}/\\d{4}:\\d{2}:\\d{2}:\\d{2} [+-]\\d{4}\\]';
const operation = `(?:REST|WEBSITE|SOAP|BATCH|S3)\\.[^ "\\r\\n]*${fieldEnd}`;
const hostId = '[\\w.+/=-]{40,}';

// Six fields stand between request line and referer, in words that no caller chooses.
const afterRequest = `(?= (?:\\d{3}|-) ${plain}(?: (?:-?\\d+|-)){4} (?:"|-${fieldEnd}))`;

// After the user agent come S3's own fields. None holds a quote, but for one store that quotes the host header.
const hostIdTail = ` +${plain} +${hostId}(?: +${plain}){8}${fieldEnd}`;
const lastHostIdTail = `(?=${hostIdTail})(?![^\\r\\n]*"${hostIdTail})`;
const quotedHostTail = `(?=(?: +${plain}){5} +"[^ "\\r\\n]*"(?: +${plain}){0,4} *$)`;
const unquotedTail = `(?=(?: +${plain})*+ *$)`;

/** Which lines are records: such as have a time, or an operation, and such as were cut short in their first words. */
const record = [
  `${word} +${word} +${time}(?: +[^ "]| *$)`,
  `${word} +${word} +\\[[^\\]"]*\\](?: +${plain}){2,24}? +${operation}`,
  `[0-9a-f]{16,64}(?: +${word}(?: +\\[[^\\]"]*)?)? *$`,
];

/** How the quoted fields end, most certain reading first; the text may hold quotes and blanks of its own. */
const quotedReadings = {
  request_uri: [
    [`[A-Z]+ [^ \\r\\n]* HTTP/[\\d.]+`, afterRequest],
    [`[^\\r\\n]*? HTTP/[\\d.]+`, afterRequest],
    [`[^\\r\\n]*?`, afterRequest],
    [`[^\\r\\n]*?`, `(?= +(?:\\d{3}|-)${fieldEnd})`],
    [`[^\\r\\n]*?`, fieldEnd],
  ],
  referer: [
    [`[^\\r\\n]*?`, `(?= +(?:"|-(?: +${plain})*+ *$))`],
    [`[^\\r\\n]*?`, fieldEnd],
  ],
  user_agent: [
    [`[^\\r\\n]*?`, lastHostIdTail],
    [`[^\\r\\n]*?`, quotedHostTail],
    [`[^\\r\\n]*?`, unquotedTail],
    [`[^\\r\\n]*?`, fieldEnd],
  ],
};

const requestParts = [
  { match: '(?<= ")[A-Z]+(?= )', name: `keyword.control.method.request_uri${suffix}` },
  { match: ' (HTTP/[\\d.]+)$', captures: { 1: { name: `constant.language.protocol.request_uri${suffix}` } } },
  {
    match: '([?&])([^=&? ]+)',
    captures: {
      1: { name: `punctuation.separator.query.request_uri${suffix}` },
      2: { name: `variable.parameter.query.request_uri${suffix}` },
    },
  },
];

/** A rule under construction: `group` wraps a pattern in the next capture group and names it. */
function captureGroups() {
  const beginCaptures = {};
  const group = (pattern, scope, patterns) => {
    const capture = { name: scope + suffix, ...(patterns && { patterns }) };
    beginCaptures[Object.keys(beginCaptures).length + 1] = capture;
    return `(${pattern})`;
  };
  return { beginCaptures, group };
}

/** The readings of one field, as alternatives of one pattern. */
function fieldPattern({ id, position, quoting }, group) {
  const scope = `${scopes[id]}.${id}`;
  const edge = (pattern, side) => group(pattern, `${scopes[id]} punctuation.definition.string.${side}.${id}`);
  const dash = () => group('-', `comment.dash.${id}`);
  const readings = [`${dash()}${fieldEnd}`];
  if (id === 'http_status') {
    readings.push(...statusClasses.map(([pattern, name]) => group(pattern, `${name}.${id}`) + fieldEnd));
  } else if (id === 'requester') {
    // An origin access identity holds blanks; the request ID and the operation that follow tell where it ends.
    readings.push(`${group(`${plain}(?: +${plain}){0,20}?`, scope)}(?= +${plain} +${operation})`);
  } else if (id === 'key') {
    // Some stores write blanks as they are; the request line follows.
    const request = `(?:"|-(?: +(?:\\d{3}|-)${fieldEnd}|$))`;
    readings.push(`${group(`${word}(?: +[^ "\\r\\n][^ \\r\\n]*+)*?`, scope)}(?= +${request})`);
  } else if (quoting === 'brackets') {
    readings.push(`${edge('\\[', 'begin')}${group('[^\\]"\\r\\n]*', scope)}(?:${edge('\\]', 'end')}|$)`);
  } else if (quoting === 'quotes') {
    const parts = id === 'request_uri' ? requestParts : undefined;
    const after = id === 'user_agent' ? unquotedTail : fieldEnd;
    readings.push(`${edge('"', 'begin')}${dash()}${edge('"', 'end')}${after}`);
    for (const [text, lookahead] of quotedReadings[id]) {
      readings.push(`${edge('"', 'begin')}${group(text, scope, parts)}${edge('"', 'end')}${lookahead}`);
    }
    readings.push(`${edge('"', 'begin')}${group('[^\\r\\n]*', scope, parts)}`);
  }
  if (position > 17) {
    readings.push(`${edge('"', 'begin')}${group('[^ "\\r\\n]*', scope)}${edge('"', 'end')}${fieldEnd}`);
  }
  readings.push(group(word, scope));
  return readings.join('|');
}

/** One rule a field; a rule stays open to the end of the line, so a line that is cut short ends wherever it ends. */
function fieldRule(field, next) {
  const { beginCaptures, group } = captureGroups();
  const start = field.position === 1 ? `^\\x{FEFF}?(?=${record.join('|')})` : '\\G ++';
  const begin = `${start}(?:${fieldPattern(field, group)})`;
  return { begin, beginCaptures, end: '$', patterns: next.map(id => ({ include: `#${id}` })) };
}

function undocumentedRule() {
  const { beginCaptures, group } = captureGroups();
  const value = `${group('-', 'comment.dash.undocumented')}|${group('A[\\w]{15,}', 'token.debug-token.undocumented')}`;
  return {
    begin: `\\G +(?:${value})(?= +${hostId}${fieldEnd})`,
    beginCaptures,
    end: '$',
    patterns: [{ include: '#host_id' }],
  };
}

function extraRule() {
  const { beginCaptures: captures, group } = captureGroups();
  const scope = 'token.debug-token.extra';
  const quoted = [
    group('"', 'punctuation.definition.string.begin.extra'),
    group('[^"\\r\\n]*', scope),
    group('"', 'punctuation.definition.string.end.extra'),
  ].join('');
  const bare = `${group('-', 'comment.dash.extra')}${fieldEnd}|${group(word, scope)}`;
  return { match: `(?<! ) ++(?:${quoted}${fieldEnd}|${bare})`, captures };
}

/** The field table, as the extension has it. */
async function loadFields() {
  const { outputFiles } = await build({
    entryPoints: [path.join(here, '../src/core/catalogue/accessLogFields.ts')],
    bundle: true,
    format: 'esm',
    write: false,
    logLevel: 'warning',
  });
  return (await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`)).accessLogFields;
}

/** The text of the grammar's file. */
export async function generateGrammar() {
  const fields = await loadFields();
  const repository = {};
  for (const [index, field] of fields.entries()) {
    const after = fields[index + 1]?.id ?? 'extra';
    // For some weeks of March 2019 one more value stood between Version Id and Host Id.
    repository[field.id] = fieldRule(field, field.id === 'version_id' ? ['undocumented', after] : [after]);
  }
  repository.undocumented = undocumentedRule();
  repository.extra = extraRule();
  const grammar = {
    comment:
      'Generated by "npm run grammar" from src/core/catalogue/accessLogFields.ts. Change syntaxes/generate.mjs instead.',
    name: 'S3 Access Log',
    scopeName: `text.log${suffix}`,
    patterns: [{ include: `#${fields[0].id}` }],
    repository,
  };
  return `${JSON.stringify(grammar, undefined, 2)}\n`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(path.join(here, 's3-access-log.tmLanguage.json'), await generateGrammar());
}
