import type { Evidence, Expectation, Finding, Judgement } from '../detection/types';
import type { FieldPath, FieldStatus, Invoice } from '../invoice/types';

/** One row's verdict as a JSON object on one line; what is absent is null, but for `notice`, `hint` and `drift`. */
export function jsonLine(row: number, invoice: Invoice, judgement: Judgement, uncertain: readonly FieldPath[]): string {
  const { verdict, score, threshold, modelScore, modelThreshold, blamed, fields, unread, findings, evidence } =
    judgement;
  const paths = [...new Set([...Object.keys(invoice), ...Object.keys(fields), ...unread])];
  return JSON.stringify({
    row,
    verdict,
    score: score ?? null,
    threshold,
    modelScore: modelScore ?? null,
    modelThreshold: modelThreshold ?? null,
    blamed,
    fields: Object.fromEntries(
      paths.map((path) => [
        path,
        {
          value: invoice[path] ?? null,
          status: invoice[path] === undefined ? statusOf(path, uncertain) : 'certain',
          error: fields[path]?.error ?? null,
          limit: fields[path]?.limit ?? null,
          expected: fields[path]?.expected ?? null,
        },
      ]),
    ),
    findings: findings.map(findingOf),
    evidence: evidence === undefined ? null : evidenceOf(evidence),
  });
}

/** One row's verdict for people: row, verdict, score, and what is to blame or missing. */
export function textLine(row: number, invoice: Invoice, judgement: Judgement): string {
  const { verdict, score, blamed, fields, unread } = judgement;
  const head = `${String(row).padStart(6)}  ${verdict.padEnd(10)}  ${score === undefined ? '-' : score.toFixed(2)}`;
  const missing = [...unread, ...judgement.notComputable];
  if (verdict === 'incomplete')
    return `${head}  could not be judged: ${missing.length > 0 ? missing.join(', ') : 'too few fields'}`;
  if (blamed === null) return head;
  return `${head}  ${blamed}: ${invoice[blamed] ?? '-'}, expected ${expectationText(fields[blamed]?.expected)}`;
}

function findingOf({ check, family, p, fields, observed, expected, n, isNotice, isHint }: Finding) {
  return {
    ...{ check, family, p: p ?? null, fields },
    ...{ observed: observed ?? null, expected: expected ?? null, n: n ?? null },
    ...(isNotice && { notice: true }),
    ...(isHint && { hint: true }),
  };
}

function evidenceOf({ invoices, sellerInvoices, leansOnPrior, drift, notJudged }: Evidence) {
  return { invoices, sellerInvoices, leansOnPrior, ...(drift !== undefined && { drift }), notJudged };
}

function expectationText(expected: Expectation | undefined): string {
  if (expected === undefined || typeof expected === 'string') return expected ?? '-';
  return `${expected.from} to ${expected.to}`;
}

function statusOf(path: FieldPath, uncertain: readonly FieldPath[]): FieldStatus {
  return uncertain.includes(path) ? 'ambiguous' : 'missing';
}
