import { allAnalyses, allMetrics } from "@unburden/core";
import type { Figure } from "@unburden/core/assistant";

/** All that can be asked for, metrics before analyses. */
export const figures: readonly Figure[] = [...allMetrics, ...allAnalyses];

/**
 * The figure of this id.
 *
 * @throws when there is none.
 */
export function figureOfId(id: string): Figure {
  const found = figures.find((figure) => figure.id === id);
  if (!found) throw new Error(`there is no figure ${id}`);
  return found;
}
