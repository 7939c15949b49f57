import * as vscode from 'vscode';

/**
 * Waits until VS Code shows the lines that a list was given last, and has told which of them is aimed at. VS Code draws
 * elsewhere: until it has answered, `activeItems` counts the new lines by places in the old ones, so that Enter right
 * after the last letter would take a line that nobody aimed at.
 */
async function linesShown(): Promise<void> {
  // New lines are sent with the next turn of the event loop, this question after them.
  await new Promise(resolve => setTimeout(resolve, 0));
  await vscode.commands.executeCommand('setContext', 's3Logjam.listShown', true);
}

/** Gives a list lines for what is typed, at each letter; what is accepted is the line aimed at among the last of them. */
export function followTyping<Item extends vscode.QuickPickItem>(
  list: vscode.QuickPick<Item>,
  itemsFor: (text: string) => readonly Item[],
  accept: (item: Item) => void,
): void {
  list.onDidChangeValue(text => {
    list.items = itemsFor(text);
  });
  list.onDidAccept(async () => {
    await linesShown();
    const [item] = list.activeItems;
    if (item !== undefined) {
      accept(item);
    }
  });
}
