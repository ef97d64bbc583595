import { describeDemoFlows } from './support/demoFlows';
import { chromiumDriver } from './support/driver';

describeDemoFlows('Chromium', chromiumDriver);
