import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import { Broken } from './Broken';
import { Shell } from './Shell';
import { NoSuchPage } from './NoSuchPage';

const page = (load: () => Promise<{ default: React.ComponentType }>) => async () => ({ Component: (await load()).default });

export const routes: RouteObject[] = [
  // Outside the frame: who has a laptop to activate need not be able to log in.
  { path: '/self-service', ErrorBoundary: Broken, HydrateFallback: Nothing, lazy: page(() => import('../selfService/SelfServicePage')) },
  {
    path: '/',
    Component: Shell,
    ErrorBoundary: Broken,
    HydrateFallback: Nothing,
    children: [
      { index: true, element: <Navigate to="/dashboard" replace /> },
      { path: 'dashboard', lazy: page(() => import('../dashboard/DashboardPage')) },
      { path: 'welcome', lazy: page(() => import('../welcome/WelcomePage')) },
      { path: 'machines', lazy: page(() => import('../machines/MachinesPage')) },
      { path: 'machines/doubles', lazy: page(() => import('../machines/DoublesPage')) },
      { path: 'machines/:id', lazy: page(() => import('../machines/MachinePage')) },
      { path: 'rooms', lazy: page(() => import('../rooms/RoomsPage')) },
      { path: 'rooms/:id', lazy: page(() => import('../rooms/RoomPage')) },
      { path: 'groups', lazy: page(() => import('../groups/GroupsPage')) },
      { path: 'imports', lazy: page(() => import('../imports/ImportsPage')) },
      { path: 'imports/:id', lazy: page(() => import('../imports/ImportPage')) },
      { path: 'compliance', lazy: page(() => import('../compliance/CompliancePage')) },
      { path: 'agreements', lazy: page(() => import('../agreements/AgreementsPage')) },
      { path: 'kms', lazy: page(() => import('../kms/KmsPage')) },
      { path: 'audit', lazy: page(() => import('../audit/AuditPage')) },
      { path: 'runs', lazy: page(() => import('../runs/RunsPage')) },
      { path: 'runs/new', lazy: page(() => import('../runs/start/StartPage')) },
      { path: 'runs/:id', lazy: page(() => import('../runs/RunPage')) },
      { path: 'schedules', lazy: page(() => import('../schedules/SchedulesPage')) },
      { path: 'follow-ups', lazy: page(() => import('../followUps/FollowUpsPage')) },
      { path: 'follow-ups/:id', lazy: page(() => import('../followUps/FollowUpPage')) },
      { path: 'errors', lazy: page(() => import('../catalogue/CataloguePage')) },
      { path: 'settings', element: <Navigate to="/settings/credentials" replace /> },
      { path: 'settings/:part', lazy: page(() => import('../settings/SettingsPage')) },
      { path: '*', Component: NoSuchPage },
    ],
  },
];

function Nothing() {
  return null;
}

export const makeRouter = () => createBrowserRouter(routes);
