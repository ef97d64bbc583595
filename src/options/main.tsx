import { render } from 'preact';
import { shippedProfiles } from '../invoice/shippedProfiles';
import { browser } from '../platform/browser';
import { load, Options } from './Options';
import { followAccess } from './siteAccess';

const root = document.getElementById('root');
if (root) {
  followAccess(shippedProfiles);
  void load();
  render(<Options locale={browser.i18n.getUILanguage()} />, root);
}
