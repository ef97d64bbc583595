import type { Judgement } from '../detection/types';
import type { CustomKinds, FieldPath, ProfileTest, Reading } from '../invoice/types';
import type { ModelInfo, PackageProblem } from '../packages/types';

/** Why an invoice could not be checked; the interface turns it into a sentence and a next step. */
export type CheckProblem =
  | 'noTab'
  | 'browserPage'
  | 'pdf'
  | 'file'
  | 'noAccess'
  | 'noProfile'
  | 'listPage'
  | 'pageLoading'
  | 'noMatch'
  | 'frameNotGranted'
  | 'pageChanged'
  | 'pageChanging'
  | 'modelUnusable'
  | 'internal';

/** The tensor engines. */
export type Backend = 'wasm' | 'webgl' | 'cpu';

/** The engine chosen in options and the one that runs. */
export interface EngineInfo {
  readonly chosen: Backend;
  readonly used: Backend;
  /** Why another than the chosen one runs: `unavailable`, or the engine's own words. */
  readonly fallbackReason?: string;
  /** The mean time of one score on this machine, in milliseconds. */
  readonly scoreMs: number;
}

/**
 * Why a package that was kept cannot be used: a fault of its own; its files are gone or not as they were kept; the
 * browser's storage cannot be read; or it cannot be told which one is in use.
 */
export type ModelProblem = PackageProblem | 'damaged' | 'storage' | 'unreadable';

/** The model in use and where one click leads back to. */
export interface ModelState {
  /** Absent when the package in use cannot be used, with the reason. */
  readonly model?: ModelInfo;
  readonly problem?: ModelProblem;
  readonly isBundled: boolean;
  /** The package in use before; `sha256` is null for the bundled one. */
  readonly previous?: { readonly sha256: string | null; readonly name: string };
  /** The fields that the model cannot do without, `lines.*.NAME` for those of each line. */
  readonly needs: readonly FieldPath[];
  /** What the model takes its custom fields for. */
  readonly customKinds: CustomKinds;
}

/** What came of putting a package in use. */
export type UseModelResult = { readonly kind: 'inUse' } | { readonly kind: 'refused'; readonly problem: ModelProblem };

/** A tab in which a profile can be tested. */
export interface TestTab {
  readonly tabId: number;
  readonly title: string;
  readonly address: string;
}

/** What a profile finds in an open tab, or why it was not tested there. */
export type TestResult =
  | { readonly kind: 'tested'; readonly tab: TestTab; readonly test: ProfileTest }
  | { readonly kind: 'choose'; readonly tabs: readonly TestTab[] }
  | { readonly kind: 'notTested'; readonly problem: 'noTab' | 'noAccess' | 'pageLoading' | 'pdf' };

/** The page that an invoice was read from. */
export interface CheckedPage {
  readonly tabId: number;
  readonly address: string;
  readonly profile: { readonly id: string; readonly name: string };
  /** Hosts of frames in the page that may not be read. */
  readonly unreadFrames: readonly string[];
}

/** An invoice was judged. */
export interface Checked {
  readonly kind: 'checked';
  /** Absent for an invoice that was entered by hand. */
  readonly page?: CheckedPage;
  /** Whose books are looked at; absent when neither the portal, the page nor the settings say. */
  readonly company?: string;
  /** ISO date and time of the check. */
  readonly checkedAt: string;
  readonly reading: Reading;
  readonly judgement: Judgement;
  readonly model: ModelInfo;
  /** How the history keeps it; absent when it could not be kept. */
  readonly kept?: KeptCheck;
  /** Why the history could not be read or written: the verdict then rests on rules, companies in general and the model. */
  readonly historyProblem?: HistoryProblem;
}

/** A check in the history. */
export interface KeptCheck {
  readonly recordId: string;
  /** Whether later invoices are compared with it. */
  readonly learned: boolean;
  /** The person has said that it looks right. */
  readonly looksRight: boolean;
}

/** Why the history cannot be used: the browser's storage fails, is full, or was written by a newer version. */
export type HistoryProblem = 'storage' | 'quota' | 'newer';

/** An invoice could not be checked. */
export interface NotChecked {
  readonly kind: 'notChecked';
  readonly tabId: number;
  readonly problem: CheckProblem;
  /** What the sentence names: a host, the fields' portal. */
  readonly detail?: string;
  /** Of the page, where the browser tells it. */
  readonly address?: string;
}

export type CheckResult = Checked | NotChecked;

/** What a content script answers to `content/read`. */
export interface PageReading {
  readonly reading: Reading;
  /** Whether the page had stood still before it was read. */
  readonly settled: boolean;
  readonly loading: boolean;
  /** Of the frame when it was read. */
  readonly address: string;
  /** MIME type of the document. */
  readonly contentType: string;
  /** Hosts of visible frames of other origins in this frame. */
  readonly foreignFrames: readonly string[];
}

/** What a content script answers to `content/test`. */
export interface PageTest {
  readonly test: ProfileTest;
  readonly loading: boolean;
  /** Of the frame when it was tested. */
  readonly address: string;
  /** MIME type of the document. */
  readonly contentType: string;
}

/** What a receiver answers: the value, or a code for what went wrong. */
export type Result<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly code: string };
