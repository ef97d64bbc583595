import { computed, signal } from '@preact/signals';
import type { CustomKinds, FieldPath, Reading } from '../invoice/types';
import { askBackground } from '../messaging/bus';
import type { backgroundRoutes, RequestOf } from '../messaging/routes';
import type { Checked, NotChecked } from '../messaging/types';
import { locale } from '../ui/reader';
import { type HandState, handState, readingOf, withLine, withoutLine, withText } from './typedFields';

/** What was entered; undefined until the form is begun. */
export const entered = signal<HandState | undefined>(undefined);

/** The verdict on it; undefined until the first. */
export const handVerdict = signal<Checked | undefined>(undefined);

/** Why there is no verdict on it. */
export const handProblem = signal<NotChecked | undefined>(undefined);

/** Whether the verdict on show is of what was entered before, and the next is on its way. */
export const isJudging = signal(false);

/** The fields that the model needs, and what it takes custom ones for. */
export const modelNeeds = signal<{ readonly needs: readonly FieldPath[]; readonly customKinds: CustomKinds }>({
  needs: [],
  customKinds: {},
});

const past = signal<readonly HandState[]>([]);

/** Whether there is a step to take back. */
export const canUndo = computed(() => past.value.length > 0);

/** The verdict follows when nothing was typed for this long. */
const pauseMs = 250;
let lastTyped: FieldPath | undefined;
let later: ReturnType<typeof setTimeout> | undefined;
let latestTurn = 0;

/** What is in the form: an invoice of a page, or one of its own; null for one that is only shown. */
type Origin = Pick<RequestOf<(typeof backgroundRoutes)['background/judge']>, 'formId' | 'page'> | null;
let origin: Origin = null;

/** An invoice that is entered by hand. */
export const newForm = (): Origin => ({ formId: crypto.randomUUID() });

/** The invoice of a page, to be corrected. */
export function formOf({ page, company, kept }: Checked): Origin {
  if (!page) return newForm();
  return {
    page: {
      address: page.address,
      ...(company !== undefined && { company }),
      ...(kept && { recordId: kept.recordId }),
    },
  };
}

/** Begins the form with what was read, or with nothing. */
export async function beginForm(read: Reading['fields'] = {}, of: Origin = newForm()): Promise<void> {
  // What was entered before is of another invoice: neither it nor its verdict may be seen here.
  leaveForm();
  const turn = latestTurn;
  origin = of;
  const answered = await askBackground('background/model', {});
  // The form was left, or begun with something else, meanwhile.
  if (turn !== latestTurn) return;
  if (answered.ok) modelNeeds.value = answered.value;
  past.value = [];
  lastTyped = undefined;
  entered.value = handState(read, modelNeeds.value.needs);
  await judgeAgain();
}

/** Forgets what was entered: whoever comes back begins with what the page says. */
export function leaveForm(): void {
  clearTimeout(later);
  latestTurn += 1;
  entered.value = undefined;
  handVerdict.value = undefined;
  handProblem.value = undefined;
}

/** Puts what a file says, or nothing, in place of what was entered; that can be taken back. */
export async function replaceForm(read: Reading['fields']): Promise<void> {
  if (!entered.value) return beginForm(read);
  origin = newForm();
  step(() => handState(read, modelNeeds.value.needs));
  clearTimeout(later);
  await judgeAgain();
}

/** Takes what was typed into a field. */
export function typeField(path: FieldPath, text: string): void {
  const { customKinds } = modelNeeds.value;
  step((state) => withText(state, path, text, locale.value, customKinds), path);
}

/** Adds a line. */
export function addLine(): void {
  step(withLine);
}

/** Removes a line. */
export function removeLine(line: number): void {
  step((state) => withoutLine(state, line));
}

/** Takes back the last step: what was typed into one field, or a line added or removed. */
export function undo(): void {
  const before = past.value.at(-1);
  if (!before) return;
  past.value = past.value.slice(0, -1);
  lastTyped = undefined;
  entered.value = before;
  judgeSoon();
}

/** All that is typed into one field is one step. */
function step(change: (state: HandState) => HandState, typed?: FieldPath): void {
  const before = entered.value;
  if (!before) return;
  if (typed === undefined || typed !== lastTyped) past.value = [...past.value, before];
  lastTyped = typed;
  entered.value = change(before);
  judgeSoon();
}

function failed(code: string): NotChecked {
  return { kind: 'notChecked', tabId: -1, problem: 'internal', detail: code };
}

function judgeSoon(): void {
  isJudging.value = true;
  clearTimeout(later);
  later = setTimeout(() => void judgeAgain(), pauseMs);
}

/** Judges what was entered; only the verdict on what was entered last is shown. */
export async function judgeAgain(): Promise<void> {
  const state = entered.value;
  if (!state) return;
  latestTurn += 1;
  const turn = latestTurn;
  const answered = await askBackground('background/judge', { reading: readingOf(state), ...origin });
  if (turn !== latestTurn) return;
  const result = answered.ok ? answered.value : failed(answered.code);
  handVerdict.value = result.kind === 'checked' ? result : undefined;
  handProblem.value = result.kind === 'checked' ? undefined : result;
  isJudging.value = entered.value !== state;
}
