import { joinBoxes } from './boxes';
import type { PointStore } from './points';
import { freeLeaf, none, replaceChild, type Tree } from './tree';

/**
 * Takes one sample out of a tree; the node beside its leaf moves up. The tree is then as likely as one that never had it.
 *
 * @param nth - Which sample, counted from the left: a whole number in [0, mass). Equal points count one by one.
 * @see Guha, Mishra, Roy, Schrijvers (ICML 2016), algorithm 1 and theorem 3
 */
export function removeSample(tree: Tree, points: PointStore, nth: number): void {
  const leaf = leafOfSample(tree, nth);
  if ((tree.mass[leaf] ?? 0) > 1) {
    for (let node = leaf; node !== none; node = tree.parent[node] ?? none) lighten(tree, node);
    return;
  }
  const cut = tree.parent[leaf] ?? none;
  freeLeaf(tree, points, leaf);
  if (cut === none) {
    tree.root = none;
    return;
  }
  const beside = (tree.left[cut] === leaf ? tree.right[cut] : tree.left[cut]) ?? none;
  const above = tree.parent[cut] ?? none;
  replaceChild(tree, above, cut, beside);
  tree.freeCuts.push(cut);
  let shrinks = true;
  for (let node = above; node !== none; node = tree.parent[node] ?? none) {
    lighten(tree, node);
    if (shrinks) shrinks = joinBoxes(tree, points, node);
  }
}

function leafOfSample(tree: Tree, nth: number): number {
  let node = tree.root;
  let rest = nth;
  while (node < tree.firstLeaf) {
    const left = tree.left[node] ?? none;
    const onLeft = tree.mass[left] ?? 0;
    if (rest < onLeft) node = left;
    else {
      rest -= onLeft;
      node = tree.right[node] ?? none;
    }
  }
  return node;
}

function lighten(tree: Tree, node: number): void {
  tree.mass[node] = (tree.mass[node] ?? 0) - 1;
}
