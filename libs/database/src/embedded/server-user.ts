import { spawnSync } from 'node:child_process';
import { chownSync } from 'node:fs';
import type { EmbeddedLog } from './embedded-log.js';

/** PostgreSQL refuses to run as root; `nobody` runs it then. */
const nobody = 65_534;

export interface Launch {
  readonly command: string;
  readonly args: readonly string[];
  readonly options: { uid?: number; gid?: number };
}

/** How server programs are started on this system, as this user. */
export interface ServerUser {
  /** The server is told to shut down by the kernel when the process that started it ends, even by kill -9. */
  readonly endsWithOwner: boolean;
  launch(program: string, args: readonly string[]): Launch;
  /** Gives a file or folder to the user that the server runs as. */
  own(file: string): void;
  /** Set when the server runs as another user and is held to that user's rights. */
  readonly restriction?: string;
}

const deathSignal = ['--pdeathsig', 'INT'];

const dropRoot = [`--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'];

/** Lets `nobody` enter a checkout or a home that only root may read. */
const readAnything = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', '--securebits=+no_setuid_fixup'];

const asNobody =
  'As root, the server runs as the user nobody, who must be able to enter the folders of the project and of the data: ' +
  'open them (chmod o+x), or run the service as a normal user';

let chosen: ServerUser | undefined;

export function serverUser(log: EmbeddedLog): ServerUser {
  chosen ??= chooseServerUser(process.getuid?.() === 0, log);
  return chosen;
}

function chooseServerUser(isRoot: boolean, log: EmbeddedLog): ServerUser {
  const own = (file: string) => {
    if (isRoot) chownSync(file, nobody, nobody);
  };
  const variants = isRoot ? [[...dropRoot, ...readAnything], dropRoot] : [[]];
  const flags = variants.map((variant) => [...variant, ...deathSignal]).find(setprivAccepts);
  const restriction = isRoot && !flags?.includes('--ambient-caps=+dac_override') ? { restriction: asNobody } : {};
  if (flags) {
    const launch = (program: string, args: readonly string[]): Launch => {
      return { command: 'setpriv', args: [...flags, '--', program, ...args], options: {} };
    };
    return { endsWithOwner: true, launch, own, ...restriction };
  }
  log(
    'warn',
    'The setpriv program of util-linux is missing or restricted: should this process be killed with -9, ' +
      'the database server stays up until the next start takes it over.',
  );
  const options = isRoot ? { uid: nobody, gid: nobody } : {};
  const launch = (command: string, args: readonly string[]): Launch => ({ command, args, options });
  return { endsWithOwner: false, launch, own, ...restriction };
}

/** Containers may withhold capabilities, and other setpriv programs know fewer flags: trying is the only sure way. */
function setprivAccepts(flags: readonly string[]): boolean {
  return process.platform === 'linux' && spawnSync('setpriv', [...flags, '--', 'true']).status === 0;
}
