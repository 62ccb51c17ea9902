import type { BaseLanguageClient } from "vscode-languageclient";

/** Ends the server and starts it again; documents are opened anew by the client. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  if (client.isRunning()) await client.stop();
  await client.start();
}
