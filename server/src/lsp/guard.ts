import type { CancellationToken, RemoteConsole } from "vscode-languageserver";
import { LSPErrorCodes, ResponseError } from "vscode-languageserver";

/**
 * A handler that never brings the server down: what it throws is logged, and the answer is empty.
 * A cancelled request is answered as cancelled.
 */
export function guarded<P, R>(
  console: RemoteConsole,
  name: string,
  empty: R,
  handler: (params: P, token: CancellationToken) => R | Promise<R>,
): (params: P, token: CancellationToken) => Promise<R | ResponseError<undefined>> {
  return async (params, token) => {
    try {
      if (token.isCancellationRequested) return cancelled();
      const answer = await handler(params, token);
      return token.isCancellationRequested ? cancelled() : answer;
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
  };
}

function cancelled(): ResponseError<undefined> {
  return new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
}
