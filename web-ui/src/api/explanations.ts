import { ask } from './http';

export interface Explained {
  code: string;
  title: string;
  cause: string;
  remedy: string;
  who: string;
  line: number;
}

/** What does a pasted output say? In the language that the request asks for. */
export const explainText = async (text: string) => (await ask<{ findings: Explained[] }>('/explanations', { method: 'POST', body: { text } })).findings;
