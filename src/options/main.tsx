import { render } from 'preact';
import { browser } from '../platform/browser';
import { load, Options } from './Options';

const root = document.getElementById('root');
if (root) {
  void load();
  render(<Options locale={browser.i18n.getUILanguage()} />, root);
}
