import { createContext, useContext, type ReactNode } from 'react';
import { en } from './en/index.js';

/** Every sentence of the console. Another language is another object of this type: the compiler finds what it lacks. */
export type Words = typeof en;

interface Wording {
  language: string;
  words: Words;
}

const WordsContext = createContext<Wording>({ language: 'en', words: en });

export function WordsProvider({ wording, children }: { wording: Wording; children: ReactNode }) {
  return <WordsContext value={wording}>{children}</WordsContext>;
}

export const useWords = (): Words => useContext(WordsContext).words;
export const useLanguage = (): string => useContext(WordsContext).language;

/** The word for a value of the API; the value itself when the console is older than the API and has no word for it. */
export const wordFor = (words: Record<string, string>, value: string): string => words[value] ?? value;
