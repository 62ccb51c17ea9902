import { fold } from "../../text/fold.js";
import { STATES } from "./states.js";

/** How a name points to a state: the state itself, its people and what is theirs, its capital, or the seat of its government. */
export type StateRelation = "name" | "demonym" | "capital" | "seat";

export interface State {
  /** The usual English name, which is also the id. */
  readonly id: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
  readonly capitals: readonly string[];
  readonly seats: readonly string[];
  readonly region: string;
}

interface Reference {
  readonly state: State;
  readonly relation: StateRelation;
}

/**
 * The state that a name stands for, be it the name itself ("Türkiye"), its people or what is theirs ("Turkish", "Turks"),
 * its capital ("Ankara") or its seat of government ("the Kremlin"); undefined for anything else. The id is the state's usual
 * English name. Abbreviations count in capitals only, so that "us" is no state; capitals that are common names of other
 * things ("Victoria", "Brussels") do not count.
 */
export function stateOf(name: string): string | undefined {
  return lookUp(name)?.state.id;
}

/** In which way a name stands for a state; undefined where it stands for none. */
export function stateRelation(name: string): StateRelation | undefined {
  return lookUp(name)?.relation;
}

/** A state by its id or any of its names. */
export function findState(name: string): State | undefined {
  return lookUp(name)?.state;
}

/** The state that has this capital, ambiguous capitals such as "Wellington" included. */
export function stateWithCapital(name: string): State | undefined {
  return ALL_CAPITALS.get(fold(name));
}

/** Whether a word is an adjective or noun for a people: "Dutch", "Danes". */
export function isDemonym(word: string): boolean {
  return lookUp(word)?.relation === "demonym";
}

/** How two names hang together through a state: the same state by two names, or weaker by a capital or its people; undefined for none. */
export function related(a: string, b: string): "same" | "metonym" | undefined {
  const first = lookUp(a);
  const second = lookUp(b);
  if (!first || first.state !== second?.state) return undefined;
  return first.relation === second.relation && first.relation !== "capital" ? "same" : "metonym";
}

const ALL_CAPITALS = new Map<string, State>();
const ABBREVIATIONS = new Map<string, Reference>();
const NAMES = new Map<string, Reference>();

function lookUp(name: string): Reference | undefined {
  const plain = name.trim().replace(/['’]s?$/, "");
  const key = fold(plain).replace(/^the /, "");
  return ABBREVIATIONS.get(plain.replace(/^[Tt]he /, "")) ?? NAMES.get(key);
}

function plurals(demonym: string): string[] {
  if (/(?:ese|ss|sh|ch|z)$/.test(demonym)) return [];
  return [/[^aeiou]y$/.test(demonym) ? `${demonym.slice(0, -1)}ies` : `${demonym}s`];
}

function load(): void {
  for (const line of STATES.trim().split("\n")) {
    const [id = "", aliases, people, capital, seat, region = ""] = line.split("|");
    const list = (field: string | undefined) => (field ? field.split(";") : []);
    const capitals = list(capital);
    const state: State = {
      id,
      names: [id, ...list(aliases)],
      demonyms: list(people),
      capitals: capitals.map((name) => name.replace("~", "")),
      seats: list(seat),
      region,
    };
    const put = (name: string, relation: StateRelation) => {
      if (/^[A-Z](?:[A-Z]+|(?:\.[A-Z])+\.?)$/.test(name)) ABBREVIATIONS.set(name, { state, relation });
      else {
        const key = fold(name).replace(/^the /, "");
        if (!NAMES.has(key)) NAMES.set(key, { state, relation });
      }
    };
    for (const name of state.names) put(name, "name");
    for (const name of state.demonyms) for (const form of [name, ...plurals(name)]) put(form, "demonym");
    for (const name of capitals) if (!name.startsWith("~")) put(name, "capital");
    for (const name of state.seats) put(name, "seat");
    for (const name of state.capitals) ALL_CAPITALS.set(fold(name), state);
  }
}
load();
