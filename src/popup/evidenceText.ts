import type { Evidence } from '../detection/types';
import type { Checked } from '../messaging/types';
import { listFields } from '../ui/listFields';
import { text } from '../ui/text';

/** With fewer earlier invoices of a seller its amounts are hardly known. */
const few = 10;
/** Population stability index above which two samples are usually said to differ. */
const driftLimit = 0.25;

/** What was compared, and what could not be judged; one sentence each. */
export function evidenceSentences(checked: Checked): string[] {
  const { evidence } = checked.judgement;
  if (!evidence) return [];
  return [...seller(evidence, checked), ...compared(evidence, checked), ...leftUnjudged(evidence, checked)];
}

/** What a person should know about the promise; one paragraph each. */
export function evidenceNotices({ judgement: { evidence }, historyProblem }: Checked): string[] {
  const { leansOnPrior = false, promise = 0, drift = 0 } = evidence ?? {};
  return [
    // The history that could not be read is why there are too few, and it is said.
    ...(leansOnPrior && historyProblem === undefined ? [text('evidence.leansOnPrior', { promise })] : []),
    ...(drift > driftLimit ? [text('evidence.drift')] : []),
  ];
}

function isSellerRead({ reading: { fields } }: Checked): boolean {
  return ['sellerName', 'sellerVatId'].some((path) => fields[path]?.status === 'certain');
}

function seller({ sellerInvoices, invoices }: Evidence, checked: Checked): string[] {
  if (!isSellerRead(checked) || invoices === 0) return [];
  if (sellerInvoices >= few) return [];
  if (sellerInvoices > 0) return [text('evidence.few', { count: sellerInvoices })];
  const isCreditNote = checked.reading.fields['invoiceType']?.value === 'creditNote';
  return [text(isCreditNote ? 'evidence.firstCreditNote' : 'evidence.firstInvoice')];
}

function compared({ invoices, sellerInvoices }: Evidence, checked: Checked): string[] {
  if (invoices === 0) return checked.historyProblem === undefined ? [text('evidence.none')] : [];
  if (!isSellerRead(checked)) return [text('evidence.comparedAll', { count: invoices })];
  return sellerInvoices === 0
    ? [text('evidence.comparedOthers', { count: invoices })]
    : [text('evidence.compared', { count: invoices, seller: sellerInvoices })];
}

/** Of an incomplete one the verdict itself says what was not read. */
function leftUnjudged({ notJudged }: Evidence, { judgement: { unread, verdict } }: Checked): string[] {
  return [
    ...(unread.length > 0 && verdict !== 'incomplete' ? [text('evidence.unread', { fields: listFields(unread) })] : []),
    ...(notJudged.length > 0 ? [text('evidence.notJudged', { fields: listFields(notJudged) })] : []),
  ];
}
