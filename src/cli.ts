import { decodeCommand } from './cli/decode';
import { filterCommand } from './cli/filter';
import { filterHelp } from './cli/filterHelp';
import { operationsCommand } from './cli/operations';
import { wrongUse } from './cli/output';
import { redactCommand } from './cli/redact';
import { summaryCommand } from './cli/summary';
import { translateCommand } from './cli/translate';

const usage = `s3-logjam reads Amazon S3 logs and translates the names of S3 operations.

  s3-logjam decode [--format auto|access-log] [--json] [--show-secrets] [FILE...|-]
      Decodes every record of logs of both kinds: server access logs, CloudTrail.
      --json      one JSON object for each record, one a line
      --format    access-log reads every line as a record of a server access log;
                  auto (the default) first looks what the file is
      --show-secrets  session tokens, signatures, passwords and the like as they
                  stand; they are masked otherwise

  s3-logjam summary [--json] [--show-secrets] [FILE...|-]
      Tells what logs of both kinds hold as a whole: records by operation,
      requester, status, error, bucket, hour and more, as Markdown.
      --json      one JSON object
      --show-secrets  as for decode

  s3-logjam redact [--keep NAME,...] [FILE...|-]
      Prints logs of both kinds with placeholders in place of accounts, canonical
      IDs, ARNs, access keys, addresses, buckets, keys and names; secrets always
      go. The same value has the same placeholder in all files of one run.
      --keep      accounts, canonicalIds, arns, accessKeys, addresses, buckets,
                  keys, names: what stays as it is

  s3-logjam filter EXPRESSION [FILE...|-]
  s3-logjam filter --preset NAME [FILE...|-]
      Prints the lines or records that an expression asks for, as they stand,
      with the secrets in them.
      --count     the number of them only
      --format    lines (the default), json, jsonl, csv or markdown
      --help      more options, how expressions are written, names of presets

  s3-logjam translate [--json] TEXT...|-
      Takes any name of an S3 operation (access-log operation, eventName, API or
      SDK name, CLI command, request line, curl command, URL, IAM action) and
      shows the operations it may mean under all their names. Words are joined,
      so that a command line needs no quotes; --json stands before them.
      -           reads one text from each line of standard input
      --json      one JSON object for each text

  s3-logjam operations [--json|--markdown]
      Lists every S3 operation under its names.
      --json      one array with all names, grades and sources
      --markdown  the tables of the operation reference

  s3-logjam --help | --version

Logs are plain or compressed with gzip, in UTF-8 or UTF-16. No FILE, or - for
one, is standard input.

Examples
  s3-logjam decode 2026-03-30-10-00-00-3E57427F3A1B5C7D
  s3-logjam decode --json *.log | jq 'select(.fields.http_status == "403")'
  s3-logjam summary *.log | less
  s3-logjam redact --keep addresses access.log trail.json.gz > redacted.txt
  s3-logjam filter 'status = 403 and who ~ alice' *.log *.json.gz
  s3-logjam translate REST.GET.LOGGING_STATUS
  s3-logjam translate aws s3 cp a.txt s3://amzn-s3-demo-bucket/
  s3-logjam translate 'PUT /amzn-s3-demo-bucket/photos/cat.jpg?acl'
  s3-logjam operations --json | jq '.[] | select(.deprecated) | .api'

Exit status: 0 all was read or translated, 1 some line, file or name was not,
or nothing matched, 2 wrong use.
`;

const commands: ReadonlyMap<string, (args: readonly string[]) => Promise<number>> = new Map([
  ['decode', decodeCommand],
  ['summary', summaryCommand],
  ['redact', redactCommand],
  ['filter', filterCommand],
  ['translate', translateCommand],
  ['operations', operationsCommand],
]);

/** True where help is asked for; behind `translate` it may be an option of the command that is translated. */
function asksHelp(command: string, args: readonly string[]): boolean {
  const end = args.indexOf('--');
  const own = command === 'translate' ? args.slice(0, 1) : end < 0 ? args : args.slice(0, end);
  return own.some(word => word === '--help' || word === '-h');
}

/** Runs one command; gives the exit status. */
async function main([command, ...rest]: readonly string[]): Promise<number> {
  const run = command === undefined ? undefined : commands.get(command);
  if (command !== undefined && run !== undefined && !asksHelp(command, rest)) {
    return run(rest);
  }
  switch (run === undefined ? command : 'help') {
    case '--version':
      process.stdout.write(`${__VERSION__}\n`);
      return 0;
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write([command, rest[0]].includes('filter') ? filterHelp() : usage);
      return 0;
    case undefined:
      return wrongUse('a command is missing; see s3-logjam --help');
    default:
      return wrongUse(`there is no command "${command}"; see s3-logjam --help`);
  }
}

main(process.argv.slice(2)).then(status => {
  process.exitCode = status;
});
