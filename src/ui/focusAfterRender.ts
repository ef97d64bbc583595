/** Puts the focus on what the next rendering shows, where the control that had it goes away. */
export function focusAfterRender(selector: string): void {
  // Rendering is a microtask; this is a task.
  setTimeout(() => document.querySelector<HTMLElement>(selector)?.focus());
}
