// Multinomial logistic regression on named features; see scripts/learn.mjs.

const penalty = 0.003;
const epochs = 15;
const rate = 0.15;
/** A feature that fewer examples have says nothing. */
const least = 3;
/** A weight below this, in hundredths of a unit of log odds, says next to nothing. */
const slight = 25;

/** Numbers in [0, 1) that are the same in every run (a linear congruential generator, modulus 2^31). */
function* numbers(seed) {
  for (let state = seed; ; ) {
    state = (state * 1103515245 + 12345) % 2147483648;
    yield state / 2147483648;
  }
}

/** @param examples `{ features: string[], answer: string, text: string }[]`; @returns Map of feature → weight of each answer */
export function learn(answers, examples) {
  const times = new Map();
  for (const { features } of examples)
    for (const feature of features) times.set(feature, (times.get(feature) ?? 0) + 1);
  const weights = new Map();
  const rows = examples.map(({ features, answer }) => ({
    answer: answers.indexOf(answer),
    own: features
      .filter((feature) => times.get(feature) >= least)
      .map((feature) => {
        if (!weights.has(feature)) weights.set(feature, { w: answers.map(() => 0), squares: answers.map(() => 1e-6) });
        return weights.get(feature);
      }),
  }));
  const random = numbers(7);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let at = rows.length - 1; at > 0; at--) {
      const other = Math.floor(random.next().value * (at + 1));
      [rows[at], rows[other]] = [rows[other], rows[at]];
    }
    for (const { answer, own } of rows) {
      const shares = softmax(answers.map((_, index) => own.reduce((sum, { w }) => sum + w[index], 0)));
      for (const { w, squares } of own) {
        for (let index = 0; index < w.length; index++) {
          const gradient = shares[index] - (index === answer ? 1 : 0) + penalty * w[index];
          squares[index] += gradient * gradient;
          w[index] -= (rate * gradient) / Math.sqrt(squares[index]);
        }
      }
    }
  }
  return new Map([...weights].map(([feature, { w }]) => [feature, w]));
}

function softmax(scores) {
  const highest = Math.max(...scores);
  const shares = scores.map((score) => Math.exp(score - highest));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}

/** Weights against the first answer, in hundredths, sorted by feature; those that say next to nothing are left out. */
export function toWeights(learnt) {
  const entries = [...learnt].map(([feature, w]) => [
    feature,
    w.slice(1).map((value) => Math.round((value - w[0]) * 100)),
  ]);
  return Object.fromEntries(
    entries
      .filter(([, values]) => values.some((value) => Math.abs(value) >= slight))
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** How the first answer is told from the others, and those from one another, on texts that were not learnt from. */
export function crossValidated(answers, examples, parts) {
  const texts = [...new Set(examples.map(({ text }) => text))];
  const judged = [];
  for (let part = 0; part < parts; part++) {
    const held = new Set(texts.filter((_, index) => index % parts === part));
    const learnt = learn(
      answers,
      examples.filter(({ text }) => !held.has(text)),
    );
    for (const example of examples) {
      if (!held.has(example.text)) continue;
      const scores = answers.map(() => 0);
      for (const feature of example.features) {
        const own = learnt.get(feature) ?? [];
        for (let index = 0; index < own.length; index++) scores[index] += own[index];
      }
      judged.push({ ...example, shares: softmax(scores) });
    }
  }
  const lines = [];
  for (const of of ['all', 'undecided']) {
    for (const enough of [0.5, 0.6, 0.7, 0.8, 0.9]) {
      const rows = judged.filter(({ undecided }) => of === 'all' || undecided);
      const right = ({ answer }) => answer !== answers[0];
      const taken = rows.filter(({ shares }) => 1 - shares[0] >= enough);
      const hits = taken.filter(right);
      const kinds = hits.filter(
        ({ answer, shares }) => answers.indexOf(answer) === 1 + shares.slice(1).indexOf(Math.max(...shares.slice(1))),
      );
      const share = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3));
      lines.push(
        `${of} ≥ ${enough}: precision ${share(hits.length, taken.length)}, recall ${share(hits.length, rows.filter(right).length)}, kind ${share(kinds.length, hits.length)} (${hits.length} right, ${taken.length - hits.length} wrong)`,
      );
    }
  }
  return lines;
}
