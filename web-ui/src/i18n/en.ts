import audit from '../../locales/en/audit.json';
import catalogue from '../../locales/en/catalogue.json';
import server from '../../locales/en/cli.json';
import dashboard from '../../locales/en/dashboard.json';
import groups from '../../locales/en/groups.json';
import imports from '../../locales/en/imports.json';
import kms from '../../locales/en/kms.json';
import machines from '../../locales/en/machines.json';
import problems from '../../locales/en/problems.json';
import rooms from '../../locales/en/rooms.json';
import runs from '../../locales/en/runs.json';
import selfService from '../../locales/en/self.json';
import session from '../../locales/en/session.json';
import settings from '../../locales/en/settings.json';
import shell from '../../locales/en/shell.json';
import start from '../../locales/en/start.json';

export default { audit, catalogue, dashboard, groups, imports, kms, machines, problems, rooms, runs, self: selfService, server, session, settings, shell, start };
