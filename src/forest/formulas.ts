/**
 * Score of a point that would be cut off at a node.
 *
 * @param depth - Of the node, 0 at the root.
 * @returns In (0, 1], high means anomalous: few cuts suffice.
 * @see CommonUtils.defaultScoreUnseenFunction in aws/random-cut-forest-by-aws
 * @example unseenScore(3) // 0.25
 */
export function unseenScore(depth: number): number {
  return 1 / (depth + 1);
}

/**
 * Score of a point that equals a leaf's: the deeper the leaf and the more copies it counts, the lower.
 *
 * @param leafMass - How many copies the leaf counts, in [1, mass].
 * @param mass - How many samples the tree holds.
 * @returns In (0, 1), high means anomalous.
 * @see CommonUtils.defaultScoreSeenFunction and defaultDampFunction in aws/random-cut-forest-by-aws
 * @example seenScore(2, 1, 4) // 0.875 / 3
 */
export function seenScore(depth: number, leafMass: number, mass: number): number {
  return (1 - leafMass / (2 * mass)) / (depth + Math.log2(leafMass + 1));
}

/**
 * Makes the scores of small and large trees comparable: leaves lie about log2(mass) deep.
 *
 * @returns The factor of a tree's scores.
 * @see CommonUtils.defaultScalarNormalizerFunction in aws/random-cut-forest-by-aws
 * @example depthScale(511) // 9
 */
export function depthScale(mass: number): number {
  return Math.log2(mass + 1);
}
