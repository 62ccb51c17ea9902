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
): (params: P, token: CancellationToken) => Promise<R> {
  return async (params, ...rest) => {
    // A request without parameters brings its token first.
    const token = rest[0] ?? (params as CancellationToken);
    try {
      const answer = token.isCancellationRequested ? empty : await handler(params, token);
      if (!token.isCancellationRequested) return answer;
    } catch (error) {
      console.error(`${name}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
      return empty;
    }
    throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was cancelled.");
  };
}
