import { checksum } from "../../server/src/analysis/language/binaryReader.js";

/** Writes what `BinaryReader` reads. */
export class BinaryWriter {
  #bytes = new Uint8Array(1 << 20);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  bytes(bytes: ArrayLike<number>): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  varint(value: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** 32)
      throw new Error(`${value} is no whole number of 32 bits`);
    this.#reserve(5);
    let rest = value;
    while (rest >= 128) {
      this.#bytes[this.#length++] = (rest % 128) + 128;
      rest = Math.floor(rest / 128);
    }
    this.#bytes[this.#length++] = rest;
  }

  float(value: number): void {
    const view = new DataView(new ArrayBuffer(4));
    view.setFloat32(0, value, true);
    this.bytes(new Uint8Array(view.buffer));
  }

  text(text: string): void {
    this.varint(text.length);
    for (let i = 0; i < text.length; i++) this.varint(text.charCodeAt(i));
  }

  texts(texts: readonly string[]): void {
    this.varint(texts.length);
    for (const text of texts) this.text(text);
  }

  ascending(values: ArrayLike<number>): void {
    this.varint(values.length);
    let last = -1;
    for (let i = 0; i < values.length; i++) {
      this.varint(values[i]! - last - 1);
      last = values[i]!;
    }
  }

  /** The whole file: kind, version, check sum, contents. */
  finish(kind: string, version: number): Uint8Array {
    const contents = this.#bytes.subarray(0, this.#length);
    const head = new BinaryWriter();
    head.bytes([...kind].map((letter) => letter.charCodeAt(0)));
    head.varint(version);
    const sum = new DataView(new ArrayBuffer(4));
    sum.setUint32(0, checksum(contents), true);
    head.bytes(new Uint8Array(sum.buffer));
    head.bytes(contents);
    return head.#bytes.slice(0, head.#length);
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    larger.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = larger;
  }
}
