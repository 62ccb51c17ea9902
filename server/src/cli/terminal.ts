/** The world as the command line sees it; a test passes its own. */
export interface Terminal {
  /** Absolute path. */
  readonly directory: string;
  /** Results. */
  readonly write: (text: string) => void;
  /** Everything else. */
  readonly writeError: (text: string) => void;
  /** Whether standard error is a terminal: only then is progress shown. */
  readonly showsProgress: boolean;
  /** Whether standard output is a terminal that shows colours. */
  readonly showsColour: boolean;
  readonly readStandardInput: () => Promise<string>;
}

const CODES = { bold: 1, dim: 2, red: 31, yellow: 33, blue: 34, underline: 4 } as const;

/** The text in a terminal's style; as it is where the terminal shows none. */
export function styled(terminal: Terminal, style: keyof typeof CODES, text: string): string {
  return terminal.showsColour ? `\u001b[${CODES[style]}m${text}\u001b[0m` : text;
}

/** A line of progress that is written over itself and wiped at the end; nothing where standard error is no terminal. */
export function progressLine(terminal: Terminal): { show(text: string): void; clear(): void } {
  if (!terminal.showsProgress) return { show() {}, clear() {} };
  let shown = false;
  return {
    show(text) {
      shown = true;
      terminal.writeError(`\r\u001b[2K${text.slice(0, 100)}`);
    },
    clear() {
      if (shown) terminal.writeError("\r\u001b[2K");
    },
  };
}
