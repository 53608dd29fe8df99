export const roles = ['viewer', 'operator', 'administrator', 'auditor'] as const;
