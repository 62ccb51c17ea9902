/** The environment without what npm, Node's test runner or a surrounding VS Code put into it: a server started with these behaves otherwise. */
export function cleanEnvironment() {
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) =>
        name.startsWith("VSCODE_TEST_") || !/^(npm_|NODE_OPTIONS|NODE_TEST_CONTEXT|VSCODE_|ELECTRON_)/i.test(name),
    ),
  );
}
