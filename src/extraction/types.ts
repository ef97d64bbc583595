/** Whether a person can see an element; what depends on layout is passed in, so that it can be tested without. */
export type IsVisible = (element: Element) => boolean;

/** What a page's elements are searched in: the document and every open shadow root in it. */
export type SearchRoot = Document | ShadowRoot;
