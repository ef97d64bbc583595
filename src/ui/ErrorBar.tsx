import { formatFigure, formatRatio } from './formatValue';
import { text } from './text';

interface Props {
  readonly error: number;
  readonly limit: number;
  readonly errorMeasure: 'mae' | 'mse';
}

/**
 * A field's error as a bar. The mark in the middle is the limit that a normal invoice stays under; a bar that reaches
 * the end is at twice the limit or more. Squared errors are shown by their root: twice as far off is twice as long.
 */
export function ErrorBar({ error, limit, errorMeasure }: Props) {
  const ratio = errorMeasure === 'mse' ? Math.sqrt(error / limit) : error / limit;
  const words = formatRatio(ratio);
  return (
    <span class="error" data-over={ratio > 1 ? 'true' : undefined}>
      <span
        class="error-bar"
        role="img"
        aria-label={words}
        title={text('error.title', { error: formatFigure(error, 3), limit: formatFigure(limit, 3) })}
      >
        <span class="error-fill" style={{ width: `${Math.min(ratio, 2) * 50}%` }} />
      </span>
      <span class="error-words" aria-hidden="true">
        {words}
      </span>
    </span>
  );
}
