export const runKey = (run: number) => ['runs', run] as const;
export const targetsKey = (run: number) => ['runs', run, 'targets'] as const;
