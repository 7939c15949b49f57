import { decodeCommand } from './cli/decode';
import { wrongUse } from './cli/output';

const usage = `s3-logjam reads Amazon S3 logs.

  s3-logjam decode [--format auto|access-log] [--json] [FILE...|-]
      Decodes every record of a server access log; - is standard input.
      --json      one JSON object for each record, one a line
      --format    access-log reads every line as a record; auto (the default)
                  first looks whether the file is a server access log

  s3-logjam --help | --version

Examples
  s3-logjam decode 2026-03-30-10-00-00-3E57427F3A1B5C7D
  s3-logjam decode --json *.log | jq 'select(.fields.http_status == "403")'

Exit status: 0 all was read, 1 some line or file could not be read, 2 wrong use.
`;

/** Runs one command; gives the exit status. */
async function main([command, ...rest]: readonly string[]): Promise<number> {
  switch (command) {
    case 'decode':
      return decodeCommand(rest);
    case '--version':
      process.stdout.write(`${__VERSION__}\n`);
      return 0;
    case '--help':
    case '-h':
    case 'help':
      process.stdout.write(usage);
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
