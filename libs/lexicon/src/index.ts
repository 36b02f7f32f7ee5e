export * from './vocabulary.js';
export type * from './party.js';
export type * from './item.js';
export { compileLexicon } from './compile/compile-lexicon.js';
export { LEXICON_FILE_NAMES, type LexiconFiles } from './compile/read-files.js';
export type {
  ActorRecord,
  CompiledLexicon,
  LeaderRecord,
  NameKind,
  PlaceRecord,
  StateRecord,
} from './compile/compiled.js';
export { contentVersion } from './compile/version.js';
export { DataFileError } from './files/csv.js';
export { openLexicon, stateOf, type Lexicon } from './lexicon.js';
export type { LexiconMatch, MatchKind } from './reading/match.js';
export { buildTrie, Matcher, type Phrase, type PhraseMatch } from './text/matcher.js';
export { Tokeniser } from './text/tokeniser.js';
export { hasShape, SHAPE, tokenText, type Tokens } from './text/tokens.js';
export { foldWord, WordTable } from './text/word-table.js';
