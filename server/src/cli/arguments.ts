/** What a command understands: options that take a value, once or often, and switches. */
export interface Shape {
  readonly values?: readonly string[];
  readonly lists?: readonly string[];
  readonly switches?: readonly string[];
}

export interface Arguments {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly lists: Readonly<Record<string, readonly string[]>>;
  readonly switches: ReadonlySet<string>;
  /** What is no option, in order; all behind `--`. */
  readonly operands: readonly string[];
}

/** Wrong usage: the message is for the person at the terminal. */
export class UsageError extends Error {}

/**
 * Takes a command line apart: `--name value`, `--name=value`, switches, `-` and operands.
 *
 * @throws UsageError Where an option is unknown or lacks its value.
 */
export function parseArguments(argv: readonly string[], shape: Shape): Arguments {
  const values: Record<string, string> = {};
  const lists: Record<string, string[]> = Object.fromEntries((shape.lists ?? []).map((name) => [name, []]));
  const switches = new Set<string>();
  const operands: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i]!;
    if (word === "--") {
      operands.push(...argv.slice(i + 1));
      break;
    }
    const option = /^--(?<name>[^=]+)(?:=(?<value>.*))?$/s.exec(word)?.groups;
    if (!option) {
      if (word.startsWith("-") && word !== "-") throw new UsageError(`Unknown option ${word}.`);
      operands.push(word);
      continue;
    }
    const name = option.name!;
    if (shape.switches?.includes(name)) {
      if (option.value !== undefined) throw new UsageError(`--${name} takes no value.`);
      switches.add(name);
      continue;
    }
    const isList = shape.lists?.includes(name);
    if (!isList && !shape.values?.includes(name)) throw new UsageError(`Unknown option --${name}.`);
    const value = option.value ?? argv[++i];
    if (value === undefined) throw new UsageError(`--${name} needs a value.`);
    if (isList) lists[name]!.push(value);
    else values[name] = value;
  }
  return { values, lists, switches, operands };
}

/**
 * One of the allowed words, or the first of them where none was given.
 *
 * @throws UsageError Where it is another word.
 */
export function oneOf<const T extends string>(name: string, value: string | undefined, allowed: readonly T[]): T {
  if (value === undefined) return allowed[0]!;
  const found = allowed.find((word) => word === value);
  if (!found) throw new UsageError(`--${name} is one of ${allowed.join(", ")}, not "${value}".`);
  return found;
}
