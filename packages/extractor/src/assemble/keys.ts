import { compare } from './compare.ts';

/** Keys of nodes and the numbers that stand for them while a graph is made, in order of first use. */
export class Keys {
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];

  /** The number of a key, a new one if need be. */
  number(key: string): number {
    let number = this.numbers.get(key);
    if (number === undefined) {
      number = this.keys.length;
      this.numbers.set(key, number);
      this.keys.push(key);
    }
    return number;
  }

  /** The number of a key that has one. */
  known(key: string): number | undefined {
    return this.numbers.get(key);
  }

  key(number: number): string {
    return this.keys[number]!;
  }

  get size(): number {
    return this.keys.length;
  }

  /** The rank of each number among all when their keys are sorted. */
  ranks(): Int32Array {
    return ranksIn(this.inOrder());
  }

  /** The same where something stands after each key: only keys that begin with others change places. */
  ranksBefore(after: string): Int32Array {
    const keys = this.keys.map((key) => key + after);
    return ranksIn(this.inOrder().sort((a, b) => compare(keys[a]!, keys[b]!)));
  }

  private inOrder(): number[] {
    return [...this.keys].sort().map((key) => this.numbers.get(key)!);
  }
}

function ranksIn(order: readonly number[]): Int32Array {
  const ranks = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  return ranks;
}
