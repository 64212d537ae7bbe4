/** A step of a workflow cannot go on. The message says why, and holds no words of a stranger. */
export class WorkflowError extends Error {
  override name = 'WorkflowError';
}
