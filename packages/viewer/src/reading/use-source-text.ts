import { useEffect, useState } from 'react';
import { useCorpus } from '../bundle/corpus.ts';

const arrived = new WeakMap<object, Map<string, string>>();

/** The text of a source; undefined until it is there, null when it cannot be read. */
export function useSourceText(id: string): string | undefined | null {
  const { graph, sourceText } = useCorpus();
  const texts = arrived.get(graph) ?? new Map<string, string>();
  arrived.set(graph, texts);
  const [text, setText] = useState<{ id: string; text: string | null } | undefined>(() => {
    const known = texts.get(id);
    return known === undefined ? undefined : { id, text: known };
  });
  useEffect(() => {
    let current = true;
    sourceText(id).then(
      (loaded) => {
        texts.set(id, loaded);
        if (current) setText({ id, text: loaded });
      },
      () => current && setText({ id, text: null }),
    );
    return () => {
      current = false;
    };
  }, [id, sourceText, texts]);
  return text?.id === id ? text.text : undefined;
}
