import { LearningFailure } from '../learning/failure';
import { readInvoices } from '../learning/readCsv';
import { answerImports } from './answerImports';
import { importInvoices } from './importInvoices';

const reader = { readInvoices, isRefusal: (error: unknown) => error instanceof LearningFailure };

/** Reads a CSV and takes its invoices into the history, away from the page, which stays quick meanwhile. */
answerImports(self, reader, importInvoices);
