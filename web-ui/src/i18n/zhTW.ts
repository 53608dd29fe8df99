import audit from '../../locales/zh-TW/audit.json';
import catalogue from '../../locales/zh-TW/catalogue.json';
import server from '../../locales/zh-TW/cli.json';
import dashboard from '../../locales/zh-TW/dashboard.json';
import groups from '../../locales/zh-TW/groups.json';
import imports from '../../locales/zh-TW/imports.json';
import kms from '../../locales/zh-TW/kms.json';
import machines from '../../locales/zh-TW/machines.json';
import problems from '../../locales/zh-TW/problems.json';
import rooms from '../../locales/zh-TW/rooms.json';
import runs from '../../locales/zh-TW/runs.json';
import selfService from '../../locales/zh-TW/self.json';
import session from '../../locales/zh-TW/session.json';
import settings from '../../locales/zh-TW/settings.json';
import shell from '../../locales/zh-TW/shell.json';
import start from '../../locales/zh-TW/start.json';

export default { audit, catalogue, dashboard, groups, imports, kms, machines, problems, rooms, runs, self: selfService, server, session, settings, shell, start };
