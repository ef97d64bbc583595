import { chromiumDriver } from './support/driver';
import { describeTryton } from './support/tryton';

describeTryton('Chromium', chromiumDriver);
