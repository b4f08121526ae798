import { NumberList } from '../text/number-list.ts';

/** Numbers triples of integers in order of first use: a hash table with open addressing, without an object for each. */
export class TripleIndex {
  private readonly first = new NumberList();
  private readonly second = new NumberList();
  private readonly third = new NumberList();
  /** Number of the triple plus one; 0 where there is none. The length is a power of two. */
  private table = new Int32Array(4096);

  /** The number of a triple; the next one where it is new. */
  number(first: number, second: number, third: number): number {
    if (this.first.length * 2 >= this.table.length) this.grow();
    const slot = this.slot(first, second, third);
    const entry = this.table[slot]!;
    if (entry !== 0) return entry - 1;
    this.second.push(second);
    this.third.push(third);
    const number = this.first.push(first);
    this.table[slot] = number + 1;
    return number;
  }

  /** Where the triple stands in the table, or would. */
  private slot(first: number, second: number, third: number): number {
    const mask = this.table.length - 1;
    let hash = Math.imul(first, 0x9e3779b1) ^ Math.imul(second, 0x85ebca6b) ^ Math.imul(third, 0xc2b2ae35);
    hash ^= hash >>> 15;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const number = this.table[slot]! - 1;
      if (number < 0) return slot;
      if (this.first.at(number) === first && this.second.at(number) === second && this.third.at(number) === third)
        return slot;
    }
  }

  private grow(): void {
    this.table = new Int32Array(this.table.length * 2);
    for (let number = 0; number < this.first.length; number++)
      this.table[this.slot(this.first.at(number), this.second.at(number), this.third.at(number))] = number + 1;
  }
}
