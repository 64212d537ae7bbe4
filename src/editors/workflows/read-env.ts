import { WorkflowError } from './workflow-error.ts';

export type Env = Readonly<Record<string, string | undefined>>;

/** A setting a workflow passes on. @throws {WorkflowError} when it is missing or empty. */
export function readEnv(env: Env, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') {
    throw new WorkflowError(
      `${name} is not set. The workflow passes it on; see docs/workflows.md.`,
    );
  }
  return value;
}
