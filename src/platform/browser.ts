/** The WebExtension API with promises in every browser. This is the only room that imports it. */
export { default as browser } from 'webextension-polyfill';
