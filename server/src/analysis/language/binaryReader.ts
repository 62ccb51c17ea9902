import { hashText } from "./hash.js";

/** Ends the reading of a model file with what is wrong. */
export function corrupt(what: string): never {
  throw new Error(`The model file is damaged or of another version: ${what}. Build or install it again.`);
}

const LONGEST_TEXT = 10_000;

/** Reads numbers, texts and arrays from a model file in order. Every method throws where the file ends too early. */
export class BinaryReader {
  readonly #bytes: Uint8Array;
  #offset = 0;

  /** Checks the file's kind (four letters), version and check sum. */
  constructor(bytes: Uint8Array, kind: string, version: number) {
    // A plain view: Node's Buffer means something else by `slice`.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 12) corrupt(`it has ${bytes.length} bytes`);
    const head = String.fromCharCode(...this.bytes(4));
    if (head !== kind) corrupt(`it begins with ${JSON.stringify(head)}, not with "${kind}"`);
    const found = this.varint();
    if (found !== version) corrupt(`it has version ${found}, not ${version}`);
    const sum = new DataView(this.bytes(4).slice().buffer).getUint32(0, true);
    if (sum !== checksum(bytes.subarray(this.#offset))) corrupt("its check sum is wrong");
  }

  get done(): boolean {
    return this.#offset >= this.#bytes.length;
  }

  bytes(length: number): Uint8Array {
    if (this.#offset + length > this.#bytes.length) corrupt("it ends too early");
    this.#offset += length;
    return this.#bytes.subarray(this.#offset - length, this.#offset);
  }

  /** A whole number of at most 32 bits: seven bits a byte, the low ones first. */
  varint(): number {
    let value = 0;
    for (let shift = 0; shift < 35; shift += 7) {
      const byte = this.#bytes[this.#offset++];
      if (byte === undefined) corrupt("it ends too early");
      value += (byte & 127) * 2 ** shift;
      if (byte < 128) return value;
    }
    return corrupt("a number is too long");
  }

  float(): number {
    return new DataView(this.bytes(4).slice().buffer).getFloat32(0, true);
  }

  /** A text of characters below 256, or of any with its length in UTF-16 code units. */
  text(): string {
    const length = this.varint();
    if (length > LONGEST_TEXT) corrupt("a text is too long");
    // In one step: letter by letter, V8 would keep a chain of half-made strings.
    return String.fromCharCode(...Array.from({ length }, () => this.varint()));
  }

  texts(): string[] {
    const count = this.varint();
    const texts: string[] = [];
    for (let i = 0; i < count; i++) texts.push(this.text());
    return texts;
  }

  /** Ascending whole numbers, kept as their differences. */
  ascending(): Int32Array {
    const count = this.varint();
    if (count > this.#bytes.length) corrupt("a list is too long");
    const values = new Int32Array(count);
    let last = -1;
    for (let i = 0; i < count; i++) values[i] = last += this.varint() + 1;
    return values;
  }

  /** So many ascending lists. */
  ascendingLists(count: number): NumberLists {
    const starts = new Int32Array(count + 1);
    const values: number[] = [];
    for (let list = 0; list < count; list++) {
      let last = -1;
      for (let left = this.varint(); left > 0; left--) values.push((last += this.varint() + 1));
      starts[list + 1] = values.length;
    }
    return new NumberLists(starts, Int32Array.from(values));
  }
}

/** Many short ascending lists of whole numbers in one array: an array each would take ten times the memory. */
export class NumberLists {
  constructor(
    private readonly starts: Int32Array,
    readonly values: Int32Array,
  ) {}

  at(list: number): Int32Array {
    return this.values.subarray(this.starts[list]!, this.starts[list + 1]!);
  }

  has(list: number, value: number): boolean {
    let low = this.starts[list]!;
    let high = this.starts[list + 1]!;
    const end = high;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.values[middle]! < value) low = middle + 1;
      else high = middle;
    }
    return low < end && this.values[low] === value;
  }
}

/** A 32-bit check sum (FNV-1a over the bytes). */
export function checksum(bytes: Uint8Array): number {
  let hash = hashText("model");
  for (let i = 0; i < bytes.length; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193);
  return hash >>> 0;
}
