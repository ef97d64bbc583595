/** A layer of a Functional model, as far as its inputs are looked at. */
interface LinkedLayer {
  readonly config: { readonly name?: string | undefined };
  readonly inbound_nodes?: unknown;
}

/**
 * A layer that takes, over any number of layers between, what it gives itself.
 *
 * Layers are taken away as long as one is left that needs none of the others left (Kahn 1962); a circle stays.
 *
 * @returns The name of such a layer; undefined when there is none.
 * @example layerInCircle([{ config: { name: 'a' }, inbound_nodes: [[['a', 0, 0, {}]]] }]) // 'a'
 */
export function layerInCircle(layers: readonly LinkedLayer[]): string | undefined {
  const named = layers.map(({ config, inbound_nodes }) => [config.name ?? '', inbound_nodes] as const);
  const names = new Set(named.map(([name]) => name));
  const needs = new Map(named.map(([name, nodes]) => [name, [...namesIn(nodes, names)]]));
  const takers = new Map<string, string[]>();
  for (const [taker, givers] of needs)
    for (const giver of givers) {
      const known = takers.get(giver);
      if (known) known.push(taker);
      else takers.set(giver, [taker]);
    }
  const open = new Map([...needs].map(([name, givers]) => [name, givers.length]));
  const free = [...open].filter(([, count]) => count === 0).map(([name]) => name);
  for (const name of free) {
    open.delete(name);
    for (const taker of takers.get(name) ?? []) {
      const count = (open.get(taker) ?? 0) - 1;
      open.set(taker, count);
      if (count === 0) free.push(taker);
    }
  }
  return [...open.keys()][0];
}

/**
 * The layers named in inbound nodes: Keras 2 writes `['name', 0, 0, {}]`, Keras 3 a `keras_history` of the same start.
 */
function namesIn(nodes: unknown, names: ReadonlySet<string>): Set<string> {
  const found = new Set<string>();
  const open: unknown[] = [nodes];
  for (const node of open) {
    if (Array.isArray(node) && typeof node[0] === 'string' && Number.isInteger(node[1])) {
      if (names.has(node[0])) found.add(node[0]);
    } else if (typeof node === 'object' && node !== null) {
      for (const inner of Object.values(node)) open.push(inner);
    }
  }
  return found;
}
