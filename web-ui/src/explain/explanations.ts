import { useQuery } from '@tanstack/react-query';
import { type Language, useLanguage } from '../i18n/i18n';

export interface Explanation {
  label: string;
  explanation: string;
  remedy: string;
}

export interface CodeExplanation {
  title: string;
  cause: string;
  remedy: string;
}

export type Kind = 'advice' | 'outcome' | 'target' | 'fault' | 'fault_detail' | 'finding' | 'stopped' | 'state' | 'renewal';
type Explanations = Record<Kind, Record<string, Explanation>> & { who: Record<string, { label: string }> };
type Codes = Record<string, CodeExplanation>;
type Catalogue = Record<string, { name: string; who: string; transient: boolean; informational: boolean; source: string }>;

// The same files as the server's; big ones, loaded when a page first needs them.
const explanations: Record<Language, () => Promise<{ default: unknown }>> = {
  'zh-TW': () => import('../../../agentless-scripts/src/main/resources/locales/zh-TW/explanations.json'),
  en: () => import('../../../agentless-scripts/src/main/resources/locales/en/explanations.json'),
};
const codes: Record<Language, () => Promise<{ default: unknown }>> = {
  'zh-TW': () => import('../../../agentless-scripts/src/main/resources/locales/zh-TW/errors.json'),
  en: () => import('../../../agentless-scripts/src/main/resources/locales/en/errors.json'),
};

function useFile<T>(name: string, load: () => Promise<{ default: unknown }>): T | undefined {
  return useQuery({ queryKey: ['file', name], queryFn: async () => (await load()).default as T, staleTime: Infinity, gcTime: Infinity }).data;
}

export interface Explain {
  label: (kind: Kind, code: string) => string;
  of: (kind: Kind, code: string) => Explanation | undefined;
  who: (code: string) => string;
}

/** What do our stable codes mean? A code that a newer server sends is shown as it is. */
export function useExplain(): Explain {
  const language = useLanguage();
  const known = useFile<Explanations>(`explanations ${language}`, explanations[language]);
  return {
    label: (kind, code) => known?.[kind]?.[code]?.label ?? code,
    of: (kind, code) => known?.[kind]?.[code],
    who: (code) => known?.who[code]?.label ?? code,
  };
}

/** What do Microsoft's error codes mean? Undefined until the file is here. */
export function useCodes(): Codes | undefined {
  const language = useLanguage();
  return useFile<Codes>(`codes ${language}`, codes[language]);
}

export function useCatalogue(): Catalogue | undefined {
  return useFile<Catalogue>('catalogue', () => import('../../../agentless-scripts/src/main/resources/catalogue/error-codes.json'));
}
