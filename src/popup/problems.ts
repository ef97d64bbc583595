import type { CheckProblem } from '../messaging/types';

interface ProblemText {
  readonly title: string;
  readonly sentence: string;
}

/** What is the matter and what to do next, for each reason why an invoice could not be checked. */
export function problemText(problem: CheckProblem, detail = ''): ProblemText {
  switch (problem) {
    case 'noTab':
      return {
        title: 'No page to check',
        sentence:
          'The tab is no longer open. Open the invoice in your accounting portal and click the Crossfoot button there.',
      };
    case 'browserPage':
      return {
        title: 'Not an invoice page',
        sentence:
          'Browsers keep extensions out of their own pages and stores. Open an invoice in your accounting portal and click the Crossfoot button there.',
      };
    case 'pdf':
      return {
        title: 'A PDF cannot be read yet',
        sentence:
          'Crossfoot reads invoices from the pages of an accounting portal. Open this invoice’s record in your portal and check it there.',
      };
    case 'file':
      return {
        title: 'A file on this computer',
        sentence:
          'Crossfoot reads pages from the web only. Open the invoice in your accounting portal and check it there.',
      };
    case 'noAccess':
      return {
        title: 'This page may not be read',
        sentence:
          'Click the Crossfoot button in the toolbar while the invoice is in front: that click lets Crossfoot read that one page. If you just did, reload the page first.',
      };
    case 'noProfile':
      return {
        title: 'This portal is not set up',
        sentence: `Crossfoot does not know where the fields are on ${detail}. The portals it knows are listed in options.`,
      };
    case 'pageLoading':
      return {
        title: 'The page is still loading',
        sentence: 'No verdict on half a page. Wait until the page has finished loading, then check again.',
      };
    case 'noMatch':
      return {
        title: 'No invoice found here',
        sentence: `The address belongs to ${detail}, but none of its fields is on the page. Open a single invoice and check again.`,
      };
    case 'frameNotGranted':
      return {
        title: 'Part of this page may not be read',
        sentence: `The invoice seems to be in a part of the page that comes from ${detail}. Let Crossfoot read that site, then check again.`,
      };
    case 'pageChanged':
      return {
        title: 'The page changed meanwhile',
        sentence: 'Another page was opened during the check. Check again.',
      };
    case 'pageChanging':
      return {
        title: 'The page keeps changing',
        sentence: 'No verdict on a page that is still being filled. Wait until it stands still, then check again.',
      };
    case 'modelUnusable':
      return {
        title: 'The model cannot be used',
        sentence: 'The model in use cannot be loaded. Reload the extension, or install it again.',
      };
    case 'internal':
      return {
        title: 'Something went wrong in Crossfoot',
        sentence: 'The check ended with an error. Check again; if it happens again, reload the extension.',
      };
  }
}
