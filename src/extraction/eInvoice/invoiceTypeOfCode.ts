/** By kind, as BR-CL-01 divides them between the two UBL documents. */
const codes = {
  invoice:
    '71 80 82 84 102 130 202 203 204 211 218 219 295 325 326 331 380 382 383 384 385 386 387 388 389 390 393 394 395 ' +
    '456 457 527 553 575 623 633 751 780 817 870 875 876 877 935',
  creditNote: '81 83 261 262 296 308 381 396 420 458 532',
} as const;

/**
 * What a document type code says: `invoice` or `creditNote`.
 *
 * @param code - BT-3, a code of UNTDID 1001.
 * @returns undefined for a code that EN 16931 does not list.
 * @see EN 16931 code lists, sheet 1001; rule BR-CL-01, which says which codes a UBL invoice and a UBL credit note may bear
 * @example invoiceTypeOfCode('381') // 'creditNote'
 */
export function invoiceTypeOfCode(code: string): 'invoice' | 'creditNote' | undefined {
  if (codes.creditNote.split(' ').includes(code)) return 'creditNote';
  return codes.invoice.split(' ').includes(code) ? 'invoice' : undefined;
}
