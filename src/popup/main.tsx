import { render } from 'preact';
import { browser } from '../platform/browser';
import { Popup } from './Popup';
import { check, updateGrant } from './state';

const root = document.getElementById('root');
if (root) {
  document.documentElement.classList.toggle('own-window', location.search.includes('tab='));
  browser.permissions.onAdded.addListener(() => void check());
  browser.permissions.onRemoved.addListener(() => void updateGrant());
  void check();
  render(<Popup locale={browser.i18n.getUILanguage()} />, root);
}
