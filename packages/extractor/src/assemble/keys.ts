import { compare } from './compare.ts';

/** Keys of nodes and the numbers that stand for them while a graph is made, in order of first use. */
export class Keys {
  private readonly numbers = new Map<string, number>();
  private readonly keys: string[] = [];
  /** Numbers in the order of their keys, as last asked for. */
  private sorted: number[] = [];

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
    const { keys } = this;
    const order = this.inOrder().slice();
    for (let first = 0, end = 1; first < order.length; first = end++) {
      const begin = keys[order[first]!]!;
      while (end < order.length && keys[order[end]!]!.startsWith(begin)) end++;
      if (end === first + 1) continue;
      const alike = order.slice(first, end).sort((a, b) => compare(keys[a]! + after, keys[b]! + after));
      for (const [index, number] of alike.entries()) order[first + index] = number;
    }
    return ranksIn(order);
  }

  /** The numbers in the order of their keys. */
  inOrder(): readonly number[] {
    if (this.sorted.length !== this.keys.length)
      this.sorted = [...this.keys].sort().map((key) => this.numbers.get(key)!);
    return this.sorted;
  }
}

function ranksIn(order: readonly number[]): Int32Array {
  const ranks = new Int32Array(order.length);
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank;
  return ranks;
}
