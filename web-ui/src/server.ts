export interface Server {
  version: string;
  started_at: string;
}

/** What does the server say of itself? Rejects when it does not answer, or answers something else. */
export async function askServer(signal: AbortSignal): Promise<Server> {
  const response = await fetch('/api/v1/server', { signal, headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return (await response.json()) as Server;
}
