/** Marks the end of an exhaustive switch: a value that gets here is a mistake of the compiler's input, not of the user's. */
export function assertNever(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}
