import type { InvoiceView } from './view';

/** What a list page was asked to show. */
export interface ListFilter {
  readonly status: string;
  readonly search: string;
}

export function filterOf(query: URLSearchParams): ListFilter {
  return { status: query.get('status') ?? '', search: query.get('q') ?? '' };
}

export function filterViews(views: readonly InvoiceView[], filter: ListFilter): readonly InvoiceView[] {
  const search = filter.search.trim().toLowerCase();
  return views.filter(({ invoice, status }) => {
    const text = `${invoice.invoiceNumber} ${invoice.sellerName} ${invoice.purchaseOrder}`.toLowerCase();
    return (filter.status === '' || status === filter.status) && text.includes(search);
  });
}

/** How many invoices have a status; all of them without one. */
export function countOf(views: readonly InvoiceView[], status: string): number {
  return filterViews(views, { status, search: '' }).length;
}
