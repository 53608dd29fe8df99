import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { open } from '../test/page';
import { operator, serve } from '../test/server';

test.each([
  ['as Windows writes it', '0xC004F074'],
  ['in lower case', '0xc004f074'],
  ['as an unsigned decimal', '3221549172'],
  ['as a signed decimal', '-1073418124'],
])('a code is found %s', async (_, typed) => {
  serve({ 'GET /session': operator });
  await open(`/errors?text=${typed}`, 'en');
  expect(await screen.findByText('1 error code')).toBeTruthy();
  expect(screen.getByText('0xC004F074')).toBeTruthy();
});

test('what is typed into the search stands in the address', async () => {
  serve({ 'GET /session': operator });
  const { router } = await open('/errors');
  fireEvent.change(await screen.findByRole('searchbox'), { target: { value: 'KMS' } });
  await waitFor(() => expect(router.state.location.search).toBe('?text=KMS'));
});

test('a pasted output is explained in the language of the page', async () => {
  const finding = { code: '0xC004F074', title: 'No KMS host', cause: 'None answered.', remedy: 'Open TCP 1688.', who: 'network', line: 3 };
  const asked = serve({ 'GET /session': operator, 'POST /explanations': { findings: [finding] } });
  await open('/errors', 'en');
  fireEvent.change(await screen.findByRole('textbox', { name: 'Paste what was printed' }), { target: { value: 'ERROR CODE: 0xC004F074' } });
  fireEvent.click(screen.getByRole('button', { name: 'Explain this' }));
  expect(await screen.findByText('Open TCP 1688.')).toBeTruthy();
  const sent = asked.find((request) => request.path.endsWith('/explanations'));
  expect(sent?.headers.get('accept-language')).toBe('en');
  expect(sent?.body).toEqual({ text: 'ERROR CODE: 0xC004F074' });
});
