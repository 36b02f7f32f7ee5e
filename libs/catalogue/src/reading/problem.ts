/** What is wrong in a file of the catalogue, where, and what to write instead. */
export interface Problem {
  file: string;
  /** From 1. */
  line: number;
  column: number;
  /** `measures[3].from`; empty for the file as a whole. */
  path: string;
  wrong: string;
  write: string;
}

export function describeProblem(problem: Problem): string {
  const path = problem.path ? ` ${problem.path}` : '';
  return `${problem.file}:${problem.line}:${problem.column}${path}: ${problem.wrong}. ${problem.write}`;
}
