import { describeDemoFlows } from './support/demoFlows';
import { firefoxDriver } from './support/driver';

describeDemoFlows('Firefox', firefoxDriver);
