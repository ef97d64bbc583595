import { acceptance } from './acceptance';
import { attributeInTree } from './attributeInTree';
import { createScratch } from './descend';
import { type ForestParts, keepParts } from './forestParts';
import { insertPoint } from './insertPoint';
import { copyPoint } from './limits';
import { addPoint, releasePoint } from './points';
import { drawUniform } from './random';
import { removeSample } from './removeSample';
import { scoreInTree } from './scoreInTree';
import { treeMass } from './tree';
import type { Forest } from './types';

/** The forest that works on these parts, and from now on owns them. */
export function assembleForest(parts: ForestParts): Forest {
  const { dimensions, samples, points, trees } = parts;
  const scratch = createScratch(dimensions, samples);
  const forest: Forest = {
    dimensions,
    trees: trees.length,
    samples,
    get size() {
      return Math.min(parts.seen, samples);
    },
    score: (point) => {
      copyPoint(point, scratch.point);
      let sum = 0;
      for (const tree of trees) sum += scoreInTree(tree, points, scratch);
      return sum / trees.length;
    },
    attribution: (point) => {
      copyPoint(point, scratch.point);
      const total = new Float64Array(dimensions);
      for (const tree of trees) attributeInTree(tree, points, scratch, total);
      return Array.from(total, (share) => share / trees.length);
    },
    update: (point) => {
      copyPoint(point, scratch.point);
      takeIn(parts, addPoint(points, scratch.point));
    },
  };
  return keepParts(forest, parts);
}

function takeIn(parts: ForestParts, point: number): void {
  const { samples, points, trees, random } = parts;
  parts.seen += 1;
  const accepted = acceptance(parts.seen, samples);
  for (const tree of trees) {
    const isFull = treeMass(tree) === samples;
    if (isFull && drawUniform(random) >= accepted) continue;
    if (isFull) removeSample(tree, points, Math.floor(drawUniform(random) * samples));
    insertPoint(tree, points, point, random);
  }
  releasePoint(points, point);
}
