/** What other readers of YAML (version 1.1, still common) take an unquoted word or number for. */
export interface Trap {
  wrong: string;
  write: string;
}

const BOOLEAN_WORD = /^(?:y|n|yes|no|on|off)$/i;
const DECIMAL = /^[-+]?(?:\d[\d_]*)?\.\d[\d_]*(?:e[-+]?\d+)?$/i;
const SEXAGESIMAL = /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.\d*)?$/;
const OCTAL_OR_HEX = /^[-+]?0(?:\d+|o[0-7]+|x[\da-f]+|b[01]+)$/i;
const UNDERSCORES = /^[-+]?\d+(?:_\d*)+$/;

/** The trap in an unquoted scalar, or null when every reader takes it alike. */
export function yamlTrap(source: string): Trap | null {
  const quoted = `write it in quotes: '${source}'`;
  if (BOOLEAN_WORD.test(source)) {
    const country = /^no$/i.test(source) ? ', and the code of Norway is lost' : '';
    return {
      wrong: `unquoted ${source} is read as true or false by older readers of YAML${country}`,
      write: `For the text ${quoted}. For a yes-or-no value write true or false`,
    };
  }
  if (DECIMAL.test(source)) {
    return { wrong: `unquoted ${source} is read as a number and loses its zeros`, write: `For the text ${quoted}` };
  }
  if (SEXAGESIMAL.test(source)) {
    return {
      wrong: `unquoted ${source} is read as a number to base 60 by older readers of YAML`,
      write: `For the text ${quoted}`,
    };
  }
  if (OCTAL_OR_HEX.test(source) || UNDERSCORES.test(source)) {
    return {
      wrong: `unquoted ${source} is read as different numbers by different readers of YAML`,
      write: `For the text ${quoted}. For a number leave out the leading zero and the underscores`,
    };
  }
  if (source === '<<' || source === '=') {
    return { wrong: `${source} has a meaning of its own in older YAML`, write: 'Write the keys out in full' };
  }
  return null;
}
