import { firefoxDriver } from './support/driver';
import { describeTryton } from './support/tryton';

describeTryton('Firefox', firefoxDriver);
