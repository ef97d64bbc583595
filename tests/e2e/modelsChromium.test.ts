import { chromiumDriver } from './support/driver';
import { describeModelFlows } from './support/modelFlows';

describeModelFlows('Chromium', chromiumDriver);
