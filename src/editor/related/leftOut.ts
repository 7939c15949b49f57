import * as vscode from 'vscode';
import type { Core } from '../core';

/** What a search did not look at. */
export interface LeftOut {
  readonly isCancelled: boolean;
  /** How many records are shown, where there may be others. */
  readonly mostFound?: number;
  /** How many files were searched, where there are others. */
  readonly mostFiles?: number;
  /** Numbers of files. */
  readonly tooLarge: number;
  readonly unreadable: number;
}

/** What was left out, in sentences; none where everything was searched. */
export function describeLeftOut({ count, formatNumber }: Core, leftOut: LeftOut): readonly string[] {
  const { isCancelled, mostFound, mostFiles, tooLarge, unreadable } = leftOut;
  const sentences: string[] = [];
  if (isCancelled) {
    sentences.push(vscode.l10n.t('The search was cancelled.'));
  }
  if (mostFound !== undefined) {
    sentences.push(vscode.l10n.t('These are the first {0} records.', formatNumber(mostFound)));
  }
  if (mostFiles !== undefined) {
    sentences.push(
      count(
        'Only {0} file was searched, the limit of s3Logjam.related.maximumFiles.',
        'Only {0} files were searched, the limit of s3Logjam.related.maximumFiles.',
        mostFiles,
      ),
    );
  }
  if (tooLarge > 0) {
    sentences.push(
      count(
        '{0} file above the limit of s3Logjam.maximumUnpackedSize left out.',
        '{0} files above the limit of s3Logjam.maximumUnpackedSize left out.',
        tooLarge,
      ),
    );
  }
  if (unreadable > 0) {
    sentences.push(count('{0} file could not be read.', '{0} files could not be read.', unreadable));
  }
  return sentences;
}
