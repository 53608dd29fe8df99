/** An error as the server tells it (RFC 9457): a code for the sentence, and the field at fault. */
export interface ProblemView {
  status: number;
  code: string;
  field: string | null;
  values: Record<string, string>;
}

export class Problem extends Error {
  readonly view: ProblemView;

  constructor(view: ProblemView) {
    super(view.code);
    this.view = view;
  }
}

export async function problemOf(response: Response): Promise<Problem> {
  const said = (await response.json().catch(() => ({}))) as Partial<ProblemView>;
  return new Problem({ status: response.status, code: said.code ?? `http_${response.status}`, field: said.field ?? null, values: said.values ?? {} });
}

export function isProblem(failure: unknown, ...codes: string[]): failure is Problem {
  return failure instanceof Problem && (codes.length === 0 || codes.includes(failure.view.code));
}
