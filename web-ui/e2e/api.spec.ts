import { OpenAPIClientAxios, type Operation, type UnknownParamsObject } from 'openapi-client-axios';
import { expect, test } from './site/fixtures';
import type { Server } from './site/server';

/** A client that knows nothing of Rollcall but the document it is given. */
async function generic(server: Server) {
  const api = new OpenAPIClientAxios({
    definition: `${server.url}/api/v1/openapi.json`,
    axiosConfigDefaults: { baseURL: server.url, headers: { authorization: `Bearer ${await server.operatorToken()}` }, validateStatus: () => true },
  });
  return { api, client: await api.init() };
}

const required = (operation: Operation) =>
  (operation.parameters ?? []).flatMap((parameter) => ('name' in parameter && parameter.required === true ? [parameter.name] : []));

/** What the document itself shows of a parameter. */
function examples(operation: Operation): UnknownParamsObject {
  const shown: UnknownParamsObject = {};
  for (const parameter of operation.parameters ?? []) {
    if ('name' in parameter && parameter.required === true && parameter.example !== undefined) shown[parameter.name] = parameter.example;
  }
  return shown;
}

/** What belongs to a person's session, and what this site has not opened: told so, and not broken. */
const closed = new Set(['session_needed', 'self_service_closed']);

test('a client made of the OpenAPI document alone reads whatever needs no id', async ({ site }) => {
  const { api, client } = await generic(site.server);
  const asked = api
    .getOperations()
    .filter((operation) => operation.method === 'get' && !operation.path.includes('{') && !operation.path.includes('callback') && !operation.path.endsWith('/events'));
  // Streams never end, and the way back from a login service is another's to begin.
  expect(asked.length).toBeGreaterThan(25);

  const refused: string[] = [];
  for (const operation of asked) {
    const shown = examples(operation);
    if (required(operation).some((name) => !(name in shown))) continue;
    const answer = await client[operation.operationId ?? '']?.(shown);
    if (answer?.status !== 200 && !closed.has(answer?.data?.code)) refused.push(`${operation.operationId}: ${answer?.status} ${JSON.stringify(answer?.data)}`);
  }
  expect(refused).toEqual([]);
});

test('a client made of the OpenAPI document alone adds, changes and removes, and hears who was quicker', async ({ site }) => {
  const { client } = await generic(site.server);

  const added = await client['addRoom']?.({}, { name: 'E-501', building: 'East' });
  expect(added?.status).toBe(201);
  const id = added?.data.id;
  const read = await client['getRoom']?.({ id });
  const edition = read?.headers['etag'];
  const changed = await client['editRoom']?.({ id, 'If-Match': edition }, { note: 'two doors' });
  expect(changed?.data).toMatchObject({ name: 'E-501', building: 'East', note: 'two doors' });
  const late = await client['editRoom']?.({ id, 'If-Match': edition }, { note: 'three doors' });
  expect(late?.status).toBe(412);
  expect(late?.data.code).toBe('changed_meanwhile');
  const removed = await client['removeRoom']?.({ id, 'If-Match': changed?.headers['etag'] });
  expect(removed?.status).toBe(204);
  expect((await client['getRoom']?.({ id }))?.status).toBe(404);
});
