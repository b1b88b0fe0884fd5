/** How many questions are under way at once. */
const AT_ONCE = 200;

/** Asks something of each item, as many at once as a node bears. */
export async function inTurns<Item, Result>(
  items: readonly Item[],
  ask: (item: Item) => Promise<Result>,
  onProgress?: (done: number, of: number) => void,
): Promise<Result[]> {
  const results: Result[] = [];
  for (let start = 0; start < items.length; start += AT_ONCE) {
    const turn = items.slice(start, start + AT_ONCE);
    results.push(...(await Promise.all(turn.map(ask))));
    onProgress?.(results.length, items.length);
  }
  return results;
}
