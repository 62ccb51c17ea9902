/**
 * The mean and the strongest directions of a set of vectors, by Jacobi's method on their covariance.
 * Directions have length 1, the strongest first.
 */
export function principalComponents(
  vectors: readonly Float32Array[],
  count: number,
): { mean: Float64Array; components: Float64Array[] } {
  const size = vectors[0]!.length;
  const mean = new Float64Array(size);
  for (const vector of vectors) for (let i = 0; i < size; i++) mean[i]! += vector[i]! / vectors.length;
  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  for (const vector of vectors)
    for (let i = 0; i < size; i++) {
      const row = covariance[i]!;
      const x = vector[i]! - mean[i]!;
      for (let j = 0; j <= i; j++) row[j]! += x * (vector[j]! - mean[j]!);
    }
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) covariance[j]![i] = covariance[i]![j]!;

  const directions = Array.from({ length: size }, (_, i) =>
    Float64Array.from({ length: size }, (_, j) => (i === j ? 1 : 0)),
  );
  for (let sweep = 0; sweep < 30; sweep++) {
    let rest = 0;
    for (let p = 0; p < size; p++)
      for (let q = p + 1; q < size; q++) {
        rest += covariance[p]![q]! ** 2;
        rotate(covariance, directions, p, q);
      }
    if (rest < 1e-12) break;
  }
  const order = Array.from({ length: size }, (_, i) => i).sort((a, b) => covariance[b]![b]! - covariance[a]![a]!);
  return { mean, components: order.slice(0, count).map((i) => directions[i]!) };
}

/** One Jacobi rotation that makes entry (p, q) zero; `directions` holds an eigenvector a row. */
function rotate(matrix: Float64Array[], directions: Float64Array[], p: number, q: number): void {
  const value = matrix[p]![q]!;
  if (Math.abs(value) < 1e-15) return;
  const theta = (matrix[q]![q]! - matrix[p]![p]!) / (2 * value);
  const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
  const c = 1 / Math.sqrt(t * t + 1);
  const s = t * c;
  for (const row of matrix) {
    const [x, y] = [row[p]!, row[q]!];
    row[p] = c * x - s * y;
    row[q] = s * x + c * y;
  }
  for (const rows of [matrix, directions])
    for (let k = 0; k < matrix.length; k++) {
      const [x, y] = [rows[p]![k]!, rows[q]![k]!];
      rows[p]![k] = c * x - s * y;
      rows[q]![k] = s * x + c * y;
    }
}
