import { QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { makeQueries } from '../app/App';
import { routes } from '../app/routes';
import { type Language, speak, startI18n } from '../i18n/i18n';
import { Look } from '../theme/Look';

/** The whole application at this address, as a browser would show it. */
export async function open(path: string, language: Language = 'zh-TW') {
  await startI18n(language);
  await speak(language);
  const router = createMemoryRouter(routes, { initialEntries: [path] });
  const queries = makeQueries();
  queries.setDefaultOptions({ queries: { ...queries.getDefaultOptions().queries, retry: false } });
  render(
    <QueryClientProvider client={queries}>
      <Look>
        <RouterProvider router={router} />
      </Look>
    </QueryClientProvider>,
  );
  return { router, queries };
}
