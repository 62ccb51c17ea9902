import {
  LEFT,
  MOVES,
  type Move,
  ParserState,
  REDUCE,
  RIGHT,
  SHIFT,
} from "../../server/src/analysis/language/arcEager.js";
import { Parser } from "../../server/src/analysis/language/parser.js";
import type { ParserInput } from "../../server/src/analysis/language/parserFeatures.js";
import { randomNumbers, shuffle } from "./randomNumbers.js";
import { TrainableModel } from "./trainableModel.js";

/** A sentence with its gold tree, counted as `ParserState` counts: the root at length + 1. */
export interface ParsedSentence {
  readonly input: ParserInput;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
}

const IMPOSSIBLE = 1e9;

/** Trains both models of a parser with a dynamic oracle and exploration (Goldberg and Nivre 2012). */
export function trainParser(
  sentences: readonly ParsedSentence[],
  relationCount: number,
  special: { root: number; parataxis: number },
  options: { epochs: number; seed: number; log: (line: string) => void },
): { moves: TrainableModel; relations: TrainableModel } {
  const random = randomNumbers(options.seed);
  const moves = new TrainableModel(MOVES);
  const relations = new TrainableModel(relationCount);
  const parser = new Parser(moves, relations, special);
  const order = [...sentences];
  const costs = new Float64Array(MOVES);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    shuffle(order, random);
    const right = { moves: 0, relations: 0 };
    const all = { moves: 0, relations: 0 };
    for (const sentence of order) {
      const state = new ParserState(sentence.input.length);
      while (!state.done) {
        const guess = parser.chooseMove(state, sentence.input);
        moveCosts(state, sentence.heads, costs);
        const lowest = Math.min(...costs);
        moves.time++;
        all.moves++;
        let move = guess;
        if (costs[guess] === lowest) right.moves++;
        else {
          const best = bestOf(state, parser.moveScores, (m) => costs[m] === lowest);
          moves.update(parser.moveFeatures.keys, parser.moveFeatures.count, best, guess);
          // From the second epoch on the parser mostly follows its own mistakes, to learn how to go on behind them.
          if (epoch < 1 || random() > 0.9) move = best;
        }
        state.make(move, trainRelation(state, sentence, move));
      }
    }
    options.log(
      `epoch ${epoch + 1}: moves ${share(right.moves, all.moves)}, relations ${share(right.relations, all.relations)}`,
    );

    function trainRelation(state: ParserState, sentence: ParsedSentence, move: Move): number {
      const guess = parser.relationOf(state, sentence.input, move);
      const head = move === LEFT ? state.next : state.stack(0);
      const dependent = move === LEFT ? state.stack(0) : state.next;
      if (guess < 0 || head === state.root || sentence.heads[dependent] !== head) return guess;
      const gold = sentence.relations[dependent]!;
      relations.time++;
      all.relations++;
      if (guess === gold) right.relations++;
      else {
        relations.update(parser.relationFeatures.keys, parser.relationFeatures.count, gold, guess);
        if (random() < 0.5) return gold;
      }
      return guess;
    }
  }
  return { moves, relations };
}

function share(part: number, whole: number): string {
  return `${((100 * part) / Math.max(whole, 1)).toFixed(2)} %`;
}

function bestOf(state: ParserState, scores: Float64Array, among: (move: Move) => boolean): Move {
  let best: Move | undefined;
  for (const move of [SHIFT, REDUCE, LEFT, RIGHT] as const)
    if (state.allows(move) && among(move) && (best === undefined || scores[move]! > scores[best]!)) best = move;
  return best!;
}

/** How many gold arcs each move makes unreachable. */
function moveCosts(state: ParserState, gold: Int32Array, costs: Float64Array): void {
  const next = state.next;
  const top = state.stack(0);
  let dependentsAhead = 0;
  if (top > 0) for (let k = next; k <= state.length; k++) if (gold[k] === top) dependentsAhead++;
  let headInStack = 0;
  let dependentsInStack = 0;
  for (let depth = 0; depth < state.height; depth++) {
    const word = state.stack(depth);
    if (gold[next] === word) headInStack = 1;
    if (state.heads[word] === 0 && gold[word] === next) dependentsInStack++;
  }
  costs[SHIFT] = state.allows(SHIFT) ? headInStack + dependentsInStack : IMPOSSIBLE;
  costs[REDUCE] = state.allows(REDUCE) ? dependentsAhead : IMPOSSIBLE;
  costs[LEFT] = state.allows(LEFT) ? dependentsAhead + (gold[top]! > next ? 1 : 0) : IMPOSSIBLE;
  const lostHead = gold[next] === top ? 0 : headInStack === 1 || gold[next]! > next ? 1 : 0;
  costs[RIGHT] = state.allows(RIGHT) ? dependentsInStack + lostHead : IMPOSSIBLE;
}
