// The few assertions that the suite makes, for a worker, which has no `node:assert`.
const describe = (value: unknown) => JSON.stringify(value);

function ok(value: unknown, message?: string): asserts value {
  if (!value) throw new Error(message ?? `${describe(value)} is not true`);
}

function equal<T>(actual: unknown, expected: T, message?: string): asserts actual is T {
  if (!Object.is(actual, expected))
    throw new Error(`${message ? `${message}: ` : ""}${describe(actual)} is not ${describe(expected)}`);
}

/** Of plain data, whose keys come in the same order. */
function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  equal(describe(actual), describe(expected), message);
}

function match(text: string, pattern: RegExp, message?: string): void {
  ok(pattern.test(text), `${message ? `${message}: ` : ""}${describe(text)} does not match ${pattern}`);
}

export default { ok, equal, deepEqual, match };
