import { firefoxDriver } from './support/driver';
import { describeModelFlows } from './support/modelFlows';

describeModelFlows('Firefox', firefoxDriver);
