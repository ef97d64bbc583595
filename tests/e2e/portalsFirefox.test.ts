import { firefoxDriver } from './support/driver';
import { describePortalFlows } from './support/portalFlows';

describePortalFlows('Firefox', firefoxDriver);
