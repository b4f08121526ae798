/** Integers of 32 bits in an array that grows. */
export class NumberList {
  private numbers = new Int32Array(1024);
  length = 0;

  /** @returns the index at which the number stands */
  push(number: number): number {
    if (this.length === this.numbers.length) this.numbers = grown(this.numbers, this.length + 1, 0);
    this.numbers[this.length] = number;
    return this.length++;
  }

  at(index: number): number {
    return this.numbers[index]!;
  }

  set(index: number, number: number): void {
    this.numbers[index] = number;
  }
}

/** An array of at least `size` and twice the length, which begins with what another holds. */
export function grown(from: Int32Array, size: number, filling: number): Int32Array<ArrayBuffer> {
  const to = new Int32Array(Math.max(size, from.length * 2));
  to.set(from);
  if (filling !== 0) to.fill(filling, from.length);
  return to;
}
