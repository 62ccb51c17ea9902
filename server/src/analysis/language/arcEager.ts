/** The moves of an arc-eager parser (Nivre 2008). */
export const SHIFT = 0;
export const REDUCE = 1;
export const LEFT = 2;
export const RIGHT = 3;
export const MOVES = 4;
export type Move = typeof SHIFT | typeof REDUCE | typeof LEFT | typeof RIGHT;

/**
 * A half-built tree. Words are counted from 1; 0 means "none"; the root stands behind the last word at `length + 1`
 * (Ballesteros and Nivre 2013), so that it is a head like any other. A sentence of n words takes about 2n moves.
 */
export class ParserState {
  readonly root: number;
  readonly heads: Int32Array;
  readonly relations: Int32Array;
  /** The outermost two dependents on either side and how many there are. */
  readonly left1: Int32Array;
  readonly left2: Int32Array;
  readonly right1: Int32Array;
  readonly right2: Int32Array;
  readonly leftCount: Int32Array;
  readonly rightCount: Int32Array;
  readonly #stack: Int32Array;
  #height = 0;
  /** The next word. */
  next = 1;

  constructor(readonly length: number) {
    this.root = length + 1;
    const places = length + 2;
    this.heads = new Int32Array(places);
    this.relations = new Int32Array(places).fill(-1);
    this.left1 = new Int32Array(places);
    this.left2 = new Int32Array(places);
    this.right1 = new Int32Array(places);
    this.right2 = new Int32Array(places);
    this.leftCount = new Int32Array(places);
    this.rightCount = new Int32Array(places);
    this.#stack = new Int32Array(places);
  }

  get done(): boolean {
    return this.next === this.root && this.#height === 0;
  }

  get height(): number {
    return this.#height;
  }

  /** The word at a depth of the stack, 0 for its top; 0 where there is none. */
  stack(depth: number): number {
    return depth < this.#height ? this.#stack[this.#height - 1 - depth]! : 0;
  }

  allows(move: Move): boolean {
    const top = this.stack(0);
    switch (move) {
      case SHIFT:
        return this.next <= this.length;
      case REDUCE:
        return top > 0 && this.heads[top]! > 0;
      case LEFT:
        return top > 0 && this.heads[top] === 0;
      case RIGHT:
        return top > 0 && this.next <= this.length;
    }
  }

  /** Makes an allowed move; LEFT and RIGHT give the new arc a relation. */
  make(move: Move, relation: number): void {
    switch (move) {
      case SHIFT:
        this.#stack[this.#height++] = this.next++;
        break;
      case REDUCE:
        this.#height--;
        break;
      case LEFT:
        this.#attach(this.next, this.stack(0), relation);
        this.#height--;
        break;
      case RIGHT:
        this.#attach(this.stack(0), this.next, relation);
        this.#stack[this.#height++] = this.next++;
        break;
    }
  }

  #attach(head: number, dependent: number, relation: number): void {
    this.heads[dependent] = head;
    this.relations[dependent] = relation;
    if (dependent < head) {
      this.left2[head] = this.left1[head]!;
      this.left1[head] = dependent;
      this.leftCount[head]!++;
    } else {
      this.right2[head] = this.right1[head]!;
      this.right1[head] = dependent;
      this.rightCount[head]!++;
    }
  }
}
