import { firefoxDriver } from './support/driver';
import { describeSettingsFlows } from './support/settingsFlows';

describeSettingsFlows('Firefox', firefoxDriver);
