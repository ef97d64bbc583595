import { chromiumDriver } from './support/driver';
import { describeHandFlows } from './support/handFlows';

describeHandFlows('Chromium', chromiumDriver);
