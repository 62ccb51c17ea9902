/** A 32-bit hash of a text (FNV-1a with a final shuffle). The trained models rest on it: changing it means training again. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) | 0;
}

/** Folds a value into a hash; the order of the values counts. */
export function mix(hash: number, value: number): number {
  const product = Math.imul(hash ^ value, 0x9e3779b1);
  return product ^ (product >>> 15);
}

/** Features are told apart by this many bits, in training as in use. */
export const KEY_BITS = 24;

/**
 * The hashed features of one decision. A feature's place in the order of the calls is its template, so that a function
 * that fills the buffer must make the same calls every time.
 */
export class FeatureBuffer {
  readonly keys = new Int32Array(160);
  count = 0;

  clear(): void {
    this.count = 0;
  }

  one(a: number): void {
    this.#push(mix(this.#template(), a));
  }

  two(a: number, b: number): void {
    this.#push(mix(mix(this.#template(), a), b));
  }

  three(a: number, b: number, c: number): void {
    this.#push(mix(mix(mix(this.#template(), a), b), c));
  }

  four(a: number, b: number, c: number, d: number): void {
    this.#push(mix(mix(mix(mix(this.#template(), a), b), c), d));
  }

  #template(): number {
    return Math.imul(this.count + 1, 0x85ebca6b);
  }

  #push(hash: number): void {
    this.keys[this.count] = mix(hash, this.count) >>> (32 - KEY_BITS);
    this.count++;
  }
}
