import { firefoxDriver } from './support/driver';
import { describeHandFlows } from './support/handFlows';

describeHandFlows('Firefox', firefoxDriver);
