import * as vscode from 'vscode';

/** Time after which work counts as long. */
const SLOW_MS = 700;

/** Told of the progress: a message, and the percentage that was added. */
export type Report = (told: { readonly message?: string; readonly increment?: number }) => void;

/**
 * Work that may take long. Where it does, a notification says so and can stop it; what ends at once shows nothing.
 * `work` gets a token that is cancelled when the user stops it.
 */
export async function doLongWork<Result>(
  title: string,
  work: (token: vscode.CancellationToken, report: Report) => Promise<Result>,
): Promise<Result> {
  const source = new vscode.CancellationTokenSource();
  let show: Report = () => undefined;
  let increment = 0;
  const running = work(source.token, told => {
    increment += told.increment ?? 0;
    show(told);
  });
  const isSlow = await Promise.race([
    running.then(
      () => false,
      () => false,
    ),
    new Promise<boolean>(resolve => setTimeout(() => resolve(true), SLOW_MS)),
  ]);
  if (isSlow) {
    const location = vscode.ProgressLocation.Notification;
    await vscode.window.withProgress({ location, title, cancellable: true }, async (progress, token) => {
      token.onCancellationRequested(() => source.cancel());
      progress.report({ increment });
      show = told => progress.report(told);
      await running.catch(() => undefined);
    });
  }
  try {
    return await running;
  } finally {
    source.dispose();
  }
}
