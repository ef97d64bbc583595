import type { Judgement } from '../detection/types';
import type { ProfileTest, Reading } from '../invoice/types';
import type { ModelInfo } from '../packages/types';

/** Why an invoice could not be checked; the interface turns it into a sentence and a next step. */
export type CheckProblem =
  | 'noTab'
  | 'browserPage'
  | 'pdf'
  | 'file'
  | 'noAccess'
  | 'noProfile'
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
  /** Why another than the chosen one runs. */
  readonly fallbackReason?: string;
  /** The stored settings are of another version; they are left alone and the defaults hold. */
  readonly settingsUnreadable?: true;
}

/** An invoice was read and judged. */
export interface Checked {
  readonly kind: 'checked';
  readonly tabId: number;
  readonly address: string;
  /** ISO date and time of the check. */
  readonly checkedAt: string;
  readonly profile: { readonly id: string; readonly name: string };
  readonly reading: Reading;
  readonly judgement: Judgement;
  readonly model: ModelInfo;
  /** Hosts of frames in the page that may not be read. */
  readonly unreadFrames: readonly string[];
}

/** An invoice could not be checked. */
export interface NotChecked {
  readonly kind: 'notChecked';
  readonly tabId: number;
  readonly problem: CheckProblem;
  /** What the sentence names: a host, the fields' portal. */
  readonly detail?: string;
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
