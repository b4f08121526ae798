export function useSizes(): ReadonlyMap<string, number> | undefined {
  return undefined;
}
