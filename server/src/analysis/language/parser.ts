import { LEFT, MOVES, type Move, ParserState, REDUCE, RIGHT, SHIFT } from "./arcEager.js";
import { FeatureBuffer } from "./hash.js";
import { bestClass, type Scorer } from "./linearModel.js";
import { fillMoveFeatures, fillRelationFeatures, type ParserInput } from "./parserFeatures.js";

const ALL_MOVES: readonly Move[] = [SHIFT, REDUCE, LEFT, RIGHT];

/** Greedy arc-eager parsing: one model chooses the move, another the relation. Linear in the sentence's length. */
export class Parser {
  readonly moveFeatures = new FeatureBuffer();
  readonly relationFeatures = new FeatureBuffer();
  readonly moveScores = new Float64Array(MOVES);
  readonly relationScores: Float64Array;

  constructor(
    readonly moves: Scorer,
    readonly relations: Scorer,
    /** The numbers of "root" and of "parataxis", which is what a second root becomes. */
    readonly special: { readonly root: number; readonly parataxis: number },
  ) {
    this.relationScores = new Float64Array(relations.classes);
  }

  parse(input: ParserInput): ParserState {
    const state = new ParserState(input.length);
    while (!state.done) {
      const move = this.chooseMove(state, input);
      state.make(move, this.relationOf(state, input, move));
    }
    this.#uniteRoots(state);
    return state;
  }

  /** The allowed move with the highest score. */
  chooseMove(state: ParserState, input: ParserInput): Move {
    fillMoveFeatures(this.moveFeatures, state, input);
    this.moves.score(this.moveFeatures.keys, this.moveFeatures.count, this.moveScores);
    let best: Move | undefined;
    for (const move of ALL_MOVES)
      if (state.allows(move) && (best === undefined || this.moveScores[move]! > this.moveScores[best]!)) best = move;
    return best!;
  }

  /** The relation of the arc that a move would make; -1 for moves that make none. */
  relationOf(state: ParserState, input: ParserInput, move: Move): number {
    if (move === SHIFT || move === REDUCE) return -1;
    const head = move === LEFT ? state.next : state.stack(0);
    const dependent = move === LEFT ? state.stack(0) : state.next;
    if (head === state.root) return this.special.root;
    fillRelationFeatures(this.relationFeatures, state, input, head, dependent);
    this.relations.score(this.relationFeatures.keys, this.relationFeatures.count, this.relationScores);
    return bestClass(this.relationScores, this.relations.classes);
  }

  /** A tree has one root: the first stays, the others hang below it. */
  #uniteRoots(state: ParserState): void {
    let root = 0;
    for (let i = 1; i <= state.length; i++) {
      if (state.heads[i] !== state.root) continue;
      if (root === 0) root = i;
      else {
        state.heads[i] = root;
        state.relations[i] = this.special.parataxis;
      }
    }
  }
}
