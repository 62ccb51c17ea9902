import type { ServerContext } from "../context.js";

export function registerNavigation(_context: ServerContext): void {}
