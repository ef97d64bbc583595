import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from 'idb';
import type { NameForm } from '../records/nameForm';
import type { KnownSeller } from '../records/sellerIdentity';
import type { HistoryDocument, InvoiceRecord } from '../records/types';

/** A record with what it is found by. */
export interface StoredRecord {
  readonly record: InvoiceRecord;
  /** Company and place of each sighting, each as one text. */
  readonly places: readonly string[];
  readonly numberRest: string;
  /** Without zeros that say nothing; absent when not read. */
  readonly gross?: string;
}

/** A seller with what it is found by. */
export interface StoredSeller extends KnownSeller {
  readonly company: string;
  /** Company and name, company and VAT id, each as one text. */
  readonly lookups: readonly string[];
}

/** Company, marks, length, name, legal form, seller: names that may be spelt like one stand side by side. */
export type SpellingKey = [string, NameForm['marks'], number, NameForm['base'], NameForm['legalForm'], string];

export interface Stores extends DBSchema {
  /** The key that ids are hashed with; it cannot be read out of the browser. */
  keys: { key: 'ids'; value: CryptoKey };
  counts: { key: 'records'; value: number };
  records: {
    key: string;
    value: StoredRecord;
    indexes: {
      byKey: [string, string, string, string];
      byNumberRest: [string, string, string];
      byAmount: [string, string, string, string];
      byPlace: string;
      byTime: [string, string, string];
      byAge: string;
    };
  };
  documents: { key: [string, string, string]; value: HistoryDocument & { readonly company: string } };
  sellers: { key: [string, string]; value: StoredSeller; indexes: { byLookup: string } };
  spellings: { key: SpellingKey; value: true };
}

/** The transaction of an upgrade. */
export type Upgrade = IDBPTransaction<Stores, StoreNames<Stores>[], 'versionchange'>;

/** At place n the step from version n to n + 1 of the database, all in the one transaction of the upgrade. */
export const migrations: readonly ((db: IDBPDatabase<Stores>, upgrade: Upgrade) => void | Promise<void>)[] = [
  (db) => {
    db.createObjectStore('keys');
    db.createObjectStore('counts');
    db.createObjectStore('spellings');
    db.createObjectStore('documents', { keyPath: ['company', 'kind', 'key'] });
    const sellers = db.createObjectStore('sellers', { keyPath: ['company', 'key'] });
    sellers.createIndex('byLookup', 'lookups', { multiEntry: true });
    const records = db.createObjectStore('records', { keyPath: 'record.id' });
    const of = (...paths: string[]) => paths.map((path) => `record.${path}`);
    records.createIndex('byKey', of('company', 'seller', 'number', 'type'));
    records.createIndex('byNumberRest', [...of('company', 'seller'), 'numberRest']);
    records.createIndex('byAmount', [...of('company', 'seller'), 'gross', 'record.values.issueDate']);
    records.createIndex('byPlace', 'places', { multiEntry: true });
    records.createIndex('byTime', of('company', 'checkedAt', 'id'));
    records.createIndex('byAge', 'record.checkedAt');
  },
];
